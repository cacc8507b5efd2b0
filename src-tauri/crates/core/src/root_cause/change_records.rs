//! Change records as changes before an incident.

use std::collections::HashSet;

use faultline_model::{Changeset, ChangesetHeader, CiId, CiRole, Record, RecordKind, RecordState};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

use super::ChangeBefore;
use super::evidence::seconds;

/// The change records that name any of `cis` and ended in the `counted_hours` before `onset`
/// (seconds since 1970), or were running then: those count as if they had ended at the onset. Each
/// is told as a changeset: the one that holds the record, at the time the work ended, with the
/// record's number and title for a message.
///
/// # Errors
/// The store cannot be read.
pub(super) fn change_records_before(
    view: View<'_>,
    cis: &HashSet<CiId>,
    onset: f64,
    counted_hours: f64,
) -> Result<Vec<ChangeBefore>, StoreError> {
    let mut changes = Vec::new();
    for record in view.records_of(RecordKind::Change)? {
        let Some(ended) = ended(&record, onset) else {
            continue;
        };
        let hours_before = ((onset - seconds(ended)) / 3_600.0).max(0.0);
        if hours_before > counted_hours {
            continue;
        }
        let links = view.cis_of_record(record.id)?;
        let named = links.iter().filter(|link| link.role != CiRole::Excluded);
        let mut named: Vec<CiId> = named
            .map(|link| link.ci)
            .filter(|ci| cis.contains(ci))
            .collect();
        named.sort_unstable();
        named.dedup();
        let Some(changeset) = view.changeset(record.since)?.filter(|_| !named.is_empty()) else {
            continue;
        };
        changes.push(ChangeBefore {
            changeset: told(&record, ended, changeset),
            hours_before,
            cis: named,
        });
    }
    Ok(changes)
}

/// When the work of a change ended, at the latest at the onset; none where it had not begun by
/// then, or is not known to have been done.
fn ended(record: &Record, onset: f64) -> Option<Timestamp> {
    use RecordState::{Closed, Implement, Review};
    let is_done = matches!(record.state, Implement | Review | Closed);
    let began = record.actual_start.or(record.planned_start);
    if !is_done || began.is_some_and(|began| seconds(began) > onset) {
        return None;
    }
    match record.actual_end {
        Some(end) if seconds(end) <= onset => Some(end),
        Some(_) => super::instant(onset),
        None if record.state == Implement && began.is_some() => super::instant(onset),
        None => None,
    }
}

fn told(record: &Record, ended: Timestamp, changeset: Changeset) -> Changeset {
    let person = record.value("implementer").or_else(|| record.owner.clone());
    Changeset {
        header: ChangesetHeader {
            at: ended,
            author: person.unwrap_or(changeset.header.author),
            message: format!("{} {}", record.number, record.title),
            origin: format!("change {}", record.number),
        },
        ..changeset
    }
}
