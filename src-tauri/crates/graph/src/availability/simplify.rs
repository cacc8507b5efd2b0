//! A fault tree without what cannot fail, without gates that only repeat another, and with as few
//! loops as can be had without a diagram.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::fault_tree::{FaultTree, Gate};

/// The same tree in a simpler form, its gates in the order of a depth-first walk from the top;
/// `None` if it cannot fail. Cost: a few passes over the tree, one more for each nesting of loops.
pub(super) fn simplify(tree: FaultTree) -> Option<FaultTree> {
    let mut tree = tree;
    loop {
        let before = size(&tree);
        drop_looks_at_the_top(&mut tree);
        tree = without_what_cannot_fail(tree)?;
        tree = with_alike_gates_joined(&tree);
        drop_own_membership(&mut tree);
        if size(&tree) == before {
            return Some(tree);
        }
    }
}

fn size(tree: &FaultTree) -> (usize, usize) {
    let inputs = tree.gates.iter().map(|gate| gate.inputs().len()).sum();
    (tree.gates.len(), inputs)
}

/// Whoever looks at the top sees it up: in the least assignment `top = f(top)` is `f(false)`, which
/// is all that is asked for, whatever comes of the others.
fn drop_looks_at_the_top(tree: &mut FaultTree) {
    let top = tree.top;
    for gate in &mut tree.gates {
        if let Gate::Any(inputs) | Gate::AtLeast { of: inputs, .. } = gate {
            inputs.retain(|&input| input != top);
        }
    }
}

/// Drops gates that stay up even if every event happens.
fn without_what_cannot_fail(mut tree: FaultTree) -> Option<FaultTree> {
    let parents = tree.parents();
    let mut missing: Vec<u32> = tree
        .gates
        .iter()
        .map(|gate| match gate {
            Gate::Event(_) => 0,
            Gate::Any(_) => 1,
            Gate::AtLeast { least, .. } => *least,
        })
        .collect();
    let mut failing: Vec<u32> = (0..tree.gates.len() as u32)
        .filter(|&gate| missing[gate as usize] == 0)
        .collect();
    while let Some(gate) = failing.pop() {
        for &parent in &parents[gate as usize] {
            let missing = &mut missing[parent as usize];
            if *missing > 0 {
                *missing -= 1;
                if *missing == 0 {
                    failing.push(parent);
                }
            }
        }
    }
    if missing[tree.top as usize] > 0 {
        return None;
    }
    for gate in &mut tree.gates {
        match gate {
            Gate::Event(_) => {}
            Gate::Any(inputs) | Gate::AtLeast { of: inputs, .. } => {
                inputs.retain(|&input| missing[input as usize] == 0);
            }
        }
        if let Gate::AtLeast { least: 1, of } = gate {
            *gate = Gate::Any(std::mem::take(of));
        }
    }
    Some(tree)
}

/// Joins gates that fail together: those that reach each other over `Any` alone, and those that
/// look at one gate only.
fn with_alike_gates_joined(tree: &FaultTree) -> FaultTree {
    let mut any_only = DiGraph::<(), ()>::with_capacity(tree.gates.len(), tree.gates.len());
    for _ in &tree.gates {
        any_only.add_node(());
    }
    for (gate, number) in tree.gates.iter().zip(0_u32..) {
        if let Gate::Any(inputs) = gate {
            for &input in inputs {
                any_only.add_edge(number.into(), input.into(), ());
            }
        }
    }
    let mut stands_for: Vec<u32> = (0..tree.gates.len() as u32).collect();
    let mut joined: Vec<Option<Gate>> = tree.gates.iter().cloned().map(Some).collect();
    // Components come inputs first, so what an input stands for is known.
    for component in kosaraju_scc(&any_only) {
        let first = component[0].index();
        for gate in &component {
            stands_for[gate.index()] = first as u32;
        }
        let Some(Gate::Any(_)) = &joined[first] else {
            continue;
        };
        let mut inputs = Vec::new();
        for gate in &component {
            if let Some(Gate::Any(of)) = joined[gate.index()].take() {
                let outside = of.iter().map(|&input| stands_for[input as usize]);
                inputs.extend(outside.filter(|&input| input != first as u32));
            }
        }
        let mut seen = std::collections::HashSet::with_capacity(inputs.len());
        inputs.retain(|&input| seen.insert(input));
        if let [only] = inputs[..] {
            for gate in &component {
                stands_for[gate.index()] = only;
            }
        }
        joined[first] = Some(Gate::Any(inputs));
    }
    renumbered(tree.top, &stands_for, joined)
}

/// Keeps what the top reaches, depth first.
fn renumbered(top: u32, stands_for: &[u32], mut gates: Vec<Option<Gate>>) -> FaultTree {
    let mut numbers = vec![u32::MAX; gates.len()];
    let mut kept: Vec<Gate> = Vec::new();
    let mut waiting = vec![stands_for[top as usize]];
    while let Some(old) = waiting.pop() {
        if numbers[old as usize] != u32::MAX {
            continue;
        }
        numbers[old as usize] = kept.len() as u32;
        let mut gate = gates[old as usize]
            .take()
            .expect("a gate that stands for itself is kept, and is met once");
        if let Gate::Any(inputs) | Gate::AtLeast { of: inputs, .. } = &mut gate {
            for input in inputs.iter_mut() {
                *input = stands_for[*input as usize];
            }
            waiting.extend(inputs.iter().rev());
        }
        kept.push(gate);
    }
    for gate in &mut kept {
        if let Gate::Any(inputs) | Gate::AtLeast { of: inputs, .. } = gate {
            for input in inputs {
                *input = numbers[*input as usize];
            }
        }
    }
    FaultTree {
        top: 0,
        gates: kept,
    }
}

/// A gate that counts among the inputs of its own input counts for nothing there: in the least
/// assignment `x = a or f(x)` is `x = a or f(false)`. That holds as long as nobody else looks at
/// the input.
fn drop_own_membership(tree: &mut FaultTree) {
    let parents = tree.parents();
    for (number, of_gate) in parents.iter().enumerate() {
        let [parent] = of_gate[..] else { continue };
        let is_looked_at_otherwise = number == tree.top as usize;
        if is_looked_at_otherwise || !matches!(tree.gates[parent as usize], Gate::Any(_)) {
            continue;
        }
        if let Gate::AtLeast { of, .. } = &mut tree.gates[number] {
            of.retain(|&member| member != parent);
        }
    }
}
