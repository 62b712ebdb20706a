//! Candidates: every place in a document that names an element, with what stands there.

use super::role::DocumentRole;
use super::title::{self, Named};
use super::verdict::{self, Piece, Verdict};
use super::{EvidenceKind, fallback, needs, pointer};
use crate::document::{Block, BlockKind, Document, FieldKind, LinkKind, Text, contact, target};
use crate::law::Element;
use crate::law::terms::Strength;
use crate::source::{Sources, Span};
use rustc_hash::FxHashSet;

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
    for field in &document.fields {
        let kind = match field.kind {
            FieldKind::Bold | FieldKind::Plain => EvidenceKind::Label,
            FieldKind::Row => EvidenceKind::TableRow,
            FieldKind::FrontMatter => continue,
        };
        let block = document.blocks.get(field.block);
        if block.is_some_and(|block| block.quoted && verdict::letters(field.label.as_str()) > 40) {
            continue;
        }
        for named in title::named_by_label(field.label.as_str()) {
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
        of_block(document, index, block, kept, &mut found);
    }
    found
}

/// Judges the cells beside a title; one that says the element itself is still to come outweighs the others.
fn of_row(element: Element, cells: &[Text]) -> Verdict {
    let judged = match verdict::row(cells) {
        Verdict::Content if element != Element::Standards && is_no(cells) => Verdict::Denied,
        judged => judged,
    };
    let still_open = |cell: &Text| {
        matches!(
            verdict::of_value(cell),
            Verdict::Promised | Verdict::Denied | Verdict::Unfilled
        ) && title::named(cell.as_str())
            .iter()
            .any(|named| named.element == element)
    };
    if judged == Verdict::Content && cells.iter().any(still_open) {
        Verdict::Promised
    } else {
        judged
    }
}

/// Words that say in a list that a point is not there.
const NO: &[&str] = &[
    "no",
    "nein",
    "nee",
    "non",
    "nie",
    "nej",
    "ei",
    "não",
    "ne",
    "nem",
    "いいえ",
    "無",
];

/// Whether all that cells say is "no".
fn is_no(cells: &[Text]) -> bool {
    let mut said = cells
        .iter()
        .filter(|cell| verdict::letters(cell.as_str()) > 0);
    let word = |cell: &Text| {
        let lower = cell.as_str().to_lowercase();
        NO.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()))
    };
    matches!((said.next(), said.next()), (Some(cell), None) if word(cell))
}

/// Whether a title names its point alone: "Standards", but not "Were harmonised standards applied?".
fn is_bare(title: &str) -> bool {
    !title.contains('?') && title.split_whitespace().count() <= 2
}

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

fn of_section(
    document: &Document,
    pieces: &[Piece],
    index: usize,
    by_file: Option<Element>,
    found: &mut Vec<Candidate>,
) {
    let Some(section) = document.sections.get(index) else {
        return;
    };
    let all = title::named(section.title.as_str());
    let titles_policy = all.iter().any(|one| one.element == Element::CvdPolicy);
    for named in all {
        let blocks = || document.blocks_in(index).map(|(_, block)| block);
        let mut judged = verdict::join(
            pieces
                .get(section.blocks.clone())
                .unwrap_or_default()
                .iter(),
        );
        // A title over the whole file is judged by what it opens with, where that is all the words it has.
        if judged == Verdict::Empty && document.links_in(index).next().is_some() {
            judged = Verdict::Content;
        }
        let text = blocks()
            .map(|block| block.text.as_str())
            .collect::<Vec<_>>()
            .join("\n");
        // That no harmonised standard exists, or none was applied, is what the point asks to be said.
        if named.element == Element::Standards
            && judged == Verdict::Denied
            && blocks().any(|block| !block.quoted && needs::no_standard(block.text.as_str()))
        {
            judged = Verdict::Content;
        }
        // One standard that is still watched does not undo those that were applied.
        if named.element == Element::Standards
            && matches!(judged, Verdict::Promised | Verdict::Denied)
            && pieces
                .get(section.blocks.clone())
                .unwrap_or_default()
                .iter()
                .zip(blocks())
                .filter(|(piece, block)| {
                    verdict::says(piece) && fallback::names_standard(block.text.as_str())
                })
                .count()
                >= 2
        {
            judged = Verdict::Content;
        }
        let context = Context {
            document,
            section: index,
            strength: named.strength,
        };
        let pictured = || {
            document.links_in(index).any(|link| {
                link.kind == LinkKind::Image && !target::is_external(&link.target.value)
            })
        };
        if named.element == Element::Photographs
            && matches!(judged, Verdict::Unfilled | Verdict::Empty)
            && !text.contains(['[', '<'])
            && pictured()
        {
            judged = Verdict::Content;
        }
        let points = pointer::of_section(document, index);
        let judged = if judged == Verdict::Content && !points.is_empty() {
            Some(judged)
        } else {
            needs::met(named.element, judged, &text, &context)
        };
        let Some(judged) = judged else {
            continue;
        };
        let mut factor = if section.level >= crate::document::section::BOLD_LEVEL {
            0.9
        } else {
            1.0
        };
        if section.level == 1 && by_file == Some(named.element) {
            factor = 1.1;
        }
        let exact = if judged == Verdict::Content {
            exact_place(document, index, named.element)
        } else {
            None
        };
        // The page of a policy is no address to write to.
        if named.element == Element::Contact
            && titles_policy
            && judged == Verdict::Content
            && !is_address(&text, document, index)
        {
            factor *= 0.45;
        }
        let (span, kind) = exact.unwrap_or((section.title.span(), EvidenceKind::Section));
        push(found, named, judged, factor, span, kind, &section.title);
        point(found, points);
    }
}

