//! The inventory: a query, and any window of its rows.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::item::CiSummary;

/// Which CIs, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InventoryQuery {
    /// What is asked in the query language.
    pub text: String,
    /// Conditions on columns, all of which hold.
    pub filters: Vec<ColumnFilter>,
    /// Order; by key where empty.
    pub sort: Vec<ColumnSort>,
    /// The column by whose values the CIs stand together; none for one list.
    pub group: Option<String>,
}

/// A condition on one column: `key`, `name`, `class`, `status` or an attribute id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ColumnFilter {
    /// The column.
    pub column: String,
    /// How the value is compared.
    pub comparison: Comparison,
    /// What it is compared with; ignored by `empty` and `notEmpty`.
    pub value: String,
}

/// How a column's value is compared, without regard to case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Comparison {
    /// Holds the text.
    Contains,
    /// Is the text.
    Equals,
    /// Is not the text.
    NotEquals,
    /// Is greater: numbers as numbers, dates as dates.
    Greater,
    /// Is less.
    Less,
    /// Has no value.
    Empty,
    /// Has a value.
    NotEmpty,
}

/// One column of an order.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ColumnSort {
    /// The column.
    pub column: String,
    /// Greatest first.
    pub descending: bool,
}

/// Some rows of the inventory.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InventoryWindow {
    /// How many CIs the query finds in all.
    pub total: u32,
    /// Position of the first row returned.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<InventoryRow>,
    /// How long finding and ordering took, in milliseconds; 0 when it was remembered.
    pub elapsed_ms: u32,
}

/// A row of the inventory.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InventoryRow {
    /// Key, name, class, status.
    pub ci: CiSummary,
    /// The changeset of the version shown.
    pub since: u32,
    /// Values of the columns asked for, in that order.
    pub cells: Vec<Option<String>>,
}

/// The groups of a list.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InventoryGroups {
    /// The groups in the order in which their CIs stand in the list; at most 5,000.
    pub groups: Vec<InventoryGroup>,
    /// How many further values there are.
    pub further_values: u32,
    /// How many CIs have one of them; they stand last.
    pub further_cis: u32,
}

/// CIs that have the same value in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InventoryGroup {
    /// The value, a class by its label; none for the CIs without one.
    pub value: Option<String>,
    /// How many CIs.
    pub cis: u32,
}

/// A value that occurs in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ColumnValue {
    /// The value.
    pub value: String,
    /// How many CIs have it.
    pub cis: u32,
}

use std::sync::Arc;
use std::time::Instant;

use faultline_core::View;
use faultline_core::inventory as core_inventory;
use faultline_core::inventory::{Column, Filter, GroupedCis, InventoryFault, Sort};
use faultline_core::query::Query;
use faultline_core::task::TaskContext;

use jiff::Zoned;

use crate::session::Estate;
use crate::{ApiError, Session, convert};

/// Rows given at most in one window.
const LARGEST_WINDOW: u32 = 1_000;
/// Groups told at most: grouping by what is different on every CI makes a million.
const MOST_GROUPS: usize = 5_000;

/// Rows `offset..offset + length` of a query, with the values of `columns`.
///
/// # Errors
/// No workspace is open, or the query cannot be read.
pub fn window(
    session: &Session,
    query: &InventoryQuery,
    offset: u32,
    length: u32,
    columns: &[String],
) -> Result<InventoryWindow, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let started = Instant::now();
    let (found, made_now) = found(session, &estate, reader.view(), query)?;
    let ids = &found.ids;
    let elapsed = started.elapsed();
    let end = offset.saturating_add(length.min(LARGEST_WINDOW));
    let shown = ids
        .get(offset as usize..(end as usize).min(ids.len()))
        .unwrap_or_default();
    let columns = named(columns)?;
    let model = &estate.snapshot.model;
    let mut rows = Vec::with_capacity(shown.len());
    reader.view().for_each_ci_of(shown, |row, since| {
        rows.push(InventoryRow {
            ci: convert::row_summary(model, &row),
            since,
            cells: columns
                .iter()
                .map(|column| column.value(&row, model).map(|value| value.into_owned()))
                .collect(),
        });
        Ok::<(), ApiError>(())
    })?;
    Ok(InventoryWindow {
        total: ids.len() as u32,
        offset,
        rows,
        elapsed_ms: if made_now {
            elapsed.as_millis() as u32
        } else {
            0
        },
    })
}

