//! The arrangement of an estate, made once and followed from then on.

use std::sync::{Arc, Mutex, PoisonError};

use faultline_graph::{Arrangement, ArrangementDetail};
use faultline_store::Moment;

use super::kept::KeptArrangement;
use crate::snapshot::GraphSnapshot;
use crate::task::{Cancelled, TaskContext};

/// An estate with more CIs than this is shown by its communities alone.
pub const MOST_PLACED: usize = 100_000;

/// The last arrangement, kept beside an open workspace.
#[derive(Debug, Default)]
pub struct Arrangements(Mutex<Option<Arc<KeptArrangement>>>);

impl Arrangements {
    /// The arrangement of a snapshot. CIs that were there when it was last asked, at whatever
    /// moment, lie where they lay.
    ///
    /// Cost: as [`faultline_graph::Graph::arrange`] the first time and after large imports, else linear.
    ///
    /// # Errors
    /// The task was cancelled.
    pub fn arranged(
        &self,
        task: &TaskContext<'_>,
        snapshot: &GraphSnapshot,
        moment: Moment,
    ) -> Result<Arrangement, Cancelled> {
        let graph = &snapshot.graph;
        let detail = if graph.node_count() > MOST_PLACED {
            ArrangementDetail::Communities
        } else {
            ArrangementDetail::Cis
        };
        let kept = self.kept().clone().filter(|kept| kept.detail == detail);
        let followed = kept
            .as_ref()
            .and_then(|kept| graph.arranged_after(&kept.communities, &kept.places, detail));
        let arrangement = match followed {
            Some(arrangement) => arrangement,
            None => graph
                .arrange(detail, &mut |done, total| task.step(done, total).is_ok())
                .map_err(|_| Cancelled)?,
        };
        // What is new in a draft or was there once must not take the place of what is there now.
        if moment == Moment::Now || kept.is_none() {
            *self.kept() = Some(Arc::new(KeptArrangement::of(graph, &arrangement)));
        }
        Ok(arrangement)
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Option<Arc<KeptArrangement>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
