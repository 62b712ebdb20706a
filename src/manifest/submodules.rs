//! C, C++ and everything else: Git submodules, as `.gitmodules` declares them.
//!
//! Format: Git's documentation, "gitmodules". The commit a submodule is at stands in Git's own database, which is
//! not read; so its version is not known. A relative address names a sibling of a repository whose own address is
//! not in any file; such a submodule counts as part of the product.

use super::files::{Candidate, text_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope, repository};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};
use std::ops::Range;

/// Names and files of Git submodules.
pub static FACTS: Facts = Facts {
    id: "git-submodules",
    purl_type: "github",
    kin: repository::C_TYPES,
    repositories: true,
    manifests: &[".gitmodules"],
    json: false,
    lockfiles: &[],
    fold: repository::fold,
    purl_name: str::to_string,
    exact: |_| None,
    read,
};

/// Words in a path that say that what lies there is for those who work on the product.
const DEVELOPMENT: [&str; 24] = [
    "test",
    "tests",
    "testing",
    "unittest",
    "unittests",
    "googletest",
    "gtest",
    "catch2",
    "unity",
    "cmock",
    "doc",
    "docs",
    "documentation",
    "doxygen",
    "theme",
    "themes",
    "wiki",
    "example",
    "examples",
    "sample",
    "samples",
    "benchmark",
    "benchmarks",
    "ci",
];

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Submodules);
            match text_of(candidate.manifest, sources) {
                Ok(text) => sections(&mut out, text, sources),
                Err(problem) => out.problems.push(problem),
            }
            out
        })
        .collect()
}

/// One `[submodule "name"]`.
#[derive(Default)]
struct Section {
    /// The name between the quotes.
    name: Range<usize>,
    path: Option<Range<usize>>,
    url: Option<Range<usize>>,
    branch: Option<Range<usize>>,
}

fn sections(out: &mut Manifest, text: &str, sources: &Sources) {
    let source = sources.file(out.file);
    let mut section: Option<Section> = None;
    for number in 1..=source.line_count() {
        let range = source.line_range(number as u32);
        let line = text.get(range.clone()).unwrap_or_default();
        let bare = line.trim().trim_start_matches('\u{feff}');
        if bare.is_empty() || bare.starts_with(['#', ';']) {
            continue;
        }
        let start = range.start + line.find(bare).unwrap_or_default();
        if let Some(header) = bare.strip_prefix('[') {
            if let Some(section) = section.take() {
                submodule(out, text, &section);
            }
            let name = header
                .strip_prefix("submodule")
                .and_then(|rest| rest.trim_start().strip_prefix('"')?.strip_suffix("\"]"));
            match name {
                Some(name) => {
                    let at = start + bare.len() - 2 - name.len();
                    section = Some(Section {
                        name: at..at + name.len(),
                        ..Section::default()
                    });
                }
                None => {
                    let message = "a section is written `[submodule \"name\"]`";
                    let place = Span::new(out.file, start..start + bare.len());
                    out.problems.push(Problem::new(place, message));
                }
            }
            continue;
        }
        let (Some((key, value)), Some(section)) = (bare.split_once('='), &mut section) else {
            continue;
        };
        let value = value.trim();
        let end = start + bare.len();
        let quotes = usize::from(value.len() > 1 && value.starts_with('"') && value.ends_with('"'));
        let place = Some(end - value.len() + quotes..end - quotes);
        match key.trim().to_lowercase().as_str() {
            "path" => section.path = place,
            "url" => section.url = place,
            "branch" => section.branch = place,
            _ => {}
        }
    }
    if let Some(section) = section {
        submodule(out, text, &section);
    }
}

fn submodule(out: &mut Manifest, text: &str, section: &Section) {
    let file = out.file;
    let spanned = |range: &Range<usize>| {
        let value = text.get(range.clone()).unwrap_or_default().to_string();
        Spanned::new(value, Span::new(file, range.clone()))
    };
    let name = spanned(&section.name);
    let Some(url) = &section.url else {
        let message = format!("submodule `{}` has no `url`", name.value);
        return out.problems.push(Problem::new(name.span, message));
    };
    let url = spanned(url);
    let path = section.path.as_ref().map(spanned);
    let path = path.map_or(name.value.clone(), |path| path.value);
    let mut words = path.split(|c: char| !c.is_ascii_alphanumeric());
    let scope = match words.any(|word| DEVELOPMENT.contains(&word.to_lowercase().as_str())) {
        true => Scope::Development,
        false => Scope::Runtime,
    };
    let repository = repository::of_git(&url.value);
    let folder = path.rsplit('/').next().unwrap_or(&path).to_string();
    let value = repository.clone().unwrap_or_else(|| folder.clone());
    let mut dependency = Dependency::new(Spanned::new(value, name.span), scope);
    let relative = url.value.starts_with(['.', '/']);
    dependency.origin = if relative {
        Origin::Local
    } else {
        Origin::Remote
    };
    dependency.alias = repository.map(|_| folder);
    dependency.requirement = section.branch.as_ref().map(spanned);
    repository::add_names(&mut dependency);
    out.dependencies.push(dependency);
}
