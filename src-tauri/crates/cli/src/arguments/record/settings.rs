//! Arguments about fields, templates and imports of records.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use faultline_core::records::{RecordKind, RecordState};

use super::words::{assignment, kinds, word_of_state};
use super::{Fields, Form, Writing};

/// Arguments of `record import`.
#[derive(Debug, Args)]
pub struct ImportRecordsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The CSV file or workbook to import: of a ticket tool, or written by `record list --out`.
    pub input: PathBuf,
    /// What the rows are; unless given, a column of kinds, the numbers or the columns tell.
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub kind: Option<RecordKind>,
    /// The column of a field, or none for a field that stays; names suggest the others. Beside
    /// fields: number, kind, state, created_at, ci, links, and words of links such as caused_by.
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = assignment)]
    pub map: Vec<(String, String)>,
    /// What a word of the tool's states means, where it is no usual one.
    #[arg(long, value_name = "WORD=STATE", value_parser = word_of_state)]
    pub state: Vec<(String, RecordState)>,
    /// Begin with the mapping that was saved under this name for the kind.
    #[arg(long, value_name = "NAME")]
    pub mapping: Option<String>,
    /// Save the mapping under this name.
    #[arg(long, value_name = "NAME")]
    pub save_mapping: Option<String>,
    /// Tell what would be done, and change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Leave out rows that cannot be taken, instead of changing nothing.
    #[arg(long)]
    pub skip_bad_rows: bool,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record fields`.
#[derive(Debug, Args)]
pub struct FieldsArguments {
    /// The kind of records.
    #[arg(value_parser = kinds())]
    pub kind: RecordKind,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// What to do with templates.
#[derive(Debug, Subcommand)]
pub enum TemplateCommand {
    /// Save a template under a name, or write it anew.
    Save(SaveTemplateArguments),
    /// List templates.
    List(ListTemplatesArguments),
    /// Delete a template; changes made from it stay.
    Delete(DeleteTemplateArguments),
}

/// Arguments of `record template save`.
#[derive(Debug, Args)]
pub struct SaveTemplateArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the template.
    pub name: String,
    /// Begin with the fields of this change, such as CHG-12.
    #[arg(long, value_name = "NUMBER")]
    pub from: Option<String>,
    /// Its fields.
    #[command(flatten)]
    pub fields: Fields,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record template list`.
#[derive(Debug, Args)]
pub struct ListTemplatesArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `record template delete`.
#[derive(Debug, Args)]
pub struct DeleteTemplateArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the template.
    pub name: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}
