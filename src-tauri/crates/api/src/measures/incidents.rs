//! How long incidents lasted, and which came back.

use std::collections::HashMap;

use faultline_core::View;
use faultline_core::measures::{
    CountedIncident, IncidentBegin, RepeatIncidents, Restoration, RestoreTimes, SubjectKind,
};
use serde::Serialize;
use specta::Type;

use crate::ApiError;

/// What the beginning of an incident was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum IncidentBeginView {
    /// Its onset.
    Onset,
    /// When it was detected.
    Detected,
    /// When its record was made.
    Created,
}

/// An incident that counts: neither cancelled, nor a duplicate or child of another.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeasuredIncidentView {
    /// Internal id.
    pub id: u32,
    /// `INC-12`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// 1 (first) to 5.
    pub priority: Option<u8>,
    /// When it began.
    pub began: String,
    /// What its beginning was taken from.
    pub begin: IncidentBeginView,
    /// How long it lasted, in seconds; none where that is not known.
    #[specta(type = Option<specta_typescript::Number>)]
    pub seconds: Option<f64>,
}

/// How long the incidents of a period, or of a priority, lasted.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RestoreLineView {
    /// `2026-11`, `2026-Q4`, or a priority; none for incidents without one.
    pub of: Option<String>,
    /// Half of them were shorter, in seconds; none of none.
    #[specta(type = Option<specta_typescript::Number>)]
    pub median: Option<f64>,
    /// Nine of ten were shorter, in seconds; none of none.
    #[specta(type = Option<specta_typescript::Number>)]
    pub percentile90: Option<f64>,
    /// There are too few to lean on the percentile.
    pub few: bool,
    /// Internal ids of the incidents.
    pub records: Vec<u32>,
}

/// How long the incidents of a span lasted.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RestorationView {
    /// All together.
    pub all: RestoreLineView,
    /// By period, also periods between without any.
    pub by_period: Vec<RestoreLineView>,
    /// By priority.
    pub by_priority: Vec<RestoreLineView>,
    /// Internal ids of incidents that are over and do not say when they were restored.
    pub unknown: Vec<u32>,
}

/// What a repeat and the incident before it have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RepeatSubjectKind {
    /// Both report this CI.
    Reported,
    /// This CI was the cause of both.
    Cause,
    /// Both came about by this problem.
    Problem,
}

/// Something that came back.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RepeatSubjectView {
    /// What the incidents have in common.
    pub kind: RepeatSubjectKind,
    /// Internal id of the CI or problem.
    pub id: u32,
    /// Key of the CI or number of the problem; none where it was deleted since.
    pub key: Option<String>,
    /// Name of the CI or title of the problem.
    pub name: Option<String>,
    /// How many incidents of the span repeat an earlier one.
    pub repeats: u32,
    /// Internal ids of these incidents and the ones just before.
    pub records: Vec<u32>,
}

/// The incidents of a period.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RepeatLineView {
    /// `2026-11` or `2026-Q4`.
    pub of: String,
    /// Internal ids of the incidents that began in it.
    pub incidents: Vec<u32>,
    /// Those of them that are repeats.
    pub repeats: Vec<u32>,
}

/// The incidents of a span that came back.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RepeatsView {
    /// Internal ids of all that began in the span.
    pub incidents: Vec<u32>,
    /// Those that repeat an earlier one.
    pub repeats: Vec<u32>,
    /// Those that name a CI which an earlier one named.
    pub by_ci: Vec<u32>,
    /// Those whose cause was the cause of an earlier one.
    pub by_cause: Vec<u32>,
    /// What came back, the most repeats first.
    pub subjects: Vec<RepeatSubjectView>,
    /// By period, also periods between without any.
    pub by_period: Vec<RepeatLineView>,
}

pub(super) fn incident(one: CountedIncident) -> MeasuredIncidentView {
    MeasuredIncidentView {
        seconds: one.seconds_to_restore().map(|seconds| seconds as f64),
        id: one.id,
        number: one.number.to_string(),
        title: one.title,
        priority: one.priority,
        began: one.began.to_string(),
        begin: match one.begin {
            IncidentBegin::Onset => IncidentBeginView::Onset,
            IncidentBegin::Detected => IncidentBeginView::Detected,
            IncidentBegin::Created => IncidentBeginView::Created,
        },
    }
}

pub(super) fn restoration(found: Restoration) -> RestorationView {
    let Restoration {
        all,
        by_period,
        by_priority,
        unknown,
    } = found;
    let by_period = by_period.into_iter();
    let by_period = by_period.map(|(period, times)| line(Some(period.to_string()), times));
    let by_priority = by_priority.into_iter();
    let by_priority =
        by_priority.map(|(priority, times)| line(priority.map(|one| one.to_string()), times));
    RestorationView {
        all: line(None, all),
        by_period: by_period.collect(),
        by_priority: by_priority.collect(),
        unknown,
    }
}

fn line(of: Option<String>, times: RestoreTimes) -> RestoreLineView {
    RestoreLineView {
        of,
        median: times.median,
        percentile90: times.percentile_90,
        few: times.is_few(),
        records: times.records,
    }
}

pub(super) fn repeats(view: View<'_>, found: RepeatIncidents) -> Result<RepeatsView, ApiError> {
    let RepeatIncidents {
        incidents,
        repeats,
        by_ci,
        by_cause,
        subjects,
        by_period,
    } = found;
    let mut cis = Vec::new();
    let mut problems = HashMap::new();
    for subject in &subjects {
        match subject.kind {
            SubjectKind::Reported(ci) | SubjectKind::Cause(ci) => cis.push(ci),
            SubjectKind::Problem(id) => {
                if let Some(problem) = view.record(id)? {
                    problems.insert(id, (problem.number.to_string(), problem.title));
                }
            }
        }
    }
    let mut names = HashMap::new();
    view.for_each_ci_of(&cis, |row, _| {
        names.insert(row.id, (row.key.to_owned(), row.name.to_owned()));
        Ok::<(), ApiError>(())
    })?;
    let subjects = subjects.into_iter().map(|subject| {
        let (kind, id) = match subject.kind {
            SubjectKind::Reported(ci) => (RepeatSubjectKind::Reported, ci),
            SubjectKind::Cause(ci) => (RepeatSubjectKind::Cause, ci),
            SubjectKind::Problem(id) => (RepeatSubjectKind::Problem, id),
        };
        let known = match kind {
            RepeatSubjectKind::Problem => problems.get(&id),
            RepeatSubjectKind::Reported | RepeatSubjectKind::Cause => names.get(&id),
        };
        let (key, name) = known.cloned().unzip();
        RepeatSubjectView {
            kind,
            id,
            key,
            name,
            repeats: subject.repeats,
            records: subject.records,
        }
    });
    let by_period = by_period.into_iter().map(|one| RepeatLineView {
        of: one.period.to_string(),
        incidents: one.incidents,
        repeats: one.repeats,
    });
    Ok(RepeatsView {
        subjects: subjects.collect(),
        by_period: by_period.collect(),
        incidents,
        repeats,
        by_ci,
        by_cause,
    })
}
