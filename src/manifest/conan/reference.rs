//! A reference: `name/version@user/channel#revision:package#revision%time`.

use std::ops::Range;

/// Where the parts of a reference stand, in bytes of its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Reference {
    pub(super) name: Range<usize>,
    /// The version, or a range of versions in brackets.
    pub(super) version: Range<usize>,
}

impl Reference {
    /// Takes a text apart; none where it is no reference.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let start = text.len() - text.trim_start().len();
        let slash = text.find('/')?;
        let after = text.get(slash + 1..)?;
        // `@` and `#` are part of a range, not its end.
        let bracket = match after.starts_with('[') {
            true => after.find(']')?,
            false => 0,
        };
        let end = after.get(bracket..)?.find(['@', '#', '%', ':']);
        let end = slash + 1 + end.map_or(after.len(), |end| bracket + end);
        let version = text.get(slash + 1..end)?.trim_end();
        let name = text.get(start..slash)?;
        let good = |c: char| c.is_alphanumeric() || "_+.-".contains(c);
        let fits = !name.is_empty() && name.chars().all(good) && !version.is_empty();
        let plain = version.starts_with('[') || !version.contains(char::is_whitespace);
        (fits && plain).then_some(Self {
            name: start..slash,
            version: slash + 1..slash + 1 + version.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Reference;

    #[test]
    fn references_are_taken_apart() {
        let read = |text: &'static str| {
            let found = Reference::parse(text)?;
            Some((&text[found.name], &text[found.version]))
        };
        assert_eq!(read("zlib/1.3.1"), Some(("zlib", "1.3.1")));
        assert_eq!(
            read("openssl/[>=3.0 <4, include_prerelease]@acme/stable#f00"),
            Some(("openssl", "[>=3.0 <4, include_prerelease]"))
        );
        assert_eq!(read("b2/5.2.1#91bc%170"), Some(("b2", "5.2.1")));
        assert_eq!(read(" a/1@"), Some(("a", "1")));
        for text in [
            "zlib",
            "/1",
            "a/",
            "a b/1",
            "a/1 2",
            "a/[>1",
            "",
            "generators/",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
