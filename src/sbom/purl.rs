//! Package URLs (ECMA-427).

use std::borrow::Cow;

/// A package URL, split and decoded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Purl<'a> {
    /// Type (`npm`), in lower case.
    pub kind: String,
    /// Namespace segments joined by `/`, decoded.
    pub namespace: Option<Cow<'a, str>>,
    /// Name, decoded.
    pub name: Cow<'a, str>,
    /// Version, decoded.
    pub version: Option<Cow<'a, str>>,
    /// Qualifiers, undecoded: `key=value&…`.
    pub qualifiers: Option<&'a str>,
}

/// What is wrong with a package URL: one clause, such as "it has no name".
pub type PurlError = String;

/// Types whose packages are always in a namespace.
const NAMESPACED: [&str; 10] = [
    "alpm",
    "apk",
    "bitbucket",
    "composer",
    "deb",
    "github",
    "huggingface",
    "maven",
    "qpkg",
    "swift",
];
/// Types that know no namespace.
const FLAT: [&str; 13] = [
    "bitnami",
    "cargo",
    "cocoapods",
    "conda",
    "cran",
    "gem",
    "hackage",
    "julia",
    "mlflow",
    "nuget",
    "oci",
    "pub",
    "pypi",
];

impl<'a> Purl<'a> {
    /// Splits a package URL.
    ///
    /// # Errors
    /// What keeps it from being one, in words.
    pub fn parse(text: &'a str) -> Result<Self, PurlError> {
        let rest = text
            .strip_prefix("pkg:")
            .ok_or("it does not begin with `pkg:`")?;
        check_characters(text)?;
        let (rest, subpath) = split(rest, '#', str::split_once);
        check_percent(subpath.unwrap_or_default())?;
        let (rest, qualifiers) = split(rest, '?', str::split_once);
        check_qualifiers(qualifiers.unwrap_or_default())?;
        let (kind, rest) = rest
            .trim_start_matches('/')
            .split_once('/')
            .ok_or("it has no name after its type")?;
        check_kind(kind)?;
        let rest = rest.trim_end_matches('/');
        let (path, last) = rest
            .rsplit_once('/')
            .map_or((None, rest), |(path, last)| (Some(path), last));
        let (name, version) = split(last, '@', str::split_once);
        if name.is_empty() {
            let message = match version {
                Some(_) => "it has no name, or an `@` in it is not written `%40`",
                None => "it has no name",
            };
            return Err(message.into());
        }
        if version == Some("") {
            return Err("nothing follows the `@` of its version".into());
        }
        let path = path
            .map(|path| path.trim_matches('/'))
            .filter(|path| !path.is_empty());
        if path.is_some_and(|path| path.contains('@')) {
            return Err("an `@` in its namespace is written `%40`".into());
        }
        let (namespace, name) = (path.map(decode).transpose()?, decode(name)?);
        let version = version.map(decode).transpose()?;
        check_namespace(kind, namespace.as_deref())?;
        Ok(Self {
            kind: kind.to_string(),
            namespace,
            name,
            version,
            qualifiers,
        })
    }

    /// Namespace and name as the ecosystem writes them together (`@scope/name`, `group/artifact`).
    pub fn full_name(&self) -> String {
        match &self.namespace {
            Some(namespace) => format!("{namespace}/{}", self.name),
            None => self.name.to_string(),
        }
    }
}

fn split<'a>(
    text: &'a str,
    at: char,
    by: impl Fn(&'a str, char) -> Option<(&'a str, &'a str)>,
) -> (&'a str, Option<&'a str>) {
    by(text, at).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn check_characters(text: &str) -> Result<(), PurlError> {
    let bad = |char: &char| {
        char.is_whitespace()
            || char.is_control()
            || !char.is_ascii()
            || "\"<>\\^`{|}".contains(*char)
    };
    match text.chars().find(bad) {
        Some(' ') => Err("it holds a space".into()),
        Some(char) => Err(format!(
            "`{}` in it is not percent-encoded",
            char.escape_debug()
        )),
        None => Ok(()),
    }
}

fn check_kind(kind: &str) -> Result<(), PurlError> {
    let first_is_letter = kind
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_alphabetic());
    if !first_is_letter
        || !kind
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'+'))
    {
        return Err(format!("`{kind}` is no package type"));
    }
    if kind.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Err(format!(
            "its type is written in lower case, `{}`",
            kind.to_ascii_lowercase()
        ));
    }
    Ok(())
}

fn check_namespace(kind: &str, namespace: Option<&str>) -> Result<(), PurlError> {
    match namespace {
        None if NAMESPACED.contains(&kind) => Err(format!(
            "the type `{kind}` needs a namespace before the name"
        )),
        Some(namespace) if FLAT.contains(&kind) => Err(format!(
            "the type `{kind}` knows no namespace, here `{namespace}`"
        )),
        _ => Ok(()),
    }
}

fn check_qualifiers(qualifiers: &str) -> Result<(), PurlError> {
    for pair in qualifiers.split('&').filter(|pair| !pair.is_empty()) {
        let Some((key, value)) = pair.split_once('=') else {
            return Err(format!("its qualifier `{pair}` has no value"));
        };
        let letters = key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
        if key.is_empty() || !letters || key.starts_with(|char: char| char.is_ascii_digit()) {
            return Err(format!("`{key}` is no key of a qualifier"));
        }
        check_percent(value)?;
    }
    Ok(())
}

fn check_percent(text: &str) -> Result<(), PurlError> {
    decode(text).map(drop)
}

fn decode(text: &str) -> Result<Cow<'_, str>, PurlError> {
    if !text.contains('%') {
        return Ok(text.into());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || rest.next().and_then(|byte| char::from(byte).to_digit(16));
        match (digit(), digit()) {
            (Some(high), Some(low)) => bytes.push((high * 16 + low) as u8),
            _ => return Err("a `%` in it is not followed by two hexadecimal digits".into()),
        }
    }
    String::from_utf8(bytes)
        .map(Cow::Owned)
        .map_err(|_| "its percent-encoding is not UTF-8".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_split_and_decoded() {
        let purl =
            Purl::parse("pkg:npm/%40scope/n%C3%A4me@1.0.0-rc.1%2B5?arch=x86&os=linux#sub/path")
                .unwrap();
        assert_eq!(purl.kind, "npm");
        assert_eq!(purl.full_name(), "@scope/näme");
        assert_eq!(purl.version.as_deref(), Some("1.0.0-rc.1+5"));
        assert_eq!(purl.qualifiers, Some("arch=x86&os=linux"));
        assert_eq!(
            Purl::parse("pkg:golang/a.example/b/c@v1")
                .unwrap()
                .full_name(),
            "a.example/b/c"
        );
        assert_eq!(Purl::parse("pkg://cargo/tokio").unwrap().version, None);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let cases = [
            ("", "begin with `pkg:`"),
            ("pkg:cargo", "no name"),
            ("pkg:1x/y", "no package type"),
            ("pkg:cargo/", "no name"),
            ("pkg:npm/@a/b@1", "%40"),
            ("pkg:cargo/a@", "nothing follows"),
            ("pkg:cargo/%", "hexadecimal"),
            ("pkg:cargo/%ff", "not UTF-8"),
            ("pkg:cargo/ä", "percent-encoded"),
            ("pkg:cargo/a b", "space"),
            ("pkg:maven/a@1", "needs a namespace"),
            ("pkg:PyPI/a", "lower case"),
        ];
        for (text, word) in cases {
            let error = Purl::parse(text).unwrap_err();
            assert!(error.contains(word), "{text}: {error}");
        }
    }
}
