//! What a file is taken for, from its header row alone.

use faultline_exchange::csv::file::ReadError;
use faultline_exchange::csv::header::{CiLayout, Layout, RelationshipLayout};
use faultline_model::Model;

use super::Input;

/// What an import file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// CIs.
    Cis,
    /// Relationships.
    Relationships,
}

/// A column and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMeaning {
    /// The header as written.
    pub header: String,
    /// Id of the field or attribute; none where the model knows none.
    pub meaning: Option<String>,
}

/// A file as it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDescription {
    /// What it holds.
    pub content: Content,
    /// What stands between its cells.
    pub delimiter: char,
    /// Its columns in the order of the file.
    pub columns: Vec<ColumnMeaning>,
}

/// Reads the header row of a file.
///
/// # Errors
/// The file cannot be read, or is none of the known ones.
pub fn describe(input: &Input, model: &Model) -> Result<FileDescription, ReadError> {
    let file = input.open()?.file;
    let meaning = |column: usize, header: &str| match file.layout() {
        Layout::Cis(layout) => ci_field(layout, column)
            .or_else(|| model.attribute_matching(header).map(|one| one.id.clone())),
        Layout::Relationships(layout) => relationship_field(layout, column),
    };
    Ok(FileDescription {
        content: match file.layout() {
            Layout::Cis(_) => Content::Cis,
            Layout::Relationships(_) => Content::Relationships,
        },
        delimiter: file.delimiter(),
        columns: file
            .header()
            .iter()
            .enumerate()
            .map(|(column, header)| ColumnMeaning {
                header: header.clone(),
                meaning: meaning(column, header),
            })
            .collect(),
    })
}

fn ci_field(layout: &CiLayout, column: usize) -> Option<String> {
    field(
        column,
        &[
            ("key", Some(layout.key)),
            ("class", Some(layout.class)),
            ("name", layout.name),
            ("status", layout.status),
        ],
    )
}

fn relationship_field(layout: &RelationshipLayout, column: usize) -> Option<String> {
    field(
        column,
        &[
            ("source", Some(layout.source)),
            ("type", Some(layout.relationship_type)),
            ("target", Some(layout.target)),
            ("strength", layout.strength),
            ("group", layout.group),
            ("needs", layout.needs),
            ("group_strength", layout.group_strength),
            ("probability", layout.probability),
        ],
    )
}

fn field(column: usize, fields: &[(&str, Option<usize>)]) -> Option<String> {
    let found = fields.iter().find(|(_, place)| *place == Some(column));
    found.map(|(name, _)| (*name).to_owned())
}
