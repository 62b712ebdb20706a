//! From documents to candidates, and with them to every element.

use super::candidate::{self, Candidate, weight};
use super::decide::{decide, on_request, photographs};
use super::nature::{self, Judged, Seen};
use super::role::{self, DocumentRole};
use super::verdict::Verdict;
use super::{
    ElementState, Evidence, EvidenceKind, Nature, Parts, cue, decision, detail, drawing, everyday,
    fallback, guidance, hint, item, pointer, reader, stated,
};
use crate::config::Config;
use crate::law::Element;
use crate::parallel;
use crate::source::{FileId, Sources, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// Below this score a candidate says nothing.
pub(super) const THRESHOLD: f32 = 0.4;

/// The most that plain words in a paper count for what a README says first.
const BESIDE_README: f32 = 0.415;
const PURPOSE_BESIDE_README: f32 = 0.43;

/// What recognition found.
pub(super) struct Found {
    pub(super) nature: Nature,
    pub(super) elements: Vec<ElementState>,
    pub(super) places: Vec<(Element, Evidence)>,
    pub(super) anchor: Option<Span>,
    /// Which documents speak for the maker, in the order of the documents.
    pub(super) own: Vec<bool>,
    /// Guides, forms for everybody and housekeeping: what they hold is not the product's.
    pub(super) foreign: FxHashSet<FileId>,
}

/// Recognises every element.
pub(super) fn recognise(parts: &Parts, sources: &Sources, config: &Config) -> Found {
    let preferred: Vec<String> = (config.languages.iter())
        .map(|language| language.value.to_lowercase())
        .collect();
    let roles = nature::roles(parts, sources, &preferred);
    let speaking = roles
        .iter()
        .filter(|judged| judged.role.is_technical() || judged.role == DocumentRole::Readme);
    let models = detail::introduction::models(speaking.map(|judged| judged.document));
    let mut seen: Vec<Seen<'_>> = parallel::map(&roles, |judged| {
        look(judged, sources, (&parts.path, &models))
    });
    let nature = nature::of(parts, config, &seen, sources);
    let foreign = roles.iter().filter(|judged| {
        use DocumentRole::{Guide, Housekeeping, Template};
        matches!(judged.role, Guide | Housekeeping | Template)
    });
    let foreign = foreign.map(|judged| judged.document.file).collect();
    let software = nature::is_software(parts, &seen, sources);
    let anchor = anchor(config, &seen, sources);
    pointer::resolve(&mut seen, parts, sources);
    pointer::to_forms(&mut seen, sources);
    let places = places(&seen);
    let own = seen.iter().map(|one| one.role.is_own()).collect();
    let folders = detail::pictures::folders(&seen, parts, sources);
    let of_parts = fallback::of_parts(parts, sources);
    let open: Vec<Candidate> = stated::open(parts, sources).collect();
    let candidates = seen.iter().flat_map(|one| &one.candidates);
    let candidates = candidates.chain(&folders).chain(&of_parts).chain(&open);
    let mut by_element: FxHashMap<Element, Vec<&Candidate>> = FxHashMap::default();
    for candidate in candidates {
        let own = by_element.entry(candidate.element).or_default();
        own.push(candidate);
    }
    let elements = Element::ALL.into_iter().map(|element| {
        if let Some(state) = stated::of(element, parts, sources, config) {
            return state;
        }
        let own = by_element.remove(&element).unwrap_or_default();
        match element {
            Element::Photographs if software => photographs(&own),
            _ => decide(element, &own),
        }
    });
    let mut elements: Vec<ElementState> = elements.collect();
    on_request(&mut elements);
    Found {
        nature,
        elements,
        places,
        anchor,
        own,
        foreign,
    }
}

