//! Arguments of `export`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use faultline_core::export::ExportFormat;

use super::{AsOf, Form};

/// Arguments of `export`.
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The file to write; for CSV, which needs no ending, the folder.
    pub out: PathBuf,
    /// The format; by the ending of OUT unless given.
    #[arg(long, value_parser = export_formats())]
    pub format: Option<ExportFormat>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

fn export_formats() -> impl TypedValueParser<Value = ExportFormat> {
    PossibleValuesParser::new(ExportFormat::ALL.map(ExportFormat::as_str))
        .try_map(|name| name.parse::<ExportFormat>())
}
