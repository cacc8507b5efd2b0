//! The moment that is shown: now, or what was recorded by another time. Every reading command follows it.

use faultline_core::time::{self as core_time, TimeFault, When};
use faultline_core::{Moment, View};
use serde::Serialize;
use specta::Type;

use crate::history::ChangesetView;
use crate::session::OpenWorkspace;
use crate::workspace::{self, WorkspaceView};
use crate::{ApiError, Session, convert};

/// The moment that is shown, as the title bar says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MomentView {
    /// What was asked for.
    pub kind: MomentKind,
    /// What was asked for, in its own words: "2026-11-20", "#12", the name of a baseline or draft; empty for now.
    pub label: String,
    /// The newest changeset known at it. It was recorded by then, which says nothing of when it became true.
    pub changeset: ChangesetView,
    /// Names of the baselines of that changeset, sorted; empty for now and for drafts.
    pub baselines: Vec<String>,
    /// Whether edits are taken: now, and in drafts, where they become steps of the draft.
    pub editable: bool,
    /// Internal id of the draft that is shown.
    pub draft: Option<u32>,
}

/// What was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum MomentKind {
    /// The newest state, as it goes on.
    #[default]
    Now,
    /// The end of a day, or a time.
    Time,
    /// A changeset by its number.
    Changeset,
    /// A named changeset.
    Baseline,
    /// The newest state with a draft's proposed edits.
    Draft,
    /// The newest state with something supposed, which nobody has kept as a draft yet.
    WhatIf,
}

/// The moment that a session shows, with the words it was asked for in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ShownMoment {
    pub(crate) moment: Moment,
    kind: MomentKind,
    pub(crate) label: String,
}

impl ShownMoment {
    /// A draft; `label` is its name, or what is supposed.
    pub(crate) fn draft(id: u32, kind: MomentKind, label: String) -> Self {
        Self {
            moment: Moment::Draft(id),
            kind,
            label,
        }
    }
}

/// Shows another moment from now on: `now`, a date (its end, local), an RFC 3339 time, `#12`, `draft:NAME` or the name of
/// a baseline. Everything asked for before belongs to the moment before.
///
/// Cost: the graph of that moment is read when something asks for it first; the last few are kept.
///
/// # Errors
/// No workspace is open, or there is no such moment; the one before stays.
pub fn set_moment(session: &Session, when: &str) -> Result<WorkspaceView, ApiError> {
    let open = session.open()?;
    let shown = meant(session, &open, when)?;
    open.show(shown);
    workspace::info(session)
}

/// The moment that is meant.
///
/// # Errors
/// There is none.
pub(crate) fn meant(
    session: &Session,
    open: &OpenWorkspace,
    when: &str,
) -> Result<ShownMoment, ApiError> {
    let when: When = when.parse().map_err(TimeFault::from)?;
    let reader = open.workspace.read()?;
    let moment = core_time::resolve(reader.view(), &when, session.zone())?;
    let (kind, label) = match when {
        When::Now => (MomentKind::Now, String::new()),
        When::Changeset(number) => (MomentKind::Changeset, format!("#{number}")),
        When::At(at) => (MomentKind::Time, at.to_string()),
        When::Local(at) => (MomentKind::Time, at.to_string()),
        When::Date(date) => (MomentKind::Time, date.to_string()),
        When::Draft(name) => (MomentKind::Draft, name),
        When::Baseline(name) => (MomentKind::Baseline, name),
    };
    Ok(ShownMoment {
        moment,
        kind,
        label,
    })
}

/// The view of a moment; `view` is of now.
pub(crate) fn moment_view(view: View<'_>, shown: &ShownMoment) -> Result<MomentView, ApiError> {
    let described = core_time::describe(view, shown.moment)?;
    Ok(MomentView {
        kind: shown.kind,
        label: shown.label.clone(),
        changeset: convert::changeset(&described.changeset),
        baselines: described.baselines,
        editable: !matches!(shown.moment, Moment::Changeset(_)),
        draft: match shown.moment {
            Moment::Draft(id) => Some(id),
            Moment::Now | Moment::Changeset(_) => None,
        },
    })
}
