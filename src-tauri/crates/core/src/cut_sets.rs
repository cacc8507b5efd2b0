//! Cut sets: which few CIs together take a CI down.

use std::collections::HashSet;

use faultline_graph::{CutSetQuestion, CutSets, Node};
use faultline_store::View;

use crate::inventory::InventoryFault;
use crate::query::{Estate, Query};
use crate::snapshot::GraphSnapshot;
use crate::task::{Cancelled, TaskContext};

/// What is asked of the cut sets of a CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The most CIs of one set, at least 1.
    pub order: u32,
    /// Only CIs that this query names may be in a set; all where `None`.
    pub among: Option<Query>,
    /// Whether the CI itself may be in a set.
    pub include_self: bool,
}

impl Default for Options {
    /// Pairs: they are what redundancy is meant against, and few enough to be read.
    fn default() -> Self {
        Self {
            order: 2,
            among: None,
            include_self: false,
        }
    }
}

/// The minimal cut sets of `of`. Once `within_limit` says no, what was found by then is answered
/// as incomplete.
///
/// Cost: that of the query, and of a decision diagram over what the CI depends on; tens of
/// milliseconds for sets of three CIs below a service with some thousand providers.
///
/// # Errors
/// The query cannot be answered, or the task was cancelled.
pub fn cut_sets(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    of: Node,
    options: &Options,
    within_limit: &mut dyn FnMut() -> bool,
) -> Result<CutSets, InventoryFault> {
    let among = match &options.among {
        Some(query) => Some(named(task, snapshot, view, query)?),
        None => None,
    };
    let may_be = |node: Node| among.as_ref().is_none_or(|among| among.contains(&node));
    let question = CutSetQuestion {
        include_self: options.include_self,
        among: Some(&may_be),
        ..CutSetQuestion::new(of, options.order)
    };
    let cancellation = task.cancellation();
    let mut keep_going = || !cancellation.is_cancelled() && within_limit();
    let found = snapshot.graph.cut_sets(&question, &mut keep_going);
    if cancellation.is_cancelled() {
        return Err(Cancelled.into());
    }
    Ok(found)
}

/// The CIs that a query names.
fn named(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    query: &Query,
) -> Result<HashSet<Node>, InventoryFault> {
    let estate = Estate {
        task,
        snapshot,
        view,
    };
    let found = query.matching(estate)?;
    let nodes = snapshot.graph.nodes();
    Ok(nodes.filter(|node| found[node.index()]).collect())
}
