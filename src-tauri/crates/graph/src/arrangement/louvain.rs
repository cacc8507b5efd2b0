//! Communities by modularity.
//!
//! V. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of communities in
//! large networks", Journal of Statistical Mechanics (2008) P10008; with the queue of "fast local
//! move" and the promise that every community is connected from V. Traag, L. Waltman and N. van
//! Eck, "From Louvain to Leiden", Scientific Reports 9 (2019) 5233. Nodes are taken in their order,
//! so that nothing is left to chance.

use std::collections::VecDeque;

use super::{Adjacency, Arrangement};
use crate::{Cancelled, Graph};

/// Nodes moved between two looks at whether to stop.
const CHECK_INTERVAL: u32 = 4_096;

/// The community of each node and how many there are; communities are connected.
pub(super) fn communities(
    whole: &Adjacency,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<(Vec<u32>, usize), Cancelled> {
    let mut group_of: Vec<u32> = (0..whole.len() as u32).collect();
    let mut count = whole.len();
    let mut level = whole.clone();
    loop {
        let moved = LocalMoving::new(&level).run(keep_going)?;
        let (parts, parts_count) = level.connected_parts(&moved);
        if parts_count == level.len() {
            return Ok((group_of, count));
        }
        for group in &mut group_of {
            *group = parts[*group as usize];
        }
        count = parts_count;
        level = level.aggregated(&parts, parts_count);
    }
}

/// Moves single nodes to the neighbouring community where modularity gains most, until none gains.
struct LocalMoving<'a> {
    level: &'a Adjacency,
    strengths: Vec<u64>,
    /// Twice the weight of all edges.
    total: f64,
    group_of: Vec<u32>,
    group_strengths: Vec<u64>,
    /// Weight from the node in question to each group met.
    weight_to: Vec<u64>,
    met: Vec<u32>,
}

impl<'a> LocalMoving<'a> {
    fn new(level: &'a Adjacency) -> Self {
        let nodes = level.len() as u32;
        let strengths: Vec<u64> = (0..nodes).map(|node| level.strength(node)).collect();
        Self {
            level,
            total: strengths.iter().sum::<u64>().max(1) as f64,
            group_of: (0..nodes).collect(),
            group_strengths: strengths.clone(),
            strengths,
            weight_to: vec![0; nodes as usize],
            met: Vec::new(),
        }
    }

    fn run(mut self, keep_going: &mut dyn FnMut() -> bool) -> Result<Vec<u32>, Cancelled> {
        let mut waiting: VecDeque<u32> = (0..self.level.len() as u32).collect();
        let mut is_waiting = vec![true; self.level.len()];
        let mut steps = 0_u32;
        while let Some(node) = waiting.pop_front() {
            steps = steps.wrapping_add(1);
            if steps.is_multiple_of(CHECK_INTERVAL) && !keep_going() {
                return Err(Cancelled);
            }
            is_waiting[node as usize] = false;
            if !self.settle(node) {
                continue;
            }
            let group = self.group_of[node as usize];
            for &other in self.level.others(node) {
                if self.group_of[other as usize] != group && !is_waiting[other as usize] {
                    is_waiting[other as usize] = true;
                    waiting.push_back(other);
                }
            }
        }
        Ok(self.group_of)
    }

    /// Puts a node where modularity gains most; whether it moved.
    fn settle(&mut self, node: u32) -> bool {
        let own = self.group_of[node as usize];
        let strength = self.strengths[node as usize];
        self.group_strengths[own as usize] -= strength;
        for (other, weight) in self.level.edges(node) {
            let group = self.group_of[other as usize];
            if self.weight_to[group as usize] == 0 {
                self.met.push(group);
            }
            self.weight_to[group as usize] += u64::from(weight);
        }
        let gain = |group: u32, weight: u64| {
            let expected = strength as f64 * self.group_strengths[group as usize] as f64;
            weight as f64 - expected / self.total
        };
        let mut best = own;
        let mut most = gain(own, self.weight_to[own as usize]);
        for &group in &self.met {
            let gained = gain(group, self.weight_to[group as usize]);
            // A gain within rounding would let two nodes change places for ever.
            if gained > most + 1e-9 {
                most = gained;
                best = group;
            }
        }
        for group in self.met.drain(..) {
            self.weight_to[group as usize] = 0;
        }
        self.group_strengths[best as usize] += strength;
        self.group_of[node as usize] = best;
        best != own
    }
}

/// The modularity of the communities of an arrangement: the share of weight within communities less
/// what it would be by chance; from -0.5 to 1.
///
/// M. Newman and M. Girvan, "Finding and evaluating community structure in networks", Physical
/// Review E 69 (2004) 026113. Cost: one pass over the relationships.
#[must_use]
pub fn modularity(graph: &Graph, arrangement: &Arrangement) -> f64 {
    let whole = Adjacency::of(graph);
    let community = |node: u32| arrangement.places[node as usize].community;
    let mut within = 0_u64;
    let mut strengths = vec![0_u64; arrangement.communities.len()];
    for node in 0..whole.len() as u32 {
        strengths[community(node) as usize] += whole.strength(node);
        for (other, weight) in whole.edges(node) {
            if community(node) == community(other) {
                within += u64::from(weight);
            }
        }
    }
    let total = strengths.iter().sum::<u64>().max(1) as f64;
    let by_chance: f64 = strengths
        .iter()
        .map(|&strength| (strength as f64 / total).powi(2))
        .sum();
    within as f64 / total - by_chance
}
