//! Evidence somebody stated: `[evidence]` in the configuration, marks in documents. It goes before recognition.

use super::candidate::Candidate;
use super::decide::state;
use super::verdict::{self, Verdict};
use super::{ElementState, Evidence, EvidenceKind, OnDisk, Parts};
use crate::config::{Config, EvidenceConfig, EvidenceTarget};
use crate::discover::{join, resolve};
use crate::document::{BlockKind, Document, LinkKind, Mark, MarkKind, target};
use crate::law::Element;
use crate::law::element::Status;
use crate::source::{Sources, Span, Spanned};

/// What is stated about an element; `None` when nothing is.
pub(super) fn of(
    element: Element,
    parts: &Parts,
    sources: &Sources,
    config: &Config,
) -> Option<ElementState> {
    let configured = config
        .evidence
        .iter()
        .rev()
        .find(|entry| entry.element.value == element);
    if let Some(entry) = configured {
        return Some(configured_state(element, entry, parts, sources, config));
    }
    let mut places: Vec<(Span, Verdict)> = marked(element, parts)
        .map(|(document, mark)| at_block(document, mark.block, mark.span))
        .collect();
    // Content first, in file order.
    places.sort_by_key(|(_, verdict)| *verdict != Verdict::Content);
    let (_, verdict) = places.first()?.clone();
    if is_open(&verdict) {
        return None;
    }
    let evidence = places
        .iter()
        .map(|(span, _)| Evidence {
            span: *span,
            kind: EvidenceKind::Mark,
        })
        .collect();
    Some(judged(
        element,
        &verdict,
        "a mark in the document",
        evidence,
    ))
}

/// How much a marked place counts that holds nothing yet: more than any passage elsewhere, and less than what a
/// security policy says of its own matters.
const OPEN_MARK: f32 = 1.31;

/// Marked places that hold nothing yet. What stands where everybody looks for it may still speak for the element: an
/// SBOM, a security policy.
pub(super) fn open<'a>(
    parts: &'a Parts,
    sources: &'a Sources,
) -> impl Iterator<Item = Candidate> + 'a {
    let is_there = |element| element == Element::Sbom && !parts.sboms.is_empty();
    let elements = Element::ALL
        .into_iter()
        .filter(move |element| !is_there(*element));
    elements.flat_map(move |element| {
        marked(element, parts).filter_map(move |(document, mark)| {
            let (span, verdict) = at_block(document, mark.block, mark.span);
            is_open(&verdict).then(|| Candidate {
                element,
                verdict,
                score: OPEN_MARK,
                span,
                kind: EvidenceKind::Mark,
                title: sources.text(span).into(),
                points: Vec::new(),
                everyday: false,
            })
        })
    })
}

fn is_open(verdict: &Verdict) -> bool {
    use Verdict::{Empty, Promised, Unfilled, Vague};
    matches!(verdict, Empty | Unfilled | Promised | Vague)
}

/// The marks that name an element, with their documents.
fn marked(element: Element, parts: &Parts) -> impl Iterator<Item = (&Document, &Mark)> {
    parts.documents.iter().flat_map(move |document| {
        let marks = document.marks.iter();
        marks
            .filter(
                move |mark| matches!(&mark.kind, MarkKind::Element(id) if id.value == element.id()),
            )
            .map(move |mark| (document.as_ref(), mark))
    })
}

fn judged(
    element: Element,
    verdict: &Verdict,
    source: &str,
    evidence: Vec<Evidence>,
) -> ElementState {
    let (status, reason, justified) = match verdict {
        Verdict::Content | Verdict::Law => {
            (Status::Present, format!("{source} names its place"), true)
        }
        Verdict::NotApplicable(reason) => (
            Status::NotApplicable,
            "the document says it does not apply".to_string(),
            *reason,
        ),
        Verdict::Denied => (
            Status::Missing,
            format!("{source} names a place that says it is missing"),
            true,
        ),
        _ => (
            Status::Placeholder,
            format!("{source} names a place without content"),
            true,
        ),
    };
    state(element, status, reason, evidence, justified)
}

