//! Marks left in documents for this tool: `<!-- cra-lint: element annex-vii.3 -->`,
//! `<!-- cra-lint: ignore[rule-id] reason -->`, `<!-- cra-lint: ignore[rule-id] until 2027-06-30: reason -->`, and the
//! comment form of each format.

use crate::config::read::last_day;
use crate::source::{Span, Spanned};
use crate::syntax::prose::Comment;
use jiff::civil::Date;

/// A mark.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What it says.
    pub kind: MarkKind,
    /// The whole comment.
    pub span: Span,
    /// Index of the block it stands in or before.
    pub block: usize,
}

/// What a mark says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MarkKind {
    /// What follows is the evidence for an element, named by its id (not yet looked up).
    Element(Spanned<String>),
    /// A rule stays silent here.
    Ignore {
        /// The rule's id (not yet looked up).
        rule: Spanned<String>,
        /// The last day it holds; `Some` of `None` where what is written is no date.
        until: Option<Spanned<Option<Date>>>,
        /// Why; blank when it is missing.
        reason: Spanned<String>,
    },
    /// Something this tool does not know.
    Unknown(Spanned<String>),
}

pub(super) fn find(comments: &[Comment]) -> Vec<Mark> {
    comments.iter().filter_map(parse).collect()
}

fn parse(comment: &Comment) -> Option<Mark> {
    let text = comment.text.value.as_str();
    let rest = text
        .strip_prefix("cra-lint")?
        .trim_start()
        .strip_prefix(':')?;
    let spanned = |part: &str| {
        // `part` is a slice of `text`, so their distance is its place.
        let at = comment.text.span.start as usize
            + (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        Spanned::new(
            part.to_string(),
            Span::new(comment.text.span.file, at..at + part.len()),
        )
    };
    let rest = rest.trim();
    let kind = if let Some(id) = rest
        .strip_prefix("element")
        .filter(|id| id.starts_with(char::is_whitespace))
    {
        MarkKind::Element(spanned(id.trim()))
    } else if let Some((rule, reason)) = rest
        .strip_prefix("ignore[")
        .and_then(|rest| rest.split_once(']'))
    {
        let (until, reason) = split_until(reason.trim());
        MarkKind::Ignore {
            rule: spanned(rule.trim()),
            until: until.map(|day| spanned(day).map(|day| last_day(&day))),
            reason: spanned(reason),
        }
    } else {
        MarkKind::Unknown(spanned(rest))
    };
    Some(Mark {
        kind,
        span: comment.span,
        block: comment.block,
    })
}

/// `until 2027-06-30: kept as sent` as its day and its reason. Only a word that starts with a digit is meant as a day:
/// `until the next release` is a reason.
fn split_until(text: &str) -> (Option<&str>, &str) {
    let day = text
        .strip_prefix("until")
        .filter(|rest| rest.starts_with(char::is_whitespace))
        .map(str::trim_start)
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let Some(rest) = day else {
        return (None, text);
    };
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | ';'))
        .unwrap_or(rest.len());
    let (day, reason) = rest.split_at(end);
    let lead = |c: char| c.is_whitespace() || matches!(c, ':' | ',' | ';' | '-' | '–' | '—');
    (Some(day), reason.trim_start_matches(lead))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::source::Sources;

    #[test]
    fn marks_are_read_with_their_places() {
        let raw = "<!-- cra-lint: element annex-vii.3 -->\n# Ünder\n\ntext <!-- cra-lint: ignore[broken-link] kept as sent -->\n\n<!--cra-lint: what-->\n<!-- other -->\n";
        let mut sources = Sources::default();
        let file = sources.add("a.md", raw);
        let document = Document::read(&sources, file);
        assert_eq!(document.marks.len(), 3);
        let MarkKind::Element(id) = &document.marks[0].kind else {
            panic!("element expected")
        };
        assert_eq!(
            (id.value.as_str(), sources.text(id.span)),
            ("annex-vii.3", "annex-vii.3")
        );
        let MarkKind::Ignore { rule, reason, .. } = &document.marks[1].kind else {
            panic!("ignore expected")
        };
        assert_eq!(sources.text(rule.span), "broken-link");
        assert_eq!(sources.text(reason.span), "kept as sent");
        assert!(matches!(&document.marks[2].kind, MarkKind::Unknown(text) if text.value == "what"));
        assert_eq!(
            document.blocks[document.marks[0].block].text.as_str(),
            "Ünder"
        );
    }

    #[test]
    fn a_last_day_stands_before_the_reason() {
        for (text, day, reason) in [
            (
                "until 2027-06-30: kept as sent",
                Some("2027-06-30"),
                "kept as sent",
            ),
            ("until 2027-06 – gesendet", Some("2027-06"), "gesendet"),
            ("until 2027-06-30", Some("2027-06-30"), ""),
            ("until 30.6.2027, sent", Some("30.6.2027"), "sent"),
            ("until the next release", None, "until the next release"),
            ("untilled ground", None, "untilled ground"),
            ("until", None, "until"),
            ("", None, ""),
        ] {
            assert_eq!(split_until(text), (day, reason), "{text}");
        }
    }
}
