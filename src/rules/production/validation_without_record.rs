use crate::diagnostic::Outcome;
use crate::document::date;
use crate::dossier::mention::{Mention, Subject};
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::{Context, home, rule};

rule! {
    /// # Validation without a record
    ///
    /// ## What it checks
    /// Where documents say that production or monitoring were validated, one of those sections gives a date or links to
    /// the record.
    ///
    /// ## Why
    /// Annex VII(2)(c) asks for the validation of the processes. "Is validated" alone shows nothing a reader can follow.
    ///
    /// ## How to close it
    /// Give the date, the method and the result of the validation, or link to the record that has them.
    ///
    /// ## Limits
    /// Any date or link in the section counts.
    id: "validation-without-record",
    severity: Info,
    basis: Law,
    legal: ["annex-vii.2.c.validation"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Err(outcome) = home::of(context, Element::Production) {
        return outcome;
    }
    let mentions = context.product.mentions.of(Subject::Validated);
    let Some(first) = mentions.first() else {
        return Outcome::NotApplicable("no document speaks of a validation".into());
    };
    if !mentions.iter().any(|mention| has_record(context, mention)) {
        findings
            .report(
                first.span,
                "a validation is named here without its date or a record of it",
            )
            .help("give date, method and result, or link to the record")
            .subject("annex-vii.2.c.validation");
    }
    Outcome::Checked(mentions.len())
}

/// Whether the section around gives a date or a link.
fn has_record(context: &Context<'_>, mention: &Mention) -> bool {
    let Some(document) = context.product.document(mention.file) else {
        return false;
    };
    let section = document.section_of(mention.block);
    let mut blocks = document.blocks_in(section);
    document.links_in(section).next().is_some()
        || blocks.any(|(_, block)| !date::find_with_years(block.text.as_str()).is_empty())
}
