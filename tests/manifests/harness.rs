//! What the tests of every ecosystem share: loading a folder, showing what was read, breaking it.

use cra_lint::manifest::{Manifest, Origin, Scope, is_lockfile, read_all, recognise};
use cra_lint::source::{FileId, Sources, Spanned};
use std::path::Path;

/// Every manifest and lockfile under a folder of `fixtures/formats`, its text changed by `form`.
pub(crate) fn load(folder: &str, form: fn(&str) -> String) -> (Sources, Vec<Manifest>) {
    let base = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/formats")
        .join(folder);
    let mut paths: Vec<String> = Vec::new();
    for entry in ignore::WalkBuilder::new(&base)
        .hidden(false)
        .build()
        .map(Result::unwrap)
    {
        if entry.path().is_file() {
            let path = entry.path().strip_prefix(&base).unwrap();
            paths.push(path.to_str().unwrap().replace('\\', "/"));
        }
    }
    paths.sort();
    let mut sources = Sources::default();
    let mut files = Vec::new();
    for path in paths {
        assert!(recognise(&path).is_some() || is_lockfile(&path), "{path}");
        let text = std::fs::read_to_string(base.join(&path)).unwrap();
        files.push(sources.add(path, form(&text)));
    }
    let manifests = read_all(&files, &sources);
    (sources, manifests)
}

/// `value`, with the text at its place where that differs, and the file where it is not the manifest's.
fn shown(text: &Spanned<String>, file: FileId, sources: &Sources) -> String {
    let there = sources.text(text.span).trim_matches(['"', '\'']);
    let mut out = text.value.clone();
    if there != text.value {
        out += &format!("<{there}>");
    }
    if text.span.file != file {
        out += &format!("@{}", sources.path(text.span.file));
    }
    out
}

fn lines(sources: &Sources, manifest: &Manifest) -> Vec<String> {
    let show = |text: &Option<Spanned<String>>| {
        text.as_ref()
            .map_or("-".into(), |text| shown(text, manifest.file, sources))
    };
    let path = |file: Option<FileId>| file.map_or("-", |file| sources.path(file));
    let mut out = vec![format!(
        "{}: {} {} lockfile {} workspace {}",
        sources.path(manifest.file),
        show(&manifest.name),
        show(&manifest.version),
        path(manifest.lockfile),
        path(manifest.workspace),
    )];
    for dependency in &manifest.dependencies {
        let scope = match dependency.scope {
            Scope::Runtime => "runtime",
            Scope::Optional => "optional",
            Scope::Build => "build",
            Scope::Development => "development",
        };
        let origin = match dependency.origin {
            Origin::Registry => "",
            Origin::Local => " local",
            Origin::Remote => " remote",
        };
        let name = shown(&dependency.name, manifest.file, sources);
        let (wanted, got) = (show(&dependency.requirement), show(&dependency.resolved));
        out.push(format!("  {scope}{origin} {name} {wanted} = {got}"));
    }
    out.extend(
        manifest
            .problems
            .iter()
            .map(|problem| format!("  ! {}", problem.message)),
    );
    out.extend(manifest.unknown.iter().map(|unknown| {
        format!(
            "  ? {} <{}>",
            unknown.message,
            sources.text(unknown.span).trim()
        )
    }));
    out
}

/// What was read of a sample (`ecosystem/sample`), against the `.expected` file beside it; `UPDATE_FIXTURES=1`
/// writes that file. Both as it was written and with a byte order mark and CRLF.
pub(crate) fn difference(folder: &str) -> Option<String> {
    let path = format!("fixtures/formats/{folder}.expected");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let as_written: fn(&str) -> String = str::to_string;
    let forms: [fn(&str) -> String; 2] = [as_written, |text| {
        format!("\u{feff}{}", text.trim_end().replace('\n', "\r\n"))
    }];
    for form in forms {
        let (sources, manifests) = load(folder, form);
        let found = manifests
            .iter()
            .flat_map(|manifest| lines(&sources, manifest));
        let found: String = found.map(|line| line + "\n").collect();
        if std::env::var_os("UPDATE_FIXTURES").is_some() && form("\n") == "\n" {
            std::fs::write(&path, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        if found != expected || found.is_empty() {
            return Some(format!("{folder}: expected\n{expected}found\n{found}"));
        }
    }
    None
}

#[track_caller]
pub(crate) fn problems(path: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let mut sources = Sources::default();
    let file = sources.add(path, bytes);
    let manifests = read_all(&[file], &sources);
    let of = |manifest: &Manifest| manifest.problems.clone();
    let all = manifests.iter().flat_map(of);
    all.map(|problem| {
        let end = sources.file(problem.span.file).bytes().len();
        assert!(problem.span.range().end <= end);
        (sources.text(problem.span).to_string(), problem.message)
    })
    .collect()
}

/// Every span of a manifest lies in its file on character borders.
pub(crate) fn spans_hold(manifests: &[Manifest], sources: &Sources) {
    for manifest in manifests {
        let texts = [&manifest.name, &manifest.version].into_iter().flatten();
        let mut spans: Vec<_> = texts.map(|text| text.span).collect();
        for dependency in &manifest.dependencies {
            spans.push(dependency.name.span);
            spans.extend(dependency.requirement.iter().map(|text| text.span));
            spans.extend(dependency.resolved.iter().map(|text| text.span));
        }
        let said = manifest.problems.iter().chain(&manifest.unknown);
        spans.extend(said.map(|problem| problem.span));
        for span in spans {
            let file = sources.file(span.file);
            assert!(span.range().end <= file.bytes().len(), "{span:?}");
            if let Some(text) = file.text() {
                assert!(text.get(span.range()).is_some(), "{span:?}");
            }
        }
    }
}

/// The places of the problems alone.
#[track_caller]
pub(crate) fn places(path: &str, text: &str) -> Vec<String> {
    let found = problems(path, text.as_bytes());
    found.into_iter().map(|(place, _)| place).collect()
}
