//! Which CIs a matrix asks about unless it is told.

use faultline_graph::Node;

use crate::snapshot::GraphSnapshot;

/// Classes whose CIs do not fail by themselves: what is promised, to whom, and on which paper.
const NEVER_FAILING: [&str; 3] = ["service", "party", "agreement"];

/// Every CI that can fail by itself: all but services, parties and agreements.
#[must_use]
pub fn failing(snapshot: &GraphSnapshot) -> Vec<Node> {
    let model = &snapshot.model;
    let classes: Vec<u16> = model
        .classes()
        .iter()
        .filter(|class| {
            !NEVER_FAILING
                .iter()
                .any(|above| model.is_below(class, above))
        })
        .map(|class| class.number)
        .collect();
    let graph = &snapshot.graph;
    let nodes = graph.nodes();
    nodes
        .filter(|&node| classes.contains(&graph.class(node)))
        .collect()
}
