//! Keeps the snapshots of the past that were asked for last. The past does not change, so none ever grows old.

use std::sync::{Arc, Mutex, PoisonError};

use faultline_store::{StoreError, View};

use crate::snapshot::GraphSnapshot;

/// Snapshots kept: two that are compared, and one to return to.
const KEPT: usize = 3;

/// Snapshots of the past, the one used last at the end.
#[derive(Debug, Default)]
pub(super) struct PastSnapshots {
    kept: Mutex<Vec<Arc<GraphSnapshot>>>,
    making: Mutex<()>,
}

impl PastSnapshots {
    /// The snapshot of the changeset that `view` sees as the newest.
    pub(super) fn get(&self, view: View<'_>) -> Result<Arc<GraphSnapshot>, StoreError> {
        let changeset = view.head()?.number;
        if let Some(known) = self.known(changeset) {
            return Ok(known);
        }
        let _one_at_a_time = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = self.known(changeset) {
            return Ok(known);
        }
        let made = Arc::new(GraphSnapshot::read(view)?);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push(Arc::clone(&made));
        Ok(made)
    }

    fn known(&self, changeset: u32) -> Option<Arc<GraphSnapshot>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let position = kept.iter().position(|one| one.changeset == changeset)?;
        let known = kept.remove(position);
        kept.push(Arc::clone(&known));
        Some(known)
    }
}
