//! One statement of a `dependencies` block: `implementation("group:name:1.0")` and its other forms.

use super::script::{first_word, literal};
use crate::manifest::Scope;
use std::ops::Range;

/// What a statement declares; places are bytes of the statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Declaration {
    /// A package written out.
    Package {
        name: String,
        at: Range<usize>,
        version: Option<Range<usize>>,
        scope: Scope,
    },
    /// An entry of a version catalogue: `libs.some.alias`.
    Alias {
        catalogue: String,
        alias: String,
        at: Range<usize>,
        scope: Scope,
    },
    /// Something only the build knows.
    Unknown { at: Range<usize> },
}

/// Words that may begin a statement and declare nothing.
const NOTHING: [&str; 10] = [
    "constraints",
    "components",
    "modules",
    "def",
    "val",
    "var",
    "artifactTypes",
    "println",
    "attributesSchema",
    "registerTransform",
];

/// Calls that name no package: parts of the build itself, and boards of versions.
const NO_PACKAGE: [&str; 9] = [
    "project",
    "projects",
    "platform",
    "enforcedPlatform",
    "gradleApi",
    "gradleTestKit",
    "localGroovy",
    "gradleKotlinDsl",
    "rootProject",
];

/// What a statement declares; `is_catalogue` tells whether a word names a version catalogue.
pub(super) fn parse<'t>(
    written: &'t str,
    opens_block: bool,
    is_catalogue: &'t dyn Fn(&str) -> bool,
) -> Vec<Declaration> {
    let configuration = first_word(written);
    if configuration.is_empty() || NOTHING.contains(&configuration) {
        return Vec::new();
    }
    let whole = 0..written.len();
    let quotes = usize::from(written.starts_with(['"', '\'']));
    let start = configuration.len() + 2 * quotes;
    let all = written.get(start..).unwrap_or_default();
    let mut rest = Rest {
        text: written,
        at: start,
        is_catalogue,
    };
    rest.blank();
    let parenthesised = rest.eat('(');
    // `if (x) {`, a loop, a call of one's own: what is inside is not looked at.
    if opens_block && matches!(configuration, "if" | "for" | "while" | "else")
        || all.trim().is_empty()
    {
        return vec![Declaration::Unknown { at: whole }];
    }
    let scope = scope(configuration);
    let mut out = Vec::new();
    let mut map = Map::default();
    loop {
        rest.blank();
        if rest.ends(parenthesised) {
            break;
        }
        if !argument(&mut rest, scope, &mut map, &mut out) {
            return vec![Declaration::Unknown { at: whole }];
        }
        rest.blank();
        if !rest.eat(',') {
            break;
        }
    }
    out.extend(map.declaration(written, scope));
    out
}

/// The parts of the map notation: `group: 'g', name: 'a', version: '1'`.
#[derive(Default)]
struct Map {
    group: Option<Range<usize>>,
    name: Option<Range<usize>>,
    version: Option<Range<usize>>,
}

impl Map {
    fn declaration(self, written: &str, scope: Scope) -> Option<Declaration> {
        let (group, at) = (self.group?, self.name?);
        let text = |range: &Range<usize>| written.get(range.clone()).unwrap_or_default();
        let name = format!("{}:{}", text(&group), text(&at));
        if name.contains('$') {
            return Some(Declaration::Unknown { at });
        }
        let version = self.version.filter(|range| !text(range).contains('$'));
        Some(Declaration::Package {
            name,
            at,
            version,
            scope,
        })
    }
}

