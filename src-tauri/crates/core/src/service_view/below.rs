//! Everything that a CI needs, with how far away it is and why.

use std::collections::BTreeMap;

use faultline_graph::{Graph, Node};

/// A CI and everything that it needs, directly or not, by relationships that carry impact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Below {
    /// The CI.
    pub top: Node,
    /// Dependencies to each, and the CI before it on the way there.
    reached: BTreeMap<Node, (u32, Node)>,
}

impl Below {
    /// Walks from a CI over what it needs, breadth first. Of several shortest ways the one counts
    /// whose CI before the last has the least key, and so on up.
    ///
    /// Cost: each dependency below the CI once.
    #[must_use]
    pub fn of(graph: &Graph, top: Node) -> Self {
        let mut reached = BTreeMap::from([(top, (0, top))]);
        let mut front = vec![top];
        let mut hops = 0;
        while !front.is_empty() {
            hops += 1;
            let mut next = Vec::new();
            for &node in &front {
                for dependency in graph.providers(node) {
                    reached.entry(dependency.provider).or_insert_with(|| {
                        next.push(dependency.provider);
                        (hops, node)
                    });
                }
            }
            // Nodes are numbered by key.
            next.sort_unstable();
            front = next;
        }
        Self { top, reached }
    }

    /// How many CIs the CI needs.
    #[must_use]
    pub fn count(&self) -> usize {
        self.reached.len() - 1
    }

    /// Dependencies from the CI to another: 0 for itself, none for one that it does not need.
    #[must_use]
    pub fn hops(&self, node: Node) -> Option<u32> {
        self.reached.get(&node).map(|&(hops, _)| hops)
    }

    /// A shortest way from the CI to one that it needs, both included; empty for one that it does
    /// not need.
    #[must_use]
    pub fn path(&self, node: Node) -> Vec<Node> {
        let mut path = Vec::new();
        let mut next = self.reached.contains_key(&node).then_some(node);
        while let Some(node) = next {
            path.push(node);
            let before = self.reached.get(&node).map(|&(_, before)| before);
            next = before.filter(|&before| before != node);
        }
        path.reverse();
        path
    }
}
