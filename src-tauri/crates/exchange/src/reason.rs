//! Why something cannot be taken: one variant per reason, each with a sentence that ends in the remedy.

use thiserror::Error;

use crate::limits;

/// Why a file, a row or a cell cannot be taken. The text says what is wrong and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Reason {
    /// The file is in UTF-16.
    #[error("The file is not in UTF-8 but in UTF-16. Save it as UTF-8.")]
    NotUtf8File,
    /// No header row ends within the limit.
    #[error("The header row is longer than {} MiB, or a quote in it is not closed. Check that this is a CSV file.", limits::HEADER_BYTES >> 20)]
    HeaderTooLong,
    /// The file has no header row.
    #[error("The file is empty. Its first row has to name the columns.")]
    Empty,
    /// The header is of neither kind of file.
    #[error(
        "The columns say neither CIs (missing: {for_cis}) nor relationships (missing: {for_relationships}). Add the missing columns to the header row."
    )]
    MissingColumns {
        /// The columns that a file of CIs would still need.
        for_cis: String,
        /// The columns that a file of relationships would still need.
        for_relationships: String,
    },
    /// The header is not one of a file of evidence.
    #[error(
        "The columns of evidence are ci and state, and if need be at and confidence. Add to the header row: {missing}."
    )]
    MissingEvidenceColumns {
        /// The columns that are missing.
        missing: String,
    },
    /// An input of evidence is larger than the limit.
    #[error("The evidence is larger than {} MiB. Leave out what is of no concern.", limits::EVIDENCE_BYTES >> 20)]
    EvidenceTooLarge,
    /// An input of evidence states more than the limit.
    #[error("The evidence has more than {most} {what}. Leave out what is of no concern.")]
    TooMuchEvidence {
        /// What there are too many of.
        what: &'static str,
        /// As many as are taken.
        most: usize,
    },
    /// A file is no workbook.
    #[error("The file is no Excel workbook (.xlsx), or it is damaged. Save it anew, or as CSV.")]
    NoWorkbook,
    /// A workbook is larger than the limit.
    #[error("The workbook is larger than {} MiB unpacked. Split it, or save it as CSV.", limits::WORKBOOK_BYTES >> 20)]
    WorkbookTooLarge,
    /// A file is no calendar.
    #[error(
        "The file holds no iCalendar (BEGIN:VCALENDAR is missing). Export the calendar as .ics."
    )]
    NoCalendar,
    /// A calendar is larger than the limit.
    #[error("The calendar is larger than {} MiB. Export a shorter time.", limits::EVIDENCE_BYTES >> 20)]
    CalendarTooLarge,
    /// An event lacks something.
    #[error("The event has no {0}. Add it in the calendar that it comes from.")]
    EventLacks(&'static str),
    /// A time of an event cannot be read.
    #[error("This is no time of an iCalendar, such as 20261219T180000Z. Export it again.")]
    EventTime,
    /// An event ends before it begins.
    #[error(
        "The event does not end after its start. Correct it in the calendar that it comes from."
    )]
    EventReversed,
    /// A rule says more than can be kept.
    #[error(
        "This recurrence cannot be kept. Use days, weeks, months or years with the days on which it comes (BYDAY, BYMONTHDAY, BYMONTH), or single events."
    )]
    EventRule,
    /// A rule without end can only be kept as a list of days, which would not end.
    #[error(
        "This recurrence skips some of its days and never ends. Give it an end (UNTIL or COUNT): then each time becomes a freeze of its own."
    )]
    EventWithoutEnd,
    /// A rule names too many days to keep each.
    #[error(
        "This recurrence skips some of its days and comes more than {0} times. Give it an earlier end."
    )]
    EventTooOften(usize),
    /// No zone has the name.
    #[error("There is no time zone of this name. Use an IANA name, such as Europe/Berlin.")]
    EventZone,
    /// Text that begins like JSON is none.
    #[error("This is no valid JSON: {problem}. Export it again.")]
    InvalidJson {
        /// What the parser says.
        problem: String,
    },
    /// The JSON is of no known kind of alerts.
    #[error(
        "This JSON holds no alerts: neither those of Alertmanager or Prometheus nor objects of Icinga. Export the alerts, or write the columns ci and state."
    )]
    NoAlerts,
    /// An alert without anything that could name a CI.
    #[error("The alert has no labels, so it names no CI. Add a label such as host to its rule.")]
    NoLabels,
    /// The reported state is none of the three that can be observed.
    #[error("A CI is observed to be up, degraded or down. Write one of these.")]
    UnknownObservedState,
    /// The time of a report is none.
    #[error("This is no time. Write it like 2026-11-20T09:30:00 or 2026-11-20T09:30:00Z.")]
    InvalidTime,
    /// The confidence is not between 0 and 1.
    #[error("A confidence is a number from 0 to 1. Correct it, or leave the cell empty.")]
    InvalidConfidence,
    /// The CI is planned or retired.
    #[error("This CI is not in service and takes no part. Put it in service, or leave it out.")]
    NotInService,
    /// Two columns have the same header.
    #[error(
        "The same column stands twice, as column {first} and column {second}. Remove one of them."
    )]
    DuplicateColumn {
        /// Number of the first one, counted from 1.
        first: usize,
        /// Number of the second one, counted from 1.
        second: usize,
    },
    /// Two columns with different headers have the same meaning.
    #[error("The columns “{first}” and “{second}” mean the same. Remove one of them.")]
    SameMeaning {
        /// The header that comes first.
        first: String,
        /// The header that comes second.
        second: String,
    },
    /// The header names too many columns.
    #[error("The file has more than {} columns. Split it.", limits::COLUMNS)]
    TooManyColumns,
    /// A column that the class of the row lacks, in a strict import.
    #[error(
        "No attribute has this id or label. Add it to the class, or import without the strict option to keep it as an extra attribute."
    )]
    UnknownColumn,
    /// A column that a file of relationships does not have, in a strict import.
    #[error(
        "A file of relationships has no such column. Remove it, or import without the strict option to pass over it."
    )]
    UnknownRelationshipColumn,
    /// The file ends within quotes.
    #[error(
        "The quote that is opened in this row is never closed. Close it, or double it where it is meant as text."
    )]
    UnclosedQuote,
    /// The row is larger than the limit.
    #[error("The row is larger than {} MiB; a quote in it may not be closed. Correct the row.", limits::ROW_BYTES >> 20)]
    RowTooLong,
    /// The file has more rows than the limit.
    #[error("The file has more than {} rows. Split it.", limits::ROWS)]
    TooManyRows,
    /// The bytes are not UTF-8.
    #[error("The text is not valid UTF-8. Save the file as UTF-8.")]
    InvalidText,
    /// The row has fewer cells than the header.
    #[error(
        "The row has {found} cells where the header has {expected}. Add the missing cells; empty ones count."
    )]
    TooFewCells {
        /// Columns in the header.
        expected: usize,
        /// Cells in the row.
        found: usize,
    },
    /// The row has more cells than the header.
    #[error(
        "The row has {found} cells where the header has {expected}. Remove the surplus, or quote the cell that holds the delimiter."
    )]
    TooManyCells {
        /// Columns in the header.
        expected: usize,
        /// Cells in the row.
        found: usize,
    },
    /// One cell is larger than the limit.
    #[error("The cell is larger than {} MiB. Shorten it.", limits::CELL_BYTES >> 20)]
    CellTooLong,
    /// A cell has text and its column has no header.
    #[error("The column has no name in the header row. Name the column, or empty the cell.")]
    NamelessColumn,
    /// A cell that must not be empty is empty.
    #[error("The cell is empty. Every row needs a value here.")]
    MissingValue,
    /// The key cannot be a key.
    #[error("This cannot be a key: {problem}")]
    InvalidKey {
        /// What is wrong with it, a sentence with its remedy.
        problem: String,
    },
    /// The key was stated in an earlier row.
    #[error("The key stands already in {file}, line {line}. Keep one of the two rows.")]
    DuplicateKey {
        /// The file of the first row.
        file: String,
        /// The line of the first row.
        line: u64,
    },
    /// No class has this id or label.
    #[error(
        "There is no class of this name. Use an existing class, or let the import create missing classes."
    )]
    UnknownClass,
    /// The name cannot become the id of a new class.
    #[error(
        "No class can be made of this name. Use letters, digits and underscores, beginning with a letter."
    )]
    InvalidClassName,
    /// The class only groups others.
    #[error("The class is abstract: no CI can be of it. Use one of {concrete}.")]
    AbstractClass {
        /// The ids of the classes below that CIs can be of, separated by commas.
        concrete: String,
    },
    /// Not a life-cycle status.
    #[error("There is no such status. Use planned, live, maintenance or retired.")]
    UnknownStatus,
    /// The value does not suit the attribute.
    #[error("{problem}")]
    InvalidValue {
        /// What is wrong with it, a sentence with its remedy.
        problem: String,
    },
    /// An end of a relationship is no CI.
    #[error("No CI has this key. Correct the key, or add the CI.")]
    UnknownCi,
    /// An end of a relationship was deleted.
    #[error(
        "The CI of this key was deleted in changeset {changeset}. Undo the deletion, or remove the row."
    )]
    DeletedCi {
        /// The changeset that deleted it.
        changeset: u32,
    },
    /// No relationship type has this id or label.
    #[error(
        "There is no relationship type of this name. Use an existing type, or add it to the model first."
    )]
    UnknownType,
    /// Not a strength.
    #[error("There is no such strength. Use hard or soft.")]
    UnknownStrength,
    /// Not a group need.
    #[error(
        "This does not say how many members are needed. Use a count from 1 to 4294967295 such as 2, or a percentage above 0 and up to 100 such as 50%, with at most 12 digits after the point."
    )]
    InvalidNeeds,
    /// Not a probability.
    #[error("This is no probability. Use a decimal number from 0 to 1.")]
    InvalidProbability,
    /// Not a group name.
    #[error("This cannot be the name of a group: {problem}")]
    InvalidGroup {
        /// What is wrong with it, a sentence with its remedy.
        problem: String,
    },
    /// `needs` or `group_strength` for a row that has no group and whose type has no default group.
    #[error(
        "There is no group that this could be stated of: the row names none and its type has no default group. Name the group, or empty the cell."
    )]
    NeedsWithoutGroup,
    /// `needs` or `group_strength` for a row whose group is `-`.
    #[error(
        "There is no group that this could be stated of: the group of the row is -, which means none. Name a group, or empty the cell."
    )]
    NeedsWithNoGroup,
    /// Rows of one group state different things of it.
    #[error(
        "The group is stated otherwise in {file}, line {line} (“{other}”). All rows of one dependent and group have to agree."
    )]
    GroupDisagrees {
        /// The file of the first row.
        file: String,
        /// The line of the first row.
        line: u64,
        /// What the first row states.
        other: String,
    },
    /// The same relationship stands twice with different values.
    #[error(
        "The same relationship stands in {file}, line {line} with “{other}” here. Keep one of the two rows."
    )]
    ContradictoryRow {
        /// The file of the first row.
        file: String,
        /// The line of the first row.
        line: u64,
        /// What the first row states.
        other: String,
    },
    /// A relationship that stands in several groups is named without one.
    #[error(
        "The relationship exists in several groups ({groups}), so it is not clear which is meant. Add a group column."
    )]
    AmbiguousGroup {
        /// The groups in which it stands.
        groups: String,
    },
}

