//! Saved views. They are read and written at any moment, since they alter nothing of the estate.

use faultline_core::saved_view as core_view;
use faultline_core::saved_view::{Description, NewSavedView};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::workspace::{AppliedView, applied_view};
use crate::{ApiError, ErrorKind, Session};

/// What a saved view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum SavedViewKind {
    /// A map.
    Map,
    /// A list of CIs.
    List,
}

/// A saved view without what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedViewSummary {
    /// Internal id.
    pub id: u32,
    /// What it shows.
    pub kind: SavedViewKind,
    /// Its name, unique among those of its kind.
    pub name: String,
    /// What it is for; may be empty.
    pub note: String,
    /// Who saved it last.
    pub author: String,
    /// When it was saved last, UTC.
    pub at: String,
}

/// A saved view with what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedViewDetail {
    /// What it is.
    pub summary: SavedViewSummary,
    /// A JSON object as text; whoever draws the kind knows what it means.
    pub body: String,
}

/// What saving a view did.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedViewApplied {
    /// The id of the view.
    pub id: u32,
    /// What it did to the workspace.
    pub applied: AppliedView,
}

/// The saved views of a kind, by name.
///
/// # Errors
/// No workspace is open.
pub fn saved_views(
    session: &Session,
    kind: SavedViewKind,
) -> Result<Vec<SavedViewSummary>, ApiError> {
    let open = session.open()?;
    let reader = open.workspace.read()?;
    let views = core_view::list(reader.view(), Some(core_kind(kind)))?;
    Ok(views.into_iter().map(summary).collect())
}

/// A saved view with what it shows.
///
/// # Errors
/// No workspace is open, or the view was deleted.
pub fn saved_view(session: &Session, id: u32) -> Result<SavedViewDetail, ApiError> {
    let open = session.open()?;
    let reader = open.workspace.read()?;
    let found = core_view::show(reader.view(), id)?;
    Ok(SavedViewDetail {
        summary: summary(found.view),
        body: found.body,
    })
}

/// Saves a view under a new name.
///
/// # Errors
/// No workspace is open, the name is taken or is none, or the body is no JSON object or too large.
pub fn save(
    session: &Session,
    kind: SavedViewKind,
    name: &str,
    note: &str,
    body: String,
) -> Result<SavedViewApplied, ApiError> {
    let open = session.open()?;
    let new = NewSavedView {
        kind: core_kind(kind),
        name: name.to_owned(),
        note: note.to_owned(),
        body,
    };
    let saved = core_view::save(&open.workspace, &session.context(""), &new)?;
    Ok(SavedViewApplied {
        id: saved.output,
        applied: applied_view(session, &saved)?,
    })
}

/// Saves what a view shows over what it showed; `seen` is the time it was saved last when it was
/// opened, and none replaces whatever is there.
///
/// # Errors
/// No workspace is open, the view was deleted or saved by another meanwhile, or the body is no JSON
/// object or too large.
pub fn save_anew(
    session: &Session,
    id: u32,
    seen: Option<&str>,
    body: &str,
) -> Result<SavedViewApplied, ApiError> {
    let open = session.open()?;
    let seen = seen.map(time).transpose()?;
    let context = session.context("");
    let saved = core_view::save_anew(&open.workspace, &context, id, seen, body)?;
    Ok(SavedViewApplied {
        id,
        applied: applied_view(session, &saved)?,
    })
}

/// Renames a saved view or alters its note; what is absent stays.
///
/// # Errors
/// No workspace is open, the view was deleted, or the name is taken or is none.
pub fn describe(
    session: &Session,
    id: u32,
    name: Option<String>,
    note: Option<String>,
) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let description = Description { name, note };
    let context = session.context("");
    let done = core_view::describe(&open.workspace, &context, id, &description)?;
    applied_view(session, &done)
}

/// Deletes a saved view.
///
/// # Errors
/// No workspace is open, or the view was deleted already.
pub fn delete(session: &Session, id: u32) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let done = core_view::delete(&open.workspace, &session.context(""), id)?;
    applied_view(session, &done)
}

fn time(text: &str) -> Result<Timestamp, ApiError> {
    text.parse().map_err(|fault: jiff::Error| {
        let kind = ErrorKind::InvalidValue {
            field: "seen".to_owned(),
            value: text.to_owned(),
            nearest: Vec::new(),
        };
        ApiError::new(kind, &fault)
    })
}

fn core_kind(kind: SavedViewKind) -> core_view::SavedViewKind {
    match kind {
        SavedViewKind::Map => core_view::SavedViewKind::Map,
        SavedViewKind::List => core_view::SavedViewKind::List,
    }
}

fn summary(view: core_view::SavedView) -> SavedViewSummary {
    let core_view::SavedView {
        id,
        kind,
        name,
        note,
        author,
        at,
    } = view;
    SavedViewSummary {
        id,
        kind: match kind {
            core_view::SavedViewKind::Map => SavedViewKind::Map,
            core_view::SavedViewKind::List => SavedViewKind::List,
        },
        name,
        note,
        author,
        at: at.to_string(),
    }
}
