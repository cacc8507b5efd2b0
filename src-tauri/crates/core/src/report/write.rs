//! A report as a file.

use std::io::Write;
use std::path::Path;

use faultline_exchange::atomic::AtomicFile;
use faultline_exchange::document::{html, pdf};

use super::{ReportFault, ReportQuestion, report};
use crate::export::{ExportError, file_can_stand_at};
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// A format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// One HTML file that loads nothing.
    Html,
    /// PDF on A4.
    Pdf,
}

impl ReportFormat {
    /// The format that a path asks for by its ending.
    ///
    /// # Errors
    /// The ending is that of no format.
    pub fn of_path(path: &Path) -> Result<Self, ReportFault> {
        let ending = path
            .extension()
            .map(|one| one.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("html" | "htm") => Ok(Self::Html),
            Some("pdf") => Ok(Self::Pdf),
            _ => Err(ReportFault::UnknownFormat),
        }
    }

    /// The word in documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }
}

/// A report that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenReport {
    /// What it is of.
    pub title: String,
    /// In which format.
    pub format: ReportFormat,
    /// How many bytes it has.
    pub bytes: u64,
    /// The changeset that it tells of.
    pub changeset: u32,
}

/// Writes a report to a file, which is replaced unless it is a workspace.
///
/// # Errors
/// As [`report`]; or the ending is unknown, or the place cannot be written. What stood there still
/// stands there.
pub fn write_report(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    question: &ReportQuestion,
    target: &Path,
) -> Result<WrittenReport, ReportFault> {
    let format = ReportFormat::of_path(target)?;
    file_can_stand_at(target, format.as_str()).map_err(ReportFault::Place)?;
    let document = report(task, workspace, question)?;
    let bytes = match format {
        ReportFormat::Html => html::html(&document).into_bytes(),
        ReportFormat::Pdf => pdf::pdf(&document),
    };
    let place = |error| ReportFault::Place(ExportError::from(error));
    let mut file = AtomicFile::create(target).map_err(place)?;
    file.write_all(&bytes).map_err(place)?;
    file.publish().map_err(place)?;
    Ok(WrittenReport {
        title: document.title,
        format,
        bytes: bytes.len() as u64,
        changeset: workspace.read()?.view().head()?.number,
    })
}
