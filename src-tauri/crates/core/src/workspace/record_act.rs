//! What can be done to a record, for undo and the audit trail.

use faultline_model::{AnalysisKind, Decision, RecordState};

/// What is done to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordAct {
    /// Alters fields.
    Change,
    /// Moves it into a state.
    Move {
        /// The state.
        to: RecordState,
    },
    /// Adds a CI, or alters what is said of it.
    SetCi {
        /// Its key.
        key: String,
    },
    /// Takes a CI away.
    RemoveCi {
        /// Its key.
        key: String,
    },
    /// Links it to another record.
    Link {
        /// The other one's number.
        other: String,
    },
    /// Takes a link to another record away.
    Unlink {
        /// The other one's number.
        other: String,
    },
    /// Says something.
    Comment,
    /// Approves, rejects or defers.
    Decide {
        /// Which.
        decision: Decision,
    },
    /// Attaches a file.
    Attach {
        /// Its name.
        name: String,
    },
    /// Attaches an answer as it is.
    Freeze {
        /// Of which analysis.
        analysis: AnalysisKind,
    },
    /// Writes or decides a hypothesis.
    Hypothesis,
    /// Writes, ticks or takes away an item of the go/no-go list.
    Checklist,
}

impl RecordAct {
    /// "Change CHG-12".
    pub(super) fn label(&self, number: &str) -> String {
        match self {
            Self::Change => format!("Change {number}"),
            Self::Move { to } => {
                let state = to.as_str().replace('_', " ");
                format!("Move {number} to {state}")
            }
            Self::SetCi { key } => format!("Put {key} on {number}"),
            Self::RemoveCi { key } => format!("Take {key} off {number}"),
            Self::Link { other } => format!("Link {number} to {other}"),
            Self::Unlink { other } => format!("Unlink {number} from {other}"),
            Self::Comment => format!("Comment on {number}"),
            Self::Decide { decision } => match decision {
                Decision::Approve => format!("Approve {number}"),
                Decision::Reject => format!("Reject {number}"),
                Decision::Defer => format!("Defer {number}"),
            },
            Self::Attach { name } => format!("Attach {name} to {number}"),
            Self::Freeze { analysis } => {
                let analysis = analysis.as_str().replace('_', " ");
                format!("Attach {analysis} to {number}")
            }
            Self::Hypothesis => format!("Hypothesis of {number}"),
            Self::Checklist => format!("Go/no-go list of {number}"),
        }
    }
}
