//! What the documents say of reporting to the authorities (Art. 14): which notice is due, and by when.

use super::Parts;
use super::mention::{Mentions, Subject};
use crate::document::pattern::{Caseless, lower};
use crate::document::{Block, BlockKind, Document, date, deadline, statement};
use crate::law::status;
use crate::law::words::beginnings::{Beginnings, entries};
use crate::law::words::reporting as words;
use crate::law::words::{Stems, bare};
use crate::parallel;
use crate::search::{Search, Sought};
use crate::source::{FileId, Span};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// The notices of Art. 14(2) and (4).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// Within 24 hours.
    EarlyWarning,
    /// Within 72 hours.
    Notification,
    /// Within 14 days of a remedy (vulnerability), or within a month of the notification (incident).
    FinalReport,
}

/// What a notice is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// An actively exploited vulnerability.
    Vulnerability,
    /// A severe incident.
    Incident,
    /// Both, or the text does not tell.
    Either,
}

/// A length of time in a text about reporting.
#[derive(Clone, Debug)]
pub struct Due {
    /// Which notice it is for, where the text tells.
    pub notice: Option<Notice>,
    /// What that notice is about.
    pub about: About,
    /// Hours; a month counts as 31 days.
    pub hours: u32,
    /// Where it stands.
    pub span: Span,
}

/// Everything the documents say of reporting.
#[derive(Default, Debug)]
pub struct Reporting {
    /// The first block of each document that speaks of it.
    pub places: Vec<Span>,
    /// The lengths of time beside it, in path and text order.
    pub due: Vec<Due>,
    /// Whether one of the places says that it does not apply.
    pub excused: bool,
    /// Where the report that ends it is named, with its time or without.
    pub final_report: Option<Span>,
}

/// The lists that make a block speak of reporting.
static REPORTING: LazyLock<Beginnings> = LazyLock::new(|| {
    let mut lists = Beginnings::default();
    lists.add(words::DUTY);
    lists.add(words::ARTICLE);
    lists.add(words::NAMED);
    lists.add(words::EVENT);
    lists
});

/// The lists that make a sentence speak of a notice to the authorities.
static AUTHORITIES: LazyLock<Beginnings> = LazyLock::new(|| {
    let mut lists = Beginnings::default();
    lists.add(words::DUTY);
    lists.add(words::ARTICLE);
    lists.add(words::NAMED);
    lists.add(words::FINAL_REPORT);
    lists.add(words::AUTHORITY);
    lists
});

/// Those who are sent other notices.
static USERS: LazyLock<Beginnings> = LazyLock::new(|| {
    let mut lists = Beginnings::default();
    lists.add(words::USERS);
    lists
});

const NOTICES: &[(Notice, &[&str])] = &[
    (Notice::EarlyWarning, words::EARLY_WARNING),
    (Notice::FinalReport, words::FINAL_REPORT),
    (Notice::Notification, words::NOTIFICATION),
];

/// The names of the notices, the most telling first, and which notice each names.
static NAMES: LazyLock<(Search, Vec<Notice>)> = LazyLock::new(|| {
    let all = NOTICES.iter().flat_map(|(notice, lists)| {
        let names = entries(lists);
        names.map(move |name| (Sought::anywhere(name), *notice))
    });
    let (names, notices): (Vec<_>, _) = all.unzip();
    (Search::new(names), notices)
});

impl Reporting {
    /// Reads the documents that speak of reporting.
    pub(super) fn read(parts: &Parts, mentions: &Mentions) -> Self {
        let mentions = mentions.of(Subject::Reporting);
        let documents = parts.documents.iter();
        let documents: FxHashMap<FileId, &Document> = documents
            .map(|document| (document.file, &**document))
            .collect();
        let found = parallel::map(mentions, |mention| {
            let mut out = Self::default();
            if let Some(document) = documents.get(&mention.file) {
                out.places.push(mention.span);
                let block = document.blocks.get(mention.block);
                out.excused = block
                    .is_some_and(|block| statement::not_applicable(block.text.as_str()).is_some());
                of_document(document, &mut out);
            }
            out
        });
        let mut all = Self::default();
        found.into_iter().for_each(|one| all.append(one));
        all
    }

