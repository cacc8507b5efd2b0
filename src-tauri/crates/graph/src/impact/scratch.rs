//! Working memory of an impact calculation.

use crate::{Graph, Node, State};

pub(super) const UP: u8 = State::Up as u8;
pub(super) const AT_RISK: u8 = State::AtRisk as u8;
pub(crate) const DEGRADED: u8 = State::Degraded as u8;
pub(crate) const DOWN: u8 = State::Down as u8;

/// The bits of a mark that hold the level; those above are flags.
const LEVEL_MASK: u8 = 3;
/// A distance is known.
pub(super) const REACHED: u8 = 1 << 2;
/// Its dependents have been looked at.
pub(super) const SCANNED: u8 = 1 << 3;
/// Its state rests on a default group somewhere.
pub(super) const ASSUMED: u8 = 1 << 4;
/// It is forced.
pub(super) const FORCED: u8 = 1 << 5;
/// It is forced and no worse than that.
pub(super) const ROOT: u8 = 1 << 6;

/// Memory for [`Graph::impact_with`], to be used again and again; a byte per CI and four per group
/// besides what the affected CIs take.
#[derive(Debug, Default)]
pub struct ImpactScratch {
    /// Level of each CI, `UP` until it is settled, and flags of affected ones.
    pub(super) marks: Vec<u8>,
    /// Level and countdown of each group.
    pub(crate) groups: Vec<GroupProgress>,
    /// Affected CIs in the order in which they were settled, worst level first.
    pub(crate) settled: Vec<u32>,
    /// Where each level begins among the settled CIs.
    pub(super) level_starts: [usize; 4],
    /// CIs that will have at least this level, by level; some of them settle worse.
    pub(super) pending: [Vec<u32>; 4],
    /// Forced CIs, each once, with the worst state stated.
    pub(crate) forced: Vec<(u32, u8)>,
    /// Affected CIs by distance, those of one distance by key.
    pub(crate) arrivals: Vec<Arrival>,
    /// Where each distance ends among the arrivals, from distance 0 on.
    pub(super) distance_ends: Vec<usize>,
    /// CIs found to be assumed after their dependents had been looked at.
    pub(super) assumed_late: Vec<u32>,
    pub(crate) touched_groups: Vec<u32>,
}

/// A group's raw level in the upper two bits, below it the members that may still fail before the
/// group does. Zero: untouched.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct GroupProgress(u32);

impl GroupProgress {
    const LEVEL_SHIFT: u32 = 30;
    const COUNT_MASK: u32 = (1 << Self::LEVEL_SHIFT) - 1;

    pub fn level(self) -> u8 {
        (self.0 >> Self::LEVEL_SHIFT) as u8
    }

    pub fn countdown(self) -> u32 {
        self.0 & Self::COUNT_MASK
    }

    pub fn new(level: u8, countdown: u32) -> Self {
        Self(u32::from(level) << Self::LEVEL_SHIFT | countdown)
    }
}

/// An affected CI in the upper half, its carrier below; a root is its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrival(u64);

impl Arrival {
    pub fn new(node: u32, via: u32) -> Self {
        Self(u64::from(node) << 32 | u64::from(via))
    }

    pub fn node(self) -> u32 {
        (self.0 >> 32) as u32
    }

    pub fn via(self) -> u32 {
        self.0 as u32
    }
}

impl ImpactScratch {
    /// Clears what the last calculation left, whichever graph it ran on, and takes the forced CIs.
    pub(crate) fn prepare(&mut self, graph: &Graph, forced: &[(Node, State)]) {
        self.clear_last();
        self.marks.resize(graph.nodes.len(), UP);
        self.groups
            .resize(graph.groups.len(), GroupProgress::default());
        self.forced.extend(
            forced
                .iter()
                .filter(|&&(node, state)| state != State::Up && graph.in_service(node))
                .map(|&(node, state)| (node.0, state as u8)),
        );
        self.forced
            .sort_unstable_by_key(|&(node, level)| (node, std::cmp::Reverse(level)));
        self.forced.dedup_by_key(|&mut (node, _)| node);
        for &(node, level) in &self.forced {
            self.pending[level as usize].push(node);
        }
    }

    fn clear_last(&mut self) {
        for &node in &self.settled {
            self.marks[node as usize] = UP;
        }
        for &group in &self.touched_groups {
            self.groups[group as usize] = GroupProgress::default();
        }
        for pending in &mut self.pending {
            pending.clear();
        }
        self.settled.clear();
        self.touched_groups.clear();
        self.forced.clear();
        self.arrivals.clear();
        self.distance_ends.clear();
        self.assumed_late.clear();
    }

    /// The level of a CI.
    #[inline]
    pub(crate) fn level(&self, node: u32) -> u8 {
        self.marks[node as usize] & LEVEL_MASK
    }

    /// Notes that a member of a group settled at `level`. Returns the group's raw level if that
    /// has just become worse.
    #[inline]
    pub(super) fn member_settled(&mut self, group: u32, level: u8, countdown: u32) -> Option<u8> {
        let mut progress = self.groups[group as usize];
        let first = progress.level() == UP;
        if first {
            progress = GroupProgress::new(AT_RISK, countdown);
            self.touched_groups.push(group);
        }
        // A member at risk still counts as better than degraded, and a group that has failed
        // cannot fail again.
        let counts = level >= DEGRADED && progress.countdown() > 0;
        if counts {
            let left = progress.countdown() - 1;
            let raw = if left == 0 { level } else { AT_RISK };
            progress = GroupProgress::new(raw, left);
        }
        self.groups[group as usize] = progress;
        let changed = first || (counts && progress.countdown() == 0);
        changed.then_some(progress.level())
    }
}
