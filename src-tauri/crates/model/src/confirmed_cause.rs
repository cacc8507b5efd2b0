//! Causes that people confirmed: what later incidents learn from.

use jiff::Timestamp;

use crate::CiId;

/// Internal id of a confirmed cause.
pub type ConfirmedCauseId = u32;

/// How a CI had failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultState {
    /// It worked in part.
    Degraded,
    /// It did not work.
    Down,
}

impl FaultState {
    /// The number under which it is stored.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Degraded => 0,
            Self::Down => 1,
        }
    }

    /// The state of a stored number.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Degraded),
            1 => Some(Self::Down),
            _ => None,
        }
    }

    /// The word in files, commands and documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Degraded => "degraded",
            Self::Down => "down",
        }
    }
}

/// A CI that was the cause of an incident, as somebody confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmedCause {
    /// Internal id.
    pub id: ConfirmedCauseId,
    /// The CI; it may have been deleted since.
    pub ci: CiId,
    /// How it had failed.
    pub state: FaultState,
    /// When the incident began, where that is known.
    pub onset: Option<Timestamp>,
    /// When the cause was confirmed.
    pub confirmed_at: Timestamp,
    /// What several causes of one incident share, such as its number; a cause without it was the only one.
    pub incident: Option<String>,
    /// How it is known, in the author's words; may be empty.
    pub note: String,
    /// Who confirmed it.
    pub author: String,
    /// The changeset that wrote this version.
    pub since: u32,
}

impl ConfirmedCause {
    /// When it happened: the onset, else the time of confirming.
    #[must_use]
    pub fn happened_at(&self) -> Timestamp {
        self.onset.unwrap_or(self.confirmed_at)
    }
}
