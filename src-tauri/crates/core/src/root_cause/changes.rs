//! What changed shortly before an incident.

use std::collections::{HashMap, HashSet};

use faultline_model::{CiId, Model, Relationship};
use faultline_store::{StoreError, Table, View};

use super::evidence::seconds;
use crate::history::differences;

/// Changes longer ago than this do not count.
const COUNTED_HOURS: f64 = 7.0 * 24.0;

/// The latest changeset that altered a CI or one of its relationships before an incident.
#[derive(Clone, Debug, PartialEq)]
pub struct LatestChange {
    /// Its number.
    pub changeset: u32,
    /// How long before the first onset it was, in hours.
    pub hours_before: f64,
}

/// For each of `cis` that was altered, or one of whose relationships was altered or removed, in the
/// seven days before `onset` (seconds since 1970): by which changeset last. Being made does not
/// count, nor do volatile attributes.
///
/// Cost: the rows that changesets of those days altered.
///
/// # Errors
/// The store cannot be read.
pub(super) fn latest_changes(
    view: View<'_>,
    model: &Model,
    cis: &HashSet<CiId>,
    onset: f64,
) -> Result<HashMap<CiId, LatestChange>, StoreError> {
    let mut latest: HashMap<CiId, LatestChange> = HashMap::new();
    for changeset in view.changesets()? {
        let hours_before = (onset - seconds(changeset.header.at)) / 3_600.0;
        if !(0.0..=COUNTED_HOURS).contains(&hours_before) {
            continue;
        }
        for ci in altered(view, model, cis, changeset.number)? {
            let change = LatestChange {
                changeset: changeset.number,
                hours_before,
            };
            let known = latest.entry(ci).or_insert_with(|| change.clone());
            if change.hours_before <= known.hours_before {
                *known = change;
            }
        }
    }
    Ok(latest)
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
