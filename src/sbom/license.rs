//! SPDX licence expressions (SPDX 2.3, annex D), and the licence list they draw on.

use super::schema;
use std::ops::Range;

/// What stands in an expression, place by place (byte ranges of its text).
#[derive(Default, PartialEq, Eq, Debug)]
pub struct Expression {
    /// The first thing that keeps it from being an expression.
    pub error: Option<Fault>,
    /// Ids of licences and exceptions that the lists do not have.
    pub unknown: Vec<Unknown>,
    /// Ids that the list calls deprecated, and what replaces them.
    pub deprecated: Vec<(Range<usize>, Option<String>)>,
    /// `LicenseRef-…`, `DocumentRef-…:LicenseRef-…` and `AdditionRef-…`.
    pub references: Vec<Range<usize>>,
    /// Whether it joins several licences, or one with an exception.
    pub compound: bool,
}

/// Something wrong with the form of an expression.
#[derive(PartialEq, Eq, Debug)]
pub struct Fault {
    /// Where; empty at the end of the text.
    pub range: Range<usize>,
    /// What, one clause.
    pub what: String,
}

/// An id that the list does not have.
#[derive(PartialEq, Eq, Debug)]
pub struct Unknown {
    /// Where.
    pub range: Range<usize>,
    /// Whether it stands after `WITH`.
    pub exception: bool,
    /// The id it may be meant to be.
    pub meant: Option<&'static str>,
}

/// What the next word may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    License,
    Exception,
    Operator,
}

impl Expression {
    /// Reads a text in one pass; stops at the first fault of form.
    pub fn parse(text: &str) -> Self {
        let mut out = Self::default();
        let mut open: Vec<Range<usize>> = Vec::new();
        let mut expect = Expect::License;
        // Whether `WITH` can follow.
        let mut simple = false;
        for range in words(text) {
            let word = text.get(range.clone()).unwrap_or_default();
            let what = match (word, expect) {
                ("(", Expect::License) => {
                    open.push(range);
                    continue;
                }
                (")", Expect::Operator) => {
                    simple = false;
                    if open.pop().is_some() {
                        continue;
                    }
                    "nothing opens this bracket".to_string()
                }
                ("(", Expect::Operator) => "`AND` or `OR` is missing before `(`".to_string(),
                ("(" | ")", _)
                | (
                    "AND" | "OR" | "WITH" | "and" | "or" | "with",
                    Expect::License | Expect::Exception,
                ) => {
                    let missing = match expect {
                        Expect::Exception => "the exception",
                        _ => "a licence",
                    };
                    format!("{missing} is missing before `{word}`")
                }
                ("AND" | "OR" | "and" | "or", Expect::Operator) => {
                    out.compound = true;
                    expect = Expect::License;
                    continue;
                }
                ("WITH" | "with", Expect::Operator) if simple => {
                    out.compound = true;
                    expect = Expect::Exception;
                    continue;
                }
                ("WITH" | "with", Expect::Operator) => {
                    "`WITH` follows a single licence alone".to_string()
                }
                (_, Expect::Operator) => {
                    format!("`AND`, `OR` or `WITH` is missing before `{}`", cut(word))
                }
                (_, Expect::License | Expect::Exception) => {
                    match out.id(word, range.clone(), expect == Expect::Exception) {
                        Ok(()) => {
                            simple = expect == Expect::License;
                            expect = Expect::Operator;
                            continue;
                        }
                        Err(what) => what,
                    }
                }
            };
            out.error = Some(Fault { range, what });
            return out;
        }
        let end = text.trim_end().len();
        out.error = match (expect, open.pop()) {
            (Expect::License, _) if end == 0 => Some(("it is empty".to_string(), 0..text.len())),
            (Expect::License, _) => Some(("a licence is missing at its end".to_string(), end..end)),
            (Expect::Exception, _) => {
                Some(("the exception is missing at its end".to_string(), end..end))
            }
            (Expect::Operator, Some(bracket)) => {
                Some(("this bracket is not closed".to_string(), bracket))
            }
            (Expect::Operator, None) => None,
        }
        .map(|(what, range)| Fault { range, what });
        out
    }

