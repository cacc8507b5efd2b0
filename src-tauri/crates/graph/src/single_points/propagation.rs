//! Which CIs take each CI down: sets that are carried from providers to dependents.
//!
//! Under a lone fault the state of a CI is a monotone Boolean function of those of its providers,
//! so the sets of all lone faults together obey the same equations, with union for "or" and a
//! threshold for a vote, and their least solution is the answer for every fault at once.

use super::persistent_sets::{PersistentSets, Set};
use crate::Cancelled;
use crate::fault_tree::FaultTree;

/// CIs between two looks at whether to stop.
const CHECK_INTERVAL: u32 = 4_096;

/// For each CI of a fault tree the CIs that take it down alone, itself among them.
pub(crate) struct FailingSets {
    sets: PersistentSets,
    failing: Vec<Set>,
}

impl FailingSets {
    /// Calls `visit` with each CI that takes `number` down, by number.
    pub fn for_each(&self, number: u32, visit: &mut impl FnMut(u32)) {
        self.sets.for_each(self.failing[number as usize], visit);
    }
}

/// The failing sets of a whole fault tree.
pub(crate) fn failing_sets(
    tree: &FaultTree,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<FailingSets, Cancelled> {
    let mut sets = PersistentSets::default();
    let failing = (0..tree.len() as u32)
        .map(|number| sets.singleton(number))
        .collect();
    let mut found = FailingSets { sets, failing };
    let mut at_least = Vec::new();
    let mut looks = 0_u32;
    for component in tree.components() {
        loop {
            let mut grown = false;
            for number in component.clone() {
                looks = looks.wrapping_add(1);
                if looks.is_multiple_of(CHECK_INTERVAL) && !keep_going() {
                    return Err(Cancelled);
                }
                grown |= found.grow(tree, number, &mut at_least);
            }
            // Outside a cycle nothing was taken up that could still grow.
            if !grown || component.len() == 1 {
                break;
            }
        }
    }
    Ok(found)
}

impl FailingSets {
    /// Takes up what the providers of a CI pass on; whether its set grew.
    fn grow(&mut self, tree: &FaultTree, number: u32, at_least: &mut Vec<Set>) -> bool {
        let before = self.failing[number as usize];
        let mut failing = before;
        for &provider in tree.needed(number) {
            failing = self.sets.union(failing, self.failing[provider as usize]);
        }
        for &vote in tree.votes(number) {
            let voted = self.vote(tree.members(vote), vote.failures as usize, at_least);
            failing = self.sets.union(failing, voted);
        }
        self.failing[number as usize] = failing;
        failing != before
    }

    /// What takes down at least `failures` of some members. Member by member, `at_least[i]` holds
    /// what takes down `i + 1` or more of those looked at.
    fn vote(&mut self, members: &[u32], failures: usize, at_least: &mut Vec<Set>) -> Set {
        at_least.clear();
        at_least.resize(failures, Set::EMPTY);
        for (looked_at, &member) in members.iter().enumerate() {
            let of_member = self.failing[member as usize];
            let left = members.len() - looked_at - 1;
            // Fewer could not reach the threshold with all that are left.
            let least = failures.saturating_sub(left + 1);
            for count in (least..failures.min(looked_at + 1)).rev() {
                let with_member = match count.checked_sub(1) {
                    None => of_member,
                    Some(fewer) => self.sets.intersection(at_least[fewer], of_member),
                };
                at_least[count] = self.sets.union(at_least[count], with_member);
            }
        }
        at_least[failures - 1]
    }
}
