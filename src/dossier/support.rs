//! What the documents say about the support period.

use super::place::Place;
use super::{EvidenceKind, Product, said};
use crate::document::date::{self, FoundDate, Precision};
use crate::document::pattern::{Regex, pattern};
use crate::document::{BlockKind, Document, Text, fold, period};
use crate::law::Element;
use crate::law::words::support::{RANGE, UNTIL_AFTER};
use crate::law::words::topic::{Topic, Topics, place_in, rfind, topics, topics_of};
use crate::law::words::{Stems, bare, speech};
use crate::parallel;
use crate::source::Span;
use jiff::civil::Date;
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) mod ends;
pub(super) mod sentence;

use sentence::{head, last_words, sentences, tail};

/// A statement of when support ends.
#[derive(Clone, Debug)]
pub struct End {
    /// The date as written.
    pub span: Span,
    /// How exact it is.
    pub precision: Precision,
    /// The last day it covers; the later one where it can be read in two ways.
    pub last: Date,
    /// Whether a word beside a bare year names its end ("end of 2031").
    pub year_end: bool,
    /// Whether a word right beside it makes it an end ("until").
    pub marked: bool,
}

impl End {
    /// Whether it names at least a month.
    pub fn names_month(&self) -> bool {
        self.precision > Precision::Year || self.year_end
    }

    /// Year and month of its last day.
    pub fn month(&self) -> (i16, i8) {
        (self.last.year(), self.last.month())
    }
}

/// A statement of how long something lasts.
#[derive(Clone, Debug)]
pub struct Length {
    /// The period as written.
    pub span: Span,
    /// How long, in months.
    pub months: u32,
    /// Whether it is the least.
    pub at_least: bool,
}

/// What one place says about the support period.
#[derive(Clone, Default, Debug)]
pub struct Support {
    /// Where the section or value begins.
    pub place: Option<Span>,
    /// Whether that title or label speaks of support itself.
    pub is_titled: bool,
    /// When support ends.
    pub ends: Vec<End>,
    /// How long it lasts.
    pub lengths: Vec<Length>,
    /// The longest period that is named beside them and that no law sets, in months.
    pub mentioned: u32,
    /// How long the product is expected to be in use.
    pub uses: Vec<Length>,
    /// Whether the text says how long the product is in use, in whatever words.
    pub time_of_use: bool,
    /// Days on which the product was, or will be, placed on the market.
    pub starts: Vec<(Span, Date)>,
    /// Words that let the period begin when somebody buys or registers the product.
    pub from_purchase: Vec<Span>,
    /// Ends whose day, month or year can be read in two ways.
    pub ambiguous: Vec<Span>,
    /// What the place and the text around it speak of.
    pub topics: Topics,
}

/// The end that comes last among those named; where several places name it, at the best of them.
pub fn latest_end(all: &[Support]) -> Option<&End> {
    let ends = all
        .iter()
        .rev()
        .flat_map(|support| support.ends.iter().rev());
    ends.max_by_key(|end| end.last)
}

/// The longest length named.
pub fn longest(all: &[Support]) -> Option<&Length> {
    let lengths = all.iter().rev();
    let lengths = lengths.flat_map(|support| support.lengths.iter().rev());
    lengths.max_by_key(|length| length.months)
}

/// Whole months from one day to the end of another: from 1 January to 31 December are twelve.
pub fn months_between(from: Date, last: Date) -> i32 {
    let after = last.tomorrow().unwrap_or(last);
    let months = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    months(after) - months(from) - i32::from(after.day() < from.day())
}

/// Reads the places that speak for the support period.
pub(super) fn read(product: &Product) -> Vec<Support> {
    let mut seen = FxHashSet::default();
    let mut wanted = Vec::new();
    for place in product.places_of(Element::SupportPeriod) {
        let section = (place.document.file, place.section);
        let first = seen.insert((section, None));
        let value = place.field.map(|field| field.span);
        // A section can hold thousands of values; what stands around them is looked through once.
        if first || value.is_some() && seen.insert((section, value)) {
            wanted.push((place, first));
        }
    }
    let read = parallel::map(&wanted, |(place, first)| read_place(place, *first));
    let mut out: Vec<Support> = read.into_iter().flatten().collect();
    out.sort_by_key(|support| !support.is_titled);
    out
}

