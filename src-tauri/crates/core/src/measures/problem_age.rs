//! How long problems have been open.

use faultline_model::{RecordId, RecordKind, RecordNumber, RecordState};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

use super::quantile;

/// Seconds of a day.
const DAY: i64 = 24 * 3_600;

/// Ages in days at which one bucket ends and the next begins.
pub const AGE_LIMITS: [u32; 5] = [7, 30, 90, 180, 365];

/// A problem that is not resolved or closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenProblem {
    /// Internal id.
    pub id: RecordId,
    /// Its number.
    pub number: RecordNumber,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub state: RecordState,
    /// 1 (first) to 5.
    pub priority: Option<u8>,
    /// Whether it is a known error.
    pub is_known_error: bool,
    /// Whole days since its record was made.
    pub days: u32,
}

/// The problems of an age.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgeBucket {
    /// As many days or more.
    pub from_days: u32,
    /// Fewer days than this; none for the oldest.
    pub to_days: Option<u32>,
    /// How many are known errors.
    pub known_errors: u32,
    /// The problems, the oldest first.
    pub records: Vec<RecordId>,
}

/// How long problems have been open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProblemAges {
    /// The problems, the oldest first.
    pub problems: Vec<OpenProblem>,
    /// By age, the youngest first, also ages without any.
    pub buckets: Vec<AgeBucket>,
    /// The median age in days; none where no problem is open.
    pub median_days: Option<f64>,
}

/// How long the problems of a moment have been open at `now`, counted from when their record was
/// made.
///
/// Cost: reads all problems.
///
/// # Errors
/// The store cannot be read.
pub fn problem_ages(view: View<'_>, now: Timestamp) -> Result<ProblemAges, StoreError> {
    let mut problems = Vec::new();
    for problem in view.records_of(RecordKind::Problem)? {
        if problem.state.is_over() {
            continue;
        }
        let seconds = now.as_second() - problem.created_at.as_second();
        problems.push(OpenProblem {
            id: problem.id,
            number: problem.number,
            state: problem.state,
            priority: problem.priority,
            is_known_error: problem.value("known_error").as_deref() == Some("true"),
            days: u32::try_from(seconds.max(0) / DAY).unwrap_or(u32::MAX),
            title: problem.title,
        });
    }
    Ok(by_age(problems))
}

/// Sorts open problems into buckets.
pub(super) fn by_age(mut problems: Vec<OpenProblem>) -> ProblemAges {
    problems.sort_by_key(|one| (std::cmp::Reverse(one.days), one.number.number));
    let starts = [0].into_iter().chain(AGE_LIMITS);
    let ends = AGE_LIMITS.into_iter().map(Some).chain([None]);
    let bucket = |(from_days, to_days): (u32, Option<u32>)| {
        let is_in =
            |one: &&OpenProblem| one.days >= from_days && to_days.is_none_or(|end| one.days < end);
        let held = problems.iter().filter(is_in);
        AgeBucket {
            from_days,
            to_days,
            known_errors: held.clone().filter(|one| one.is_known_error).count() as u32,
            records: held.map(|one| one.id).collect(),
        }
    };
    let buckets = starts.zip(ends).map(bucket).collect();
    let mut days: Vec<i64> = problems.iter().map(|one| i64::from(one.days)).collect();
    days.sort_unstable();
    ProblemAges {
        median_days: quantile(&days, 0.5),
        buckets,
        problems,
    }
}
