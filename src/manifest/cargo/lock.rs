//! `Cargo.lock`, versions 1 to 4: they differ in how much of a dependency's identity is written out, never in
//! where the name and the version stand.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};
use crate::syntax::toml::{Document, Node};
use rustc_hash::FxHashMap;

/// More versions of one package than this are no real lockfile's.
const MAX_VERSIONS: usize = 64;

/// The packages of a lockfile.
#[derive(Debug)]
pub(super) struct Lock {
    packages: Vec<Package>,
    by_name: FxHashMap<String, Vec<usize>>,
}

/// One `[[package]]`.
#[derive(Debug)]
pub(super) struct Package {
    version: Spanned<String>,
    /// Packages of the workspace itself have no source.
    local: bool,
    /// Of such a package: what it depends on, with the version where the name alone would not tell.
    dependencies: FxHashMap<String, Vec<Option<String>>>,
}

impl Lock {
    pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let document = Document::parse(file, sources)?;
        let mut lock = Self {
            packages: Vec::new(),
            by_name: FxHashMap::default(),
        };
        let mut wanted = Vec::new();
        // Before version 2 the workspace's own package could stand in `[root]`.
        let root = document.root().get("root");
        let packages = document
            .root()
            .get("package")
            .into_iter()
            .flat_map(Node::elements);
        for node in packages.chain(root) {
            let (Some(name), Some(version)) = (string(node, "name"), string(node, "version"))
            else {
                return Err(Problem::new(
                    node.span(),
                    "a package of the lockfile lacks its name or version",
                )
                .help("let Cargo write the lockfile anew: `cargo generate-lockfile`"));
            };
            let local = node.get("source").is_none();
            let listed = node
                .get("dependencies")
                .filter(|_| local)
                .into_iter()
                .flat_map(Node::elements);
            let mut dependencies: FxHashMap<String, Vec<Option<String>>> = FxHashMap::default();
            for entry in listed.filter_map(Node::string) {
                let mut words = entry.value.split_whitespace();
                let Some(name) = words.next() else { continue };
                wanted.push((name.to_string(), entry.span));
                let versions = dependencies.entry(name.to_string()).or_default();
                if versions.len() < MAX_VERSIONS {
                    versions.push(words.next().map(str::to_string));
                }
            }
            let same_name = lock.by_name.entry(name.value).or_default();
            if same_name.len() < MAX_VERSIONS {
                same_name.push(lock.packages.len());
            }
            lock.packages.push(Package {
                version,
                local,
                dependencies,
            });
        }
        // The packages stand in the order of the alphabet, so a file that was cut off lacks some.
        match wanted
            .iter()
            .find(|(name, _)| !lock.by_name.contains_key(name))
        {
            Some((name, place)) => {
                let message = format!("the lockfile does not hold the package `{name}`");
                let problem = Problem::new(*place, message);
                Err(problem.help("let Cargo write the lockfile anew: `cargo generate-lockfile`"))
            }
            None => Ok(lock),
        }
    }

    fn named(&self, name: &str) -> impl Iterator<Item = &Package> {
        self.by_name
            .get(name)
            .into_iter()
            .flatten()
            .filter_map(|index| self.packages.get(*index))
    }

    /// The package of the workspace with this name.
    pub(super) fn own(&self, name: &str, version: Option<&str>) -> Option<&Package> {
        let same = |package: &&Package| Some(package.version.value.as_str()) == version;
        let local = || self.named(name).filter(|package| package.local);
        local().find(same).or_else(|| local().next())
    }

    /// The version `package` depends on under `name`; where there are several, the one that fits `requirement`.
    pub(super) fn resolved(
        &self,
        package: &Package,
        name: &str,
        requirement: Option<&str>,
    ) -> Option<Spanned<String>> {
        let mut found: Vec<&Package> = Vec::new();
        for wanted in package.dependencies.get(name).into_iter().flatten() {
            found.extend(
                self.named(name)
                    .filter(|other| wanted.as_ref().is_none_or(|v| *v == other.version.value)),
            );
        }
        if found.len() > 1 {
            found.retain(|package| {
                requirement.is_some_and(|requirement| fits(requirement, &package.version.value))
            });
        }
        match found.as_slice() {
            [only] => Some(only.version.clone()),
            // Nothing, or a requirement that does not tell two versions apart: better no answer than a wrong one.
            _ => None,
        }
    }
}

fn string(node: Node<'_>, key: &str) -> Option<Spanned<String>> {
    node.get(key)?.string()
}

/// Whether a plain, `^`, `~` or `=` requirement allows a version; enough to tell two versions of a package apart,
/// which Cargo resolves side by side only when they are incompatible.
fn fits(requirement: &str, version: &str) -> bool {
    let requirement = requirement.trim();
    let bare = requirement.trim_start_matches(['^', '~', '=']).trim();
    let significant = if requirement.starts_with(['~', '=']) {
        bare.split('.').count()
    } else {
        // Caret: equal up to and including the first part that is not zero.
        bare.split('.')
            .position(|part| part != "0")
            .map_or(usize::MAX, |at| at + 1)
    };
    let version = version.split(['-', '+']).next().unwrap_or(version);
    let parts: Vec<_> = bare
        .split(['-', '+'])
        .next()
        .unwrap_or(bare)
        .split('.')
        .collect();
    parts
        .iter()
        .take(significant)
        .zip(version.split('.'))
        .all(|(a, b)| *a == b)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn requirements_tell_versions_apart() {
        assert!(fits("1.2", "1.9.0") && !fits("1.2", "2.0.0"));
        assert!(fits("^0.3.1", "0.3.9") && !fits("0.3.1", "0.4.0"));
        assert!(fits("0.0.3", "0.0.3") && !fits("0.0.3", "0.0.4"));
        assert!(fits("=1.2.3", "1.2.3") && !fits("=1.2.3", "1.2.4"));
        assert!(fits("~1.2", "1.2.9") && !fits("~1.2", "1.3.0"));
        assert!(fits("2.0.0-rc.1", "2.0.0-rc.2"));
    }
}
