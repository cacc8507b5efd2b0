//! How surely any fault can reach an observation, along whichever way.

use std::collections::BinaryHeap;

use rayon::prelude::*;

use super::incident::Incident;

/// For each observation, by CI of the part: the greatest product of probabilities along a way from
/// the CI to it; 0 where there is none. No set of faults reaches it more surely than the greatest
/// of its faults. Dijkstra's algorithm from each observation.
pub(super) fn surest_ways(incident: &Incident<'_>, unstated: f64) -> Vec<Vec<f64>> {
    let observations = incident.observations.par_iter();
    observations
        .map(|one| ways_to(incident, one.node.0, unstated))
        .collect()
}

fn ways_to(incident: &Incident<'_>, observed: u32, unstated: f64) -> Vec<f64> {
    let graph = &incident.part.graph;
    let mut surest = vec![0.0; graph.node_count()];
    let mut heap = BinaryHeap::from([(1.0_f64.to_bits(), observed)]);
    while let Some((bits, node)) = heap.pop() {
        let way = f64::from_bits(bits);
        if surest[node as usize] >= way {
            continue;
        }
        surest[node as usize] = way;
        for row in graph.forward.rows(node) {
            let stated = graph.statements.probabilities.get(row.relationship);
            let longer = way * stated.copied().unwrap_or(unstated);
            if longer > surest[row.provider as usize] {
                heap.push((longer.to_bits(), row.provider));
            }
        }
    }
    surest
}
