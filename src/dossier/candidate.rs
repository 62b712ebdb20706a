//! Candidates: every place in a document that names an element, with what stands there.

use super::role::DocumentRole;
use super::title::{self, Named};
use super::verdict::{self, Piece, Verdict};
use super::{EvidenceKind, needs, pointer};
use crate::document::pattern::Caseless;
use crate::document::{BlockKind, Document, FieldKind, Text};
use crate::law::Element;
use crate::law::terms::Strength;
use crate::source::{Sources, Span};
use crate::syntax::prose::looks_like_path;
use block::{Kept, of_block};
use managed::Managed;
use row::of_row;
use rustc_hash::FxHashSet;
use section::{exact_place, of_section};

mod block;
mod managed;
mod row;
mod section;

/// A place that names an element.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) element: Element,
    pub(super) verdict: Verdict,
    /// How much it counts; comparable within an element.
    pub(super) score: f32,
    pub(super) span: Span,
    pub(super) kind: EvidenceKind,
    /// The words at the place, for the reason.
    pub(super) title: String,
    /// Links (by their number in the document) that are all the place says; empty when it says more.
    pub(super) points: Vec<usize>,
    /// Whether it is told by everyday words alone: enough to say that the element is there, not for rules that ask what
    /// its own section holds.
    pub(super) everyday: bool,
}

/// How well a kind of document speaks for an element.
pub(super) fn weight(role: DocumentRole, element: Element) -> f32 {
    use Element::{
        Contact, CvdPolicy, GeneralDescription, IntendedPurpose, SupportPeriod, Updates,
        UserInformation, VulnerabilityHandling,
    };
    match role {
        DocumentRole::Dossier => 1.0,
        DocumentRole::Security => match element {
            CvdPolicy | Contact | VulnerabilityHandling => 1.1,
            Updates | SupportPeriod => 0.95,
            GeneralDescription | IntendedPurpose => 0.3,
            _ => 0.8,
        },
        DocumentRole::Readme => match element {
            UserInformation | GeneralDescription | IntendedPurpose | Element::Architecture => 0.85,
            _ => 0.7,
        },
        // "Overview" of any page can be that of the page; what the README says comes first.
        DocumentRole::Paper => match element {
            GeneralDescription | IntendedPurpose => 0.6,
            _ => 0.84,
        },
        // "Overview" or "Purpose" of any page is that of the page.
        DocumentRole::Other => match element {
            GeneralDescription | IntendedPurpose => 0.55,
            _ => 0.75,
        },
        DocumentRole::Changelog if element == Element::SoftwareVersions => 1.0,
        DocumentRole::Changelog => 0.3,
        DocumentRole::Template => 0.9,
        DocumentRole::Guide | DocumentRole::Housekeeping | DocumentRole::Mirror => 0.0,
    }
}

