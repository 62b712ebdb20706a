//! An SBOM's components by the names packages go by: the way from a dependency to what the SBOM says of it.

use super::{Ecosystem, Facts, repository};
use crate::sbom::{Component, Purl, Sbom};
use crate::source::{Span, Spanned};
use rustc_hash::{FxHashMap, FxHashSet};

/// Package URL types that do not tell which registry a package came from, so that its name decides.
const UNSPECIFIC: [&str; 4] = ["generic", "github", "gitlab", "bitbucket"];

/// The components of one SBOM that may be packages of one ecosystem.
#[derive(Debug)]
pub struct Components {
    ecosystem: Ecosystem,
    /// The product's own.
    roots: Vec<usize>,
    /// By package URL of the ecosystem: folded name to indices.
    typed: FxHashMap<String, Vec<usize>>,
    /// By name alone, where no package URL says which ecosystem it is.
    named: FxHashMap<String, Vec<usize>>,
    /// Indices of the first kind.
    by_package_url: FxHashSet<usize>,
    /// Whether a package URL of a component other than the product itself says that it is of the ecosystem.
    any_typed: bool,
}

impl Components {
    /// Sorts the components of `sbom`.
    pub fn new(sbom: &Sbom, ecosystem: Ecosystem) -> Self {
        let mut out = Self {
            ecosystem,
            roots: sbom.roots.clone(),
            typed: FxHashMap::default(),
            named: FxHashMap::default(),
            by_package_url: FxHashSet::default(),
            any_typed: false,
        };
        let facts = ecosystem.facts();
        for (index, component) in sbom.components.iter().enumerate() {
            // A broken package URL has a rule of its own; here the name stands in for it.
            let purl = component
                .purl
                .as_ref()
                .and_then(|purl| Purl::parse(&purl.value).ok());
            out.any_typed |=
                purl.as_ref().is_some_and(|purl| tells(purl, facts)) && !sbom.is_root(index);
            let package = purl.as_ref().and_then(|purl| package(purl, facts));
            if let Some(name) = &package {
                let key = (facts.fold)(name);
                out.typed.entry(key).or_default().push(index);
                out.by_package_url.insert(index);
            }
            let by_name = match (&purl, &package) {
                (Some(_), Some(_)) => facts.repositories,
                (Some(purl), None) => {
                    let kind = purl.kind.as_str();
                    UNSPECIFIC.contains(&kind) || facts.kin.contains(&kind)
                }
                (None, _) => true,
            };
            let names = names(component).into_iter().filter(|_| by_name);
            for name in names {
                let key = (facts.fold)(&name);
                out.named.entry(key).or_default().push(index);
            }
        }
        out
    }

    /// Indices of the components that are the package `name`: by package URL, else by name.
    pub fn find(&self, name: &str) -> &[usize] {
        self.find_folded(&(self.ecosystem.facts().fold)(name))
    }

    /// As [`Self::find`], for a name in the form in which two spellings are equal.
    pub fn find_folded(&self, name: &str) -> &[usize] {
        self.typed
            .get(name)
            .or_else(|| self.named.get(name))
            .map_or(&[], Vec::as_slice)
    }

    /// How many components other than the product itself may be packages of the ecosystem: those whose package URL
    /// says so, else those whose name alone is known.
    pub fn count(&self) -> usize {
        let count = |named: &FxHashMap<String, Vec<usize>>| {
            let indices = named.values().flatten();
            let indices: FxHashSet<_> = indices
                .filter(|index| !self.roots.contains(index))
                .collect();
            indices.len()
        };
        match count(&self.typed) {
            0 => count(&self.named),
            typed => typed,
        }
    }

    /// Whether a component was taken for a package of the ecosystem by its package URL, not by its name.
    pub fn is_by_package_url(&self, component: usize) -> bool {
        self.by_package_url.contains(&component)
    }

    /// Whether a component other than the product itself is a package of the ecosystem by its package URL.
    pub fn any_typed(&self) -> bool {
        self.any_typed
    }
}

/// Whether a package URL's type alone says that it is a package of the ecosystem.
fn tells(purl: &Purl<'_>, facts: &Facts) -> bool {
    purl.kind == facts.purl_type && !UNSPECIFIC.contains(&facts.purl_type)
}

/// The package of the ecosystem that a package URL names, as a manifest would name it.
fn package(purl: &Purl<'_>, facts: &Facts) -> Option<String> {
    let repository = facts.repositories.then(|| repository::of_purl(purl));
    let own = || (purl.kind == facts.purl_type).then(|| purl.full_name());
    // A Go module bears the address of its repository.
    let module = || (facts.purl_type == "golang").then(|| repository::of_purl(purl));
    let found = repository.flatten().or_else(own);
    found.or_else(|| module().flatten())
}

