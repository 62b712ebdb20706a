//! C and C++: Conan's `conanfile.txt`, the literal requirements of `conanfile.py`, and `conan.lock`.
//!
//! Format: Conan's reference, "conanfile.py" and "conanfile.txt"; a requirement is `name/version@user/channel#revision`.
//! A recipe is a program: what it writes out is read, what it computes is said to be unknown.

use super::files::{Candidate, folder_of, lockfile_beside, text_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Scope, repository};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};
use reference::Reference;
use std::ops::Range;

mod lock;
mod recipe;
mod reference;

/// Names and files of Conan.
pub static FACTS: Facts = Facts {
    id: "conan",
    purl_type: "conan",
    kin: repository::C_TYPES,
    repositories: false,
    manifests: &["conanfile.py", "conanfile.txt"],
    json: false,
    lockfiles: &["conan.lock"],
    fold,
    purl_name: str::to_lowercase,
    exact,
    read,
};

/// A package URL may name the vendor before the package; Conan's own names know none.
fn fold(name: &str) -> String {
    repository::fold(name.rsplit('/').next().unwrap_or(name))
}

/// Everything but a range in brackets, or what a template fills in.
fn exact(requirement: &str) -> Option<&str> {
    let plain = !requirement.is_empty() && !requirement.contains(['[', '$', '{', '<', '*']);
    plain.then_some(requirement)
}

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Conan);
            match text_of(candidate.manifest, sources) {
                Ok(text) => {
                    if sources.path(candidate.manifest).ends_with(".py") {
                        recipe::read(&mut out, text, sources);
                    } else {
                        sections(&mut out, text, sources);
                    }
                    finish(&mut out, candidate, sources);
                }
                Err(problem) => out.problems.push(problem),
            }
            out
        })
        .collect()
}

/// The sections of a `conanfile.txt`: a reference on each line.
fn sections(out: &mut Manifest, text: &str, sources: &Sources) {
    let source = sources.file(out.file);
    let mut scope = None;
    for number in 1..=source.line_count() {
        let range = source.line_range(number as u32);
        let line = text.get(range.clone()).unwrap_or_default();
        // A revision follows a `#` too; a comment has white space before it.
        let line = line.split(" #").next().unwrap_or(line);
        let bare = line.trim().trim_start_matches('\u{feff}');
        if bare.is_empty() || bare.starts_with('#') {
            continue;
        }
        if let Some(section) = bare
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            scope = section_scope(section);
            continue;
        }
        if let Some(scope) = scope {
            let start = range.start + line.find(bare).unwrap_or_default();
            push(out, text, start..start + bare.len(), scope);
        }
    }
}

/// What the requirements of a section, an attribute or a method are for.
fn section_scope(name: &str) -> Option<Scope> {
    match name {
        "requires" => Some(Scope::Runtime),
        "tool_requires" | "build_requires" | "python_requires" => Some(Scope::Build),
        "test_requires" => Some(Scope::Development),
        _ => None,
    }
}

/// Takes in the reference at a place.
fn push(out: &mut Manifest, text: &str, range: Range<usize>, scope: Scope) {
    let file = out.file;
    let written = text.get(range.clone()).unwrap_or_default();
    let Some(reference) = Reference::parse(written) else {
        let message = format!("`{written}` is no requirement: one is written `name/version`");
        return out
            .problems
            .push(Problem::new(Span::new(file, range), message));
    };
    let spanned = |part: Range<usize>| {
        let value = written.get(part.clone()).unwrap_or_default().to_string();
        let place = range.start + part.start..range.start + part.end;
        Spanned::new(value, Span::new(file, place))
    };
    let mut dependency = Dependency::new(spanned(reference.name), scope);
    dependency.requirement = Some(spanned(reference.version));
    out.dependencies.push(dependency);
}

/// Versions of the lockfile beside; what is needed only to test the package itself.
fn finish(out: &mut Manifest, candidate: &Candidate, sources: &Sources) {
    let path = sources.path(out.file);
    if folder_of(path).rsplit('/').next() == Some("test_package") {
        for dependency in &mut out.dependencies {
            dependency.scope = Scope::Development;
        }
    }
    let Some(file) = lockfile_beside(candidate, "conan.lock", sources) else {
        return;
    };
    out.lockfile = Some(file);
    match lock::parse(file, sources) {
        Ok(versions) => {
            for dependency in &mut out.dependencies {
                let version = versions.get(&dependency.name.value);
                dependency.resolved = version.cloned().flatten();
            }
        }
        Err(problem) => out.problems.push(problem),
    }
}
