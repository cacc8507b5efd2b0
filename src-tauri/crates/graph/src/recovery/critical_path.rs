//! What the end of a recovery waits for: the critical path (Kelley and Walker, Critical-path planning
//! and scheduling, 1959), over free hands too where they are scarce (Goldratt's critical chain).

use std::collections::{HashMap, HashSet};

use super::{RecoveryOrder, RecoverySchedule, RecoveryTime};
use crate::Node;

impl RecoverySchedule {
    /// The CIs that the last one waits for, from the first worked on to the last back: each
    /// begins when the one before it is back, or when the hands that worked on it are free.
    /// Shortening anything else brings nothing back earlier.
    ///
    /// Cost: linear in the schedule.
    #[must_use]
    pub fn critical_path(&self, order: &RecoveryOrder, hours: &dyn Fn(Node) -> f64) -> Vec<Node> {
        let times: HashMap<Node, &RecoveryTime> =
            self.times.iter().map(|time| (time.node, time)).collect();
        let mut step_of = HashMap::new();
        for (position, step) in order.steps.iter().enumerate() {
            step_of.extend(step.members.iter().map(|&member| (member, position)));
        }
        let done = |time: &RecoveryTime| time.begins + hours(time.node).max(0.0);
        let mut ends: HashMap<u64, Vec<&RecoveryTime>> = HashMap::new();
        for time in self.times.iter().filter(|time| done(time) > time.begins) {
            ends.entry(done(time).to_bits()).or_default().push(time);
        }
        // Whose work ends last holds up its whole cycle.
        let slowest = |step: usize| {
            let members = order.steps[step].members.iter();
            members
                .filter_map(|member| times.get(member).copied())
                .reduce(|kept, other| {
                    if done(other) > done(kept) {
                        other
                    } else {
                        kept
                    }
                })
        };
        let last = self.times.iter().reduce(|kept, other| {
            let later = other.back.total_cmp(&kept.back);
            // Of those back together, the one that work went into last in the order waits longest.
            if later
                .then(step_of[&other.node].cmp(&step_of[&kept.node]))
                .is_gt()
            {
                other
            } else {
                kept
            }
        });
        let mut path = Vec::new();
        let mut seen = HashSet::new();
        let mut current = last.and_then(|last| slowest(step_of[&last.node]));
        while let Some(time) = current {
            if !seen.insert(time.node) {
                break;
            }
            path.push(time.node);
            let providers = &order.steps[step_of[&time.node]].providers;
            let awaited = providers
                .iter()
                .filter_map(|&provider| slowest(provider))
                .find(|provider| provider.back.to_bits() == time.begins.to_bits());
            let freed = || ends.get(&time.begins.to_bits())?.first().copied();
            current = awaited.or_else(|| if time.begins > 0.0 { freed() } else { None });
        }
        path.reverse();
        path
    }
}
