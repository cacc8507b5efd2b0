//! Circles of hard dependencies: nothing in them is softened on the way round.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use crate::{Dependency, Graph, Node};

impl Graph {
    /// The strong components of two CIs or more over hard dependencies alone, the largest first, then by key; each by key.
    /// Where a dependency belongs to a group, the strength of that group counts.
    ///
    /// Cost: as [`Graph::fate_sharing`], then the dependencies within the circles it finds, since every circle of hard
    /// dependencies lies in one of them.
    #[must_use]
    pub fn hard_circles(&self) -> Vec<Vec<Node>> {
        let circles = kosaraju_scc(self).into_iter().filter(|one| one.len() > 1);
        let mut found: Vec<Vec<Node>> = circles
            .flat_map(|mut nodes| {
                nodes.sort_unstable();
                self.hard_circles_within(&nodes)
            })
            .collect();
        found.sort_unstable_by(|left, right| {
            let by_size = right.len().cmp(&left.len());
            by_size.then_with(|| left.cmp(right))
        });
        found
    }

    /// Those among some nodes, which are sorted.
    fn hard_circles_within(&self, nodes: &[Node]) -> Vec<Vec<Node>> {
        let mut within: DiGraph<Node, ()> = DiGraph::with_capacity(nodes.len(), nodes.len());
        let places: Vec<_> = nodes.iter().map(|&node| within.add_node(node)).collect();
        for (&node, &from) in nodes.iter().zip(&places) {
            for dependency in self.providers(node).filter(is_hard) {
                if let Ok(place) = nodes.binary_search(&dependency.provider) {
                    within.add_edge(from, places[place], ());
                }
            }
        }
        let circles = kosaraju_scc(&within).into_iter();
        circles
            .filter(|one| one.len() > 1)
            .map(|one| {
                let mut nodes: Vec<Node> = one.into_iter().map(|place| within[place]).collect();
                nodes.sort_unstable();
                nodes
            })
            .collect()
    }
}

fn is_hard(dependency: &Dependency) -> bool {
    let strength = dependency
        .group
        .map_or(dependency.strength, |group| group.strength);
    !strength.is_soft()
}
