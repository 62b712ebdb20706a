//! Papers: what a maker writes about a product without calling it a technical file.
//!
//! Nothing in "Wat kan er misgaan" or `THREATS.TXT` names the Regulation, and a whole folder can be of that kind. Such
//! a document is known by what it says: a title that names a point of Annex VII, a table of risks, a plain title with
//! the proof of it below. Where most documents of a folder are papers, so are their neighbours.

use super::hint;
use super::nature::{Judged, Seen};
use super::recognise::THRESHOLD;
use super::role::DocumentRole;
use super::verdict::Verdict;
use super::{cue, everyday, title};
use crate::discover::folder_of;
use crate::document::Document;
use crate::law::Element;
use crate::parallel;
use crate::source::Sources;
use rustc_hash::{FxHashMap, FxHashSet};

/// How surely a title names an element that makes a paper of a document.
const SURE: f32 = 0.6;

/// One document in so many makes a paper of its neighbours.
const SHARE: usize = 4;

/// Fewest papers that do.
const FEWEST: usize = 2;

/// So few documents beside a README are all about the product.
const FEW: usize = 15;

/// Makes papers of the documents that are nothing else and speak of the product's security or conformity.
pub(super) fn find(all: &mut [Judged<'_>], sources: &Sources) {
    let others = all
        .iter()
        .filter(|judged| judged.role == DocumentRole::Other);
    let few = others.count() <= FEW;
    let speaking = parallel::map(all, |judged| match judged.role {
        DocumentRole::Other => few || speaks(judged, sources),
        role => matches!(role, DocumentRole::Dossier | DocumentRole::Security),
    });
    // By folder: documents that may be papers, and those that are.
    let mut folders: FxHashMap<String, (usize, usize)> = FxHashMap::default();
    for (judged, speaks) in all.iter().zip(&speaking) {
        let counts = matches!(
            judged.role,
            DocumentRole::Other | DocumentRole::Dossier | DocumentRole::Security
        );
        let folder = folder_of(sources.path(judged.document.file)).to_string();
        let (documents, papers) = folders.entry(folder).or_default();
        *documents += usize::from(counts);
        *papers += usize::from(*speaks);
    }
    for (judged, speaks) in all.iter_mut().zip(speaking) {
        let beside = || {
            let counted = folders.get(folder_of(sources.path(judged.document.file)));
            counted.is_some_and(|(documents, papers)| {
                *papers >= FEWEST && *papers * SHARE >= *documents
            })
        };
        if judged.role == DocumentRole::Other && (speaks || beside()) {
            judged.role = DocumentRole::Paper;
        }
    }
}

/// Points that only the papers of a product treat; a manual of anything has an overview and an installation.
fn is_telling(element: Element) -> bool {
    use Element::{
        Architecture, Contact, GeneralDescription, IntendedPurpose, Photographs, SoftwareVersions,
        UserInformation,
    };
    !matches!(
        element,
        GeneralDescription
            | IntendedPurpose
            | SoftwareVersions
            | Photographs
            | UserInformation
            | Architecture
            | Contact
    )
}

/// Whether a table of values is a paper: a register of risks or tests, or named as one.
pub(super) fn is_paper(document: &Document, sources: &Sources) -> bool {
    title::named_by_file(sources.path(document.file)).is_some()
        || !cue::tables_of_risks(document).is_empty()
        || cue::is_table_of_tests(document)
        || everyday::reckons_risks(document)
}

/// Elements that the papers of a technical file hold at least, and how many of them hold more than a form.
const HELD: usize = 7;
const FILLED: usize = 4;

/// Whether papers that do not say which law they are for make a technical file together: they hold many of its elements,
/// the assessment of risks among them, and two of what else only such a file has: the support period, the declaration,
/// reports of tests, the name of the Regulation. Nothing beside them explains the law to others.
pub(super) fn make_file(seen: &[Seen<'_>]) -> bool {
    let of = |role: fn(DocumentRole) -> bool| seen.iter().filter(move |one| role(one.role));
    let guides = of(|role| role == DocumentRole::Guide).map(|one| one.signs.letters);
    let papers = || of(DocumentRole::is_technical);
    let letters: usize = papers().map(|one| one.signs.letters).sum();
    if guides.sum::<usize>() * 10 > letters {
        return false;
    }
    let (mut filled, mut held) = (FxHashSet::default(), FxHashSet::default());
    for candidate in papers().flat_map(|one| &one.candidates) {
        if candidate.score < THRESHOLD {
            continue;
        }
        match candidate.verdict {
            Verdict::Content => filled.insert(candidate.element),
            Verdict::Unfilled | Verdict::Promised | Verdict::Empty => {
                held.insert(candidate.element)
            }
            _ => false,
        };
    }
    held.extend(&filled);
    let has = |element| held.contains(&element);
    let telling = [
        has(Element::SupportPeriod),
        has(Element::Declaration),
        has(Element::TestReports),
        papers().any(|one| one.signs.names_act),
    ];
    held.len() >= HELD
        && filled.len() >= FILLED
        && has(Element::RiskAssessment)
        && telling.into_iter().filter(|found| *found).count() >= 2
}

/// Whether a document speaks of a telling point.
fn speaks(judged: &Judged<'_>, sources: &Sources) -> bool {
    let document = judged.document;
    let by_file = title::named_by_file(sources.path(document.file));
    by_file.is_some_and(is_telling)
        || document.sections.iter().skip(1).any(|section| {
            let named = title::named(section.title.as_str());
            let mut named = named.iter();
            named.any(|named| named.score >= SURE && is_telling(named.element))
        })
        || !cue::tables_of_risks(document).is_empty()
        || {
            let pieces = judged.pieces(sources);
            let hints = hint::of_document(document, pieces, DocumentRole::Paper, sources);
            hints.iter().any(|hint| is_telling(hint.element))
        }
}
