//! Why an edit of many CIs cannot be made.

use faultline_store::StoreError;

use crate::task::Cancelled;

/// Why an edit of many CIs cannot be made. Nothing of it remains.
#[derive(Debug, thiserror::Error)]
pub enum BulkFault {
    /// No field is named.
    #[error("Nothing is to be set. Name a field and its value, such as owner=Ann.")]
    NothingToSet,
    /// The field tells CIs apart, or decides which attributes they have.
    #[error("The {field} of many CIs cannot be set at once. Change it on each CI alone.")]
    OneByOne {
        /// `key` or `class`.
        field: String,
    },
    /// No attribute has this id.
    #[error(
        "There is no attribute {name:?}.{}",
        match nearest.as_slice() {
            [] => " Choose an existing one.".to_owned(),
            nearest => format!(" Did you mean {}?", nearest.join(", ")),
        }
    )]
    UnknownField {
        /// As given.
        name: String,
        /// Ids that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// The word is no status.
    #[error("{word:?} is no status. Use one of {}.", choices.join(", "))]
    UnknownStatus {
        /// As given.
        word: String,
        /// All of them.
        choices: Vec<String>,
    },
    /// A field that every CI has was to be cleared.
    #[error("Every CI has a {field}. Give it a value.")]
    CannotClear {
        /// `name` or `status`.
        field: String,
    },
    /// A CI is stated twice.
    #[error("{key} is named twice. Name every CI once.")]
    StatedTwice {
        /// Its key.
        key: String,
    },
    /// Some CIs cannot be changed.
    #[error("{cis} of the CIs cannot be changed, so none was. The first reason: {reason}")]
    Refused {
        /// How many.
        cis: u32,
        /// Why, for the most.
        reason: String,
    },
    /// A CI was altered between preview and edit.
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
