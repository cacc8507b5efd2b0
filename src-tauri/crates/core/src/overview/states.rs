//! The states of all CIs with what is down already.

use std::sync::Arc;

use faultline_graph::State;
use faultline_store::{StoreError, View};

use crate::impact::{ask, current};
use crate::snapshot::GraphSnapshot;

/// The CIs that are worse than up now, because they are down already or because of those that are.
///
/// Cost: as [`current`], and an impact.
///
/// # Errors
/// The store cannot be read.
pub fn states_now(
    snapshot: &Arc<GraphSnapshot>,
    view: View<'_>,
) -> Result<Vec<(u32, State)>, StoreError> {
    let answer = ask(Arc::clone(snapshot), &current(snapshot, view)?);
    let affected = answer.impact.affected().iter();
    Ok(affected
        .map(|one| (snapshot.graph.ci_id(one.node), one.state))
        .collect())
}
