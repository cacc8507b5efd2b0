//! What became of one statement.

use faultline_exchange::issue::Issue;
use faultline_graph::Reported;
use faultline_model::CiId;
use jiff::Timestamp;

/// A statement of an input and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceLine {
    /// The input, as it was named.
    pub file: String,
    /// The line on which it begins, or the number of the alert; counted from 1.
    pub line: u64,
    /// What it says; shortened.
    pub text: String,
    /// Who is meant.
    pub finding: Finding,
    /// What was seen, where that is clear.
    pub state: Option<Reported>,
    /// When, where that is said.
    pub at: Option<Timestamp>,
    /// How far it is trusted.
    pub confidence: f64,
}

/// Who is meant by a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// One CI, and what was seen of it: it counts.
    Recognised {
        /// The CI.
        ci: CiId,
    },
    /// Somebody has to choose; it does not count before.
    Doubtful {
        /// The CIs that may be meant, the likeliest first.
        candidates: Vec<CiId>,
        /// What is in doubt.
        doubt: Doubt,
    },
    /// No CI of the estate is named.
    Unknown,
    /// It is clear, and tells of nothing that counts.
    LeftOut {
        /// The CI, where one is named.
        ci: Option<CiId>,
        /// Why.
        reason: LeftOut,
    },
}

/// What is in doubt.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// Several CIs have the name.
    #[error("Several CIs are called “{name}”. Choose one.")]
    SeveralOfThatName {
        /// The name.
        name: String,
    },
    /// Nothing is called that, and something similar is there.
    #[error("No CI is called “{name}”. Choose one that is meant.")]
    OnlyNear {
        /// The name.
        name: String,
    },
    /// The line names several CIs.
    #[error("The line names several CIs. Choose the one that was observed.")]
    SeveralCis,
    /// No state is said.
    #[error("It does not say what was seen. Choose a state.")]
    StateMissing,
    /// The state is a word that nobody knows.
    #[error("“{word}” is no state. Choose one.")]
    StateUnknown {
        /// The word.
        word: String,
    },
    /// It is said to be healthy and broken at once.
    #[error("It tells of healthy and broken at once. Choose a state.")]
    Contradiction,
    /// The time cannot be read.
    #[error("“{text}” is no time. Correct it, or leave it out.")]
    TimeUnknown {
        /// As written.
        text: String,
    },
    /// The confidence is not between 0 and 1.
    #[error("“{text}” is no confidence from 0 to 1. Correct it, or leave it out.")]
    ConfidenceInvalid {
        /// As written.
        text: String,
    },
}

/// Why a statement does not count.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LeftOut {
    /// The CI is planned or retired.
    #[error("This CI is not in service and takes no part.")]
    NotInService,
    /// Its state tells of nothing broken and nothing healthy.
    #[error("“{word}” tells of nothing broken and nothing healthy.")]
    Harmless {
        /// The word.
        word: String,
    },
    /// A worse alert of the same CI began no later.
    #[error("A worse alert of the same CI counts.")]
    WorseAlert,
    /// Another alert of the same CI still fires.
    #[error("Another alert of the same CI still fires.")]
    StillFires,
    /// The line only says what the lines below it tell of.
    #[error("The heading of the lines below.")]
    Heading,
    /// A row of the plain file that says nothing.
    #[error("{}", .0.sentence())]
    Issue(Issue),
}

impl EvidenceLine {
    /// Why it does not count, for people; none where it does.
    #[must_use]
    pub fn reason(&self) -> Option<String> {
        match &self.finding {
            Finding::Recognised { .. } => None,
            Finding::Doubtful { doubt, .. } => Some(doubt.to_string()),
            Finding::Unknown => {
                Some("It names no CI of the estate. Write its key or its name.".to_owned())
            }
            Finding::LeftOut { reason, .. } => Some(reason.to_string()),
        }
    }
}
