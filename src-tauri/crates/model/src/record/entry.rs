//! What is said and done on a record besides its fields.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::words::words;
use super::{RecordId, RecordState};
use crate::CiId;

words! {
    /// What somebody decided about a change.
    Decision {
        /// It may be done.
        Approve = "approve",
        /// It may not be done.
        Reject = "reject",
        /// It is decided later.
        Defer = "defer",
    }
}

words! {
    /// What became of a hypothesis.
    HypothesisState {
        /// Not decided.
        Open = "open",
        /// It was so.
        Confirmed = "confirmed",
        /// It was not so.
        RuledOut = "ruled_out",
    }
}

words! {
    /// Which analysis an answer is of.
    AnalysisKind {
        /// What fails when something fails.
        Impact = "impact",
        /// Which failures explain what is observed.
        RootCause = "root_cause",
    }
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum EntryBody {
    /// The record moved.
    Move {
        /// From this state.
        from: RecordState,
        /// Into this one.
        to: RecordState,
        /// Why; may be empty.
        reason: String,
    },
    /// Somebody said something.
    Comment {
        /// What.
        text: String,
    },
    /// Somebody decided about a change.
    Approval {
        /// What.
        decision: Decision,
        /// Why; may be empty.
        note: String,
    },
    /// A file.
    Attachment {
        /// Its name, without folders.
        name: String,
        /// Its size.
        bytes: u64,
        /// The hash of its content, 64 hexadecimal digits.
        content: String,
    },
    /// What may have been the cause. Altered as it is looked into.
    Hypothesis {
        /// In words.
        statement: String,
        /// The CI that it suspects.
        ci: Option<CiId>,
        /// What became of it.
        state: HypothesisState,
        /// The check that decides it; may be empty.
        check: String,
    },
    /// An item of a go/no-go list. Altered when it is done.
    ChecklistItem {
        /// What has to be so.
        text: String,
        /// Whether it is so.
        done: bool,
    },
    /// An answer that stays as it was.
    FrozenAnalysis {
        /// Of which analysis.
        analysis: AnalysisKind,
        /// The question as a document.
        question: String,
        /// The changeset it was asked of.
        changeset: u32,
        /// The draft it was asked of, by name, where it was one.
        draft: Option<String>,
        /// The hash of that changeset, 64 hexadecimal digits.
        changeset_hash: String,
        /// The hash of the whole answer, 64 hexadecimal digits.
        content: String,
    },
}

impl EntryBody {
    /// Canonical JSON: the same body gives the same text.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("an entry holds texts, numbers and words alone")
    }

    /// Reads what [`EntryBody::to_json`] gave.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The hash of the stored content that it refers to.
    #[must_use]
    pub fn content(&self) -> Option<&str> {
        match self {
            Self::Attachment { content, .. } | Self::FrozenAnalysis { content, .. } => {
                Some(content)
            }
            _ => None,
        }
    }
}

/// Something said or done on a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordEntry {
    /// Internal id.
    pub id: u32,
    /// The record.
    pub record: RecordId,
    /// When it was first written.
    pub at: Timestamp,
    /// Who wrote it first.
    pub author: String,
    /// What it says.
    pub body: EntryBody,
    /// The changeset that wrote this version.
    pub since: u32,
}
