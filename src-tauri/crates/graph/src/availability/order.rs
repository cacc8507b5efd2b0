//! In which order a diagram asks for its events, which decides how large it becomes.

use std::collections::HashMap;

use fixedbitset::FixedBitSet;

use super::fault_tree::{FaultTree, Gate};

/// Rounds after which the order hardly improves any more.
const ROUNDS: usize = 40;

/// Gates times events up to which it is worth knowing what is below each gate: 64 MiB of bits.
const BELOW_LIMIT: usize = 1 << 29;

/// The gates of the events in the order of a depth-first walk from the top. Of the inputs of a gate
/// the next one is that which shares most with those walked through already, so that what is shared
/// is soon done with; what few inputs share counts for more than what many do.
pub(super) fn depth_first(tree: &FaultTree, components: &[Vec<u32>]) -> Vec<u32> {
    let below = events_below(tree, components);
    let mut seen = FixedBitSet::with_capacity(tree.gates.len());
    let mut walked = Vec::new();
    let mut waiting = vec![tree.top];
    while let Some(gate) = waiting.pop() {
        if seen.put(gate as usize) {
            continue;
        }
        let inputs = tree.gates[gate as usize].inputs();
        match &below {
            Some(below) if inputs.len() > 2 => {
                waiting.extend(by_affinity(inputs, below).into_iter().rev());
            }
            _ => waiting.extend(inputs.iter().rev()),
        }
        walked.push(gate);
    }
    events(tree, walked)
}

/// The inputs, each followed by the one that shares most with all before it.
fn by_affinity(inputs: &[u32], below: &[FixedBitSet]) -> Vec<u32> {
    let mut users: HashMap<usize, Vec<usize>> = HashMap::new();
    for (position, &input) in inputs.iter().enumerate() {
        for event in below[input as usize].ones() {
            users.entry(event).or_default().push(position);
        }
    }
    let mut shared: Vec<Option<f64>> = vec![Some(0.0); inputs.len()];
    let mut placed = FixedBitSet::with_capacity(below[inputs[0] as usize].len());
    let mut ordered = Vec::with_capacity(inputs.len());
    while ordered.len() < inputs.len() {
        let best = (0..inputs.len()).rev().max_by(|&left, &right| {
            let share = |position: usize| shared[position].unwrap_or(-1.0);
            share(left).total_cmp(&share(right))
        });
        let Some(next) = best else { break };
        shared[next] = None;
        ordered.push(inputs[next]);
        for event in below[inputs[next] as usize].ones() {
            if placed.put(event) {
                continue;
            }
            let users = &users[&event];
            for &user in users {
                if let Some(share) = &mut shared[user] {
                    *share += 1.0 / users.len() as f64;
                }
            }
        }
    }
    ordered
}

/// For each gate the gates of the events below it; `None` where that would take too much memory.
fn events_below(tree: &FaultTree, components: &[Vec<u32>]) -> Option<Vec<FixedBitSet>> {
    let count = tree.gates.len();
    if count * count > BELOW_LIMIT {
        return None;
    }
    let mut below = vec![FixedBitSet::with_capacity(count); count];
    for component in components {
        let mut of_all = FixedBitSet::with_capacity(count);
        for &gate in component {
            if matches!(tree.gates[gate as usize], Gate::Event(_)) {
                of_all.insert(gate as usize);
            }
            for &input in tree.gates[gate as usize].inputs() {
                of_all.union_with(&below[input as usize]);
            }
        }
        for &gate in component {
            below[gate as usize] = of_all.clone();
        }
    }
    Some(below)
}

/// The gates of the events in an order in which gates stand near their inputs: FORCE (Aloul, Markov
/// and Sakallah, FORCE: a fast and easy-to-implement variable-ordering heuristic, GLSVLSI 2003).
/// Every gate with its inputs draws them to its centre, again and again.
pub(super) fn drawn_together(tree: &FaultTree) -> Vec<u32> {
    let count = tree.gates.len();
    let mut order: Vec<u32> = (0..count as u32).collect();
    let mut place: Vec<f64> = (0..count).map(|gate| gate as f64).collect();
    let mut best = (span(tree, &place), order.clone());
    for _ in 0..ROUNDS {
        let mut drawn = vec![(0.0, 0.0); count];
        for (gate, number) in tree.gates.iter().zip(0_u32..) {
            let inputs = gate.inputs();
            let together = inputs.iter().chain([&number]);
            let sum: f64 = together.clone().map(|&one| place[one as usize]).sum();
            let centre = sum / (inputs.len() + 1) as f64;
            for &one in together {
                let (sum, edges) = &mut drawn[one as usize];
                *sum += centre;
                *edges += 1.0;
            }
        }
        let towards = |gate: u32| {
            let (sum, edges) = drawn[gate as usize];
            sum / edges
        };
        order.sort_by(|&left, &right| {
            towards(left)
                .total_cmp(&towards(right))
                .then(left.cmp(&right))
        });
        for (at, &gate) in order.iter().enumerate() {
            place[gate as usize] = at as f64;
        }
        let span = span(tree, &place);
        if span < best.0 {
            best = (span, order.clone());
        }
    }
    events(tree, best.1)
}

/// How far gates and their inputs lie apart, in all.
fn span(tree: &FaultTree, place: &[f64]) -> f64 {
    let of_gate = |(gate, &own): (&Gate, &f64)| {
        let inputs = gate.inputs().iter().map(|&input| place[input as usize]);
        let (least, most) = inputs.fold((own, own), |(least, most), at| {
            (at.min(least), at.max(most))
        });
        most - least
    };
    tree.gates.iter().zip(place).map(of_gate).sum()
}

fn events(tree: &FaultTree, order: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let is_event = |gate: &u32| matches!(tree.gates[*gate as usize], Gate::Event(_));
    order.into_iter().filter(is_event).collect()
}
