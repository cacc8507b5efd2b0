//! The rule, applied until nothing changes.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::State;

use super::carriers::{raw_state, softened_if};
use super::{Carrier, Dependencies, States};

pub(super) fn states(dependencies: &Dependencies, forced: &States) -> States {
    let mut states: States = dependencies
        .cis
        .iter()
        .map(|key| (key.clone(), State::Up))
        .collect();
    loop {
        let next: States = states
            .keys()
            .map(|key| {
                (
                    key.clone(),
                    state_by_rule(dependencies, forced, &states, key),
                )
            })
            .collect();
        if next == states {
            return states;
        }
        states = next;
    }
}

fn state_by_rule(
    dependencies: &Dependencies,
    forced: &States,
    states: &States,
    key: &String,
) -> State {
    let own = forced.get(key).copied();
    let direct = dependencies
        .ungrouped
        .iter()
        .filter(|(dependent, _, _)| dependent == key)
        .map(|(_, provider, soft)| softened_if(*soft, states[provider]));
    let grouped = dependencies
        .groups
        .iter()
        .filter(|group| group.dependent == *key)
        .map(|group| softened_if(group.soft, raw_state(group, states)));
    own.into_iter()
        .chain(direct)
        .chain(grouped)
        .max()
        .unwrap_or(State::Up)
}

/// Hops of every affected CI, found by lowering them until nothing changes.
pub(super) fn hops(
    carried: &BTreeMap<&String, Vec<Carrier>>,
    is_root: &dyn Fn(&String) -> bool,
) -> BTreeMap<String, u32> {
    let mut hops: BTreeMap<String, u32> = BTreeMap::new();
    loop {
        let mut next = BTreeMap::new();
        for (&key, carriers) in carried {
            let nearest = carriers
                .iter()
                .filter_map(|carrier| hops.get(&carrier.provider))
                .min();
            if is_root(key) {
                next.insert(key.clone(), 0);
            } else if let Some(nearest) = nearest {
                next.insert(key.clone(), nearest + 1);
            }
        }
        if next == hops {
            return hops;
        }
        hops = next;
    }
}

/// CIs with a chain of carriers that leads through a default group.
pub(super) fn assumed(carried: &BTreeMap<&String, Vec<Carrier>>) -> BTreeSet<String> {
    let mut assumed = BTreeSet::new();
    loop {
        let next: BTreeSet<String> = carried
            .iter()
            .filter(|(_, carriers)| {
                carriers
                    .iter()
                    .any(|one| one.by_default_group || assumed.contains(&one.provider))
            })
            .map(|(&key, _)| key.clone())
            .collect();
        if next == assumed {
            return assumed;
        }
        assumed = next;
    }
}
