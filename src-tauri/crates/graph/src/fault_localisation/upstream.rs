//! What the observed CIs lean on, as a small graph of its own.

use fixedbitset::FixedBitSet;

use crate::{Graph, Node, Observation};

const ABSENT: u32 = u32::MAX;

/// The observed CIs and all that they lean on, numbered by key. Strengths and groups play no part:
/// none of the baselines knows them.
pub(super) struct Upstream {
    nodes: Vec<Node>,
    /// The distinct providers of each, ascending.
    providers: Vec<Vec<usize>>,
    /// CIs reported degraded or down.
    pub symptoms: Vec<usize>,
    /// CIs known to be healthy.
    pub healthy: Vec<usize>,
}

impl Upstream {
    pub fn of(graph: &Graph, observations: &[Observation]) -> Self {
        let mut places = vec![ABSENT; graph.node_count()];
        let mut nodes = Vec::new();
        let mut enter = |node: u32, nodes: &mut Vec<Node>| {
            if std::mem::replace(&mut places[node as usize], 0) == ABSENT {
                nodes.push(Node(node));
            }
        };
        for one in observations {
            enter(one.node.0, &mut nodes);
        }
        let mut next = 0;
        while let Some(&node) = nodes.get(next) {
            next += 1;
            for &provider in graph.forward.providers(node.0) {
                enter(provider, &mut nodes);
            }
        }
        nodes.sort_unstable();
        for (node, place) in nodes.iter().zip(0..) {
            places[node.index()] = place;
        }
        let place = |node: u32| places[node as usize] as usize;
        let providers = nodes.iter().map(|node| {
            let all = graph.forward.providers(node.0).iter();
            let mut distinct: Vec<usize> = all.map(|&provider| place(provider)).collect();
            distinct.dedup();
            distinct
        });
        let observed = |is_broken: bool| {
            let of_kind = observations.iter();
            of_kind
                .filter(|one| one.state.is_broken() == is_broken)
                .map(|one| place(one.node.0))
                .collect()
        };
        Self {
            providers: providers.collect(),
            symptoms: observed(true),
            healthy: observed(false),
            nodes,
        }
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn place(&self, node: Node) -> Option<usize> {
        self.nodes.binary_search(&node).ok()
    }

    pub fn providers(&self, place: usize) -> &[usize] {
        &self.providers[place]
    }

    /// Calls `visit` with everything that `start` leans on, itself included, and the fewest hops to
    /// it.
    pub fn for_each_provider(&self, start: usize, mut visit: impl FnMut(usize, usize)) {
        let mut seen = FixedBitSet::with_capacity(self.len());
        seen.insert(start);
        let mut queue = vec![(start, 0)];
        let mut next = 0;
        while let Some(&(place, hops)) = queue.get(next) {
            next += 1;
            visit(place, hops);
            for &provider in self.providers(place) {
                if !seen.put(provider) {
                    queue.push((provider, hops + 1));
                }
            }
        }
    }

    /// For each CI, which of `starts` lean on it, by their positions.
    pub fn leaning(&self, starts: &[usize]) -> Vec<FixedBitSet> {
        let mut leaning = vec![FixedBitSet::with_capacity(starts.len()); self.len()];
        for (position, &start) in starts.iter().enumerate() {
            self.for_each_provider(start, |place, _| leaning[place].insert(position));
        }
        leaning
    }
}