/// Whether a section gives an address for mail, or a way to report at the place of the code.
fn is_address(text: &str, document: &Document, section: usize) -> bool {
    let lower = text.to_lowercase();
    text.contains('@')
        || lower.contains("report a vulnerability")
        || lower.contains("private vulnerability report")
        || document.links_in(section).any(|link| {
            contact::is_email(&link.target.value) || link.target.value.contains("advisories")
        })
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

/// The very place inside a section, for elements that are one line: an address, an end of support.
fn exact_place(
    document: &Document,
    section: usize,
    element: Element,
) -> Option<(Span, EvidenceKind)> {
    match element {
        Element::Contact => {
            let inside = || {
                document
                    .links_in(section)
                    .filter(|link| !contact::is_reserved(&link.target.value))
            };
            let email = inside().find(|link| contact::is_email(&link.target.value));
            let report = || {
                inside().find(|link| {
                    link.target.value.contains("advisories")
                        || link.target.value.contains("security")
                })
            };
            email
                .or_else(report)
                .map(|link| (link.span, EvidenceKind::Link))
        }
        Element::SupportPeriod => {
            let mut blocks = document.blocks_in(section).map(|(_, block)| block);
            let block = blocks.find(|block| {
                !matches!(block.kind, BlockKind::Heading { .. })
                    && needs::names_period(block.text.as_str())
            })?;
            let kind = match block.kind {
                BlockKind::TableRow { .. } => EvidenceKind::TableRow,
                BlockKind::ListItem { .. } => EvidenceKind::ListItem,
                _ => EvidenceKind::Paragraph,
            };
            Some((block.text.span(), kind))
        }
        _ => None,
    }
}

fn of_file(
    document: &Document,
    pieces: &[Piece],
    sources: &Sources,
    element: Element,
    found: &mut Vec<Candidate>,
) {
    let judged = verdict::join(pieces.iter());
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
    let text = document
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    let context = Context {
        document,
        section: 0,
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

/// What is known of a block.
#[derive(Clone, Copy)]
struct Kept {
    /// A label stands in it.
    labelled: bool,
    /// A link stands in it.
    linked: bool,
    /// It is still to be done.
    open: bool,
}

/// List items and rows whose text, not a label, names the element; and cues in sentences.
fn of_block(
    document: &Document,
    index: usize,
    block: &Block,
    kept: Kept,
    found: &mut Vec<Candidate>,
) {
    let Kept {
        labelled,
        linked,
        open,
    } = kept;
    let section = document.section_of(index);
    if let BlockKind::ListItem { .. } = &block.kind
        && verdict::letters(block.text.as_str()) <= 140
        && !labelled
    {
        for named in title::named(block.text.as_str()) {
            // A bare item names the element; a pointer in it says where the element is.
            let judged = match verdict::of_block(block) {
                Verdict::Content if open => Verdict::Promised,
                Verdict::Content if !linked => Verdict::Mention,
                judged => judged,
            };
            let context = Context {
                document,
                section,
                strength: named.strength,
            };
            let Some(judged) = needs::met(named.element, judged, block.text.as_str(), &context)
            else {
                continue;
            };
            push(
                found,
                named,
                judged,
                0.6,
                block.text.span(),
                EvidenceKind::ListItem,
                &block.text,
            );
            point(found, pointer::of_value(document, index, &block.text));
        }
    }
    if let BlockKind::TableRow {
        cells,
        header: false,
        ..
    } = &block.kind
        && cells.len() > 2
        && let Some(second) = cells.get(1)
        && cells
            .first()
            .is_some_and(|first| verdict::letters(first.as_str()) <= 8)
    {
        // A number or letter comes first, the title second.
        for named in title::named_by_label(second.as_str()) {
            let values = cells.get(2..).unwrap_or_default();
            let judged = match verdict::row(values) {
                Verdict::Content if open => Verdict::Promised,
                Verdict::Content if is_no(values) && is_bare(second.as_str()) => Verdict::Denied,
                judged => judged,
            };
            let beside = cells.iter().skip(2);
            let mut said = beside.filter(|cell| verdict::letters(cell.as_str()) > 0);
            let points = match (said.next(), said.next()) {
                (Some(value), None) => pointer::of_value(document, index, value),
                _ => Vec::new(),
            };
            let rest = block.text.as_str();
            let context = Context {
                document,
                section,
                strength: named.strength,
            };
            let judged = if judged == Verdict::Content && !points.is_empty() {
                Some(judged)
            } else {
                needs::met(named.element, judged, rest, &context)
            };
            let Some(judged) = judged else {
                continue;
            };
            push(
                found,
                named,
                judged,
                0.8,
                block.span,
                EvidenceKind::TableRow,
                second,
            );
            point(found, points);
        }
    }
}
