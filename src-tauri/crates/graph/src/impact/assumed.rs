//! Which CIs rest on redundancy that nobody stated.

use super::scratch::{ASSUMED, ImpactScratch, ROOT};
use super::{CHECK_INTERVAL, Cancelled};
use crate::Graph;

impl Graph {
    /// Completes the marks of every CI with a chain of carriers down to a root that leads through
    /// a default group. Such chains may be longer than the shortest, so that the walk by distance
    /// learns of some only when it has passed. A root ends a chain and is not assumed.
    pub(super) fn complete_assumed(
        &self,
        scratch: &mut ImpactScratch,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<(), Cancelled> {
        let mut next = 0;
        while let Some(&provider) = scratch.assumed_late.get(next) {
            if next.is_multiple_of(CHECK_INTERVAL) && !keep_going() {
                return Err(Cancelled);
            }
            next += 1;
            let level = scratch.level(provider);
            for &link in self.reverse.of(provider) {
                let Some(carried) = self.carried(scratch, link, level) else {
                    continue;
                };
                let mark = &mut scratch.marks[carried.dependent as usize];
                if *mark & (ASSUMED | ROOT) == 0 {
                    *mark |= ASSUMED;
                    scratch.assumed_late.push(carried.dependent);
                }
            }
        }
        Ok(())
    }
}
