//! What became of one CI, changeset by changeset.

use std::collections::BTreeSet;

use faultline_model::{Ci, CiId, Model, extra_id, extra_name};
use faultline_store::{StoreError, View};

use super::steps::{Version, steps};
use super::{AttributeChange, HistoryEntry};

/// The history of a CI, newest first, at most `limit` entries.
///
/// # Errors
/// The store cannot be read.
pub fn ci_history(
    view: View<'_>,
    model: &Model,
    id: CiId,
    limit: usize,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let versions = view.ci_versions(id)?.into_iter();
    let versions: Vec<Version<Ci>> = versions
        .map(|version| Version {
            since: version.ci.since,
            until: version.until,
            row: version.ci,
        })
        .collect();
    steps(view, &versions, limit, |from, to| {
        differences(from, to, model)
    })
}

/// The CI that a key leads to, be it an old key or the key of a CI that was deleted since.
///
/// # Errors
/// The store cannot be read.
pub fn ci_of_any_key(view: View<'_>, key: &str) -> Result<Option<CiId>, StoreError> {
    if let Some(ci) = view.ci_by_key(key)? {
        return Ok(Some(ci.id));
    }
    if let Some(id) = view.ci_of_alias(key)? {
        return Ok(Some(id));
    }
    Ok(view.last_deleted_ci(key)?.map(|deleted| deleted.id))
}

/// The id of a class; its number where the model lacks it.
pub(crate) fn class_name(model: &Model, number: u16) -> String {
    let class = model.class_by_number(number);
    class.map_or_else(|| number.to_string(), |class| class.id.clone())
}

/// What differs between two versions of a CI. An extra attribute goes by its name, so that a value which only
/// became extra, or was adopted, is not told as lost and found.
#[must_use]
pub fn differences(from: Option<&Ci>, to: Option<&Ci>, model: &Model) -> Vec<AttributeChange> {
    differences_in(from, to, &|number| class_name(model, number))
}

/// As [`differences`], with classes named by `class_of`.
pub(crate) fn differences_in(
    from: Option<&Ci>,
    to: Option<&Ci>,
    class_of: &dyn Fn(u16) -> String,
) -> Vec<AttributeChange> {
    let class = |ci: &Ci| class_of(ci.class);
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
