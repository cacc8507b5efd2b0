//! The minutes of a meeting.

use std::fmt::Write;

use faultline_model::{Decision, Record, RecordNumber, RecordState};
use faultline_store::View;
use jiff::Timestamp;

use super::decide::decision_of;
use super::{CabFault, CabMeeting};

/// Seconds before its beginning from which on decisions are a meeting's.
const BEFORE: i64 = 24 * 3_600;

/// A change on an agenda, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its number.
    pub number: RecordNumber,
    /// The change; none where it is gone.
    pub change: Option<Record>,
    /// The last decision since the day before the meeting: what, by whom, when, why.
    pub decision: Option<(Decision, String, Timestamp, String)>,
}

/// The agenda with its decisions, in order.
///
/// # Errors
/// The store cannot be read.
pub fn minutes(view: View<'_>, meeting: &CabMeeting) -> Result<Vec<AgendaItem>, CabFault> {
    let since = Timestamp::from_second(meeting.at.as_second() - BEFORE).unwrap_or(meeting.at);
    let mut items = Vec::with_capacity(meeting.agenda.len());
    for &number in &meeting.agenda {
        let change = view.record_by_number(number)?;
        let mut decision = None;
        if let Some(change) = &change
            && change.value("cab_meeting").as_deref() == Some(meeting.name.as_str())
        {
            for entry in view.entries_of_record(change.id)? {
                if let Some((what, note)) = decision_of(&entry.body)
                    && entry.at >= since
                {
                    decision = Some((what, entry.author.clone(), entry.at, note.to_owned()));
                }
            }
        }
        items.push(AgendaItem {
            number,
            change,
            decision,
        });
    }
    Ok(items)
}

/// The minutes as plain text.
#[must_use]
pub fn minutes_text(meeting: &CabMeeting, items: &[AgendaItem]) -> String {
    let mut text = format!("{}\n{}\n", meeting.name, meeting.at);
    let attendees = match meeting.attendees.as_slice() {
        [] => "nobody named".to_owned(),
        names => names.join(", "),
    };
    // Writing to a text cannot fail.
    let _ = writeln!(text, "Present: {attendees}\n");
    for (position, item) in (1..).zip(items) {
        let title = item.change.as_ref().map_or("", |change| change.title.as_str());
        let _ = writeln!(text, "{position}. {} {title}", item.number);
        let decision = match &item.decision {
            Some((what, author, _, note)) => {
                let word = match what {
                    Decision::Approve => "approved",
                    Decision::Reject => "rejected",
                    Decision::Defer => "deferred",
                };
                let note = if note.is_empty() { String::new() } else { format!(": {note}") };
                format!("{word} by {author}{note}")
            }
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