/// Reads one place; `first` when no other one in its section was read before.
fn read_place(place: &Place<'_>, first: bool) -> Option<Support> {
    let mut support = Support::default();
    let document = place.document;
    let section = document.sections.get(place.section);
    let title = section.map(|section| topics_of(&section.title));
    let title = title.unwrap_or_default();
    // A value in a section on support is one of the many things it says.
    let Some(field) = place.field.filter(|_| !title.has(Topic::Support)) else {
        if !first {
            return None;
        }
        support.place = section.map(|section| section.title.span());
        support.is_titled = title.has(Topic::Support);
        support.topics.add(title);
        support.read_section(document, place.section, Under::default());
        // "Repairs are made until 31 December 2036": that it is support which ends then the section tells as a whole.
        if support.ends.is_empty() && place.kind == EvidenceKind::Section {
            let mut again = Support::default();
            let placed = Under {
                placed: true,
                ..Under::default()
            };
            again.read_section(document, place.section, placed);
            support.ends = again.ends;
        }
        // "Commitment" in a policy on support: what stands over it says what it is about.
        let over = section.and_then(|section| title_on_support(document, section.parent?));
        if let Some(over) = over.filter(|_| !support.is_titled) {
            support.place = Some(over);
            support.is_titled = true;
        }
        return Some(support);
    };
    support.place = Some(field.label.span());
    support.is_titled = topics_of(&field.label).has(Topic::Support);
    support.read(
        &field.value,
        Under {
            labelled: true,
            ..Under::default()
        },
    );
    support.topics.add(topics_of(&field.value));
    // The reason may stand beside the value.
    if first {
        for (_, block) in document.own_blocks(place.section) {
            let said = said::of_block(block);
            support.topics.add(said);
            support.time_of_use |= gives_time_of_use(said, block.text.as_str());
        }
    }
    Some(support)
}

/// The nearest title around a section, its own first, that speaks of support.
fn title_on_support(document: &Document, section: usize) -> Option<Span> {
    let path = document.path_of(section);
    let mut titles = path.iter().map(|section| &section.title);
    let title = titles.find(|title| topics_of(title).has(Topic::Support))?;
    Some(title.span())
}

/// What is known of a text before it is read.
#[derive(Clone, Copy, Default)]
struct Under {
    /// Its label says that it speaks of support.
    labelled: bool,
    /// The title of its section does.
    titled: bool,
    /// It stands in a section that was recognised as one on support.
    placed: bool,
    /// What stands over it in a table.
    said: Topics,
}

/// `03/04/31`: nobody can tell the year from the day.
static SHORT_DATE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[^\w./-])(\d{1,2}[./-]\d{1,2}[./-]\d\d)(?:$|[^\w/-])"));

impl Support {
    fn read_section(&mut self, document: &Document, section: usize, under: Under) {
        // What the header of the table at hand says of each column.
        let mut header: Vec<Topics> = Vec::new();
        for (_, block) in document.blocks_in(section) {
            if block.quoted || matches!(block.kind, BlockKind::Code { .. }) {
                continue;
            }
            self.topics.add(said::of_block(block));
            match &block.kind {
                BlockKind::Heading { .. } => {}
                BlockKind::TableRow {
                    cells,
                    header: true,
                    ..
                } => header = columns(cells),
                BlockKind::TableRow { cells, .. } => self.read_row(cells, &header),
                _ => self.read(
                    &block.text,
                    Under {
                        titled: self.is_titled,
                        ..under
                    },
                ),
            }
        }
    }

    /// Reads a row under what its table's header says of each column.
    fn read_row(&mut self, cells: &[Text], header: &[Topics]) {
        // The label of a row speaks for its value as the header does.
        let label = cells.first().map(topics_of);
        let label = label.unwrap_or_default();
        if label.has(Topic::Others) {
            return;
        }
        for (column, cell) in cells.iter().enumerate() {
            let mut over = header.get(column).copied().unwrap_or_default();
            if column > 0 {
                over.add(label);
            }
            let under = Under {
                labelled: over.has(Topic::Support) || over.has(Topic::SupportEnd),
                titled: self.is_titled,
                said: over,
                placed: false,
            };
            self.read(cell, under);
        }
    }

