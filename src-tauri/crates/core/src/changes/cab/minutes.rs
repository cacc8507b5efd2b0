//! The minutes of a meeting.

use std::fmt::Write;

use faultline_model::{Record, RecordNumber, RecordState};
use faultline_store::{StoreError, View};
use jiff::tz::TimeZone;

use super::{CabMeeting, MeetingDecision};
use crate::report::Language;

/// A change on an agenda, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its number.
    pub number: RecordNumber,
    /// The change; none where it is gone.
    pub change: Option<Record>,
    /// The meeting's last decision about it.
    pub decision: Option<MeetingDecision>,
}

/// The agenda with its decisions, in order.
///
/// # Errors
/// The store cannot be read.
pub fn minutes(view: View<'_>, meeting: &CabMeeting) -> Result<Vec<AgendaItem>, StoreError> {
    let mut items = Vec::with_capacity(meeting.agenda.len());
    for &number in &meeting.agenda {
        let mut decisions = meeting.decisions.iter().rev();
        items.push(AgendaItem {
            number,
            change: view.record_by_number(number)?,
            decision: decisions.find(|one| one.change == number.number).cloned(),
        });
    }
    Ok(items)
}

/// The minutes as plain text; times are those of `zone`.
#[must_use]
pub fn minutes_text(meeting: &CabMeeting, items: &[AgendaItem], zone: &TimeZone) -> String {
    let at = meeting.at.to_zoned(zone.clone());
    let at = at.strftime("%a %-d %b %Y %H:%M %Z");
    let mut text = format!("{}\n{at}\n", meeting.name);
    let attendees = match meeting.attendees.as_slice() {
        [] => "nobody named".to_owned(),
        names => names.join(", "),
    };
    // Writing to a text cannot fail.
    let _ = writeln!(text, "Present: {attendees}\n");
    for (position, item) in (1..).zip(items) {
        let title = item
            .change
            .as_ref()
            .map_or("", |change| change.title.as_str());
        let _ = writeln!(text, "{position}. {} {title}", item.number);
        let decision = match &item.decision {
            Some(decision) => decision.sentence(Language::English),
            None => match item.change.as_ref().map(|change| change.state) {
                Some(RecordState::Cancelled) => "cancelled".to_owned(),
                _ => "not decided".to_owned(),
            },
        };
        let _ = writeln!(text, "   {decision}");
    }
    if !meeting.notes.is_empty() {
        let _ = writeln!(text, "\n{}", meeting.notes);
    }
    text
}
