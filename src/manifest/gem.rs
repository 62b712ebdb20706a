//! Ruby: the literal declarations of `Gemfile` and `*.gemspec`, and `Gemfile.lock`.
//!
//! Both are programs; `gem "name", "~> 1.0"` and `spec.add_dependency "name"` are read where they stand on their
//! own, names put together when the program runs are said to be unknown.

use super::files::{Candidate, folder_of, last_line, text_of};
use super::{Dependency, Ecosystem, Facts, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Names and files of RubyGems.
pub static FACTS: Facts = Facts {
    id: "gem",
    purl_type: "gem",
    kin: &[],
    repositories: false,
    manifests: &["Gemfile", "gems.rb", "*.gemspec"],
    json: false,
    lockfiles: &["Gemfile.lock", "gems.locked"],
    fold: str::to_lowercase,
    purl_name: str::to_string,
    exact,
    read,
};

/// Groups whose gems are for those who work on the product.
const DEVELOPMENT: [&str; 7] = ["development", "test", "dev", "ci", "lint", "doc", "docs"];

/// `1.2.3` and `= 1.2.3`.
fn exact(requirement: &str) -> Option<&str> {
    let version = requirement.trim().trim_start_matches('=').trim();
    let plain =
        version.split('.').count() >= 3 && version.starts_with(|c: char| c.is_ascii_digit());
    (plain && !version.contains([',', ' '])).then_some(version)
}

fn read(candidates: &[Candidate], sources: &Sources) -> Vec<Manifest> {
    candidates
        .iter()
        .map(|candidate| {
            let mut out = Manifest::new(candidate.manifest, Ecosystem::Gem);
            match text_of(candidate.manifest, sources) {
                Ok(text) => {
                    Reader {
                        out: &mut out,
                        text,
                        blocks: Vec::new(),
                    }
                    .read(sources);
                    resolve(&mut out, candidate, sources);
                }
                Err(problem) => out.problems.push(problem),
            }
            out
        })
        .collect()
}

struct Reader<'t, 'm> {
    out: &'m mut Manifest,
    text: &'t str,
    /// What each open block, with those around it, makes of a gem.
    blocks: Vec<(Option<Scope>, Option<Origin>)>,
}

impl Reader<'_, '_> {
    fn read(&mut self, sources: &Sources) {
        let source = sources.file(self.out.file);
        let mut begun: Option<usize> = None;
        for number in 1..=source.line_count() {
            let range = source.line_range(number as u32);
            let line = self.text.get(range.clone()).unwrap_or_default();
            let kept = range.start + without_comment(line).trim_end().len();
            let start = begun.take().unwrap_or(range.start);
            let all = self.text.get(start..kept.max(start)).unwrap_or_default();
            // A call goes on after a comma; no real one goes on for long.
            if all.ends_with(',') && all.len() < 4096 {
                begun = Some(start);
                continue;
            }
            let lead = all.len() - all.trim_start().len();
            self.statement(start + lead..start + all.len());
        }
    }

    fn statement(&mut self, range: Range<usize>) {
        let text = self.text;
        let written = text.get(range.clone()).unwrap_or_default();
        let word = written
            .split([' ', '(', '.', '\t'])
            .next()
            .unwrap_or_default();
        if word == "end" {
            self.blocks.pop();
            return;
        }
        let opens = written.ends_with(" do") || written.contains(" do |");
        let conditional = matches!(
            word,
            "if" | "unless" | "case" | "platforms" | "platform" | "install_if"
        );
        if conditional || opens || matches!(word, "begin" | "def" | "while" | "class" | "module") {
            let scope = match word {
                "group" => group_scope(written),
                _ if conditional => Some(Scope::Optional),
                _ => None,
            };
            let origin = match word {
                "path" => Some(Origin::Local),
                "git" | "github" => Some(Origin::Remote),
                _ => None,
            };
            let outer = self.blocks.last().copied().unwrap_or_default();
            let scope = gravest(outer.0, scope);
            self.blocks.push((scope, origin.or(outer.1)));
            return;
        }
        if word == "eval_gemfile" {
            let message = "the gems of another file are not read here";
            let span = Span::new(self.out.file, range);
            return self.out.unknown.push(Problem::new(span, message));
        }
        if word == "gem" {
            return self.gem(range, 3, None);
        }
        // A loop on one line.
        if written.contains("{ |") && written.contains(" gem ") {
            let message = "its gems are put together when the program runs";
            let span = Span::new(self.out.file, range);
            return self.out.unknown.push(Problem::new(span, message));
        }
        if let Some((_, call)) = written.split_once('.') {
            let at = written.len() - call.len();
            for (method, scope) in [
                ("add_development_dependency", Scope::Development),
                ("add_runtime_dependency", Scope::Runtime),
                ("add_dependency", Scope::Runtime),
            ] {
                if call.starts_with(method) {
                    return self.gem(range, at + method.len(), Some(scope));
                }
            }
            for key in ["name", "version"] {
                let value = call.strip_prefix(key).map(str::trim_start);
                let value = value.and_then(|value| value.strip_prefix('='));
                let Some(value) = value.and_then(|value| string(value, range.end - value.len()))
                else {
                    continue;
                };
                let value = self.spanned(value);
                match key {
                    "name" => self.out.name = Some(value),
                    _ => self.out.version = Some(value),
                }
            }
        }
    }

    fn spanned(&self, range: Range<usize>) -> Spanned<String> {
        let value = self.text.get(range.clone()).unwrap_or_default();
        Spanned::new(value.to_string(), Span::new(self.out.file, range))
    }

    /// A call whose arguments begin `skip` bytes into the statement.
    fn gem(&mut self, range: Range<usize>, skip: usize, scope: Option<Scope>) {
        let at = range.start + skip;
        let arguments = self.text.get(at..range.end).unwrap_or_default();
        let Some(name) = string(arguments, at) else {
            let message = "its name is put together when the program runs";
            let span = Span::new(self.out.file, range);
            return self.out.unknown.push(Problem::new(span, message));
        };
        let after = name.end + 1;
        let rest = self.text.get(after..range.end).unwrap_or_default();
        let next = rest.trim_start_matches([',', ' ', '\t', '\r', '\n', '[']);
        let version = string(next, range.end - next.len()).map(|range| self.spanned(range));
        let has = |key: &str| {
            let forms = [
                format!("{key}: "),
                format!(":{key} =>"),
                format!("\"{key}\" =>"),
            ];
            forms.iter().any(|form| rest.contains(form.as_str()))
        };
        let group = rest
            .find("group")
            .and_then(|at| group_scope(rest.get(at..)?));
        let conditional = has("platforms")
            || has("platform")
            || has("install_if")
            || rest.contains(" if ")
            || rest.contains(" unless ");
        let (outer, from) = self.blocks.last().copied().unwrap_or_default();
        let outer = gravest(outer, group);
        let scope = scope.or(outer).unwrap_or(match conditional {
            true => Scope::Optional,
            false => Scope::Runtime,
        });
        let origin = if has("path") {
            Origin::Local
        } else if has("git") || has("github") || has("gitlab") || has("bitbucket") {
            Origin::Remote
        } else {
            from.unwrap_or(Origin::Registry)
        };
        let name = self.spanned(name);
        self.out.dependencies.push(Dependency {
            name,
            alias: None,
            other_names: Vec::new(),
            requirement: version,
            pointer: None,
            scope,
            origin,
            resolved: None,
        });
    }
}

/// What two conditions together make of a gem.
fn gravest(outer: Option<Scope>, inner: Option<Scope>) -> Option<Scope> {
    match [outer, inner].contains(&Some(Scope::Development)) {
        true => Some(Scope::Development),
        false => outer.or(inner),
    }
}

/// A line without its comment; `#` in a string begins none.
fn without_comment(line: &str) -> &str {
    let mut quote = None;
    for (at, c) in line.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (None, '#') => return line.get(..at).unwrap_or(line),
            _ => {}
        }
    }
    line
}

