//! Merge conflicts left in a file: the commonest reason why a lockfile does not parse.

use crate::problem::Problem;
use crate::source::Span;

/// The first line of an unresolved merge conflict, as a byte range without its line end.
///
/// Only worth asking after a parser refused the text: the same lines are fine inside a long string.
pub fn find(text: &str) -> Option<std::ops::Range<usize>> {
    let mut at = 0;
    let mut opened = None;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        if bare.starts_with("<<<<<<< ") && opened.is_none() {
            opened = Some(at..at + bare.len());
        }
        if bare.starts_with(">>>>>>> ") && opened.is_some() {
            return opened;
        }
        at += line.len();
    }
    None
}

/// The problem to report for a conflict that starts at `span`.
pub fn problem(span: Span) -> Problem {
    Problem::new(span, "the file holds an unresolved merge conflict")
        .help("resolve the conflict and remove its markers")
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_opening_marker_is_the_place() {
        let text = "a = 1\r\n<<<<<<< HEAD\r\nb = 1\r\n=======\r\nb = 2\r\n>>>>>>> main\r\n";
        assert_eq!(
            find(text).and_then(|range| text.get(range)),
            Some("<<<<<<< HEAD")
        );
    }

    #[test]
    fn an_opening_alone_is_no_conflict() {
        assert_eq!(find("<<<<<<< heading\ntext\n"), None);
    }
}
