//! Arguments about fields, templates and imports of records.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use faultline_core::records::RecordKind;

use super::words::{assignment, kinds};
use super::{Fields, Form, Writing};

/// Arguments of `record import`.
#[derive(Debug, Args)]
pub struct ImportRecordsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The CSV file to import.
    pub input: PathBuf,
    /// The column of a field, or none for a field that stays; names suggest the others.
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = assignment)]
    pub map: Vec<(String, String)>,
    /// Begin with the mapping that was saved under this name.
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
