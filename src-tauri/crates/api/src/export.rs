//! Exporting the estate.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Formats that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ExportFormat {
    /// A folder with `cis.csv` and `relations.csv`: without loss.
    Csv,
    /// One JSON document.
    Json,
    /// An Excel workbook.
    Xlsx,
    /// GraphML, for graph programs.
    Graphml,
    /// Graphviz.
    Dot,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportedView {
    /// Files written.
    pub files: Vec<String>,
    /// CIs written.
    pub cis: u32,
    /// Relationships written.
    pub relationships: u32,
}

use std::path::Path;

use faultline_core::export as core_export;

use crate::task::Progress;
use crate::{ApiError, Session};

/// Writes the estate to a file, or to a folder for CSV.
///
/// # Errors
/// No workspace is open, the place cannot be written, or the task was cancelled; what stood there
/// still stands there.
pub fn export(
    session: &Session,
    format: ExportFormat,
    path: &str,
    task: u32,
    report: impl Fn(Progress),
) -> Result<ExportedView, ApiError> {
    let estate = session.estate()?;
    let target = Path::new(path);
    let core_format = match format {
        ExportFormat::Csv => core_export::ExportFormat::Csv,
        ExportFormat::Json => core_export::ExportFormat::Json,
        ExportFormat::Xlsx => core_export::ExportFormat::Xlsx,
        ExportFormat::Graphml => core_export::ExportFormat::Graphml,
        ExportFormat::Dot => core_export::ExportFormat::Dot,
    };
    let summary = session.tasks.run(task, report, |task| {
        core_export::export(
            task,
            &estate.open.workspace,
            estate.shown.moment,
            target,
            core_format,
        )
    })?;
    let files = match format {
        ExportFormat::Csv => vec![target.join("cis.csv"), target.join("relations.csv")],
        _ => vec![target.to_owned()],
    };
    Ok(ExportedView {
        files: files
            .iter()
            .map(|file| file.display().to_string())
            .collect(),
        cis: summary.cis as u32,
        relationships: summary.relationships as u32,
    })
}
