//! Go: `go.mod`, and the `go.work` of a workspace.
//!
//! Format: Go Modules Reference, "go.mod files" and "go.work files". What is marked `// indirect` is not declared by the module itself.
//! Since Go 1.17 the versions listed are the ones that are built, where no `go.work` lies above.
//!
//! A `go.mod` does not tell what only tests use, and an SBOM of the built program rightly lacks it. So modules made
//! for tests alone count as development, as do those of a `tool` directive.

use super::files::{Candidate, folder_of, text_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use work::Work;

mod work;

/// Names and files of Go.
pub static FACTS: Facts = Facts {
    id: "go",
    purl_type: "golang",
    kin: &[],
    repositories: false,
    manifests: &["go.mod"],
    json: false,
    // No lockfile, but what it says overrides versions just so.
    lockfiles: &["go.work"],
    fold,
    purl_name: str::to_lowercase,
    exact: |_| None,
    read,
};

/// Modules that have no other use than tests.
const TESTS: [&str; 14] = [
    "github.com/stretchr/testify",
    "github.com/google/go-cmp",
    "github.com/golang/mock",
    "go.uber.org/mock",
    "go.uber.org/goleak",
    "github.com/onsi/ginkgo",
    "github.com/onsi/gomega",
    "github.com/frankban/quicktest",
    "github.com/matryer/is",
    "github.com/DATA-DOG/go-sqlmock",
    "github.com/jarcoal/httpmock",
    "github.com/h2non/gock",
    "github.com/testcontainers/testcontainers-go",
    "gotest.tools",
];

/// Package URLs are in lower case; generators differ in where they put the major version, so it does not count.
fn fold(name: &str) -> String {
    without_major(name).to_lowercase()
}

/// A module's path without `/v2` at its end.
fn without_major(path: &str) -> &str {
    let is_major = |end: &str| {
        end.strip_prefix('v')
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    match path.rsplit_once('/') {
        Some((start, end)) if is_major(end) => start,
        _ => path,
    }
}

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    // A workspace's file serves all its modules.
    let mut works: FxHashMap<FileId, Work> = FxHashMap::default();
    for file in candidates.iter().flat_map(|candidate| &candidate.lockfiles) {
        works
            .entry(*file)
            .or_insert_with(|| Work::new(*file, sources));
    }
    let mut manifests: Vec<_> = candidates
        .iter()
        .map(|candidate| manifest(candidate, &works, sources))
        .collect();
    // A module of the same repository is part of the product.
    let own = manifests
        .iter()
        .filter_map(|manifest| Some(manifest.name.as_ref()?.value.clone()));
    let own: FxHashSet<String> = own.collect();
    for dependency in manifests
        .iter_mut()
        .flat_map(|manifest| &mut manifest.dependencies)
    {
        if own.contains(&dependency.name.value) {
            dependency.origin = Origin::Local;
        }
    }
    manifests
}

fn manifest(candidate: &Candidate, works: &FxHashMap<FileId, Work>, sources: &Sources) -> Manifest {
    let mut out = Manifest::new(candidate.manifest, Ecosystem::Go);
    let mut reader = match Reader::new(&mut out, sources) {
        Ok(reader) => reader,
        Err(problem) => {
            out.problems.push(problem);
            return out;
        }
    };
    reader.all(sources);
    // The nearest workspace is the one that counts.
    let work = candidate.lockfiles.first();
    let folder = folder_of(sources.path(candidate.manifest));
    let work = work.and_then(|file| Some((*file, works.get(file)?)));
    if let Some((file, work)) = work.filter(|(_, work)| work.lists(folder)) {
        reader.out.workspace = Some(file);
        reader.out.problems.extend(work.problems.iter().cloned());
        let replaced = work.replaced.clone();
        reader.replaced.extend(replaced);
        // Its modules are built together, with the highest versions that any asks for.
        reader.exact = false;
    }
    reader.finish();
    out
}

/// What stands in for a module: another module, or nothing where it is a folder.
type Replaced = FxHashMap<String, Option<String>>;

struct Reader<'t, 'm> {
    text: &'t str,
    out: &'m mut Manifest,
    replaced: Replaced,
    /// Packages of `tool` directives.
    tools: Vec<String>,
    /// Folders of `use` directives.
    folders: Vec<String>,
    /// Whether the versions listed are the ones built.
    exact: bool,
}

impl<'t, 'm> Reader<'t, 'm> {
    fn new(out: &'m mut Manifest, sources: &'t Sources) -> Result<Self, Problem> {
        Ok(Self {
            text: text_of(out.file, sources)?,
            out,
            replaced: Replaced::default(),
            tools: Vec::new(),
            folders: Vec::new(),
            exact: false,
        })
    }

    /// Every line of the file.
    fn all(&mut self, sources: &Sources) {
        let source = sources.file(self.out.file);
        let text = self.text;
        let mut block: Option<(Range<usize>, &str)> = None;
        for number in 1..=source.line_count() {
            let tokens = tokens(text, source.line_range(number as u32));
            let words: Vec<&str> = tokens.iter().map(|token| unquoted(text, token).1).collect();
            match (words.as_slice(), block.clone()) {
                ([], _) => {}
                ([")"], _) => block = None,
                (_, Some((_, verb))) => self.line(verb, &tokens),
                ([verb, "("], None) => {
                    block = tokens.first().map(|token| (token.clone(), *verb));
                }
                ([verb, ..], None) => self.line(verb, tokens.get(1..).unwrap_or_default()),
            }
        }
        if let Some((open, verb)) = block {
            self.wrong(open, format!("the block of `{verb}` has no closing `)`"));
        }
    }

    fn wrong(&mut self, range: Range<usize>, message: String) {
        let span = Span::new(self.out.file, range);
        self.out.problems.push(Problem::new(span, message));
    }

    fn spanned(&self, token: &Range<usize>) -> Spanned<String> {
        let (range, value) = unquoted(self.text, token);
        Spanned::new(value.to_string(), Span::new(self.out.file, range))
    }

    /// One directive, its verb taken off; the last token may be a comment.
    fn line(&mut self, verb: &str, tokens: &[Range<usize>]) {
        let comment = tokens
            .last()
            .and_then(|token| self.text.get(token.clone()))
            .filter(|token| token.starts_with("//"));
        let tokens = match comment {
            Some(_) => tokens.get(..tokens.len() - 1).unwrap_or_default(),
            None => tokens,
        };
        let indirect = comment.is_some_and(|comment| {
            let comment = comment.trim_start_matches('/').trim();
            comment == "indirect" || comment.starts_with("indirect;")
        });
        match (verb, tokens) {
            ("module", [path]) => self.out.name = Some(self.spanned(path)),
            ("go", [version]) => {
                let version = self.spanned(version).value;
                let minor = version
                    .strip_prefix("1.")
                    .and_then(|rest| rest.split('.').next());
                self.exact = minor
                    .and_then(|minor| minor.parse::<u32>().ok())
                    .is_some_and(|n| n >= 17);
            }
            ("require", [_, _]) if indirect => {}
            ("require", [path, version]) => {
                let dependency = Dependency {
                    name: self.spanned(path),
                    alias: None,
                    other_names: Vec::new(),
                    requirement: Some(self.spanned(version)),
                    pointer: None,
                    scope: Scope::Runtime,
                    origin: Origin::Registry,
                    resolved: None,
                };
                self.out.dependencies.push(dependency);
            }
            ("require", [first, .., last]) | ("require", [first @ last]) => {
                let range = first.start..last.end;
                self.wrong(
                    range,
                    "a requirement is a module's path and its version".into(),
                );
            }
            ("replace", [path, rest @ ..]) => self.replace(path, rest),
            ("tool", [path]) => self.tools.push(self.spanned(path).value),
            ("use", [path]) => self.folders.push(self.spanned(path).value),
            _ => {}
        }
    }

    fn replace(&mut self, path: &Range<usize>, rest: &[Range<usize>]) {
        let words: Vec<String> = rest.iter().map(|token| self.spanned(token).value).collect();
        let Some(arrow) = words.iter().position(|word| word == "=>") else {
            let message = "a replacement is written `path => other`".into();
            return self.wrong(path.clone(), message);
        };
        let Some(target) = words.get(arrow + 1) else {
            let message = "nothing is named to replace this module".into();
            return self.wrong(path.clone(), message);
        };
        let is_folder = target.starts_with(['.', '/']) || words.len() == arrow + 2;
        let path = self.spanned(path).value;
        self.replaced
            .insert(path, (!is_folder).then(|| target.clone()));
    }

    fn finish(self) {
        for dependency in &mut self.out.dependencies {
            let path = dependency.name.value.as_str();
            let tool = |tool: &String| {
                tool.strip_prefix(path)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            if TESTS.contains(&without_major(path)) || self.tools.iter().any(tool) {
                dependency.scope = Scope::Development;
            }
            match self.replaced.get(path) {
                Some(None) => dependency.origin = Origin::Local,
                Some(Some(other)) => dependency.other_names.push(other.clone()),
                None if self.exact => dependency.resolved.clone_from(&dependency.requirement),
                None => {}
            }
        }
    }
}

/// The words of a line; a comment is one word.
fn tokens(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = line.start;
    while let Some(rest) = text.get(at..line.end) {
        at += rest.len() - rest.trim_start().len();
        let rest = rest.trim();
        if rest.is_empty() {
            break;
        }
        let length = if rest.starts_with("//") {
            rest.len()
        } else {
            match rest.chars().next() {
                Some('(' | ')') => 1,
                Some(quote @ ('"' | '`')) => {
                    let closing = rest.get(1..).and_then(|rest| rest.find(quote));
                    closing.map_or(rest.len(), |at| at + 2)
                }
                _ => rest.find([' ', '\t', '(', ')']).unwrap_or(rest.len()),
            }
        };
        out.push(at..at + length);
        at += length;
    }
    out
}

/// A token's place and text without quotes.
fn unquoted<'t>(text: &'t str, token: &Range<usize>) -> (Range<usize>, &'t str) {
    let word = text.get(token.clone()).unwrap_or_default();
    for quote in ['"', '`'] {
        if let Some(inner) = word
            .strip_prefix(quote)
            .and_then(|word| word.strip_suffix(quote))
        {
            return (token.start + 1..token.end - 1, inner);
        }
    }
    (token.clone(), word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_does_not_count() {
        assert_eq!(fold("github.com/Azure/x/v12"), "github.com/azure/x");
        assert_eq!(fold("gopkg.in/yaml.v3"), "gopkg.in/yaml.v3");
        assert_eq!(fold("example.com/video"), "example.com/video");
    }
}
