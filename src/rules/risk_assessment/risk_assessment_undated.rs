use super::{NAMED_ALONE, whole_assessment};
use crate::diagnostic::Outcome;
use crate::document::pattern::Caseless;
use crate::document::{Document, date};
use crate::engine::Findings;
use crate::rules::{Context, rule};

rule! {
    /// # Risk assessment without date or version
    ///
    /// ## What it checks
    /// A document of the risk assessment bears a date, or the version it speaks of.
    ///
    /// ## Why
    /// The risk assessment is updated during the support period (Art. 13(3)). Without a date or a version nobody can tell
    /// whether the one in the file is that of the product at hand.
    ///
    /// ## How to close it
    /// Write the day of the last change and the version of the product at the top of the document.
    ///
    /// ## Limits
    /// Any date or version number in one of the documents that hold the assessment is enough.
    id: "risk-assessment-undated",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.3"],
    check: check,
}

static VERSION: Caseless = Caseless::new(
    r"\b(?:v|ver\.?|version|versie|versión|versione|wersj\p{L}|rev\.?|revision|edition|release|ausgabe|stand|firmware)\s?:?\s?\d+(?:\.\d+)*|第\s?\d+\s?版|(?:バージョン|版|έκδοσ\p{L}*|верси\p{L}*)\s?[:：]?\s?\d+|\b\d+\.\d+\.\d+\b",
);

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let assessment = match whole_assessment(context) {
        Ok(assessment) => assessment,
        Err(outcome) => return outcome,
    };
    if !assessment.is_described {
        return Outcome::NotAssessable(NAMED_ALONE.into());
    }
    let documents = assessment.documents();
    if !documents.iter().any(|document| is_dated(document)) {
        findings
            .report(
                assessment.span,
                "the risk assessment bears neither a date nor a version",
            )
            .help("write the day of the last change and the version of the product at its top")
            .subject("date");
    }
    Outcome::Checked(1)
}

fn is_dated(document: &Document) -> bool {
    let dated = |text: &str| !date::find(text).is_empty() || VERSION.is_match(text);
    document
        .blocks
        .iter()
        .any(|block| dated(block.text.as_str()))
        || document
            .fields
            .iter()
            .any(|field| dated(field.value.as_str()))
}
