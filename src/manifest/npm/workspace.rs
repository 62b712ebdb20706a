//! What opens a workspace: `workspaces` of a `package.json`, or a `pnpm-workspace.yaml`; and the versions that both
//! may keep for all members in catalogues (`"react": "catalog:"`).

use super::Readings;
use crate::manifest::files::folder_of;
use crate::manifest::{Dependency, Manifest};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::Value;
use crate::syntax::yaml::{Document, Node};
use rustc_hash::FxHashMap;

/// The file of pnpm's that opens a workspace.
pub(super) const PNPM: &str = "pnpm-workspace.yaml";

/// Catalogue and package to version range.
type Catalogues = FxHashMap<(String, String), Spanned<String>>;

/// What opens a workspace says.
#[derive(Debug, Default)]
pub(super) struct Opening {
    patterns: Vec<String>,
    catalogues: Catalogues,
}

impl Opening {
    /// What a `pnpm-workspace.yaml` says.
    pub(super) fn pnpm(file: FileId, sources: &Sources) -> Result<Self, Problem> {
        let document = Document::parse(file, sources)?;
        let Some(root) = document.root().filter(|root| !root.is_null()) else {
            return Ok(Self::default());
        };
        if !root.is_mapping() {
            return Err(root.wrong("a pnpm-workspace.yaml", "a mapping"));
        }
        let packages = root.get("packages").into_iter().flat_map(Node::elements);
        let patterns = packages.filter_map(|one| Some(one.text()?.to_string()));
        let mut out = Self {
            patterns: patterns.collect(),
            catalogues: Catalogues::default(),
        };
        let unnamed = root.get("catalog").map(|table| (String::new(), table));
        let named = root.get("catalogs").into_iter().flat_map(Node::entries);
        let named = named.filter_map(|(name, table)| Some((name.text()?.to_string(), table)));
        for (catalogue, table) in named.chain(unnamed) {
            for (name, range) in table.entries() {
                if let (Some(name), Some(range)) = (name.text(), range.string()) {
                    let key = (key(&catalogue), name.to_string());
                    out.catalogues.insert(key, range);
                }
            }
        }
        Ok(out)
    }

    /// What a `package.json` says; none where it opens no workspace. Bun keeps catalogues there.
    fn npm(file: FileId, root: Value<'_>) -> Option<Self> {
        let workspaces = root.get("workspaces")?;
        let patterns = workspaces.get("packages").unwrap_or(workspaces).elements();
        let patterns = patterns.filter_map(Value::as_str);
        let mut out = Self {
            patterns: patterns.map(|pattern| pattern.into_owned()).collect(),
            catalogues: Catalogues::default(),
        };
        for holder in [root, workspaces] {
            let named = holder.get("catalogs").into_iter().flat_map(Value::members);
            let named =
                named.filter_map(|(name, table)| Some((name.as_str()?.into_owned(), table)));
            let unnamed = holder.get("catalog").map(|table| (String::new(), table));
            for (catalogue, table) in named.chain(unnamed) {
                for (name, range) in table.members() {
                    if let (Some(name), Some(text)) = (name.as_str(), range.as_str()) {
                        let range = Spanned::new(text.into_owned(), Span::new(file, range.range()));
                        out.catalogues
                            .insert((key(&catalogue), name.into_owned()), range);
                    }
                }
            }
        }
        Some(out)
    }

    /// Whether the patterns name a folder, relative to the workspace's own.
    fn names(&self, folder: &str) -> bool {
        let (not, yes): (Vec<&String>, Vec<_>) = self
            .patterns
            .iter()
            .partition(|pattern| pattern.starts_with('!'));
        let any = |patterns: Vec<&String>| {
            let mut patterns = patterns.into_iter();
            patterns.any(|pattern| matches(pattern.trim_start_matches('!'), folder))
        };
        any(yes) && !any(not)
    }
}

/// pnpm's name for the catalogue without a name.
fn key(catalogue: &str) -> String {
    match catalogue {
        "" => "default".to_string(),
        name => name.to_string(),
    }
}

/// Whether a workspace pattern matches a folder; `*` stops at a slash.
fn matches(pattern: &str, folder: &str) -> bool {
    let pattern = pattern.trim_start_matches("./").trim_end_matches('/');
    let glob = globset::GlobBuilder::new(pattern)
        .literal_separator(true)
        .build();
    glob.is_ok_and(|glob| glob.compile_matcher().is_match(folder))
}

/// The workspaces of all manifests, by the file that opens each.
#[derive(Debug, Default)]
pub(super) struct Openings {
    by_file: FxHashMap<FileId, Result<Opening, Problem>>,
}

impl Openings {
    pub(super) fn new(readings: &Readings<'_>, pnpm: &[FileId], sources: &Sources) -> Self {
        let mut out = Self::default();
        for (file, reading) in readings {
            let root = reading
                .as_ref()
                .ok()
                .and_then(|reading| reading.tape.root());
            if let Some(opening) = root.and_then(|root| Opening::npm(*file, root)) {
                out.by_file.insert(*file, Ok(opening));
            }
        }
        for file in pnpm {
            out.by_file
                .entry(*file)
                .or_insert_with(|| Opening::pnpm(*file, sources));
        }
        out
    }

    /// The file that opens the workspace of the package in `folder`, among `files`, the nearest first.
    pub(super) fn of(&self, own: FileId, files: &[FileId], sources: &Sources) -> Option<FileId> {
        let folder = folder_of(sources.path(own));
        files.iter().copied().find(|file| {
            let home = folder_of(sources.path(*file));
            match self.by_file.get(file) {
                Some(Ok(_)) if home == folder => true,
                Some(Ok(opening)) => opening.names(super::within(folder, home)),
                // Whatever it names, this is what is wrong.
                Some(Err(_)) => true,
                None => false,
            }
        })
    }

    /// Puts the catalogue's ranges in the place of `catalog:` and `catalog:name`.
    pub(super) fn fill(&self, out: &mut Manifest, opened_by: FileId) {
        let opening = match self.by_file.get(&opened_by) {
            Some(Ok(opening)) => opening,
            Some(Err(problem)) => return out.problems.push(problem.clone()),
            None => return,
        };
        for dependency in &mut out.dependencies {
            let Some(catalogue) = asked(dependency) else {
                continue;
            };
            let wanted = (catalogue, dependency.key().to_string());
            match opening.catalogues.get(&wanted) {
                Some(range) => dependency.requirement = Some(range.clone()),
                None => {
                    let message = format!(
                        "the catalogue `{}` of the workspace does not list `{}`",
                        wanted.0, wanted.1
                    );
                    let place = dependency.requirement.as_ref().map(|text| text.span);
                    let problem = Problem::new(place.unwrap_or(dependency.name.span), message);
                    out.problems.push(problem);
                }
            }
        }
    }
}

/// The catalogue that a dependency's version is in.
fn asked(dependency: &Dependency) -> Option<String> {
    let requirement = dependency.requirement.as_ref()?;
    Some(key(requirement.value.strip_prefix("catalog:")?.trim()))
}
