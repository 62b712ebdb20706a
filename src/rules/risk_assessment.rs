//! The cybersecurity risk assessment (Annex VII(3), Art. 13(2) to (4)) and what it says of each essential requirement.

use super::documents::{Place, places};
use super::{Context, Rule};
use crate::config::Role;
use crate::diagnostic::Outcome;
use crate::document::{Block, Document, LinkKind, target};
use crate::dossier::{Coverage, EvidenceKind, Nature, OnDisk};
use crate::law::Element;
use crate::law::element::Status;
use crate::law::requirement::{Requirement, Requirements};
use crate::source::Span;

mod all_apply;
mod exclusion_contradicted;
mod exclusions_share_a_reason;
mod high_risk_open;
mod known_vulnerabilities_excluded;
mod left_out;
mod reference_to_unknown_risk;
mod requirement_excluded_without_reason;
mod requirement_left_open;
mod requirement_left_out;
mod requirement_letters_shifted;
mod requirements_not_mapped;
mod risk_assessment_basis_missing;
mod risk_assessment_undated;
mod risk_method_unclear;
mod risk_review_overdue;
mod risk_table;
mod risk_table_incomplete;
mod vulnerability_handling_excluded;

/// The rules of this topic, in catalogue order.
pub static RULES: &[&Rule] = &[
    &risk_assessment_basis_missing::RULE,
    &requirements_not_mapped::RULE,
    &requirement_left_out::RULE,
    &requirement_left_open::RULE,
    &requirement_excluded_without_reason::RULE,
    &exclusions_share_a_reason::RULE,
    &vulnerability_handling_excluded::RULE,
    &known_vulnerabilities_excluded::RULE,
    &exclusion_contradicted::RULE,
    &requirement_letters_shifted::RULE,
    &risk_method_unclear::RULE,
    &risk_table_incomplete::RULE,
    &high_risk_open::RULE,
    &reference_to_unknown_risk::RULE,
    &risk_assessment_undated::RULE,
    &risk_review_overdue::RULE,
];

/// The risk assessment of a product, found and readable.
pub(super) struct Assessment<'a> {
    /// Where it stands, best first.
    pub(super) places: Vec<Place<'a>>,
    /// Its title.
    pub(super) span: Span,
    /// Whether it is a section or document of its own, and no row or label that names it.
    pub(super) is_described: bool,
}

/// The risk assessment of a whole product, for what may be missing from it; or why there is nothing to judge.
pub(super) fn whole_assessment<'a>(context: &Context<'a>) -> Result<Assessment<'a>, Outcome> {
    match context.product.nature {
        Nature::SingleFiles => Err(Outcome::NotApplicable(SINGLE.into())),
        _ => assessment(context),
    }
}

/// Why the text of an assessment is not judged where no section or document is one.
pub(super) const NAMED_ALONE: &str = "a row or a label alone speaks of the risk assessment";

/// Why nothing is said of what is missing from single files.
pub(super) const SINGLE: &str = "only single files, or a part of the product's folder, were named";

/// The risk assessment, or why there is nothing to judge.
pub(super) fn assessment<'a>(context: &Context<'a>) -> Result<Assessment<'a>, Outcome> {
    let nothing = |reason: &str| Err(Outcome::NotApplicable(reason.into()));
    if let Some(reason) = not_the_makers(context) {
        return nothing(reason);
    }
    let state = context.product.element(Element::RiskAssessment);
    let state = match state {
        Some(state) => state,
        None => return nothing("no document holds a risk assessment"),
    };
    match state.status {
        Status::Present => {}
        Status::NotAssessable => {
            return Err(Outcome::NotAssessable(state.reason.clone()));
        }
        _ => return nothing("no document holds a risk assessment"),
    }
    let all = places(context, Element::RiskAssessment);
    let titled = all.iter().find(|place| {
        matches!(
            place.kind,
            EvidenceKind::Section | EvidenceKind::File | EvidenceKind::Mark | EvidenceKind::Config
        )
    });
    let Some(first) = titled.or(all.first()) else {
        return nothing("no document holds a risk assessment");
    };
    let span = title_of(context, first);
    let is_described = titled.is_some();
    Ok(Assessment {
        places: all,
        span,
        is_described,
    })
}

