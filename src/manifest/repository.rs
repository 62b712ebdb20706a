//! Version-control repositories as packages: one name for every way to write an address.
//!
//! The name is `host/path` without scheme, user, port and `.git`, as the package URL type `swift` has it.

use super::Dependency;
use crate::sbom::Purl;
use std::ops::Range;

/// Hosts whose repositories have a package URL type of their own.
const HOSTS: [(&str, &str); 3] = [
    ("github.com", "github"),
    ("gitlab.com", "gitlab"),
    ("bitbucket.org", "bitbucket"),
];

/// Package URL types under which software in C and C++ is known by its bare name.
pub(super) const C_TYPES: &[&str] = &["conan", "vcpkg"];

/// The repository a Git address names: `https://user@host:1/path.git`, `git@host:path`, `ssh://…`.
pub(super) fn of_git(address: &str) -> Option<String> {
    let address = address.trim();
    let address = address.strip_prefix("git+").unwrap_or(address);
    let (host, path) = match address.split_once("://") {
        Some(("file", _)) => return None,
        Some((_, rest)) => {
            let (authority, path) = rest.split_once('/')?;
            let host = authority.rsplit('@').next().unwrap_or(authority);
            (host.split(':').next().unwrap_or(host), path)
        }
        // The short form of SSH.
        None => {
            let (host, path) = address.split_once(':')?;
            let host = host.rsplit('@').next().unwrap_or(host);
            (host, path)
        }
    };
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let path = path.trim_matches('/');
    let path = path.strip_suffix(".git").unwrap_or(path);
    let is_host = host.contains('.') && !host.contains(['$', '/', ' ']);
    (is_host && !path.is_empty() && !path.contains(['$', ' ']))
        .then(|| format!("{}/{path}", host.to_lowercase()))
}

