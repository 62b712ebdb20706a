use crate::diagnostic::Outcome;
use crate::document::{Document, date};
use crate::dossier::EvidenceKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::rules::documents::places;
use crate::rules::{Context, rule};
use crate::source::{Span, Spanned};
use jiff::civil::Date;

rule! {
    /// # Declaration issued before the tests and the assessment
    ///
    /// ## What it checks
    /// The declaration's day of issue is not before every date in the head of the test reports, nor before every date in
    /// the head of the risk assessment.
    ///
    /// ## Why
    /// The declaration is drawn up once conformity has been demonstrated (Art. 13(12)); an assessment or a test of later
    /// date cannot have been part of that.
    ///
    /// ## How to close it
    /// Correct the date that is wrong, keep the earlier reports with the technical file, or issue the declaration anew.
    ///
    /// ## Limits
    /// Documents that are kept up to date have later dates beside earlier ones; only where all dates are later is that
    /// reported. Dates without a day count from the end of their month.
    id: "declaration-before-tests",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.12.sub-2"],
    check: check,
}

/// Blocks at the beginning of a document that can date it.
const HEAD: usize = 12;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(outcome) = super::silent(context) {
        return outcome;
    }
    let issued = context
        .product
        .declarations
        .iter()
        .filter_map(|it| it.issued.as_ref());
    let Some(issued) = issued.max_by_key(|date| date.value) else {
        return Outcome::NotApplicable("no declaration has a day of issue".into());
    };
    let mut subjects = 0;
    for (element, what) in [
        (Element::TestReports, "every test report"),
        (Element::RiskAssessment, "the risk assessment"),
    ] {
        let dates = dates(context, element);
        let Some(first) = dates.iter().min_by_key(|date| date.value) else {
            continue;
        };
        subjects += 1;
        if first.value > issued.value {
            findings
                .report(
                    issued.span,
                    format!(
                        "the declaration was issued on {}, {what} is of a later date ({})",
                        issued.value, first.value
                    ),
                )
                .help("correct the date that is wrong, or issue the declaration anew")
                .related(first.span, "the earliest date is here")
                .subject(element.id());
        }
    }
    Outcome::checked_or(
        subjects,
        "neither test reports nor risk assessment have a date",
    )
}

/// The dates in the heads of the documents that are about an element, outside the declarations.
fn dates(context: &Context<'_>, element: Element) -> Vec<Spanned<Date>> {
    let mut files: Vec<&Document> = Vec::new();
    for place in places(context, element) {
        let own = matches!(place.kind, EvidenceKind::File | EvidenceKind::Section);
        // A section of a larger document is dated by nothing of its own.
        let whole = place.section <= 1;
        let declares =
            |it: &crate::dossier::declaration::Declaration| it.file() == place.document.file;
        if own
            && whole
            && !context.product.declarations.iter().any(declares)
            && !files.iter().any(|known| known.file == place.document.file)
        {
            files.push(place.document);
        }
    }
    let mut out = Vec::new();
    for document in files {
        for (_, block) in document.blocks_at(0..HEAD) {
            for found in date::find(block.text.as_str()) {
                let span: Span = block.text.span_of(found.range);
                out.push(Spanned::new(found.last, span));
            }
        }
    }
    out
}
