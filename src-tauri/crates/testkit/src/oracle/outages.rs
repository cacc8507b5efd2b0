//! Truth tables of "down": every set of CIs of a small estate is forced down in turn.

use std::collections::BTreeSet;

use super::{Dependencies, dependencies};
use crate::estate::Estate;

/// For every set of CIs whether it takes down a target. Sets are bit masks over the CIs in service
/// in the order of their keys.
#[derive(Clone, Debug)]
pub struct TruthTable {
    /// The CIs in service.
    pub keys: Vec<String>,
    down: Vec<bool>,
}

impl TruthTable {
    /// The table of `target`, which is in service.
    ///
    /// # Panics
    /// Where the target is not in service, or the estate is too large for a table.
    #[must_use]
    pub fn of(estate: &Estate, target: &str) -> Self {
        let dependencies = dependencies(estate);
        let keys: Vec<String> = dependencies.cis.iter().cloned().collect();
        assert!(
            keys.len() <= 16,
            "a table of {} CIs is too large",
            keys.len()
        );
        let rules = rules(&dependencies, &keys);
        let own = 1_u32 << place(&keys, target);
        let down = (0..1_u32 << keys.len())
            .map(|forced| all_down(&rules, forced) & own != 0)
            .collect();
        Self { keys, down }
    }

    /// The sets of at most `order` of the `eligible` CIs that take the target down while no proper
    /// subset does, each sorted, by size and then by keys.
    #[must_use]
    pub fn minimal_cut_sets(
        &self,
        order: u32,
        eligible: &dyn Fn(&str) -> bool,
    ) -> Vec<Vec<String>> {
        let allowed = (0..self.keys.len())
            .filter(|&place| eligible(&self.keys[place]))
            .fold(0_u32, |mask, place| mask | 1 << place);
        let minimal = |set: u32| {
            let bits = (0..self.keys.len()).map(|place| 1_u32 << place);
            let mut smaller = bits.filter(|bit| set & bit != 0).map(|bit| set & !bit);
            smaller.all(|subset| !self.down[subset as usize])
        };
        let mut found: Vec<Vec<String>> = (1..self.down.len() as u32)
            .filter(|&set| set & !allowed == 0 && set.count_ones() <= order)
            .filter(|&set| self.down[set as usize] && minimal(set))
            .map(|set| self.keys_of(set))
            .collect();
        found.sort_by(|left, right| (left.len(), left).cmp(&(right.len(), right)));
        found
    }

    fn keys_of(&self, set: u32) -> Vec<String> {
        let keys = self.keys.iter().enumerate();
        keys.filter(|&(place, _)| set & 1 << place != 0)
            .map(|(_, key)| key.clone())
            .collect()
    }
}

/// Takes its dependent down once this many of its providers are.
struct Rule {
    dependent: u32,
    providers: u32,
    failures: u32,
}

fn rules(dependencies: &Dependencies, keys: &[String]) -> Vec<Rule> {
    let mask = |key: &String| 1_u32 << place(keys, key);
    let direct = dependencies
        .ungrouped
        .iter()
        .filter(|(_, _, soft)| !soft)
        .map(|(dependent, provider, _)| Rule {
            dependent: mask(dependent),
            providers: mask(provider),
            failures: 1,
        });
    let grouped = dependencies
        .groups
        .iter()
        .filter(|group| !group.soft)
        .map(|group| Rule {
            dependent: mask(&group.dependent),
            providers: of_all(&group.members, &mask),
            failures: (group.members.len() - group.needed) as u32 + 1,
        });
    direct.chain(grouped).collect()
}

fn of_all(members: &BTreeSet<String>, mask: &dyn Fn(&String) -> u32) -> u32 {
    members.iter().fold(0, |all, member| all | mask(member))
}

fn place(keys: &[String], key: &str) -> usize {
    let found = keys.iter().position(|one| one == key);
    found.expect("the CI is in service")
}

/// Everything that is down once `down` is, found by applying the rules until nothing changes.
fn all_down(rules: &[Rule], mut down: u32) -> u32 {
    loop {
        let before = down;
        for rule in rules {
            if (down & rule.providers).count_ones() >= rule.failures {
                down |= rule.dependent;
            }
        }
        if down == before {
            return down;
        }
    }
}
