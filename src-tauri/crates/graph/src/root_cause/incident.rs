//! An incident: what is observed, and the part of the estate that can bear on it.

use fixedbitset::FixedBitSet;

use super::part::Part;
use super::{Observation, Reported};
use crate::{Graph, Node};

/// Observations with all that they lean on, ready to be explained.
#[derive(Clone, Debug)]
pub struct Incident<'g> {
    pub(super) whole: &'g Graph,
    pub(super) part: Part,
    /// With nodes of the part.
    pub(super) observations: Vec<Observation>,
    /// Nodes of the part.
    pub(super) candidates: Vec<Node>,
    /// Onsets of symptoms by node of the part.
    pub(super) onsets: Vec<Option<f64>>,
    /// Whether two symptoms have an onset, so that their order can speak.
    pub(super) is_timed: bool,
}

impl<'g> Incident<'g> {
    /// Takes observations, each CI once. CIs that are `excluded` cannot be at fault.
    ///
    /// Cost: what the observed CIs lean on, besides four bytes per CI of the estate.
    #[must_use]
    pub fn new(
        graph: &'g Graph,
        observations: &[Observation],
        excluded: &dyn Fn(Node) -> bool,
    ) -> Self {
        let part = Part::below(graph, observations.iter().map(|one| one.node));
        let mut observations: Vec<Observation> = observations.to_vec();
        observations.sort_by_key(|one| one.node);
        let mut onsets = vec![None; part.nodes.len()];
        for one in &mut observations {
            let place = part.place(one.node);
            one.node = place.expect("an observed CI is part of its own part");
            if one.state.is_broken() {
                onsets[one.node.index()] = one.onset;
            }
        }
        let candidates = behind_symptoms(&part.graph, &observations)
            .ones()
            .map(|place| Node(place as u32))
            .filter(|&node| part.graph.in_service(node) && !excluded(part.whole(node)))
            .collect();
        Self {
            whole: graph,
            part,
            observations,
            candidates,
            is_timed: onsets.iter().flatten().count() > 1,
            onsets,
        }
    }

    /// The CIs that can be at fault, by key.
    pub fn candidates(&self) -> impl ExactSizeIterator<Item = Node> + '_ {
        self.candidates.iter().map(|&node| self.part.whole(node))
    }

    pub(super) fn symptoms(&self) -> impl Iterator<Item = Node> + '_ {
        let broken = |one: &&Observation| one.state != Reported::Up;
        self.observations.iter().filter(broken).map(|one| one.node)
    }
}

/// Everything that a symptom leans on, symptoms included.
fn behind_symptoms(graph: &Graph, observations: &[Observation]) -> FixedBitSet {
    let mut seen = FixedBitSet::with_capacity(graph.node_count());
    let mut queue: Vec<u32> = Vec::new();
    for one in observations.iter().filter(|one| one.state.is_broken()) {
        seen.insert(one.node.index());
        queue.push(one.node.0);
    }
    while let Some(node) = queue.pop() {
        for &provider in graph.forward.providers(node) {
            if !seen.put(provider as usize) {
                queue.push(provider);
            }
        }
    }
    seen
}
