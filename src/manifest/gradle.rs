//! Gradle: the literal declarations of `build.gradle` and `build.gradle.kts`, version catalogues, `gradle.lockfile`.
//!
//! A build file is a program. What it writes out is read: `implementation("group:name:1.0")`, the map notation,
//! `libs.some.alias` of a catalogue. What it computes is said to be unknown, never guessed.

use super::files::{Candidate, folder_of, folders_up, last_line, text_of};
use super::maven::{exact_version, fold_coordinates};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use catalogue::{Catalogue, Library};
use declaration::Declaration;
use rustc_hash::FxHashMap;
use settings::Settings;
use std::ops::Range;

mod catalogue;
mod declaration;
mod script;
mod settings;

/// Names and files of Gradle.
pub static FACTS: Facts = Facts {
    id: "gradle",
    purl_type: "maven",
    kin: &[],
    repositories: false,
    manifests: &["build.gradle", "build.gradle.kts"],
    json: false,
    lockfiles: &[
        "gradle.lockfile",
        "gradle/libs.versions.toml",
        "gradle/*.versions.toml",
        "settings.gradle",
        "settings.gradle.kts",
    ],
    fold: fold_coordinates,
    purl_name: |name| name.replacen(':', "/", 1),
    exact: exact_version,
    read,
};

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    // A build's settings and catalogue serve all its projects, so each is read once.
    let mut catalogues: FxHashMap<FileId, Result<Catalogue, Problem>> = FxHashMap::default();
    let mut settings: FxHashMap<FileId, Settings> = FxHashMap::default();
    candidates
        .iter()
        .map(|candidate| {
            let folder = folder_of(sources.path(candidate.manifest));
            let toml = folders_up(folder).find_map(|folder| sources.find(&within(folder, LIBS)));
            if let Some(file) = toml {
                catalogues
                    .entry(file)
                    .or_insert_with(|| Catalogue::parse(file, sources));
            }
            let named = folders_up(folder).find_map(|folder| {
                let mut files = SETTINGS.iter().map(|name| within(folder, name));
                files.find_map(|path| sources.find(&path))
            });
            if let Some(file) = named {
                settings
                    .entry(file)
                    .or_insert_with(|| Settings::new(file, sources));
            }
            let build = Build {
                catalogue: toml.and_then(|file| catalogues.get(&file)),
                settings: named.and_then(|file| Some((file, settings.get(&file)?))),
            };
            manifest(candidate.manifest, &build, sources)
        })
        .collect()
}

/// The catalogue that every build has, in the folder of its settings.
const LIBS: &str = "gradle/libs.versions.toml";

/// What settings are named.
const SETTINGS: [&str; 2] = ["settings.gradle", "settings.gradle.kts"];

/// What a project shares with the whole build.
struct Build<'a> {
    catalogue: Option<&'a Result<Catalogue, Problem>>,
    settings: Option<(FileId, &'a Settings)>,
}

impl<'a> Build<'a> {
    fn problems(&self) -> impl Iterator<Item = &'a Problem> {
        let catalogue = self
            .catalogue
            .and_then(|catalogue| catalogue.as_ref().err());
        let settings = self.settings.map(|(_, settings)| &settings.problems);
        catalogue.into_iter().chain(settings.into_iter().flatten())
    }

    fn is_catalogue(&self, name: &str) -> bool {
        name == "libs" || self.written_out(name).is_some()
    }

    /// A catalogue that the settings write out or name.
    fn written_out(&self, name: &str) -> Option<&'a Catalogue> {
        self.settings?.1.catalogues.get(name)
    }

    fn find(&self, name: &str, alias: &str) -> Vec<&'a Library> {
        let file = self.catalogue.and_then(|catalogue| catalogue.as_ref().ok());
        let found = self
            .written_out(name)
            .map(|catalogue| catalogue.find(alias));
        match (found.unwrap_or_default(), file) {
            (found, Some(file)) if found.is_empty() && name == "libs" => file.find(alias),
            (found, _) => found,
        }
    }
}

fn within(folder: &str, path: &str) -> String {
    match folder {
        "" => path.to_string(),
        folder => format!("{folder}/{path}"),
    }
}

fn manifest(file: FileId, build: &Build<'_>, sources: &Sources) -> Manifest {
    let mut out = Manifest::new(file, Ecosystem::Gradle);
    let text = match text_of(file, sources) {
        Ok(text) => text,
        Err(problem) => {
            out.problems.push(problem);
            return out;
        }
    };
    out.problems.extend(build.problems().cloned());
    let code = script::without_comments(text);
    let mut group = None;
    for statement in script::statements(&code) {
        let written = code.get(statement.range.clone()).unwrap_or_default();
        if statement.blocks.is_empty() {
            let set = |key| {
                script::assigned(written, key)
                    .map(|range| place(file, text, &statement.range, range))
            };
            group = group.or_else(|| set("group"));
            out.version = out.version.take().or_else(|| set("version"));
        } else if statement
            .blocks
            .last()
            .is_some_and(|block| *block == "dependencies")
            && !statement
                .blocks
                .iter()
                .any(|block| matches!(*block, "buildscript" | "pluginManagement"))
        {
            let tests = statement
                .blocks
                .iter()
                .any(|block| block.contains("Test") || *block == "test");
            declared(&mut out, written, &statement, tests, build);
        }
    }
    out.name = name(file, group, build, sources);
    resolve(&mut out, sources);
    out
}

