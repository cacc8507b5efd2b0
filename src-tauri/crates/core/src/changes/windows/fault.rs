//! What can be wrong with a freeze or a maintenance window.

use crate::impact::AnalysisFault;
use crate::inventory::InventoryFault;

/// Why a freeze or maintenance window is refused.
#[derive(Debug, thiserror::Error)]
pub enum WindowFault {
    /// No zone has the name.
    #[error("There is no time zone {0:?}. Use an IANA name, such as Europe/Berlin or UTC.")]
    UnknownZone(String),
    /// It ends before it begins.
    #[error("The window ends at {end}, which is not after its start at {start}. Correct one.")]
    Reversed {
        /// When it begins.
        start: String,
        /// When it ends.
        end: String,
    },
    /// It would run into itself.
    #[error("The window lasts longer than the time until it comes again. Shorten it.")]
    TooLong,
    /// No day of it is left.
    #[error("The window never comes: its last day {0} is before the first one.")]
    Never(String),
    /// A text is no recurrence.
    #[error(
        "{0:?} is no recurrence. Write once, daily, weekly mon,wed, monthly 2 tue, monthly last sun, monthly 15, monthly last, yearly dec 24, yearly mar,jun last or yearly nov 4 thu."
    )]
    Recurrence(String),
    /// Nothing is named.
    #[error("The {0} is empty. Write something.")]
    Empty(&'static str),
    /// There is no such window.
    #[error("There is no {kind} window {name:?}.{}", match known.as_slice() {
        [] => " None is saved yet.".to_owned(),
        known => format!(" Saved are {}.", known.join(", ")),
    })]
    Unknown {
        /// Freeze or maintenance.
        kind: &'static str,
        /// As given.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// A CI of its scope cannot be found.
    #[error(transparent)]
    Ci(#[from] AnalysisFault),
    /// The query of its scope cannot be asked.
    #[error(transparent)]
    Query(InventoryFault),
}
