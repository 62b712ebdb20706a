use super::{assessment, coverage};
use crate::diagnostic::Outcome;
use crate::document::{Block, BlockKind, fold, statement};
use crate::dossier::EvidenceKind;
use crate::engine::Findings;
use crate::law::Element;
use crate::law::element::Status;
use crate::law::requirement::Requirement;
use crate::law::words::topic::{Topic, topics};
use crate::law::words::{self, assessment as lists};
use crate::rules::documents::{Place, places};
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// # Excluded requirement, and a description that says otherwise
    ///
    /// ## What it checks
    /// A requirement of Annex I Part I(2) is not excluded while the technical file describes what it is about: security
    /// updates (c), users who log in (d), a network or stored data (e), (f), personal data or telemetry (g).
    ///
    /// ## Why
    /// An authority reads the documents side by side. A requirement that "does not apply" to something described three
    /// pages on was excluded without looking, or the description is out of date.
    ///
    /// ## How to close it
    /// Say how the requirement is met; or say in the reason why it does not apply in spite of what is described.
    ///
    /// ## Limits
    /// The description, architecture, user information and update sections are searched, in the eight languages this tool
    /// knows best; sentences with a negation are passed over. Whether the reason given explains it is not judged.
    id: "exclusion-contradicted",
    severity: Warning,
    basis: Practice,
    legal: ["art-13.4"],
    check: check,
}

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    if let Err(outcome) = assessment(context) {
        return outcome;
    }
    let mut subjects = 0;
    for exclusion in coverage(context).exclusions() {
        for requirement in exclusion.treatment.requirements.iter() {
            let (list, what): (&[&str], &str) = match requirement {
                Requirement::SecurityUpdates => (&[], "updates are described here"),
                Requirement::AccessControl => (lists::LOGIN, "users log in here"),
                Requirement::Confidentiality | Requirement::Integrity => {
                    (lists::NETWORK_OR_STORAGE, "data are sent or stored here")
                }
                Requirement::DataMinimisation => (
                    lists::PERSONAL_DATA,
                    "personal data or telemetry is described here",
                ),
                _ => continue,
            };
            subjects += 1;
            let found = match requirement {
                Requirement::SecurityUpdates => described_updates(context),
                _ => described(context, list, exclusion.treatment.span),
            };
            let Some(found) = found else { continue };
            findings
                .report(
                    exclusion.place,
                    format!(
                        "Annex I {} ({}) is said not to apply, but the technical file describes it otherwise",
                        requirement.point(),
                        requirement.name()
                    ),
                )
                .help("say how it is met, or say in the reason why it does not apply all the same")
                .legal(&[requirement.id(), "art-13.4"])
                .related(found, what)
                .subject(requirement.id());
        }
    }
    Outcome::checked_or(
        subjects,
        "none of the requirements that descriptions speak of is excluded",
    )
}

/// The section on updates, where there is one with content.
fn described_updates(context: &Context<'_>) -> Option<Span> {
    let state = context.product.element(Element::Updates)?;
    let section = state
        .evidence
        .iter()
        .find(|evidence| evidence.kind == EvidenceKind::Section)?;
    (state.status == Status::Present).then_some(section.span)
}

/// The first sentence of a description that holds one of these words and no negation.
fn described(context: &Context<'_>, list: words::Phrases, except: Span) -> Option<Span> {
    [
        Element::GeneralDescription,
        Element::IntendedPurpose,
        Element::Architecture,
        Element::UserInformation,
        Element::Updates,
    ]
    .into_iter()
    .flat_map(|element| places(context, element))
    .filter(|place| matches!(place.kind, EvidenceKind::Section))
    .find_map(|place| in_place(&place, list, except))
}

fn in_place(place: &Place<'_>, list: words::Phrases, except: Span) -> Option<Span> {
    let mut blocks = place.document.own_blocks(place.section);
    blocks.find_map(|(_, block)| {
        let text = matches!(
            block.kind,
            BlockKind::Paragraph
                | BlockKind::ListItem { .. }
                | BlockKind::TableRow { header: false, .. }
        );
        if !text || block.quoted || block.span.contains(except) {
            return None;
        }
        sentence_with(block, list)
    })
}

fn sentence_with(block: &Block, list: words::Phrases) -> Option<Span> {
    let text = block.text.as_str();
    let mut from = 0;
    for sentence in text.split_inclusive(['.', ';', '!', '?', '。', '\t']) {
        let range = from..from + sentence.len();
        from = range.end;
        let folded = fold::fold(sentence);
        if words::any(&folded, list)
            && !topics(&folded).has(Topic::Negation)
            && statement::not_applicable(sentence).is_none()
        {
            let lead = sentence.len() - sentence.trim_start().len();
            let end = range.start + sentence.trim_end().len();
            return Some(block.text.span_of(range.start + lead..end));
        }
    }
    None
}
