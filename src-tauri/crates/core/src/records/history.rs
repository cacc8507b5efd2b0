//! What became of a record, changeset by changeset.

use faultline_model::{
    Changeset, EntryBody, Record, RecordCi, RecordEntry, RecordId, RecordLink, record_fields,
};
use faultline_store::{StoreError, View};

use crate::history::AttributeChange;

/// What a changeset did to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordAlteration {
    /// It was made.
    Created,
    /// A field, or the state, has another value.
    Field(AttributeChange),
    /// A CI was put on it, or what is said of it was altered.
    CiSet {
        /// Key of the CI, as it is now or was last.
        key: String,
        /// What is said of it.
        link: RecordCi,
    },
    /// A CI was taken off.
    CiRemoved {
        /// Key of the CI.
        key: String,
        /// What was said of it.
        link: RecordCi,
    },
    /// It was linked to another record.
    Linked {
        /// Number of the other one.
        other: String,
        /// The word of the link, read from this record.
        word: &'static str,
    },
    /// A link to another record was taken away.
    Unlinked {
        /// Number of the other one.
        other: String,
        /// The word of the link, read from this record.
        word: &'static str,
    },
    /// Something was said or done.
    Entry(EntryBody),
}

/// One step in the history of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordHistoryEntry {
    /// The changeset that did it.
    pub changeset: Changeset,
    /// What it did.
    pub alterations: Vec<RecordAlteration>,
}

/// The history of a record, newest first.
///
/// Cost: one read for each changeset that had to do with it.
///
/// # Errors
/// The store cannot be read.
pub fn record_history(view: View<'_>, id: RecordId) -> Result<Vec<RecordHistoryEntry>, StoreError> {
    let versions = view.record_versions(id)?;
    let cis = view.versions_of_record_cis(id)?;
    let links = view.versions_of_record_links(id)?;
    let entries = view.entries_of_record(id)?;
    let mut history = Vec::new();
    for number in view.changesets_of_record(id)?.into_iter().rev() {
        let Some(changeset) = view.changeset(number)? else {
            continue;
        };
        let mut alterations = Vec::new();
        let at = versions
            .iter()
            .position(|version| version.record.since == number);
        if let Some(at) = at {
            let before = at.checked_sub(1).map(|before| &versions[before].record);
            alterations.extend(field_changes(before, &versions[at].record));
        }
        alterations.extend(ci_changes(view, &cis, number)?);
        alterations.extend(link_changes(view, id, &links, number)?);
        let of_changeset: Vec<&RecordEntry> = entries
            .iter()
            .filter(|entry| entry.since == number)
            .collect();
        let is_move = |entry: &&RecordEntry| matches!(entry.body, EntryBody::Move { .. });
        if of_changeset.iter().any(is_move) {
            // The move tells the state with its reason.
            let is_state = |one: &RecordAlteration| matches!(one, RecordAlteration::Field(change) if change.attribute == "state");
            alterations.retain(|one| !is_state(one));
        }
        let body = |entry: &RecordEntry| RecordAlteration::Entry(entry.body.clone());
        alterations.extend(of_changeset.into_iter().map(body));
        history.push(RecordHistoryEntry {
            changeset,
            alterations,
        });
    }
    Ok(history)
}

fn field_changes(before: Option<&Record>, after: &Record) -> Vec<RecordAlteration> {
    let Some(before) = before else {
        return vec![RecordAlteration::Created];
    };
    let mut changes = Vec::new();
    let mut compare = |attribute: &str, from: Option<String>, to: Option<String>| {
        if from != to {
            changes.push(RecordAlteration::Field(AttributeChange {
                attribute: attribute.to_owned(),
                from,
                to,
            }));
        }
    };
    let state = |record: &Record| Some(record.state.as_str().to_owned());
    compare("state", state(before), state(after));
    for field in record_fields(after.kind()) {
        compare(field.id, before.value(field.id), after.value(field.id));
    }
    changes
}

fn ci_changes(
    view: View<'_>,
    versions: &[(RecordCi, Option<u32>)],
    number: u32,
) -> Result<Vec<RecordAlteration>, StoreError> {
    let mut changes = Vec::new();
    for (link, until) in versions {
        let goes_on = versions
            .iter()
            .any(|(other, _)| other.id == link.id && other.since == number);
        let is_removed = *until == Some(number) && !goes_on;
        if link.since != number && !is_removed {
            continue;
        }
        let ci = match view.ci(link.ci)? {
            Some(ci) => Some(ci),
            None => view.ci_as_of(link.ci, link.since)?,
        };
        let key = ci.map_or_else(|| format!("CI {}", link.ci), |ci| ci.key);
        let link = link.clone();
        changes.push(match is_removed {
            true => RecordAlteration::CiRemoved { key, link },
            false => RecordAlteration::CiSet { key, link },
        });
    }
    Ok(changes)
}

fn link_changes(
    view: View<'_>,
    id: RecordId,
    versions: &[(RecordLink, Option<u32>)],
    number: u32,
) -> Result<Vec<RecordAlteration>, StoreError> {
    let mut changes = Vec::new();
    for (link, until) in versions {
        let is_removed = *until == Some(number);
        if link.since != number && !is_removed {
            continue;
        }
        let outgoing = link.source == id;
        let other = if outgoing { link.target } else { link.source };
        let other = view.record(other)?;
        let other = other.map_or_else(String::new, |record| record.number.to_string());
        let word = match outgoing {
            true => link.kind.as_str(),
            false => link.kind.inverse(),
        };
        changes.push(match is_removed {
            true => RecordAlteration::Unlinked { other, word },
            false => RecordAlteration::Linked { other, word },
        });
    }
    Ok(changes)
}
