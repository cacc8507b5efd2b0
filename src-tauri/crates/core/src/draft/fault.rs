//! Why something could not be done with a draft.

use faultline_model::KeyFault;
use faultline_store::StoreError;

use super::Conflict;
use crate::edit::EditFault;

/// Why something could not be done with a draft. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DraftFault {
    /// No draft has this name.
    #[error(
        "There is no draft {name:?}.{}",
        crate::draft::names::suggestion(nearest)
    )]
    Unknown {
        /// As given.
        name: String,
        /// Names that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// The text cannot be a name.
    #[error("{name:?} cannot be the name of a draft: {fault}")]
    InvalidName {
        /// As given.
        name: String,
        /// Why not.
        fault: KeyFault,
    },
    /// The name begins or ends with space.
    #[error("{name:?} cannot be the name of a draft: there is space around it. Remove it.")]
    SpaceAround {
        /// As given.
        name: String,
    },
    /// The name begins with the word for drafts among moments.
    #[error(
        "{name:?} cannot be the name of a draft: draft: only stands before it where a moment is named. Leave that out."
    )]
    Prefixed {
        /// As given.
        name: String,
    },
    /// Another draft has the name.
    #[error("There is a draft {name:?} already. Choose another name.")]
    NameTaken {
        /// As given.
        name: String,
    },
    /// No step is left to undo or to do again.
    #[error("There is nothing to undo or redo in the draft.")]
    Nothing,
    /// Nobody has chosen between live and draft yet.
    #[error("{}", crate::draft::conflict::sentence(.0))]
    Conflicts(Vec<Conflict>),
    /// There is no such conflict to choose in.
    #[error("The draft has no conflict {id:?}. List its conflicts again.")]
    UnknownConflict {
        /// As given.
        id: String,
    },
    /// The draft is empty.
    #[error(
        "The draft {name:?} proposes nothing that live does not have, so there is nothing to apply. Discard it."
    )]
    Empty {
        /// Its name.
        name: String,
    },
    /// Only a named draft can be applied or described.
    #[error("The question is no draft yet. Keep it under a name first.")]
    Unnamed,
    /// A question about a group, of a relationship that is in none.
    #[error("{subject} is in no redundancy group. Ask for one more {provider} instead.")]
    Ungrouped {
        /// "source type target".
        subject: String,
        /// Key of the CI that it leads to.
        provider: String,
    },
    /// The estate has not what a question is about.
    #[error(transparent)]
    Edit(#[from] EditFault),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}
