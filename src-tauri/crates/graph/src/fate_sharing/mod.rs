//! Fate sharing: CIs that need each other in a circle, so that none recovers before another.

mod hard;

use std::cmp::Ordering;

use petgraph::algo::kosaraju_scc;

use crate::{Dependency, Graph, Node};

/// A strong component of the dependency graph with two CIs or more.
#[derive(Clone, Debug, PartialEq)]
pub struct FateSharing {
    /// The CIs, by key.
    pub nodes: Vec<Node>,
    /// The dependencies within that are worth reviewing first, all that are equally weak: soft
    /// before hard, where the strength of its group counts if it has one; then members of a group
    /// that survives the loss of one before what is needed outright; then the least stated
    /// probability, none stated being certain.
    pub weakest: Vec<Dependency>,
}

impl Graph {
    /// The strong components of the dependency graph with two CIs or more: the largest first, then
    /// by key. Dependencies of every strength count, in groups or not. O(n + m).
    #[must_use]
    pub fn fate_sharing(&self) -> Vec<FateSharing> {
        // Kosaraju's algorithm, since petgraph's form of Tarjan's recurses as deep as a chain is
        // long.
        let mut found: Vec<FateSharing> = kosaraju_scc(self)
            .into_iter()
            .filter(|component| component.len() > 1)
            .map(|mut nodes| {
                nodes.sort_unstable();
                FateSharing {
                    weakest: self.weakest_within(&nodes),
                    nodes,
                }
            })
            .collect();
        found.sort_unstable_by(|left, right| {
            let by_size = right.nodes.len().cmp(&left.nodes.len());
            by_size.then_with(|| left.nodes.cmp(&right.nodes))
        });
        found
    }

    /// The weakest dependencies between some nodes, which are sorted.
    fn weakest_within(&self, nodes: &[Node]) -> Vec<Dependency> {
        let within = nodes
            .iter()
            .flat_map(|&node| self.providers(node))
            .filter(|one| one.provider != one.dependent)
            .filter(|one| nodes.binary_search(&one.provider).is_ok());
        let mut weakest: Vec<Dependency> = Vec::new();
        for dependency in within {
            let against = weakest.first().map(|known| by_weakness(&dependency, known));
            match against {
                Some(Ordering::Greater) => {}
                Some(Ordering::Equal) => weakest.push(dependency),
                Some(Ordering::Less) | None => weakest = vec![dependency],
            }
        }
        weakest
    }
}

/// Weakest first, by the rule of [`FateSharing::weakest`].
fn by_weakness(left: &Dependency, right: &Dependency) -> Ordering {
    let kind = |one: &Dependency| {
        let strength = one.group.map_or(one.strength, |group| group.strength);
        let spares_one = one.group.is_some_and(|group| group.needed < group.members);
        (!strength.is_soft(), !spares_one)
    };
    let certainty = |one: &Dependency| one.probability.unwrap_or(1.0);
    kind(left)
        .cmp(&kind(right))
        .then_with(|| certainty(left).total_cmp(&certainty(right)))
}
