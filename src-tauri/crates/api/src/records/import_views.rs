//! Tables of records and what becomes of their rows, as the page has them.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{RecordKindView, RecordStateView};
use crate::workspace::AppliedView;

/// A table as it stands in a file.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordTableView {
    /// What the file is called.
    pub name: String,
    /// Its columns, in their order.
    pub columns: Vec<TableColumnView>,
    /// How many rows can be read.
    pub rows: u32,
    /// What its columns seem to mean.
    pub guessed: MappedColumns,
    /// The saved mapping of the kind of which the table has every column, if there is one: the one
    /// with the most.
    pub fitting: Option<RecordMappingView>,
}

/// What is asked of a table.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordTableRequest {
    /// The file.
    pub path: String,
    /// What its rows are; the table tells, unless it is given.
    pub kind: Option<RecordKindView>,
    /// What its rows are where nothing tells.
    pub otherwise: RecordKindView,
}

/// What the columns of a table mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MappedColumns {
    /// What rows are that no column tells the kind of.
    pub kind: RecordKindView,
    /// Which columns mean which fields, by field.
    pub columns: Vec<FieldColumn>,
    /// What words of the tool's states mean that are no usual ones.
    pub states: Vec<WordOfState>,
}

/// What a word of a tool means as a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WordOfState {
    /// The word.
    pub word: String,
    /// The state.
    pub state: RecordStateView,
}

/// A column of a table.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TableColumnView {
    /// Its name.
    pub name: String,
    /// Its first values that are not empty, at most three.
    pub samples: Vec<String>,
}

/// Which column means a field: one of the kind, a word of links such as `caused_by`, or `number`,
/// `kind`, `state`, `created_at`, `ci`, `links`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldColumn {
    /// Id of the field.
    pub field: String,
    /// Name of the column.
    pub column: String,
}

/// A mapping that was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordMappingView {
    /// Its name, unique for its kind.
    pub name: String,
    /// What it maps.
    pub mapping: MappedColumns,
}

/// What is taken over.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordImportRequest {
    /// The file.
    pub path: String,
    /// What its columns mean.
    pub mapping: MappedColumns,
    /// Leave out rows that cannot be taken, instead of writing nothing.
    pub skip_bad_rows: bool,
}

/// What became of the rows, or would.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordImportReport {
    /// What the file is called.
    pub name: String,
    /// Records made.
    pub created: u32,
    /// Known records that differ.
    pub updated: u32,
    /// Known records that say the same as before.
    pub unchanged: u32,
    /// Rows that cannot be taken.
    pub wrong: u32,
    /// Records that are made or differ, in the order of their rows (at most 2,000).
    pub records: Vec<ImportedRecordView>,
    /// Cells and rows that cannot be taken (at most 2,000).
    pub refused: Vec<LeftOutRowView>,
    /// How many there are.
    pub refused_total: u32,
    /// CIs that are not known, without which their rows are taken (at most 2,000).
    pub unknown_cis: Vec<LeftOutRowView>,
    /// How many there are.
    pub unknown_cis_total: u32,
    /// Records that cannot be linked, without which their rows are taken (at most 2,000).
    pub unknown_records: Vec<LeftOutRowView>,
    /// How many there are.
    pub unknown_records_total: u32,
}

/// A record that is made or differs.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportedRecordView {
    /// The line of its first row.
    pub line: u32,
    /// Its kind.
    pub kind: RecordKindView,
    /// Its number here; none for one that is made.
    pub number: Option<String>,
    /// Its number elsewhere.
    pub elsewhere: Option<String>,
    /// Its title.
    pub title: String,
    /// What differs of one that was known: ids of fields, `state`, `cis`, `links`.
    pub altered: Vec<String>,
}

/// A row, or a part of one, that is not taken.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutRowView {
    /// The line on which the row begins.
    pub line: u32,
    /// The column, where one cell is to blame.
    pub column: Option<String>,
    /// What stands there.
    pub value: Option<String>,
    /// What is wrong, and what would be right.
    #[specta(type = crate::Sentence)]
    pub reason: String,
}

/// An import that was asked for.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportedRecordsView {
    /// What became of the rows.
    pub report: RecordImportReport,
    /// What was written; none where rows that cannot be taken forbade it.
    pub applied: Option<AppliedView>,
}
