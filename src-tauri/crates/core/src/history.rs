//! What became of one CI, changeset by changeset.

use std::collections::BTreeSet;

use faultline_model::{Changeset, Ci, CiId, Model};
use faultline_store::{CiVersion, StoreError, View};

/// What became of a CI in a changeset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// It was made.
    Created,
    /// Its own values changed.
    Changed,
    /// It was deleted.
    Deleted,
}

/// A value before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeChange {
    /// `key`, `name`, `class`, `status`, or an attribute id.
    pub attribute: String,
    /// Before; none where there was none.
    pub from: Option<String>,
    /// After; none where it was cleared.
    pub to: Option<String>,
}

/// One step in the history of a CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CiHistoryEntry {
    /// The changeset that did it.
    pub changeset: Changeset,
    /// What became of the CI.
    pub event: Event,
    /// What differs, key, name, class and status first, then attributes by id.
    pub changes: Vec<AttributeChange>,
}

/// The history of a CI, newest first, at most `limit` entries.
///
/// # Errors
/// The store cannot be read.
pub fn ci_history(
    view: View<'_>,
    model: &Model,
    id: CiId,
    limit: usize,
) -> Result<Vec<CiHistoryEntry>, StoreError> {
    let versions = view.ci_versions(id)?;
    let mut entries = Vec::new();
    for (index, version) in versions.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| &versions[index]);
        // A version that begins where none ended is a creation, also after a deletion.
        let before = before.filter(|before| before.until == Some(version.ci.since));
        let event = before.map_or(Event::Created, |_| Event::Changed);
        let changes = differences(before.map(|before| &before.ci), Some(&version.ci), model);
        entries.push((version.ci.since, event, changes));
        let next = versions.get(index + 1);
        if let Some(until) = deleted_in(version, next) {
            let changes = differences(Some(&version.ci), None, model);
            entries.push((until, Event::Deleted, changes));
        }
    }
    let newest = entries.into_iter().rev().take(limit);
    let mut history = Vec::new();
    for (number, event, changes) in newest {
        if let Some(changeset) = view.changeset(number)? {
            history.push(CiHistoryEntry {
                changeset,
                event,
                changes,
            });
        }
    }
    Ok(history)
}

/// The changeset that deleted a version, if one did.
fn deleted_in(version: &CiVersion, next: Option<&CiVersion>) -> Option<u32> {
    let until = version.until?;
    let replaced = next.is_some_and(|next| next.ci.since == until);
    (!replaced).then_some(until)
}

/// What differs between two versions of a CI.
#[must_use]
pub fn differences(from: Option<&Ci>, to: Option<&Ci>, model: &Model) -> Vec<AttributeChange> {
    let class = |ci: &Ci| {
        let class = model.class_by_number(ci.class);
        class.map_or_else(|| ci.class.to_string(), |class| class.id.clone())
    };
    let mut changes = Vec::new();
    let mut compare = |attribute: &str, from: Option<String>, to: Option<String>| {
        if from != to {
            changes.push(AttributeChange {
                attribute: attribute.to_owned(),
                from,
                to,
            });
        }
    };
    compare(
        "key",
        from.map(|ci| ci.key.clone()),
        to.map(|ci| ci.key.clone()),
    );
    compare(
        "name",
        from.map(|ci| ci.name.clone()),
        to.map(|ci| ci.name.clone()),
    );
    compare("class", from.map(class), to.map(class));
    let status = |ci: &Ci| ci.status.to_string();
    compare("status", from.map(status), to.map(status));
    let mut ids = BTreeSet::new();
    for ci in from.iter().chain(to.iter()) {
        ci.attributes.for_each(|id, _| {
            ids.insert(id.to_owned());
        });
    }
    for id in ids {
        let value = |ci: &Ci| ci.attributes.get(&id).map(|value| value.into_owned());
        compare(&id, from.and_then(value), to.and_then(value));
    }
    changes
}
