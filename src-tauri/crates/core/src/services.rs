//! Services worth starting from.

use faultline_model::{Attributes, CiId, Criticality};
use faultline_store::{StoreError, View};

use crate::snapshot::GraphSnapshot;

/// At most `limit` services in service, the most critical first, then by name.
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
        ranked.push((std::cmp::Reverse(criticality), row.name.to_lowercase(), row.id));
        Ok::<(), StoreError>(())
    })?;
    ranked.sort_unstable();
    Ok(ranked.into_iter().map(|(_, _, id)| id).take(limit).collect())
}
