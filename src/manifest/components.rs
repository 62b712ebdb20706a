//! An SBOM's components by the names packages go by: the way from a dependency to what the SBOM says of it.

use super::Ecosystem;
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
}

impl Components {
    /// Sorts the components of `sbom`.
    pub fn new(sbom: &Sbom, ecosystem: Ecosystem) -> Self {
        let mut out = Self {
            ecosystem,
            roots: sbom.roots.clone(),
            typed: FxHashMap::default(),
            named: FxHashMap::default(),
        };
        let facts = ecosystem.facts();
        for (index, component) in sbom.components.iter().enumerate() {
            // A broken package URL has a rule of its own; here the name stands in for it.
            let purl = component
                .purl
                .as_ref()
                .and_then(|purl| Purl::parse(&purl.value).ok());
            match purl {
                Some(purl) if purl.kind == facts.purl_type => {
                    out.typed
                        .entry((facts.fold)(&purl.full_name()))
                        .or_default()
                        .push(index);
                }
                // A Go module bears the address of its repository.
                Some(purl) if ecosystem == Ecosystem::Go && host(&purl.kind).is_some() => {
                    let host = host(&purl.kind).unwrap_or_default();
                    out.typed
                        .entry((facts.fold)(&format!("{host}/{}", purl.full_name())))
                        .or_default()
                        .push(index);
                }
                Some(purl) if !UNSPECIFIC.contains(&purl.kind.as_str()) => {}
                _ => {
                    for name in names(component) {
                        out.named
                            .entry((facts.fold)(&name))
                            .or_default()
                            .push(index);
                    }
                }
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

    /// Whether a component other than the product itself is a package of the ecosystem by its package URL.
    pub fn any_typed(&self) -> bool {
        self.typed
            .values()
            .flatten()
            .any(|index| !self.roots.contains(index))
    }
}

/// Where the repositories behind a package URL type are.
fn host(kind: &str) -> Option<&'static str> {
    match kind {
        "github" => Some("github.com"),
        "gitlab" => Some("gitlab.com"),
        "bitbucket" => Some("bitbucket.org"),
        _ => None,
    }
}

/// Whether a component has a package URL of the ecosystem.
pub fn is_typed(component: &Component, ecosystem: Ecosystem) -> bool {
    let purl = component
        .purl
        .as_ref()
        .and_then(|purl| Purl::parse(&purl.value).ok());
    purl.is_some_and(|purl| purl.kind == ecosystem.facts().purl_type)
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

/// Whether two versions are the same for people: a leading `v` and what follows a `+` do not count.
pub fn same_version(a: &str, b: &str) -> bool {
    fn bare(version: &str) -> &str {
        let version = version.trim();
        let version = version.strip_prefix(['v', 'V', '=']).unwrap_or(version);
        version.split('+').next().unwrap_or(version)
    }
    bare(a) == bare(b)
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
    format!(
        "pkg:{}/{}{version}",
        ecosystem.facts().purl_type,
        encode(&(ecosystem.facts().purl_name)(name))
    )
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
    }

    #[test]
    fn package_urls_are_encoded() {
        assert_eq!(
            purl(Ecosystem::Npm, "@a/b", Some("1.0.0+x")),
            "pkg:npm/%40a/b@1.0.0%2Bx"
        );
        assert_eq!(purl(Ecosystem::Cargo, "serde", None), "pkg:cargo/serde");
    }
}
