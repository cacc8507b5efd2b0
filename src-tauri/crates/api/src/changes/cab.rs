//! Meetings of the change advisory board.

use faultline_core::changes::cab as core_cab;
use faultline_core::changes::cab::{AgendaFilter, CabDecision, CabMeeting};
use faultline_core::changes::risk::RiskLevel;
use faultline_core::changes::span_of;
use faultline_core::records::{RecordFault, RecordNumber};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::collisions::instant;
use super::{RiskLevelView, TimeSpanView};
use crate::records::{ChangeTypeView, DecisionView, RecordFilterRequest, RecordStateView};
use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// A meeting with its agenda and what was decided.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CabMeetingView {
    /// Its name, unique.
    pub name: String,
    /// When it is held.
    pub at: String,
    /// Who is there.
    pub attendees: Vec<String>,
    /// The changes to be decided about, in order.
    pub agenda: Vec<AgendaItemView>,
    /// What was said.
    pub notes: String,
}

/// A change on an agenda.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItemView {
    /// `CHG-12`.
    pub number: String,
    /// Internal id; none where the change is gone.
    pub change: Option<u32>,
    /// Its title.
    pub title: String,
    /// How it is authorised.
    pub change_type: Option<ChangeTypeView>,
    /// When it is planned, while it still takes time.
    pub span: Option<TimeSpanView>,
    /// The risk that its record states.
    pub risk: Option<RiskLevelView>,
    /// Who asks for it.
    pub requester: Option<String>,
    /// Where it stands now.
    pub state: Option<RecordStateView>,
    /// What was decided.
    pub decision: Option<DecisionView>,
    /// Who answers for that.
    pub decided_by: Option<String>,
    /// Why.
    pub note: Option<String>,
}

/// A meeting to save.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CabMeetingRequest {
    /// What it is called until now; none for a new one.
    pub before: Option<String>,
    /// Its name.
    pub name: String,
    /// When it is held, RFC 3339.
    pub at: String,
    /// Who is there.
    pub attendees: Vec<String>,
    /// Numbers of the changes, in order.
    pub agenda: Vec<String>,
    /// What was said.
    pub notes: String,
}

/// Every meeting, the earliest first.
///
/// # Errors
/// No workspace is open.
pub fn cab_meetings(session: &Session) -> Result<Vec<CabMeetingView>, ApiError> {
    let workspace = session.open()?.workspace.live();
    let reader = workspace.read()?;
    let mut views = Vec::new();
    for meeting in core_cab::cab_meetings(reader.view())? {
        let items = core_cab::minutes(reader.view(), &meeting)?;
        views.push(CabMeetingView {
            name: meeting.name,
            at: meeting.at.to_string(),
            attendees: meeting.attendees,
            notes: meeting.notes,
            agenda: items.into_iter().map(item).collect(),
        });
    }
    Ok(views)
}

fn item(item: core_cab::AgendaItem) -> AgendaItemView {
    let change = item.change;
    let (decision, decided_by, note) = match item.decision {
        Some(made) => (Some(made.decision.into()), Some(made.by), Some(made.note)),
        None => (None, None, None),
    };
    let value = |field: &str| change.as_ref().and_then(|change| change.value(field));
    AgendaItemView {
        number: item.number.to_string(),
        change: change.as_ref().map(|change| change.id),
        change_type: change
            .as_ref()
            .and_then(|change| change.change_type)
            .map(Into::into),
        span: change.as_ref().and_then(span_of).map(Into::into),
        risk: value("risk")
            .and_then(|word| RiskLevel::from_word(&word))
            .map(Into::into),
        requester: value("requester"),
        state: change.as_ref().map(|change| change.state.into()),
        title: change.map_or_else(String::new, |change| change.title),
        decision,
        decided_by,
        note,
    }
}

/// Saves a meeting, new or altered, with its agenda in the order given.
///
/// # Errors
/// No workspace is open, the past is shown, or the meeting is not possible.
pub fn save_cab_meeting(
    session: &Session,
    request: &CabMeetingRequest,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let meeting = read(request)?;
    let (context, before) = (session.context(""), request.before.as_deref());
    let saved = core_cab::save_cab_meeting(&open.workspace, &context, before, &meeting)?;
    recorded(session, &open, &saved)
}

/// Adds the changes that wait for a decision and are on no other agenda, those that begin first
/// at the front; `until` leaves out what begins later, `filter` what such a list does not show.
///
/// # Errors
/// No workspace is open, the past is shown, or there is no such meeting.
pub fn fill_cab_agenda(
    session: &Session,
    name: &str,
    until: Option<String>,
    filter: Option<RecordFilterRequest>,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let until = until.as_deref().map(|text| instant("until", text));
    let filter = AgendaFilter {
        until: until.transpose()?,
        records: filter.map(RecordFilterRequest::read).transpose()?,
    };
    let snapshot = open.workspace.snapshot()?;
    let reader = open.workspace.read()?;
    let mut meeting = core_cab::cab_meeting(reader.view(), name)?;
    meeting.agenda = core_cab::fill_agenda(&snapshot, reader.view(), &meeting, &filter)?;
    drop(reader);
    let context = session.context("");
    let saved = core_cab::save_cab_meeting(&open.workspace, &context, Some(name), &meeting)?;
    recorded(session, &open, &saved)
}

/// Deletes a meeting; what it decided stays with the changes.
///
/// # Errors
/// No workspace is open, the past is shown, or there is no such meeting.
pub fn delete_cab_meeting(session: &Session, name: &str) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let gone = core_cab::delete_cab_meeting(&open.workspace, &session.context(""), name)?;
    recorded(session, &open, &gone)
}

/// Decides about a change on the agenda and moves it along; a rejection and a deferral need a note.
///
/// # Errors
/// No workspace is open, the past is shown, or the change cannot be decided about so.
pub fn decide_in_cab(
    session: &Session,
    meeting: &str,
    number: &str,
    decision: DecisionView,
    note: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let decided = CabDecision {
        meeting: meeting.to_owned(),
        number: number_of(number)?,
        decision: decision.into(),
        note: note.to_owned(),
    };
    let done = core_cab::decide(&open.workspace, &session.context(""), &decided)?;
    recorded(session, &open, &done)
}

fn read(request: &CabMeetingRequest) -> Result<CabMeeting, ApiError> {
    let agenda = request.agenda.iter().map(|number| number_of(number));
    Ok(CabMeeting {
        name: request.name.clone(),
        at: instant("at", &request.at)?,
        attendees: request.attendees.clone(),
        agenda: agenda.collect::<Result<_, _>>()?,
        decisions: Vec::new(),
        notes: request.notes.clone(),
    })
}

fn number_of(text: &str) -> Result<RecordNumber, ApiError> {
    let number = text.parse::<RecordNumber>();
    number.map_err(|fault| RecordFault::from(fault).into())
}
