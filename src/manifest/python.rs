//! Python: `pyproject.toml`, `requirements*.txt`, `Pipfile`, `setup.cfg`, the literal part of `setup.py`, and the
//! lockfiles of uv, Poetry, PDM and Pipenv.
//!
//! Formats: PEP 508 (requirements), 621 (`[project]`), 735 (`[dependency-groups]`), and each tool's own page.

use super::files::{Candidate, folder_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use lock::Lock;
use requirement::Requirement;
use rustc_hash::FxHashMap;

mod lock;
mod pipfile;
mod poetry;
mod pyproject;
mod requirement;
mod requirements;
mod setup_cfg;
mod setup_py;

/// Names and files of Python.
pub static FACTS: Facts = Facts {
    id: "python",
    purl_type: "pypi",
    kin: &[],
    repositories: false,
    manifests: &[
        "pyproject.toml",
        "Pipfile",
        "setup.cfg",
        "setup.py",
        "requirements.txt",
        "requirements.in",
        "requirements*.txt",
        "requirements*.in",
        "requirements/base.txt",
        "requirements/common.txt",
        "requirements/prod.txt",
        "requirements/production.txt",
        "requirements/dev.txt",
        "requirements/test.txt",
        "requirements/*.in",
        "dev-requirements.txt",
        "test-requirements.txt",
    ],
    json: false,
    lockfiles: &[
        "uv.lock",
        "poetry.lock",
        "pdm.lock",
        "Pipfile.lock",
        "constraints.txt",
        "constraints*.txt",
    ],
    fold,
    purl_name: fold,
    exact,
    read,
};

/// The normal form of PEP 503: lower case, every run of `-`, `_` and `.` one hyphen.
fn fold(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.trim().chars() {
        match c {
            '-' | '_' | '.' if out.ends_with('-') => {}
            '-' | '_' | '.' => out.push('-'),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// `==1.2.3`, and Poetry's `1.2.3`. With fewer parts SBOMs may write a zero more, so they tell nothing.
fn exact(requirement: &str) -> Option<&str> {
    let version = requirement.trim().trim_start_matches('=').trim();
    let plain = version.starts_with(|c: char| c.is_ascii_digit())
        && !version.contains([',', '*', '|', ' ', ';', '<', '>', '=']);
    (plain && version.split('.').count() >= 3).then_some(version)
}

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    // A workspace's lockfile serves all its members, so each is read once.
    let mut locks: FxHashMap<FileId, Result<Lock, Problem>> = FxHashMap::default();
    for file in candidates.iter().flat_map(|candidate| &candidate.lockfiles) {
        locks
            .entry(*file)
            .or_insert_with(|| Lock::parse(*file, sources));
    }
    candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Python);
            match name_of(candidate.manifest, sources) {
                "pyproject.toml" => pyproject::read(&mut out, sources),
                "Pipfile" => pipfile::read(&mut out, sources),
                "setup.cfg" => setup_cfg::read(&mut out, sources),
                "setup.py" => setup_py::read(&mut out, sources),
                _ => requirements::read(&mut out, sources),
            }
            resolve(&mut out, candidate, &locks, sources);
            out
        })
        .collect()
}

fn name_of(file: FileId, sources: &Sources) -> &str {
    let path = sources.path(file);
    path.rsplit('/').next().unwrap_or(path)
}

