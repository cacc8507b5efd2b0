//! What can be wrong.

use std::fmt;

/// One damaged or forged place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The changeset concerned, where it is known.
    pub changeset: Option<u32>,
    /// The CI, relationship, group or definition concerned, where it is known.
    pub subject: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

/// "Changeset 2: vm-1: What is wrong.", with as much of it as is known.
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(changeset) = self.changeset {
            write!(formatter, "Changeset {changeset}: ")?;
        }
        if let Some(subject) = &self.subject {
            write!(formatter, "{subject}: ")?;
        }
        write!(formatter, "{}", self.problem)
    }
}

impl Fault {
    pub(super) fn of(changeset: Option<u32>, subject: Option<String>, problem: Problem) -> Self {
        Self {
            changeset,
            subject,
            problem,
        }
    }
}

/// What is wrong with a place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// SQLite finds the file damaged.
    #[error("The file is damaged: {0}. Restore a backup.")]
    File(String),
    /// A part of the file cannot be read.
    #[error("This part cannot be read and was not checked further. Restore a backup.")]
    Unreadable,
    /// A row is not what its changeset wrote.
    #[error("The row was altered outside Faultline.")]
    RowAltered,
    /// A row holds what no row may hold.
    #[error("The row holds a value of the wrong kind.")]
    RowUnreadable,
    /// A row names a changeset that does not exist.
    #[error("The row belongs to a changeset that does not exist.")]
    UnknownChangeset,
    /// Two versions of a row are current at the same time.
    #[error("Two versions of the row contradict each other.")]
    VersionsOverlap,
    /// Rows of a changeset were added, removed or altered.
    #[error(
        "The rows of the changeset are not those that it wrote: rows were added, removed or altered outside Faultline."
    )]
    ContentDiffers,
    /// The changeset's own words or its place were altered.
    #[error("The changeset's time, author, message, origin or hash was altered outside Faultline.")]
    ChangesetAltered,
    /// The changeset does not follow the one before.
    #[error(
        "The changeset does not follow the one before it: changesets were removed, added or put in another order."
    )]
    ChainBroken,
    /// The changeset is older than the one before.
    #[error("The changeset is older than the one before it.")]
    TimeGoesBack,
    /// A relationship leads to a CI that does not exist.
    #[error("The relationship leads to a CI that does not exist.")]
    MissingEnd,
    /// An alias is missing or leads elsewhere.
    #[error("An old key of the CI is missing among the aliases, or leads elsewhere.")]
    AliasDiffers,
    /// The CI is missing among the search words, or the other way round.
    #[error("The CI is missing in the search index, or the index names a CI that does not exist.")]
    SearchDiffers,
    /// What an attachment or a frozen analysis holds is missing or altered.
    #[error(
        "What the entry holds is missing, or was altered outside Faultline: it does not have the hash that the entry names."
    )]
    ContentAltered,
    /// The record is missing among the search words, or the other way round.
    #[error(
        "The record is missing in the search index, or the index names a record that does not exist."
    )]
    RecordSearchDiffers,
    /// A link leads to a record that does not exist.
    #[error("It belongs to a record that does not exist.")]
    MissingRecord,
    /// An id would be given twice.
    #[error("The next id of the table was given already, or is missing.")]
    NextIdGiven,
    /// The schema is not that of its version.
    #[error("The schema is not that of Faultline: this part was added, removed or altered.")]
    SchemaDiffers,
}
