//! What the documents say about the support period.

use crate::document::{BlockKind, Document, Text, date, fold, period};
use crate::law::{Element, words};
use crate::rules::Context;
use crate::source::{FileId, Span};
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

/// A statement of when support ends.
pub(super) struct End {
    /// The date as written.
    pub(super) span: Span,
    /// How exact it is.
    pub(super) precision: date::Precision,
    /// The last day it covers.
    pub(super) last: Date,
    /// Whether a word beside a bare year names its end ("end of 2031").
    pub(super) year_end: bool,
}

/// A statement of how long support lasts.
pub(super) struct Length {
    pub(super) span: Span,
    pub(super) months: u32,
}

/// What one section says about the support period.
#[derive(Default)]
pub(super) struct Support {
    /// Where the section or value begins.
    pub(super) place: Option<Span>,
    pub(super) ends: Vec<End>,
    pub(super) lengths: Vec<Length>,
    /// Whether the text gives an expected time of use.
    pub(super) time_of_use: bool,
}

/// What the places that speak for the support period say.
pub(super) fn read(context: &Context<'_>) -> Vec<Support> {
    let mut seen = FxHashSet::default();
    // A section can hold thousands of values; it is looked through once.
    let mut of_use: FxHashMap<(FileId, usize), bool> = FxHashMap::default();
    let mut out = Vec::new();
    for place in super::places(context, Element::SupportPeriod) {
        let key = (
            place.document.file,
            place.section,
            place.field.map(|field| field.span),
        );
        if !seen.insert(key) {
            continue;
        }
        let mut support = Support::default();
        if let Some(field) = place.field {
            support.place = Some(field.label.span());
            support.read(&field.value, true);
            // The reason may stand beside the value.
            support.time_of_use |= *of_use
                .entry((place.document.file, place.section))
                .or_insert_with(|| {
                    let mut blocks = place.document.own_blocks(place.section);
                    blocks.any(|(_, block)| speaks_of_use(&block.text))
                });
        } else {
            let section = place.document.sections.get(place.section);
            support.place = section.map(|section| section.title.span());
            support.read_section(place.document, place.section);
        }
        out.push(support);
    }
    out
}

fn speaks_of_use(text: &Text) -> bool {
    words::any(&fold::fold(text.as_str()), words::support::TIME_OF_USE)
}

impl Support {
    fn read_section(&mut self, document: &Document, section: usize) {
        for (_, block) in document.blocks_in(section) {
            if block.quoted
                || matches!(
                    block.kind,
                    BlockKind::Code { .. } | BlockKind::Heading { .. }
                )
            {
                continue;
            }
            // A row of a table of versions says in its header what its date is.
            self.read(
                &block.text,
                matches!(block.kind, BlockKind::TableRow { header: false, .. }),
            );
        }
    }

    /// Reads one text; `of_support` when its label already says that it speaks of support.
    fn read(&mut self, text: &Text, of_support: bool) {
        self.time_of_use |= speaks_of_use(text);
        let plain = text.as_str();
        for (range, sentence) in sentences(plain) {
            let folded = fold::fold(sentence);
            let until = words::any(&folded, words::support::SUPPORT_END);
            let supports = of_support || words::any(&folded, words::support::SUPPORT);
            for found in date::find_with_years(sentence) {
                // Without a word of an end, a date may be that of a release or a review.
                if !until || !supports {
                    continue;
                }
                let before = fold::fold(tail(sentence, found.range.start));
                let near = before
                    .split(' ')
                    .rev()
                    .filter(|word| !word.is_empty())
                    .take(2)
                    .collect::<Vec<_>>();
                let near = near.into_iter().rev().collect::<Vec<_>>().join(" ");
                self.ends.push(End {
                    span: text
                        .span_of(range.start + found.range.start..range.start + found.range.end),
                    precision: found.precision,
                    last: found.last.max(found.other.unwrap_or(found.last)),
                    year_end: words::any(&near, words::support::YEAR_END),
                });
            }
            for found in period::find(sentence) {
                let lead = fold::fold(tail(sentence, found.range.start));
                let trail = fold::fold(head(sentence, found.range.end));
                if supports && !is_other_period(&lead, &trail) {
                    let span = text
                        .span_of(range.start + found.range.start..range.start + found.range.end);
                    self.lengths.push(Length {
                        span,
                        months: found.months,
                    });
                }
            }
        }
    }
}

/// How much text beside a date or a period is looked at, in bytes: more than a few words.
const NEAR: usize = 80;

/// The last part of `text` before byte `at`.
fn tail(text: &str, at: usize) -> &str {
    let start = (at.saturating_sub(NEAR)..=at).find(|start| text.is_char_boundary(*start));
    text.get(start.unwrap_or(at)..at).unwrap_or_default()
}

/// The first part of `text` from byte `at` on.
fn head(text: &str, at: usize) -> &str {
    let most = text.len().min(at + NEAR);
    let end = (at..=most).rev().find(|end| text.is_char_boundary(*end));
    text.get(at..end.unwrap_or(at)).unwrap_or_default()
}

/// Whether a period is a notice, a deadline or an interval and not how long something lasts.
fn is_other_period(lead: &str, trail: &str) -> bool {
    let last = lead
        .rsplit(' ')
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    let next: Vec<_> = trail
        .split(' ')
        .filter(|word| !word.is_empty())
        .take(3)
        .collect();
    words::support::DEADLINE.contains(&last) || words::any(&next.join(" "), words::support::NOTICE)
}

/// The sentences of a text with their byte ranges. A full stop ends one where white space follows and no digit stands
/// before it ("31. Mai" goes on).
fn sentences(text: &str) -> Vec<(std::ops::Range<usize>, &str)> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = matches!(c, '.' | '!' | '?' | ';')
            && !before.is_ascii_digit()
            && chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        if ends {
            out.push((start..at, text.get(start..at).unwrap_or_default()));
            start = at + c.len_utf8();
        }
        before = c;
    }
    out.push((start..text.len(), text.get(start..).unwrap_or_default()));
    out
}
