//! What changed shortly before an incident.

use std::collections::{HashMap, HashSet};

use faultline_model::{Changeset, CiId, Model, Relationship};
use faultline_store::{StoreError, Table, View};

use super::change_records::change_records_before;
use super::evidence::seconds;
use crate::history::differences;

/// The latest changeset that altered a CI or one of its relationships before an incident.
#[derive(Clone, Debug, PartialEq)]
pub struct LatestChange {
    /// Its number.
    pub changeset: u32,
    /// How long before the first onset it was, in hours.
    pub hours_before: f64,
}

/// Changes before an incident: which changeset altered which CIs.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeBefore {
    /// Who, when and why.
    pub changeset: Changeset,
    /// How long before the first onset it was, in hours.
    pub hours_before: f64,
    /// The CIs asked for that it altered, themselves or by a relationship; ascending.
    pub cis: Vec<CiId>,
}

/// The changesets of the `counted_hours` before `onset` (seconds since 1970) that altered any of
/// `cis` or their relationships, the latest first. Being made does not count, nor do volatile
/// attributes, nor changesets after `head`. Change records that name any of them are among these.
///
/// Cost: the rows that changesets of those hours altered.
///
/// # Errors
/// The store cannot be read.
pub(super) fn changes_before(
    view: View<'_>,
    model: &Model,
    cis: &HashSet<CiId>,
    onset: f64,
    counted_hours: f64,
    head: u32,
) -> Result<Vec<ChangeBefore>, StoreError> {
    let mut changes = Vec::new();
    for changeset in view.changesets()?.into_iter().rev() {
        let hours_before = (onset - seconds(changeset.header.at)) / 3_600.0;
        if changeset.number > head || hours_before < 0.0 {
            continue;
        }
        if hours_before > counted_hours {
            break;
        }
        let mut altered: Vec<CiId> = altered(view, model, cis, changeset.number)?
            .into_iter()
            .collect();
        if altered.is_empty() {
            continue;
        }
        altered.sort_unstable();
        changes.push(ChangeBefore {
            changeset,
            hours_before,
            cis: altered,
        });
    }
    changes.extend(change_records_before(view, cis, onset, counted_hours)?);
    changes.sort_by(|one: &ChangeBefore, other| one.hours_before.total_cmp(&other.hours_before));
    Ok(changes)
}

/// The latest of `changes` (the latest first) for each CI.
pub(super) fn latest_changes(changes: &[ChangeBefore]) -> HashMap<CiId, LatestChange> {
    let mut latest = HashMap::new();
    for change in changes {
        for &ci in &change.cis {
            latest.entry(ci).or_insert(LatestChange {
                changeset: change.changeset.number,
                hours_before: change.hours_before,
            });
        }
    }
    latest
}

/// Those of `cis` that a changeset altered, themselves or by a relationship.
fn altered(
    view: View<'_>,
    model: &Model,
    cis: &HashSet<CiId>,
    changeset: u32,
) -> Result<HashSet<CiId>, StoreError> {
    let mut altered = HashSet::new();
    let rows = view.altered(Table::Ci, changeset)?;
    for ci in rows.into_iter().filter(|ci| cis.contains(ci)) {
        let before = view.ci_as_of(ci, changeset - 1)?;
        let after = view.ci_as_of(ci, changeset)?;
        let is_volatile = |id: &str| {
            model
                .attribute(id)
                .is_some_and(|attribute| attribute.volatile)
        };
        let counts = differences(before.as_ref(), after.as_ref(), model)
            .iter()
            .any(|change| !is_volatile(&change.attribute));
        if counts {
            altered.insert(ci);
        }
    }
    for id in view.altered(Table::Relationship, changeset)? {
        let Some(before) = view.relationship_as_of(id, changeset - 1)? else {
            continue;
        };
        let ends = [before.source, before.target];
        if !ends.iter().any(|end| cis.contains(end)) {
            continue;
        }
        let after = view.relationship_as_of(id, changeset)?;
        if after.is_none_or(|after| !says_the_same(&before, &after)) {
            altered.extend(ends.into_iter().filter(|end| cis.contains(end)));
        }
    }
    Ok(altered)
}

fn says_the_same(before: &Relationship, after: &Relationship) -> bool {
    let since = after.since;
    Relationship {
        since,
        ..before.clone()
    } == *after
}
