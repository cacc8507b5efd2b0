//! Baselines: changesets with a name. They are written at any moment, since they alter nothing of the estate.

use std::sync::PoisonError;

use faultline_core::baseline as core_baseline;
use faultline_core::baseline::{BaselineChange, NewBaseline};
use faultline_core::time::{When, resolve};
use faultline_core::workspace::Applied;
use serde::Serialize;
use specta::Type;

use crate::history::ChangesetView;
use crate::workspace::{AppliedView, applied_view};
use crate::{ApiError, Session, convert};

/// A baseline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BaselineView {
    /// Internal id.
    pub id: u32,
    /// Its name, which is also how the moment is asked for.
    pub name: String,
    /// What it stands for; may be empty.
    pub note: String,
    /// The changeset that it names.
    pub changeset: ChangesetView,
    /// The changeset that wrote this version: what edits of it are based on.
    pub since: u32,
}

/// All baselines that there are now, whatever moment is shown; by the changeset that they name.
///
/// # Errors
/// No workspace is open.
pub fn baselines(session: &Session) -> Result<Vec<BaselineView>, ApiError> {
    let open = session.open()?;
    let reader = open.workspace.read()?;
    let view = reader.view();
    let mut views = Vec::new();
    for baseline in view.baselines()? {
        if let Some(changeset) = view.changeset(baseline.changeset)? {
            views.push(BaselineView {
                id: baseline.id,
                name: baseline.name,
                note: baseline.note,
                changeset: convert::changeset(&changeset),
                since: baseline.since,
            });
        }
    }
    Ok(views)
}

/// Names a changeset, or the moment that is shown where none is given; a draft has no name of this kind.
///
/// # Errors
/// No workspace is open, there is no such changeset, the name is taken or looks like another moment, or a draft is
/// shown and no changeset given.
pub fn create(
    session: &Session,
    name: &str,
    note: &str,
    changeset: Option<u32>,
) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let at = match changeset {
        Some(number) => {
            let reader = open.workspace.read()?;
            resolve(reader.view(), &When::Changeset(number), session.zone())?
        }
        None => open.shown().moment,
    };
    let new = NewBaseline {
        name: name.to_owned(),
        note: note.to_owned(),
        at,
    };
    let context = session.context("");
    let made = core_baseline::create_baseline(&open.workspace, &context, &new)?;
    done(session, &made)
}

/// Renames a baseline or alters its note; what is absent stays.
///
/// # Errors
/// No workspace is open, it is gone or was altered meanwhile, or the name is taken or looks like another moment.
pub fn change(
    session: &Session,
    id: u32,
    based_on: u32,
    name: Option<String>,
    note: Option<String>,
) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let change = BaselineChange { name, note };
    let context = session.context("");
    let changed = core_baseline::change_baseline(&open.workspace, &context, id, based_on, &change)?;
    done(session, &changed)
}

/// Deletes a baseline; the changeset that it names stays.
///
/// # Errors
/// No workspace is open, or it is gone or was altered meanwhile.
pub fn delete(session: &Session, id: u32, based_on: u32) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let context = session.context("");
    let deleted = core_baseline::delete_baseline(&open.workspace, &context, id, based_on)?;
    done(session, &deleted)
}

/// It can be undone like any edit.
fn done<T>(session: &Session, applied: &Applied<T>) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let mut edits = open.edits.lock().unwrap_or_else(PoisonError::into_inner);
    edits.record(applied.changeset);
    drop(edits);
    applied_view(session, applied)
}
