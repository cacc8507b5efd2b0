//! What is down already, whatever else is asked.

use std::collections::BTreeMap;

use faultline_graph::{Node, State};
use faultline_model::LifecycleStatus;
use faultline_store::{StoreError, View};

use crate::records::held;
use crate::snapshot::GraphSnapshot;

/// The CIs in maintenance, each down, and those that open incidents and running changes hold
/// degraded or down; each once with the worst state, by key.
///
/// Cost: one pass over the CIs, incidents and changes.
///
/// # Errors
/// The store cannot be read.
pub fn current(snapshot: &GraphSnapshot, view: View<'_>) -> Result<Vec<(Node, State)>, StoreError> {
    let mut worst: BTreeMap<Node, State> = BTreeMap::new();
    view.for_each_graph_ci(|ci| {
        if ci.status == LifecycleStatus::Maintenance
            && let Some(node) = snapshot.graph.node_of(ci.id)
        {
            worst.insert(node, State::Down);
        }
        Ok::<(), StoreError>(())
    })?;
    for (node, state) in held(snapshot, view)? {
        let known = worst.entry(node).or_insert(state);
        *known = state.max(*known);
    }
    Ok(worst.into_iter().collect())
}