    /// Adds what a further document says.
    fn append(&mut self, mut other: Self) {
        self.places.append(&mut other.places);
        self.due.append(&mut other.due);
        self.excused |= other.excused;
        self.final_report = self.final_report.or(other.final_report);
    }

    /// Whether some text about reporting gives a time between these numbers of hours, both included.
    pub fn gives(&self, from: u32, to: u32) -> bool {
        self.due.iter().any(|due| (from..=to).contains(&due.hours))
    }
}

/// Words of the beginning of a duty.
static BEGINS: Caseless = Caseless::new(
    r"\b(?:appl(?:y|ies)|starts?|begins?|in force|enters? into|mandatory|binding|gelten|gilt|beginn\w*|in kraft|verpflichtend|van toepassing|ingaan|gaat in|verplicht|s'appliqu\w+|applicables?|en vigueur|obligatoires?|se aplica\w*|en vigor|obligatori\w+|si applica\w*|in vigore|obowiązuj\w+|stosuje)\b|適用|施行",
);

/// Whether a text has a word for the beginning of a duty.
pub fn tells_a_beginning(text: &str) -> bool {
    BEGINS.is_match(text)
}

/// Whether a text tells from which day the Regulation or a duty of it applies, and not what anybody does.
pub(super) fn is_calendar(text: &str) -> bool {
    let of_the_law = || {
        let days = date::find(text);
        days.iter().any(|day| status::DAYS.contains(&day.first))
    };
    tells_a_beginning(text)
        && of_the_law()
        && deadline::find(text).len() < 2
        && !super::role::voice::is_own_voice(text)
}

/// Words for what is only tried out.
const DRILLS: &[&str] = &[
    "exercise, drill, fake report, rehears, tabletop",
    "oefening, proefmelding",
    "übung, probemeldung, probealarm",
    "exercice, faux signalement",
    "simulacro, ejercicio",
    "esercitazion, simulazion",
    "ćwiczeni, zgłoszenie próbne",
    "演習, 訓練",
];

static DRILL: LazyLock<Stems> = LazyLock::new(|| Stems::of_lists(&[&[DRILLS]]));

/// Whether a text tells of a drill and names no two times by which something is reported.
pub(super) fn is_drill(text: &str) -> bool {
    DRILL.heard(&bare(text)) != 0 && deadline::find(text).len() < 2
}

/// The times in the sections that speak of reporting.
fn of_document(document: &Document, out: &mut Reporting) {
    let speaks = |text: &str| !REPORTING.find(&plain(text)).is_empty();
    for (index, section) in document.sections.iter().enumerate() {
        let own = || document.own_blocks(index).map(|(_, block)| block);
        let titled = document
            .path_of(index)
            .iter()
            .any(|it| speaks(it.title.as_str()));
        if !titled && !own().any(|block| speaks(block.text.as_str())) || section.own.is_empty() {
            continue;
        }
        let mut header: Vec<Option<Notice>> = Vec::new();
        for block in own() {
            match &block.kind {
                BlockKind::Code { .. } | BlockKind::Heading { .. } => {}
                BlockKind::TableRow {
                    cells,
                    header: true,
                    ..
                } => {
                    let one = |text: &str| match terms(&plain(text)).as_slice() {
                        [(_, notice)] => Some(*notice),
                        _ => None,
                    };
                    header = cells.iter().map(|cell| one(cell.as_str())).collect();
                }
                BlockKind::TableRow { .. } => of_row(block, &header, &mut out.due),
                _ => of_prose(block, &mut out.due),
            }
            let last = || {
                let terms = terms(&plain(block.text.as_str()));
                let last = terms.iter().find(|it| it.1 == Notice::FinalReport)?;
                Some(block.text.span_of(last.0.clone()))
            };
            if !matches!(block.kind, BlockKind::Code { .. }) {
                out.final_report = out.final_report.or_else(last);
            }
        }
    }
}

