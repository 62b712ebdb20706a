use super::{is_told, outcome};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::source::Span;
use crate::syntax::shorten;

rule! {
    /// # Declaration with fields still to fill in
    ///
    /// ## What it checks
    /// The declaration holds no bracketed field, "to be completed", sample company or other residue of a template. The
    /// lines of the signature have a rule of their own.
    ///
    /// ## Why
    /// A declaration is what the manufacturer signs; a field that is still open declares nothing.
    ///
    /// ## How to close it
    /// Fill in the field shown, or delete it.
    ///
    /// ## Limits
    /// Nothing is said where the whole declaration is already reported as a placeholder.
    id: "declaration-template-residue",
    severity: Error,
    basis: Law,
    legal: ["annex-v"],
    check: check,
}

/// How many further fields are shown beside the first.
const SHOWN: usize = 5;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = &context.product.declarations;
    for declaration in declarations.iter().filter(|it| !is_told(context, it)) {
        let signature = &declaration.signature.lines;
        let of_signature = |span: &&Span| signature.iter().any(|line| line.span.contains(**span));
        // A form is reported whole: nobody asks first whether it is signed.
        let open: Vec<Span> = match declaration.is_form() {
            true => declaration.open.clone(),
            false => {
                let open = declaration.open.iter();
                open.filter(|span| !of_signature(span)).copied().collect()
            }
        };
        let Some((first, rest)) = open.split_first() else {
            continue;
        };
        let shown = context.sources.text(*first);
        let shown = shorten(shown.trim(), 60);
        let message = match rest.len() {
            0 => format!("the declaration still holds a field to fill in: `{shown}`"),
            1 => {
                format!("the declaration still holds fields to fill in: `{shown}` and another one")
            }
            more => format!(
                "the declaration still holds fields to fill in: `{shown}` and {more} others"
            ),
        };
        let mut finding = findings
            .report(*first, message)
            .help("fill it in, or delete it")
            .subject("open fields");
        for span in rest.iter().take(SHOWN) {
            finding = finding.related(*span, "to fill in");
        }
        drop(finding);
    }
    outcome(context, declarations.len())
}
