//! Confirmed causes, and the fault rates that they suggest.

use faultline_core::root_cause::causes as core_causes;
use faultline_core::root_cause::causes::{AcceptedRate, CauseEntry, NewCause, ProposedRate};
use faultline_model::FaultState;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::evidence::invalid;
use crate::item::CiSummary;
use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session, convert};

/// How a CI had failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FaultStateView {
    /// It worked in part.
    Degraded,
    /// It did not work.
    Down,
}

/// A cause that somebody confirmed.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmedCauseView {
    /// By which it is taken back.
    pub id: u32,
    /// The CI as it is now, else as it was then.
    pub ci: Option<CiSummary>,
    /// Whether the CI was deleted since.
    pub deleted: bool,
    /// How it had failed.
    pub state: FaultStateView,
    /// When the incident began, RFC 3339 in UTC.
    pub onset: Option<String>,
    /// When the cause was confirmed, RFC 3339 in UTC.
    pub confirmed_at: String,
    /// What several causes of one incident share.
    pub incident: Option<String>,
    /// How it is known; may be empty.
    pub note: String,
    /// Who confirmed it.
    pub author: String,
    /// The changeset that holds it.
    pub changeset: u32,
}

/// A cause to confirm.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmCauseRequest {
    /// Internal id of the CI.
    pub ci: u32,
    /// How it had failed.
    pub state: FaultStateView,
    /// When the incident began, RFC 3339.
    pub onset: Option<String>,
    /// What several causes of one incident share, such as its number.
    pub incident: Option<String>,
    /// How it is known; may be empty.
    pub note: String,
}

/// What the confirmed causes say of one class.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProposedRateView {
    /// Id of the class, or `other_classes`.
    pub class: String,
    /// Its CIs in service.
    pub cis: u32,
    /// How many of the counted causes were of it.
    pub causes: u32,
    /// How many were expected at the shipped rates.
    #[specta(type = specta_typescript::Number)]
    pub expected: f64,
    /// The shipped rate.
    #[specta(type = specta_typescript::Number)]
    pub shipped: f64,
    /// The rate in use.
    #[specta(type = specta_typescript::Number)]
    pub current: f64,
    /// The rate proposed: shipped × (causes + weight) / (expected + weight).
    #[specta(type = specta_typescript::Number)]
    pub proposed: f64,
}

/// What the confirmed causes say of fault rates. Nothing of it is in use before it is accepted.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RateProposalView {
    /// Causes of so many days count.
    #[specta(type = specta_typescript::Number)]
    pub days: f64,
    /// How many expected causes the shipped rate weighs as much as.
    #[specta(type = specta_typescript::Number)]
    pub weight: f64,
    /// Incidents counted.
    pub incidents: u32,
    /// Causes counted.
    pub causes: u32,
    /// Confirmed causes that were not counted.
    pub left_out: u32,
    /// The classes that state a rate.
    pub rates: Vec<ProposedRateView>,
}

/// A proposal that somebody accepts.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AcceptRateRequest {
    /// Id of the class, or `other_classes`.
    pub class: String,
    /// The rate that was seen: another one by now is not accepted.
    #[specta(type = specta_typescript::Number)]
    pub seen: f64,
}

/// All confirmed causes, the latest confirmed first.
///
/// # Errors
/// No workspace is open, or it cannot be read.
pub fn confirmed_causes(session: &Session) -> Result<Vec<ConfirmedCauseView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let causes = core_causes::causes(reader.view())?;
    Ok(causes
        .into_iter()
        .map(|CauseEntry { cause, ci, deleted }| ConfirmedCauseView {
            id: cause.id,
            ci: ci.map(|ci| convert::summary(&estate.snapshot.model, &ci)),
            deleted,
            state: match cause.state {
                FaultState::Degraded => FaultStateView::Degraded,
                FaultState::Down => FaultStateView::Down,
            },
            onset: cause.onset.map(|onset| onset.to_string()),
            confirmed_at: cause.confirmed_at.to_string(),
            incident: cause.incident,
            note: cause.note,
            author: cause.author,
            changeset: cause.since,
        })
        .collect())
}

/// Confirms a cause as one changeset, which can be undone.
///
/// # Errors
/// The CI is gone, the onset is no time or lies in the future, or a text is too long.
pub fn confirm_cause(
    session: &Session,
    request: ConfirmCauseRequest,
    message: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let onset = request.onset.as_deref().map(|text| {
        let hint = "Give a time such as 2026-11-20T09:16:00Z.";
        text.parse::<Timestamp>()
            .map_err(|_| invalid("onset", text, hint))
    });
    let cause = NewCause {
        ci: request.ci,
        state: match request.state {
            FaultStateView::Degraded => FaultState::Degraded,
            FaultStateView::Down => FaultState::Down,
        },
        onset: onset.transpose()?,
        incident: request.incident,
        note: request.note,
    };
    let context = session.context(message);
    let applied = core_causes::confirm_cause(&open.workspace, &context, &cause)?;
    recorded(session, &open, &applied)
}

/// Takes a confirmed cause back as one changeset, which can be undone.
///
/// # Errors
/// There is none of this id.
pub fn withdraw_cause(session: &Session, id: u32, message: &str) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context(message);
    let applied = core_causes::withdraw_cause(&open.workspace, &context, id)?;
    recorded(session, &open, &applied)
}

/// Fault rates by class as the confirmed causes suggest them. Nothing is written.
///
/// # Errors
/// No workspace is open, or it cannot be read.
pub fn propose_rates(session: &Session) -> Result<RateProposalView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let proposal = core_causes::propose_rates(&estate.snapshot, reader.view(), session.now())?;
    Ok(RateProposalView {
        days: proposal.terms.days,
        weight: proposal.terms.weight,
        incidents: proposal.incidents,
        causes: proposal.causes,
        left_out: proposal.left_out,
        rates: proposal.rates.into_iter().map(rate).collect(),
    })
}

/// Takes over proposed rates as one changeset, which can be undone.
///
/// # Errors
/// Nothing is proposed for a class, or the proposal moved since it was seen; nothing was changed.
pub fn accept_rates(
    session: &Session,
    accepted: Vec<AcceptRateRequest>,
    message: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let accepted: Vec<AcceptedRate> = accepted
        .into_iter()
        .map(|AcceptRateRequest { class, seen }| AcceptedRate {
            class,
            seen: Some(seen),
        })
        .collect();
    let context = session.context(message);
    let applied = core_causes::accept_rates(&open.workspace, &context, &accepted)?;
    recorded(session, &open, &applied)
}

fn rate(rate: ProposedRate) -> ProposedRateView {
    let ProposedRate {
        class,
        cis,
        causes,
        expected,
        shipped,
        current,
        proposed,
    } = rate;
    ProposedRateView {
        class,
        cis,
        causes,
        expected,
        shipped,
        current,
        proposed,
    }
}
