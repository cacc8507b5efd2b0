//! How long problems have been open.

use faultline_core::measures::{AgeBucket, OpenProblem, ProblemAges};
use serde::Serialize;
use specta::Type;

use crate::records::RecordStateView;

/// A problem that is not resolved or closed.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenProblemView {
    /// Internal id.
    pub id: u32,
    /// `PRB-12`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub state: RecordStateView,
    /// 1 (first) to 5.
    pub priority: Option<u8>,
    /// It is a known error.
    pub known_error: bool,
    /// Whole days since its record was made.
    pub days: u32,
}

/// The problems of an age.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AgeBucketView {
    /// As many days or more.
    pub from_days: u32,
    /// Fewer days than this; none for the oldest.
    pub to_days: Option<u32>,
    /// How many are known errors.
    pub known_errors: u32,
    /// Internal ids of the problems, the oldest first.
    pub records: Vec<u32>,
}

/// How long problems have been open.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProblemAgesView {
    /// The problems, the oldest first.
    pub problems: Vec<OpenProblemView>,
    /// By age, the youngest first, also ages without any.
    pub buckets: Vec<AgeBucketView>,
    /// The median age in days; none where no problem is open.
    #[specta(type = Option<specta_typescript::Number>)]
    pub median_days: Option<f64>,
}

pub(super) fn view(found: ProblemAges) -> ProblemAgesView {
    let problem = |one: OpenProblem| OpenProblemView {
        id: one.id,
        number: one.number.to_string(),
        title: one.title,
        state: one.state.into(),
        priority: one.priority,
        known_error: one.is_known_error,
        days: one.days,
    };
    let bucket = |one: AgeBucket| AgeBucketView {
        from_days: one.from_days,
        to_days: one.to_days,
        known_errors: one.known_errors,
        records: one.records,
    };
    ProblemAgesView {
        problems: found.problems.into_iter().map(problem).collect(),
        buckets: found.buckets.into_iter().map(bucket).collect(),
        median_days: found.median_days,
    }
}
