//! Looking back at a change.

use faultline_core::changes::review as core_review;
use serde::Serialize;
use specta::Type;

use super::TimeSpanView;
use crate::impact::StateView;
use crate::{ApiError, Session, convert};

/// What was predicted of a change against what incidents report.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeReviewView {
    /// `CHG-12`.
    pub number: String,
    /// When incidents count: from its actual start until two days after its end.
    pub span: TimeSpanView,
    /// The newest changeset of the estate that the prediction was asked of: that of the planned start.
    pub predicted_at: u32,
    /// The draft that was on it.
    pub draft: Option<String>,
    /// Predicted degraded or down, and reported.
    pub hits: Vec<ReviewedCiView>,
    /// Reported, and predicted no worse than at risk.
    pub misses: Vec<ReviewedCiView>,
    /// Services predicted degraded or down that nobody reported.
    pub false_alarms: Vec<ReviewedCiView>,
    /// For each miss that nothing joins to the change.
    pub proposals: Vec<ProposedRelationshipView>,
}

/// A CI that was predicted or reported.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewedCiView {
    /// Internal id.
    pub ci: u32,
    /// Its key.
    pub key: String,
    /// It is a service.
    pub is_service: bool,
    /// What was predicted.
    pub predicted: StateView,
    /// Numbers of the incidents that report it.
    pub incidents: Vec<String>,
}

/// A relationship that would have foretold a miss.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProposedRelationshipView {
    /// Key of the CI that was missed.
    pub source: String,
    /// Id of the relationship type.
    pub kind: String,
    /// Key of the CI that was changed.
    pub target: String,
    /// How many relationships of this type join CIs of these classes already.
    pub alike: u32,
}

/// Looks back at a change that was begun.
///
/// # Errors
/// No workspace is open, the record is no change, or it was not begun.
pub fn review_change(session: &Session, change: u32) -> Result<ChangeReviewView, ApiError> {
    let workspace = session.open()?.workspace.live();
    let found = core_review::review_change(&workspace, change, session.now())?;
    let cis = |cis: &[core_review::ReviewedCi]| cis.iter().map(reviewed).collect();
    Ok(ChangeReviewView {
        number: found.change.number.to_string(),
        span: found.span.into(),
        predicted_at: found.predicted_at,
        draft: found.draft.clone(),
        hits: cis(&found.hits),
        misses: cis(&found.misses),
        false_alarms: cis(&found.false_alarms),
        proposals: found
            .proposals
            .into_iter()
            .map(|one| ProposedRelationshipView {
                source: one.source,
                kind: one.kind,
                target: one.target,
                alike: one.alike,
            })
            .collect(),
    })
}

fn reviewed(one: &core_review::ReviewedCi) -> ReviewedCiView {
    ReviewedCiView {
        ci: one.ci,
        key: one.key.clone(),
        is_service: one.is_service,
        predicted: convert::state(one.predicted),
        incidents: one.incidents.iter().map(ToString::to_string).collect(),
    }
}
