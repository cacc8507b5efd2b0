//! What an import did, or would do.

use faultline_exchange::issue::Issues;

/// Entries of a list that are kept with their details; those beyond are only counted.
pub(super) const KEPT: usize = 200;

/// What came of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportOutcome {
    /// Rows could not be taken, so nothing was changed, no run was recorded.
    Refused,
    /// It was a preview: nothing was changed.
    Previewed,
    /// The runs were recorded; no CI or relationship had to be altered.
    Unchanged,
    /// One changeset was made.
    Changed,
}

/// What an import did, or would do.
#[derive(Clone, Debug)]
pub struct ImportReport {
    /// What came of it.
    pub outcome: ImportOutcome,
    /// The changeset that was made, if one was.
    pub changeset: Option<u32>,
    /// The files in the order in which they were taken.
    pub files: Vec<FileSummary>,
    /// CIs by what happens to them.
    pub cis: Counts,
    /// Relationships by what happens to them.
    pub relationships: Counts,
    /// Redundancy groups whose stated needs or strength are made, altered or removed.
    pub altered_groups: u64,
    /// Classes that were made.
    pub created_classes: Vec<String>,
    /// Everything that could not be taken.
    pub issues: Issues,
    /// What the user should know and need not act upon.
    pub notes: Listed<ImportNote>,
    /// New relationships that the model does not allow between their ends; they are taken.
    pub doubtful: Listed<DoubtfulRelationship>,
    /// Values that were corrected by hand and stand, since the source did not change its word.
    pub held_back: Listed<HeldBack>,
    /// What the sources no longer list.
    pub gone: Listed<Subject>,
    /// The first differences, attribute by attribute.
    pub differences: Listed<Difference>,
}

impl ImportReport {
    /// A report of nothing yet.
    pub(super) fn new() -> Self {
        Self {
            outcome: ImportOutcome::Unchanged,
            changeset: None,
            files: Vec::new(),
            cis: Counts::default(),
            relationships: Counts::default(),
            altered_groups: 0,
            created_classes: Vec::new(),
            issues: Issues::default(),
            notes: Listed::default(),
            doubtful: Listed::default(),
            held_back: Listed::default(),
            gone: Listed::default(),
            differences: Listed::default(),
        }
    }

    /// Whether anything is to be written to a versioned table.
    pub(super) fn changes_anything(&self) -> bool {
        let altered = |counts: &Counts| counts.new + counts.changed > 0;
        altered(&self.cis)
            || altered(&self.relationships)
            || self.altered_groups > 0
            || !self.created_classes.is_empty()
    }
}

/// One file of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSummary {
    /// Its name, without its folder.
    pub name: String,
    /// The source that its rows are the word of.
    pub source: String,
    /// Rows below the header, taken or not.
    pub rows: u64,
    /// blake3 of its bytes.
    pub hash: [u8; 32],
}

/// Rows by what happens to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Made.
    pub new: u64,
    /// Altered.
    pub changed: u64,
    /// Left as they are.
    pub unchanged: u64,
    /// Of which a value, or the deletion, was held back; also counted above.
    pub held_back: u64,
    /// Not listed any more by the source; never altered.
    pub gone: u64,
    /// Rows that could not be taken.
    pub wrong: u64,
}

/// The first entries of a list, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// The first entries.
    pub kept: Vec<T>,
    /// How many there are, kept or not.
    pub total: u64,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            kept: Vec::new(),
            total: 0,
        }
    }
}

impl<T> Listed<T> {
    /// Counts one entry, and makes and keeps it while there is room.
    pub(super) fn push_with(&mut self, entry: impl FnOnce() -> T) {
        self.total += 1;
        if self.kept.len() < KEPT {
            self.kept.push(entry());
        }
    }

    /// Whether another entry would be kept.
    pub(super) fn has_room(&self) -> bool {
        self.kept.len() < KEPT
    }
}

/// What a line of the report is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A CI, by key.
    Ci {
        /// Its key.
        key: String,
    },
    /// A relationship.
    Relationship {
        /// Key of its source.
        source: String,
        /// Id of its type.
        relationship_type: String,
        /// Key of its target.
        target: String,
        /// Its group as stated.
        group: Option<String>,
    },
    /// A redundancy group.
    Group {
        /// Key of the dependent.
        dependent: String,
        /// Its name, or the id of the type whose default group it is.
        group: String,
    },
}

/// A value that the source still says and that was corrected by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    /// Of what.
    pub subject: Subject,
    /// The attribute; none where the whole was deleted by hand.
    pub attribute: Option<String>,
    /// What the source says.
    pub said: Option<String>,
    /// What stands.
    pub stands: Option<String>,
}

/// What an import makes or alters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Of what.
    pub subject: Subject,
    /// Whether it is made.
    pub new: bool,
    /// Attribute by attribute.
    pub changes: Vec<ValueChange>,
}

/// One altered value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueChange {
    /// The attribute id, or `name`, `class`, `status`, `group`, `strength`, `probability`, `needs`.
    pub attribute: String,
    /// The value before.
    pub from: Option<String>,
    /// The value after.
    pub to: Option<String>,
}

/// A new relationship that was taken, and of a type that the model does not allow between the classes of its ends.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{file}, line {line}: {source_key} {relationship_type} {target_key} is doubtful: the type is not allowed from the class {source_class} to the class {target_class}. It is taken; health lists it."
)]
pub struct DoubtfulRelationship {
    /// The file.
    pub file: String,
    /// The line.
    pub line: u64,
    /// Key of the source.
    pub source_key: String,
    /// Id of the type.
    pub relationship_type: String,
    /// Key of the target.
    pub target_key: String,
    /// Id of the class of the source.
    pub source_class: String,
    /// Id of the class of the target.
    pub target_class: String,
}

/// Something the user should know and need not act upon.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportNote {
    /// A column that classes lack was kept.
    #[error(
        "{file}, column {column}: No class of these CIs has this attribute; its values are kept as extra attributes."
    )]
    ExtraColumn {
        /// The file.
        file: String,
        /// The header.
        column: String,
    },
    /// A column of a relationship file means nothing.
    #[error(
        "{file}, column {column}: A file of relationships has no such column; it was passed over."
    )]
    IgnoredColumn {
        /// The file.
        file: String,
        /// The header.
        column: String,
    },
    /// A row names a CI by a key it no longer has.
    #[error("{file}, line {line}: {old} is an old key of {key}; the row was taken for that CI.")]
    OldKey {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// The key in the file.
        old: String,
        /// The key of today.
        key: String,
    },
    /// The same row stands twice.
    #[error(
        "{file}, line {line}: The same row stands already in {first_file}, line {first}; it was taken once."
    )]
    RepeatedRow {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// The file of the first one.
        first_file: String,
        /// The line of the first one.
        first: u64,
    },
    /// A source lists a CI that is retired.
    #[error("{file}, line {line}: {key} is retired and still listed; it stays retired.")]
    RetiredListed {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// The key.
        key: String,
    },
    /// Rows were left out because the user chose so.
    #[error("{} left out.", match rows {
        1 => "1 row that could not be taken was".to_owned(),
        rows => format!("{rows} rows that could not be taken were"),
    })]
    LeftOut {
        /// How many.
        rows: u64,
    },
}
