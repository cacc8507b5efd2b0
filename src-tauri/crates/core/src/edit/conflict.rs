//! Edits that were made on what another has altered since. What does not touch the same value goes through; what does is
//! refused with all three values, for the user to choose.

use std::collections::BTreeMap;

use faultline_model::{Attributes, Ci, CiId, Model, Relationship};
use faultline_store::{StoreError, View};

use super::checks::subject;
use super::{CiChange, EditFault};

/// A value that another altered since the user read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Id of the attribute, or `key`, `name`, `class`, `status`; of a relationship `type`, `strength`, `group`,
    /// `probability`; of a redundancy group `needs`, `strength`.
    pub attribute: String,
    /// The value that the user had seen.
    pub was: Option<String>,
    /// The value that another wrote since.
    pub theirs: Option<String>,
    /// The value that the user wants.
    pub mine: Option<String>,
}

/// The CI to alter: the version that the edit was made on, or a later one that has the same values where the edit
/// alters them.
pub(super) fn ci_for(
    view: View<'_>,
    id: CiId,
    based_on: u32,
    change: &CiChange,
) -> Result<Ci, EditFault> {
    let now = view.ci(id)?.ok_or(EditFault::CiGone)?;
    if now.since == based_on {
        return Ok(now);
    }
    let model = view.model()?;
    let before = ci_as_read(view, &model, id, based_on)?;
    let theirs = ci_values(&model, &now);
    let mine = wanted(change);
    let differences = differences(before.as_ref(), &theirs, &mine);
    if differences.is_empty() {
        return Ok(now);
    }
    Err(conflict(view, now.key, now.since, differences)?)
}

/// The CI to delete, if nobody altered it since.
pub(super) fn ci_to_delete(view: View<'_>, id: CiId, based_on: u32) -> Result<Ci, EditFault> {
    let now = view.ci(id)?.ok_or(EditFault::CiGone)?;
    if now.since == based_on {
        return Ok(now);
    }
    let model = view.model()?;
    let before = ci_as_read(view, &model, id, based_on)?;
    let altered = altered(before.as_ref(), &ci_values(&model, &now));
    Err(conflict(view, now.key, now.since, altered)?)
}

/// What an altered relationship is to become: `mine` where the user altered a value, theirs elsewhere. Over the version
/// that the changeset `chosen_over` wrote, the user's values win.
pub(super) fn relationship_for(
    view: View<'_>,
    model: &Model,
    based_on: u32,
    chosen_over: Option<u32>,
    mine: &Relationship,
) -> Result<Relationship, EditFault> {
    let now = view
        .relationship(mine.id)?
        .ok_or(EditFault::RelationshipGone)?;
    if now.since == based_on {
        return Ok(mine.clone());
    }
    let was = relationship_as_read(view, model, mine.id, based_on)?;
    let theirs = relationship_values(model, &now);
    // All values are stated anew; those that stayed as they were read were not altered.
    let wanted: Values = relationship_values(model, mine)
        .into_iter()
        .filter(|(name, value)| was.as_ref().is_none_or(|was| was[name] != *value))
        .collect();
    let differences = differences(was.as_ref(), &theirs, &wanted);
    if !differences.is_empty() && chosen_over != Some(now.since) {
        let subject = subject(view, model, &now)?;
        return Err(conflict(view, subject, now.since, differences)?);
    }
    let altered = |name: &str| wanted.contains_key(name);
    Ok(Relationship {
        kind: if altered("type") { mine.kind } else { now.kind },
        group: match altered("group") {
            true => mine.group.clone(),
            false => now.group.clone(),
        },
        strength: match altered("strength") {
            true => mine.strength,
            false => now.strength,
        },
        probability: match altered("probability") {
            true => mine.probability.clone(),
            false => now.probability,
        },
        ..now
    })
}

/// The relationship to delete, if nobody altered it since.
pub(super) fn relationship_to_delete(
    view: View<'_>,
    model: &Model,
    id: u32,
    based_on: u32,
) -> Result<Relationship, EditFault> {
    let now = view.relationship(id)?.ok_or(EditFault::RelationshipGone)?;
    if now.since == based_on {
        return Ok(now);
    }
    let before = relationship_as_read(view, model, id, based_on)?;
    let altered = altered(before.as_ref(), &relationship_values(model, &now));
    let subject = subject(view, model, &now)?;
    Err(conflict(view, subject, now.since, altered)?)
}

