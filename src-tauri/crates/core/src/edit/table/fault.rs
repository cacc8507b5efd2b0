//! Why an edit stated as a table cannot be made, as a whole or in one cell.

use faultline_store::StoreError;

use crate::edit::EditFault;
use crate::edit::bulk::BulkFault;
use crate::task::Cancelled;

/// Why an edit stated as a table cannot be made. Nothing of it remains.
#[derive(Debug, thiserror::Error)]
pub enum TableFault {
    /// There is no text in it.
    #[error("There is nothing to paste. Copy cells of a spreadsheet first.")]
    Empty,
    /// It is larger than can be looked through.
    #[error(
        "The table has {rows} lines; at most {most} can be pasted at once. Import it as a file instead."
    )]
    TooLarge {
        /// Its lines.
        rows: usize,
        /// The most there may be.
        most: usize,
    },
    /// It names no columns, and goes nowhere.
    #[error(
        "The first line names no key column and no other column, so it is not known which CIs are meant. Add a line of \
         column names with Key, or choose the first cell to paste into."
    )]
    Nowhere,
    /// What it would do is something else now.
    #[error(
        "Some of these CIs were altered since the preview. Nothing was changed. Look at the preview again."
    )]
    AlteredSince,
    /// It was stopped.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a cell, or a line, is refused.
#[derive(Debug, thiserror::Error)]
pub(super) enum CellFault {
    #[error(
        "There is no CI with the key {key:?}. Correct the key, or add a Class column to make new CIs."
    )]
    UnknownKey { key: String },
    #[error("The line has no key. Write the key of its CI, or take the line out.")]
    NoKey,
    #[error("{key} is in line {line} already. Name every CI once.")]
    NamedTwice { key: String, line: u32 },
    #[error("The list ends before this line. Choose a row further up.")]
    PastLastCi,
    #[error("The list has no column here. Show more columns, or choose one further to the left.")]
    PastLastColumn,
    #[error(
        "No column is called {head:?}.{}",
        match nearest.as_slice() {
            [] => " Name an existing one.".to_owned(),
            nearest => format!(" Did you mean {}?", nearest.join(", ")),
        }
    )]
    UnknownColumn { head: String, nearest: Vec<String> },
    #[error("The column {head:?} is there twice. Name every column once.")]
    ColumnTwice { head: String },
    #[error(transparent)]
    Field(#[from] BulkFault),
    #[error(transparent)]
    Edit(#[from] EditFault),
}

impl From<StoreError> for CellFault {
    fn from(fault: StoreError) -> Self {
        Self::Edit(fault.into())
    }
}

impl CellFault {
    /// The field that it is about: `key`, `name`, `class`, `status` or the id of an attribute.
    pub(super) fn field(&self) -> Option<&str> {
        match self {
            Self::Field(BulkFault::CannotClear { field }) => Some(field),
            Self::Field(BulkFault::UnknownStatus { .. }) => Some("status"),
            Self::Edit(fault) => fault.field(),
            _ => None,
        }
    }

    /// The fault of the store behind it, which ends the whole edit.
    pub(super) fn into_refusal(self) -> Result<Self, StoreError> {
        match self {
            Self::Edit(EditFault::Store(fault)) | Self::Field(BulkFault::Store(fault)) => {
                Err(fault)
            }
            refusal => Ok(refusal),
        }
    }
}
