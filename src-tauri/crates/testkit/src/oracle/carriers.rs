//! Which providers carry a CI's final state.

use faultline_graph::State;

use super::{Dependencies, Group, States};

/// A provider that carries, and whether it does so as a member of a default group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Carrier {
    /// The provider.
    pub provider: String,
    /// Whether the group it carries by is a default group.
    pub by_default_group: bool,
}

/// The carriers of `key`, one for each way in which it is carried.
#[must_use]
pub fn carriers(dependencies: &Dependencies, states: &States, key: &str) -> Vec<Carrier> {
    let mut carriers = Vec::new();
    for (dependent, provider, soft) in &dependencies.ungrouped {
        if dependent == key && softened_if(*soft, states[provider]) == states[key] {
            carriers.push(Carrier {
                provider: provider.clone(),
                by_default_group: false,
            });
        }
    }
    for group in dependencies
        .groups
        .iter()
        .filter(|one| one.dependent == key)
    {
        let raw = raw_state(group, states);
        if softened_if(group.soft, raw) != states[key] {
            continue;
        }
        for member in group.members.iter().filter(|one| states[*one] >= raw) {
            carriers.push(Carrier {
                provider: member.clone(),
                by_default_group: group.default,
            });
        }
    }
    carriers
}

/// The state of a group before softening.
pub(super) fn raw_state(group: &Group, states: &States) -> State {
    let better_than = |limit: State| {
        group
            .members
            .iter()
            .filter(|member| states[*member] < limit)
            .count()
    };
    if better_than(State::Down) < group.needed {
        State::Down
    } else if better_than(State::Degraded) < group.needed {
        State::Degraded
    } else if group
        .members
        .iter()
        .any(|member| states[member] != State::Up)
    {
        State::AtRisk
    } else {
        State::Up
    }
}

pub(super) fn softened_if(soft: bool, state: State) -> State {
    match (soft, state) {
        (true, State::Down) => State::Degraded,
        (true, State::Degraded) => State::AtRisk,
        (true, _) => State::Up,
        (false, state) => state,
    }
}
