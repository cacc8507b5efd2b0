//! From the versions of a row to what each changeset did to it.

use faultline_store::{StoreError, View};

use super::{AttributeChange, Event, HistoryEntry};

/// A version of a row.
pub(super) struct Version<T> {
    /// The changeset that began it.
    pub since: u32,
    /// The changeset that ended it; none for the current version.
    pub until: Option<u32>,
    /// What it was.
    pub row: T,
}

/// What became of a row of these versions, oldest first: its steps newest first, at most `limit`.
pub(super) fn steps<T>(
    view: View<'_>,
    versions: &[Version<T>],
    limit: usize,
    differences: impl Fn(Option<&T>, Option<&T>) -> Vec<AttributeChange>,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let mut entries = Vec::new();
    for (index, version) in versions.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| &versions[index]);
        // A version that begins where none ended is a creation, also after a deletion.
        let before = before.filter(|before| before.until == Some(version.since));
        let event = before.map_or(Event::Created, |_| Event::Changed);
        let changes = differences(before.map(|before| &before.row), Some(&version.row));
        entries.push((version.since, event, changes));
        let next = versions.get(index + 1);
        if let Some(until) = deleted_in(version, next) {
            let changes = differences(Some(&version.row), None);
            entries.push((until, Event::Deleted, changes));
        }
    }
    let newest = entries.into_iter().rev().take(limit);
    let mut history = Vec::new();
    for (number, event, changes) in newest {
        if let Some(changeset) = view.changeset(number)? {
            history.push(HistoryEntry {
                changeset,
                event,
                changes,
            });
        }
    }
    Ok(history)
}

/// The changeset that deleted a version, if one did.
fn deleted_in<T>(version: &Version<T>, next: Option<&Version<T>>) -> Option<u32> {
    let until = version.until?;
    let replaced = next.is_some_and(|next| next.since == until);
    (!replaced).then_some(until)
}
