//! Arguments of `report`.

use std::path::PathBuf;

use clap::Args;
use faultline_core::report::Language;

use super::Form;

/// Arguments of `report`.
#[derive(Debug, Args)]
pub struct ReportArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The records, such as CHG-12 or PRB-3.
    #[arg(required_unless_present = "meeting")]
    pub records: Vec<String>,
    /// A meeting of the change advisory board, with the changes on its agenda.
    #[arg(long, value_name = "NAME")]
    pub meeting: Option<String>,
    /// Where the report is written; html or pdf by its ending.
    #[arg(long, value_name = "OUT")]
    pub out: PathBuf,
    /// The language of the report: en or de.
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    pub language: Language,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
