//! What speed is measured against.

use faultline_graph::{Graph, Node};
use fixedbitset::FixedBitSet;
use petgraph::Direction;
use petgraph::visit::IntoNeighborsDirected;

/// Plain compressed rows: the dependents of every CI, as many entries as the graph has.
#[derive(Clone, Debug)]
pub struct PlainRows {
    starts: Vec<u32>,
    dependents: Vec<u32>,
}

impl PlainRows {
    /// The rows of a graph, groups resolved to their dependents.
    #[must_use]
    pub fn of(graph: &Graph) -> Self {
        let mut rows = Self {
            starts: vec![0],
            dependents: Vec::new(),
        };
        for node in graph.nodes() {
            let dependents = graph.neighbors_directed(node, Direction::Incoming);
            rows.dependents
                .extend(dependents.map(|dependent| dependent.index() as u32));
            rows.starts.push(rows.dependents.len() as u32);
        }
        rows
    }

    /// Bare breadth-first closure with a bit set: how many CIs are reachable from `start`, itself
    /// included. `seen` and `queue` are cleared first.
    pub fn closure(&self, start: Node, seen: &mut FixedBitSet, queue: &mut Vec<u32>) -> usize {
        seen.clear();
        seen.grow(self.starts.len() - 1);
        queue.clear();
        seen.insert(start.index());
        queue.push(start.index() as u32);
        let mut next = 0;
        while let Some(&node) = queue.get(next) {
            next += 1;
            let from = self.starts[node as usize] as usize;
            let to = self.starts[node as usize + 1] as usize;
            for &dependent in &self.dependents[from..to] {
                if !seen.put(dependent as usize) {
                    queue.push(dependent);
                }
            }
        }
        queue.len()
    }
}
