//! Why an import could not be carried through, other than by bad rows.

use faultline_exchange::csv::file::ReadError;
use thiserror::Error;

use crate::task::Cancelled;

/// Why an import ended early. Nothing of it remains.
#[derive(Debug, Error)]
pub enum ImportFault<F> {
    /// A file could not be read.
    #[error(transparent)]
    Read(ReadError),
    /// The user stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// Classes were to be made in a draft.
    #[error("A draft cannot make classes. Import without making classes, or make them live first.")]
    ClassesInDraft,
    /// The workspace could not be read or written.
    #[error(transparent)]
    Storage(F),
}
