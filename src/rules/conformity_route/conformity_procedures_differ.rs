use crate::config::Procedure;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::source::Spanned;

rule! {
    /// # Two places name different conformity assessment procedures
    ///
    /// ## What it checks
    /// The procedure in `cra-lint.toml`, in the declaration and in other documents is the same.
    ///
    /// ## Why
    /// A product is assessed by one procedure. Two different ones in the same file leave a reader guessing which was
    /// performed.
    ///
    /// ## How to close it
    /// Correct the place that is wrong.
    ///
    /// ## Limits
    /// Only labelled values and the declaration are compared; running text may discuss every procedure.
    id: "conformity-procedures-differ",
    severity: Warning,
    basis: Practice,
    legal: ["art-32.1"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let product = context.product;
    let stated = product.route.procedures.iter();
    let stated = stated.filter_map(|it| Some(Spanned::new(it.value.procedure()?, it.span)));
    let configured = product.facts.procedure.iter().cloned();
    let configured = configured.filter(|it| Some(it.span.file) == context.config.file);
    let all: Vec<Spanned<Procedure>> = configured.chain(stated).collect();
    if let Some((first, rest)) = all.split_first()
        && let Some(other) = rest
            .iter()
            .find(|other| other.value != first.value && first.value != Procedure::Certification)
    {
        findings
            .report(
                other.span,
                format!(
                    "the procedure here is {}, elsewhere {}",
                    other.value.as_str(),
                    first.value.as_str()
                ),
            )
            .help("name the procedure that was performed in both places")
            .related(first.span, "the other procedure")
            .subject("procedure");
    }
    Outcome::checked_or(all.len(), "no procedure is stated")
}
