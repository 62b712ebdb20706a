//! What a piece of a document amounts to: content, or something in its place.

use super::{praise, state};
use crate::document::pattern::{Regex, asked, pattern};
use crate::document::{Block, Text, placeholder, statement};
use form::{is_hint, is_task};
use open::{aside, ends_open, is_mostly_to_come, opens_open, points_back};
use piece::piece;
use std::sync::LazyLock;

pub(super) mod form;
mod in_italics;
pub(super) mod law;
mod letters;
mod open;
mod packed;
mod piece;
mod row;
mod signs;

pub(super) use in_italics::advice;
pub(super) use letters::{few_letters, has_letters, letters, weighed};
pub(super) use piece::{Piece, pieces, says};
pub(super) use row::{row, row_of};
pub(super) use signs::{DONE_SIGNS, NO_SIGNS, has, is_marked_open, opens_marked};

/// What a piece of a document amounts to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// It says something about this product.
    Content,
    /// Nothing is there.
    Empty,
    /// Fields that nobody filled in.
    Unfilled,
    /// It says it will come.
    Promised,
    /// It says it is not there.
    Denied,
    /// It says it does not apply; with a reason or without.
    NotApplicable(bool),
    /// Words of the law in place of words about the product.
    Law,
    /// The element is named, no more.
    Mention,
    /// Praise without a fact.
    Vague,
    /// The file that should say it cannot be read.
    Unreadable,
}

/// Letters and digits a text needs at least to say something.
const ENOUGH_PROSE: usize = 40;
const ENOUGH_VALUE: usize = 2;

/// Letters beside advice for the author that were written by one, and letters that make more of a text than its begin.
const ENOUGH_GUIDED: usize = 12;
const ENOUGH_BEGUN: usize = 400;

/// Whether a value is the name of what belongs there, as forms hold it ("VENDOR", "XX"), or holds such a name
/// ("XXX_NAME").
pub(super) fn is_bare_token(value: &str) -> bool {
    let in_token = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    let token = value.bytes().all(in_token);
    (token || value.contains("XXX_")) && BARE_TOKEN.is_match(value)
}

static BARE_TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:VENDOR|MANUFACTURER|COMPANY|PRODUCT|NAME|VERSION|ADDRESS|EMAIL|DATE|URL)$|^X{2,}[A-Z0-9_]*$|\bX{3,}_[A-Z0-9_]+\b",
    )
});

/// Judges the value of a label or of a row. The same value is looked at for many elements, and judged once.
pub(super) fn of_value(value: &Text) -> Verdict {
    // What is said of a whole block is kept already.
    if value.has_code() || asked::is_within() {
        return judged(value);
    }
    let number = asked::with(value.as_str(), |asked| {
        asked.once(asked::VALUE, |_| packed::number(&judged(value)))
    });
    packed::verdict(number).unwrap_or_else(|| judged(value))
}

/// Letters of a value that a placeholder in bold speaks for.
const STRESSED: usize = 120;

fn judged(value: &Text) -> Verdict {
    let text = value.as_str().trim();
    if is_marked_open(text) && !has(text, DONE_SIGNS) {
        return Verdict::Promised;
    }
    let bare = text.trim_matches(|c: char| {
        !c.is_alphanumeric() && !matches!(c, '[' | ']' | '<' | '>' | '_' | '{' | '}')
    });
    if bare.is_empty() && text.starts_with('«') {
        return Verdict::Unfilled;
    }
    if bare.is_empty() && !has(text, DONE_SIGNS) {
        return Verdict::Empty;
    }
    if is_bare_token(bare) || placeholder::is_unfilled(text) {
        return Verdict::Unfilled;
    }
    if few_letters(bare, 24) && state::is_open(bare) {
        return Verdict::Promised;
    }
    if praise::is_alone(text) {
        return Verdict::Vague;
    }
    // "Will be added here once … Our policy is elsewhere."
    let first = first_sentence(text);
    if few_letters(first, 90)
        && statement::promise(first).is_some_and(|found| found.start <= 4)
        && placeholder::find_in(value).is_empty()
    {
        return Verdict::Promised;
    }
    let found = placeholder::find_in(value);
    // "TODO, will probably copy theirs"; `<1-5>`.
    let opens = found.first().is_some_and(|first| {
        first.range.start <= 2 && first.kind == placeholder::PlaceholderKind::Word
    });
    // "west spdx output, **to be added** (build server moved)"
    let stressed = found.iter().any(|one| {
        let mut strong = value.strong();
        one.kind == placeholder::PlaceholderKind::Word && strong.any(|bold| bold == one.range)
    });
    let opens = opens || stressed && few_letters(text, STRESSED);
    let blank = text.starts_with('<') && text.ends_with('>') && text.matches('<').count() == 1;
    if opens || blank && few_letters(text, 40) && !text.contains(['@', ':', '/']) {
        return Verdict::Unfilled;
    }
    let is_form = || {
        let outside = placeholder::letters_outside(text, &found);
        outside < 20 || letters(text).saturating_sub(outside) >= outside
    };
    if !found.is_empty() && is_form() || is_hint(text) {
        return Verdict::Unfilled;
    }
    of_sentence(text, letters(text)).unwrap_or(Verdict::Content)
}

