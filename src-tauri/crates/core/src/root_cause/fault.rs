//! Why there is no answer.

use faultline_exchange::csv::file::ReadError;
use faultline_store::StoreError;

/// Why nothing can be explained.
#[derive(Debug, thiserror::Error)]
pub enum RootCauseFault {
    /// The evidence cannot be read.
    #[error(transparent)]
    Evidence(#[from] ReadError),
    /// Nothing is reported degraded or down.
    #[error(
        "The evidence reports no known CI degraded or down, so there is nothing to explain. Add at least one symptom."
    )]
    NoSymptom,
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}
