//! Places that say nothing themselves and only point to a file.

use super::nature::Seen;
use super::recognise::THRESHOLD;
use super::role::DocumentRole;
use super::verdict::{Verdict, letters};
use super::{EvidenceKind, OnDisk, Parts};
use crate::document::{BlockKind, Document, Link, target};
use crate::law::Element;
use crate::source::{Sources, Span};
use rustc_hash::FxHashSet;

/// Endings of documents that hold text, in formats that are not read.
const UNREAD: &[&str] = &[
    "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "html", "htm", "pptx", "odp",
];

/// Letters beside its links that make a place more than a pointer.
const OWN_WORDS: usize = 40;

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

/// A place that only points to files of formats that are not read cannot be assessed.
pub(super) fn to_unread(seen: &mut [Seen<'_>], parts: &Parts, sources: &Sources) {
    for one in seen {
        let here = sources.path(one.document.file).to_string();
        for candidate in &mut one.candidates {
            if candidate.verdict != Verdict::Content || candidate.score < THRESHOLD {
                continue;
            }
            let (links, words) = inside(one.document, candidate.span, candidate.kind);
            let linked: usize = links
                .iter()
                .map(|link| letters(&link.text).max(letters(&link.target.value) / 2))
                .sum();
            let unread = |link: &&Link| {
                let paths = target::candidates(&here, link);
                let there = paths
                    .iter()
                    .find(|path| matches!(parts.files.get(path), Some(OnDisk::File(_))));
                let ending = there
                    .and_then(|path| path.rsplit_once('.'))
                    .map(|(_, ending)| ending.to_ascii_lowercase());
                ending.is_some_and(|ending| UNREAD.contains(&ending.as_str()))
            };
            if !links.is_empty()
                && words.saturating_sub(linked) < OWN_WORDS
                && links.iter().all(unread)
            {
                candidate.verdict = Verdict::Unreadable;
                if let Some(first) = links.first() {
                    candidate.title = first.target.value.clone();
                    candidate.span = first.target.span;
                }
            }
        }
    }
}

/// The links of a place, and the letters of its text beside its title.
fn inside(document: &Document, span: Span, kind: EvidenceKind) -> (Vec<&Link>, usize) {
    if kind == EvidenceKind::Section {
        let Some(section) = document
            .sections
            .iter()
            .position(|section| section.title.span() == span)
        else {
            return (Vec::new(), 0);
        };
        let words = document
            .blocks_in(section)
            .filter(|(_, block)| !matches!(block.kind, BlockKind::Heading { .. }));
        return (
            document.links_in(section).collect(),
            words.map(|(_, block)| letters(block.text.as_str())).sum(),
        );
    }
    let links = document
        .links
        .iter()
        .filter(|link| span.contains(link.target.span))
        .collect();
    let field = document.fields.iter().find(|field| field.span == span);
    (
        links,
        field.map_or(OWN_WORDS * 2, |field| letters(field.value.as_str())),
    )
}