    /// Reads one text under what its label, its title or a table's header says already.
    fn read(&mut self, text: &Text, under: Under) {
        for (range, sentence) in sentences(text.as_str()) {
            let folded = fold::fold(sentence);
            // Products of others and components have periods of their own.
            if topics(&first_words(&folded, 4, 10)).has(Topic::Others) {
                continue;
            }
            let mut said = topics(&folded);
            said.add(under.said);
            // "Check the users each year, for its whole life" elsewhere says nothing of how long that is.
            let meant = under.titled || under.labelled || !period::find(sentence).is_empty();
            self.time_of_use |= meant && gives_time_of_use(said, sentence);
            let span = |found: &Range<usize>| {
                text.span_of(range.start + found.start..range.start + found.end)
            };
            let supports = under.labelled || said.has(Topic::Support);
            let dates = supports || under.titled || under.placed;
            let dated = dates && self.read_dates(sentence, said, &span);
            if !said.has(Topic::Retention) && !under.said.has(Topic::Superseded) {
                self.read_periods(sentence, said, supports || dated, &span);
            }
        }
    }

    /// Reads the dates of a sentence; whether a word beside one of them makes it an end.
    fn read_dates(
        &mut self,
        sentence: &str,
        said: Topics,
        span: &impl Fn(&Range<usize>) -> Span,
    ) -> bool {
        let found = date::find_with_years(sentence);
        let marked = found.iter().enumerate().map(|(index, date)| {
            // "From … , its placing on the market, to …": what follows a bare preposition ends the range.
            let last = fold::fold(tail(sentence, date.range.start));
            let ranges = index > 0 && said.has(Topic::Placing);
            let ranges = ranges && RANGE.contains(&last_words(&last, 1).as_str());
            ranges || is_until(sentence, date) || index > 0 && is_result(sentence, date)
        });
        let marked: Vec<bool> = marked.collect();
        let any_marked = marked.contains(&true);
        for (date, marked) in found.iter().zip(marked) {
            let before = fold::fold(tail(sentence, date.range.start));
            let placed =
                rfind(&before, Topic::Placing).is_some() || any_marked && said.has(Topic::Placing);
            if !marked && placed {
                if date.precision > Precision::Year && date.other.is_none() {
                    self.starts.push((span(&date.range), date.first));
                }
                continue;
            }
            // Without a word of an end, a date may be that of a release or a review.
            let ends = marked || said.has(Topic::SupportEnd) && !any_marked;
            if !ends {
                continue;
            }
            let after = fold::fold(head(sentence, date.range.end));
            let beside = format!("{} {}", last_words(&before, 2), first_words(&after, 1, 4));
            if date.other.is_some() {
                self.ambiguous.push(span(&date.range));
            }
            self.ends.push(End {
                span: span(&date.range),
                precision: date.precision,
                last: date.last.max(date.other.unwrap_or(date.last)),
                year_end: topics(&beside).has(Topic::YearEnd),
                marked,
            });
        }
        if found.is_empty() && said.has(Topic::SupportEnd) {
            let short = SHORT_DATE.captures(sentence);
            let short = short.and_then(|captures| captures.get(1));
            self.ambiguous
                .extend(short.map(|found| span(&found.range())));
        }
        any_marked
    }

    fn read_periods(
        &mut self,
        sentence: &str,
        said: Topics,
        supports: bool,
        span: &impl Fn(&Range<usize>) -> Span,
    ) {
        // "Cabinets stand for 15 years, the controls in them are replaced after nine": the least counts for all.
        let mut replaced = None;
        let before = self.uses.len();
        for found in period::find(sentence) {
            if is_other_period(sentence, &found.range) {
                if said.has(Topic::Replaced) && found.months >= 12 {
                    replaced = replaced.min(Some(found.months)).or(Some(found.months));
                }
                continue;
            }
            let lead = fold::fold(tail(sentence, found.range.start));
            let trail = fold::fold(head(sentence, found.range.end));
            // How long a version is kept up beside the next one is no length of the product's support.
            if topics(&lead).has(Topic::Superseded) || topics(&trail).has(Topic::Successor) {
                continue;
            }
            let length = Length {
                span: span(&found.range),
                months: found.months,
                at_least: found.at_least,
            };
            let place = |topic| rfind(&lead, topic).map(|range| range.end);
            let of_use = match (place(Topic::TimeOfUse), place(Topic::Support)) {
                (Some(of_use), Some(of_support)) => of_use > of_support,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (None, None) => {
                    let of_use = said.has(Topic::TimeOfUse) || said.has(Topic::Replaced);
                    of_use && !said.has(Topic::Support)
                }
            };
            if of_use {
                let months = least(sentence, &found);
                self.uses.push(Length { months, ..length });
            } else if supports {
                if said.has(Topic::FromPurchase) {
                    let words = place_in(sentence, Topic::FromPurchase);
                    self.from_purchase
                        .push(span(&words.unwrap_or(found.range.clone())));
                }
                self.lengths.push(length);
            } else if length.months > self.mentioned && LAW.heard(&bare(sentence)) == 0 {
                self.mentioned = length.months;
            }
        }
        for length in self.uses.iter_mut().skip(before) {
            length.months = replaced.map_or(length.months, |months: u32| months.min(length.months));
        }
    }
}

