//! Joint outage: what several selections, such as the CIs of two changes, fail only together.

use faultline_graph::{JointOutage, Node, State};

use crate::snapshot::GraphSnapshot;
use crate::task::{Cancelled, TaskContext};

/// Which CIs end worse with all of `selections` forced than with any one of them.
///
/// Cost: that of one impact more than there are selections.
///
/// # Errors
/// The task was cancelled.
pub fn joint_outage(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    selections: &[&[(Node, State)]],
) -> Result<JointOutage, Cancelled> {
    let mut keep_going = || !task.cancellation().is_cancelled();
    let found = snapshot.graph.joint_outage(selections, &mut keep_going);
    found.map_err(|_| Cancelled)
}
