//! The inventory by groups: CIs that have the same value in a column stand together, under a head that counts them.

use std::cmp::Ordering;
use std::collections::HashMap;

use faultline_model::{CiId, Model};
use faultline_store::View;

use super::find::{Row, for_each_listed, ordered};
use super::order::SortKey;
use super::{Column, InventoryFault, InventoryQuery};
use crate::query::Estate;
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;

/// CIs that have the same value in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The value, as people read it; none for the CIs without one.
    pub value: Option<String>,
    /// How many CIs.
    pub cis: u32,
}

/// A list in groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupedCis {
    /// Internal ids, group after group, each in the order of the query.
    pub ids: Vec<CiId>,
    /// The groups in the order of their values, the CIs without one last.
    pub groups: Vec<Group>,
}

/// The CIs that match, grouped by a column.
///
/// Cost: a read of what the query finds and a sort on all cores, as by a column.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn find_in_groups(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    query: &InventoryQuery,
    by: &Column,
) -> Result<GroupedCis, InventoryFault> {
    let estate = Estate {
        task,
        snapshot,
        view,
    };
    let model = &snapshot.model;
    let mut numbers: HashMap<Option<String>, u32> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    let mut rows = Vec::new();
    for_each_listed(estate, query, |row, keys| {
        let value = by.value(row, model).map(|value| value.into_owned());
        let number = *numbers.entry(value).or_insert_with_key(|value| {
            groups.push(Group {
                value: value.clone(),
                cis: 0,
            });
            groups.len() as u32 - 1
        });
        groups[number as usize].cis += 1;
        rows.push(Row::new(number, keys, row));
    })?;
    let places = sort_groups(&mut groups, by, model);
    for row in &mut rows {
        row.group = places[row.group as usize];
    }
    Ok(GroupedCis {
        ids: ordered(rows, &query.sort),
        groups,
    })
}

/// Puts groups in order; gives the new place of each by its old one.
fn sort_groups(groups: &mut Vec<Group>, by: &Column, model: &Model) -> Vec<u32> {
    let keyed = groups.drain(..).enumerate();
    let mut keyed: Vec<(SortKey, usize, Group)> = keyed
        .map(|(at, group)| (SortKey::new(group.value.as_deref(), by, model), at, group))
        .collect();
    keyed.sort_by(compare);
    let mut places = vec![0; keyed.len()];
    for (place, (_, at, group)) in keyed.into_iter().enumerate() {
        places[at] = place as u32;
        groups.push(group);
    }
    places
}

/// Values that only differ in case are two groups, side by side.
fn compare(left: &(SortKey, usize, Group), right: &(SortKey, usize, Group)) -> Ordering {
    let by_value = left.0.compare(&right.0, false);
    by_value.then_with(|| left.2.value.cmp(&right.2.value))
}
