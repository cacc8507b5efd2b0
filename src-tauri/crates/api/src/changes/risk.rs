//! How risky a change is.

use faultline_core::changes::risk as core_risk;
use faultline_core::changes::risk::{RISK_MATRIX, RiskAssessment, RiskFactor, RiskLevel};
use faultline_core::task::TaskContext;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::FactorValueView;
use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// How risky a change is, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum RiskLevelView {
    Low,
    Medium,
    High,
    VeryHigh,
}

impl From<RiskLevel> for RiskLevelView {
    fn from(level: RiskLevel) -> Self {
        match level {
            RiskLevel::Low => Self::Low,
            RiskLevel::Medium => Self::Medium,
            RiskLevel::High => Self::High,
            RiskLevel::VeryHigh => Self::VeryHigh,
        }
    }
}

impl From<RiskLevelView> for RiskLevel {
    fn from(level: RiskLevelView) -> Self {
        match level {
            RiskLevelView::Low => Self::Low,
            RiskLevelView::Medium => Self::Medium,
            RiskLevelView::High => Self::High,
            RiskLevelView::VeryHigh => Self::VeryHigh,
        }
    }
}

/// The risk of a change with everything that it comes from.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RiskView {
    /// From 1 to 5: the row of the matrix.
    pub impact: u8,
    /// From 1 to 5: the column of the matrix.
    pub likelihood: u8,
    /// What the impact comes from.
    pub impact_factors: Vec<RiskFactorView>,
    /// What the likelihood comes from.
    pub likelihood_factors: Vec<RiskFactorView>,
    /// The matrix: rows are impacts from 1 to 5, columns likelihoods from 1 to 5.
    pub matrix: Vec<Vec<RiskLevelView>>,
    /// What the matrix says.
    pub calculated: RiskLevelView,
    /// What the record says; none while nobody took it over.
    pub stated: Option<RiskLevelView>,
    /// The record says something else than the matrix.
    pub is_overridden: bool,
    /// Why it does.
    pub reason: Option<String>,
}

/// One thing that a risk comes from.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RiskFactorView {
    /// Its word.
    pub id: String,
    /// What people call it.
    #[specta(type = crate::Sentence)]
    pub label: String,
    /// How much it counts among the others of its side.
    pub weight: u32,
    /// From 1, harmless, to 5.
    pub score: u8,
    /// What it is for this change.
    pub value: FactorValueView,
}

/// The risk of a change.
///
/// # Errors
/// No workspace is open, or the record is no change.
pub fn change_risk(session: &Session, change: u32) -> Result<RiskView, ApiError> {
    let workspace = session.open()?.workspace.live();
    let task = TaskContext::unattended();
    let found = core_risk::assess_risk(&task, &workspace, change, session.now())?;
    Ok(view(&found))
}

/// Writes the risk into the change: the calculated one where none is given, another one with a
/// reason.
///
/// # Errors
/// No workspace is open, the past is shown, the record is no change, or the reason is missing.
pub fn state_change_risk(
    session: &Session,
    change: u32,
    level: Option<RiskLevelView>,
    reason: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let task = TaskContext::unattended();
    let level = level.map(Into::into);
    let stated = core_risk::state_risk(&task, &open.workspace, &context, change, level, reason)?;
    recorded(session, &open, &stated)
}

fn view(found: &RiskAssessment) -> RiskView {
    let factors = |factors: &[RiskFactor]| {
        factors
            .iter()
            .map(|one| RiskFactorView {
                id: one.id.to_owned(),
                label: one.label.to_owned(),
                weight: one.weight,
                score: one.score,
                value: FactorValueView::of(&one.value),
            })
            .collect()
    };
    RiskView {
        impact: found.impact,
        likelihood: found.likelihood,
        impact_factors: factors(&found.impact_factors),
        likelihood_factors: factors(&found.likelihood_factors),
        matrix: RISK_MATRIX
            .iter()
            .map(|row| row.iter().map(|&level| level.into()).collect())
            .collect(),
        calculated: found.calculated.into(),
        stated: found.stated.map(Into::into),
        is_overridden: found.is_overridden(),
        reason: found.reason.clone(),
    }
}