/// The repository whose release or snapshot an archive's address names, and the tag in it.
pub(super) fn of_archive(address: &str) -> Option<(String, Option<Range<usize>>)> {
    let (_, rest) = address.split_once("://")?;
    let (host, path) = rest.split_once('/')?;
    let start = address.len() - path.len();
    let at = |text: &str| text.as_ptr() as usize - path.as_ptr() as usize + start;
    let spot = |text: &str| (!text.is_empty()).then(|| at(text)..at(text) + text.len());
    let mut parts = path.splitn(3, '/');
    let (owner, name, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let (repository, tag) = match host {
        "github.com" => {
            let tag = rest
                .strip_prefix("archive/refs/tags/")
                .or_else(|| rest.strip_prefix("archive/refs/heads/"))
                .or_else(|| rest.strip_prefix("archive/"))
                .map(without_ending);
            let release = rest.strip_prefix("releases/download/");
            let release = release.and_then(|rest| Some(rest.split_once('/')?.0));
            (format!("{owner}/{name}"), Some(tag.or(release)?))
        }
        "codeload.github.com" => (format!("{owner}/{name}"), rest.rsplit('/').next()),
        "gitlab.com" => {
            let (repository, rest) = path.split_once("/-/archive/")?;
            (repository.to_string(), rest.split('/').next())
        }
        _ => return None,
    };
    let host = host.strip_prefix("codeload.").unwrap_or(host);
    Some((format!("{host}/{repository}"), tag.and_then(spot)))
}

/// A file's name without the ending of an archive.
fn without_ending(name: &str) -> &str {
    let endings = [".tar.gz", ".tar.xz", ".tar.bz2", ".tgz", ".zip"];
    let bare = endings.iter().find_map(|ending| name.strip_suffix(ending));
    bare.unwrap_or(name)
}

/// The repository a package URL names.
pub(super) fn of_purl(purl: &Purl<'_>) -> Option<String> {
    if let Some((host, _)) = HOSTS.iter().find(|(_, kind)| *kind == purl.kind) {
        return Some(format!("{host}/{}", purl.full_name()));
    }
    match purl.kind.as_str() {
        "swift" => Some(purl.full_name()),
        "generic" => {
            let pairs = purl.qualifiers?.split('&');
            let address = pairs.filter_map(|pair| pair.strip_prefix("vcs_url="));
            let address = address.map(|text| text.replace("%2B", "+").replace("%3A", ":"));
            let address = address.map(|text| text.replace("%2F", "/").replace("%40", "@"));
            // A commit may follow the address.
            address.into_iter().find_map(|text| {
                let cut = text
                    .rfind('@')
                    .filter(|at| text.get(*at..).is_some_and(|rest| !rest.contains('/')));
                of_git(text.get(..cut.unwrap_or(text.len()))?)
            })
        }
        _ => None,
    }
}

/// Type and name in a package URL, and the address where those do not tell it.
pub(super) fn purl_parts(name: &str) -> (&'static str, String, Option<String>) {
    let (host, path) = name.split_once('/').unwrap_or(("", name));
    if let Some((_, kind)) = HOSTS.iter().find(|(known, _)| *known == host) {
        return (kind, path.to_lowercase(), None);
    }
    if !host.contains('.') {
        return ("generic", name.to_string(), None);
    }
    let last = path.rsplit('/').next().unwrap_or(path);
    let address = format!("git+https://{name}");
    ("generic", last.to_string(), Some(address))
}

/// The form in which two spellings of a repository, or of the bare name of software in C, are equal.
///
/// Bare names are written with and without hyphens, underscores and spaces (`mbedtls`, `Mbed TLS`).
pub(super) fn fold(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    if !lower.contains('/') {
        let letters = lower.chars().filter(|c| c.is_alphanumeric() || *c == '+');
        return letters.collect();
    }
    let mut parts: Vec<&str> = lower
        .split('/')
        .map(|part| part.strip_suffix(".git").unwrap_or(part))
        .collect();
    // Some tools repeat the repository's name as the package's.
    if parts.len() > 3 && parts.last() == parts.get(parts.len() - 2) {
        parts.pop();
    }
    parts.join("/")
}

/// Gives a dependency the names its repository may go by: `owner/name`, `name`, and the manifest's own word for it.
pub(super) fn add_names(dependency: &mut Dependency) {
    let name = dependency.name.value.clone();
    let mut others: Vec<String> = dependency.alias.iter().cloned().collect();
    if let Some((_, path)) = name.split_once('/') {
        others.push(path.to_string());
        others.extend(path.rsplit_once('/').map(|(_, last)| last.to_string()));
    }
    for other in others {
        if other != name && !dependency.other_names.contains(&other) {
            dependency.other_names.push(other);
        }
    }
}

/// The version a tag names, if it is nothing else: `v1.2.3`, `1.2`.
pub(super) fn version_tag(tag: &str) -> Option<&str> {
    let digits = tag.strip_prefix('v').unwrap_or(tag);
    let core = digits.split(['-', '+']).next().unwrap_or(digits);
    let mut parts = core.split('.');
    let numbers = parts.all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    (numbers && core.contains('.')).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_of_a_repository_gives_one_name() {
        for address in [
            "https://github.com/fmtlib/fmt",
            "https://github.com/fmtlib/fmt.git",
            "git+https://user:word@GitHub.com:443/fmtlib/fmt.git/",
            "ssh://git@github.com/fmtlib/fmt",
            "git@github.com:fmtlib/fmt.git",
            "git://github.com/fmtlib/fmt?x#y",
        ] {
            assert_eq!(of_git(address).as_deref(), Some("github.com/fmtlib/fmt"));
        }
        for address in [
            "../fmt.git",
            "file:///srv/fmt",
            "https://${HOST}/a",
            "C:\\x",
            "",
            "a:b",
        ] {
            assert_eq!(of_git(address), None, "{address}");
        }
    }

    #[test]
    fn archives_tell_repository_and_tag() {
        let read = |address: &str| {
            let (name, tag) = of_archive(address).unwrap();
            (name, tag.map(|tag| address[tag].to_string()))
        };
        let expected = |name: &str, tag: &str| (name.to_string(), Some(tag.to_string()));
        assert_eq!(
            read("https://github.com/a/b/archive/refs/tags/v1.2.zip"),
            expected("github.com/a/b", "v1.2")
        );
        assert_eq!(
            read("https://github.com/a/b/releases/download/v3/b.tar.xz"),
            expected("github.com/a/b", "v3")
        );
        assert_eq!(
            read("https://gitlab.com/g/s/b/-/archive/3.4.0/b-3.4.0.tar.gz"),
            expected("gitlab.com/g/s/b", "3.4.0")
        );
        assert!(of_archive("https://zlib.example/zlib-1.3.tar.gz").is_none());
    }

    #[test]
    fn package_urls_lead_to_repositories() {
        let read = |purl: &str| of_purl(&Purl::parse(purl).unwrap());
        assert_eq!(read("pkg:github/a/b@1").as_deref(), Some("github.com/a/b"));
        assert_eq!(
            read("pkg:generic/b@1?vcs_url=git%2Bhttps://code.example/x/b.git%40c0ffee").as_deref(),
            Some("code.example/x/b")
        );
        assert_eq!(read("pkg:generic/b@1"), None);
        assert_eq!(
            fold("github.com/Apple/swift-nio.git/swift-nio"),
            "github.com/apple/swift-nio"
        );
        assert_eq!(fold("Mbed TLS"), fold("mbed-tls"));
    }

    #[test]
    fn tags_that_are_versions() {
        assert_eq!(version_tag("v1.2.3-rc.1"), Some("v1.2.3-rc.1"));
        for tag in ["release-1.2", "main", "1", "v2_3", "c0ffee", ""] {
            assert_eq!(version_tag(tag), None, "{tag}");
        }
    }
}