/// Values by name; none where there is no value.
pub(super) type Values = BTreeMap<String, Option<String>>;

/// The values that another altered and the user wants otherwise. Where it is not known any more what the user had seen,
/// every value that differs.
pub(super) fn differences(was: Option<&Values>, theirs: &Values, mine: &Values) -> Vec<Difference> {
    let value = |values: &Values, name: &str| values.get(name).cloned().flatten();
    let mut differences = Vec::new();
    for (name, mine) in mine {
        let mine = mine.clone().filter(|value| !value.is_empty());
        let theirs = value(theirs, name);
        let seen = was.map(|was| value(was, name));
        if theirs != mine && seen.as_ref() != Some(&theirs) {
            differences.push(Difference {
                attribute: name.clone(),
                was: seen.flatten(),
                theirs,
                mine,
            });
        }
    }
    differences
}

/// All values that another altered; the user wants none of them otherwise.
fn altered(was: Option<&Values>, theirs: &Values) -> Vec<Difference> {
    let Some(was) = was else { return Vec::new() };
    let gone: Values = was.keys().map(|name| (name.clone(), None)).collect();
    let all: Values = gone.into_iter().chain(theirs.clone()).collect();
    let differing = all.into_iter().filter_map(|(attribute, theirs)| {
        let seen = was.get(&attribute).cloned().flatten();
        (seen != theirs).then_some(Difference {
            attribute,
            was: seen,
            theirs,
            mine: None,
        })
    });
    differing.collect()
}

/// The refusal, with who wrote what stands there now.
pub(super) fn conflict(
    view: View<'_>,
    subject: String,
    changeset: u32,
    differences: Vec<Difference>,
) -> Result<EditFault, StoreError> {
    let by = view.changeset(changeset)?.map(|one| one.header.author);
    Ok(EditFault::Conflict {
        subject,
        changeset,
        by,
        differences,
    })
}

/// The values of a CI that the user had read; none where that version is not known any more, as in a draft.
fn ci_as_read(
    view: View<'_>,
    model: &Model,
    id: CiId,
    based_on: u32,
) -> Result<Option<Values>, StoreError> {
    let read = view.ci_as_of(id, based_on)?;
    let read = read.filter(|ci| ci.since == based_on);
    Ok(read.map(|ci| ci_values(model, &ci)))
}

/// As [`ci_as_read`], of a relationship.
fn relationship_as_read(
    view: View<'_>,
    model: &Model,
    id: u32,
    based_on: u32,
) -> Result<Option<Values>, StoreError> {
    let read = view.relationship_as_of(id, based_on)?;
    let read = read.filter(|one| one.since == based_on);
    Ok(read.map(|one| relationship_values(model, &one)))
}

fn ci_values(model: &Model, ci: &Ci) -> Values {
    let class = model.class_by_number(ci.class);
    let mut values: Values = [
        ("key", Some(ci.key.clone())),
        ("name", Some(ci.name.clone())),
        ("class", class.map(|class| class.id.clone())),
        ("status", Some(ci.status.as_str().to_owned())),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    let attributes = Attributes::to_map(&ci.attributes);
    values.extend(attributes.into_iter().map(|(id, value)| (id, Some(value))));
    values
}

/// The values that a change states.
fn wanted(change: &CiChange) -> Values {
    let status = change.status.map(|status| status.as_str().to_owned());
    let own = [
        ("key", change.key.clone()),
        ("name", change.name.clone()),
        ("class", change.class.clone()),
        ("status", status),
    ];
    let stated = own
        .into_iter()
        .filter(|(_, value)| value.is_some())
        .map(|(name, value)| (name.to_owned(), value));
    let attributes = change.attributes.iter();
    stated
        .chain(attributes.map(|(id, value)| (id.clone(), value.clone())))
        .collect()
}

fn relationship_values(model: &Model, one: &Relationship) -> Values {
    let kind = model.relationship_type_by_number(one.kind);
    [
        ("type", kind.map(|kind| kind.id.clone())),
        ("strength", one.strength.map(|one| one.as_str().to_owned())),
        ("group", one.group.as_text().map(str::to_owned)),
        (
            "probability",
            one.probability.as_ref().map(ToString::to_string),
        ),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
