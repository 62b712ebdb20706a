//! Pointers: places that say nothing but where the element is. What stands at the other end decides.

use super::candidate::{Candidate, Context};
use super::nature::Seen;
use super::recognise::THRESHOLD;
use super::role::DocumentRole;
use super::title;
use super::verdict::{self, Verdict, letters};
use super::{EvidenceKind, OnDisk, Parts, needs};
use crate::document::{Block, BlockKind, Document, Link, LinkKind, Text, target};
use crate::law::Element;
use crate::law::terms::Strength;
use crate::source::Sources;
use rustc_hash::{FxHashMap, FxHashSet};

/// Blocks and headings looked through for all pointers together; further pointers count as content.
const LOOKS: usize = 2_000_000;

/// Letters beside a link that still say no more than "See report".
const ASIDE: usize = 16;

/// Endings of files that hold text for people in a format that is not read.
const UNREAD: &[&str] = &[
    "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "html", "htm", "ppt", "pptx", "odp",
    "zip", "7z", "msg", "eml", "pages", "numbers", "vsd", "vsdx",
];
const PICTURES: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "heic", "svg",
];

/// The links that stand in these blocks, with their numbers. Links are in the order of their blocks.
fn links_of(
    document: &Document,
    blocks: std::ops::Range<usize>,
) -> impl Iterator<Item = (usize, &Link)> {
    let first = document
        .links
        .partition_point(|link| link.block < blocks.start);
    let links = document.links.get(first..).unwrap_or_default().iter();
    links
        .take_while(move |link| link.block < blocks.end)
        .enumerate()
        .map(move |(index, link)| (first + index, link))
}

/// The links a labelled value, or a whole item, consists of; none when it says more.
pub(super) fn of_value(document: &Document, block: usize, value: &Text) -> Vec<usize> {
    let span = value.span();
    let inside = links_of(document, block..block + 1)
        .filter(|(_, link)| link.span.start < span.end && span.start < link.span.end);
    only(inside, letters(value.as_str()))
}

/// The links a section consists of; none when it says more.
pub(super) fn of_section(document: &Document, section: usize) -> Vec<usize> {
    let Some(range) = document
        .sections
        .get(section)
        .map(|section| section.blocks.clone())
    else {
        return Vec::new();
    };
    let speaks = |block: &Block| {
        !matches!(
            block.kind,
            BlockKind::Heading { .. } | BlockKind::TableRow { header: true, .. }
        )
    };
    let mut said = 0;
    for (_, block) in document
        .blocks_in(section)
        .filter(|(_, block)| speaks(block))
    {
        if matches!(block.kind, BlockKind::Code { .. }) {
            return Vec::new();
        }
        said += letters(block.text.as_str());
    }
    only(links_of(document, range), said)
}

/// The links a whole document consists of; none when it says more.
pub(super) fn of_document(document: &Document) -> Vec<usize> {
    let speaks = |block: &&Block| !matches!(block.kind, BlockKind::Heading { .. });
    let told = document.blocks.iter().filter(speaks);
    let said = told.map(|block| letters(block.text.as_str())).sum();
    only(links_of(document, 0..document.blocks.len()), said)
}

fn only<'a>(links: impl Iterator<Item = (usize, &'a Link)>, said: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut shown = 0;
    for (number, link) in links {
        shown += match link.kind {
            LinkKind::Link => letters(&link.text),
            LinkKind::Path => letters(&link.target.value),
            LinkKind::Image => 0,
            // An address is what it is, no pointer.
            LinkKind::Address => return Vec::new(),
        };
        found.push(number);
    }
    if said.saturating_sub(shown) <= ASIDE * found.len() {
        found
    } else {
        Vec::new()
    }
}

