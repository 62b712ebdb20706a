//! `gradle/libs.versions.toml`.

use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};
use crate::syntax::toml::{Document, Node};
use rustc_hash::FxHashMap;

/// The libraries by the path a build file uses, bundles among them.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    libraries: FxHashMap<String, Library>,
    bundles: FxHashMap<String, Vec<String>>,
}

/// One library.
#[derive(Debug)]
pub(super) struct Library {
    /// `group:name`.
    pub(super) name: String,
    /// Its version, where the catalogue tells one.
    pub(super) version: Option<Spanned<String>>,
}

impl Catalogue {
    pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let document = Document::parse(file, sources)?;
        let root = document.root();
        let entries = |key: &str| root.get(key).into_iter().flat_map(Node::entries);
        let mut out = Self {
            libraries: FxHashMap::default(),
            bundles: FxHashMap::default(),
        };
        for (alias, value) in entries("libraries") {
            if let Some(library) = library(value, root) {
                out.libraries.insert(accessor(&alias.value), library);
            }
        }
        for (alias, list) in entries("bundles") {
            let members = list.elements().filter_map(Node::string);
            let members = members.map(|member| accessor(&member.value)).collect();
            out.bundles.insert(accessor(&alias.value), members);
        }
        Ok(out)
    }

    /// Takes in a library that a build's settings name.
    pub(super) fn add(&mut self, alias: &str, library: Library) {
        self.libraries.insert(accessor(alias), library);
    }

    /// Takes in a bundle of libraries.
    pub(super) fn add_bundle<'t>(&mut self, alias: &str, members: impl Iterator<Item = &'t str>) {
        let members = members.map(accessor).collect();
        self.bundles.insert(accessor(alias), members);
    }

    /// The libraries a path stands for, the name of the catalogue taken off.
    pub(super) fn find(&self, path: &str) -> Vec<&Library> {
        match path.strip_prefix("bundles.") {
            Some(bundle) => {
                let members = self.bundles.get(bundle).into_iter().flatten();
                members
                    .filter_map(|member| self.libraries.get(member))
                    .collect()
            }
            None => self.libraries.get(path).into_iter().collect(),
        }
    }
}

/// `-` and `_` in an alias are dots in the build file.
fn accessor(alias: &str) -> String {
    alias.replace(['-', '_'], ".")
}

fn library(value: Node<'_>, root: Node<'_>) -> Option<Library> {
    if let Some(text) = value.string() {
        let mut parts = text.value.split(':');
        let name = format!("{}:{}", parts.next()?, parts.next()?);
        let version = parts
            .next()
            .map(|version| Spanned::new(version.to_string(), text.span));
        return Some(Library { name, version });
    }
    let name = match value.get("module") {
        Some(module) => module.string()?.value,
        None => format!(
            "{}:{}",
            value.get("group")?.string()?.value,
            value.get("name")?.string()?.value
        ),
    };
    let version = value.get("version").and_then(|version| {
        let by_name = || {
            root.get("versions")?
                .get(&version.get("ref")?.string()?.value)?
                .string()
        };
        version.string().or_else(by_name)
    });
    Some(Library { name, version })
}
