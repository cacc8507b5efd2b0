//! Which CIs a condition holds of, for all of them at once.
//!
//! What memory, an index or the graph can tell is made a set first; only CIs that those sets leave undecided are read, in
//! one pass over the table or, where they are few, one by one.

use faultline_store::{CiRow, StoreError, View};

use super::condition::Condition;
use super::plan::Planner;
use crate::inventory::InventoryFault;
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;

/// CIs read between two looks at whether to stop.
const STEP: u64 = 4096;
/// Reading every CI in passing costs as much as looking up one in so many.
const LOOK_UP_BELOW: usize = 8;

/// An estate to be asked.
#[derive(Clone, Copy, Debug)]
pub struct Estate<'e> {
    /// What may stop the work, and what is told of its progress.
    pub task: &'e TaskContext<'e>,
    /// The graph and the model.
    pub snapshot: &'e GraphSnapshot,
    /// The rows of the same moment.
    pub view: View<'e>,
}

impl Estate<'_> {
    /// One flag for each node of the graph: whether the condition holds of it.
    ///
    /// # Errors
    /// The store cannot be read, or the task was cancelled.
    pub(super) fn matching(self, condition: &Condition) -> Result<Vec<bool>, InventoryFault> {
        let plan = Planner { estate: self }.plan(condition)?;
        let bounds = plan.bounds(self.snapshot.graph.node_count());
        let mut found = bounds.certain;
        let mut undecided = bounds.possible;
        for (possible, &certain) in undecided.iter_mut().zip(&found) {
            *possible &= !certain;
        }
        self.for_each_row(&undecided, |node, row| found[node] = plan.holds(node, row))?;
        Ok(found)
    }

    /// Calls `visit` with the node and row of each CI that is flagged.
    ///
    /// # Errors
    /// The store cannot be read, or the task was cancelled.
    pub fn for_each_row(
        self,
        flagged: &[bool],
        mut visit: impl FnMut(usize, &CiRow<'_>),
    ) -> Result<(), InventoryFault> {
        let graph = &self.snapshot.graph;
        let count = flagged.iter().filter(|&&flag| flag).count();
        if count == 0 {
            return Ok(());
        }
        let mut read = 0_u64;
        let mut consider = |row: CiRow<'_>, total: usize| -> Result<(), InventoryFault> {
            read += 1;
            if read.is_multiple_of(STEP) {
                self.task.step(read, read.max(total as u64))?;
            }
            if let Some(node) = graph.node_of(row.id)
                && flagged[node.index()]
            {
                visit(node.index(), &row);
            }
            Ok(())
        };
        if count * LOOK_UP_BELOW < flagged.len() {
            let nodes = graph.nodes().filter(|node| flagged[node.index()]);
            let mut ids: Vec<_> = nodes.map(|node| graph.ci_id(node)).collect();
            ids.sort_unstable();
            return self
                .view
                .for_each_ci_of(&ids, |row, _| consider(row, count));
        }
        self.view
            .for_each_ci_by_id(|row, _| consider(row, flagged.len()))
    }

    /// One flag for each node: whether `visit` was called with its id.
    pub(super) fn flags(
        self,
        fill: impl FnOnce(&mut dyn FnMut(u32, bool)) -> Result<(), StoreError>,
    ) -> Result<Vec<bool>, StoreError> {
        let graph = &self.snapshot.graph;
        let mut flags = vec![false; graph.node_count()];
        fill(&mut |id, flag| {
            if let Some(node) = graph.node_of(id) {
                flags[node.index()] = flag;
            }
        })?;
        Ok(flags)
    }
}
