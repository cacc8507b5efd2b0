//! How surely any fault can reach an observation, along whichever way.

use std::collections::BinaryHeap;

use super::incident::Incident;
use super::share_out::share_out;

/// CIs between two looks at whether to stop.
const CHECK_INTERVAL: usize = 4_096;

/// For each observation, by CI of the part: the greatest product of probabilities along a way from
/// the CI to it; 0 where there is none. No set of faults reaches it more surely than the greatest
/// of its faults. Dijkstra's algorithm from each observation. `None` once `keep_going` says no.
pub(super) fn surest_ways(
    incident: &Incident<'_>,
    unstated: f64,
    keep_going: &mut dyn FnMut() -> bool,
) -> Option<Vec<Vec<f64>>> {
    let observations = &incident.observations;
    let ways = share_out(
        0..observations.len(),
        keep_going,
        || (),
        |(), position, stopped| ways_to(incident, observations[position].node.0, unstated, stopped),
    );
    ways.into_iter().collect()
}

fn ways_to(
    incident: &Incident<'_>,
    observed: u32,
    unstated: f64,
    stopped: &dyn Fn() -> bool,
) -> Option<Vec<f64>> {
    let graph = &incident.part.graph;
    let mut surest = vec![0.0; graph.node_count()];
    let mut heap = BinaryHeap::from([(1.0_f64.to_bits(), observed)]);
    let mut settled = 0_usize;
    while let Some((bits, node)) = heap.pop() {
        if settled.is_multiple_of(CHECK_INTERVAL) && stopped() {
            return None;
        }
        settled += 1;
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
    Some(surest)
}
