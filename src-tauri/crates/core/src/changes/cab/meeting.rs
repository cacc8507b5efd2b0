//! Meetings of the change advisory board as they are stated and kept.

use std::collections::BTreeMap;

use faultline_model::{Attributes, Decision, RecordNumber, RecordSetting, RecordSettingPurpose};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::report::Language;

/// Under which purpose meetings are kept.
pub(super) const PURPOSE: RecordSettingPurpose = RecordSettingPurpose::CabMeeting;

/// The field of a change that names its meeting.
pub(super) const MEETING_FIELD: &str = "cab_meeting";

/// A meeting of the change advisory board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CabMeeting {
    /// Its name, unique: "CAB of 24 November".
    pub name: String,
    /// When it is held.
    pub at: Timestamp,
    /// Who is there.
    pub attendees: Vec<String>,
    /// The changes to be decided about, in order.
    pub agenda: Vec<RecordNumber>,
    /// What was decided, in the order of deciding; kept with [`super::decide`] alone.
    pub decisions: Vec<MeetingDecision>,
    /// What was said; may be empty.
    pub notes: String,
}

/// What a meeting decided about a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingDecision {
    /// Number of the change, without its prefix.
    pub change: u32,
    /// What.
    pub decision: Decision,
    /// Who answers for it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why; may be empty.
    pub note: String,
}

impl MeetingDecision {
    /// What was decided, by whom and why: "approved by Ann: no risk".
    #[must_use]
    pub fn sentence(&self, words: Language) -> String {
        let decided = words.decided_with(words.decided(self.decision), &self.by);
        match self.note.as_str() {
            "" => decided,
            note => format!("{decided}: {note}"),
        }
    }
}

impl CabMeeting {
    /// The texts under which it is kept.
    #[must_use]
    pub fn to_definition(&self) -> Attributes {
        let agenda: Vec<String> = self.agenda.iter().map(ToString::to_string).collect();
        let texts = BTreeMap::from([
            ("at".to_owned(), self.at.to_string()),
            ("attendees".to_owned(), self.attendees.join("\n")),
            ("agenda".to_owned(), agenda.join("\n")),
            (
                "decisions".to_owned(),
                serde_json::to_string(&self.decisions)
                    .expect("decisions hold texts, numbers and words alone"),
            ),
            ("notes".to_owned(), self.notes.clone()),
        ]);
        Attributes::from_map(&texts)
    }

    /// Reads what [`CabMeeting::to_definition`] gave; none where the texts are damaged.
    #[must_use]
    pub fn of(setting: &RecordSetting) -> Option<Self> {
        let text = |name: &str| {
            let text = setting.definition.get(name);
            text.map(|text| text.into_owned()).unwrap_or_default()
        };
        let lines = |text: String| -> Vec<String> {
            text.lines()
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect()
        };
        let agenda = lines(text("agenda"));
        Some(Self {
            name: setting.name.clone(),
            at: text("at").parse().ok()?,
            attendees: lines(text("attendees")),
            agenda: agenda
                .iter()
                .map(|number| number.parse().ok())
                .collect::<Option<_>>()?,
            decisions: match text("decisions").as_str() {
                "" => Vec::new(),
                decisions => serde_json::from_str(decisions).ok()?,
            },
            notes: text("notes"),
        })
    }
}
