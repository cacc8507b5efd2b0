//! Why a moment cannot be shown.

use faultline_store::StoreError;

use super::WhenFault;

/// Why a moment cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum TimeFault {
    /// The text names no moment.
    #[error(transparent)]
    When(#[from] WhenFault),
    /// The history is shorter.
    #[error("There is no changeset {number}; the newest is {newest}.")]
    UnknownChangeset {
        /// As asked for.
        number: u32,
        /// The newest.
        newest: u32,
    },
    /// Nothing was recorded by then.
    #[error("Nothing was recorded by {asked}; the history begins at {begins}.")]
    BeforeTheHistory {
        /// As asked for.
        asked: String,
        /// Time of the first changeset, in UTC.
        begins: String,
    },
    /// The calendar ends before.
    #[error("{0} lies outside the calendar. Give another time.")]
    OutsideTheCalendar(String),
    /// A draft is not recorded.
    #[error(
        "A draft is no part of the history. Give a date, a time, #12 for a changeset or the name of a baseline."
    )]
    NotInTheHistory,
    /// No draft has this name.
    #[error("There is no draft {name:?}.{}", did_you_mean(.nearest))]
    UnknownDraft {
        /// As asked for.
        name: String,
        /// Names that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// No baseline has this name.
    #[error("There is no baseline {name:?}.{}", did_you_mean(.nearest))]
    UnknownBaseline {
        /// As asked for.
        name: String,
        /// Names that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl TimeFault {
    /// Names that look like the one asked for, nearest first.
    #[must_use]
    pub fn nearest(&self) -> &[String] {
        match self {
            Self::UnknownDraft { nearest, .. } | Self::UnknownBaseline { nearest, .. } => nearest,
            _ => &[],
        }
    }
}

fn did_you_mean(nearest: &[String]) -> String {
    match nearest {
        [] => {
            " Give now, a date, a time, #12 for a changeset, draft:NAME or the name of a baseline."
                .to_owned()
        }
        names => format!(" Did you mean {}?", names.join(" or ")),
    }
}