/// The section or block a mark stands before (or in).
fn at_block(document: &Document, block: usize, mark: Span) -> (Span, Verdict) {
    match document.blocks.get(block) {
        Some(heading) if matches!(heading.kind, BlockKind::Heading { .. }) => {
            let section = document.section_of(block);
            let verdict = verdict::of_blocks(document.blocks_in(section).map(|(_, block)| block));
            let pictured = || {
                let mut links = document.links_in(section);
                links.any(|link| link.kind == LinkKind::Image)
            };
            let verdict = match verdict {
                // Pictures are no text, and may be all that is asked for.
                Verdict::Empty if pictured() => Verdict::Content,
                other => other,
            };
            (heading.text.span(), verdict)
        }
        Some(block) => (
            block.text.span(),
            verdict::of_blocks(std::iter::once(block)),
        ),
        None => (mark, Verdict::Empty),
    }
}

fn configured_state(
    element: Element,
    entry: &EvidenceConfig,
    parts: &Parts,
    sources: &Sources,
    config: &Config,
) -> ElementState {
    let here = |span| {
        vec![Evidence {
            span,
            kind: EvidenceKind::Config,
        }]
    };
    match &entry.target {
        EvidenceTarget::NotApplicable(reason) => {
            let justified = !reason.value.trim().is_empty();
            let text = format!(
                "the configuration says it does not apply: {}",
                reason.value.trim()
            );
            state(
                element,
                Status::NotApplicable,
                text,
                here(reason.span),
                justified,
            )
        }
        EvidenceTarget::File(file) => at_file(element, file, parts, sources, config),
    }
}

fn at_file(
    element: Element,
    file: &Spanned<String>,
    parts: &Parts,
    sources: &Sources,
    config: &Config,
) -> ElementState {
    let written = file.value.split('#').next().unwrap_or_default();
    let path = resolve(&join(&config.folder, written));
    let own = Evidence {
        span: file.span,
        kind: EvidenceKind::Config,
    };
    if let Some(document) = parts
        .documents
        .iter()
        .find(|document| sources.path(document.file) == path)
    {
        return match target::anchor(&file.value).map(|anchor| document.section_at(&anchor)) {
            Some(None) => {
                let reason =
                    format!("the configuration names a heading that `{path}` does not have");
                state(element, Status::Missing, reason, vec![own], true)
            }
            Some(Some(section)) => {
                let verdict =
                    verdict::of_blocks(document.blocks_in(section).map(|(_, block)| block));
                let span = document
                    .sections
                    .get(section)
                    .map_or(own.span, |section| section.title.span());
                judged(
                    element,
                    &verdict,
                    "the configuration",
                    vec![
                        Evidence {
                            span,
                            kind: EvidenceKind::Section,
                        },
                        own,
                    ],
                )
            }
            None => {
                let verdict = verdict::of_blocks(document.blocks.iter());
                let span = document.place(sources);
                judged(
                    element,
                    &verdict,
                    "the configuration",
                    vec![
                        Evidence {
                            span,
                            kind: EvidenceKind::File,
                        },
                        own,
                    ],
                )
            }
        };
    }
    let sbom = parts
        .sboms
        .iter()
        .find(|sbom| sources.path(sbom.file) == path);
    let manifest = parts
        .manifests
        .iter()
        .find(|manifest| sources.path(manifest.file) == path);
    if let Some(found) = sbom
        .map(|sbom| (sbom.file, EvidenceKind::Sbom))
        .or(manifest.map(|manifest| (manifest.file, EvidenceKind::Manifest)))
    {
        let span = sources.start_of(found.0);
        let evidence = vec![
            Evidence {
                span,
                kind: found.1,
            },
            own,
        ];
        return state(
            element,
            Status::Present,
            "the configuration names the file".into(),
            evidence,
            true,
        );
    }
    match parts.files.get(&path) {
        Some(OnDisk::File(0)) => state(
            element,
            Status::Placeholder,
            format!("the configuration names `{path}`, which is empty"),
            vec![own],
            true,
        ),
        Some(OnDisk::File(_)) => {
            let reason = format!("the configuration names `{path}`, whose format is not read");
            state(element, Status::NotAssessable, reason, vec![own], true)
        }
        Some(OnDisk::Folder) => state(
            element,
            Status::Present,
            format!("the configuration names the folder `{path}`"),
            vec![own],
            true,
        ),
        None => state(
            element,
            Status::Missing,
            format!("the configuration names `{path}`, which is not there"),
            vec![own],
            true,
        ),
    }
}
