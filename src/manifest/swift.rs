//! Swift: the literal `.package(…)` of `Package.swift`, and `Package.resolved`.
//!
//! Format: the Swift Package Manager's `PackageDescription`. A manifest is a program: what it writes out is read,
//! what it computes is said to be unknown. `Package.resolved` alone does not tell which of its packages are direct.

use super::code::{Code, SWIFT};
use super::files::{Candidate, lockfile_beside, text_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope, repository};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};
use resolved::Pins;
use rustc_hash::FxHashSet;
use std::ops::Range;

mod resolved;

/// Names and files of the Swift Package Manager.
pub static FACTS: Facts = Facts {
    id: "swift",
    purl_type: "swift",
    kin: &[],
    repositories: true,
    // Xcode keeps the versions of a project without a `Package.swift` there.
    manifests: &["Package.swift", "swiftpm/Package.resolved"],
    json: false,
    lockfiles: &["Package.resolved"],
    fold: repository::fold,
    purl_name: str::to_string,
    exact: |_| None,
    read,
};

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    let path = |candidate: &Candidate| sources.path(candidate.manifest);
    candidates
        .iter()
        // A copy that Xcode makes when it opens a package.
        .filter(|candidate| !path(candidate).split('/').any(|part| part == ".swiftpm"))
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Swift);
            let read = match path(candidate).ends_with("Package.resolved") {
                true => xcode(&mut out, sources),
                false => package(&mut out, candidate, sources),
            };
            if let Err(problem) = read {
                out.problems.push(problem);
            }
            out
        })
        .collect()
}

/// The versions of an Xcode project, whose own file says which of them are direct.
fn xcode(out: &mut Manifest, sources: &Sources) -> Result<(), Problem> {
    let pins = Pins::parse(out.file, sources)?;
    if let Some(place) = pins.place {
        let message = "which of these packages are direct, the Xcode project alone tells";
        out.unknown.push(Problem::new(place, message));
    }
    Ok(())
}

fn package(out: &mut Manifest, candidate: &Candidate, sources: &Sources) -> Result<(), Problem> {
    let text = text_of(out.file, sources)?;
    let code = Code::new(text, sources.file(out.file).text_start(), &SWIFT);
    let uses = Uses::new(&code);
    let mut reader = Reader {
        out,
        code: &code,
        uses: &uses,
    };
    reader.all();
    if let Some(file) = lockfile_beside(candidate, "Package.resolved", sources) {
        out.lockfile = Some(file);
        let pins = Pins::parse(file, sources)?;
        for dependency in &mut out.dependencies {
            let pinned = pins.find(&dependency.name.value);
            dependency.resolved = pinned.or(dependency.resolved.take());
        }
    }
    Ok(())
}

/// Which packages the targets name: by identity or name, in lower case.
#[derive(Default)]
struct Uses {
    tests: FxHashSet<String>,
    plugins: FxHashSet<String>,
    others: FxHashSet<String>,
}

impl Uses {
    fn new(code: &Code<'_>) -> Self {
        let mut out = Self::default();
        let mut tests = 0;
        for at in 0..code.tokens.len() {
            if code.reads(at, &[".", "testTarget", "("]) {
                tests = tests.max(code.closing(at + 2));
            }
            let product = code.reads(at, &[".", "product", "("]);
            let plugin = code.reads(at, &[".", "plugin", "("]);
            let mut names = Vec::new();
            if product || plugin {
                names.extend(argument(code, at + 2, "package"));
            } else if code.reads(at, &["dependencies", ":", "["]) {
                // A product may go by its name alone.
                let parts = code.arguments(at + 2).into_iter();
                let single = parts.filter(|part| part.len() == 1);
                names.extend(single.filter_map(|part| code.literal(part.start)));
            }
            for name in names {
                let name = code.text_at(&name).to_lowercase();
                let used = match plugin {
                    true => &mut out.plugins,
                    false if at < tests => &mut out.tests,
                    false => &mut out.others,
                };
                used.insert(name);
            }
        }
        out
    }

    /// What a package is for, by the targets that use it.
    fn scope(&self, names: &[String]) -> Scope {
        let among = |used: &FxHashSet<String>| names.iter().any(|name| used.contains(name));
        let is_plugin = |name: &String| name.ends_with("plugin") || name.ends_with("plugins");
        if among(&self.others) {
            Scope::Runtime
        } else if among(&self.plugins) {
            Scope::Build
        } else if among(&self.tests) {
            Scope::Development
        } else if names.iter().any(is_plugin) {
            Scope::Build
        } else {
            Scope::Runtime
        }
    }
}

