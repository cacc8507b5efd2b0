//! Modules: gates below which lies nothing that the rest of the tree looks at.
//!
//! The idea is Dutuit and Rauzy's (A linear-time algorithm to find modules of fault trees, IEEE
//! Transactions on Reliability 45(3), 1996). Theirs needs a tree without loops; here dominators
//! take the place of visiting dates: a gate is a module if it dominates all that it reaches.

use petgraph::algo::dominators::simple_fast;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::fault_tree::{FaultTree, Gate};

/// The shape of a tree: its gates in an order of evaluation, loops, and modules.
pub(super) struct Shape {
    /// The strong components, those looked at first; one with several gates is a loop.
    pub components: Vec<Vec<u32>>,
    /// Whether a gate is a module: neither an event nor the top.
    pub is_module: Vec<bool>,
}

impl Shape {
    /// Every gate, inputs first but for loops.
    pub fn inputs_first(&self) -> Vec<u32> {
        self.components.concat()
    }
}

/// Finds loops and modules; all gates must be within reach of the top. Nearly linear.
pub(super) fn shape(tree: &FaultTree) -> Shape {
    let edges = tree.gates.iter().zip(0_u32..).flat_map(|(gate, number)| {
        let inputs = gate.inputs().iter();
        inputs.map(move |&input| (number, input))
    });
    let mut graph = DiGraph::<(), ()>::from_edges(edges);
    while graph.node_count() < tree.gates.len() {
        graph.add_node(());
    }
    let components: Vec<Vec<u32>> = kosaraju_scc(&graph)
        .into_iter()
        .map(|component| component.iter().map(|gate| gate.index() as u32).collect())
        .collect();
    let spans = dominated_spans(&graph, tree);
    let reached = reached_spans(tree, &components, &spans);
    let is_module = (0..tree.gates.len())
        .map(|gate| {
            let ((start, end), (least, most)) = (spans[gate], reached[gate]);
            let is_gate = !matches!(tree.gates[gate], Gate::Event(_));
            is_gate && gate != tree.top as usize && start <= least && most <= end
        })
        .collect();
    Shape {
        components,
        is_module,
    }
}

/// For each gate the first and last place, in a walk of the dominator tree, of what it dominates.
fn dominated_spans(graph: &DiGraph<(), ()>, tree: &FaultTree) -> Vec<(u32, u32)> {
    let top = NodeIndex::from(tree.top);
    let dominators = simple_fast(graph, top);
    let mut dominated: Vec<Vec<u32>> = vec![Vec::new(); tree.gates.len()];
    for gate in graph.node_indices() {
        if let Some(dominator) = dominators.immediate_dominator(gate) {
            dominated[dominator.index()].push(gate.index() as u32);
        }
    }
    let mut spans = vec![(0, 0); tree.gates.len()];
    let mut place = 0;
    let mut walk = vec![(tree.top, false)];
    while let Some((gate, is_left)) = walk.pop() {
        if is_left {
            spans[gate as usize].1 = place - 1;
            continue;
        }
        spans[gate as usize].0 = place;
        place += 1;
        walk.push((gate, true));
        walk.extend(dominated[gate as usize].iter().map(|&below| (below, false)));
    }
    spans
}

/// For each gate the least and greatest place of what it reaches, itself included.
fn reached_spans(
    tree: &FaultTree,
    components: &[Vec<u32>],
    spans: &[(u32, u32)],
) -> Vec<(u32, u32)> {
    let mut reached = vec![(u32::MAX, 0); tree.gates.len()];
    for component in components {
        let mut of_all = (u32::MAX, 0);
        for &gate in component {
            let (place, _) = spans[gate as usize];
            of_all = (place.min(of_all.0), place.max(of_all.1));
            for &input in tree.gates[gate as usize].inputs() {
                let (least, most) = reached[input as usize];
                of_all = (least.min(of_all.0), most.max(of_all.1));
            }
        }
        for &gate in component {
            reached[gate as usize] = of_all;
        }
    }
    reached
}
