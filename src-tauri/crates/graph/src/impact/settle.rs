//! States: every CI is settled once, worst level first.
//!
//! Nothing on the way from a provider to a dependent makes a state worse, so when a level is
//! worked through, whatever can reach it comes from the same level or a worse one that is done.
//! This is the idea of Dial's variant of Dijkstra's algorithm, with three buckets.

use super::scratch::{AT_RISK, DEGRADED, DOWN, ImpactScratch, UP};
use super::{CHECK_INTERVAL, Cancelled};
use crate::Graph;
use crate::reverse::Reached;

impl Graph {
    /// Fills the levels of CIs and groups, and the settled CIs.
    pub(crate) fn settle(
        &self,
        scratch: &mut ImpactScratch,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<(), Cancelled> {
        let mut next = 0;
        for level in [DOWN, DEGRADED, AT_RISK] {
            scratch.level_starts[level as usize] = scratch.settled.len();
            let pending = std::mem::take(&mut scratch.pending[level as usize]);
            for &node in &pending {
                reach(scratch, node, level, level);
            }
            scratch.pending[level as usize] = pending;
            while let Some(&node) = scratch.settled.get(next) {
                if next.is_multiple_of(CHECK_INTERVAL) && !keep_going() {
                    return Err(Cancelled);
                }
                next += 1;
                self.spread(scratch, node, level);
            }
        }
        Ok(())
    }

    /// Carries the level at which `node` has settled to whatever leans on it.
    #[inline]
    fn spread(&self, scratch: &mut ImpactScratch, node: u32, level: u8) {
        for link in self.reverse.of(node) {
            match link.reached() {
                Reached::Dependent { node, softness } => {
                    reach(scratch, node, level - softness, level);
                }
                Reached::Group(group) => {
                    let row = &self.groups[group as usize];
                    if let Some(raw) = scratch.member_settled(group, level, row.countdown) {
                        reach(scratch, row.owner(), raw - row.softness(), level);
                    }
                }
            }
        }
    }
}

/// Takes up that `node` is at `reached` or worse while `current` is worked through.
#[inline]
fn reach(scratch: &mut ImpactScratch, node: u32, reached: u8, current: u8) {
    let settled = &mut scratch.marks[node as usize];
    if *settled != UP || reached == UP {
        return;
    }
    if reached == current {
        *settled = current;
        scratch.settled.push(node);
    } else {
        scratch.pending[reached as usize].push(node);
    }
}
