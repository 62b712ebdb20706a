//! Times within which reports of vulnerabilities are acknowledged.

use super::Read;
use crate::document::date::{self, Precision};
use crate::document::deadline;
use crate::document::{BlockKind, Document, fold};
use crate::dossier::support::sentence::sentences;
use crate::law::Element;
use crate::law::words::beginnings::Beginnings;
use crate::law::words::response as words;
use crate::parallel;
use crate::source::{FileId, Span};
use std::ops::Range;
use std::sync::LazyLock;

/// A promise to acknowledge a report.
#[derive(Clone, Debug)]
pub struct Response {
    /// The document it stands in.
    pub file: FileId,
    /// Within so many hours.
    pub hours: u32,
    /// Where the time stands.
    pub span: Span,
}

static ACKNOWLEDGE: LazyLock<Beginnings> = LazyLock::new(|| {
    let mut lists = Beginnings::default();
    lists.add(words::ACKNOWLEDGE);
    lists
});

/// The first such promise of each document that speaks of the policy, the contact or the process.
pub(super) fn read(read: &Read<'_>) -> Vec<Response> {
    let elements = [
        Element::CvdPolicy,
        Element::Contact,
        Element::VulnerabilityHandling,
    ];
    let speaks = |document: &&Document| {
        // What was measured in a test is no promise.
        !read.speaks_for(document, Element::TestReports)
            && elements
                .into_iter()
                .any(|element| read.speaks_for(document, element))
    };
    let documents: Vec<&Document> = read.documents().filter(speaks).collect();
    let found = parallel::map(&documents, |document| of_document(document));
    found.into_iter().flatten().collect()
}

fn of_document(document: &Document) -> Option<Response> {
    document.blocks.iter().find_map(|block| {
        if matches!(
            block.kind,
            BlockKind::Code { .. } | BlockKind::Heading { .. }
        ) {
            return None;
        }
        if ACKNOWLEDGE.find(block.text.folded()).is_empty() {
            return None;
        }
        let sentences = sentences(block.text.as_str()).into_iter();
        // What happened on a day is a record and no promise.
        let mut promises = sentences.filter(|(_, sentence)| {
            let mut days = date::find(sentence).into_iter();
            !days.any(|found| found.precision == Precision::Day)
        });
        promises.find_map(|(range, sentence)| {
            let (hours, found) = of_sentence(sentence)?;
            let place = range.start + found.start..range.start + found.end;
            Some(Response {
                file: document.file,
                hours,
                span: block.text.span_of(place),
            })
        })
    })
}

/// The hours within which a sentence promises an answer, and where it says so.
fn of_sentence(text: &str) -> Option<(u32, Range<usize>)> {
    // Clauses: "receipt within two days, a rating within ten".
    let mut start = 0;
    for clause in text.split_inclusive([',', ';', '.', '。', '、']) {
        let begins = start;
        start += clause.len();
        // The answer comes before what follows it: "confirmed within two days and rated within ten".
        let Some(one) = deadline::find(clause).into_iter().next() else {
            continue;
        };
        let behind = clause.get(one.range.end..).unwrap_or_default();
        let before = clause.get(..one.range.start).unwrap_or_default();
        let said = |text: &str| !ACKNOWLEDGE.find(&fold::fold(text)).is_empty();
        if !is_measured(before, behind) && (said(before) || said(behind) && !counts_from(behind)) {
            return Some((one.hours, begins + one.range.start..begins + one.range.end));
        }
    }
    None
}

/// Words that make a time one that has passed: "confirmed after four hours".
const AFTER: &[&str] = &[
    "after", "na", "nach", "après", "tras", "dopo", "po", "след", "efter", "μετά", "pärast",
    "nakon", "pēc", "wara", "após", "după",
];

fn is_measured(before: &str, behind: &str) -> bool {
    let folded = fold::fold(before);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let last = words.rfind(|word| !word.is_empty());
    last.is_some_and(|word| AFTER.contains(&word)) || behind.starts_with('後')
}

/// Words that say from when a time runs: "90 days from acknowledgement".
const FROM: &[&str] = &[
    "of",
    "from",
    "after",
    "following",
    "since",
    "nach",
    "ab",
    "seit",
    "na",
    "vanaf",
    "sinds",
    "après",
    "à",
    "de",
    "du",
    "desde",
    "tras",
    "da",
    "dal",
    "dalla",
    "dopo",
    "od",
    "po",
];

fn counts_from(behind: &str) -> bool {
    let folded = fold::fold(behind);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let first = words.find(|word| !word.is_empty());
    first.is_some_and(|word| FROM.contains(&word)) || behind.starts_with(['か', '以'])
}

#[cfg(test)]
mod tests {
    use super::of_document;
    use crate::document::Document;
    use crate::source::Sources;

    #[test]
    fn the_time_of_the_answer_is_told_from_others() {
        let hours = |text: &str| {
            let mut sources = Sources::default();
            let file = sources.add("a.md", text);
            of_document(&Document::read(&sources, file)).map(|found| found.hours)
        };
        assert_eq!(
            hours("We confirm receipt within two working days."),
            Some(48)
        );
        assert_eq!(
            hours("Within 24 hours we acknowledge it; a fix follows in 30 days."),
            Some(24)
        );
        assert_eq!(
            hours("Wir bestätigen den Eingang binnen 72 Stunden und bewerten sie in zehn Tagen."),
            Some(72)
        );
        assert_eq!(
            hours("| Acknowledge receipt | 2 days |\n|---|---|\n"),
            Some(48)
        );
        assert_eq!(hours("It is published 90 days from acknowledgement."), None);
        assert_eq!(hours("A fix is released within 30 days."), None);
        for measured in [
            "Segnalazione simulata: conferma dopo quattro ore.",
            "Am 30.09.2026 wurde der Eingang binnen drei Stunden bestätigt.",
            "受領の通知は4時間後でした。",
        ] {
            assert_eq!(hours(measured), None, "{measured}");
        }
    }
}
