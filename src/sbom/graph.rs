//! What depends on what.

use crate::source::Span;

/// The dependency graph as the document states it.
#[derive(Default, Debug)]
pub struct Graph {
    /// CycloneDX `dependencies[]`, in file order; SPDX has no such list.
    pub nodes: Vec<NodeEntry>,
    /// Every edge, in file order.
    pub edges: Vec<Edge>,
    /// Both ends of relationships that say something other than dependency and containment (SPDX).
    pub related: Vec<(End, End)>,
    /// Nodes that an earlier node for the same reference precedes: (index of the later, index of the earlier).
    pub repeated_nodes: Vec<(u32, u32)>,
    /// Whether the document says that the product depends on nothing (an empty list that it calls complete,
    /// or SPDX `NONE`).
    pub root_depends_on_nothing: bool,
}

/// One entry of a CycloneDX `dependencies` list.
#[derive(Clone, Copy, Debug)]
pub struct NodeEntry {
    /// Whose dependencies it states.
    pub of: End,
    /// Its `ref` value.
    pub span: Span,
    /// Its `dependsOn` list without what follows the opening bracket, else its `ref` value.
    pub list: Span,
    /// Index in the list.
    pub index: u32,
}

/// One edge: `from` depends on, or contains, `to`.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The dependent.
    pub from: End,
    /// The dependency.
    pub to: End,
    /// What it says.
    pub kind: EdgeKind,
    /// Where the far end is named.
    pub span: Span,
    /// Index of the dependency node or the relationship it comes from; of the outer component for nesting. The
    /// largest number where the relationship stands in no list (SPDX 3).
    pub entry: u32,
    /// Index within the node's list.
    pub index: u32,
}

/// What an edge says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EdgeKind {
    /// It needs it.
    DependsOn,
    /// It holds it.
    Contains,
    /// It implements it (CycloneDX `provides`).
    Provides,
}

/// One end of an edge.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum End {
    /// The component with this index.
    Component(u32),
    /// Another described element: a service, a file, the document itself. The number tells them apart.
    Other(u32),
    /// An element of another document (BOM-Link, `DocumentRef-…`).
    External,
    /// Explicitly nothing (SPDX `NONE`).
    Nothing,
    /// Explicitly unknown (SPDX `NOASSERTION`).
    Unknown,
    /// Nothing in the document has this id.
    Undescribed,
}

impl End {
    /// The component's index.
    pub fn component(self) -> Option<usize> {
        match self {
            Self::Component(index) => Some(index as usize),
            _ => None,
        }
    }

    /// The number of an element that is no component.
    pub(super) fn other(self) -> Option<u32> {
        match self {
            Self::Other(number) => Some(number),
            _ => None,
        }
    }
}
