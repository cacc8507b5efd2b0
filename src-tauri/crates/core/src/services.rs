//! Services worth starting from.

use std::cmp::Reverse;

use faultline_model::{Attributes, CiId, Criticality, money_parts};
use faultline_store::{StoreError, View};

use crate::snapshot::GraphSnapshot;

/// At most `limit` services in service: the most critical first, then those whose outage costs
/// most, then by name.
///
/// Cost: reads each service once.
///
/// # Errors
/// The store cannot be read.
pub fn most_critical(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    limit: usize,
) -> Result<Vec<CiId>, StoreError> {
    let graph = &snapshot.graph;
    let services: Vec<CiId> = graph
        .nodes()
        .filter(|&node| snapshot.is_service(node) && graph.in_service(node))
        .map(|node| graph.ci_id(node))
        .collect();
    let mut ranked = Vec::with_capacity(services.len());
    view.for_each_ci_of(&services, |row, _| {
        let criticality = Attributes::find(row.attributes, "criticality")
            .and_then(|word| word.parse::<Criticality>().ok());
        let cost = Attributes::find(row.attributes, "outage_cost")
            .and_then(|cost| money_parts(&cost).and_then(|(amount, _)| amount.parse::<f64>().ok()))
            .map_or(0, |amount| amount as u64);
        let order = (Reverse(criticality), Reverse(cost), row.name.to_lowercase());
        ranked.push((order, row.id));
        Ok::<(), StoreError>(())
    })?;
    ranked.sort_unstable();
    Ok(ranked.into_iter().map(|(_, id)| id).take(limit).collect())
}