/// The documents that were read, by path.
type Known<'a> = FxHashMap<&'a str, (&'a Document, DocumentRole)>;

/// What a pointer leads to.
#[derive(Clone)]
enum End {
    /// Something that speaks for the element, or that nobody here can judge.
    Content,
    /// A document that does not fill it in.
    Open(Verdict),
    /// A file in a format that is not read.
    Unread,
    /// A file that is named and not there.
    Gone,
}

/// Judges every pointer by what it leads to.
pub(super) fn resolve(seen: &mut [Seen<'_>], parts: &Parts, sources: &Sources) {
    let documents: Known<'_> = seen
        .iter()
        .map(|one| (sources.path(one.document.file), (one.document, one.role)))
        .collect();
    // Each look into a document costs as much as the document is long; no file may make that endless.
    let longest = documents
        .values()
        .map(|(document, _)| document.sections.len() + document.blocks.len())
        .max()
        .unwrap_or_default();
    let mut looks = LOOKS / longest.max(1);
    // Many rows can point to one place.
    let mut judged: FxHashMap<(String, String, Element), End> = FxHashMap::default();
    for one in seen {
        let here = sources.path(one.document.file);
        for candidate in &mut one.candidates {
            if candidate.verdict != Verdict::Content || candidate.points.is_empty() {
                continue;
            }
            let element = candidate.element;
            let links = candidate
                .points
                .iter()
                .filter_map(|number| one.document.links.get(*number));
            let mut ends: Vec<(&Link, End)> = Vec::new();
            for link in links {
                let key = (here.to_string(), link.target.value.clone(), element);
                let end = judged.entry(key).or_insert_with(|| {
                    if looks == 0 {
                        return End::Content;
                    }
                    looks -= 1;
                    end_of(link, here, element, &documents, (parts, sources))
                });
                ends.push((link, end.clone()));
            }
            settle(candidate, &ends);
        }
    }
}

fn settle(candidate: &mut Candidate, ends: &[(&Link, End)]) {
    if ends.iter().any(|(_, end)| matches!(end, End::Content)) {
        return;
    }
    let unread = ends.iter().find(|(_, end)| matches!(end, End::Unread));
    if let Some((link, _)) = unread {
        candidate.verdict = Verdict::Unreadable;
        candidate.span = link.target.span;
        candidate.kind = EvidenceKind::Link;
        candidate.title.clone_from(&link.target.value);
        return;
    }
    // The name of a picture that is not there shows nothing by itself; under a title it says where pictures are.
    let gone = !ends.is_empty() && ends.iter().all(|(_, end)| matches!(end, End::Gone));
    if gone && candidate.kind == EvidenceKind::Link {
        candidate.verdict = Verdict::Mention;
    }
    if let Some((_, End::Open(verdict))) = ends.first() {
        candidate.verdict = verdict.clone();
    }
}

fn end_of(
    link: &Link,
    here: &str,
    element: Element,
    documents: &Known<'_>,
    (parts, sources): (&Parts, &Sources),
) -> End {
    let anchor = target::anchor(&link.target.value);
    if link.target.value.starts_with('#')
        && let Some((document, _)) = documents.get(here)
    {
        return in_document(document, anchor.as_deref(), element, sources);
    }
    for path in target::candidates(here, link) {
        if let Some((document, role)) = documents.get(path.as_str()) {
            if *role == DocumentRole::Template {
                return End::Open(Verdict::Unfilled);
            }
            return in_document(document, anchor.as_deref(), element, sources);
        }
        if let Some(OnDisk::File(size)) = parts.files.get(&path) {
            let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
            let picture = PICTURES.contains(&ending.as_str());
            let shown = matches!(element, Element::Photographs | Element::Architecture);
            if size > 0 && (UNREAD.contains(&ending.as_str()) || (picture && !shown)) {
                return End::Unread;
            }
            return End::Content;
        }
    }
    if link.kind == LinkKind::Path && element == Element::Photographs {
        return End::Gone;
    }
    End::Content
}

fn in_document(
    document: &Document,
    anchor: Option<&str>,
    element: Element,
    sources: &Sources,
) -> End {
    if document.blocks.is_empty() && !document.problems.is_empty() {
        return End::Unread;
    }
    let named = || {
        document.sections.iter().position(|section| {
            title::named(section.title.as_str())
                .iter()
                .any(|named| named.element == element)
        })
    };
    let section = anchor
        .and_then(|anchor| document.section_at(anchor))
        .or_else(named);
    let blocks: Vec<&Block> = match section {
        Some(section) => document
            .blocks_in(section)
            .map(|(_, block)| block)
            .collect(),
        None => document.blocks.iter().collect(),
    };
    let text = blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    let context = Context {
        document,
        section: section.unwrap_or_default(),
        strength: Strength::Anywhere,
    };
    let pieces = verdict::pieces(document, sources);
    let held = section.and_then(|section| document.sections.get(section));
    let own = match held {
        Some(section) => pieces.get(section.blocks.clone()).unwrap_or_default(),
        None => &pieces,
    };
    match verdict::join(own.iter()) {
        Verdict::Content => match needs::met(element, Verdict::Content, &text, &context) {
            Some(Verdict::Content) | None => End::Content,
            Some(other) => End::Open(other),
        },
        // Only a picture: nothing here to judge.
        Verdict::Empty if !document.links.is_empty() => End::Content,
        Verdict::Empty => End::Open(Verdict::Unfilled),
        other => End::Open(other),
    }
}

/// A row, label or item that only points to an empty form is no more than the form.
pub(super) fn to_forms(seen: &mut [Seen<'_>], sources: &Sources) {
    let forms: FxHashSet<String> = seen
        .iter()
        .filter(|one| one.role == DocumentRole::Template)
        .map(|one| sources.path(one.document.file).to_string())
        .collect();
    // Elements whose own document is there, not filled in.
    let own = |content: bool| {
        let all = seen.iter().flat_map(|one| &one.candidates);
        let files = all.filter(|candidate| {
            candidate.kind == EvidenceKind::File && candidate.score >= THRESHOLD
        });
        let wanted =
            files.filter(move |candidate| (candidate.verdict == Verdict::Content) == content);
        wanted
            .map(|candidate| candidate.element)
            .collect::<FxHashSet<Element>>()
    };
    let filled = own(true);
    let open: FxHashSet<Element> = own(false).difference(&filled).copied().collect();
    if forms.is_empty() && open.is_empty() {
        return;
    }
    for one in seen {
        let here = sources.path(one.document.file).to_string();
        for candidate in &mut one.candidates {
            let shaped = matches!(
                candidate.kind,
                EvidenceKind::TableRow | EvidenceKind::Label | EvidenceKind::ListItem
            );
            if !shaped || candidate.verdict != Verdict::Content {
                continue;
            }
            let inside = one
                .document
                .links
                .iter()
                .filter(|link| candidate.span.contains(link.target.span));
            let mut targets = inside
                .map(|link| target::candidates(&here, link))
                .filter(|paths| !paths.is_empty())
                .peekable();
            let points = targets.peek().is_some();
            let to_forms =
                points && targets.all(|paths| paths.iter().any(|path| forms.contains(path)));
            if to_forms || (points && open.contains(&candidate.element)) {
                candidate.verdict = Verdict::Unfilled;
            }
        }
    }
}
