//! The edges of an SBOM's graph by their ends, for those who ask often.

use crate::sbom::{Edge, EdgeKind, Sbom};

/// Edges by either end; what a component implements is left out.
#[derive(Default, Debug)]
pub struct Edges {
    /// Component and index of an edge that starts there, sorted.
    from: Vec<(usize, usize)>,
    /// Component and index of an edge that ends there, sorted.
    to: Vec<(usize, usize)>,
}

impl Edges {
    /// Sorts the edges of `sbom`.
    pub fn new(sbom: &Sbom) -> Self {
        let mut out = Self::default();
        for (at, edge) in sbom.graph.edges.iter().enumerate() {
            if edge.kind == EdgeKind::Provides {
                continue;
            }
            out.from
                .extend(edge.from.component().map(|from| (from, at)));
            out.to.extend(edge.to.component().map(|to| (to, at)));
        }
        out.from.sort_unstable();
        out.to.sort_unstable();
        out
    }

    /// The edges that start at a component, in file order.
    pub fn from<'s>(&self, component: usize, sbom: &'s Sbom) -> impl Iterator<Item = &'s Edge> {
        edges(&self.from, component, sbom)
    }

    /// The edges that end at a component, in file order.
    pub fn to<'s>(&self, component: usize, sbom: &'s Sbom) -> impl Iterator<Item = &'s Edge> {
        edges(&self.to, component, sbom)
    }
}

fn edges<'s>(
    sorted: &[(usize, usize)],
    component: usize,
    sbom: &'s Sbom,
) -> impl Iterator<Item = &'s Edge> {
    let start = sorted.partition_point(|(of, _)| *of < component);
    let own = sorted.iter().skip(start);
    let own = own.take_while(move |(of, _)| *of == component);
    own.filter_map(|(_, at)| sbom.graph.edges.get(*at))
}
