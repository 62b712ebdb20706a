use super::{full, is_told, outcome};
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Declaration that is not signed
    ///
    /// ## What it checks
    /// The signature block of the EU declaration of conformity is there and filled in: place and date of issue, name
    /// and function, signature.
    ///
    /// ## Why
    /// Annex V ends with the signature block. An unsigned declaration is a draft: nobody has declared anything yet.
    ///
    /// ## How to close it
    /// Have the declaration signed, and keep the signed copy in the technical documentation. In a text file an image
    /// of the signature, `/s/ Name`, or a line that names a detached signature is understood.
    ///
    /// ## Limits
    /// Whether the signature is genuine, and who may sign, cannot be told from here.
    id: "declaration-unsigned",
    severity: Error,
    basis: Law,
    legal: ["annex-v.signature"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let declarations = full(context);
    let untold = declarations.iter().filter(|it| !is_told(context, it));
    for declaration in untold {
        let help = "fill in place and date of issue, name and function, and the signature";
        let signature = &declaration.signature;
        if signature.is_absent() {
            findings
                .report(declaration.title, "the declaration has no signature block")
                .help(help)
                .related(declaration.end, "its text ends here")
                .subject("annex-v.signature");
            continue;
        }
        let mut open: Vec<(String, Span)> = signature
            .unfilled()
            .map(|line| (line.label.as_str().trim().to_string(), line.span))
            .collect();
        if open.is_empty() {
            open.extend(signature.blank.map(|span| ("signature line".into(), span)));
        }
        let Some((_, first)) = open.first() else {
            continue;
        };
        let labels: Vec<_> = open.iter().map(|(label, _)| format!("`{label}`")).collect();
        let labels = labels.join(", ");
        let mut finding = findings
            .report(
                *first,
                format!("the declaration is not signed: {labels} not filled in"),
            )
            .help(help)
            .subject("annex-v.signature");
        for (_, span) in open.iter().skip(1) {
            finding = finding.related(*span, "not filled in");
        }
        drop(finding);
    }
    outcome(context, declarations.len())
}