/// Whether a component has a package URL of the ecosystem.
pub fn is_typed(component: &Component, ecosystem: Ecosystem) -> bool {
    let purl = component
        .purl
        .as_ref()
        .and_then(|purl| Purl::parse(&purl.value).ok());
    purl.is_some_and(|purl| tells(&purl, ecosystem.facts()))
}

/// The names a component without a package URL may be meant by.
fn names(component: &Component) -> Vec<String> {
    let Some(name) = &component.name else {
        return Vec::new();
    };
    let name = name.value.trim();
    match component
        .group
        .as_ref()
        .map(|group| group.value.trim())
        .filter(|group| !group.is_empty())
    {
        // npm scopes are groups, with their `@` or without.
        Some(group) => vec![format!("{group}/{name}"), format!("@{group}/{name}")],
        None => vec![name.to_string()],
    }
}

/// A product's name without what people write differently: case, white space, punctuation, what stands before it
/// (an npm scope, a Maven group, the path of a Go module) and Go's major version after it.
pub fn bare_name(name: &str) -> String {
    let is_major = |part: &str| {
        let digits = part.strip_prefix('v').filter(|digits| !digits.is_empty());
        digits.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let mut parts = name.rsplit(['/', ':']);
    let last = parts.next().unwrap_or(name);
    let before = parts.next().filter(|_| is_major(last));
    let name = before.unwrap_or(last);
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// A component's version, from its own field or else its package URL, and where it stands.
pub fn version(component: &Component) -> Option<Spanned<String>> {
    let filled = |version: &&Spanned<String>| !version.value.trim().is_empty();
    if let Some(version) = component.version.as_ref().filter(filled) {
        return Some(version.clone());
    }
    let purl = component.purl.as_ref()?;
    let version = Purl::parse(&purl.value).ok()?.version?.into_owned();
    Some(Spanned::new(version, purl.span))
}

/// Whether two versions are the same for people: a leading `v` and what follows a `+` do not count. A release and
/// a commit cannot be told apart without the repository.
pub fn same_version(a: &str, b: &str) -> bool {
    fn bare(version: &str) -> &str {
        let version = version.trim();
        let version = version.strip_prefix(['v', 'V', '=']).unwrap_or(version);
        version.split('+').next().unwrap_or(version)
    }
    let is_commit =
        |version: &str| version.len() == 40 && version.bytes().all(|byte| byte.is_ascii_hexdigit());
    bare(a) == bare(b) || is_commit(bare(a)) != is_commit(bare(b))
}

/// The package URL of a package, as help texts propose it.
pub fn purl(ecosystem: Ecosystem, name: &str, version: Option<&str>) -> String {
    let encode = |text: &str| -> String {
        let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        text.bytes()
            .map(|byte| {
                if kept(byte) {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect()
    };
    let version = version
        .map(|version| format!("@{}", encode(version)))
        .unwrap_or_default();
    let facts = ecosystem.facts();
    if !UNSPECIFIC.contains(&facts.purl_type) {
        let name = (facts.purl_name)(name);
        return format!("pkg:{}/{}{version}", facts.purl_type, encode(&name));
    }
    let (kind, name, address) = repository::purl_parts(name);
    let address = address
        .map(|address| format!("?vcs_url={}", encode(&address)))
        .unwrap_or_default();
    format!("pkg:{kind}/{}{version}{address}", encode(&name))
}

/// Where an SBOM lists what `component` depends on, else the component itself.
pub fn dependency_list(sbom: &Sbom, component: usize) -> Option<Span> {
    let node = sbom
        .graph
        .nodes
        .iter()
        .find(|node| node.of.component() == Some(component));
    let own = || sbom.components.get(component).map(Component::head);
    node.map(|node| node.list).or_else(own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_people_do() {
        assert!(same_version("v1.2.3", "1.2.3"));
        assert!(same_version("0.25.18+spec-1.1.0", "0.25.18"));
        assert!(!same_version("1.2.3-rc.1", "1.2.3"));
        assert!(!same_version("1.2", "1.2.0"));
        let commit = "c4f9d2e1b0a87654c4f9d2e1b0a87654c4f9d2e1";
        assert!(same_version(commit, "1.2") && !same_version(commit, &commit.replace('c', "d")));
    }

    #[test]
    fn package_urls_are_encoded() {
        assert_eq!(
            purl(Ecosystem::Npm, "@a/b", Some("1.0.0+x")),
            "pkg:npm/%40a/b@1.0.0%2Bx"
        );
        assert_eq!(purl(Ecosystem::Cargo, "serde", None), "pkg:cargo/serde");
        assert_eq!(
            purl(Ecosystem::CMake, "github.com/fmtlib/fmt", Some("10.2.1")),
            "pkg:github/fmtlib/fmt@10.2.1"
        );
        assert_eq!(
            purl(Ecosystem::West, "code.example/hal/möwe", None),
            "pkg:generic/m%C3%B6we?vcs_url=git%2Bhttps%3A//code.example/hal/m%C3%B6we"
        );
    }
}