/// The groups of a query that names a column to group by, with how many CIs each has.
///
/// # Errors
/// No workspace is open, or the query cannot be read.
pub fn groups(session: &Session, query: &InventoryQuery) -> Result<InventoryGroups, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let (found, _) = found(session, &estate, reader.view(), query)?;
    let (told, further) = found.groups.split_at(found.groups.len().min(MOST_GROUPS));
    let group = |group: &core_inventory::Group| InventoryGroup {
        value: group.value.clone(),
        cis: group.cis,
    };
    Ok(InventoryGroups {
        groups: told.iter().map(group).collect(),
        further_values: further.len() as u32,
        further_cis: further.iter().map(|group| group.cis).sum(),
    })
}

/// Values that occur in a column and contain `text`, most frequent first.
///
/// # Errors
/// No workspace is open, or the column has no name.
pub fn column_values(
    session: &Session,
    column: &str,
    text: &str,
    limit: u32,
) -> Result<Vec<ColumnValue>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let column = Column::named(column).map_err(InventoryFault::from)?;
    let model = &estate.snapshot.model;
    let values =
        core_inventory::column_values(reader.view(), model, &column, text, limit as usize)?;
    Ok(values
        .into_iter()
        .map(|(value, cis)| ColumnValue { value, cis })
        .collect())
}

/// The CIs of a query, in its groups and order; remembered. Tells whether they were found just now.
pub(crate) fn found(
    session: &Session,
    estate: &Estate,
    view: View<'_>,
    query: &InventoryQuery,
) -> Result<(Arc<GroupedCis>, bool), ApiError> {
    let now = estate.time(session, view)?;
    // Relative times move on: an answer holds for its hour.
    let hour = now.timestamp().as_second() / 3600;
    let question = (estate.version(), hour, query.clone());
    estate.open.lists.get_or_make(question, |(_, _, query)| {
        let group = query.group.as_deref().map(Column::named).transpose();
        let group = group.map_err(InventoryFault::from)?;
        let query = core_query(query, estate, view, &now)?;
        let task = TaskContext::unattended();
        let snapshot = &estate.snapshot;
        let found = match group {
            Some(by) => core_inventory::find_in_groups(&task, snapshot, view, &query, &by),
            None => core_inventory::find(&task, snapshot, view, &query).map(|ids| GroupedCis {
                ids,
                groups: Vec::new(),
            }),
        };
        found.map_err(ApiError::from)
    })
}

/// The columns of these ids.
pub(crate) fn named(columns: &[String]) -> Result<Vec<Column>, InventoryFault> {
    let columns = columns.iter().map(|id| Column::named(id));
    Ok(columns.collect::<Result<_, _>>()?)
}

fn core_query(
    query: &InventoryQuery,
    estate: &Estate,
    view: View<'_>,
    now: &Zoned,
) -> Result<core_inventory::InventoryQuery, InventoryFault> {
    let filter = |filter: &ColumnFilter| {
        Ok::<_, InventoryFault>(Filter {
            column: Column::named(&filter.column)?,
            comparison: match filter.comparison {
                Comparison::Contains => core_inventory::Comparison::Contains,
                Comparison::Equals => core_inventory::Comparison::Equals,
                Comparison::NotEquals => core_inventory::Comparison::NotEquals,
                Comparison::Greater => core_inventory::Comparison::Greater,
                Comparison::Less => core_inventory::Comparison::Less,
                Comparison::Empty => core_inventory::Comparison::Empty,
                Comparison::NotEmpty => core_inventory::Comparison::NotEmpty,
            },
            value: filter.value.clone(),
        })
    };
    let sort = |sort: &ColumnSort| {
        Ok::<_, InventoryFault>(Sort {
            column: Column::named(&sort.column)?,
            descending: sort.descending,
        })
    };
    Ok(core_inventory::InventoryQuery {
        query: Query::read(&query.text, &estate.snapshot.model, view, now)?,
        filters: query.filters.iter().map(filter).collect::<Result<_, _>>()?,
        sort: query.sort.iter().map(sort).collect::<Result<_, _>>()?,
    })
}