/// The inside of the plain string that arguments begin with; `at` is where they stand.
fn string(arguments: &str, at: usize) -> Option<Range<usize>> {
    let text = arguments.trim_start_matches([' ', '\t', '(', '[']);
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = text.get(1..)?;
    let end = inner.find(quote)?;
    let value = inner.get(..end)?;
    let start = at + (arguments.len() - text.len()) + 1;
    (!value.contains("#{") && !value.contains('\\')).then_some(start..start + end)
}

/// What groups make of a gem; none for those that ship.
fn group_scope(written: &str) -> Option<Scope> {
    let words = written.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    let mut names = words.filter(|word| {
        !matches!(
            *word,
            "" | "group" | "groups" | "do" | "optional" | "true" | "require" | "false"
        )
    });
    let mut all_development = false;
    for name in names.by_ref() {
        if matches!(name, "default" | "production") {
            return None;
        }
        all_development |= DEVELOPMENT.contains(&name);
    }
    Some(match all_development {
        true => Scope::Development,
        false => Scope::Optional,
    })
}

/// Fills in the versions of the lockfile beside the manifest: `    name (1.2.3)` in each `specs:`.
fn resolve(out: &mut Manifest, candidate: &Candidate, sources: &Sources) {
    let home = folder_of(sources.path(out.file));
    let beside = |file: &&FileId| folder_of(sources.path(**file)) == home;
    let Some(file) = candidate.lockfiles.iter().find(beside).copied() else {
        return;
    };
    out.lockfile = Some(file);
    let text = match text_of(file, sources) {
        Ok(text) => text,
        Err(problem) => return out.problems.push(problem),
    };
    // What the Gemfile asks for is written after all that was found for it.
    if !text.lines().any(|line| line.trim_end() == "DEPENDENCIES") {
        let message = "the lockfile ends before its `DEPENDENCIES`";
        let problem = Problem::new(last_line(file, sources), message);
        out.problems
            .push(problem.help("let Bundler write it anew: `bundle lock`"));
    }
    let mut versions: FxHashMap<&str, (Spanned<String>, bool)> = FxHashMap::default();
    let mut local = false;
    let source = sources.file(file);
    for number in 1..=source.line_count() {
        let range = source.line_range(number as u32);
        let line = text.get(range.clone()).unwrap_or_default();
        if !line.starts_with(' ') {
            local = line.trim() == "PATH";
            continue;
        }
        let Some(entry) = line
            .strip_prefix("    ")
            .filter(|entry| !entry.starts_with(' '))
        else {
            continue;
        };
        let Some((name, version)) = entry.split_once(" (") else {
            continue;
        };
        // `1.16.0-x86_64-linux` is built for one platform.
        let version = version
            .trim_end()
            .trim_end_matches(')')
            .split('-')
            .next()
            .unwrap_or_default();
        let start = range.start + 4 + name.len() + 2;
        let span = Span::new(file, start..start + version.len());
        versions.insert(name, (Spanned::new(version.to_string(), span), local));
    }
    for dependency in &mut out.dependencies {
        if let Some((version, local)) = versions.get(dependency.name.value.as_str()) {
            dependency.resolved = Some(version.clone());
            if *local {
                dependency.origin = Origin::Local;
            }
        }
    }
}
