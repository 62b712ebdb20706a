//! What users are told, by what it says: a section under a title for users, however plain, that tells how to begin,
//! what to mind and how to end.

use super::candidate::Candidate;
use super::cue::{Group, Said};
use super::role::DocumentRole;
use super::verdict::{self, Piece, Verdict};
use super::{EvidenceKind, fallback, title};
use crate::document::fold::fold;
use crate::document::{BlockKind, Document};
use crate::law::Element;
use crate::law::words::topic::{Topic, Topics, topics, topics_of_block};
use crate::source::Sources;

/// How much such a section counts.
const SCORE: f32 = 0.45;

/// Letters that a paper named as one for users has at least.
const ENOUGH: usize = 60;

/// Longer titles are sentences, in words.
const MAX_WORDS: usize = 10;

/// The sections of a document that are for users.
pub(super) fn of_document(
    document: &Document,
    pieces: &[Piece],
    role: DocumentRole,
    sources: &Sources,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    if !role.describes() {
        return out;
    }
    // "# For the shop" in `shop-manual.md`: the name of the file is a title as well.
    let path = sources.path(document.file);
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = Said::in_text(&stem.replace(['-', '_'], " "));
    let by_file = stem.has(Group::UsersPaper);
    let over = title::over(document, sources);
    let weights = document
        .blocks
        .iter()
        .map(|b| verdict::weighed(b.text.as_str()));
    let weights: Vec<usize> = weights.collect();
    // The section around the one that was found says no more.
    let mut end = 0;
    for (index, section) in document.sections.iter().enumerate() {
        let (title, span) = match (index, &over) {
            (0, Some(over)) => (over.text.as_str(), over.span),
            (0, None) => continue,
            _ => (section.title.as_str(), section.title.span()),
        };
        let whole = index == 0 || section.level == 1;
        if section.blocks.start < end || title.split_whitespace().count() > MAX_WORDS {
            continue;
        }
        let named = Said::in_text(title);
        let paper = named.has(Group::UsersPaper) || whole && by_file;
        let blocks = document.blocks.get(section.blocks.clone());
        let blocks = blocks.unwrap_or_default();
        let length = weights.get(section.blocks.clone()).unwrap_or_default();
        let length: usize = length.iter().sum();
        let told = || {
            let mut told = Topics::default();
            for block in blocks.iter().filter(|block| !block.quoted) {
                told.add(topics_of_block(block));
            }
            told.add(topics(&fold(title)));
            told
        };
        let words = || {
            let said = blocks.iter().filter(|block| !block.quoted);
            let said = said.map(Said::in_block);
            said.fold(named, Said::or)
        };
        let own = pieces.get(section.blocks.clone()).unwrap_or_default();
        if length < ENOUGH || verdict::join(own.iter()) != Verdict::Content {
            continue;
        }
        // Without a title for users both ends have to be told.
        let both = || {
            // A table that goes through requirements has words of everything.
            let prose = blocks
                .iter()
                .filter(|block| !block.quoted && !matches!(block.kind, BlockKind::TableRow { .. }));
            let words = prose.map(Said::in_block);
            let words = words.fold(named, Said::or);
            words.has(Group::Beginning) && words.has(Group::Parting)
        };
        let titled = named.has(Group::Guidance) || whole && stem.has(Group::Guidance);
        let parting = || titled && words().has(Group::Parting);
        if !(paper || titled && instructs(told()) || parting() || both()) {
            continue;
        }
        // A title over the whole file speaks of the file.
        if whole && !paper && !titled && document.sections.len() > 3 {
            continue;
        }
        end = section.blocks.end;
        out.push(fallback::found(
            Element::UserInformation,
            SCORE,
            span,
            EvidenceKind::Section,
            title,
        ));
    }
    out
}

/// Whether these are the topics of instructions: how to begin, and how to end or what to mind.
fn instructs(told: Topics) -> bool {
    let begin = told.has(Topic::Commissioning) || told.has(Topic::Installing);
    let mind = [
        Topic::Misuse,
        Topic::TurningOff,
        Topic::Protection,
        Topic::Update,
    ];
    let minded = mind.into_iter().filter(|topic| told.has(*topic)).count();
    told.has(Topic::Decommissioning) && (begin || minded > 0 || told.has(Topic::Data))
        || begin && minded > 1
}
