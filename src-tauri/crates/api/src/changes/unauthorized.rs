//! Alterations that nobody asked for.

use faultline_core::changes::unauthorized as core_unauthorized;
use faultline_core::changes::unauthorized::AlterationId;
use faultline_core::records::RecordFault;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::history::{AttributeChangeView, ChangesetView};
use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session, convert};

/// Alterations told at most.
const TOLD: usize = 2_000;

/// An alteration by an import while no change was open on the CI.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnauthorizedView {
    /// The import.
    pub changeset: ChangesetView,
    /// Internal id of the CI.
    pub ci: u32,
    /// Its key at that time.
    pub key: String,
    /// What differs; empty where it was deleted.
    pub alterations: Vec<AttributeChangeView>,
}

/// Alterations that wait for an answer.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UnauthorizedListView {
    /// They, the latest first (at most 2,000).
    pub alterations: Vec<UnauthorizedView>,
    /// There may be more, further back.
    pub is_cut_short: bool,
}

/// An alteration by its place.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AlterationPlace {
    /// Number of the import's changeset.
    pub changeset: u32,
    /// Internal id of the CI.
    pub ci: u32,
}

/// A change that was made of alterations.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeOfAlterationsView {
    /// `CHG-12`.
    pub number: String,
    /// Internal id.
    pub id: u32,
    /// What it wrote.
    pub applied: AppliedView,
}

/// The alterations by imports that no change covers and nobody accepted, the latest first.
///
/// # Errors
/// No workspace is open.
pub fn unauthorized_changes(session: &Session) -> Result<UnauthorizedListView, ApiError> {
    let workspace = session.open()?.workspace.live();
    let snapshot = workspace.snapshot()?;
    let reader = workspace.read()?;
    let found = core_unauthorized::unauthorized(&snapshot, reader.view(), None, TOLD)?;
    let alterations = found.alterations.into_iter().map(|one| UnauthorizedView {
        changeset: convert::changeset(&one.changeset),
        ci: one.ci,
        key: one.key,
        alterations: one
            .alterations
            .into_iter()
            .map(|one| AttributeChangeView {
                attribute: one.attribute,
                from: one.from,
                to: one.to,
            })
            .collect(),
    });
    Ok(UnauthorizedListView {
        alterations: alterations.collect(),
        is_cut_short: found.is_cut_short,
    })
}

fn places(answered: &[AlterationPlace]) -> Vec<AlterationId> {
    let place =
        |&AlterationPlace { changeset, ci }: &AlterationPlace| AlterationId { changeset, ci };
    answered.iter().map(place).collect()
}

/// Accepts alterations, as one changeset.
///
/// # Errors
/// No workspace is open, the past is shown, or one of them does not wait for an answer.
pub fn accept_alterations(
    session: &Session,
    answered: &[AlterationPlace],
    note: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let answered = places(answered);
    let accepted =
        core_unauthorized::accept_alterations(&open.workspace, &context, &answered, note)?;
    recorded(session, &open, &accepted)
}

/// Makes one emergency change of alterations.
///
/// # Errors
/// No workspace is open, the past is shown, or one of them does not wait for an answer.
pub fn change_of_alterations(
    session: &Session,
    answered: &[AlterationPlace],
) -> Result<ChangeOfAlterationsView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let answered = places(answered);
    let made = core_unauthorized::change_of_alterations(&open.workspace, &context, &answered)?;
    let applied = recorded(session, &open, &made)?;
    let reader = open.workspace.read()?;
    let record = reader.view().record_by_number(made.output)?;
    Ok(ChangeOfAlterationsView {
        number: made.output.to_string(),
        id: record.ok_or_else(|| ApiError::from(RecordFault::Gone))?.id,
        applied,
    })
}
