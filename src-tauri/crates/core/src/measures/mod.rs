//! Measures over time: how changes end, how long incidents last, what comes back, and how long
//! problems stay open. Each number comes with its count and with the records behind it.

mod change_success;
mod incidents;
mod period;
mod problem_age;
mod quantile;
mod question;
mod repeats;
mod restoration;
#[cfg(test)]
mod tests;

use faultline_store::{StoreError, View};
use jiff::Timestamp;

pub use change_success::{ChangeSuccess, FEW, SuccessGroup, SuccessRate, change_success};
pub use incidents::{CountedIncident, IncidentBegin, IncidentCause, counted_incidents};
pub use period::{Period, PeriodLength};
pub use problem_age::{AGE_LIMITS, AgeBucket, OpenProblem, ProblemAges, problem_ages};
pub use quantile::quantile;
pub use question::MeasureQuestion;
pub use repeats::{RepeatIncidents, RepeatPeriod, RepeatSubject, SubjectKind, repeat_incidents};
pub use restoration::{Restoration, RestoreTimes, restoration};

use crate::changes::finished_changes;
use crate::snapshot::GraphSnapshot;

/// All measures of one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// The incidents that count, by number.
    pub incidents: Vec<CountedIncident>,
    /// How changes ended.
    pub changes: ChangeSuccess,
    /// How long incidents lasted.
    pub restoration: Restoration,
    /// Incidents that came back.
    pub repeats: RepeatIncidents,
    /// How long problems have been open.
    pub problems: ProblemAges,
}

/// All measures. `now` is the time from which the age of what is open counts.
///
/// Cost: reads every record, and the links of all of them, once.
///
/// # Errors
/// The store cannot be read.
pub fn measures(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    question: &MeasureQuestion,
    now: Timestamp,
) -> Result<Measures, StoreError> {
    let incidents = counted_incidents(view)?;
    Ok(Measures {
        changes: change_success(&finished_changes(snapshot, view)?, question),
        restoration: restoration(&incidents, question),
        repeats: repeat_incidents(&incidents, question),
        problems: problem_ages(view, now)?,
        incidents,
    })
}
