//! Footprints: the states that a selection brings about and nothing more, small enough to be kept
//! for thousands of selections and compared with each other.

mod joint;

pub use joint::{Selected, WorseTogether};

use crate::{Cancelled, Graph, ImpactScratch, Node, State};

/// The CIs that a selection makes worse than up, without how each came to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footprint {
    states: Vec<(Node, State)>,
    /// Groups with a member worse than up.
    groups: Vec<u32>,
}

impl Footprint {
    /// Every CI that is worse than up with its state, by key.
    #[must_use]
    pub fn states(&self) -> &[(Node, State)] {
        &self.states
    }

    /// The state of a CI; O(log n).
    #[must_use]
    pub fn state(&self, node: Node) -> State {
        let position = self.states.binary_search_by_key(&node, |&(known, _)| known);
        position.map_or(State::Up, |position| self.states[position].1)
    }
}

impl Graph {
    /// The states that `forced` brings about: those of [`Graph::impact`], without hops and
    /// carriers. Time O(affected CIs and their dependents), and a sort.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going`, asked every few thousand CIs, said no.
    pub fn footprint(
        &self,
        forced: &[(Node, State)],
        scratch: &mut ImpactScratch,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Footprint, Cancelled> {
        scratch.prepare(self, forced);
        self.settle(scratch, keep_going)?;
        let settled = scratch.settled.iter();
        let mut states: Vec<(Node, State)> = settled
            .map(|&node| (Node(node), State::from_level(scratch.level(node))))
            .collect();
        states.sort_unstable_by_key(|&(node, _)| node);
        let mut groups = scratch.touched_groups.clone();
        groups.sort_unstable();
        Ok(Footprint { states, groups })
    }
}
