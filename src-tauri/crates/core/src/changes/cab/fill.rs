//! Fills the agenda of a meeting.

use std::collections::BTreeSet;

use faultline_model::{RecordKind, RecordNumber, RecordState};
use faultline_store::View;
use jiff::Timestamp;

use super::{CabFault, CabMeeting, cab_meetings};

/// The changes that wait for a decision, those that begin first at the front: in authorize, and on
/// no agenda of another meeting that is still to come. Those on the agenda already keep their
/// places; the others are added behind. `until` leaves out what begins later.
///
/// # Errors
/// The store cannot be read.
pub fn fill_agenda(
    view: View<'_>,
    meeting: &CabMeeting,
    until: Option<Timestamp>,
) -> Result<Vec<RecordNumber>, CabFault> {
    let mut taken: BTreeSet<u32> = meeting.agenda.iter().map(|one| one.number).collect();
    for other in cab_meetings(view)? {
        if other.name != meeting.name && other.at >= meeting.at {
            taken.extend(other.agenda.iter().map(|one| one.number));
        }
    }
    let mut waiting = Vec::new();
    for change in view.records_of(RecordKind::Change)? {
        let is_early = until.is_none_or(|until| change.planned_start.is_none_or(|at| at < until));
        if change.state == RecordState::Authorize
            && is_early
            && !taken.contains(&change.number.number)
        {
            let start = change.planned_start.unwrap_or(Timestamp::MAX);
            waiting.push((start, change.number.number, change.number));
        }
    }
    waiting.sort_unstable_by_key(|&(start, number, _)| (start, number));
    let added = waiting.into_iter().map(|(_, _, number)| number);
    Ok(meeting.agenda.iter().copied().chain(added).collect())
}
