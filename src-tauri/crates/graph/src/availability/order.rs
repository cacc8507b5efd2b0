//! In which order a diagram asks for its events, which decides how large it becomes.

use super::fault_tree::{FaultTree, Gate};

/// Rounds after which the order hardly improves any more.
const ROUNDS: usize = 40;

/// The gates of the events in the order of a depth-first walk from the top, in which a simplified
/// tree numbers its gates: what is below one gate stays together.
pub(super) fn depth_first(tree: &FaultTree) -> Vec<u32> {
    events(tree, 0..tree.gates.len() as u32)
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
            towards(left).total_cmp(&towards(right)).then(left.cmp(&right))
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
