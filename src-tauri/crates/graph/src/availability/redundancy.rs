//! What would help most: the one CI of which a second copy improves availability most.

use super::structure::{FailureStructure, Unavailability};
use crate::Node;

/// The effect of a second copy of a CI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AddedRedundancy {
    /// The CI that is doubled.
    pub node: Node,
    /// The probability that it fails by itself.
    pub unavailability: f64,
    /// How probable it is now that the CI asked about is down.
    pub before: Unavailability,
    /// How probable it would be with the copy.
    pub after: Unavailability,
}

impl FailureStructure {
    /// The at most `most` CIs of which a second copy would lower the probability most, best first,
    /// those of equal effect by key. The CI asked about is not among them: whoever uses it would
    /// have to know of its copy.
    ///
    /// *Doubling* a CI `c` means: a copy of it that needs the same as `c`, in the same groups, and
    /// that fails by itself with the same probability `q`, independently; whatever needs `c` needs
    /// one of the two instead, and where `c` is a member of a group, the two together are that
    /// member. What both need is still shared, so both are down if that fails, or if both fail by
    /// themselves: the structure stays as it is, with `q²` in the place of `q`. Candidates are
    /// chosen by the derivative, and those chosen are computed anew.
    ///
    /// Cost: two passes, and one for each of the `most`.
    #[must_use]
    pub fn added_redundancies(&self, most: usize) -> Vec<AddedRedundancy> {
        let before = self.unavailability();
        let mut by_gain: Vec<(f64, usize)> = self
            .derivatives()
            .into_iter()
            .enumerate()
            .map(|(event, birnbaum)| {
                let chance = self.events[event].1;
                (chance * (1.0 - chance) * birnbaum, event)
            })
            .filter(|&(gain, event)| gain > 0.0 && self.events[event].0 != self.of)
            .collect();
        by_gain.sort_by(|left, right| {
            let by_key = self.events[left.1].0.cmp(&self.events[right.1].0);
            right.0.total_cmp(&left.0).then(by_key)
        });
        by_gain.truncate(most);
        let mut chances = self.probabilities();
        by_gain
            .into_iter()
            .map(|(_, event)| {
                let (node, unavailability) = self.events[event];
                chances[event] = unavailability * unavailability;
                let after = self.unavailability_where(&chances);
                chances[event] = unavailability;
                AddedRedundancy {
                    node,
                    unavailability,
                    before,
                    after,
                }
            })
            .collect()
    }
}
