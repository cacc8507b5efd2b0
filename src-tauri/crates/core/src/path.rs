//! Paths: why one CI depends on another.

use faultline_graph::{Dependency, Node, PathCoverage};

use crate::snapshot::GraphSnapshot;
use crate::task::{Cancelled, TaskContext};

/// Which ways from a dependent to a provider are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathRange {
    /// Those of the least length.
    Shortest,
    /// Longer ones too, the shortest first.
    AlsoLonger,
}

/// At most `limit` simple ways from `dependent` to `provider` over dependencies, shortest first and
/// among equals by key. Empty where there is none.
#[must_use]
pub fn paths(
    snapshot: &GraphSnapshot,
    dependent: Node,
    provider: Node,
    range: PathRange,
    limit: usize,
) -> Vec<Vec<Node>> {
    let graph = &snapshot.graph;
    match range {
        PathRange::Shortest => graph.shortest_paths(dependent, provider, limit),
        PathRange::AlsoLonger => graph.paths(dependent, provider, limit),
    }
}

/// Whether redundancy covers the loss of each of `paths`, ways from `dependent` to `provider`, and
/// of the provider itself. Cost: one impact for each way.
///
/// # Errors
/// The task was cancelled.
pub fn coverage(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    dependent: Node,
    provider: Node,
    paths: &[Vec<Node>],
) -> Result<PathCoverage, Cancelled> {
    let mut keep_going = || !task.cancellation().is_cancelled();
    let covered = snapshot
        .graph
        .path_coverage(dependent, provider, paths, &mut keep_going);
    covered.map_err(|_| Cancelled)
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
