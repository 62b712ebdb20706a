//! Facts about the product that its files tell where the configuration does not.

use super::{Parts, ProductFacts, Route};
use crate::discover::folder_of;
use crate::source::{Sources, Spanned};

/// The facts of the configuration, completed by what a manifest or an SBOM says of name and version.
///
/// A manifest in the product's own folder is changed with the product, so it comes first, then the SBOM, then a
/// manifest further down. Where several stand equally near, none speaks for the product.
pub(super) fn complete(parts: &Parts, sources: &Sources) -> ProductFacts {
    let mut facts = parts.facts.clone();
    let roots = parts.sboms.iter().filter_map(|sbom| {
        let root = sbom.root()?;
        Some((
            sources.path(sbom.file),
            root.name.as_ref()?,
            root.version.as_ref(),
        ))
    });
    let manifests = || {
        parts.manifests.iter().filter_map(|manifest| {
            Some((
                sources.path(manifest.file),
                manifest.name.as_ref()?,
                manifest.version.as_ref(),
            ))
        })
    };
    let own = manifests().filter(|(path, ..)| folder_of(path) == parts.path);
    let told = nearest(own)
        .or_else(|| nearest(roots))
        .or_else(|| nearest(manifests()));
    if let Some((name, version)) = told {
        // A version belongs to the name it stands beside; the configured name may be another spelling of it.
        if facts.version.is_none() {
            facts.version = version.cloned();
        }
        if facts.name.is_none() {
            facts.name = Some(name.clone());
        }
    }
    facts
}

/// Class and procedure as the documents state them, where the configuration says nothing and all statements agree.
pub(super) fn of_route(facts: &mut ProductFacts, route: &Route) {
    let procedures = route.procedures.iter();
    let procedures: Vec<_> = procedures
        .filter_map(|it| Some(Spanned::new(it.value.procedure()?, it.span)))
        .collect();
    facts.procedure = facts.procedure.take().or_else(|| unanimous(&procedures));
    facts.class = facts.class.take().or_else(|| unanimous(&route.classes));
}

/// The first of several statements that say the same.
fn unanimous<T: Clone + PartialEq>(statements: &[Spanned<T>]) -> Option<Spanned<T>> {
    let first = statements.first()?;
    let agreed = statements.iter().all(|other| other.value == first.value);
    agreed.then(|| first.clone())
}

type Named<'a> = (&'a Spanned<String>, Option<&'a Spanned<String>>);

/// Name and version given by the one file nearest to the top.
fn nearest<'a>(
    files: impl Iterator<Item = (&'a str, &'a Spanned<String>, Option<&'a Spanned<String>>)>,
) -> Option<Named<'a>> {
    let depth = |path: &str| path.split('/').count();
    let files: Vec<_> = files
        .filter(|(_, name, _)| !name.value.trim().is_empty())
        .collect();
    let least = files.iter().map(|(path, ..)| depth(path)).min()?;
    let near: Vec<_> = files
        .iter()
        .filter(|(path, ..)| depth(path) == least)
        .collect();
    let (_, name, version) = near.first()?;
    near.iter()
        .all(|(_, other, _)| other.value == name.value)
        .then_some((*name, *version))
}