/// A row: the column says which notice, else the row itself.
fn of_row(block: &Block, header: &[Option<Notice>], out: &mut Vec<Due>) {
    let BlockKind::TableRow { cells, .. } = &block.kind else {
        return;
    };
    if header.iter().all(Option::is_none) {
        return of_prose(block, out);
    }
    let about = about(block.text.as_str());
    for (cell, notice) in cells.iter().zip(header) {
        out.extend(deadline::find(cell.as_str()).into_iter().map(|found| Due {
            notice: *notice,
            about,
            hours: found.hours,
            span: cell.span_of(found.range),
        }));
    }
}

/// Sentences: the notice named last before the time, or right behind it.
fn of_prose(block: &Block, out: &mut Vec<Due>) {
    let text = block.text.as_str();
    for sentence in sentences(text) {
        let part = text.get(sentence.clone()).unwrap_or_default();
        let found = deadline::find(part);
        if found.is_empty() {
            continue;
        }
        let plain = plain(part);
        let terms = terms(&plain);
        // Users and customers are sent notifications as well.
        let official = !AUTHORITIES.find(&plain).is_empty() && USERS.find(&plain).is_empty();
        // "24 h early warning, 72 h follow-up": where a time comes first, each stands before its notice.
        let times_first = match (found.first(), terms.first()) {
            (Some(time), Some((term, _))) => time.range.start < term.start,
            _ => false,
        };
        let mut before: Option<usize> = None;
        for found in found {
            let behind = || {
                let next = terms
                    .iter()
                    .find(|(range, _)| range.start >= found.range.end)?;
                let gap = plain.get(found.range.end..next.0.start)?;
                joins(gap).then_some(next)
            };
            let last = || {
                let last = terms
                    .iter()
                    .rev()
                    .find(|(range, _)| range.end <= found.range.start)?;
                // A second time after one notice is for something else, except the two of the final report.
                let second = before.is_some_and(|end| end > last.0.end);
                (!times_first && (!second || last.1 == Notice::FinalReport)).then_some(last)
            };
            let notice = behind().or_else(last).map(|(_, notice)| *notice);
            let notice = notice.filter(|notice| *notice != Notice::Notification || official);
            before = Some(found.range.end);
            let span = sentence.start + found.range.start..sentence.start + found.range.end;
            out.push(Due {
                notice,
                about: about(part),
                hours: found.hours,
                span: block.text.span_of(span),
            });
        }
    }
}

/// Whether what stands between a time and a notice joins them: "24 hours (early warning)", "24 Stunden eine Frühwarnung".
fn joins(gap: &str) -> bool {
    const ARTICLES: &[&str] = &[
        "an",
        "a",
        "the",
        "eine",
        "die",
        "een",
        "une",
        "una",
        "un",
        "以内に",
        "に",
    ];
    !gap.contains([',', ';', '.', '\t', '、'])
        && gap
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| ARTICLES.contains(&word))
}

/// Sentences of a text, as byte ranges. A line break is none.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let ends =
            matches!(c, ';' | '。' | '!' | '?') || c == '.' && next.is_none_or(char::is_whitespace);
        if ends {
            out.push(start..at);
            start = at + c.len_utf8();
        }
    }
    out.push(start..text.len());
    out
}

/// Small letters, each byte where it stood, with spaces for hyphens and line breaks.
fn plain(text: &str) -> Cow<'_, str> {
    let mut plain = lower(text);
    if plain.bytes().any(|byte| matches!(byte, b'-' | b'\n')) {
        plain = plain.replace(['-', '\n'], " ").into();
    }
    if !plain.is_ascii() && plain.contains('ς') {
        plain = plain.replace('ς', "σ").into();
    }
    plain
}

