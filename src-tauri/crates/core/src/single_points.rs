//! Single points of failure: which lone CIs take a service down.

use faultline_graph::{Node, SharedProvider, SinglePoints};
use faultline_model::{Attributes, Criticality};
use faultline_store::{StoreError, View};

use crate::snapshot::GraphSnapshot;
use crate::task::{Cancelled, TaskContext};

/// The single points of failure of each of `targets`, in their order.
///
/// Cost: one pass over what they depend on, for all of them together.
///
/// # Errors
/// The task was cancelled.
pub fn single_points(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    targets: &[Node],
) -> Result<Vec<SinglePoints>, Cancelled> {
    let mut keep_going = || !task.cancellation().is_cancelled();
    let found = snapshot.graph.single_points(targets, &mut keep_going);
    found.map_err(|_| Cancelled)
}

/// How each hidden single point of a CI takes it down: the group that looks redundant, and the
/// ways on which its members lead to that point.
///
/// Cost: for each hidden point one pass over what the CI depends on.
///
/// # Errors
/// The task was cancelled.
pub fn shared_providers(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    found: &SinglePoints,
) -> Result<Vec<SharedProvider>, Cancelled> {
    let hidden: Vec<Node> = found
        .points
        .iter()
        .filter(|point| point.hidden)
        .map(|point| point.node)
        .collect();
    let mut keep_going = || !task.cancellation().is_cancelled();
    let shared = snapshot
        .graph
        .shared_providers(found.target, &hidden, &mut keep_going);
    shared.map_err(|_| Cancelled)
}

/// The CIs of class service and below that are in service and of criticality `critical`, by key.
///
/// Cost: reads each service once.
///
/// # Errors
/// The store cannot be read.
pub fn critical_services(
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Vec<Node>, StoreError> {
    let graph = &snapshot.graph;
    let services: Vec<_> = graph
        .nodes()
        .filter(|&node| snapshot.is_service(node) && graph.in_service(node))
        .map(|node| graph.ci_id(node))
        .collect();
    let mut critical = Vec::new();
    view.for_each_ci_of(&services, |row, _| {
        let criticality = Attributes::find(row.attributes, "criticality")
            .and_then(|word| word.parse::<Criticality>().ok());
        if criticality == Some(Criticality::Critical) {
            critical.extend(graph.node_of(row.id));
        }
        Ok::<(), StoreError>(())
    })?;
    critical.sort_unstable();
    Ok(critical)
}