/// Every candidate of a document, without regard to its role.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    sources: &Sources,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    let by_file = title::named_by_file(sources.path(document.file));
    for index in 1..document.sections.len() {
        of_section(document, pieces, index, by_file, &mut found);
    }
    of_title(document, pieces, sources, &mut found);
    if let Some(element) = by_file {
        of_file(document, pieces, sources, element, &mut found);
    }
    let managed = Managed::of(document);
    for field in &document.fields {
        let kind = match field.kind {
            FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
            FieldKind::Row => EvidenceKind::TableRow,
            FieldKind::FrontMatter => continue,
        };
        let block = document.blocks.get(field.block);
        if block
            .is_some_and(|block| block.quoted && !verdict::few_letters(field.label.as_str(), 40))
        {
            continue;
        }
        // "| 08_tests.md | 6 | 5 |": a list of files, with numbers.
        let counted = field.kind == FieldKind::Row && looks_like_path(field.label.as_str());
        if counted && !field.value.as_str().contains(char::is_alphabetic) {
            continue;
        }
        for named in title::named_by_label(field.label.as_str()) {
            // "Known cybersecurity risks" under "Annex II": what users are told of them.
            let of_risks = named.element == Element::RiskAssessment;
            if of_risks && is_for_users(document, field.section) {
                continue;
            }
            // `ACME_VERSION`, `--version`: something to set.
            let set = |label: &str| {
                label.starts_with('-') || label.contains(['_', '=']) || label.contains(" -")
            };
            if named.element == Element::SoftwareVersions && set(field.label.as_str()) {
                continue;
            }
            let judged = match (block.map(|block| &block.kind), field.kind) {
                (Some(BlockKind::TableRow { cells, .. }), FieldKind::Row) => {
                    of_row(named.element, cells.get(1..).unwrap_or_default())
                }
                _ if field.value.is_blank() => follows(document, field.block),
                _ => verdict::of_value(&field.value),
            };
            let context = Context {
                document,
                section: field.section,
                strength: named.strength,
            };
            let open = matches!(
                block.map(|block| &block.kind),
                Some(BlockKind::ListItem {
                    checked: Some(false),
                    ..
                })
            ) || is_open(pieces, field.block);
            // The box says that it is still to be done.
            let judged = match judged {
                Verdict::Content if open => Verdict::Promised,
                judged => judged,
            };
            let points = pointer::of_value(document, field.block, &field.value);
            let judged = if judged == Verdict::Content && !points.is_empty() {
                Some(judged)
            } else {
                needs::met(named.element, judged, field.value.as_str(), &context)
            };
            let factor = if field.kind == FieldKind::Plain {
                0.75
            } else {
                0.85
            };
            let Some(judged) = judged else { continue };
            let linked = || document.links.iter().any(|link| link.block == field.block);
            let planned =
                || block.is_some_and(|block| managed.is_all(named.element, block, linked()));
            let judged = match judged {
                Verdict::Content if planned() => Verdict::Mention,
                judged => judged,
            };
            push(
                &mut found,
                named,
                judged,
                factor,
                field.span,
                kind,
                &field.label,
            );
            point(&mut found, points);
        }
    }
    let open = |block: usize| is_open(pieces, block);
    let labelled: FxHashSet<usize> = document.fields.iter().map(|field| field.block).collect();
    let linked: FxHashSet<usize> = document.links.iter().map(|link| link.block).collect();
    for (index, block) in document.blocks.iter().enumerate() {
        let kept = Kept {
            labelled: labelled.contains(&index),
            linked: linked.contains(&index),
            open: open(index),
        };
        of_block(document, index, block, kept, &managed, &mut found);
    }
    found
}

/// Whether a section goes through what Annex II asks to be told to users.
fn is_for_users(document: &Document, section: usize) -> bool {
    let path = document.path_of(section).into_iter();
    path.take(2)
        .any(|it| ANNEX_II.is_match_once(it.title.as_str()))
}

static ANNEX_II: Caseless = Caseless::new(
    r"\b(?:annex|anhang|bijlage|annexe|anexo|allegato|załącznik|příloha|bilag|bilaga|liite) ii(?:$|[^\p{L}])|附属書\s?ii(?:$|[^\p{L}])",
);

/// Whether a block is still to be done.
pub(super) fn is_open(pieces: &[Piece], block: usize) -> bool {
    matches!(pieces.get(block), Some(Piece::Open(_)))
}

/// Where a candidate stands.
pub(super) struct Context<'a> {
    pub(super) document: &'a Document,
    pub(super) section: usize,
    pub(super) strength: Strength,
}

fn push(
    found: &mut Vec<Candidate>,
    named: Named,
    verdict: Verdict,
    factor: f32,
    span: Span,
    kind: EvidenceKind,
    title: &Text,
) {
    found.push(Candidate {
        element: named.element,
        verdict,
        score: named.score * factor,
        span,
        kind,
        title: title.as_str().to_string(),
        points: Vec::new(),
        everyday: false,
    });
}

