//! Finds and orders the CIs of a query.

use faultline_model::{CiId, Model};
use faultline_store::{CiRow, StoreError, View};
use rayon::slice::ParallelSliceMut;

use super::order::{SortKey, number};
use super::{Column, ColumnFault, Sort};
use crate::query::{Query, QueryFault, Word, holds};
use crate::snapshot::GraphSnapshot;
use crate::task::{Cancelled, TaskContext};

/// CIs read between two looks at whether to stop.
const STEP: u64 = 4096;

/// Which CIs, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct InventoryQuery {
    /// Words and classes.
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
/// Cost: without words, filters and order only the keys in memory; else one pass over the matching
/// rows and a sort on all cores.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn find(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    query: &InventoryQuery,
) -> Result<Vec<CiId>, InventoryFault> {
    let by_key = query
        .sort
        .iter()
        .all(|sort| sort.column == Column::Key && !sort.descending);
    if by_key && query.filters.is_empty() && query.query.words.is_empty() {
        return Ok(in_key_order(snapshot, &query.query));
    }
    let mut found = Found::new(task, snapshot, query);
    if query.query.words.is_empty() {
        view.for_each_ci_by_id(|row, _| found.consider(&row))?;
    } else if let Some(words) = query.query.search_words() {
        let mut ids = Vec::new();
        view.for_each_match(&words, |id| {
            ids.push(id);
            Ok::<(), StoreError>(())
        })?;
        view.for_each_ci_of(&ids, |row, _| found.consider(&row))?;
    }
    Ok(found.ordered(query))
}

fn in_key_order(snapshot: &GraphSnapshot, query: &Query) -> Vec<CiId> {
    let graph = &snapshot.graph;
    graph
        .nodes()
        .filter(|&node| of_classes(query, graph.class(node)))
        .map(|node| graph.ci_id(node))
        .collect()
}

fn of_classes(query: &Query, class: u16) -> bool {
    query.classes.iter().all(|numbers| numbers.contains(&class))
}

struct Found<'q, 't> {
    task: &'q TaskContext<'t>,
    model: &'q Model,
    query: &'q InventoryQuery,
    to_read: Vec<&'q Word>,
    considered: u64,
    total: u64,
    rows: Vec<(Vec<SortKey>, Box<str>, CiId)>,
}

impl<'q, 't> Found<'q, 't> {
    fn new(
        task: &'q TaskContext<'t>,
        snapshot: &'q GraphSnapshot,
        query: &'q InventoryQuery,
    ) -> Self {
        let words = query.query.words.iter();
        Self {
            task,
            model: &snapshot.model,
            query,
            to_read: words.filter(|word| word.needs_reading()).collect(),
            considered: 0,
            total: snapshot.graph.node_count() as u64,
            rows: Vec::new(),
        }
    }

    fn consider(&mut self, row: &CiRow<'_>) -> Result<(), InventoryFault> {
        self.considered += 1;
        if self.considered.is_multiple_of(STEP) {
            self.task
                .step(self.considered, self.total.max(self.considered))?;
        }
        let taken = of_classes(&self.query.query, row.class)
            && self.to_read.iter().all(|word| row_holds(row, word))
            && self
                .query
                .filters
                .iter()
                .all(|filter| passes(filter, row, self.model));
        if taken {
            let keys = self.query.sort.iter().map(|sort| {
                SortKey::new(
                    sort.column.value(row, self.model).as_deref(),
                    &sort.column,
                    self.model,
                )
            });
            self.rows.push((keys.collect(), row.key.into(), row.id));
        }
        Ok(())
    }

    fn ordered(mut self, query: &InventoryQuery) -> Vec<CiId> {
        self.rows.par_sort_unstable_by(|left, right| {
            let by_columns = query.sort.iter().zip(left.0.iter().zip(&right.0));
            by_columns
                .map(|(sort, (left, right))| left.compare(right, sort.descending))
                .find(|order| order.is_ne())
                .unwrap_or_else(|| left.1.cmp(&right.1))
        });
        self.rows.into_iter().map(|(_, _, id)| id).collect()
    }
}

fn row_holds(row: &CiRow<'_>, word: &Word) -> bool {
    // Names of attributes stand in the same text; a false find there costs less than parsing it.
    holds(row.key, word) || holds(row.name, word) || holds(row.attributes, word)
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
