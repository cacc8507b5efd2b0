//! Links of records to CIs and to each other.

use super::RecordId;
use super::words::words;
use crate::CiId;

words! {
    /// What a CI is to a record.
    CiRole {
        /// The record is about it: a change alters it, a problem concerns it.
        Affected = "affected",
        /// It looks concerned and is not; the note says why.
        Excluded = "excluded",
        /// Somebody reported its state.
        Reported = "reported",
        /// It was the cause.
        RootCause = "root_cause",
    }
}

words! {
    /// The state that a CI is put in, or was reported in.
    LinkedState {
        /// It works.
        Up = "up",
        /// It works in part.
        Degraded = "degraded",
        /// It does not work.
        Down = "down",
    }
}

/// A CI of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordCi {
    /// Internal id of the link.
    pub id: u32,
    /// The record.
    pub record: RecordId,
    /// The CI; it may have been deleted since.
    pub ci: CiId,
    /// What it is to the record.
    pub role: CiRole,
    /// The state it is put in, or was reported in.
    pub state: Option<LinkedState>,
    /// For how long, in minutes.
    pub minutes: Option<u32>,
    /// Why, or anything else; may be empty.
    pub note: String,
    /// The changeset that wrote this version.
    pub since: u32,
}

words! {
    /// What one record is to another, read from the source.
    RecordLinkKind {
        /// The source came about by the target.
        CausedBy = "caused_by",
        /// The source mends the target.
        Fixes = "fixes",
        /// The source belongs to the target, as a change to a release.
        PartOf = "part_of",
        /// The source says what the target says already.
        Duplicates = "duplicates",
        /// The target stands above the source.
        ChildOf = "child_of",
        /// They have to do with each other.
        RelatesTo = "relates_to",
    }
}

impl RecordLinkKind {
    /// The word read from the target.
    #[must_use]
    pub const fn inverse(self) -> &'static str {
        match self {
            Self::CausedBy => "caused",
            Self::Fixes => "fixed_by",
            Self::PartOf => "contains",
            Self::Duplicates => "duplicated_by",
            Self::ChildOf => "parent_of",
            Self::RelatesTo => "relates_to",
        }
    }

    /// The kind that a word means, and whether it is read from the target.
    #[must_use]
    pub fn of_word(word: &str) -> Option<(Self, bool)> {
        if let Ok(kind) = word.parse() {
            return Some((kind, false));
        }
        let word = word.trim().replace([' ', '-'], "_").to_ascii_lowercase();
        let found = Self::ALL.iter().find(|kind| kind.inverse() == word);
        found.map(|&kind| (kind, true))
    }
}

/// A link from one record to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLink {
    /// Internal id of the link.
    pub id: u32,
    /// From this record.
    pub source: RecordId,
    /// What it is to the other.
    pub kind: RecordLinkKind,
    /// To this record.
    pub target: RecordId,
    /// The changeset that wrote this version.
    pub since: u32,
}