/// The plain string that a call gives for a label; the call's bracket is at `open`.
fn argument(code: &Code<'_>, open: usize, label: &str) -> Option<Range<usize>> {
    let arguments = code.arguments(open);
    let found = arguments
        .iter()
        .find(|part| code.reads(part.start, &[label, ":"]))?;
    code.literal(found.start + 2).filter(|_| found.len() == 3)
}

struct Reader<'c, 't, 'm> {
    out: &'m mut Manifest,
    code: &'c Code<'t>,
    uses: &'c Uses,
}

impl Reader<'_, '_, '_> {
    fn all(&mut self) {
        let (mut braces, mut directives) = (0usize, 0usize);
        for at in 0..self.code.tokens.len() {
            match self.code.word(at) {
                "{" => braces += 1,
                "}" => braces = braces.saturating_sub(1),
                "#" if self.code.word(at + 1) == "if" => directives += 1,
                "#" if self.code.word(at + 1) == "endif" => {
                    directives = directives.saturating_sub(1)
                }
                "Package" if self.out.name.is_none() && self.code.word(at + 1) == "(" => {
                    let name = argument(self.code, at + 1, "name");
                    self.out.name = name.map(|range| self.spanned(range));
                }
                "." if self.code.reads(at + 1, &["package", "("]) => {
                    self.dependency(at + 2, braces + directives > 0);
                }
                _ => {}
            }
        }
    }

    fn spanned(&self, range: Range<usize>) -> Spanned<String> {
        let value = self.code.text_at(&range).to_string();
        Spanned::new(value, Span::new(self.out.file, range))
    }

    /// `.package(url: "…", from: "1.0.0")`, its bracket at `open`.
    fn dependency(&mut self, open: usize, conditional: bool) {
        let given = |label: &str| argument(self.code, open, label);
        let (place, origin) = match (given("url"), given("path"), given("id")) {
            (Some(url), _, _) => (url, Origin::Remote),
            (None, Some(path), _) => (path, Origin::Local),
            (None, None, Some(id)) => (id, Origin::Registry),
            (None, None, None) => {
                let range = self.code.bytes(&(open - 1..self.code.closing(open) + 1));
                let message = "the address of this package is put together when the manifest runs";
                let place = Span::new(self.out.file, range);
                return self.out.unknown.push(Problem::new(place, message));
            }
        };
        let written = self.spanned(place);
        let last = written.value.trim_end_matches('/').rsplit('/').next();
        let last = last.unwrap_or_default();
        let identity = last.strip_suffix(".git").unwrap_or(last).to_string();
        let repository = repository::of_git(&written.value).filter(|_| origin == Origin::Remote);
        let value = match origin {
            Origin::Registry => written.value.clone(),
            _ => repository.unwrap_or(identity.clone()),
        };
        let mut names = vec![identity.to_lowercase()];
        names.extend(given("name").map(|name| self.code.text_at(&name).to_lowercase()));
        let scope = match self.uses.scope(&names) {
            Scope::Runtime if conditional => Scope::Optional,
            scope => scope,
        };
        let mut dependency = Dependency::new(Spanned::new(value, written.span), scope);
        dependency.alias = (dependency.name.value != identity).then_some(identity);
        dependency.origin = origin;
        repository::add_names(&mut dependency);
        self.version(open, &mut dependency);
        self.out.dependencies.push(dependency);
    }

    /// The version asked for: in the label after the address, or in a call such as `.upToNextMajor(from: "1.0.0")`.
    fn version(&self, open: usize, dependency: &mut Dependency) {
        let rest = self.code.arguments(open).into_iter();
        let mut rest = rest.filter(|part| {
            let word = self.code.word(part.start);
            !matches!(word, "url" | "path" | "id" | "name" | "traits")
        });
        let Some(part) = rest.next() else { return };
        let exact = part.clone().any(|at| self.code.word(at) == "exact");
        let Some(range) = part.clone().find_map(|at| self.code.literal(at)) else {
            return;
        };
        let version = self.spanned(range);
        if exact {
            dependency.resolved = Some(version.clone());
        }
        dependency.requirement = Some(version);
    }
}
