//! Lists of records, and the records of a CI.

use faultline_core::records as core_records;
use faultline_core::records::{ListedRecord, Record, RecordFilter, RecordOfCi};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{ChangeTypeView, CiRoleView, LinkedStateView, RecordKindView, RecordStateView};
use crate::{ApiError, ErrorKind, Session};

/// Which records are listed: those that fit every part that is given.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordFilterRequest {
    /// Of these kinds; empty for all.
    pub kinds: Vec<RecordKindView>,
    /// In these states; empty for all.
    pub states: Vec<RecordStateView>,
    /// Only those that are not over.
    pub open: bool,
    /// Owned by, or with, this person.
    pub owner: Option<String>,
    /// Of this priority or more urgent.
    pub priority: Option<u8>,
    /// That name this CI.
    pub ci: Option<u32>,
    /// Also those that name anything the CI needs, directly or not.
    pub below: bool,
    /// Due before this time (RFC 3339) and not over.
    pub due_before: Option<String>,
    /// That have all these words.
    pub text: Option<String>,
}

impl RecordFilterRequest {
    /// What it asks of the core.
    pub(super) fn read(self) -> Result<RecordFilter, ApiError> {
        let due_before = self.due_before.as_deref().map(time).transpose()?;
        Ok(RecordFilter {
            kinds: self.kinds.into_iter().map(Into::into).collect(),
            states: self.states.into_iter().map(Into::into).collect(),
            open: self.open,
            owner: self.owner,
            priority: self.priority,
            ci: self.ci,
            below: self.below,
            due_before,
            text: self.text,
        })
    }
}

impl From<RecordFilter> for RecordFilterRequest {
    fn from(filter: RecordFilter) -> Self {
        Self {
            kinds: filter.kinds.into_iter().map(Into::into).collect(),
            states: filter.states.into_iter().map(Into::into).collect(),
            open: filter.open,
            owner: filter.owner,
            priority: filter.priority,
            ci: filter.ci,
            below: filter.below,
            due_before: filter.due_before.map(|at| at.to_string()),
            text: filter.text,
        }
    }
}

/// A record in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordLineView {
    /// Internal id.
    pub id: u32,
    /// `CHG-12`.
    pub number: String,
    /// What it is about.
    pub kind: RecordKindView,
    /// Where it stands.
    pub state: RecordStateView,
    /// How a change is authorised.
    pub change_type: Option<ChangeTypeView>,
    /// In one line.
    pub title: String,
    /// 1 (first) to 5.
    pub priority: Option<u8>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Who has it to do.
    pub assigned_to: Option<String>,
    /// When it has to be over, RFC 3339 in UTC, like all times.
    pub due: Option<String>,
    /// When its work is to begin.
    pub planned_start: Option<String>,
    /// When its work is to end.
    pub planned_end: Option<String>,
    /// When it was made.
    pub created_at: String,
    /// Whether it is over.
    pub over: bool,
    /// How many CIs it names.
    pub cis: u32,
}

/// A record that names a CI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CiRecordView {
    /// The record.
    pub record: RecordLineView,
    /// What the CI is to it.
    pub role: CiRoleView,
    /// The state that the CI is put in, or was reported in.
    pub state: Option<LinkedStateView>,
}

/// The records that fit, the newest first within each kind.
///
/// # Errors
/// No workspace is open, or the time cannot be read.
pub fn records(
    session: &Session,
    request: RecordFilterRequest,
) -> Result<Vec<RecordLineView>, ApiError> {
    let filter = request.read()?;
    let estate = session.estate()?;
    let reader = estate.read()?;
    let listed = core_records::list_records(&estate.snapshot, reader.view(), &filter)?;
    Ok(listed
        .iter()
        .map(|ListedRecord { record, cis }| line(record, *cis))
        .collect())
}

/// The records that name a CI: those that are not over first, then the newest first.
///
/// # Errors
/// No workspace is open.
pub fn ci_records(session: &Session, ci: u32) -> Result<Vec<CiRecordView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let mut views = Vec::new();
    for RecordOfCi { record, link } in core_records::records_of_ci(view, ci)? {
        let cis = view.cis_of_record(record.id)?.len() as u32;
        views.push(CiRecordView {
            record: line(&record, cis),
            role: link.role.into(),
            state: link.state.map(Into::into),
        });
    }
    Ok(views)
}

pub(crate) fn line(record: &Record, cis: u32) -> RecordLineView {
    let text = |at: Option<Timestamp>| at.map(|at| at.to_string());
    RecordLineView {
        id: record.id,
        number: record.number.to_string(),
        kind: record.kind().into(),
        state: record.state.into(),
        change_type: record.change_type.map(Into::into),
        title: record.title.clone(),
        priority: record.priority,
        owner: record.owner.clone(),
        assigned_to: record.value("assigned_to"),
        due: text(record.due),
        planned_start: text(record.planned_start),
        planned_end: text(record.planned_end),
        created_at: record.created_at.to_string(),
        over: record.state.is_over(),
        cis,
    }
}

fn time(text: &str) -> Result<Timestamp, ApiError> {
    text.parse().map_err(|_| ApiError {
        kind: ErrorKind::InvalidValue {
            field: "dueBefore".to_owned(),
            value: text.to_owned(),
            nearest: Vec::new(),
        },
        message: format!("{text:?} is no time. Give one such as 2026-11-20T09:16:00Z."),
        hints: Vec::new(),
    })
}
