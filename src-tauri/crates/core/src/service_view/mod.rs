//! A service and everything below it: what is open there, and what the coming changes do to it.
//! It serves any CI, since every CI is one that something may lean on.

mod below;
mod coming;
mod open_records;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use faultline_graph::Node;
use faultline_store::View;

pub use below::Below;
pub use coming::{ComingChange, WorseWith, coming_changes};
pub use open_records::{OpenCategory, OpenRecord, TouchedCi, open_records};

use crate::changes::{ChangeFault, TimeSpan};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// What is open on a CI and below it, and what comes.
#[derive(Debug)]
pub struct ServiceSituation {
    /// The CI and everything that it needs.
    pub below: Below,
    /// Records that are not over and touch any of these: by category, then the nearest first.
    pub open: Vec<OpenRecord>,
    /// Changes of the span that touch any of these or alter the CI's state, by their beginning.
    pub coming: Vec<ComingChange>,
}

/// What is open on a CI and below it at the moment of `snapshot` and `view`, and what the changes
/// that are planned `within` a span do to it.
///
/// Cost: a walk over everything the CI needs, a read of all records, and the footprint of each
/// change of the span.
///
/// # Errors
/// The store cannot be read, the draft of a change cannot be looked at, or it was cancelled.
pub fn service_view(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    snapshot: &Arc<GraphSnapshot>,
    view: View<'_>,
    service: Node,
    within: TimeSpan,
) -> Result<ServiceSituation, ChangeFault> {
    let below = Below::of(&snapshot.graph, service);
    Ok(ServiceSituation {
        open: open_records(snapshot, view, &below)?,
        coming: coming_changes(task, workspace, snapshot, view, &below, within)?,
        below,
    })
}
