//! How many of some CIs depend on each CI: one sweep of bit sets for every 64 of them.

use petgraph::algo::kosaraju_scc;

use crate::{Cancelled, Graph, Node};

/// CIs answered in one sweep.
const AT_ONCE: usize = u64::BITS as usize;
/// Circles swept between two looks at whether to go on.
const STEP: usize = 65_536;

impl Graph {
    /// For each node, how many of `dependents` are that CI or need it, directly or through others. Each of `dependents`
    /// counts as often as it is named.
    ///
    /// Cost: the strong components once (Kosaraju), then for every 64 of `dependents` each dependency once, from dependents
    /// to providers.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going` said no.
    pub fn counts_of_dependents(
        &self,
        dependents: &[Node],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Vec<u32>, Cancelled> {
        let mut counts = vec![0_u32; self.node_count()];
        if dependents.is_empty() {
            return Ok(counts);
        }
        // Kosaraju gives providers first; what needs them is swept before them.
        let mut components = kosaraju_scc(self);
        components.reverse();
        let mut component_of = vec![0_u32; self.node_count()];
        for (number, nodes) in (0_u32..).zip(&components) {
            for node in nodes {
                component_of[node.index()] = number;
            }
        }
        let mut reached = vec![0_u64; components.len()];
        for batch in dependents.chunks(AT_ONCE) {
            reached.fill(0);
            for (bit, node) in batch.iter().enumerate() {
                reached[component_of[node.index()] as usize] |= 1 << bit;
            }
            for (number, nodes) in components.iter().enumerate() {
                if number.is_multiple_of(STEP) && !keep_going() {
                    return Err(Cancelled);
                }
                let set = reached[number];
                if set == 0 {
                    continue;
                }
                for node in nodes {
                    counts[node.index()] += set.count_ones();
                    for &provider in self.forward.providers(node.0) {
                        reached[component_of[provider as usize] as usize] |= set;
                    }
                }
            }
        }
        Ok(counts)
    }
}
