//! Elixir: the literal dependencies of `mix.exs`, and `mix.lock`.
//!
//! Format: Elixir's documentation of `mix deps`. A `mix.exs` is a program: the tuples that its functions `deps` and
//! `…_deps` write out are read, what else they put together is said to be unknown.

use super::code::{Code, ELIXIR};
use super::files::{Candidate, folder_of, join, lockfile_beside, text_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};
use rustc_hash::FxHashMap;
use std::ops::Range;

mod lock;

/// Names and files of Mix and Hex.
pub static FACTS: Facts = Facts {
    id: "hex",
    purl_type: "hex",
    kin: &[],
    repositories: false,
    manifests: &["mix.exs"],
    json: false,
    lockfiles: &["mix.lock"],
    fold: str::to_lowercase,
    purl_name: str::to_lowercase,
    exact,
    read,
};

/// Environments in which nothing ships.
const DEVELOPMENT: [&str; 9] = [
    "dev",
    "test",
    "ci",
    "docs",
    "doc",
    "bench",
    "lint",
    "dialyzer",
    "integration",
];

/// `1.2.3` and `== 1.2.3`.
fn exact(requirement: &str) -> Option<&str> {
    let version = requirement.trim().trim_start_matches("==").trim();
    let core = version.split(['-', '+']).next()?;
    let numbers = core
        .split('.')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    (numbers && core.split('.').count() == 3 && !version.contains(' ')).then_some(version)
}

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    let mut manifests: Vec<_> = candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Hex);
            match text_of(candidate.manifest, sources) {
                Ok(text) => {
                    let code = Code::new(text, sources.file(out.file).text_start(), &ELIXIR);
                    let mut reader = Reader {
                        attributes: attributes(&code),
                        out: &mut out,
                        code: &code,
                    };
                    reader.project();
                    reader.functions();
                    resolve(&mut out, &code, candidate, sources);
                }
                Err(problem) => out.problems.push(problem),
            }
            out
        })
        .collect();
    manifests.retain(|manifest| {
        // A list of aliases in a file of that name declares nothing, but an application has a name.
        manifest.name.is_some()
            || !manifest.dependencies.is_empty()
            || !manifest.problems.is_empty()
    });
    manifests
}

struct Reader<'c, 't, 'm> {
    out: &'m mut Manifest,
    code: &'c Code<'t>,
    /// The strings that module attributes are set to.
    attributes: FxHashMap<&'t str, Range<usize>>,
}

/// What `@name "…"` sets; the first counts where one is set again.
fn attributes<'t>(code: &Code<'t>) -> FxHashMap<&'t str, Range<usize>> {
    let mut out = FxHashMap::default();
    for at in 0..code.tokens.len() {
        if code.word(at) == "@"
            && let Some(range) = code.literal(at + 2)
        {
            out.entry(code.word(at + 1)).or_insert(range);
        }
    }
    out
}

