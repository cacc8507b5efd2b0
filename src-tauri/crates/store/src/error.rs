//! Why the store could not do something.

use faultline_model::ModelFault;

use crate::file::FileFault;

/// Why the store could not do something. Nothing of a failed write remains.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file was refused, or is held, full or read-only.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The work was stopped on request.
    #[error("The work was cancelled; nothing was changed.")]
    Interrupted,
    /// A row contradicts the schema: a value of another kind, or a duplicate.
    #[error(
        "The row {id} of the table {table} cannot be read or written: {problem}. Verify the workspace."
    )]
    Row {
        /// The table.
        table: &'static str,
        /// The row's id.
        id: u32,
        /// What is wrong.
        problem: &'static str,
    },
    /// The stored classes, attributes and types make no model.
    #[error("The stored model contradicts itself: {0} Verify the workspace.")]
    Model(#[from] ModelFault),
    /// The draft was applied or discarded meanwhile.
    #[error("The draft is no longer there. Choose another one.")]
    DraftGone,
    /// No more ids or changeset numbers are left.
    #[error("The workspace is full: no more ids are left. Export it and import it into a new one.")]
    OutOfIds,
}

impl StoreError {
    /// Whether it says that the file is not what it has to be, rather than that the work was stopped or kept waiting.
    pub(crate) fn is_damage(&self) -> bool {
        match self {
            Self::File(fault) => matches!(
                fault,
                FileFault::Damaged | FileFault::Foreign | FileFault::Sqlite(_)
            ),
            Self::Row { .. } | Self::Model(_) => true,
            _ => false,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(fault: rusqlite::Error) -> Self {
        match fault.sqlite_error_code() {
            Some(rusqlite::ErrorCode::OperationInterrupted) => Self::Interrupted,
            _ => Self::File(fault.into()),
        }
    }
}
