//! Puts an answer in order: state worst first, then hops, then key.

use super::answer::{Affected, Impact};
use super::scratch::{ASSUMED, Arrival, FORCED, ImpactScratch, ROOT};
use crate::{Node, State};

/// Arrivals are in the order of hops and keys already: they are only parted by state.
pub(super) fn ordered_answer(scratch: &ImpactScratch) -> Impact {
    let filler = Affected {
        node: Node(0),
        state: State::Up,
        forced: None,
        hops: 0,
        via: None,
        assumed: false,
    };
    let mut affected = vec![filler; scratch.arrivals.len()];
    let mut next = scratch.level_starts;
    let mut start = 0;
    for (&end, hops) in scratch.distance_ends.iter().zip(0..) {
        for &arrival in &scratch.arrivals[start..end] {
            let described = describe(scratch, arrival, hops);
            let slot = &mut next[described.state as usize];
            affected[*slot] = described;
            *slot += 1;
        }
        start = end;
    }
    Impact::new(scratch.marks.clone(), affected)
}

fn describe(scratch: &ImpactScratch, arrival: Arrival, hops: u32) -> Affected {
    let node = arrival.node();
    let mark = scratch.marks[node as usize];
    Affected {
        node: Node(node),
        state: State::from_level(mark),
        forced: (mark & FORCED != 0).then(|| forced_state(scratch, node)),
        hops,
        via: (mark & ROOT == 0).then(|| Node(arrival.via())),
        assumed: mark & ASSUMED != 0,
    }
}

fn forced_state(scratch: &ImpactScratch, node: u32) -> State {
    let position = scratch.forced.partition_point(|&(other, _)| other < node);
    State::from_level(scratch.forced[position].1)
}
