//! Impact: the least assignment of states that forced CIs bring about, and how each came to it.

mod answer;
mod assumed;
mod distance;
mod order;
pub(crate) mod scratch;
mod settle;

pub use answer::{Affected, Impact, StateCounts};
pub use scratch::ImpactScratch;

use crate::{Graph, Node, State};

/// The caller asked to stop; there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The calculation was cancelled.")]
pub struct Cancelled;

/// Affected CIs between two looks at whether to stop.
const CHECK_INTERVAL: usize = 4_096;

impl Graph {
    /// What fails, and how badly, when `forced` CIs are in the given states.
    ///
    /// A CI forced twice takes the worst. Forcing `Up`, or a CI that is not in service, changes
    /// nothing. Time O(affected CIs and their dependents) besides clearing one byte per CI.
    #[must_use]
    pub fn impact(&self, forced: &[(Node, State)]) -> Impact {
        self.impact_with(forced, &mut ImpactScratch::default(), &mut || true)
            .expect("nobody asked to stop")
    }

    /// [`Graph::impact`] in memory that is used again, stopping once `keep_going` says no. It is
    /// asked every few thousand CIs.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going` said no; the scratch can still be used.
    pub fn impact_with(
        &self,
        forced: &[(Node, State)],
        scratch: &mut ImpactScratch,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Impact, Cancelled> {
        scratch.prepare(self, forced);
        self.settle(scratch, keep_going)?;
        self.measure_distances(scratch, keep_going)?;
        self.complete_assumed(scratch, keep_going)?;
        Ok(order::ordered_answer(scratch))
    }
}