/// Notes that the candidate found last says nothing but where to look.
fn point(found: &mut [Candidate], points: Vec<usize>) {
    if let Some(last) = found.last_mut() {
        last.points = points;
    }
}

/// The title over a page without a heading of its own over the whole.
fn of_title(document: &Document, pieces: &[Piece], sources: &Sources, found: &mut Vec<Candidate>) {
    let Some(over) = title::over(document, sources) else {
        return;
    };
    // The name of a file speaks for what stands before the first heading alone.
    let held = match (over.given, document.sections.first()) {
        (false, Some(first)) => first.own.clone(),
        _ => 0..document.blocks.len(),
    };
    for named in title::named(&over.text) {
        let text = document.blocks.get(held.clone()).unwrap_or_default();
        let text: Vec<&str> = text.iter().map(|block| block.text.as_str()).collect();
        let context = Context {
            document,
            section: 0,
            strength: named.strength,
        };
        let pieces = pieces.get(held.clone()).unwrap_or_default();
        let judged = verdict::join(pieces.iter());
        let judged = needs::met(named.element, judged, &text.join("\n"), &context);
        if let Some(verdict) = judged {
            found.push(Candidate {
                element: named.element,
                verdict,
                score: named.score * if over.given { 0.95 } else { 0.8 },
                span: over.span,
                kind: EvidenceKind::Section,
                title: over.text.clone(),
                points: Vec::new(),
                everyday: false,
            });
        }
    }
}

fn of_file(
    document: &Document,
    pieces: &[Piece],
    sources: &Sources,
    element: Element,
    found: &mut Vec<Candidate>,
) {
    // What stands above the title (a number, a date) says nothing about what follows it.
    let titled = (document.sections.get(1))
        .filter(|first| first.level == 1 && first.blocks.end == document.blocks.len());
    let held = titled.map_or(0..pieces.len(), |first| first.blocks.clone());
    let judged = verdict::join(pieces.get(held.clone()).unwrap_or_default().iter());
    if document.blocks.is_empty() && !document.problems.is_empty() {
        let span = sources.start_of(document.file);
        let title = sources.path(document.file).to_string();
        found.push(Candidate {
            element,
            verdict: Verdict::Unreadable,
            score: 0.9,
            span,
            kind: EvidenceKind::File,
            title,
            points: Vec::new(),
            everyday: false,
        });
        return;
    }
    let text = (document.blocks.get(held).unwrap_or_default())
        .iter()
        .map(|block| block.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    let context = Context {
        document,
        section: usize::from(titled.is_some()),
        strength: Strength::Anywhere,
    };
    let Some(judged) = needs::met(element, judged, &text, &context) else {
        return;
    };
    let title = document
        .title
        .as_ref()
        .map_or(String::new(), |title| title.value.clone());
    let exact = (element == Element::SupportPeriod && judged == Verdict::Content)
        .then(|| exact_place(document, 1, element));
    let (span, kind) = exact
        .flatten()
        .unwrap_or((document.place(sources), EvidenceKind::File));
    found.push(Candidate {
        element,
        verdict: judged,
        score: 0.9,
        span,
        kind,
        title,
        points: pointer::of_document(document),
        everyday: false,
    });
}

/// What follows a label without a value in its own line: the list or paragraph after it.
fn follows(document: &Document, block: usize) -> Verdict {
    let own = document.blocks.get(block);
    let Some(next) = document.blocks.get(block + 1) else {
        return Verdict::Empty;
    };
    let same = document.section_of(block) == document.section_of(block + 1);
    let deeper =
        own.is_some_and(|own| next.depth > own.depth || matches!(own.kind, BlockKind::Paragraph));
    let list = matches!(
        next.kind,
        BlockKind::ListItem { .. } | BlockKind::TableRow { .. } | BlockKind::Code { .. }
    );
    if same && deeper && list {
        verdict::of_block(next)
    } else {
        Verdict::Empty
    }
}
