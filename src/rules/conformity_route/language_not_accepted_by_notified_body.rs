use crate::config::Procedure;
use crate::diagnostic::Outcome;
use crate::document::{BlockKind, language};
use crate::engine::Findings;
use crate::rules::documents::technical_file;
use crate::rules::{Context, rule};

rule! {
    /// # Document in a language the notified body does not accept
    ///
    /// ## What it checks
    /// Where a notified body takes part (modules B and C, or H), the documents of the technical file are in one of the
    /// languages that `[notified-body] languages` gives.
    ///
    /// ## Why
    /// Documentation for a notified body is drawn up in an official language of its Member State or in one it accepts
    /// (Art. 31(4)). Without a notified body any language will do.
    ///
    /// ## How to close it
    /// Translate the document, or add the language to the list when the body accepts it.
    ///
    /// ## Limits
    /// Silent without `[notified-body] languages`. The language is told by a document's words; short documents are
    /// passed over.
    id: "language-not-accepted-by-notified-body",
    severity: Warning,
    basis: Law,
    legal: ["art-31.4"],
    check: check,
}

/// Letters below which the language of a text is a guess.
const ENOUGH: usize = 400;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let accepted = &context.config.notified_body.languages;
    let procedure = context.product.facts.procedure.as_ref().map(|it| it.value);
    if accepted.is_empty() || !matches!(procedure, Some(Procedure::ModuleBC | Procedure::ModuleH)) {
        return Outcome::NotApplicable("no notified body with its languages is configured".into());
    }
    let mut documents = 0;
    for part in technical_file(context).iter() {
        let prose = part
            .document
            .blocks
            .iter()
            .filter(|block| !matches!(block.kind, BlockKind::Code { .. }));
        let text: Vec<_> = prose.map(|block| block.text.as_str()).collect();
        let text = text.join("\n");
        let Some(code) = language::detect(&text).filter(|_| text.len() >= ENOUGH) else {
            continue;
        };
        documents += 1;
        if accepted
            .iter()
            .any(|language| language.value.eq_ignore_ascii_case(code))
        {
            continue;
        }
        let list: Vec<_> = accepted.iter().map(|it| it.value.as_str()).collect();
        let mut finding = findings
            .report(
                part.document.place(context.sources),
                format!("the document is in `{code}`, and the notified body accepts {}", list.join(", ")),
            )
            .help("translate it, or add the language to `[notified-body] languages` when the body accepts it")
            .subject(code);
        if let Some(first) = accepted.first() {
            finding = finding.related(first.span, "the languages it accepts");
        }
        drop(finding);
    }
    Outcome::checked_or(
        documents,
        "no document was long enough to tell its language",
    )
}
