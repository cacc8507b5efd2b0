//! The language on small estates: by cases, and against a naive evaluation of random queries.

mod cases;
mod faults;
mod form;
mod naive;
mod property;

use jiff::Zoned;

use super::{Estate, Query};
use crate::Moment;
use crate::inventory::InventoryFault;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// Keys found by a query.
fn asked(
    workspace: &Workspace,
    moment: Moment,
    text: &str,
    now: &Zoned,
) -> Result<Vec<String>, InventoryFault> {
    let snapshot = workspace.snapshot_at(moment)?;
    let reader = workspace.read_at(moment)?;
    let view = reader.view();
    let query = Query::read(text, &snapshot.model, view, now)?;
    let task = TaskContext::unattended();
    let estate = Estate {
        task: &task,
        snapshot: &snapshot,
        view,
    };
    let graph = &snapshot.graph;
    let nodes = query.find(estate)?.into_iter();
    let nodes = nodes.filter_map(|id| graph.node_of(id));
    Ok(nodes.map(|node| graph.key(node).to_owned()).collect())
}
