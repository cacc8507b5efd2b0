//! What became of one CI, changeset by changeset.

use std::collections::BTreeSet;

use faultline_model::{Changeset, Ci, CiId, Model, extra_id, extra_name};
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
    /// `key`, `name`, `class`, `status`, an attribute id, or the name of an extra attribute.
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

/// What differs between two versions of a CI. An extra attribute goes by its name, so that a value which only
/// became extra, or was adopted, is not told as lost and found.
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
    let mut names = BTreeSet::new();
    for ci in from.iter().chain(to.iter()) {
        ci.attributes.for_each(|id, _| {
            names.insert(extra_name(id).unwrap_or(id).to_owned());
        });
    }
    for name in names {
        let value = |ci: &Ci| {
            let defined = ci.attributes.get(&name);
            let value = defined.or_else(|| ci.attributes.get(&extra_id(&name)));
            value.map(|value| value.into_owned())
        };
        compare(&name, from.and_then(value), to.and_then(value));
    }
    changes
}

#[cfg(test)]
mod tests {
    use faultline_model::{Attributes, Ci, LifecycleStatus, Model};

    use super::differences;

    fn ci(attributes: &str) -> Ci {
        Ci {
            id: 1,
            key: "a".to_owned(),
            name: "a".to_owned(),
            class: 1,
            status: LifecycleStatus::Live,
            attributes: Attributes::from_json(attributes).expect("attributes"),
            aliases: Vec::new(),
            since: 1,
        }
    }

    #[test]
    fn extra_attributes_go_by_their_names() {
        let cases = [
            (r#"{}"#, r#"{"+Colour":"red"}"#, "Colour: – → red"),
            (r#"{"+Colour":"red"}"#, r#"{}"#, "Colour: red → –"),
            (r#"{"owner":"x"}"#, r#"{"+owner":"x"}"#, ""),
            (r#"{"+owner":"x"}"#, r#"{"owner":"y"}"#, "owner: x → y"),
        ];
        for (from, to, expected) in cases {
            let changes = differences(Some(&ci(from)), Some(&ci(to)), &Model::shipped());
            let word = |value: &Option<String>| value.clone().unwrap_or("–".to_owned());
            let found: Vec<_> = changes
                .iter()
                .map(|one| format!("{}: {} → {}", one.attribute, word(&one.from), word(&one.to)))
                .collect();
            assert_eq!(found.join("; "), expected, "{from} to {to}");
        }
    }
}
