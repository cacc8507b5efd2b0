//! A record: what is looked for stands in members of its own, the rest in fields.

use jiff::Timestamp;

use super::{ChangeType, RecordKind, RecordNumber, RecordState};
use crate::Attributes;

/// Internal id of a record.
pub type RecordId = u32;

/// An incident, problem, change or release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Internal id.
    pub id: RecordId,
    /// What it is about, and its number.
    pub number: RecordNumber,
    /// Where it stands.
    pub state: RecordState,
    /// How a change is authorised; none for other kinds.
    pub change_type: Option<ChangeType>,
    /// In one line.
    pub title: String,
    /// 1 (first) to 5, where it has one.
    pub priority: Option<u8>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// When it has to be over.
    pub due: Option<Timestamp>,
    /// When its work is to begin.
    pub planned_start: Option<Timestamp>,
    /// When its work is to end.
    pub planned_end: Option<Timestamp>,
    /// When its work began.
    pub actual_start: Option<Timestamp>,
    /// When its work ended.
    pub actual_end: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The other fields, by id.
    pub fields: Attributes,
    /// The changeset that wrote this version.
    pub since: u32,
}

impl Record {
    /// A record in its first state of which nothing is said yet; a change is normal. No changeset has written it.
    #[must_use]
    pub fn blank(id: RecordId, number: RecordNumber, created_at: Timestamp) -> Self {
        Self {
            id,
            number,
            state: RecordState::first_of(number.kind),
            change_type: (number.kind == RecordKind::Change).then_some(ChangeType::Normal),
            title: String::new(),
            priority: None,
            owner: None,
            due: None,
            planned_start: None,
            planned_end: None,
            actual_start: None,
            actual_end: None,
            created_at,
            fields: Attributes::default(),
            since: 0,
        }
    }

    /// What it is about.
    #[must_use]
    pub fn kind(&self) -> RecordKind {
        self.number.kind
    }

    /// The value of a field, wherever it is kept, in its canonical form.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<String> {
        let time = |at: Option<Timestamp>| at.map(|at| at.to_string());
        match field {
            "title" => Some(self.title.clone()).filter(|title| !title.is_empty()),
            "type" => self.change_type.map(|one| one.as_str().to_owned()),
            "priority" => self.priority.map(|priority| priority.to_string()),
            "owner" => self.owner.clone(),
            "due" => time(self.due),
            "planned_start" => time(self.planned_start),
            "planned_end" => time(self.planned_end),
            "actual_start" => time(self.actual_start),
            "actual_end" => time(self.actual_end),
            other => self.fields.get(other).map(|value| value.into_owned()),
        }
    }

    /// Sets a field to a canonical value (see [`super::RecordField::canonical`]), or clears it
    /// where the value is none or empty.
    pub fn set(&mut self, field: &str, value: Option<&str>) {
        let value = value.filter(|value| !value.is_empty());
        let time = || value.and_then(|text| text.parse().ok());
        match field {
            "title" => self.title = value.unwrap_or_default().to_owned(),
            "type" => self.change_type = value.and_then(|word| word.parse().ok()),
            "priority" => self.priority = value.and_then(|number| number.parse().ok()),
            "owner" => self.owner = value.map(str::to_owned),
            "due" => self.due = time(),
            "planned_start" => self.planned_start = time(),
            "planned_end" => self.planned_end = time(),
            "actual_start" => self.actual_start = time(),
            "actual_end" => self.actual_end = time(),
            other => self.fields = self.fields.with(other, value),
        }
    }
}
