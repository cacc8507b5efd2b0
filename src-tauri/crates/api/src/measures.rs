//! Measures over time: how changes end, how long incidents last, what comes back, and how long
//! problems stay open. They are of the moment that is shown.

mod changes;
mod incidents;
mod problems;

use faultline_core::measures as core_measures;
use serde::{Deserialize, Serialize};
use specta::Type;

pub use changes::{ChangeOutcomeView, ChangeSuccessView, MeasuredChangeView, SuccessLineView};
pub use incidents::{
    IncidentBeginView, MeasuredIncidentView, RepeatLineView, RepeatSubjectKind, RepeatSubjectView,
    RepeatsView, RestorationView, RestoreLineView,
};
pub use problems::{AgeBucketView, OpenProblemView, ProblemAgesView};

use crate::changes::instant;
use crate::{ApiError, Session};

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PeriodLengthView {
    /// A month.
    Month,
    /// Three months.
    Quarter,
}

/// What is measured.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeasuresRequest {
    /// What ended or began no earlier than this (RFC 3339); none for the beginning.
    pub from: Option<String>,
    /// What ended or began before this; none for the end.
    pub to: Option<String>,
    /// How long a period of a series is.
    pub period: PeriodLengthView,
    /// Days within which an incident that comes again is a repeat.
    pub repeat_days: u32,
}

/// All measures. Records are named by internal ids; those of each measure are described once.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeasuresView {
    /// Of fewer records than this, a rate or a percentile is marked as one of few.
    pub few: u32,
    /// The incidents that count, by number.
    pub incidents: Vec<MeasuredIncidentView>,
    /// How changes ended.
    pub changes: ChangeSuccessView,
    /// How long incidents lasted.
    pub restoration: RestorationView,
    /// Incidents that came back.
    pub repeats: RepeatsView,
    /// How long problems have been open.
    pub problems: ProblemAgesView,
}

/// All measures of the moment that is shown.
///
/// # Errors
/// No workspace is open, or a time cannot be read.
pub fn measures(session: &Session, request: &MeasuresRequest) -> Result<MeasuresView, ApiError> {
    let time = |field: &str, text: &Option<String>| {
        text.as_deref().map(|text| instant(field, text)).transpose()
    };
    let question = core_measures::MeasureQuestion {
        from: time("from", &request.from)?,
        to: time("to", &request.to)?,
        length: match request.period {
            PeriodLengthView::Month => core_measures::PeriodLength::Month,
            PeriodLengthView::Quarter => core_measures::PeriodLength::Quarter,
        },
        zone: session.zone().clone(),
        repeat_days: request.repeat_days,
    };
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let now = estate.time(session, view)?.timestamp();
    let found = core_measures::measures(&estate.snapshot, view, &question, now)?;
    Ok(MeasuresView {
        few: core_measures::FEW,
        incidents: found
            .incidents
            .into_iter()
            .map(incidents::incident)
            .collect(),
        changes: changes::view(&estate.snapshot.model, found.changes),
        restoration: incidents::restoration(found.restoration),
        repeats: incidents::repeats(view, found.repeats)?,
        problems: problems::view(found.problems),
    })
}
