//! How often a CI was the cause before.

use std::collections::{HashMap, HashSet};

use faultline_model::CiId;
use faultline_store::{StoreError, View};

use super::super::evidence::seconds;

/// Seconds of a day.
pub(super) const DAY: f64 = 86_400.0;

/// For each CI of how many incidents it was the cause, among those that began in the `days` before
/// `onset` (seconds since 1970). Causes that name the same incident are of one.
///
/// # Errors
/// The store cannot be read.
pub(in crate::root_cause) fn past_faults(
    view: View<'_>,
    onset: f64,
    days: f64,
) -> Result<HashMap<CiId, u32>, StoreError> {
    let causes = view.confirmed_causes()?;
    let mut told = HashSet::new();
    let mut faults = HashMap::new();
    for cause in &causes {
        let ago = onset - seconds(cause.happened_at());
        let is_past = ago > 0.0 && ago <= days * DAY;
        let repeats = |incident| !told.insert((cause.ci, incident));
        if !is_past || cause.incident.as_deref().is_some_and(repeats) {
            continue;
        }
        *faults.entry(cause.ci).or_insert(0) += 1;
    }
    Ok(faults)
}
