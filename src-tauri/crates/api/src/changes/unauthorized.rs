//! Alterations that nobody asked for.

use faultline_core::changes::unauthorized as core_unauthorized;
use serde::Serialize;
use specta::Type;

use super::collisions::instant;
use crate::history::{AttributeChangeView, ChangesetView};
use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session, convert};

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

/// The alterations since a time that wait for an answer, the latest first.
///
/// # Errors
/// No workspace is open, or the time cannot be read.
pub fn unauthorized_changes(
    session: &Session,
    since: Option<String>,
) -> Result<Vec<UnauthorizedView>, ApiError> {
    let workspace = session.open()?.workspace.live();
    let snapshot = workspace.snapshot()?;
    let reader = workspace.read()?;
    let since = since.as_deref().map(|text| instant("since", text));
    let since = since.transpose()?;
    let found = core_unauthorized::unauthorized(&snapshot, reader.view(), since)?;
    let views = found.into_iter().map(|one| UnauthorizedView {
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
    Ok(views.collect())
}

/// Accepts an alteration.
///
/// # Errors
/// No workspace is open, the past is shown, or it does not wait for an answer.
pub fn accept_alteration(
    session: &Session,
    changeset: u32,
    ci: u32,
    note: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let accepted =
        core_unauthorized::accept_alteration(&open.workspace, &context, changeset, ci, note)?;
    recorded(session, &open, &accepted)
}

/// Makes an emergency change of an alteration.
///
/// # Errors
/// No workspace is open, the past is shown, or it does not wait for an answer.
pub fn change_of_alteration(
    session: &Session,
    changeset: u32,
    ci: u32,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let context = session.context("");
    let made = core_unauthorized::change_of_alteration(&open.workspace, &context, changeset, ci)?;
    recorded(session, &open, &made)
}
