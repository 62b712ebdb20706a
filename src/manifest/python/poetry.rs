//! `[tool.poetry]` of a `pyproject.toml`.

use super::conditional;
use crate::manifest::{Dependency, Manifest, Origin, Scope};
use crate::problem::Problem;
use crate::source::Spanned;
use crate::syntax::toml::Node;

pub(super) fn read(out: &mut Manifest, poetry: Node<'_>) {
    if out.name.is_none() {
        out.name = poetry.get("name").and_then(Node::string);
    }
    if out.version.is_none() {
        out.version = poetry.get("version").and_then(Node::string);
    }
    // With a `[project]` this table only says where its dependencies come from.
    let enriches = !out.dependencies.is_empty();
    if let Some(table) = poetry.get("dependencies") {
        for (name, value) in table.entries().filter(|(name, _)| name.value != "python") {
            if enriches && enrich(out, &name.value, value) {
                continue;
            }
            dependency(out, name, value, Scope::Runtime);
        }
    }
    let groups = poetry.get("group").into_iter().flat_map(Node::entries);
    let groups = groups.filter_map(|(_, group)| group.get("dependencies"));
    for table in groups.chain(poetry.get("dev-dependencies")) {
        for (name, value) in table.entries() {
            dependency(out, name, value, Scope::Development);
        }
    }
}

fn enrich(out: &mut Manifest, name: &str, value: Node<'_>) -> bool {
    let name = super::fold(name);
    let mut found = false;
    let same = out.dependencies.iter_mut();
    for dependency in same.filter(|other| super::fold(&other.name.value) == name) {
        found = true;
        if let Some(origin) = origin(value) {
            dependency.origin = origin;
        }
    }
    found
}

fn origin(value: Node<'_>) -> Option<Origin> {
    if value.get("path").is_some() {
        Some(Origin::Local)
    } else if value.get("git").is_some() || value.get("url").is_some() {
        Some(Origin::Remote)
    } else {
        None
    }
}

/// Also an entry of a Pipfile, which has the same form.
pub(super) fn dependency(out: &mut Manifest, name: Spanned<String>, value: Node<'_>, scope: Scope) {
    // Several tables are several requirements for different environments.
    if value.kind() == "array" || value.kind() == "array of tables" {
        let first = value.elements().next();
        let Some(first) = first else { return };
        return dependency(out, name, first, conditional(scope, true));
    }
    if value.string().is_none() && !value.is_table() {
        let message = format!(
            "dependency `{}` is of the kind `{}`, neither a version string nor a table",
            name.value,
            value.kind()
        );
        return out.problems.push(Problem::new(value.span(), message));
    }
    let marks = ["markers", "python", "platform", "sys_platform", "os_name"];
    let optional = value.get("optional").and_then(Node::boolean) == Some(true)
        || marks.iter().any(|key| value.get(key).is_some());
    out.dependencies.push(Dependency {
        name,
        alias: None,
        other_names: Vec::new(),
        requirement: value.string().or_else(|| value.get("version")?.string()),
        pointer: None,
        scope: conditional(scope, optional),
        origin: origin(value).unwrap_or(Origin::Registry),
        resolved: None,
    });
}
