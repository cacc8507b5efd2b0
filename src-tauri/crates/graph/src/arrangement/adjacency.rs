//! Who is joined to whom and how strongly, in both directions, as compressed rows.

use std::ops::Range;

use crate::Graph;

/// A dependency joins two CIs twice as strongly as a relationship that carries no failure.
const DEPENDENCY_WEIGHT: u32 = 2;
const IDLE_WEIGHT: u32 = 1;

/// An undirected weighted graph; parallel edges are one.
#[derive(Clone, Debug, Default)]
pub(super) struct Adjacency {
    starts: Vec<u32>,
    others: Vec<u32>,
    weights: Vec<u32>,
    /// Weight of the edges that lead from a node to itself, as an aggregated community has them.
    loops: Vec<u64>,
}

impl Adjacency {
    /// Every relationship of an estate between two known CIs, also of those out of service.
    pub fn of(graph: &Graph) -> Self {
        let nodes = graph.nodes.len();
        let mut edges = Vec::with_capacity(graph.forward.len() + graph.idle.len());
        for dependent in 0..nodes as u32 {
            for &provider in graph.forward.providers(dependent) {
                edges.push((dependent, provider, DEPENDENCY_WEIGHT));
            }
        }
        for row in &graph.idle {
            let ends = (
                graph.nodes.find_id(row.source),
                graph.nodes.find_id(row.target),
            );
            if let (Some(source), Some(target)) = ends {
                edges.push((source, target, IDLE_WEIGHT));
            }
        }
        Self::from_edges(nodes, vec![0; nodes], edges)
    }

    /// Edges in any direction and order; those from a node to itself are left out.
    pub fn from_edges(nodes: usize, loops: Vec<u64>, mut edges: Vec<(u32, u32, u32)>) -> Self {
        edges.retain(|&(one, other, _)| one != other);
        for edge in &mut edges {
            if edge.0 > edge.1 {
                (edge.0, edge.1) = (edge.1, edge.0);
            }
        }
        edges.sort_unstable_by_key(|&(one, other, _)| (one, other));
        edges.dedup_by(|next, kept| {
            let same = (next.0, next.1) == (kept.0, kept.1);
            if same {
                kept.2 = kept.2.saturating_add(next.2);
            }
            same
        });
        let mut starts = vec![0_u32; nodes + 1];
        for &(one, other, _) in &edges {
            starts[one as usize + 1] += 1;
            starts[other as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        let mut next = starts.clone();
        let mut others = vec![0; edges.len() * 2];
        let mut weights = vec![0; edges.len() * 2];
        let mut put = |from: u32, to: u32, weight: u32| {
            let position = next[from as usize] as usize;
            others[position] = to;
            weights[position] = weight;
            next[from as usize] += 1;
        };
        for &(one, other, weight) in &edges {
            put(one, other, weight);
            put(other, one, weight);
        }
        Self {
            starts,
            others,
            weights,
            loops,
        }
    }

    pub fn len(&self) -> usize {
        self.loops.len()
    }

    fn positions(&self, node: u32) -> Range<usize> {
        self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize
    }

    pub fn degree(&self, node: u32) -> usize {
        self.positions(node).len()
    }

    pub fn others(&self, node: u32) -> &[u32] {
        &self.others[self.positions(node)]
    }

    pub fn edges(&self, node: u32) -> impl Iterator<Item = (u32, u32)> + '_ {
        let positions = self.positions(node);
        let others = self.others[positions.clone()].iter().copied();
        others.zip(self.weights[positions].iter().copied())
    }

    /// Weight of all edges of a node, those to itself counted at both ends.
    pub fn strength(&self, node: u32) -> u64 {
        let outward: u64 = self.weights[self.positions(node)]
            .iter()
            .map(|&weight| u64::from(weight))
            .sum();
        outward + 2 * self.loops[node as usize]
    }

    /// The part between `members`, which are ascending, and are numbered in that order.
    pub fn between(&self, members: &[u32]) -> Self {
        let mut edges = Vec::new();
        for (number, &member) in members.iter().enumerate() {
            for (other, weight) in self.edges(member).filter(|&(other, _)| member < other) {
                if let Ok(other) = members.binary_search(&other) {
                    edges.push((number as u32, other as u32, weight));
                }
            }
        }
        Self::from_edges(members.len(), vec![0; members.len()], edges)
    }

    /// Each of `count` groups as one node; `group_of` says where each node goes.
    pub fn aggregated(&self, group_of: &[u32], count: usize) -> Self {
        let mut loops = vec![0_u64; count];
        let mut edges = Vec::new();
        for node in 0..self.len() as u32 {
            let group = group_of[node as usize];
            loops[group as usize] += self.loops[node as usize];
            for (other, weight) in self.edges(node) {
                if node < other {
                    let other_group = group_of[other as usize];
                    if group == other_group {
                        loops[group as usize] += u64::from(weight);
                    } else {
                        edges.push((group, other_group, weight));
                    }
                }
            }
        }
        Self::from_edges(count, loops, edges)
    }

    /// Numbers the connected parts of each group, in the order of their first nodes; the number of
    /// each node's part, and how many parts there are.
    pub fn connected_parts(&self, group_of: &[u32]) -> (Vec<u32>, usize) {
        let mut parts = vec![u32::MAX; self.len()];
        let mut count = 0;
        let mut stack = Vec::new();
        for first in 0..self.len() as u32 {
            if parts[first as usize] != u32::MAX {
                continue;
            }
            parts[first as usize] = count;
            stack.push(first);
            while let Some(node) = stack.pop() {
                for &other in self.others(node) {
                    let apart = group_of[other as usize] != group_of[node as usize];
                    if !apart && parts[other as usize] == u32::MAX {
                        parts[other as usize] = count;
                        stack.push(other);
                    }
                }
            }
            count += 1;
        }
        (parts, count as usize)
    }
}
