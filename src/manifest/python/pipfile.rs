//! `Pipfile`: TOML with `[packages]`, `[dev-packages]` and further categories, which do not ship either.

use super::poetry::dependency;
use crate::manifest::{Manifest, Scope};
use crate::source::Sources;
use crate::syntax::toml::Document;

pub(super) fn read(out: &mut Manifest, sources: &Sources) {
    let document = match Document::parse(out.file, sources) {
        Ok(document) => document,
        Err(problem) => return out.problems.push(problem),
    };
    let settings = ["source", "requires", "pipenv", "scripts"];
    for (category, table) in document.root().entries() {
        if settings.contains(&category.value.as_str()) {
            continue;
        }
        let scope = match category.value.as_str() {
            "packages" => Scope::Runtime,
            _ => Scope::Development,
        };
        for (name, value) in table.entries() {
            dependency(out, name, value, scope);
        }
    }
}
