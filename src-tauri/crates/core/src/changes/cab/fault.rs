//! What can be wrong with a meeting.

use faultline_model::{RecordNumber, RecordState};
use faultline_store::StoreError;

use crate::records::RecordFault;

/// Why something cannot be done to a meeting. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CabFault {
    /// It has no name.
    #[error("The name of the meeting is empty. Write something.")]
    NoName,
    /// There is no such meeting.
    #[error("There is no meeting {name:?}.{}", match known.as_slice() {
        [] => " None is saved yet.".to_owned(),
        known => format!(" Saved are {}.", known.join(", ")),
    })]
    Unknown {
        /// As given.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// Another meeting is called so.
    #[error("Another meeting is called {0:?}. Choose another name, or alter that one.")]
    NameTaken(String),
    /// A change stands twice on the agenda.
    #[error("{0} stands on the agenda twice. Take it off once.")]
    Twice(RecordNumber),
    /// A record on the agenda is no change.
    #[error("{0} is a {kind}. Only changes stand on the agenda of a meeting.", kind = .0.kind)]
    NoChange(RecordNumber),
    /// The change is not on the agenda.
    #[error("{number} is not on the agenda of {meeting}. Put it there first.")]
    NotOnAgenda {
        /// The change.
        number: RecordNumber,
        /// The meeting.
        meeting: String,
    },
    /// The change does not stand where the decision leads on from.
    #[error(
        "{number} is in {state}. A meeting approves changes in authorize, and rejects or defers those in assess, authorize or scheduled."
    )]
    NotDecidable {
        /// The change.
        number: RecordNumber,
        /// Where it stands.
        state: RecordState,
    },
    /// A rejection needs a reason.
    #[error("Say why {0} is rejected or deferred.")]
    NoNote(RecordNumber),
    /// It cannot be done to the record.
    #[error(transparent)]
    Record(#[from] RecordFault),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}