/// Fills in the versions of the nearest lockfile that is written from this kind of manifest.
fn resolve(
    out: &mut Manifest,
    candidate: &Candidate,
    locks: &FxHashMap<FileId, Result<Lock, Problem>>,
    sources: &Sources,
) {
    let wanted: &[&str] = match name_of(out.file, sources) {
        "pyproject.toml" => &["uv.lock", "poetry.lock", "pdm.lock"],
        "Pipfile" => &["Pipfile.lock"],
        _ => return,
    };
    let home = folder_of(sources.path(out.file));
    let files = candidate.lockfiles.iter();
    for file in files.filter(|file| wanted.contains(&name_of(**file, sources))) {
        let beside = folder_of(sources.path(*file)) == home;
        match locks.get(file) {
            Some(Ok(lock)) => {
                let own = out.name.as_ref().map(|name| fold(&name.value));
                if !beside && !own.is_some_and(|own| lock.lists_local(&own)) {
                    continue;
                }
                out.lockfile = Some(*file);
                for dependency in &mut out.dependencies {
                    let Some(found) = lock.find(&fold(&dependency.name.value)) else {
                        continue;
                    };
                    dependency.resolved.clone_from(&found.version);
                    if found.local {
                        dependency.origin = Origin::Local;
                    }
                }
                return;
            }
            Some(Err(problem)) if beside => {
                out.lockfile = Some(*file);
                out.problems.push(problem.clone());
                return;
            }
            _ => {}
        }
    }
}

/// The part of a quoted string's place that a part of its value takes up; the whole where escapes make them differ.
fn part_of(text: &Spanned<String>, part: std::ops::Range<usize>, sources: &Sources) -> Span {
    let range = text.span.range();
    let written = sources.text(text.span);
    let lead = (written.len().saturating_sub(text.value.len())) / 2;
    let inner = written.get(lead..written.len() - lead);
    if inner != Some(text.value.as_str()) {
        return text.span;
    }
    let start = range.start + lead;
    Span::new(text.span.file, start + part.start..start + part.end)
}

/// Takes in a dependency written as PEP 508 has it.
fn push_requirement(
    out: &mut Manifest,
    text: &Spanned<String>,
    scope: Scope,
    sources: &Sources,
) -> bool {
    match Requirement::parse(&text.value) {
        Ok(requirement) => {
            let place = |range| part_of(text, range, sources);
            push(out, &text.value, &requirement, scope, &place);
            true
        }
        Err((range, message)) => {
            let place = part_of(text, range, sources);
            out.problems.push(Problem::new(place, message));
            false
        }
    }
}

/// Takes in a requirement found in `text`, places given by `place`.
fn push(
    out: &mut Manifest,
    text: &str,
    requirement: &Requirement,
    scope: Scope,
    place: &dyn Fn(std::ops::Range<usize>) -> Span,
) {
    let spanned = |range: std::ops::Range<usize>| {
        let value = text.get(range.clone()).unwrap_or_default().to_string();
        Spanned::new(value, place(range))
    };
    let origin = match requirement.url.clone().and_then(|url| text.get(url)) {
        Some(url) if url.starts_with("file:") || url.starts_with(['.', '/']) => Origin::Local,
        Some(_) => Origin::Remote,
        None => Origin::Registry,
    };
    out.dependencies.push(Dependency {
        name: spanned(requirement.name.clone()),
        alias: None,
        other_names: Vec::new(),
        requirement: requirement.specifier.clone().map(spanned),
        pointer: None,
        scope: conditional(scope, requirement.marker),
        origin,
        resolved: None,
    });
}

/// What an environment marker makes of a scope: it ships for some environments only.
fn conditional(scope: Scope, marker: bool) -> Scope {
    match scope {
        Scope::Runtime if marker => Scope::Optional,
        scope => scope,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_form() {
        assert_eq!(fold("Jaraco_.Context"), "jaraco-context");
        assert_eq!(fold("zope.interface"), "zope-interface");
    }

    #[test]
    fn one_version_is_told_from_a_range() {
        assert_eq!(exact("==1.2.3"), Some("1.2.3"));
        assert_eq!(exact("===1.2.3rc1"), Some("1.2.3rc1"));
        assert_eq!(exact("1.2.3"), Some("1.2.3"));
        for range in [
            "==1.2",
            "==1.2.*",
            "~=1.2.3",
            "^1.2.3",
            ">=1.2.3",
            "==1.2.3,<2",
            "*",
            "",
        ] {
            assert_eq!(exact(range), None, "{range}");
        }
    }
}
