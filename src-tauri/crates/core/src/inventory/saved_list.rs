//! A list as it is kept in a saved view: what it asks, in which order and groups, and which columns it shows.

use faultline_store::View;
use jiff::Zoned;
use serde::Deserialize;

use super::find::Comparison;
use super::{
    Column, ColumnFault, Filter, GroupedCis, InventoryFault, InventoryQuery, Sort, find,
    find_in_groups,
};
use crate::query::Query;
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;

/// Why the body of a saved view is no list.
#[derive(Debug, thiserror::Error)]
pub enum SavedListFault {
    /// It is not written as a list.
    #[error("The saved list cannot be read: {0}. Save it again from the window.")]
    Unreadable(#[from] serde_json::Error),
    /// A column has no name.
    #[error(transparent)]
    Column(#[from] ColumnFault),
}

/// A list that somebody saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedList {
    /// What is asked in the query language.
    pub text: String,
    /// Conditions on columns, all of which hold.
    pub filters: Vec<Filter>,
    /// Order; by key where empty.
    pub sort: Vec<Sort>,
    /// The column by whose values the CIs stand together.
    pub group: Option<Column>,
    /// The columns it shows, from the left.
    pub columns: Vec<Column>,
}

#[derive(Deserialize)]
struct Body {
    text: String,
    filters: Vec<BodyFilter>,
    sort: Vec<BodySort>,
    group: Option<String>,
    columns: Vec<String>,
}

#[derive(Deserialize)]
struct BodyFilter {
    column: String,
    comparison: BodyComparison,
    value: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum BodyComparison {
    Contains,
    Equals,
    NotEquals,
    Greater,
    Less,
    Empty,
    NotEmpty,
}

#[derive(Deserialize)]
struct BodySort {
    column: String,
    descending: bool,
}

impl SavedList {
    /// The list that the body of a saved view of kind `list` tells. What only a window needs, such as widths, is left
    /// out.
    ///
    /// # Errors
    /// The body is not written as a list, or a column has no name.
    pub fn read(body: &str) -> Result<Self, SavedListFault> {
        let body: Body = serde_json::from_str(body)?;
        let filters = body.filters.into_iter().map(|filter| {
            Ok::<_, ColumnFault>(Filter {
                column: Column::named(&filter.column)?,
                comparison: filter.comparison.into(),
                value: filter.value,
            })
        });
        let sort = body.sort.into_iter().map(|sort| {
            Ok::<_, ColumnFault>(Sort {
                column: Column::named(&sort.column)?,
                descending: sort.descending,
            })
        });
        Ok(Self {
            text: body.text,
            filters: filters.collect::<Result<_, _>>()?,
            sort: sort.collect::<Result<_, _>>()?,
            group: body.group.as_deref().map(Column::named).transpose()?,
            columns: body
                .columns
                .iter()
                .map(|id| Column::named(id))
                .collect::<Result<_, _>>()?,
        })
    }

    /// The CIs of the list at the moment that is read; relative times count from `now`.
    ///
    /// # Errors
    /// The query cannot be read any more, the store cannot be read, or the task was cancelled.
    pub fn find(
        &self,
        task: &TaskContext<'_>,
        snapshot: &GraphSnapshot,
        view: View<'_>,
        now: &Zoned,
    ) -> Result<GroupedCis, InventoryFault> {
        let query = InventoryQuery {
            query: Query::read(&self.text, &snapshot.model, view, now)?,
            filters: self.filters.clone(),
            sort: self.sort.clone(),
        };
        match &self.group {
            Some(by) => find_in_groups(task, snapshot, view, &query, by),
            None => Ok(GroupedCis {
                ids: find(task, snapshot, view, &query)?,
                groups: Vec::new(),
            }),
        }
    }
}

impl From<BodyComparison> for Comparison {
    fn from(comparison: BodyComparison) -> Self {
        match comparison {
            BodyComparison::Contains => Self::Contains,
            BodyComparison::Equals => Self::Equals,
            BodyComparison::NotEquals => Self::NotEquals,
            BodyComparison::Greater => Self::Greater,
            BodyComparison::Less => Self::Less,
            BodyComparison::Empty => Self::Empty,
            BodyComparison::NotEmpty => Self::NotEmpty,
        }
    }
}