/// Why nobody's own technical file is there to be judged, if so.
pub(super) fn not_the_makers(context: &Context<'_>) -> Option<&'static str> {
    if context.product.nature == Nature::NoTechnicalFile {
        return Some("the folder holds no technical file");
    }
    let role = context.product.facts.role.as_ref().map(|role| role.value);
    (role.is_some_and(|role| role != Role::Manufacturer))
        .then_some("the technical documentation is the manufacturer's")
}

/// The title over a place, else the place's first line.
pub(super) fn title_of(context: &Context<'_>, place: &Place<'_>) -> Span {
    place.document.place_in(place.section, context.sources)
}

impl<'a> Assessment<'a> {
    /// The documents it stands in, each once.
    pub(super) fn documents(&self) -> Vec<&'a Document> {
        let mut out: Vec<&Document> = Vec::new();
        for place in &self.places {
            if !out.iter().any(|known| known.file == place.document.file) {
                out.push(place.document);
            }
        }
        out
    }

    /// A file of a format that is not read and that the assessment points to: what is missed may stand there.
    pub(super) fn unread(&self, context: &Context<'_>) -> Option<String> {
        self.places
            .iter()
            .find_map(|place| unread_in(context, place))
    }
}

/// Endings of documents in formats that are not read.
const UNREAD: &[&str] = &[
    "pdf", "docx", "odt", "doc", "rtf", "xlsx", "xls", "ods", "pptx",
];

/// The first file of an unread format that a place links to and that exists.
pub(super) fn unread_in(context: &Context<'_>, place: &Place<'_>) -> Option<String> {
    let here = context.sources.path(place.document.file);
    let mut links = place.document.links_in(place.section);
    links.find_map(|link| {
        let path = link
            .target
            .value
            .split(['#', '?'])
            .next()
            .unwrap_or_default();
        let ending = path
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_lowercase())?;
        if link.kind == LinkKind::Image || !UNREAD.contains(&ending.as_str()) || read(context, path)
        {
            return None;
        }
        let found = target::candidates(here, link);
        let found = found
            .into_iter()
            .find(|path| matches!(context.product.files.get(path), Some(OnDisk::File(_))));
        found.or_else(|| target::is_external(&link.target.value).then(|| link.target.value.clone()))
    })
}

/// Whether the file at a path is among the documents that were read.
fn read(context: &Context<'_>, path: &str) -> bool {
    context.sources.find(path).is_some_and(|file| {
        context
            .product
            .documents
            .iter()
            .any(|document| document.file == file)
    })
}

/// The outcome where what is missed may stand in a file that is not read.
pub(super) fn may_stand_in(path: &str) -> Outcome {
    Outcome::NotAssessable(format!("`{path}` is not read, and may hold it"))
}

/// Requirements as a list: "(a), (d) and (j)" of Part I(2), else their points.
pub(super) fn list(requirements: Requirements) -> String {
    let short = |requirement: Requirement| {
        let point = requirement.point();
        point
            .strip_prefix("Part I(2)")
            .or_else(|| point.strip_prefix("Part II"))
            .unwrap_or(point)
            .to_string()
    };
    enumerate(&requirements.iter().map(short).collect::<Vec<_>>())
}

/// "a, b and c".
pub(super) fn enumerate<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_string(),
        [before @ .., last] => {
            let before: Vec<_> = before.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", before.join(", "), last.as_ref())
        }
    }
}

/// The legal points of requirements.
pub(super) fn ids(requirements: Requirements) -> Vec<&'static str> {
    requirements.iter().map(Requirement::id).collect()
}

/// Every block of the product's own documents that is text.
pub(super) fn own_blocks<'a>(
    context: &Context<'a>,
) -> impl Iterator<Item = (&'a Document, usize, &'a Block)> {
    let product = context.product;
    let documents = product.documents.iter();
    documents
        .filter(|document| !product.foreign.contains(&document.file))
        .flat_map(|document| {
            let blocks = document.blocks.iter().enumerate();
            blocks
                .filter(|(_, block)| !block.quoted)
                .map(|(index, block)| (&**document, index, block))
        })
}

/// What the documents say of single requirements.
pub(super) fn coverage<'a>(context: &Context<'a>) -> &'a Coverage {
    &context.product.coverage
}
