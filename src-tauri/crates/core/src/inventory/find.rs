//! Finds and orders the CIs of a query.

use faultline_model::{CiId, Model};
use faultline_store::{CiRow, StoreError, View};
use rayon::slice::ParallelSliceMut;

use super::order::{SortKey, number};
use super::{Column, ColumnFault, Sort};
use crate::query::{Estate, Query, QueryFault};
use crate::snapshot::GraphSnapshot;
use crate::task::{Cancelled, TaskContext};

/// Which CIs, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InventoryQuery {
    /// What is asked in the query language.
    pub query: Query,
    /// Conditions on columns, all of which hold.
    pub filters: Vec<Filter>,
    /// Order; by key where empty, and between equals.
    pub sort: Vec<Sort>,
}

/// A condition on a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Filter {
    /// The column.
    pub column: Column,
    /// How its value is compared.
    pub comparison: Comparison,
    /// What it is compared with.
    pub value: String,
}

/// How a value is compared, without regard to case; numbers as numbers where both are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// Holds the text.
    Contains,
    /// Is the text.
    Equals,
    /// Is not the text, or is missing.
    NotEquals,
    /// Is greater.
    Greater,
    /// Is less.
    Less,
    /// Is missing.
    Empty,
    /// Is there.
    NotEmpty,
}

/// Why an inventory query has no answer.
#[derive(Debug, thiserror::Error)]
pub enum InventoryFault {
    /// The text cannot be read.
    #[error(transparent)]
    Query(#[from] QueryFault),
    /// A column cannot be named.
    #[error(transparent)]
    Column(#[from] ColumnFault),
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was stopped.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Internal ids of the CIs that match, in order.
///
/// Cost: that of the query; with filters or an order of columns also a read of what it finds and a sort on all cores.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn find(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    query: &InventoryQuery,
) -> Result<Vec<CiId>, InventoryFault> {
    let estate = Estate {
        task,
        snapshot,
        view,
    };
    let by_key = query
        .sort
        .iter()
        .all(|sort| sort.column == Column::Key && !sort.descending);
    if by_key && query.filters.is_empty() {
        return query.query.find(estate);
    }
    let mut rows = Vec::new();
    for_each_listed(estate, query, |row, keys| rows.push(Row::new(0, keys, row)))?;
    Ok(ordered(rows, &query.sort))
}

/// A CI of a list, with what it is ordered by.
#[derive(Debug)]
pub(super) struct Row {
    /// The place of its group among the groups.
    pub(super) group: u32,
    keys: Vec<SortKey>,
    key: Box<str>,
    id: CiId,
}

impl Row {
    pub(super) fn new(group: u32, keys: Vec<SortKey>, row: &CiRow<'_>) -> Self {
        Self {
            group,
            keys,
            key: Box::from(row.key),
            id: row.id,
        }
    }
}

/// Visits the CIs that match, in no order, with what they are ordered by.
pub(super) fn for_each_listed(
    estate: Estate<'_>,
    query: &InventoryQuery,
    mut visit: impl FnMut(&CiRow<'_>, Vec<SortKey>),
) -> Result<(), InventoryFault> {
    let model = &estate.snapshot.model;
    estate.for_each_row(&query.query.matching(estate)?, |_, row| {
        let mut filters = query.filters.iter();
        if filters.all(|filter| passes(filter, row, model)) {
            let keys = query.sort.iter().map(|sort| {
                let value = sort.column.value(row, model);
                SortKey::new(value.as_deref(), &sort.column, model)
            });
            visit(row, keys.collect());
        }
    })
}

/// The CIs by group, then by columns, then by key.
pub(super) fn ordered(mut rows: Vec<Row>, sort: &[Sort]) -> Vec<CiId> {
    rows.par_sort_unstable_by(|left, right| {
        let by_columns = || {
            let columns = sort.iter().zip(left.keys.iter().zip(&right.keys));
            columns
                .map(|(sort, (left, right))| left.compare(right, sort.descending))
                .find(|order| order.is_ne())
                .unwrap_or_else(|| left.key.cmp(&right.key))
        };
        left.group.cmp(&right.group).then_with(by_columns)
    });
    rows.into_iter().map(|row| row.id).collect()
}

fn passes(filter: &Filter, row: &CiRow<'_>, model: &Model) -> bool {
    let value = filter.column.value(row, model);
    let Some(value) = value.as_deref() else {
        return matches!(filter.comparison, Comparison::Empty | Comparison::NotEquals);
    };
    let is_greater = || {
        let definition = filter.column.definition(model);
        let numbers =
            definition.and_then(|one| Some((number(one, value)?, filter.value.parse().ok()?)));
        match numbers {
            Some((left, right)) => left.partial_cmp(&right),
            None => Some(value.to_lowercase().cmp(&filter.value.to_lowercase())),
        }
    };
    match filter.comparison {
        Comparison::Contains => value.to_lowercase().contains(&filter.value.to_lowercase()),
        Comparison::Equals => value.to_lowercase() == filter.value.to_lowercase(),
        Comparison::NotEquals => value.to_lowercase() != filter.value.to_lowercase(),
        Comparison::Greater => is_greater() == Some(std::cmp::Ordering::Greater),
        Comparison::Less => is_greater() == Some(std::cmp::Ordering::Less),
        Comparison::Empty => false,
        Comparison::NotEmpty => true,
    }
}
