//! Why there is no history to list.

use faultline_store::StoreError;

use crate::impact::AnalysisFault;

/// Why there is no history to list.
#[derive(Debug, thiserror::Error)]
pub enum HistoryFault {
    /// There is no such CI.
    #[error(transparent)]
    Ci(#[from] AnalysisFault),
    /// There is no such class.
    #[error("There is no class {name:?}.{}", did_you_mean(.nearest))]
    UnknownClass {
        /// As asked for.
        name: String,
        /// Ids that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// There is no such relationship type.
    #[error("There is no relationship type {name:?}.{}", did_you_mean(.nearest))]
    UnknownType {
        /// As asked for.
        name: String,
        /// Ids that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// No relationship ever had these ends, type and group.
    #[error(
        "There is and was no relationship {subject:?}. Give source, type and target, and the group if it has one."
    )]
    UnknownRelationship {
        /// As asked for.
        subject: String,
    },
    /// They differ by their groups.
    #[error("There are several relationships {subject:?}. Give the group, too: {}.", .groups.join(" or "))]
    SeveralRelationships {
        /// As asked for.
        subject: String,
        /// Their groups.
        groups: Vec<String>,
    },
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn did_you_mean(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" Did you mean {}?", names.join(" or ")),
    }
}
