//! C and C++: what CMake fetches as sources, as far as it is written out: `FetchContent_Declare`,
//! `ExternalProject_Add`, and `CPMAddPackage` of CPM.cmake.
//!
//! Format: CMake's documentation of the modules FetchContent and ExternalProject, and CPM.cmake's own. Scripts are
//! programs: a name or address that holds a variable is said to be unknown.
//!
//! `find_package` is no declaration: it asks the machine that builds for a package of any origin and, as a rule,
//! any version, under the name of a CMake module and not of a package. Whatever provides it (Conan, vcpkg, the
//! system) is where it is declared.
//!
//! The scripts of one project, down to a folder with a `project()` of its own, are one manifest.

use super::files::{Candidate, text_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope, repository};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use package::Fetched;
use rustc_hash::FxHashMap;
use script::{Argument, Command};

mod package;
mod script;

/// Names and files of CMake.
pub static FACTS: Facts = Facts {
    id: "cmake",
    purl_type: "github",
    kin: repository::C_TYPES,
    repositories: true,
    manifests: &["CMakeLists.txt", "*.cmake"],
    json: false,
    lockfiles: &[],
    fold: repository::fold,
    purl_name: str::to_string,
    exact: repository::version_tag,
    read,
};

/// Software that has no other use than tests.
const TESTS: [&str; 8] = [
    "googletest",
    "gtest",
    "catch2",
    "doctest",
    "cmock",
    "unity",
    "benchmark",
    "googlebenchmark",
];

type Scripts<'s> = FxHashMap<FileId, Result<Vec<Command<'s>>, Problem>>;

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    let mut scripts = Scripts::default();
    for candidate in candidates {
        for file in candidate.above.iter().chain([&candidate.manifest]) {
            scripts.entry(*file).or_insert_with(|| {
                let start = sources.file(*file).text_start();
                text_of(*file, sources).map(|text| script::commands(text, start))
            });
        }
    }
    let mut manifests: Vec<(FileId, Manifest)> = Vec::new();
    let mut by_project: FxHashMap<FileId, usize> = FxHashMap::default();
    for candidate in candidates {
        let file = candidate.manifest;
        let project = project_of(candidate, &scripts);
        let mut out = Manifest::new(file, Ecosystem::CMake);
        match scripts.get(&file) {
            Some(Ok(commands)) => Reader {
                out: &mut out,
                file,
                blocks: Vec::new(),
            }
            .script(commands),
            Some(Err(problem)) => out.problems.push(problem.clone()),
            None => {}
        }
        // A script that fetches nothing declares nothing.
        if out.dependencies.is_empty() && out.unknown.is_empty() && out.problems.is_empty() {
            continue;
        }
        match by_project
            .get(&project)
            .and_then(|at| manifests.get_mut(*at))
        {
            Some((_, whole)) => {
                whole.dependencies.append(&mut out.dependencies);
                whole.unknown.append(&mut out.unknown);
                whole.problems.append(&mut out.problems);
            }
            None => {
                by_project.insert(project, manifests.len());
                manifests.push((project, out));
            }
        }
    }
    for (project, manifest) in &mut manifests {
        if candidates
            .iter()
            .any(|candidate| candidate.manifest == *project)
        {
            manifest.file = *project;
        }
        if let Some(Ok(commands)) = scripts.get(project) {
            name(manifest, *project, commands);
        }
    }
    manifests
        .into_iter()
        .map(|(_, manifest)| manifest)
        .collect()
}

/// The nearest script, this one first, that opens a project; the script itself where none does.
fn project_of(candidate: &Candidate, scripts: &Scripts<'_>) -> FileId {
    let opens = |file: &&FileId| match scripts.get(file) {
        Some(Ok(commands)) => commands.iter().any(|command| command.is("project")),
        _ => false,
    };
    let own = std::iter::once(&candidate.manifest);
    let mut files = own.chain(&candidate.above);
    files.find(opens).copied().unwrap_or(candidate.manifest)
}

