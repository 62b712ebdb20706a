//! Which components the product leads to.

use super::{End, Sbom};
use std::collections::HashMap;

/// For every component whether the product leads to it: by dependency and containment along their direction, by the
/// other relationships both ways.
pub(super) fn reached(sbom: &Sbom) -> Vec<bool> {
    let components = sbom.components.len();
    let mut others: HashMap<u32, usize> = HashMap::new();
    let mut node = |end: End| match end {
        End::Component(index) => Some(index as usize),
        End::Other(number) => {
            let next = components + others.len();
            Some(*others.entry(number).or_insert(next))
        }
        _ => None,
    };
    let graph = &sbom.graph;
    let mut ways: Vec<(usize, usize)> = Vec::with_capacity(graph.edges.len());
    for edge in &graph.edges {
        ways.extend(node(edge.from).zip(node(edge.to)));
    }
    for (a, b) in &graph.related {
        if let Some((a, b)) = node(*a).zip(node(*b)) {
            ways.extend([(a, b), (b, a)]);
        }
    }
    ways.sort_unstable();
    let mut reached = vec![false; components + others.len()];
    let mut open: Vec<usize> = sbom.roots.clone();
    while let Some(at) = open.pop() {
        let Some(seen) = reached.get_mut(at) else {
            continue;
        };
        if std::mem::replace(seen, true) {
            continue;
        }
        let first = ways.partition_point(|(from, _)| *from < at);
        let on = ways.iter().skip(first).take_while(|(from, _)| *from == at);
        open.extend(on.map(|(_, to)| *to));
    }
    reached.truncate(components);
    reached
}