/// What one sentence or paragraph of so many letters does instead of saying something; `None` when it says something.
fn of_sentence(text: &str, length: usize) -> Option<Verdict> {
    if let Some(found) = statement::not_applicable(text)
        && length < 300
        && found.range.start < 60
    {
        return Some(Verdict::NotApplicable(found.reason.is_some()));
    }
    if length > 400 {
        return None;
    }
    if aside(text) || points_back(text) {
        return Some(Verdict::Promised);
    }
    if let Some(opened) = opens_open(text) {
        return Some(opened);
    }
    if praise::is_vague(text) {
        return Some(Verdict::Vague);
    }
    // A sentence among others does not undo them.
    let dominates = |range: std::ops::Range<usize>| {
        let before = text.get(..range.start).unwrap_or_default();
        let after = text.get(range.end..).unwrap_or_default();
        let own = before.rsplit(['.', ';', '\n']).next().map_or(0, letters)
            + letters(to_sentence_end(after))
            + letters(text.get(range).unwrap_or_default());
        own * 2 >= length
    };
    if statement::promise(text).is_some_and(dominates) {
        return Some(Verdict::Promised);
    }
    if statement::absence(text).is_some_and(dominates) {
        return Some(Verdict::Denied);
    }
    if is_mostly_to_come(text) {
        return Some(Verdict::Promised);
    }
    None
}

/// What stands before the first full stop with a space behind it.
fn first_sentence(text: &str) -> &str {
    let mut stops = memchr::memchr_iter(b'.', text.as_bytes());
    let end = stops.find(|at| text.as_bytes().get(at + 1) == Some(&b' '));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// What stands before the end of the sentence; a letter with a full stop ("p. Novák", "z. B.") ends none.
fn to_sentence_end(text: &str) -> &str {
    let ends = text.match_indices(['.', ';', '\n']).find(|(at, mark)| {
        let before = text.get(..*at).unwrap_or_default();
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
        *mark != "." || word.is_none_or(|word| word.chars().count() != 1)
    });
    text.get(..ends.map_or(text.len(), |(at, _)| at))
        .unwrap_or(text)
}

/// The verdict on one block alone.
pub(super) fn of_block(block: &Block) -> Verdict {
    join(std::iter::once(&piece(block)))
}

/// The verdict on a run of blocks.
pub(super) fn of_blocks<'a>(blocks: impl Iterator<Item = &'a Block>) -> Verdict {
    let pieces: Vec<Piece> = blocks.map(piece).collect();
    join(pieces.iter())
}

