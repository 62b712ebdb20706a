//! The licence a manifest gives, where its format has a field for one.

use crate::manifest::{Ecosystem, Manifest};
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::json::Tape;
use crate::syntax::toml;

/// The licence that the manifest nearest to the top gives.
pub(super) fn find(manifests: &[Manifest], sources: &Sources) -> Option<Spanned<String>> {
    let mut manifests: Vec<_> = manifests.iter().collect();
    manifests.sort_by_key(|manifest| sources.path(manifest.file).matches('/').count());
    manifests.into_iter().find_map(|manifest| {
        let file = manifest.file;
        let found = match manifest.ecosystem {
            Ecosystem::Cargo => in_toml(file, sources, &[&["package", "license"]]),
            Ecosystem::Python => {
                let keys: &[&[&str]] = &[
                    &["project", "license"],
                    &["project", "license", "text"],
                    &["tool", "poetry", "license"],
                ];
                in_toml(file, sources, keys)
            }
            Ecosystem::Npm | Ecosystem::Composer | Ecosystem::Vcpkg => in_json(file, sources),
            _ => None,
        };
        found.filter(|licence| !licence.value.trim().is_empty())
    })
}

fn in_toml(file: FileId, sources: &Sources, keys: &[&[&str]]) -> Option<Spanned<String>> {
    if !sources.path(file).ends_with(".toml") {
        return None;
    }
    let document = toml::Document::parse(file, sources).ok()?;
    keys.iter()
        .find_map(|keys| document.root().path(keys)?.string())
}

fn in_json(file: FileId, sources: &Sources) -> Option<Spanned<String>> {
    let text = sources.file(file).text()?;
    let tape = Tape::parse(text);
    let licence = tape.root()?.get("license")?;
    let value = licence.as_str()?.into_owned();
    Some(Spanned::new(value, Span::new(file, licence.range())))
}
