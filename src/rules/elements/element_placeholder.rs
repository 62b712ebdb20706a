use super::{demands, legal, not_judged, placed_before};
use crate::diagnostic::Outcome;
use crate::document::contact;
use crate::dossier::{Evidence, EvidenceKind};
use crate::engine::Findings;
use crate::law::Element;
use crate::law::cra::reference;
use crate::law::element::Status;
use crate::rules::description::vague_version_is_reported;
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Element is only a placeholder
    ///
    /// ## What it checks
    /// An element of Annex VII that has a heading, row, field or template also has its essential content: no unfilled
    /// fields, no "to be done", no outline or promise in its place.
    ///
    /// ## Why
    /// A template says what somebody means to write. Annex VII asks for what is written; the element is as absent as
    /// if its heading were.
    ///
    /// ## How to close it
    /// Fill in the place shown, or remove it and mark the element as not applicable with a reason.
    ///
    /// ## Limits
    /// Left-over fields inside a section that otherwise has its content do not turn the element into a placeholder.
    /// A text that looks like a template but is meant so can be marked with `<!-- cra-lint: element annex-vii.3 -->`.
    id: "element-placeholder",
    severity: Error,
    basis: Law,
    legal: ["annex-vii"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Some(reason) = not_judged(context).or_else(|| placed_before(context)) {
        return Outcome::NotApplicable(reason.into());
    }
    let mut subjects = 0;
    for state in context
        .product
        .elements
        .iter()
        .filter(|state| state.status != Status::Missing && demands(context, state.element))
    {
        let Some(evidence) = state.evidence.first() else {
            continue;
        };
        subjects += 1;
        if state.status != Status::Placeholder {
            continue;
        }
        // Point 8 is the SBOM of point 2(b), which is told once.
        if state.element == Element::SbomOnRequest && is_told_of_the_sbom(context, evidence) {
            continue;
        }
        // "latest" in place of a version has a rule of its own, which names the very value.
        if state.element == Element::SoftwareVersions && vague_version_is_reported(context) {
            continue;
        }
        let facts = state.element.facts();
        let mut message = format!(
            "{} ({}) is only a placeholder",
            facts.name,
            reference(facts.id)
        );
        let example = example_address(context, state.element, evidence.span);
        match example {
            Some(address) => message += &format!(": `{address}` is an address for examples"),
            None if !state.reason.is_empty() => message += &format!(": {}", state.reason),
            None => {}
        }
        let mut finding = findings
            .report(evidence.span, message)
            .help(state.element.closing(state.status).unwrap_or_default())
            .legal(&legal(context, state.element))
            .subject(facts.id);
        // A mark says which place is meant; what else bears its name is none.
        let meant = |other: &&Evidence| {
            evidence.kind != EvidenceKind::Mark || other.kind == EvidenceKind::Mark
        };
        for other in state.evidence.iter().skip(1).filter(meant).take(2) {
            finding = finding.related(other.span, "here too");
        }
        drop(finding);
    }
    Outcome::checked_or(subjects, "no element was found")
}

fn is_told_of_the_sbom(context: &Context<'_>, place: &Evidence) -> bool {
    let sbom = context.product.element(Element::Sbom);
    sbom.is_some_and(|sbom| sbom.evidence.first() == Some(place))
}

/// The address that makes a contact a placeholder though it is filled in.
fn example_address<'a>(context: &Context<'a>, element: Element, place: Span) -> Option<&'a str> {
    if element != Element::Contact {
        return None;
    }
    let document = context.product.document(place.file)?;
    let targets = document
        .links
        .iter()
        .filter(|link| place.contains(link.target.span));
    let address = targets
        .map(|link| link.target.value.as_str())
        .find(|target| contact::is_stand_in(target))?;
    Some(address.strip_prefix("mailto:").unwrap_or(address))
}
