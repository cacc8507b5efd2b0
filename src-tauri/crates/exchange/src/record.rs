//! The plain rows that every export format is written from.

use serde::Serialize;

/// One CI, all values in their canonical text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CiRecord<'a> {
    /// A number that names the CI within one file, for formats whose ids may not be any text.
    pub id: u32,
    /// The unique key.
    pub key: &'a str,
    /// The name.
    pub name: &'a str,
    /// The class id.
    pub class: &'a str,
    /// The life-cycle status.
    pub status: &'a str,
    /// Attribute id (or header of an extra attribute) and text of every value, in order of the first.
    pub attributes: Vec<(&'a str, &'a str)>,
}

/// One relationship. What nobody stated is absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RelationshipRecord<'a> {
    /// The number of the source within this file.
    #[serde(skip)]
    pub source_id: u32,
    /// The number of the target within this file.
    #[serde(skip)]
    pub target_id: u32,
    /// Key of the source.
    pub source: &'a str,
    /// The type id.
    #[serde(rename = "type")]
    pub relationship_type: &'a str,
    /// Key of the target.
    pub target: &'a str,
    /// Its own strength.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<&'a str>,
    /// Its redundancy group; `-` for stated to have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<&'a str>,
    /// How many members its group needs: a count or a percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<&'a str>,
    /// The strength of its group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_strength: Option<&'a str>,
    /// The probability that failure propagates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<&'a str>,
}

/// Why an export could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The operating system could not write it.
    #[error("The export cannot be written: {0}.")]
    Io(#[from] std::io::Error),
    /// The CSV writer failed.
    #[error("The export cannot be written: {0}.")]
    Csv(#[from] csv::Error),
    /// The JSON writer failed.
    #[error("The export cannot be written: {0}.")]
    Json(#[from] serde_json::Error),
    /// The workbook writer failed.
    #[error("The export cannot be written: {0}.")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A text is longer than a cell of a workbook may be.
    #[error(
        "Row {row} of the sheet {sheet} has more than 32,767 characters in the column {column}, and no cell of a workbook may. Shorten it, or export to csv."
    )]
    LongCell {
        /// The sheet.
        sheet: String,
        /// The row, from 1.
        row: u32,
        /// The head of its column.
        column: String,
    },
    /// There are more columns than a sheet of a workbook may have.
    #[error(
        "The export needs {columns} columns, and a sheet of a workbook has at most 16,384. Export to csv."
    )]
    TooManyColumns {
        /// How many it needs.
        columns: usize,
    },
}
