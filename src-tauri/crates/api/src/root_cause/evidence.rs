//! Reports, from the page's words into the graph's.

use faultline_core::View;
use faultline_core::graph::{Report, Reported};
use faultline_core::impact as core_impact;
use faultline_core::root_cause::seconds;
use faultline_core::snapshot::GraphSnapshot;
use jiff::Timestamp;

use super::{EvidenceRow, ReportedState};
use crate::{ApiError, ErrorKind};

/// The reports of `rows`; those without confidence are trusted as far as `unstated`.
///
/// # Errors
/// A CI is gone or not in service, a time cannot be read, or a confidence is not within 0 to 1.
pub(crate) fn reports(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    rows: &[EvidenceRow],
    unstated: f64,
) -> Result<Vec<Report>, ApiError> {
    rows.iter()
        .map(|row| {
            Ok(Report {
                node: core_impact::root_of_id(snapshot, view, row.ci)?,
                state: reported_of(row.state),
                at: row.at.as_deref().map(onset).transpose()?,
                confidence: row.confidence.map_or(Ok(unstated), confidence)?,
            })
        })
        .collect()
}

fn onset(text: &str) -> Result<f64, ApiError> {
    text.parse::<Timestamp>()
        .map(seconds)
        .map_err(|_| invalid("at", text, "Give a time such as 2026-11-20T09:16:00Z."))
}

fn confidence(confidence: f64) -> Result<f64, ApiError> {
    if (0.0..=1.0).contains(&confidence) {
        return Ok(confidence);
    }
    let hint = "Give a number from 0 to 1.";
    Err(invalid("confidence", &confidence.to_string(), hint))
}

pub(super) fn invalid(field: &str, value: &str, hint: &str) -> ApiError {
    ApiError {
        kind: ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: value.to_owned(),
            nearest: Vec::new(),
        },
        message: format!("\"{value}\" does not fit {field}. {hint}"),
        hints: vec![hint.to_owned()],
    }
}

pub(super) fn reported_of(state: ReportedState) -> Reported {
    match state {
        ReportedState::Up => Reported::Up,
        ReportedState::Degraded => Reported::Degraded,
        ReportedState::Down => Reported::Down,
    }
}

pub(super) fn reported(state: Reported) -> ReportedState {
    match state {
        Reported::Up => ReportedState::Up,
        Reported::Degraded => ReportedState::Degraded,
        Reported::Down => ReportedState::Down,
    }
}
