//! How surely a CI is reached: the least solution, from nothing reached, applied until nothing
//! changes.

use std::collections::BTreeMap;

use faultline_graph::State;

use super::Faults;
use crate::oracle::carriers::{raw_state, softened_if};
use crate::oracle::{Dependencies, Group, States};

const UNSTATED: f64 = 0.95;

pub(super) type Certainties = BTreeMap<String, f64>;

pub(super) fn certainties(
    dependencies: &Dependencies,
    states: &States,
    faults: &Faults,
) -> Certainties {
    let mut certainties: Certainties = states.keys().map(|key| (key.clone(), 0.0)).collect();
    loop {
        let next: Certainties = states
            .iter()
            .map(|(key, &state)| {
                let certainty = match state {
                    State::Up => 0.0,
                    _ if faults.get(key) == Some(&state) => 1.0,
                    _ => carried(dependencies, states, &certainties, key),
                };
                (key.clone(), certainty)
            })
            .collect();
        if next == certainties {
            return certainties;
        }
        certainties = next;
    }
}

fn carried(
    dependencies: &Dependencies,
    states: &States,
    certainties: &Certainties,
    key: &str,
) -> f64 {
    let direct = dependencies
        .ungrouped
        .iter()
        .zip(&dependencies.probabilities)
        .filter(|((dependent, provider, soft), _)| {
            dependent == key && softened_if(*soft, states[provider]) == states[key]
        })
        .map(|((_, provider, _), probability)| {
            certainties[provider] * probability.unwrap_or(UNSTATED)
        });
    let grouped = dependencies
        .groups
        .iter()
        .filter(|group| group.dependent == key)
        .filter(|group| softened_if(group.soft, raw_state(group, states)) == states[key])
        .map(|group| by_group(group, states, certainties));
    direct.chain(grouped).fold(0.0, f64::max)
}

fn by_group(group: &Group, states: &States, certainties: &Certainties) -> f64 {
    let raw = raw_state(group, states);
    let mut products: Vec<f64> = group
        .members
        .iter()
        .filter(|member| states[*member] >= raw)
        .map(|member| {
            let stated = group.probabilities[member].iter();
            let greatest = stated
                .map(|probability| probability.unwrap_or(UNSTATED))
                .fold(0.0, f64::max);
            certainties[member] * greatest
        })
        .collect();
    products.sort_by(|one, other| other.total_cmp(one));
    let rank = if raw >= State::Degraded {
        group.members.len() - group.needed + 1
    } else {
        1
    };
    products[rank - 1]
}
