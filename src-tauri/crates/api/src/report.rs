//! The pack of changes or of a meeting, and the report of a problem, as files.

use std::path::Path;

use faultline_core::report::{Language, ReportFault, ReportQuestion, write_report};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::task::Progress;
use crate::{ApiError, ErrorKind, Session};

/// Of what a report tells.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportRequest {
    /// Name of a meeting of the change advisory board, with the changes on its agenda.
    pub meeting: Option<String>,
    /// Records by number, `CHG-12`.
    pub records: Vec<String>,
    /// In which language it is told.
    pub language: ReportLanguage,
}

/// A language that reports are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum ReportLanguage {
    #[default]
    English,
    German,
}

impl From<ReportLanguage> for Language {
    fn from(language: ReportLanguage) -> Self {
        match language {
            ReportLanguage::English => Self::English,
            ReportLanguage::German => Self::German,
        }
    }
}

/// A report that was written.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WrittenReportView {
    /// Where.
    pub path: String,
    /// What it is of.
    pub title: String,
    /// The changeset that it tells of.
    pub changeset: u32,
}

/// Writes a report to a path that the person chose; HTML or PDF by its ending. It tells of what is
/// live, whatever moment is shown.
///
/// # Errors
/// No workspace is open, a record or the meeting is unknown, the path cannot be written, or it was
/// cancelled; what stood there still stands there.
pub fn report(
    session: &Session,
    request: &ReportRequest,
    path: &str,
    task: u32,
    progress: impl Fn(Progress),
) -> Result<WrittenReportView, ApiError> {
    let workspace = session.open()?.workspace.live();
    let question = ReportQuestion {
        meeting: request.meeting.clone(),
        records: request.records.clone(),
        language: request.language.into(),
    };
    let written = session.tasks.run(task, progress, |task| {
        write_report(task, &workspace, &question, Path::new(path))
    })?;
    Ok(WrittenReportView {
        path: path.to_owned(),
        title: written.title,
        changeset: written.changeset,
    })
}

impl From<ReportFault> for ApiError {
    fn from(fault: ReportFault) -> Self {
        match fault {
            ReportFault::Nothing | ReportFault::UnknownFormat => {
                let path = String::new();
                Self::new(ErrorKind::File { path }, &fault)
            }
            ReportFault::Place(fault) => fault.into(),
            ReportFault::Record(fault) => fault.into(),
            ReportFault::Change(fault) => fault.into(),
            ReportFault::Meeting(fault) => fault.into(),
            ReportFault::Ci(fault) => fault.into(),
            ReportFault::Cancelled(fault) => fault.into(),
            ReportFault::Store(fault) => fault.into(),
        }
    }
}
