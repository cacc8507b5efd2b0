//! Identifiers: the store's id of a CI, and its dense index in one graph.

/// Internal id of a CI in the store; stable over renames and over time.
pub type CiId = u32;

/// Dense index of a CI in one [`Graph`](crate::Graph).
///
/// Nodes are numbered by key in byte order, so comparing two nodes of the same graph compares
/// their keys. A node means nothing in another graph: carry a [`CiId`] across.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node(pub(crate) u32);

impl Node {
    /// The index as a position in per-node arrays: `0..graph.node_count()`.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
