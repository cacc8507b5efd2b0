//! The arrangement of an estate: made once, kept in the file, and followed from then on.

use std::sync::{Arc, Mutex, PoisonError};

use faultline_graph::{Arrangement, ArrangementDetail};
use faultline_store::{Moment, View};

use super::kept::KeptArrangement;
use crate::cached;
use crate::context::Context;
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;
use crate::task::{Cancelled, TaskContext};
use crate::workspace::Workspace;

/// An estate with more CIs than this is shown by its communities alone.
pub const MOST_PLACED: usize = 100_000;

/// The name under which an arrangement is kept in the file.
const KEPT_AS: &str = "overview";
/// How it was made; another number forgets what was kept.
const METHOD: &str = "1";

/// The last arrangement, kept beside an open workspace.
#[derive(Debug, Default)]
pub struct Arrangements(Mutex<Option<Arc<KeptArrangement>>>);

impl Arrangements {
    fn get(&self) -> Option<Arc<KeptArrangement>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn set(&self, kept: Arc<KeptArrangement>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
    }
}

/// The arrangement of a snapshot. CIs that were there when it was last asked, at whatever moment,
/// lie where they lay. What is made anew is kept in the file, where `keep` says who looks.
///
/// Cost: as [`faultline_graph::Graph::arrange`] the first time and after large imports, else linear.
///
/// # Errors
/// The task was cancelled, or the file cannot be read.
pub fn arranged(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    snapshot: &GraphSnapshot,
    (moment, view): (Moment, View<'_>),
    keep: Option<&Context>,
) -> Result<Arrangement, Stopped> {
    let graph = &snapshot.graph;
    let detail = if graph.node_count() > MOST_PLACED {
        ArrangementDetail::Communities
    } else {
        ArrangementDetail::Cis
    };
    let kept = match workspace.arrangements().get() {
        Some(kept) => Some(kept),
        None => cached::get(view, KEPT_AS, METHOD)?
            .and_then(|bytes| KeptArrangement::from_bytes(&bytes))
            .map(Arc::new),
    };
    let usable = kept.filter(|kept| kept.detail == detail);
    let followed = usable
        .as_ref()
        .and_then(|kept| graph.arranged_after(&kept.communities, &kept.places, detail));
    let is_made_anew = followed.is_none();
    let arrangement = match followed {
        Some(arrangement) => arrangement,
        None => graph
            .arrange(detail, &mut |done, total| task.step(done, total).is_ok())
            .map_err(|_| Cancelled)?,
    };
    // What is new in a draft or was there once must not take the place of what is there now.
    if moment == Moment::Now || usable.is_none() {
        let next = KeptArrangement::of(graph, &arrangement);
        if let Some(context) = keep.filter(|_| is_made_anew) {
            // Where the file takes nothing now, another writes it; it is made again then.
            let _ = cached::put(workspace, context, KEPT_AS, METHOD, &next.to_bytes());
        }
        workspace.arrangements().set(Arc::new(next));
    }
    Ok(arrangement)
}
