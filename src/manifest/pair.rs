//! A manifest beside the SBOM that describes its package: what rules ask of the two.

use super::components::{Components, dependency_list};
use super::edges::Edges;
use super::pairing::Tie;
use super::{Dependency, Manifest, Origin, Scope};
use crate::sbom::{Edge, Sbom};
use crate::source::Span;
use rustc_hash::FxHashSet;

/// A manifest and an SBOM that describes its package.
#[derive(Clone, Debug)]
pub struct Pair<'a> {
    /// The manifest.
    pub manifest: &'a Manifest,
    /// The SBOM.
    pub sbom: &'a Sbom,
    /// What ties them.
    pub tie: Tie,
    /// The SBOM's components by package name.
    pub components: &'a Components,
    /// The edges of the SBOM's graph.
    pub edges: &'a Edges,
    /// Indices of the components that are the manifest's package, ascending; the product's own where none is.
    pub subjects: &'a [usize],
    /// What a dependency has to be for, to count as a part of the product.
    pub counted: &'a [Scope],
}

/// What an SBOM says of a dependency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Coverage {
    /// These components are it, and the package depends on one of them directly.
    Direct(Vec<usize>),
    /// These components are it, and the package is not said to depend on them.
    Indirect(Vec<usize>),
    /// Nothing.
    Absent,
}

impl<'a> Pair<'a> {
    /// The dependencies that the SBOM has to cover: parts of the product that come from elsewhere.
    pub fn counted(&self) -> impl Iterator<Item = &'a Dependency> + use<'a> {
        let counted = self.counted;
        self.manifest.dependencies.iter().filter(move |dependency| {
            dependency.origin != Origin::Local && counted.contains(&dependency.scope)
        })
    }

    /// What the SBOM says of a dependency.
    pub fn coverage(&self, dependency: &Dependency, direct: &FxHashSet<usize>) -> Coverage {
        let found = self.found(dependency);
        let listed: Vec<usize> = found
            .iter()
            .copied()
            .filter(|index| direct.contains(index))
            .collect();
        match (found.is_empty(), listed.is_empty()) {
            (true, _) => Coverage::Absent,
            (false, true) => Coverage::Indirect(found),
            (false, false) => Coverage::Direct(listed),
        }
    }

    /// Indices of the components that are a dependency.
    pub fn found(&self, dependency: &Dependency) -> Vec<usize> {
        let names = std::iter::once(&dependency.name.value).chain(&dependency.other_names);
        let found = names.flat_map(|name| self.components.find(name)).copied();
        let mut found: Vec<usize> = found.filter(|index| !self.is_subject(*index)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether a component is the manifest's own package.
    pub fn is_subject(&self, component: usize) -> bool {
        self.subjects.binary_search(&component).is_ok()
    }

    /// Whether these components were found by their names, none having a package URL of the ecosystem.
    pub fn by_name_alone(&self, components: &[usize]) -> bool {
        let mut components = components.iter();
        !components.any(|index| self.components.is_by_package_url(*index))
    }

    /// Indices of the components the package depends on directly, as the SBOM says.
    pub fn direct(&self) -> FxHashSet<usize> {
        let edges = self.direct_edges();
        edges.filter_map(|edge| edge.to.component()).collect()
    }

    /// The edges from the package to what it depends on, as the SBOM says.
    pub fn direct_edges(&self) -> impl Iterator<Item = &'a Edge> + '_ {
        let subjects = self.subjects.iter();
        subjects.flat_map(|subject| self.edges.from(*subject, self.sbom))
    }

    /// Whether a component other than the package depends on this one.
    pub fn is_needed_elsewhere(&self, component: usize) -> bool {
        let mut edges = self.edges.to(component, self.sbom);
        edges.any(|edge| {
            let from = edge.from.component();
            from.is_some_and(|from| !self.is_subject(from))
        })
    }

    /// Where the SBOM lists the package's direct dependencies.
    pub fn list(&self) -> Span {
        let subject = self
            .subjects
            .iter()
            .find(|subject| !self.sbom.is_root(**subject));
        let subject = subject.filter(|_| self.tie == Tie::Member);
        let listed = subject.and_then(|subject| dependency_list(self.sbom, *subject));
        listed.unwrap_or_else(|| self.sbom.top_level_place())
    }
}
