//! Why a changeset cannot be reversed.

use faultline_model::ModelFault;
use faultline_store::StoreError;

/// One reason against reversing a changeset.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    /// It was altered later.
    #[error("{subject} was altered again in changeset {changeset}.")]
    ChangedSince {
        /// Key of the CI, "source type target", or a group's dependent.
        subject: String,
        /// The later changeset.
        changeset: u32,
    },
    /// It was deleted later.
    #[error("{subject} was deleted since.")]
    DeletedSince {
        /// As above.
        subject: String,
    },
    /// It was brought back later.
    #[error("{subject} was made again in changeset {changeset}.")]
    MadeSince {
        /// As above.
        subject: String,
        /// The later changeset.
        changeset: u32,
    },
    /// The key that it had is another CI's now.
    #[error("The key {key} belongs to another CI now.")]
    KeyTaken {
        /// The key.
        key: String,
    },
    /// A CI to be deleted has relationships or groups that were made later.
    #[error("{key} has relationships or redundancy groups that were made later.")]
    InUse {
        /// Key of the CI.
        key: String,
    },
    /// A CI to be deleted was confirmed as a cause later.
    #[error("{key} was confirmed as the cause of an incident.")]
    ConfirmedCause {
        /// Key of the CI.
        key: String,
    },
    /// An end of a relationship to be brought back is gone.
    #[error("An end of {subject} is no longer there.")]
    EndGone {
        /// "source type target".
        subject: String,
    },
    /// The same relationship or group statement was made later.
    #[error("{subject} was made anew later.")]
    Duplicate {
        /// "source type target", or a group's dependent.
        subject: String,
    },
    /// A class to be deleted has classes below it that were made later.
    #[error("The class {id} has classes below it that were made later.")]
    ClassInUse {
        /// Id of the class.
        id: String,
    },
    /// The definitions would not fit together.
    #[error("The model would not fit together. {0}")]
    ModelDoesNotFit(ModelFault),
    /// CIs or relationships were made or altered later that rest on what goes.
    #[error("{count} CIs or relationships of later work rest on it, the first: {first}.")]
    ModelInUse {
        /// How many.
        count: u64,
        /// Key of the first CI, or "source type target".
        first: String,
    },
    /// The changeset made a record.
    #[error("{number} was made by it: records are cancelled or closed, never undone.")]
    RecordMade {
        /// Its number.
        number: String,
    },
    /// The changeset moved a record.
    #[error("{number} was moved by it: a move is corrected by another move, never undone.")]
    RecordMoved {
        /// Its number.
        number: String,
    },
    /// Somebody said or decided something on a record.
    #[error(
        "Something was said or decided on {number}: that is corrected by saying it anew, never undone."
    )]
    RecordSaid {
        /// Its number.
        number: String,
    },
    /// A record that an import made got more later.
    #[error("{number} has CIs, links or entries that were added later.")]
    RecordInUse {
        /// Its number.
        number: String,
    },
    /// The first changeset holds the shipped model.
    #[error("The model that the workspace began with cannot be taken away.")]
    ModelBegan,
}

/// Why a changeset was not reversed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum UndoFault {
    /// Nothing was done in this session that could be undone or redone.
    #[error("There is nothing to undo or redo.")]
    Nothing,
    /// There is no such changeset.
    #[error("There is no such changeset. Choose one of the history.")]
    UnknownChangeset,
    /// Later work stands on it.
    #[error("It cannot be undone. {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))]
    Obstacles(Vec<Obstacle>),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}
