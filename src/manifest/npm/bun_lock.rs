//! `bun.lock`: JSON with trailing commas, so YAML reads it. (The older `bun.lockb` is binary and not read.)
//!
//! `packages` maps a package's place to a list that begins with `name@version`. A place is the name, or the path
//! of names that leads to it where another version stands at the top.

use super::lock::{Resolved, resolved};
use super::spec::split_first;
use crate::problem::Problem;
use crate::source::{FileId, Sources};
use crate::syntax::yaml::{Document, Node};
use rustc_hash::{FxHashMap, FxHashSet};

/// The packages by place, and the folders of the workspace.
#[derive(Debug)]
pub(super) struct BunLock {
    folders: FxHashSet<String>,
    packages: FxHashMap<String, Resolved>,
}

impl BunLock {
    pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let document = Document::parse(file, sources)?;
        let Some(root) = document.root().filter(|root| root.is_mapping()) else {
            let span = document.root().map_or(sources.start_of(file), Node::span);
            return Err(Problem::new(
                span,
                "a bun.lock is an object, and this is none",
            ));
        };
        let entries = |key: &str| root.get(key).into_iter().flat_map(Node::entries);
        let package = |(place, entry): (Node<'_>, Node<'_>)| {
            let told = entry.elements().next()?.string()?;
            let (_, version) = split_first(&told.value);
            Some((place.text()?.to_string(), resolved(version?, &told)))
        };
        Ok(Self {
            folders: entries("workspaces")
                .filter_map(|(folder, _)| Some(folder.text()?.to_string()))
                .collect(),
            packages: entries("packages").filter_map(package).collect(),
        })
    }

    pub(super) fn lists(&self, folder: &str) -> bool {
        self.folders.contains(folder)
    }

    pub(super) fn resolved(&self, asker: Option<&str>, name: &str) -> Option<Resolved> {
        let own = asker.and_then(|asker| self.packages.get(&format!("{asker}/{name}")));
        own.or_else(|| self.packages.get(name)).cloned()
    }
}
