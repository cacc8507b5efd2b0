//! How often a CI was the cause before.

use std::collections::{HashMap, HashSet};

use faultline_model::{CiId, CiRole, RecordKind};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

use super::super::evidence::seconds;

/// Seconds of a day.
pub(super) const DAY: f64 = 86_400.0;

/// For each CI of how many incidents it was the cause, among those that began in the `days` before
/// `onset` (seconds since 1970). Causes that name the same incident are of one; what an incident or
/// a problem names as its cause counts like a confirmed one.
///
/// # Errors
/// The store cannot be read.
pub(in crate::root_cause) fn past_faults(
    view: View<'_>,
    onset: f64,
    days: f64,
) -> Result<HashMap<CiId, u32>, StoreError> {
    let causes = view.confirmed_causes()?;
    let recorded = recorded_causes(view)?;
    let mut told = HashSet::new();
    let mut faults = HashMap::new();
    for cause in &causes {
        let ago = onset - seconds(cause.happened_at());
        let is_past = ago > 0.0 && ago <= days * DAY;
        let repeats = |incident| !told.insert((cause.ci, incident));
        if !is_past || cause.incident.as_ref().is_some_and(repeats) {
            continue;
        }
        *faults.entry(cause.ci).or_insert(0) += 1;
    }
    for cause in &recorded {
        let ago = onset - seconds(cause.happened_at);
        let is_past = ago > 0.0 && ago <= days * DAY;
        if is_past && told.insert((cause.ci, &cause.number)) {
            *faults.entry(cause.ci).or_insert(0) += 1;
        }
    }
    Ok(faults)
}

/// A CI that an incident or a problem names as its cause.
struct RecordedCause {
    ci: CiId,
    happened_at: Timestamp,
    number: String,
}

/// The causes that incidents and problems name; they happened at the onset, else when the record
/// was made.
fn recorded_causes(view: View<'_>) -> Result<Vec<RecordedCause>, StoreError> {
    let mut causes = Vec::new();
    for link in view.all_record_cis()? {
        if link.role != CiRole::RootCause {
            continue;
        }
        let Some(record) = view.record(link.record)? else {
            continue;
        };
        if matches!(record.kind(), RecordKind::Incident | RecordKind::Problem) {
            let onset = record.value("onset");
            let onset = onset.and_then(|at| at.parse::<Timestamp>().ok());
            causes.push(RecordedCause {
                ci: link.ci,
                happened_at: onset.unwrap_or(record.created_at),
                number: record.number.to_string(),
            });
        }
    }
    Ok(causes)
}
