//! `setup.cfg` of setuptools: sections, `key = value`, and values that go on in indented lines.

use super::{Requirement, push, requirements};
use crate::manifest::files::text_of;
use crate::manifest::{Manifest, Scope};
use crate::problem::Problem;
use crate::source::{Sources, Span, Spanned};

pub(super) fn read(out: &mut Manifest, sources: &Sources) {
    let text = match text_of(out.file, sources) {
        Ok(text) => text,
        Err(problem) => return out.problems.push(problem),
    };
    let source = sources.file(out.file);
    let (mut section, mut key) = ("", "");
    for number in 1..=source.line_count() {
        let range = source.line_range(number as u32);
        let line = text.get(range.clone()).unwrap_or_default();
        let bare = line.trim();
        if bare.is_empty() || bare.starts_with(['#', ';']) {
            continue;
        }
        let indented = line.starts_with([' ', '\t']);
        let mut value = bare;
        if !indented {
            if let Some(name) = bare
                .strip_prefix('[')
                .and_then(|name| name.strip_suffix(']'))
            {
                (section, key) = (name.trim(), "");
                continue;
            }
            let Some((name, rest)) = bare.split_once(['=', ':']) else {
                continue;
            };
            (key, value) = (name.trim(), rest.trim());
        }
        // A comment needs white space before it.
        value = value.split(" #").next().unwrap_or(value).trim_end();
        if value.is_empty() {
            continue;
        }
        let start = range.start + line.rfind(value).unwrap_or_default();
        let span = Span::new(out.file, start..start + value.len());
        item(
            out,
            (section, key),
            &Spanned::new(value.to_string(), span),
            sources,
        );
    }
}

fn item(
    out: &mut Manifest,
    (section, key): (&str, &str),
    value: &Spanned<String>,
    sources: &Sources,
) {
    // `attr: package.__version__` and `file: …` are known to the build alone.
    let computed = value.value.starts_with("attr:") || value.value.starts_with("file:");
    let scope = match (section, key) {
        ("metadata", "name") => {
            out.name = (!computed).then(|| value.clone());
            return;
        }
        ("metadata", "version") => {
            out.version = (!computed).then(|| value.clone());
            return;
        }
        ("options", "install_requires" | "install-requires") => Scope::Runtime,
        ("options", "setup_requires" | "setup-requires") => Scope::Build,
        ("options", "tests_require" | "tests-require") => Scope::Development,
        ("options.extras_require" | "options.extras-require", _) => Scope::Optional,
        _ => return,
    };
    if let Some(files) = value.value.strip_prefix("file:") {
        for path in files.split(',').map(str::trim) {
            requirements::include(out, path, value.span, sources);
        }
        return;
    }
    if computed {
        return;
    }
    for part in value.value.split_inclusive('\n') {
        let place = |range: std::ops::Range<usize>| {
            let start = value.span.range().start;
            Span::new(value.span.file, start + range.start..start + range.end)
        };
        match Requirement::parse(part) {
            Ok(requirement) => push(out, part, &requirement, scope, &place),
            Err((range, message)) => out.problems.push(Problem::new(place(range), message)),
        }
    }
}