/// Reads one argument; false where it is of a form that only the build understands.
fn argument(rest: &mut Rest<'_>, scope: Scope, map: &mut Map, out: &mut Vec<Declaration>) -> bool {
    let start = rest.at;
    if let Some(inside) = rest.string() {
        let text = rest.text.get(inside.clone()).unwrap_or_default();
        match coordinates(text, inside.start, scope) {
            Some(declaration) => out.push(declaration),
            None => return false,
        }
        return true;
    }
    let word = first_word(rest.remaining()).to_string();
    rest.at += word.len();
    rest.blank();
    if let Some(slot) = map.slot(&word)
        && (rest.eat(':') || rest.eat('='))
    {
        rest.blank();
        let value = rest.string();
        *slot = value.clone();
        return value.is_some();
    }
    match word.as_str() {
        catalogue if (rest.is_catalogue)(catalogue) && rest.remaining().starts_with('.') => {
            let length = rest
                .remaining()
                .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.')));
            let path = rest
                .remaining()
                .get(..length.unwrap_or(rest.remaining().len()));
            let path = path.unwrap_or_default();
            let from = rest.at + (path.len() - path.trim_start_matches('.').len());
            let path = path.trim_start_matches('.');
            // `.get()` hands out what stands before it.
            let alias = path.strip_suffix(".get").unwrap_or(path).to_string();
            rest.at = rest.text.len();
            let at = start..from + alias.len();
            out.push(Declaration::Alias {
                catalogue: catalogue.to_string(),
                alias,
                at,
                scope,
            });
            true
        }
        "kotlin" if rest.eat('(') => {
            let Some(inside) = rest.string() else {
                return false;
            };
            let module = rest.text.get(inside.clone()).unwrap_or_default();
            let name = format!("org.jetbrains.kotlin:kotlin-{module}");
            let version = None;
            rest.at = rest.text.len();
            out.push(Declaration::Package {
                name,
                at: inside,
                version,
                scope,
            });
            true
        }
        // A setting of the declaration: `transitive = false`.
        _ if rest.eat(':') || rest.eat('=') => {
            let end = rest
                .remaining()
                .find([',', ')'])
                .unwrap_or(rest.remaining().len());
            rest.at += end;
            true
        }
        word => {
            rest.at = rest.text.len();
            NO_PACKAGE.contains(&word)
        }
    }
}

impl Map {
    fn slot(&mut self, key: &str) -> Option<&mut Option<Range<usize>>> {
        match key {
            "group" => Some(&mut self.group),
            "name" => Some(&mut self.name),
            "version" => Some(&mut self.version),
            _ => None,
        }
    }
}

/// `group:name:version:classifier@type`.
fn coordinates(text: &str, start: usize, scope: Scope) -> Option<Declaration> {
    let mut parts = text.split('@').next()?.split(':');
    let (group, artifact) = (parts.next()?, parts.next()?);
    let name = format!("{group}:{artifact}");
    let bad = |part: &str| part.is_empty() || part.contains(['$', ' ', '/']);
    if bad(group) || bad(artifact) {
        return None;
    }
    let at = start..start + name.len();
    let version = parts
        .next()
        .filter(|version| !version.is_empty() && !version.contains('$'));
    let version = version.map(|version| at.end + 1..at.end + 1 + version.len());
    Some(Declaration::Package {
        name,
        at,
        version,
        scope,
    })
}

/// What a configuration's name says of what it holds.
fn scope(configuration: &str) -> Scope {
    let lower = configuration.to_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    if lower.contains("test") {
        return Scope::Development;
    }
    if ends(&[
        "processor",
        "kapt",
        "ksp",
        "classpath",
        "developmentonly",
        "lintchecks",
        "plugins",
    ]) || lower.starts_with("kapt")
        || lower.starts_with("ksp")
    {
        return Scope::Build;
    }
    match lower.as_str() {
        "implementation" | "api" | "runtimeonly" | "compile" | "runtime" => Scope::Runtime,
        _ if lower.starts_with("release")
            || lower.starts_with("main")
            || lower.starts_with("commonmain") =>
        {
            match ends(&["implementation", "api", "runtimeonly"]) {
                true => Scope::Runtime,
                false => Scope::Optional,
            }
        }
        // `compileOnly`, variants of a build, configurations of one's own.
        _ => Scope::Optional,
    }
}

struct Rest<'t> {
    text: &'t str,
    at: usize,
    is_catalogue: &'t dyn Fn(&str) -> bool,
}

impl<'t> Rest<'t> {
    fn remaining(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn blank(&mut self) {
        let rest = self.remaining();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.remaining().starts_with(wanted);
        self.at += if found { wanted.len_utf8() } else { 0 };
        found
    }

    fn ends(&self, parenthesised: bool) -> bool {
        self.remaining().is_empty() || (parenthesised && self.remaining().starts_with(')'))
    }

    fn string(&mut self) -> Option<Range<usize>> {
        let (inside, after) = literal(self.remaining())?;
        let range = self.at + inside.start..self.at + inside.end;
        self.at = self.text.len() - after.len();
        Some(range)
    }
}
