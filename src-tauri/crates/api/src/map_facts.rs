//! What a map asks of its CIs beyond what it draws: values to group and style by, and which of them
//! match a query.

use std::collections::HashSet;

use serde::Serialize;
use specta::Type;

use crate::inventory::{InventoryQuery, found, named};
use crate::{ApiError, ErrorKind, Session};

/// What was asked of the CIs of a map.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapFacts {
    /// The CIs that exist, with their values.
    pub cis: Vec<CiFacts>,
    /// For each query the CIs of the map that match; none where the query cannot be read (any more).
    pub matches: Vec<Option<Vec<u32>>>,
}

/// Values of a CI.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CiFacts {
    /// Internal id.
    pub ci: u32,
    /// The value of each column that was asked for.
    pub values: Vec<Option<String>>,
}

/// Values of `columns`, and which match `queries`, of the CIs given.
///
/// Cost: the rows of these CIs, and one run of each query over the estate.
///
/// # Errors
/// No workspace is open, or a column has no name.
pub fn facts(
    session: &Session,
    ids: &[u32],
    columns: &[String],
    queries: Vec<String>,
) -> Result<MapFacts, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let columns = named(columns).map_err(ApiError::from)?;
    let model = &estate.snapshot.model;
    let mut cis = Vec::with_capacity(ids.len());
    view.for_each_ci_of(ids, |row, _| {
        let value = |column: &faultline_core::inventory::Column| {
            column.value(&row, model).map(|value| value.into_owned())
        };
        cis.push(CiFacts {
            ci: row.id,
            values: columns.iter().map(value).collect(),
        });
        Ok::<(), ApiError>(())
    })?;
    let wanted: HashSet<u32> = ids.iter().copied().collect();
    let mut matches = Vec::with_capacity(queries.len());
    for text in queries {
        let query = InventoryQuery {
            text,
            filters: Vec::new(),
            sort: Vec::new(),
        };
        matches.push(match found(session, &estate, view, &query) {
            Ok((all, _)) => Some(
                all.iter()
                    .copied()
                    .filter(|id| wanted.contains(id))
                    .collect(),
            ),
            Err(fault) if matches!(fault.kind, ErrorKind::InvalidQuery { .. }) => None,
            Err(fault) => return Err(fault),
        });
    }
    Ok(MapFacts { cis, matches })
}
