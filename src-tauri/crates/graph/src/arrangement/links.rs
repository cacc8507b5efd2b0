//! What joins CIs and communities, once for each pair.

use super::{Adjacency, Arrangement};
use crate::{Graph, Node};

/// Relationships between two communities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommunityLink {
    /// The community of the lower number.
    pub one: u32,
    /// The other.
    pub other: u32,
    /// Pairs of CIs that are joined, one in each.
    pub pairs: u32,
}

impl Graph {
    /// Every pair of CIs that some relationship joins, once, by key; also those out of service.
    ///
    /// Cost: a sort of the relationships.
    #[must_use]
    pub fn joined_pairs(&self) -> Vec<(Node, Node)> {
        let whole = Adjacency::of(self);
        let mut pairs = Vec::new();
        for node in 0..whole.len() as u32 {
            let later = whole.others(node).iter().filter(|&&other| node < other);
            pairs.extend(later.map(|&other| (Node(node), Node(other))));
        }
        pairs
    }
}

impl Arrangement {
    /// How many pairs join each two communities, by their numbers.
    ///
    /// Cost: a sort of the pairs.
    #[must_use]
    pub fn community_links(&self, pairs: &[(Node, Node)]) -> Vec<CommunityLink> {
        let mut between: Vec<(u32, u32)> = pairs
            .iter()
            .map(|&(one, other)| {
                let ends = [one, other].map(|node| self.place(node).community);
                (ends[0].min(ends[1]), ends[0].max(ends[1]))
            })
            .filter(|(one, other)| one != other)
            .collect();
        between.sort_unstable();
        let runs = between.chunk_by(|one, next| one == next);
        runs.map(|run| CommunityLink {
            one: run[0].0,
            other: run[0].1,
            pairs: run.len() as u32,
        })
        .collect()
    }
}
