//! Freezes from a calendar.

use std::path::Path;

use faultline_core::changes::calendar::{CalendarImportFault, import_freezes};
use serde::Serialize;
use specta::Type;

use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, ErrorKind, Session};

/// What became of a calendar that was imported.
#[derive(Clone, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FreezeImportView {
    /// Names of the freezes that the calendar holds, in its order.
    pub freezes: Vec<String>,
    /// Each event that cannot be taken, with its line and the reason.
    #[specta(type = Vec<crate::Sentence>)]
    pub left_out: Vec<String>,
    /// What was written; none where events that cannot be taken forbade it.
    pub applied: Option<AppliedView>,
}

/// Takes the events of an iCalendar file over as freezes of all CIs; times without a zone are those
/// of `zone`. Where an event cannot be taken nothing is written unless `skip_bad` is set.
///
/// # Errors
/// No workspace is open, the past is shown, or the file cannot be read.
pub fn import_change_freezes(
    session: &Session,
    path: &str,
    zone: &str,
    skip_bad: bool,
) -> Result<FreezeImportView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let place = Path::new(path);
    let content = std::fs::read(place).map_err(|error| ApiError {
        kind: ErrorKind::File {
            path: path.to_owned(),
        },
        message: format!("{path} cannot be read: {error}."),
        hints: Vec::new(),
    })?;
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let context = session.context("");
    match import_freezes(&open.workspace, &context, &name, &content, zone, skip_bad) {
        Ok(imported) => Ok(FreezeImportView {
            freezes: imported.output.freezes.clone(),
            left_out: sentences(&imported.output.left_out),
            applied: Some(recorded(session, &open, &imported)?),
        }),
        Err(CalendarImportFault::Issues { issues }) => Ok(FreezeImportView {
            left_out: sentences(&issues),
            ..FreezeImportView::default()
        }),
        Err(CalendarImportFault::Change(fault)) => Err(fault.into()),
        Err(CalendarImportFault::Store(fault)) => Err(fault.into()),
    }
}

fn sentences(issues: &[impl ToString]) -> Vec<String> {
    issues.iter().map(ToString::to_string).collect()
}