/// `project(name VERSION 1.2.3 …)`, where both are written out.
fn name(out: &mut Manifest, file: FileId, commands: &[Command<'_>]) {
    let Some(project) = commands.iter().find(|command| command.is("project")) else {
        return;
    };
    out.name = project
        .arguments
        .first()
        .and_then(|first| first.spanned(file));
    let at = project
        .arguments
        .iter()
        .position(|argument| argument.text == "VERSION");
    let version = at.and_then(|at| project.arguments.get(at + 1));
    out.version = version.and_then(|version| version.spanned(file));
}

struct Reader<'m> {
    out: &'m mut Manifest,
    file: FileId,
    /// What each open `if` block, with those around it, makes of a dependency.
    blocks: Vec<Option<Scope>>,
}

impl Reader<'_> {
    fn script(&mut self, commands: &[Command<'_>]) {
        for command in commands {
            match command.name.to_ascii_lowercase().as_str() {
                "if" => {
                    let scope = within(self.blocks.last(), condition(&command.arguments));
                    self.blocks.push(scope);
                }
                "else" | "elseif" => {
                    let own = condition(&command.arguments).or(Some(Scope::Optional));
                    if self.blocks.pop().is_some() {
                        self.blocks.push(within(self.blocks.last(), own));
                    }
                }
                "endif" => drop(self.blocks.pop()),
                _ => match Fetched::read(command) {
                    Some(Ok(fetched)) => self.push(&fetched),
                    Some(Err(argument)) => {
                        let range = argument.map_or(command.range.clone(), |one| one.range.clone());
                        let message = "what is fetched here is put together when CMake runs";
                        let place = Span::new(self.file, range);
                        self.out.unknown.push(Problem::new(place, message));
                    }
                    None => {}
                },
            }
        }
    }

    fn push(&mut self, fetched: &Fetched<'_, '_>) {
        let alias = fetched.name.to_string();
        let place = Span::new(self.file, fetched.place.range.clone());
        let value = fetched.repository.clone().unwrap_or(alias.clone());
        let in_tests = TESTS.contains(&repository::fold(&alias).as_str());
        let scope = match in_tests {
            true => Scope::Development,
            false => self
                .blocks
                .last()
                .copied()
                .flatten()
                .unwrap_or(Scope::Runtime),
        };
        let mut dependency = Dependency::new(Spanned::new(value, place), scope);
        dependency.origin = if fetched.local {
            Origin::Local
        } else {
            Origin::Remote
        };
        dependency.alias = (dependency.name.value != alias).then_some(alias);
        dependency.requirement = fetched
            .version
            .clone()
            .map(|(text, range)| Spanned::new(text, Span::new(self.file, range)));
        repository::add_names(&mut dependency);
        self.out.dependencies.push(dependency);
    }
}

/// What a block makes of a dependency, with those around it.
fn within(outer: Option<&Option<Scope>>, own: Option<Scope>) -> Option<Scope> {
    let outer = outer.copied().flatten();
    match [outer, own].contains(&Some(Scope::Development)) {
        true => Some(Scope::Development),
        false => outer.or(own),
    }
}

/// What a condition makes of the dependencies under it; none where they are there in any case.
fn condition(arguments: &[Argument<'_>]) -> Option<Scope> {
    let words: Vec<&str> = arguments.iter().map(|argument| argument.text).collect();
    let is_test = |word: &&str| {
        word.to_uppercase()
            .split('_')
            .any(|part| part.starts_with("TEST"))
    };
    if words.iter().any(is_test) {
        return match words.first() {
            Some(&"NOT") => Some(Scope::Optional),
            _ => Some(Scope::Development),
        };
    }
    // "Fetch it unless it is there already": it is used either way.
    match words.as_slice() {
        ["NOT", "TARGET" | "DEFINED", _] => None,
        ["NOT", found] if found.to_uppercase().ends_with("FOUND") => None,
        _ => Some(Scope::Optional),
    }
}
