//! `settings.gradle` and `settings.gradle.kts`: the build's name, and version catalogues written out there.

use super::catalogue::{Catalogue, Library};
use super::place;
use super::script::{Statement, assigned, first_word, literal, statements, without_comments};
use crate::manifest::files::{folder_of, join, text_of};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Spanned};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The settings of a build.
#[derive(Debug, Default)]
pub(super) struct Settings {
    pub(super) name: Option<Spanned<String>>,
    /// By the name that build files use.
    pub(super) catalogues: FxHashMap<String, Catalogue>,
    pub(super) problems: Vec<Problem>,
}

impl Settings {
    pub(super) fn new(file: FileId, sources: &Sources) -> Self {
        let mut out = Self::default();
        let text = match text_of(file, sources) {
            Ok(text) => text,
            Err(problem) => {
                out.problems.push(problem);
                return out;
            }
        };
        let code = without_comments(text);
        let mut reader = Reader {
            out: &mut out,
            file,
            text,
            sources,
            catalogue: String::new(),
            versions: FxHashMap::default(),
        };
        for statement in statements(&code) {
            let written = code.get(statement.range.clone()).unwrap_or_default();
            reader.statement(written, &statement);
        }
        out
    }
}

struct Reader<'a, 'm> {
    out: &'m mut Settings,
    file: FileId,
    text: &'a str,
    sources: &'a Sources,
    /// The catalogue whose block is open.
    catalogue: String,
    /// Versions of that catalogue, by alias.
    versions: FxHashMap<String, Spanned<String>>,
}

impl Reader<'_, '_> {
    fn statement(&mut self, written: &str, statement: &Statement<'_>) {
        if let Some(range) = assigned(written, "rootProject.name") {
            self.out.name = Some(self.spanned(statement, range));
            return;
        }
        let depth = statement
            .blocks
            .iter()
            .position(|block| *block == "versionCatalogs");
        let Some(depth) = depth else { return };
        let literals = literals(written);
        let text = |at: usize| {
            literals
                .get(at)
                .and_then(|range| written.get(range.clone()))
        };
        if statement.blocks.len() == depth + 1 {
            // `create("libs") {`, in Groovy also `libs {`.
            if statement.opens_block {
                self.catalogue = text(0).unwrap_or(first_word(written)).to_string();
                self.versions.clear();
                self.out
                    .catalogues
                    .entry(self.catalogue.clone())
                    .or_default();
            }
            return;
        }
        match (first_word(written), text(0)) {
            ("from", Some(path)) if written.contains("files") => self.import(path),
            ("version", Some(alias)) => {
                if let Some(range) = literals.get(1) {
                    let version = self.spanned(statement, range.clone());
                    self.versions.insert(alias.to_string(), version);
                }
            }
            ("library", Some(alias)) => {
                if let Some(library) = self.library(written, statement, &literals) {
                    let catalogue = self.out.catalogues.entry(self.catalogue.clone());
                    catalogue.or_default().add(alias, library);
                }
            }
            ("bundle", Some(alias)) => {
                let members = literals
                    .iter()
                    .skip(1)
                    .filter_map(|range| written.get(range.clone()));
                let catalogue = self.out.catalogues.entry(self.catalogue.clone());
                catalogue.or_default().add_bundle(alias, members);
            }
            _ => {}
        }
    }

    fn spanned(&self, statement: &Statement<'_>, range: Range<usize>) -> Spanned<String> {
        place(self.file, self.text, &statement.range, range)
    }

    /// `from(files("gradle/more.versions.toml"))`.
    fn import(&mut self, path: &str) {
        let folder = folder_of(self.sources.path(self.file));
        let file = join(folder, path).and_then(|path| self.sources.find(&path));
        match file.map(|file| Catalogue::parse(file, self.sources)) {
            Some(Ok(catalogue)) => drop(
                self.out
                    .catalogues
                    .insert(self.catalogue.clone(), catalogue),
            ),
            Some(Err(problem)) => self.out.problems.push(problem),
            None => {}
        }
    }

    /// `library("alias", "group:name:1.0")`, or group and name apart and the version in a call that follows.
    fn library(
        &self,
        written: &str,
        statement: &Statement<'_>,
        literals: &[Range<usize>],
    ) -> Option<Library> {
        let text = |at: usize| written.get(literals.get(at)?.clone());
        let first = text(1)?;
        let spanned = |range: Range<usize>| self.spanned(statement, range);
        if first.contains(':') {
            let mut parts = first.splitn(3, ':');
            let name = format!("{}:{}", parts.next()?, parts.next()?);
            let version = parts.next().map(|version| {
                let end = literals.get(1).map_or(0, |range| range.end);
                spanned(end - version.len()..end)
            });
            return Some(Library { name, version });
        }
        let name = format!("{first}:{}", text(2)?);
        let version = if written.contains(".versionRef") {
            self.versions.get(text(3)?).cloned()
        } else if written.contains(".version") {
            literals.get(3).cloned().map(spanned)
        } else {
            None
        };
        Some(Library { name, version })
    }
}

/// The insides of the strings in a statement.
fn literals(written: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(open) = written.get(at..).and_then(|rest| rest.find(['"', '\''])) {
        let start = at + open;
        let Some((inside, after)) = written.get(start..).and_then(literal) else {
            return out;
        };
        out.push(start + inside.start..start + inside.end);
        at = written.len() - after.len();
    }
    out
}
