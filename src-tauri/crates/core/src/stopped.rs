//! Why an analysis that was asked properly ended without an answer.

use faultline_store::StoreError;

use crate::task::Cancelled;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The caller asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<faultline_graph::Cancelled> for Stopped {
    fn from(_: faultline_graph::Cancelled) -> Self {
        Self::Cancelled(Cancelled)
    }
}
