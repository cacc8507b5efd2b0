//! Simple paths by length, after Yen (1971) with Lawler's partition of what is left.

use std::collections::BTreeSet;

use super::distances::{UNREACHABLE, steps_to};
use super::least::{Branch, least_path};
use crate::{Graph, Node};

impl Graph {
    /// The simple paths from a dependent down to a provider, shortest first, those of one length
    /// by their keys; at most `limit`. From a CI to itself there is one, of itself.
    ///
    /// Time O(n + m), and for every path one search per CI on it, mostly of the neighbourhood
    /// between the ends.
    #[must_use]
    pub fn paths(&self, from: Node, to: Node, limit: usize) -> Vec<Vec<Node>> {
        let steps = steps_to(self, to.0);
        if steps[from.index()] == UNREACHABLE {
            return Vec::new();
        }
        let mut candidates = BTreeSet::new();
        let whole = Candidate::least(self, &steps, to.0, Vec::new(), from.0, Vec::new());
        candidates.extend(whole);
        let mut paths = Vec::new();
        while paths.len() < limit {
            let Some(least) = candidates.pop_first() else {
                break;
            };
            if paths.len() + 1 < limit {
                candidates.extend(least.alternatives(self, &steps, to.0));
            }
            paths.push(least.path.into_iter().map(Node).collect());
        }
        paths
    }
}

/// The least path of a part of all paths: those that begin with its first `fixed` CIs and go on
/// with none of `taken`. Ordered by length and keys; the parts are disjoint.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    length: usize,
    path: Vec<u32>,
    fixed: usize,
    taken: Vec<u32>,
}

impl Candidate {
    fn least(
        graph: &Graph,
        steps: &[u32],
        goal: u32,
        mut prefix: Vec<u32>,
        start: u32,
        taken: Vec<u32>,
    ) -> Option<Self> {
        let branch = Branch {
            start,
            avoided: &prefix,
            first_steps_taken: &taken,
        };
        let rest = least_path(graph, steps, goal, &branch)?;
        let fixed = prefix.len() + 1;
        prefix.extend(rest);
        Some(Self {
            length: prefix.len(),
            path: prefix,
            fixed,
            taken,
        })
    }

    /// The least paths of what is left of this part without this path: one part per CI at which
    /// another path may leave it.
    fn alternatives(&self, graph: &Graph, steps: &[u32], goal: u32) -> impl Iterator<Item = Self> {
        (self.fixed..self.path.len()).filter_map(move |length| {
            let mut taken = vec![self.path[length]];
            if length == self.fixed {
                taken.extend(&self.taken);
            }
            let start = self.path[length - 1];
            // Most CIs on a long chain leave no choice; they must not cost a search each.
            let mut providers = graph.forward.providers(start).iter();
            providers.find(|&next| {
                steps[*next as usize] != UNREACHABLE && !taken.contains(next) && *next != start
            })?;
            let prefix = self.path[..length - 1].to_vec();
            Self::least(graph, steps, goal, prefix, start, taken)
        })
    }
}
