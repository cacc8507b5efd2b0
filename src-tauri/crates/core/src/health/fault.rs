//! Why there is no answer about health.

use faultline_store::StoreError;

use crate::inventory::InventoryFault;
use crate::stopped::Stopped;
use crate::task::Cancelled;

/// Why there is no answer about health or policies.
#[derive(Debug, thiserror::Error)]
pub enum HealthFault {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was stopped.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A query cannot be answered.
    #[error(transparent)]
    Inventory(#[from] InventoryFault),
}

impl From<Stopped> for HealthFault {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Cancelled(cancelled) => Self::Cancelled(cancelled),
            Stopped::Store(error) => Self::Store(error),
        }
    }
}
