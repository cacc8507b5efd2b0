//! What changes collide with.

use std::collections::HashMap;

use faultline_core::changes as core_changes;
use faultline_core::changes::collisions::{
    self as core_collisions, CollidesWith, CollidingCi, Collision, CollisionQuestion,
};
use faultline_core::task::TaskContext;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::WindowKindView;
use crate::impact::StateView;
use crate::{ApiError, ErrorKind, Session, convert};

/// A span of time; both ends RFC 3339 in UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TimeSpanView {
    /// Its beginning.
    pub start: String,
    /// Its end, which it does not hold.
    pub end: String,
}

impl From<core_changes::TimeSpan> for TimeSpanView {
    fn from(span: core_changes::TimeSpan) -> Self {
        Self {
            start: span.start.to_string(),
            end: span.end.to_string(),
        }
    }
}

impl TimeSpanView {
    pub(crate) fn read(&self) -> Result<core_changes::TimeSpan, ApiError> {
        let (start, end) = (instant("start", &self.start)?, instant("end", &self.end)?);
        if end <= start {
            return Err(invalid("end", &self.end, "is not after the start"));
        }
        Ok(core_changes::TimeSpan { start, end })
    }
}

/// A time that the page gives.
pub(crate) fn instant(field: &str, text: &str) -> Result<Timestamp, ApiError> {
    text.parse().map_err(|_| {
        invalid(
            field,
            text,
            "is no time. Write it like 2026-11-20T09:30:00Z",
        )
    })
}

pub(super) fn invalid(field: &str, value: &str, problem: &str) -> ApiError {
    ApiError {
        kind: ErrorKind::InvalidValue {
            field: field.to_owned(),
            value: value.to_owned(),
            nearest: Vec::new(),
        },
        message: format!("{value:?} {problem}."),
        hints: Vec::new(),
    }
}

/// Which collisions are looked for.
#[derive(Clone, Debug, Default, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CollisionsRequest {
    /// Those of this change alone (internal id).
    pub change: Option<u32>,
    /// Those of changes that are not over by then.
    pub from: Option<String>,
    /// Those of changes that begin before then.
    pub to: Option<String>,
    /// As if a change were done at another time; nothing is written.
    pub moved: Option<MovedChange>,
}

/// A change that is being dragged.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MovedChange {
    /// Internal id.
    pub change: u32,
    /// Where it is.
    pub span: TimeSpanView,
}

/// Why two things do not go together; the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CollisionKindView {
    /// Two changes take together what neither takes alone.
    JointOutage,
    /// Something may not be changed in that time.
    Freeze,
    /// Two changes alter the same CI.
    SameCi,
    /// Two changes leave the same service degraded or down.
    SharedService,
    /// Somebody is to do two changes at once.
    SameImplementer,
    /// A CI is changed outside its maintenance windows.
    OutsideMaintenance,
}

/// A change that does not go together with another one or with a window.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CollisionView {
    /// Why.
    pub kind: CollisionKindView,
    /// Internal id of the change.
    pub change: u32,
    /// `CHG-12`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// When it is done.
    pub span: TimeSpanView,
    /// Internal id of the other change; none where it is a window.
    pub other_change: Option<u32>,
    /// `CHG-14`, or the name of the window.
    pub other_name: String,
    /// Title of the other change; none where it is a window.
    pub other_title: Option<String>,
    /// What the window is for; none where it is a change.
    pub window: Option<WindowKindView>,
    /// When the other one is; none for a maintenance window that is not near.
    pub other_span: Option<TimeSpanView>,
    /// The CIs it is about, worst first (at most 200).
    pub cis: Vec<CollidingCiView>,
    /// How many there are.
    pub cis_total: u32,
    /// The services it is about, worst first (at most 200).
    pub services: Vec<CollidingCiView>,
    /// How many there are.
    pub services_total: u32,
    /// Who is to do both.
    pub implementer: Option<String>,
}

/// A CI or service that a collision is about.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CollidingCiView {
    /// Internal id.
    pub ci: u32,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its state under the change alone.
    pub alone: StateView,
    /// Its state under the other one alone.
    pub other_alone: StateView,
    /// Its state while both are done.
    pub together: StateView,
}

/// The collisions of the changes that take time, the worst first. After a change was moved, only
/// its own are calculated anew.
///
/// # Errors
/// No workspace is open, or a time cannot be read.
pub fn collisions(
    session: &Session,
    request: &CollisionsRequest,
) -> Result<Vec<CollisionView>, ApiError> {
    let time = |field: &str, text: &Option<String>| {
        text.as_deref().map(|text| instant(field, text)).transpose()
    };
    let moved = request.moved.as_ref();
    let moved = moved.map(|moved| Ok::<_, ApiError>((moved.change, moved.span.read()?)));
    let question = CollisionQuestion {
        change: request.change,
        from: time("from", &request.from)?,
        to: time("to", &request.to)?,
        moved: moved.transpose()?,
    };
    found(session, &question)
}

pub(super) fn found(
    session: &Session,
    question: &CollisionQuestion,
) -> Result<Vec<CollisionView>, ApiError> {
    let workspace = session.open()?.workspace.live();
    let found = core_collisions::collisions(&TaskContext::unattended(), &workspace, question)?;
    let reader = workspace.read()?;
    let names = core_collisions::names_of(reader.view(), &found)?;
    Ok(found.iter().map(|one| view(one, &names)).collect())
}

pub(super) fn view(one: &Collision, names: &HashMap<u32, String>) -> CollisionView {
    let (other_change, other_name, other_title, window) = match &one.with {
        CollidesWith::Change { id, number, title } => {
            (Some(*id), number.to_string(), Some(title.clone()), None)
        }
        CollidesWith::Window { kind, name } => (None, name.clone(), None, Some((*kind).into())),
    };
    let cis = |cis: &[CollidingCi]| cis.iter().map(|ci| colliding(ci, names)).collect();
    CollisionView {
        kind: kind(one.kind),
        change: one.change,
        number: one.number.to_string(),
        title: one.title.clone(),
        span: one.span.into(),
        other_change,
        other_name,
        other_title,
        window,
        other_span: one.other_span.map(Into::into),
        cis: cis(&one.cis),
        cis_total: one.cis_total as u32,
        services: cis(&one.services),
        services_total: one.services_total as u32,
        implementer: one.implementer.clone(),
    }
}

fn colliding(ci: &CollidingCi, names: &HashMap<u32, String>) -> CollidingCiView {
    CollidingCiView {
        ci: ci.ci,
        key: ci.key.clone(),
        // A CI that only a draft makes has no name yet.
        name: names.get(&ci.ci).unwrap_or(&ci.key).clone(),
        alone: convert::state(ci.alone[0]),
        other_alone: convert::state(ci.alone[1]),
        together: convert::state(ci.together),
    }
}

fn kind(kind: core_collisions::CollisionKind) -> CollisionKindView {
    use core_collisions::CollisionKind as Core;
    match kind {
        Core::JointOutage => CollisionKindView::JointOutage,
        Core::Freeze => CollisionKindView::Freeze,
        Core::SameCi => CollisionKindView::SameCi,
        Core::SharedService => CollisionKindView::SharedService,
        Core::SameImplementer => CollisionKindView::SameImplementer,
        Core::OutsideMaintenance => CollisionKindView::OutsideMaintenance,
    }
}
