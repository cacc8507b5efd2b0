//! What is down already, whatever else is asked.

use faultline_graph::{Node, State};
use faultline_model::LifecycleStatus;
use faultline_store::{StoreError, View};

use crate::snapshot::GraphSnapshot;

/// The CIs in maintenance, each down, by key. Cost: one pass over the CIs.
///
/// # Errors
/// The store cannot be read.
pub fn current(snapshot: &GraphSnapshot, view: View<'_>) -> Result<Vec<(Node, State)>, StoreError> {
    let mut down = Vec::new();
    view.for_each_graph_ci(|ci| {
        if ci.status == LifecycleStatus::Maintenance {
            down.extend(
                snapshot
                    .graph
                    .node_of(ci.id)
                    .map(|node| (node, State::Down)),
            );
        }
        Ok::<(), StoreError>(())
    })?;
    down.sort_unstable();
    Ok(down)
}
