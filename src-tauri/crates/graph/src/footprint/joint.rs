//! Joint outage of two selections whose footprints are known.

use super::Footprint;
use crate::{Cancelled, Graph, ImpactScratch, Node, State};

/// A CI that two selections together leave worse than either alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorseTogether {
    /// The CI.
    pub node: Node,
    /// Its state under both.
    pub together: State,
    /// Its state under each alone.
    pub alone: [State; 2],
}

/// A selection with its footprint.
pub type Selected<'a> = (&'a [(Node, State)], &'a Footprint);

impl Footprint {
    /// Whether two selections could take together what neither takes alone.
    ///
    /// The rule takes the worst over everything but redundancy groups. Where no group has an
    /// impaired member on both sides, the worse of both states at every CI satisfies the rule, and
    /// being a lower bound it is the answer: then nothing is worse together.
    #[must_use]
    pub fn may_fail_jointly(&self, other: &Self) -> bool {
        share_any(&self.groups, &other.groups)
    }
}

impl Graph {
    /// The CIs that end worse with both selections forced than with either, by state worst first,
    /// then by key: those of [`Graph::joint_outage`]. Time that of one footprint, and none where
    /// the footprints share no redundancy group.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going` said no.
    pub fn worse_together(
        &self,
        first: Selected<'_>,
        second: Selected<'_>,
        scratch: &mut ImpactScratch,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Vec<WorseTogether>, Cancelled> {
        if !first.1.may_fail_jointly(second.1) {
            return Ok(Vec::new());
        }
        let forced = [first.0, second.0].concat();
        let together = self.footprint(&forced, scratch, keep_going)?;
        let mut sides = [
            first.1.states.iter().peekable(),
            second.1.states.iter().peekable(),
        ];
        let mut worse = Vec::new();
        for &(node, state) in &together.states {
            let alone = sides.each_mut().map(|side| {
                while side.next_if(|one| one.0 < node).is_some() {}
                side.next_if(|one| one.0 == node)
                    .map_or(State::Up, |one| one.1)
            });
            if state > alone[0].max(alone[1]) {
                worse.push(WorseTogether {
                    node,
                    together: state,
                    alone,
                });
            }
        }
        worse.sort_by_key(|one| (std::cmp::Reverse(one.together), one.node));
        Ok(worse)
    }
}

/// Whether two ascending lists have a number in common; O(n log m) over the shorter one.
fn share_any(one: &[u32], other: &[u32]) -> bool {
    let (short, long) = match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    };
    short
        .iter()
        .any(|number| long.binary_search(number).is_ok())
}