/// The verdict on a section by its pieces.
pub(super) fn join<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Verdict {
    let (mut content, mut quoted, mut any) = (0, 0, 0);
    let (mut unfilled, mut promised, mut denied, mut law, mut vague) = (0, 0, 0, 0, 0);
    let mut not_applicable = None;
    let mut lead = None;
    // Whether the first that is said is how far it has come; letters of what the author is told.
    let (mut begun, mut guided) = (false, 0);
    for piece in pieces {
        any += usize::from(*piece != Piece::Nothing);
        let (verdict, length) = match piece {
            Piece::Nothing => continue,
            Piece::Code(length) => {
                content += length.min(&60);
                continue;
            }
            Piece::Law(length) => {
                law += length;
                continue;
            }
            Piece::Open(length) => {
                promised += length;
                continue;
            }
            Piece::State(length) => {
                begun |= lead.is_none();
                promised += length;
                continue;
            }
            Piece::Guidance(length) => {
                guided += length;
                continue;
            }
            // A quotation says something only where nothing else is said.
            Piece::Said {
                verdict: Verdict::Content,
                length,
                quoted: true,
            } => {
                lead.get_or_insert(Verdict::Content);
                quoted += length;
                continue;
            }
            Piece::Said {
                verdict, length, ..
            } => (verdict, length),
        };
        lead.get_or_insert_with(|| verdict.clone());
        match verdict {
            Verdict::Content => content += length,
            Verdict::Empty => unfilled += 1,
            // A field can be all signs: "«»".
            Verdict::Unfilled => unfilled += length.max(&1),
            Verdict::Promised => promised += length,
            Verdict::Denied => denied += length,
            Verdict::Vague => vague += length,
            Verdict::Law | Verdict::Mention | Verdict::Unreadable => law += length,
            Verdict::NotApplicable(reason) => {
                let before = not_applicable.unwrap_or((false, 0));
                not_applicable = Some((before.0 || *reason, before.1 + length));
            }
        }
    }
    // What the author was told stands alone: nothing was written.
    if content < ENOUGH_GUIDED && law == 0 {
        unfilled += guided;
    }
    let other = unfilled + promised + denied;
    if begun && content < ENOUGH_BEGUN {
        return Verdict::Promised;
    }
    if content == 0 && other == 0 && law == 0 {
        content = quoted;
    }
    // What opens with "to be completed" is not complete because a form follows.
    if matches!(lead, Some(Verdict::Unfilled | Verdict::Promised))
        && other > 20
        && content < 600
        && content < other * 8
    {
        return lead.unwrap_or(Verdict::Unfilled);
    }
    let (reason, excluded) = not_applicable.unwrap_or_default();
    if vague > content * 2 && other == 0 && excluded == 0 {
        return Verdict::Vague;
    }
    content += vague;
    if content >= ENOUGH_PROSE.min(other.max(excluded).max(12))
        && content * 3 >= other
        && content * 2 >= excluded
    {
        Verdict::Content
    } else if excluded > 0 && excluded >= other {
        Verdict::NotApplicable(reason)
    } else if unfilled > 0 && unfilled >= promised.max(denied) {
        Verdict::Unfilled
    } else if promised > 0 && promised >= denied {
        Verdict::Promised
    } else if denied > 0 {
        Verdict::Denied
    } else if law > 0 {
        Verdict::Law
    } else if any > 0 && content >= ENOUGH_VALUE {
        Verdict::Content
    } else {
        Verdict::Empty
    }
}

/// Judges one paragraph or list item.
pub(super) fn paragraph(text: &Text) -> Verdict {
    paragraph_of(text, letters(text.as_str()))
}

/// The same, of so many letters.
fn paragraph_of(text: &Text, length: usize) -> Verdict {
    let value = text.as_str();
    let found = placeholder::find_in(text);
    let outside = if found.is_empty() {
        usize::MAX
    } else {
        placeholder::letters_outside(value, &found)
    };
    if length == 0 {
        return Verdict::Empty;
    }
    // `**Label:** [field]`: the label is no content.
    let label = value.split_once(':').map_or(0, |(label, _)| {
        if !has_letters(label, 60) {
            letters(label)
        } else {
            0
        }
    });
    let open_value = value.split_once(':').is_some_and(|(label, rest)| {
        label.len() < 60 && is_bare_token(rest.trim().trim_matches(['*', '`', '.', ' ']))
    });
    if found.first().is_some_and(|first| {
        first.range.start <= 2 && first.kind == placeholder::PlaceholderKind::Word
    }) {
        return Verdict::Unfilled;
    }
    // "Planned: ___ years after the last unit": what counts is the blank.
    let blank = found.first().is_some_and(|first| {
        let opens = first.range.start <= value.find(':').map_or(0, |at| at + 3);
        opens && first.kind == placeholder::PlaceholderKind::Blank && label > 0
    });
    if blank && outside.saturating_sub(label) <= 60 {
        return Verdict::Unfilled;
    }
    // A field to fill in undoes the sentence it stands in; "not applicable" before it is the form's default.
    let covered = length.saturating_sub(outside);
    let undone = statement::not_applicable(value).is_some() || statement::promise(value).is_some();
    if !found.is_empty() && (covered >= outside || undone) {
        return Verdict::Unfilled;
    }
    if open_value
        || is_bare_token(value.trim())
        || (!found.is_empty() && outside.saturating_sub(label) < 25)
    {
        return Verdict::Unfilled;
    }
    if !has_letters(value, 120) && opens_marked(value) && !has(value, DONE_SIGNS) {
        return Verdict::Promised;
    }
    if let Some(open) = ends_open(value) {
        return open;
    }
    if label > 0 && value.trim_end().ends_with(':') && !value.contains('\n') {
        // A label whose value may follow, or may be missing: no content of its own.
        return Verdict::Empty;
    }
    if is_hint(value) || is_task(value) {
        return Verdict::Unfilled;
    }
    of_sentence(value, length).unwrap_or(Verdict::Content)
}
