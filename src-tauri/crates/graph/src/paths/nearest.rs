//! The shortest way from a CI to the nearest of some others.

use std::collections::HashMap;

use crate::{Graph, Node};

impl Graph {
    /// The shortest way over one dependency or more from `from` to a node that is flagged, both ends included; among equals
    /// the one of the least keys at each step. One flag for each node.
    ///
    /// Cost: each dependency that is nearer than the answer at most once.
    #[must_use]
    pub fn way_to_nearest(&self, from: Node, flagged: &[bool]) -> Option<Vec<Node>> {
        let mut reached_from: HashMap<u32, u32> = HashMap::new();
        let mut front = vec![from.0];
        while !front.is_empty() {
            let mut beyond = Vec::new();
            for &node in &front {
                for &provider in self.forward.providers(node) {
                    if reached_from.contains_key(&provider) {
                        continue;
                    }
                    reached_from.insert(provider, node);
                    if flagged[provider as usize] {
                        return Some(way_back(&reached_from, from, provider));
                    }
                    beyond.push(provider);
                }
            }
            front = beyond;
        }
        None
    }
}

fn way_back(reached_from: &HashMap<u32, u32>, from: Node, to: u32) -> Vec<Node> {
    let mut way = vec![Node(to)];
    let mut at = to;
    while let Some(&before) = reached_from.get(&at) {
        way.push(Node(before));
        if before == from.0 {
            break;
        }
        at = before;
    }
    way.reverse();
    way
}