/// The notices a text names, in text order.
fn terms(plain: &str) -> Vec<(Range<usize>, Notice)> {
    let (search, notices) = &*NAMES;
    let mut named = Vec::new();
    search.all(plain, |name, at| named.push((name, at)));
    named.sort_unstable();
    let mut found: Vec<(Range<usize>, Notice)> = Vec::new();
    for (name, at) in named {
        let range = at..at + search.length(name);
        let before = plain.get(..at).and_then(|text| text.chars().next_back());
        let word = before.is_some_and(|c| c.is_alphabetic() && c < '\u{3040}');
        // "Early warning notification", "最終報告": the fuller name counts.
        let part = found
            .iter()
            .any(|(other, _)| range.start < other.end + 2 && other.start < range.end + 2);
        if let Some(notice) = notices.get(name).filter(|_| !word && !part) {
            found.push((range, *notice));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

fn about(text: &str) -> About {
    let plain = plain(text);
    let names = |list| entries(list).any(|entry| plain.contains(entry));
    match (names(words::VULNERABILITY), names(words::INCIDENT)) {
        (true, false) => About::Vulnerability,
        (false, true) => About::Incident,
        _ => About::Either,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn due(text: &str) -> Vec<(Option<Notice>, About, u32)> {
        let mut sources = Sources::default();
        let file = sources.add("a.md", text);
        let document = Document::read(&sources, file);
        let mut out = Reporting::default();
        of_document(&document, &mut out);
        out.due
            .iter()
            .map(|due| (due.notice, due.about, due.hours))
            .collect()
    }

    #[test]
    fn a_sentence_names_notice_and_time() {
        use Notice::*;
        let found = due(
            "To the CSIRT: an early warning within 24 hours, a notification within 72 hours, a final report within 14 days of a fix (vulnerability) or one month (incident).",
        );
        let told: Vec<_> = found
            .iter()
            .map(|(notice, _, hours)| (*notice, *hours))
            .collect();
        assert_eq!(
            told,
            [
                (Some(EarlyWarning), 24),
                (Some(Notification), 72),
                (Some(FinalReport), 336),
                (Some(FinalReport), 744)
            ]
        );
        let found = due("Nach der Frühwarnung folgt die Meldung innerhalb von 72 Stunden.");
        assert_eq!(found, [(Some(Notification), About::Either, 72)]);
        let found = due("Innerhalb von 48 Stunden eine Frühwarnung an das CSIRT.");
        assert_eq!(found, [(Some(EarlyWarning), About::Either, 48)]);
        let found = due("ENISA。48時間以内に早期警告を提出する。");
        assert_eq!(found, [(Some(EarlyWarning), About::Either, 48)]);
        for text in [
            "We answer ENISA within 48 hours of the early warning.",
            "An early warning within 24 hours, then news every 72 hours.",
            "Art. 14 (24h ENISA early-warning, 72h follow-up, 14-day final report).",
            "Within 24 h of awareness (early warning) + 72 h (vulnerability notification).",
        ] {
            let late = due(text);
            let late = late
                .iter()
                .filter(|(notice, _, hours)| notice.is_some() && *hours > 24 && *hours < 336);
            assert_eq!(late.count(), 0, "{text}");
        }
    }

    #[test]
    fn a_table_names_them_in_its_header() {
        use Notice::*;
        let found = due(
            "# Article 14\n\n| Event | Early warning | Notification | Final report |\n|---|---|---|---|\n| Exploited vulnerability | 24 h | 72 h | 1 month |\n",
        );
        assert_eq!(
            found,
            [
                (Some(EarlyWarning), About::Vulnerability, 24),
                (Some(Notification), About::Vulnerability, 72),
                (Some(FinalReport), About::Vulnerability, 744)
            ]
        );
    }

    #[test]
    fn times_elsewhere_are_none_of_ours() {
        assert!(due("# Answers\n\nWe answer within 48 hours.\n").is_empty());
    }
}
