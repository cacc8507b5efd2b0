//! Why two moments cannot be compared.

use faultline_store::StoreError;

use crate::impact::AnalysisFault;
use crate::task::Cancelled;

/// Why two moments cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum CompareFault {
    /// The question about impact cannot be asked of either of them.
    #[error(transparent)]
    Analysis(#[from] AnalysisFault),
    /// It was stopped.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}
