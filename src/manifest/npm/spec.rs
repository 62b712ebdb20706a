//! What a dependency's value in `package.json` may say: a version range, an alias, a folder, a repository.

use crate::manifest::Origin;

/// A value, taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spec<'a> {
    /// The package's real name, where the key is only an alias.
    pub(super) name: Option<&'a str>,
    /// Where the package comes from.
    pub(super) origin: Origin,
    /// The version, range or tag, where the value has one.
    pub(super) range: Option<&'a str>,
}

impl<'a> Spec<'a> {
    pub(super) fn parse(text: &'a str) -> Self {
        let text = text.trim();
        let plain = |origin| Self {
            name: None,
            origin,
            range: None,
        };
        if let Some(alias) = text.strip_prefix("npm:") {
            let (name, range) = split_version(alias);
            return Self {
                name: Some(name),
                origin: Origin::Registry,
                range,
            };
        }
        if let Some(range) = text.strip_prefix("workspace:") {
            // `workspace:other@*` is an alias too; `workspace:./folder` and `workspace:^` are not.
            let (name, _) = split_version(range);
            let named = range.len() > name.len() && !name.is_empty() && !name.starts_with('.');
            return Self {
                name: named.then_some(name),
                origin: Origin::Local,
                range: None,
            };
        }
        let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| text.starts_with(prefix));
        if starts(&["file:", "link:", "portal:", "./", "../", "~/", "/"])
            || matches!(text, "." | "..")
        {
            return plain(Origin::Local);
        }
        // A scheme, or GitHub's `owner/repository`; versions, ranges and tags have neither colon nor slash.
        if text.contains('/')
            || starts(&["github:", "gitlab:", "bitbucket:", "gist:", "git:", "git@"])
        {
            return plain(Origin::Remote);
        }
        let range = (!text.contains(':')).then_some(text);
        Self {
            name: None,
            origin: Origin::Registry,
            range,
        }
    }
}

/// `@scope/name@1.2` as name and version; the `@` of a scope separates nothing.
pub(super) fn split_version(text: &str) -> (&str, Option<&str>) {
    match text.rfind('@').filter(|at| *at > 0) {
        Some(at) => (text.get(..at).unwrap_or(text), text.get(at + 1..)),
        None => (text, None),
    }
}

/// `@scope/name@npm:other@1.2` as name and all the rest.
pub(super) fn split_first(text: &str) -> (&str, Option<&str>) {
    let scope = usize::from(text.starts_with('@'));
    match text.get(scope..).and_then(|rest| rest.find('@')) {
        Some(at) => (
            text.get(..at + scope).unwrap_or(text),
            text.get(at + scope + 1..),
        ),
        None => (text, None),
    }
}

/// A range that is one version: `1.2.3`, `=1.2.3`, `v1.2.3-rc.1`.
pub(super) fn exact(range: &str) -> Option<&str> {
    let version = Spec::parse(range)
        .range?
        .trim()
        .trim_start_matches('=')
        .trim();
    let version = version.strip_prefix('v').unwrap_or(version);
    let mut parts = version.split(['-', '+']).next()?.split('.');
    let number = |part: Option<&str>| {
        part.is_some_and(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
    };
    let three = number(parts.next())
        && number(parts.next())
        && number(parts.next())
        && parts.next().is_none();
    (three && !version.contains([' ', '|'])).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: Option<&str>, origin: Origin, range: Option<&str>) {
        assert_eq!(
            Spec::parse(text),
            Spec {
                name,
                origin,
                range
            }
        );
    }

    #[test]
    fn values_are_taken_apart() {
        check("^1.2", None, Origin::Registry, Some("^1.2"));
        check("latest", None, Origin::Registry, Some("latest"));
        check("npm:@a/b@^2", Some("@a/b"), Origin::Registry, Some("^2"));
        check("npm:b", Some("b"), Origin::Registry, None);
        check("workspace:*", None, Origin::Local, None);
        check("workspace:b@*", Some("b"), Origin::Local, None);
        check("workspace:../b", None, Origin::Local, None);
        check("file:../b", None, Origin::Local, None);
        check("owner/repository#v1", None, Origin::Remote, None);
        check(
            "git+ssh://git@host.example/x.git",
            None,
            Origin::Remote,
            None,
        );
        check("https://host.example/x.tgz", None, Origin::Remote, None);
        check("catalog:", None, Origin::Registry, None);
    }

    #[test]
    fn one_version_is_told_from_a_range() {
        assert_eq!(exact("7.8.2"), Some("7.8.2"));
        assert_eq!(exact("=v1.0.0-rc.1"), Some("1.0.0-rc.1"));
        assert_eq!(exact("npm:a@1.0.0"), Some("1.0.0"));
        for range in [
            "^1.2.3",
            "1.2",
            "1.2.x",
            "*",
            "1.2.3 || 2.0.0",
            "1.2.3 - 2.0.0",
            ">=1.0.0",
            "next",
            "",
        ] {
            assert_eq!(exact(range), None, "{range}");
        }
    }
}
