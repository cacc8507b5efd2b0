//! What became of one relationship, changeset by changeset.

use faultline_model::{Model, Probability, Relationship, RelationshipId};
use faultline_store::{RelationshipVersion, StoreError, View};

use super::steps::{Version, steps};
use super::{AttributeChange, HistoryEntry, HistoryFault, ci_of_any_key};
use crate::impact::unknown_key;
use crate::snapshot::GraphSnapshot;

/// The history of a relationship, newest first, at most `limit` entries. Its ends go by the last keys they had.
///
/// # Errors
/// The store cannot be read.
pub fn relationship_history(
    view: View<'_>,
    model: &Model,
    id: RelationshipId,
    limit: usize,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let versions: Vec<Version<(Relationship, Ends)>> = view
        .relationship_versions(id)?
        .into_iter()
        .map(|version| {
            let one = version.relationship;
            Ok(Version {
                since: one.since,
                until: version.until,
                row: (
                    one.clone(),
                    [last_key(view, one.source)?, last_key(view, one.target)?],
                ),
            })
        })
        .collect::<Result<_, StoreError>>()?;
    let of =
        |row: &(Relationship, Ends)| values(&row.0, row.1.clone(), type_name(model, row.0.kind));
    steps(view, &versions, limit, |from, to| {
        match (from.map(of), to.map(of)) {
            (Some(from), Some(to)) => changes(from, to),
            (Some(from), None) => changes(from.clone(), cleared(from)),
            (None, Some(to)) => changes(cleared(to.clone()), to),
            (None, None) => Vec::new(),
        }
    })
}

/// The relationship that these words lead to, be it deleted since: of several that had them in turn the last one. A group
/// is needed only where several that differ by it are there and none of them goes without.
///
/// # Errors
/// There is no such CI, type or relationship, or there are several.
pub fn relationship_of(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    [source, kind, target]: [&str; 3],
    group: Option<&str>,
) -> Result<RelationshipId, HistoryFault> {
    let ci = |key: &str| match ci_of_any_key(view, key)? {
        Some(id) => Ok(id),
        None => Err(HistoryFault::from(unknown_key(snapshot, view, key)?)),
    };
    let (source_id, target_id) = (ci(source)?, ci(target)?);
    let known = snapshot.model.relationship_type(kind);
    let number = known.map(|kind| kind.number).ok_or_else(|| {
        let nearest = snapshot
            .model
            .nearest_relationship_types(kind, 3)
            .into_iter();
        HistoryFault::UnknownType {
            name: kind.to_owned(),
            nearest: nearest.map(str::to_owned).collect(),
        }
    })?;
    let versions = view.relationship_versions_from(source_id)?.into_iter();
    let mut found: Vec<_> = versions
        .filter(|version| {
            let one = &version.relationship;
            let named = group.is_none_or(|group| one.group.as_text() == Some(group));
            one.kind == number && one.target == target_id && named
        })
        .collect();
    // What is there goes before what was, and what states no group before what does.
    let narrow = |found: &mut Vec<RelationshipVersion>,
                  wanted: fn(&RelationshipVersion) -> bool| {
        if found.iter().any(wanted) {
            found.retain(wanted);
        }
    };
    narrow(&mut found, |version| version.until.is_none());
    narrow(&mut found, |version| {
        version.relationship.group.as_text().is_none()
    });
    found.sort_by_key(|version| version.until);
    let subject = format!("{source} {kind} {target}");
    let Some(last) = found.last() else {
        return Err(HistoryFault::UnknownRelationship { subject });
    };
    if last.until.is_none() && found.len() > 1 {
        let groups = found
            .iter()
            .filter_map(|version| version.relationship.group.as_text());
        return Err(HistoryFault::SeveralRelationships {
            subject,
            groups: groups.map(str::to_owned).collect(),
        });
    }
    Ok(last.relationship.id)
}

/// Keys of source and target; none where they are not to be told.
type Ends = [Option<String>; 2];

/// The values of a relationship by their names.
type RelationshipValues = [(&'static str, Option<String>); 6];

/// The same names without values.
fn cleared(values: RelationshipValues) -> RelationshipValues {
    values.map(|(name, _)| (name, None))
}

/// The values of a relationship: its own, without what is stated of its group.
pub(crate) fn values(
    one: &Relationship,
    [source, target]: Ends,
    type_name: String,
) -> RelationshipValues {
    let strength = one.strength.map(|strength| strength.as_str().to_owned());
    [
        ("source", source),
        ("type", Some(type_name)),
        ("target", target),
        ("group", one.group.as_text().map(str::to_owned)),
        ("strength", strength),
        (
            "probability",
            one.probability.as_ref().map(Probability::to_string),
        ),
    ]
}

/// What differs between values of the same names in the same order.
pub(crate) fn changes(
    from: impl IntoIterator<Item = (&'static str, Option<String>)>,
    to: impl IntoIterator<Item = (&'static str, Option<String>)>,
) -> Vec<AttributeChange> {
    let pairs = from.into_iter().zip(to);
    pairs
        .filter(|((_, from), (_, to))| from != to)
        .map(|((attribute, from), (_, to))| AttributeChange {
            attribute: attribute.to_owned(),
            from,
            to,
        })
        .collect()
}

fn type_name(model: &Model, number: u16) -> String {
    let kind = model.relationship_type_by_number(number);
    kind.map_or_else(|| number.to_string(), |kind| kind.id.clone())
}

fn last_key(view: View<'_>, id: u32) -> Result<Option<String>, StoreError> {
    Ok(view.ci_versions(id)?.pop().map(|version| version.ci.key))
}
