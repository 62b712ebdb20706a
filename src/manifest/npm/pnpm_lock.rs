//! `pnpm-lock.yaml`, versions 5 to 9.
//!
//! What each package of the workspace gets stands under `importers`, by folder, or at the top where there is but
//! one. Version 5 writes `react: 18.2.0_peer`, later ones `react: {specifier: ^18, version: 18.2.0(peer)}`.

use super::lock::{Resolved, resolved};
use crate::manifest::files::last_line;
use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};
use crate::syntax::yaml::{Document, Node};
use rustc_hash::FxHashMap;

/// Folder to dependency to what it got.
#[derive(Debug)]
pub(super) struct PnpmLock {
    importers: FxHashMap<String, FxHashMap<String, Resolved>>,
}

impl PnpmLock {
    pub(super) fn parse(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let document = Document::parse(file, sources)?;
        let mut importers: FxHashMap<String, FxHashMap<String, Resolved>> = FxHashMap::default();
        let mut packages = false;
        // pnpm 11 writes its own settings as a first document.
        for root in document.roots() {
            if !root.is_mapping() {
                let message = format!("a pnpm-lock.yaml is a mapping, not a {}", root.kind());
                return Err(Problem::new(root.span(), message));
            }
            packages |= root.get("packages").is_some();
            match root.get("importers") {
                Some(listed) => {
                    importers.extend(listed.entries().filter_map(|(folder, importer)| {
                        let folder = match folder.text()? {
                            "." => "",
                            folder => folder,
                        };
                        Some((folder.to_string(), dependencies(importer)))
                    }))
                }
                None => {
                    importers.insert(String::new(), dependencies(root));
                }
            }
        }
        // Packages from a registry are listed after who asks for them.
        let mut resolved = importers.values().flat_map(FxHashMap::values);
        if !packages && resolved.any(|one| one.version.is_some() && !one.local) {
            let message = "the lockfile ends before its `packages`";
            let problem = Problem::new(last_line(file, sources), message);
            return Err(problem.help("let pnpm write it anew: `pnpm install --lockfile-only`"));
        }
        Ok(Self { importers })
    }

    pub(super) fn lists(&self, folder: &str) -> bool {
        self.importers.contains_key(folder)
    }

    pub(super) fn resolved(&self, folder: &str, name: &str) -> Option<Resolved> {
        self.importers.get(folder)?.get(name).cloned()
    }
}

fn dependencies(importer: Node<'_>) -> FxHashMap<String, Resolved> {
    let lists = ["devDependencies", "optionalDependencies", "dependencies"];
    let lists = lists.iter().filter_map(|list| importer.get(list));
    lists
        .flat_map(Node::entries)
        .filter_map(|(name, value)| {
            let version = value.get("version").unwrap_or(value).string()?;
            Some((name.text()?.to_string(), told(&version)))
        })
        .collect()
}

fn told(version: &Spanned<String>) -> Resolved {
    let text = version.value.as_str();
    if text.contains("://") || text.starts_with("link:") || text.starts_with("file:") {
        return resolved(text, version);
    }
    // Peers follow in parentheses, in version 5 after an underscore.
    let text = text.split(['(', '_']).next().unwrap_or(text);
    // Before version 9 an alias is a path: `/lodash@4.17.21`, in version 5 `/lodash/4.17.21`.
    let text = match text.strip_prefix('/') {
        Some(path) if path.rfind('@').is_none_or(|at| at == 0) => {
            path.rsplit('/').next().unwrap_or(path)
        }
        Some(path) => path,
        None => text,
    };
    resolved(text, version)
}