impl Reason {
    /// A stable word for programs, in snake case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingEvidenceColumns { .. } => "missing_evidence_columns",
            Self::EvidenceTooLarge => "evidence_too_large",
            Self::TooMuchEvidence { .. } => "too_much_evidence",
            Self::InvalidJson { .. } => "invalid_json",
            Self::NoAlerts => "no_alerts",
            Self::NoLabels => "no_labels",
            Self::UnknownObservedState => "unknown_observed_state",
            Self::InvalidTime => "invalid_time",
            Self::InvalidConfidence => "invalid_confidence",
            Self::NotInService => "not_in_service",
            Self::NotUtf8File => "not_utf8_file",
            Self::HeaderTooLong => "header_too_long",
            Self::Empty => "empty_file",
            Self::MissingColumns { .. } => "missing_columns",
            Self::DuplicateColumn { .. } => "duplicate_column",
            Self::SameMeaning { .. } => "same_meaning",
            Self::TooManyColumns => "too_many_columns",
            Self::UnknownColumn => "unknown_column",
            Self::UnknownRelationshipColumn => "unknown_relationship_column",
            Self::UnclosedQuote => "unclosed_quote",
            Self::RowTooLong => "row_too_long",
            Self::NoWorkbook => "no_workbook",
            Self::WorkbookTooLarge => "workbook_too_large",
            Self::TooManyRows => "too_many_rows",
            Self::InvalidText => "invalid_text",
            Self::TooFewCells { .. } => "too_few_cells",
            Self::TooManyCells { .. } => "too_many_cells",
            Self::CellTooLong => "cell_too_long",
            Self::NamelessColumn => "nameless_column",
            Self::MissingValue => "missing_value",
            Self::InvalidKey { .. } => "invalid_key",
            Self::DuplicateKey { .. } => "duplicate_key",
            Self::UnknownClass => "unknown_class",
            Self::InvalidClassName => "invalid_class_name",
            Self::AbstractClass { .. } => "abstract_class",
            Self::UnknownStatus => "unknown_status",
            Self::InvalidValue { .. } => "invalid_value",
            Self::UnknownCi => "unknown_ci",
            Self::DeletedCi { .. } => "deleted_ci",
            Self::UnknownType => "unknown_type",
            Self::UnknownStrength => "unknown_strength",
            Self::InvalidNeeds => "invalid_needs",
            Self::InvalidProbability => "invalid_probability",
            Self::InvalidGroup { .. } => "invalid_group",
            Self::NeedsWithoutGroup => "needs_without_group",
            Self::NeedsWithNoGroup => "needs_with_no_group",
            Self::GroupDisagrees { .. } => "group_disagrees",
            Self::ContradictoryRow { .. } => "contradictory_row",
            Self::AmbiguousGroup { .. } => "ambiguous_group",
            Self::NoCalendar => "no_calendar",
            Self::CalendarTooLarge => "calendar_too_large",
            Self::EventLacks(_) => "event_lacks",
            Self::EventTime => "event_time",
            Self::EventReversed => "event_reversed",
            Self::EventRule => "event_rule",
            Self::EventWithoutEnd => "event_without_end",
            Self::EventTooOften(_) => "event_too_often",
            Self::EventZone => "event_zone",
        }
    }
}
