//! Fills the agenda of a meeting.

use std::collections::{BTreeSet, HashSet};

use faultline_model::{RecordId, RecordKind, RecordNumber, RecordState};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

use super::{CabFault, CabMeeting, cab_meetings};
use crate::records::{RecordFilter, list_records};
use crate::snapshot::GraphSnapshot;

/// Which of the changes that wait for a decision go on an agenda; all of them unless narrowed.
#[derive(Clone, Debug, Default)]
pub struct AgendaFilter {
    /// Leaves out what begins later.
    pub until: Option<Timestamp>,
    /// Only those that a list with this filter shows; its kinds and whether they are over do not
    /// matter.
    pub records: Option<RecordFilter>,
}

/// The changes that wait for a decision, those that begin first at the front: in authorize, and on
/// no agenda of another meeting that is still to come. Those on the agenda already keep their
/// places; the others are added behind.
///
/// Cost: reads all changes and, where the filter asks for records, the CIs of all records.
///
/// # Errors
/// The store cannot be read.
pub fn fill_agenda(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    meeting: &CabMeeting,
    filter: &AgendaFilter,
) -> Result<Vec<RecordNumber>, CabFault> {
    let mut taken: BTreeSet<u32> = meeting.agenda.iter().map(|one| one.number).collect();
    for other in cab_meetings(view)? {
        if other.name != meeting.name && other.at >= meeting.at {
            taken.extend(other.agenda.iter().map(|one| one.number));
        }
    }
    let listed = filter.records.as_ref();
    let listed = listed.map(|records| listed_changes(snapshot, view, records));
    let listed = listed.transpose()?;
    let mut waiting = Vec::new();
    for change in view.records_of(RecordKind::Change)? {
        let is_early = filter
            .until
            .is_none_or(|until| change.planned_start.is_none_or(|at| at < until));
        if change.state == RecordState::Authorize
            && is_early
            && listed.as_ref().is_none_or(|ids| ids.contains(&change.id))
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

fn listed_changes(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    records: &RecordFilter,
) -> Result<HashSet<RecordId>, StoreError> {
    let of_changes = RecordFilter {
        kinds: vec![RecordKind::Change],
        ..records.clone()
    };
    let listed = list_records(snapshot, view, &of_changes)?;
    Ok(listed.into_iter().map(|one| one.record.id).collect())
}
