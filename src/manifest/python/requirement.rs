//! One requirement as PEP 508 writes it: `name[extra] >=1.2 ; python_version < "3.11"`, or `name @ address`.

use std::ops::Range;

/// Where the parts of a requirement stand, in bytes of its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Requirement {
    pub(super) name: Range<usize>,
    /// The version specifier, without parentheses around it.
    pub(super) specifier: Option<Range<usize>>,
    /// The address that stands in its place.
    pub(super) url: Option<Range<usize>>,
    /// Whether an environment marker follows.
    pub(super) marker: bool,
}

impl Requirement {
    /// Takes a text apart.
    ///
    /// # Errors
    /// The part that has no place in a requirement, and a sentence.
    pub(super) fn parse(text: &str) -> Result<Self, (Range<usize>, String)> {
        let start = text.len() - text.trim_start().len();
        let mut rest = Rest { text, at: start };
        let name = rest.take(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
        let named = text.get(name.clone()).unwrap_or_default();
        if !named.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            let message = "a dependency begins with a package's name, and this does not";
            return Err((start..text.trim_end().len().max(start), message.into()));
        }
        let mut out = Self {
            name,
            specifier: None,
            url: None,
            marker: false,
        };
        rest.blank();
        if rest.next() == Some('[') {
            let open = rest.at;
            rest.take(|c| c != ']');
            if rest.next().is_none() {
                return Err((
                    open..text.trim_end().len(),
                    "the extras have no closing `]`".into(),
                ));
            }
            rest.at += 1;
            rest.blank();
        }
        if rest.next() == Some('@') {
            rest.at += 1;
            rest.blank();
            // In an address a semicolon needs white space before it to start a marker.
            let url = rest.take(|c| !c.is_whitespace());
            out.url = Some(url);
            rest.blank();
        } else {
            let all = rest.take(|c| c != ';');
            let specifier = trimmed(text, all);
            let written = text.get(specifier.clone()).unwrap_or_default();
            if !written.is_empty() && !written.starts_with(['<', '>', '=', '!', '~']) {
                let message = format!("`{written}` is no version specifier");
                return Err((specifier, message));
            }
            out.specifier = (!written.is_empty()).then_some(specifier);
        }
        match rest.next() {
            None => {}
            Some(';') => out.marker = true,
            Some(_) => {
                let message = "nothing but an environment marker may follow the address";
                return Err((rest.at..text.trim_end().len(), message.into()));
            }
        }
        Ok(out)
    }
}

/// A range without the white space and parentheses around its text.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let all = text.get(range.clone()).unwrap_or_default();
    let blank = |c: char| c.is_whitespace() || matches!(c, '(' | ')');
    let start = range.start + (all.len() - all.trim_start_matches(blank).len());
    start..start + all.trim_matches(blank).len()
}

struct Rest<'t> {
    text: &'t str,
    at: usize,
}

impl Rest<'_> {
    fn next(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Range<usize> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        self.at += length;
        self.at - length..self.at
    }

    fn blank(&mut self) {
        self.take(char::is_whitespace);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, specifier: Option<&str>, url: Option<&str>, marker: bool) {
        let found = Requirement::parse(text).unwrap();
        assert_eq!(&text[found.name], name);
        assert_eq!(found.specifier.map(|range| &text[range]), specifier);
        assert_eq!(found.url.map(|range| &text[range]), url);
        assert_eq!(found.marker, marker);
    }

    #[test]
    fn requirements_are_taken_apart() {
        check("requests", "requests", None, None, false);
        check(
            " A.b_c >= 1.2, <2 ",
            "A.b_c",
            Some(">= 1.2, <2"),
            None,
            false,
        );
        check("x[a, b]~=1.0;os_name=='nt'", "x", Some("~=1.0"), None, true);
        check("x (>=1)", "x", Some(">=1"), None, false);
        check(
            "x @ https://a.example/x;y.whl",
            "x",
            None,
            Some("https://a.example/x;y.whl"),
            false,
        );
        check(
            "x@ git+https://a.example/ü ; extra == 'b'",
            "x",
            None,
            Some("git+https://a.example/ü"),
            true,
        );
    }

    #[test]
    fn what_is_none_has_a_place() {
        let wrong = |text: &str| {
            let (range, _) = Requirement::parse(text).unwrap_err();
            text[range].to_string()
        };
        assert_eq!(wrong("größe>=1"), "öße>=1");
        assert_eq!(wrong(">=1"), ">=1");
        assert_eq!(wrong("a[b"), "[b");
        assert_eq!(wrong("a 1.2 "), "1.2");
        assert_eq!(wrong("a @ b c"), "c");
        assert_eq!(wrong(""), "");
    }
}