/// First year in which an end of support that follows from other dates can lie.
const FIRST_END: i16 = 2028;

/// Whether a date is what a sentence comes to: "Version 7 (released on 3 March 2026): March 2033."
fn is_result(sentence: &str, date: &FoundDate) -> bool {
    let marks = |c: char| matches!(c, ' ' | '\n' | '*' | '_' | '.' | '。');
    let before = sentence.get(..date.range.start).unwrap_or_default();
    let after = sentence.get(date.range.end..).unwrap_or_default();
    date.first.year() >= FIRST_END
        && before
            .trim_end_matches(marks)
            .ends_with([':', '：', '=', '→'])
        && after.trim_matches(marks).is_empty()
}

/// Words and signs between the two numbers of a range of years.
const BETWEEN: &[&str] = &[
    "to", "tot", "bis", "à", "a", "do", "til", "till", "až", "–", "-", "or", "of", "oder", "ou",
    "o",
];

/// The months of a period, of a range ("12 to 15 years") those of its lower end.
fn least(sentence: &str, found: &period::FoundPeriod) -> u32 {
    let before = sentence
        .get(..found.range.start)
        .unwrap_or_default()
        .trim_end();
    let number = BETWEEN.iter().find_map(|between| {
        let before = before.strip_suffix(between)?.trim_end();
        let digits = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        before.get(digits..)?.parse::<u32>().ok()
    });
    let unit = if found.months.is_multiple_of(12) {
        12
    } else {
        1
    };
    let lower = number.map(|number| number.saturating_mul(unit));
    lower
        .filter(|lower| (1..found.months).contains(lower))
        .unwrap_or(found.months)
}

/// "The Regulation asks for at least five years."
static LAW: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[speech::support::LAW]]));

/// What a table's header says of each column.
fn columns(cells: &[Text]) -> Vec<Topics> {
    let of_cell = |cell: &Text| topics_of(cell);
    cells.iter().map(of_cell).collect()
}

/// Whether a text says how long something is in use. That no law says so is no time, and that it is replaced one day
/// is none either.
fn gives_time_of_use(said: Topics, text: &str) -> bool {
    let timed = || !period::find(text).is_empty();
    let denied = said.has(Topic::LifetimeLaw) || said.has(Topic::Negation);
    said.has(Topic::TimeOfUse) && (!denied || timed())
        || said.has(Topic::Replaced) && (said.has(Topic::Deadline) || timed())
}

/// Whether a word right beside a date makes it an end.
fn is_until(sentence: &str, date: &FoundDate) -> bool {
    let before = fold::fold(tail(sentence, date.range.start));
    let after = fold::fold(head(sentence, date.range.end));
    let next = first_words(after.trim_start_matches('年'), 1, 2);
    let next = next.trim_matches(|c: char| !c.is_alphanumeric());
    topics(&last_words(&before, 4)).has(Topic::Until) || UNTIL_AFTER.contains(&next)
}

/// Whether a period in a text is a notice, a deadline or an interval and not how long something lasts.
pub(super) fn is_other_period(text: &str, period: &Range<usize>) -> bool {
    let lead = fold::fold(tail(text, period.start));
    let trail = fold::fold(head(text, period.end));
    let last = last_words(&lead, 2);
    let deadline = rfind(&last, Topic::Deadline).is_some_and(|range| range.end == last.len());
    deadline || topics(&first_words(&trail, 3, 4)).has(Topic::Notice)
}

/// The first words of a folded text; of a script without spaces the first `characters`.
fn first_words(folded: &str, count: usize, characters: usize) -> String {
    let words = folded.split(' ').filter(|word| !word.is_empty());
    let joined = words.take(count).collect::<Vec<_>>().join(" ");
    let spaced = joined.chars().take(characters).all(|c| c < '\u{3000}');
    match spaced {
        true => joined,
        false => joined.chars().take(characters).collect(),
    }
}

#[cfg(test)]
mod tests;
