//! Paths: why one CI depends on another.

use faultline_graph::{Dependency, Node};

use crate::snapshot::GraphSnapshot;

/// At most `limit` simple ways from `dependent` to `provider` over dependencies, shortest first and
/// among equals by key. Empty where there is none.
#[must_use]
pub fn paths(
    snapshot: &GraphSnapshot,
    dependent: Node,
    provider: Node,
    limit: usize,
) -> Vec<Vec<Node>> {
    snapshot.graph.paths(dependent, provider, limit)
}

/// The dependencies from one CI to the next along a path: the first of several parallel ones each.
#[must_use]
pub fn links(snapshot: &GraphSnapshot, path: &[Node]) -> Vec<Dependency> {
    path.windows(2)
        .filter_map(|pair| {
            let mut providers = snapshot.graph.providers(pair[0]);
            providers.find(|dependency| dependency.provider == pair[1])
        })
        .collect()
}
