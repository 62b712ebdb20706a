//! What has changed in a manifest since the SBOM that describes it.

use super::{Manifest, Origin, Scope};
use crate::source::FileId;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the repository's history says of the pairs of a product.
#[derive(Default, Debug)]
pub struct Ages {
    /// Pairs whose manifest was compared with what it was when the SBOM was last changed or made.
    pub compared: usize,
    /// Pairs of which the history does not tell.
    pub untold: usize,
    /// Pairs whose manifest declares something else than it did then.
    pub outdated: Vec<Outdated>,
}

/// A manifest that changed after its SBOM.
#[derive(Debug)]
pub struct Outdated {
    /// The manifest.
    pub manifest: FileId,
    /// The SBOM.
    pub sbom: FileId,
    /// When the SBOM was last changed or made, by UTC.
    pub since: Date,
    /// What the manifest declares otherwise, by package name.
    pub changes: BTreeMap<String, Change>,
}

/// What became of a declared dependency.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Change {
    /// It is declared now and was not.
    Added,
    /// Another version is asked for.
    Changed,
    /// It is declared no longer.
    Removed,
}

impl Change {
    /// The word in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// What differs between what two states of a manifest declare of what `counts`.
pub fn changes(before: &Manifest, now: &Manifest, counts: &[Scope]) -> BTreeMap<String, Change> {
    let declared = |manifest: &Manifest| {
        let shipped = manifest.dependencies.iter().filter(|dependency| {
            dependency.origin != Origin::Local && counts.contains(&dependency.scope)
        });
        let mut declared: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for dependency in shipped {
            let requirement = dependency.requirement.as_ref();
            let requirement = requirement.map(|requirement| requirement.value.clone());
            let all = declared.entry(dependency.name.value.clone()).or_default();
            all.push(requirement.unwrap_or_default());
            // The order of two declarations of one package says nothing.
            all.sort();
        }
        declared
    };
    let (before, now) = (declared(before), declared(now));
    let gone = before.keys().filter(|name| !now.contains_key(*name));
    let gone = gone.map(|name| (name.clone(), Change::Removed));
    let new = now.iter().filter_map(|(name, requirement)| {
        let change = match before.get(name) {
            None => Change::Added,
            Some(other) if other != requirement => Change::Changed,
            Some(_) => return None,
        };
        Some((name.clone(), change))
    });
    gone.chain(new).collect()
}