fn place(file: FileId, text: &str, base: &Range<usize>, range: Range<usize>) -> Spanned<String> {
    let range = base.start + range.start..base.start + range.end;
    let value = text.get(range.clone()).unwrap_or_default().to_string();
    Spanned::new(value, Span::new(file, range))
}

/// Takes in one statement of a `dependencies` block.
fn declared(
    out: &mut Manifest,
    written: &str,
    statement: &script::Statement<'_>,
    tests: bool,
    build: &Build<'_>,
) {
    let file = out.file;
    let span = |range: Range<usize>| {
        Span::new(
            file,
            statement.range.start + range.start..statement.range.start + range.end,
        )
    };
    let is_catalogue = |name: &str| build.is_catalogue(name);
    for declaration in declaration::parse(written, statement.opens_block, &is_catalogue) {
        let mut push = |name: Spanned<String>, version: Option<Spanned<String>>, scope| {
            let artifact = name.value.split(':').nth(1).map(str::to_string);
            out.dependencies.push(Dependency {
                name,
                alias: None,
                other_names: artifact.into_iter().collect(),
                requirement: version,
                pointer: None,
                scope: if tests { Scope::Development } else { scope },
                origin: Origin::Registry,
                resolved: None,
            });
        };
        match declaration {
            Declaration::Package {
                name,
                at,
                version,
                scope,
            } => {
                let version = version.map(|range| {
                    let text = written.get(range.clone()).unwrap_or_default();
                    Spanned::new(text.to_string(), span(range))
                });
                push(Spanned::new(name, span(at)), version, scope);
            }
            Declaration::Alias {
                catalogue,
                alias,
                at,
                scope,
            } => {
                let found = build.find(&catalogue, &alias);
                if found.is_empty() {
                    let message = format!("`{alias}` is in no version catalogue that is read");
                    out.unknown.push(Problem::new(span(at), message));
                    continue;
                }
                for library in found {
                    push(
                        Spanned::new(library.name.clone(), span(at.clone())),
                        library.version.clone(),
                        scope,
                    );
                }
            }
            Declaration::Unknown { at } => {
                let message = "what it depends on is computed when the build runs";
                out.unknown.push(Problem::new(span(at), message));
            }
        }
    }
}

/// `group:name`; the name stands in the settings beside the build file.
fn name(
    file: FileId,
    group: Option<Spanned<String>>,
    build: &Build<'_>,
    sources: &Sources,
) -> Option<Spanned<String>> {
    let (place, settings) = build.settings?;
    let beside = folder_of(sources.path(place)) == folder_of(sources.path(file));
    let name = settings.name.as_ref().filter(|_| beside)?;
    let group = group?;
    Some(Spanned::new(
        format!("{}:{}", group.value, name.value),
        name.span,
    ))
}

/// Fills in the versions of the lockfile beside the build file: lines `group:name:version=configurations`.
fn resolve(out: &mut Manifest, sources: &Sources) {
    let folder = folder_of(sources.path(out.file));
    let Some(file) = sources.find(&within(folder, "gradle.lockfile")) else {
        return;
    };
    out.lockfile = Some(file);
    let text = match text_of(file, sources) {
        Ok(text) => text,
        Err(problem) => return out.problems.push(problem),
    };
    // Configurations without dependencies are written last, on a line that is always there.
    if !text.lines().any(|line| line.starts_with("empty=")) {
        let problem = Problem::new(
            last_line(file, sources),
            "the lockfile ends before its line `empty=`",
        );
        let help = "let Gradle write it anew: `gradle dependencies --write-locks`";
        out.problems.push(problem.help(help));
    }
    let mut versions: FxHashMap<&str, Option<Spanned<String>>> = FxHashMap::default();
    let source = sources.file(file);
    for number in 1..=source.line_count() {
        let range = source.line_range(number as u32);
        let line = text.get(range.clone()).unwrap_or_default();
        let Some((package, configurations)) = line.split_once('=') else {
            continue;
        };
        let ships =
            |name: &str| !name.to_lowercase().contains("test") && name.ends_with("Classpath");
        if line.starts_with('#') || !configurations.split(',').any(ships) {
            continue;
        }
        let Some((name, version)) = package.rsplit_once(':') else {
            continue;
        };
        let start = range.start + name.len() + 1;
        let found = Spanned::new(
            version.to_string(),
            Span::new(file, start..start + version.len()),
        );
        // Two versions in different configurations tell nothing.
        versions
            .entry(name)
            .and_modify(|known| *known = None)
            .or_insert(Some(found));
    }
    for dependency in &mut out.dependencies {
        dependency.resolved = versions
            .get(dependency.name.value.as_str())
            .cloned()
            .flatten();
    }
}