/// Every place outside empty forms and guides that names an element and holds something, filled in or not.
fn places(seen: &[Seen<'_>]) -> Vec<(Element, Evidence)> {
    let own = seen
        .iter()
        .filter(|one| !matches!(one.role, DocumentRole::Template | DocumentRole::Guide));
    let candidates = own.flat_map(|one| &one.candidates).filter(|candidate| {
        candidate.score >= THRESHOLD
            && !candidate.everyday
            && matches!(candidate.verdict, Verdict::Content | Verdict::Unfilled)
    });
    let mut candidates: Vec<_> = candidates.collect();
    candidates.sort_by(|a, b| b.score.total_cmp(&a.score));
    let place = |candidate: &Candidate| Evidence {
        span: candidate.span,
        kind: candidate.kind,
    };
    candidates
        .into_iter()
        .map(|candidate| (candidate.element, place(candidate)))
        .collect()
}

fn look<'a>(
    judged: &Judged<'a>,
    sources: &Sources,
    (product, models): (&str, &FxHashSet<String>),
) -> Seen<'a> {
    let Judged {
        document,
        role,
        signs,
        ..
    } = *judged;
    let silent = matches!(
        role,
        DocumentRole::Guide | DocumentRole::Housekeeping | DocumentRole::Mirror
    );
    if silent {
        return Seen {
            document,
            role,
            signs,
            candidates: Vec::new(),
        };
    }
    let pieces = judged.pieces(sources);
    let mut candidates = candidate::of_document(document, pieces, sources);
    candidates.extend(fallback::of_document(
        document, pieces, role, sources, product,
    ));
    candidates.extend(detail::of_document(document, pieces, role, models));
    candidates.extend(cue::of_document(document, pieces, role));
    // What is heard in plain words counts alike wherever the maker speaks.
    let mut plain = hint::of_document(document, pieces, role, sources);
    plain.extend(guidance::of_document(document, pieces, role, sources));
    plain.extend(drawing::of_document(document, pieces, role));
    let below = role == DocumentRole::Readme && fallback::is_below(document, sources, product);
    for candidate in &mut plain {
        // What the README opens with says better what the product is than a page that says what the page is for.
        let describes = matches!(
            candidate.element,
            Element::GeneralDescription | Element::IntendedPurpose
        );
        if (role == DocumentRole::Paper || below) && describes {
            let most = match candidate.element {
                Element::IntendedPurpose if !below => PURPOSE_BESIDE_README,
                _ => BESIDE_README,
            };
            candidate.score = candidate.score.min(most);
        }
        candidate.score /= weight(role, candidate.element).clamp(0.5, 1.0);
    }
    candidates.extend(plain);
    candidates.extend(everyday::of_document(document, pieces, role, sources));
    if matches!(role, DocumentRole::Dossier | DocumentRole::Template) {
        candidates.extend(item::of_document(document));
    }
    let foreign = role::is_foreign(document, sources, &signs);
    let by_file = super::title::named_by_file(sources.path(document.file));
    let undecided = decision::is_undecided(document, sources);
    let unfinished = signs.open >= 3 && signs.open * 4 >= signs.pieces;
    // A declaration names the product that others describe.
    let declares = by_file == Some(Element::Declaration)
        || document.sections.get(1).is_some_and(|section| {
            let named = super::title::named(section.title.as_str());
            let mut named = named.iter();
            named.any(|named| named.element == Element::Declaration && named.score >= 0.8)
        });
    // A manual says some things once more that the technical file says first.
    let manual = by_file == Some(Element::UserInformation)
        || document.sections.get(1).is_some_and(|section| {
            let named = super::title::named(section.title.as_str());
            named
                .iter()
                .any(|named| named.element == Element::UserInformation && named.score >= 0.6)
        });
    for candidate in &mut candidates {
        let mut weight = weight(role, candidate.element);
        if by_file == Some(candidate.element) && weight > 0.0 {
            weight = weight.max(0.95);
        }
        if foreign && candidate.element != Element::Standards {
            weight *= 0.45;
        }
        if declares && candidate.element == Element::GeneralDescription {
            weight *= 0.78;
        }
        if manual && candidate.element != Element::UserInformation {
            weight *= 0.97;
        }
        candidate.score *= weight;
        if undecided && candidate.verdict == Verdict::Content {
            candidate.verdict = Verdict::Promised;
        }
        // What stands in an empty form is a form, whatever it says; a declaration with open fields declares nothing.
        let form = role == DocumentRole::Template
            || (candidate.element == Element::Declaration && unfinished);
        if form && matches!(candidate.verdict, Verdict::Content | Verdict::Mention) {
            candidate.verdict = Verdict::Unfilled;
        }
    }
    // What the author is told to write is still to be written.
    let advice: Vec<Span> = super::verdict::advice(document, pieces).collect();
    for candidate in &mut candidates {
        // Blocks stand in the order of the text, none inside another.
        let last = advice.partition_point(|advice| advice.start <= candidate.span.start);
        let around = last.checked_sub(1).and_then(|last| advice.get(last));
        let advised = around.is_some_and(|advice| advice.contains(candidate.span));
        if advised && candidate.verdict == Verdict::Content {
            candidate.verdict = Verdict::Unfilled;
            candidate.score *= ADVISED;
        }
    }
    let readers = reader::rows(document);
    candidates.retain(|candidate| {
        let inside = |row: &Span| row.contains(candidate.span);
        candidate.score >= 0.2 && !readers.iter().any(inside)
    });
    Seen {
        document,
        role,
        signs,
        candidates,
    }
}

/// How much advice to the author counts beside what is there.
const ADVISED: f32 = 0.85;

/// Fewer elements than an index names.
const FEW: usize = 2;

/// Where a statement about the whole documentation points.
fn anchor(config: &Config, seen: &[Seen<'_>], sources: &Sources) -> Option<Span> {
    let product = config
        .products
        .first()
        .and_then(|product| product.name.as_ref().or(product.version.as_ref()));
    if let Some(product) = product {
        return Some(product.span);
    }
    // The index of a technical file is the document that names the most elements.
    let named = |one: &&Seen<'_>| {
        let strong = one.candidates.iter().filter(|c| c.score >= 0.5);
        let mut elements: Vec<_> = strong.clone().map(|c| c.element).collect();
        elements.sort();
        elements.dedup();
        // A paper on one of them, such as a standard or the SBOM, names the others in passing.
        let title = one.document.title.as_ref();
        let named = title.map_or(Vec::new(), |title| super::title::named(&title.value));
        let about_one = named.iter().any(|named| named.score >= 0.6)
            || strong.clone().any(|c| c.kind == EvidenceKind::File);
        let named = elements.len() / if about_one { 2 } else { 1 };
        // Of two that name as many, the one that speaks of the Regulation.
        (
            named,
            one.signs.names_act,
            std::cmp::Reverse(sources.path(one.document.file).to_string()),
        )
    };
    let first = |role: fn(DocumentRole) -> bool| {
        let of_role = seen.iter().filter(move |one| role(one.role));
        of_role.max_by_key(named)
    };
    let index = first(|role| role == DocumentRole::Dossier);
    // One that names hardly any is a paper among others.
    let index = index.filter(|one| named(one).0 >= FEW);
    let index = index
        .or_else(|| first(DocumentRole::is_technical))
        .or_else(|| seen.iter().find(|one| one.role == DocumentRole::Readme))
        .or(seen.first());
    index.map(|one| one.document.place(sources))
}