impl Reader<'_, '_, '_> {
    fn spanned(&self, range: Range<usize>) -> Spanned<String> {
        let value = self.code.text_at(&range).to_string();
        Spanned::new(value, Span::new(self.out.file, range))
    }

    /// `app: :name` and `version: "1.2.3"`, or `version: @version` with the attribute written out.
    fn project(&mut self) {
        for at in 0..self.code.tokens.len() {
            if self.out.name.is_none() && self.code.reads(at, &["app", ":", ":"]) {
                let name = self
                    .code
                    .tokens
                    .get(at + 3)
                    .map(|token| token.range.clone());
                self.out.name = name.map(|range| self.spanned(range));
            }
            if self.out.version.is_none() && self.code.reads(at, &["version", ":"]) {
                let version = match self.code.word(at + 2) {
                    "@" => self.attribute(self.code.word(at + 3)),
                    _ => self.code.literal(at + 2),
                };
                self.out.version = version.map(|range| self.spanned(range));
            }
            if self.code.reads(at, &["deps", ":", "["]) {
                self.list(at + 2..self.code.closing(at + 2));
            }
        }
    }

    /// The string that an attribute is set to.
    fn attribute(&self, name: &str) -> Option<Range<usize>> {
        self.attributes.get(name).cloned()
    }

    /// The bodies of the functions that list dependencies.
    fn functions(&mut self) {
        let mut at = 0;
        while at < self.code.tokens.len() {
            let defines = matches!(self.code.word(at), "def" | "defp");
            if !defines || !lists(self.code.word(at + 1)) {
                at += 1;
                continue;
            }
            let body = self.body(at + 2);
            self.list(body.clone());
            at = body.end.max(at + 1);
        }
    }

    /// The tokens of a function's body; its head goes on at `at`.
    fn body(&self, mut at: usize) -> Range<usize> {
        let end = self.code.tokens.len();
        while at < end && self.code.word(at) != "do" {
            at = match self.code.word(at) {
                "(" | "[" | "{" => self.code.closing(at).max(at) + 1,
                _ => at + 1,
            };
        }
        if self.code.word(at + 1) == ":" {
            let opens = matches!(self.code.word(at + 2), "[" | "(" | "{");
            return at + 2..if opens {
                self.code.closing(at + 2)
            } else {
                (at + 3).min(end)
            };
        }
        let start = (at + 1).min(end);
        let mut depth = 1usize;
        for at in start..end {
            match self.code.word(at) {
                "do" if self.code.word(at + 1) != ":" => depth += 1,
                "fn" => depth += 1,
                "end" => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return start..at;
            }
        }
        start..end
    }

    /// Everything in a body: tuples are dependencies, other words mean that something is computed.
    fn list(&mut self, body: Range<usize>) {
        let (mut conditional, mut computed) = (false, false);
        let mut at = body.start;
        while at < body.end {
            let word = self.code.word(at);
            match word {
                "{" => {
                    self.tuple(at, conditional);
                    at = self.code.closing(at).max(at);
                }
                "if" | "unless" | "case" | "cond" => conditional = true,
                "do" | "end" | "else" | "" => {}
                _ if conditional || computed || lists(word) => {}
                // A name for a list that is read where it is set.
                _ if self.code.word(at + 1) == "=" => {}
                word if word.starts_with(|c: char| c.is_alphabetic()) => {
                    computed = true;
                    let range = self.code.bytes(&(at..at + 1));
                    let message = "part of the list is put together when Mix runs";
                    let place = Span::new(self.out.file, range);
                    self.out.unknown.push(Problem::new(place, message));
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// `{:name, "~> 1.0", only: :test}`, its brace at `open`.
    fn tuple(&mut self, open: usize, conditional: bool) {
        let arguments = self.code.arguments(open);
        let Some(first) = arguments.first() else {
            return;
        };
        let named = (self.code.word(first.start) == ":").then(|| self.name_at(first.start + 1));
        let Some(name) = named.flatten() else {
            let range = self.code.bytes(&(open..self.code.closing(open) + 1));
            let message = "the name of this dependency is put together when Mix runs";
            let place = Span::new(self.out.file, range);
            return self.out.unknown.push(Problem::new(place, message));
        };
        let options = Options::new(self.code, arguments.get(1..).unwrap_or_default());
        let scope = match options.scope() {
            Scope::Runtime if conditional => Scope::Optional,
            scope => scope,
        };
        let mut dependency = Dependency::new(self.spanned(name), scope);
        let requirement = arguments.get(1).and_then(|part| match part.len() {
            1 => self.code.literal(part.start),
            2 if self.code.word(part.start) == "@" => {
                self.attribute(self.code.word(part.start + 1))
            }
            _ => None,
        });
        dependency.requirement = requirement.map(|range| self.spanned(range));
        dependency.origin = if options.has(&["path", "in_umbrella"]) {
            Origin::Local
        } else if options.has(&["git", "github"]) {
            Origin::Remote
        } else {
            Origin::Registry
        };
        self.real_name(&options, &mut dependency);
        self.out.dependencies.push(dependency);
    }

    /// The place of an atom's name after its colon: a word, or a string.
    fn name_at(&self, at: usize) -> Option<Range<usize>> {
        let token = self.code.tokens.get(at)?;
        match token.inside {
            Some(_) => self.code.literal(at),
            None => self
                .code
                .word(at)
                .starts_with(char::is_alphabetic)
                .then(|| token.range.clone()),
        }
    }

    /// `hex: :other` and `organization: "acme"` change the name in the registry.
    fn real_name(&self, options: &Options<'_, '_>, dependency: &mut Dependency) {
        let own = dependency.name.value.clone();
        let hex = options.value("hex").and_then(|value| {
            let skip = usize::from(self.code.word(value.start) == ":");
            Some(
                self.code
                    .text_at(&self.name_at(value.start + skip)?)
                    .to_string(),
            )
        });
        let name = hex.unwrap_or_else(|| own.clone());
        let organization = options.value("organization");
        let organization = organization.and_then(|value| self.code.literal(value.start));
        let full = match organization {
            Some(range) => {
                dependency.other_names.push(name.clone());
                format!("{}/{name}", self.code.text_at(&range))
            }
            None => name,
        };
        if full != own {
            dependency.name.value = full;
            dependency.alias = Some(own);
        }
    }
}

/// Whether a function of this name lists dependencies.
fn lists(name: &str) -> bool {
    name == "deps" || name.ends_with("_deps") || name.starts_with("deps_")
}

/// The `key: value` parts of a dependency.
struct Options<'c, 't> {
    code: &'c Code<'t>,
    parts: Vec<Range<usize>>,
}

impl<'c, 't> Options<'c, 't> {
    fn new(code: &'c Code<'t>, arguments: &[Range<usize>]) -> Self {
        // The options may stand in brackets of their own.
        let parts = arguments
            .iter()
            .flat_map(|part| match code.word(part.start) {
                "[" => code.arguments(part.start),
                _ => vec![part.clone()],
            });
        Self {
            code,
            parts: parts.collect(),
        }
    }

    fn value(&self, key: &str) -> Option<Range<usize>> {
        let part = self
            .parts
            .iter()
            .find(|part| self.code.reads(part.start, &[key, ":"]))?;
        Some(part.start + 2..part.end)
    }

    fn has(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.value(key).is_some())
    }

    fn is(&self, key: &str, word: &str) -> bool {
        self.value(key)
            .is_some_and(|value| self.code.word(value.start) == word)
    }

    fn scope(&self) -> Scope {
        if let Some(only) = self.value("only") {
            let words = only.map(|at| self.code.word(at));
            // `~w(dev test)a` has two letters more.
            let names =
                words.filter(|word| word.len() > 1 && word.starts_with(char::is_alphabetic));
            let names: Vec<&str> = names.collect();
            if !names.contains(&"prod") {
                return match names.iter().all(|name| DEVELOPMENT.contains(name)) {
                    true => Scope::Development,
                    false => Scope::Optional,
                };
            }
        }
        if self.is("runtime", "false") {
            Scope::Build
        } else if self.is("optional", "true") || self.has(&["targets"]) {
            Scope::Optional
        } else {
            Scope::Runtime
        }
    }
}

/// Fills in the versions of the lockfile beside, or of the one that an umbrella's member names.
fn resolve(out: &mut Manifest, code: &Code<'_>, candidate: &Candidate, sources: &Sources) {
    let named = (0..code.tokens.len()).find(|at| code.reads(*at, &["lockfile", ":"]));
    let named = named.and_then(|at| code.literal(at + 2));
    let file = match named {
        Some(range) => {
            let folder = folder_of(sources.path(out.file));
            let path = join(folder, code.text_at(&range));
            let lockfiles = candidate.lockfiles.iter().copied();
            path.and_then(|path| {
                lockfiles
                    .into_iter()
                    .find(|file| sources.path(*file) == path)
            })
        }
        None => lockfile_beside(candidate, "mix.lock", sources),
    };
    let Some(file) = file else { return };
    out.lockfile = Some(file);
    match lock::parse(file, sources) {
        Ok(versions) => {
            for dependency in &mut out.dependencies {
                dependency.resolved = versions.get(dependency.key()).cloned();
            }
        }
        Err(problem) => out.problems.push(problem),
    }
}

/// Versions by the application's name.
type Versions = FxHashMap<String, Spanned<String>>;
