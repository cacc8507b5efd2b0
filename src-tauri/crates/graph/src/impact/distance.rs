//! Hops, `via` and most of `assumed`: a breadth-first walk over carriers, from the roots of all
//! levels at once.
//!
//! The CIs of one distance are looked at in the order of keys, so that the first to reach a CI is
//! the one that `via` names.

use super::scratch::{ASSUMED, Arrival, FORCED, ImpactScratch, REACHED, ROOT, SCANNED};
use super::{CHECK_INTERVAL, Cancelled};
use crate::Graph;
use crate::reverse::{Link, Reached};

/// A CI that takes its final level from a provider.
pub(crate) struct Carried {
    pub dependent: u32,
    pub by_default_group: bool,
}

impl Graph {
    /// Fills arrivals, and flags of affected CIs.
    pub(crate) fn measure_distances(
        &self,
        scratch: &mut ImpactScratch,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<(), Cancelled> {
        start_from_roots(scratch);
        let mut next = 0;
        while next < scratch.arrivals.len() {
            let end = scratch.arrivals.len();
            scratch.arrivals[next..].sort_unstable();
            scratch.distance_ends.push(end);
            while next < end {
                if next.is_multiple_of(CHECK_INTERVAL) && !keep_going() {
                    return Err(Cancelled);
                }
                self.carry_on(scratch, scratch.arrivals[next].node());
                next += 1;
            }
        }
        Ok(())
    }

    /// Takes up everything that `provider` carries.
    #[inline]
    fn carry_on(&self, scratch: &mut ImpactScratch, provider: u32) {
        scratch.marks[provider as usize] |= SCANNED;
        let level = scratch.level(provider);
        let provider_assumed = scratch.marks[provider as usize] & ASSUMED != 0;
        for &link in self.reverse.of(provider) {
            let Some(carried) = self.carried(scratch, link, level) else {
                continue;
            };
            let mark = &mut scratch.marks[carried.dependent as usize];
            if *mark & REACHED == 0 {
                *mark |= REACHED;
                let arrival = Arrival::new(carried.dependent, provider);
                scratch.arrivals.push(arrival);
            }
            let assumed = provider_assumed || carried.by_default_group;
            if assumed && *mark & (ASSUMED | ROOT) == 0 {
                *mark |= ASSUMED;
                if *mark & SCANNED != 0 {
                    scratch.assumed_late.push(carried.dependent);
                }
            }
        }
    }

    /// Whom a provider at `level` carries over `link`, if anybody.
    #[inline]
    pub(crate) fn carried(
        &self,
        scratch: &ImpactScratch,
        link: Link,
        level: u8,
    ) -> Option<Carried> {
        let (dependent, yielded, by_default_group) = match link.reached() {
            Reached::Dependent { node, softness } => (node, level - softness, false),
            Reached::Group(group) => {
                let raw = scratch.groups[group as usize].level();
                if level < raw {
                    return None;
                }
                let row = &self.groups[group as usize];
                (row.owner(), raw - row.softness(), row.is_default())
            }
        };
        let carries = yielded > 0 && scratch.level(dependent) == yielded;
        carries.then_some(Carried {
            dependent,
            by_default_group,
        })
    }
}

/// A CI that ends worse than it was forced is no root: something else carries it.
fn start_from_roots(scratch: &mut ImpactScratch) {
    for position in 0..scratch.forced.len() {
        let (node, forced) = scratch.forced[position];
        let root = scratch.level(node) == forced;
        let mark = &mut scratch.marks[node as usize];
        *mark |= FORCED;
        if root {
            *mark |= REACHED | ROOT;
            scratch.arrivals.push(Arrival::new(node, node));
        }
    }
}
