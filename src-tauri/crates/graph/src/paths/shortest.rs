//! All shortest paths, in the order of their keys.

use super::distances::{UNREACHABLE, steps_to};
use crate::{Graph, Node};

impl Graph {
    /// The shortest paths from a dependent down to a provider, ordered by their keys, at most
    /// `limit`; none where it does not depend on it. From a CI to itself there is one, of itself.
    /// Time O(n + m + the paths and what their CIs need).
    #[must_use]
    pub fn shortest_paths(&self, from: Node, to: Node, limit: usize) -> Vec<Vec<Node>> {
        let steps = steps_to(self, to.0);
        let mut paths = Vec::new();
        if steps[from.index()] == UNREACHABLE || limit == 0 {
            return paths;
        }
        // Every node on the stack leads on to the goal, so no walk is in vain.
        let mut path: Vec<u32> = Vec::new();
        let mut stack = vec![(from.0, 0_usize)];
        while let Some((node, depth)) = stack.pop() {
            path.truncate(depth);
            path.push(node);
            if node == to.0 {
                paths.push(path.iter().copied().map(Node).collect());
                if paths.len() == limit {
                    break;
                }
                continue;
            }
            let mut closer: Vec<u32> = self
                .forward
                .providers(node)
                .iter()
                .copied()
                .filter(|&next| next != node)
                .filter(|&next| steps[next as usize] != UNREACHABLE)
                .filter(|&next| steps[next as usize] + 1 == steps[node as usize])
                .collect();
            closer.dedup();
            stack.extend(closer.into_iter().rev().map(|next| (next, depth + 1)));
        }
        paths
    }
}