    fn id(&mut self, word: &str, range: Range<usize>, exception: bool) -> Result<(), String> {
        let (document, local) = match word.split_once(':') {
            Some((document, local)) => (Some(document), local),
            None => (None, word),
        };
        let prefix = if exception {
            "AdditionRef-"
        } else {
            "LicenseRef-"
        };
        let is_id = |text: &str| {
            !text.is_empty()
                && text
                    .chars()
                    .all(|char| char.is_ascii_alphanumeric() || "-.".contains(char))
        };
        if let Some(name) = local.strip_prefix(prefix) {
            let document_fits = document
                .is_none_or(|document| document.strip_prefix("DocumentRef-").is_some_and(is_id));
            if !is_id(name) || !document_fits {
                return Err(format!(
                    "`{}` holds something other than letters, digits, `-` and `.`",
                    cut(word)
                ));
            }
            self.references.push(range);
            return Ok(());
        }
        let plain = word
            .strip_suffix('+')
            .filter(|_| !exception)
            .unwrap_or(word);
        if !is_id(plain) {
            let odd = plain
                .chars()
                .find(|char| !char.is_ascii_alphanumeric() && !"-.".contains(*char));
            return Err(match odd {
                Some(odd) => format!("`{}` cannot stand in `{}`", odd.escape_debug(), cut(word)),
                None => format!("`{}` is no id", cut(word)),
            });
        }
        if exception {
            let found = spdx::exception_id(plain);
            if found.is_none() && schema::license(plain).is_err() {
                self.unknown.push(Unknown {
                    range,
                    exception,
                    meant: None,
                });
            }
            return Ok(());
        }
        match (spdx::license_id(plain), schema::license(plain)) {
            (Some(id), _) if id.is_deprecated() => {
                self.deprecated.push((range, replacement(word, plain)));
            }
            (Some(_), _) | (None, Ok(())) => {}
            // Ids are compared without regard to case.
            (None, Err(Some(meant))) if meant.eq_ignore_ascii_case(plain) => {}
            (None, Err(meant)) => self.unknown.push(Unknown {
                range,
                exception,
                meant,
            }),
        }
        Ok(())
    }
}

/// What stands in place of a deprecated id of the GNU family.
fn replacement(word: &str, plain: &str) -> Option<String> {
    let base = plain.strip_suffix('+').unwrap_or(plain);
    let ending = if word.ends_with('+') {
        "-or-later"
    } else {
        "-only"
    };
    let candidate = format!("{base}{ending}");
    spdx::license_id(&candidate).map(|_| candidate)
}

/// Brackets, and what stands between them and white space.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + (rest.len() - rest.trim_start().len());
        let rest = text.get(start..)?;
        let ends = |char: char| char.is_whitespace() || "()".contains(char);
        let length = match rest.find(ends) {
            Some(0) => 1,
            Some(length) => length,
            None => rest.len(),
        };
        at = start + length;
        (length > 0).then_some(start..at)
    })
}

fn cut(word: &str) -> std::borrow::Cow<'_, str> {
    crate::syntax::shorten(word, 60)
}

#[cfg(test)]
mod tests {
    use super::Expression;

    #[test]
    fn expressions_are_accepted() {
        for text in [
            "MIT",
            "mit",
            "Apache-2.0 OR MIT",
            "(GPL-2.0-only WITH Classpath-exception-2.0 AND (MIT or 0BSD))",
            "LGPL-2.1+",
            "LicenseRef-a.b-c AND DocumentRef-x:LicenseRef-1",
            " ISC ",
            "GPL-3.0-or-later WITH AdditionRef-plugin",
        ] {
            let read = Expression::parse(text);
            assert_eq!((read.error, read.unknown), (None, vec![]), "{text}");
        }
    }

    #[test]
    fn faults_are_named_at_their_place() {
        for (text, at, word) in [
            ("", "", "empty"),
            ("MIT OR", "", "missing at its end"),
            (
                "MIT Apache-2.0",
                "Apache-2.0",
                "missing before `Apache-2.0`",
            ),
            ("(MIT", "(", "not closed"),
            ("MIT)", ")", "nothing opens"),
            ("AND MIT", "AND", "licence is missing"),
            ("()", ")", "licence is missing"),
            ("MIT WITH", "", "exception is missing"),
            ("(MIT) WITH x", "WITH", "single licence"),
            ("MIT/ISC", "MIT/ISC", "cannot stand"),
            ("LicenseRef-a_b", "LicenseRef-a_b", "letters"),
            ("MIT (ISC)", "(", "missing before `(`"),
            (
                "DocumentRef-:LicenseRef-x",
                "DocumentRef-:LicenseRef-x",
                "letters",
            ),
            ("+", "+", "no id"),
            ("MIT ü", "ü", "missing before"),
        ] {
            let fault = Expression::parse(text).error.unwrap();
            assert_eq!(text.get(fault.range), Some(at), "{text}");
            assert!(fault.what.contains(word), "{text}: {}", fault.what);
        }
    }

    #[test]
    fn ids_are_looked_up() {
        let read = Expression::parse("GPL-2.0+ AND GPL-2.0 AND Acme AND Apache2 WITH none");
        let text: Vec<_> = read
            .deprecated
            .iter()
            .map(|(_, new)| new.as_deref())
            .collect();
        assert_eq!(text, [Some("GPL-2.0-or-later"), Some("GPL-2.0-only")]);
        let unknown: Vec<_> = read
            .unknown
            .iter()
            .map(|id| (id.exception, id.meant))
            .collect();
        assert_eq!(
            unknown,
            [(false, None), (false, Some("Apache-2.0")), (true, None)]
        );
        assert!(read.compound);
    }
}
