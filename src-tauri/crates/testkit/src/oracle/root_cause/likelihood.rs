//! How likely what is observed is under some faults.

use faultline_graph::{Reported, State};

use super::certainty::{Certainties, certainties};
use super::{Faults, Question};
use crate::oracle::{self, Dependencies, Hit, States};

/// What some faults bring about.
pub(super) struct World {
    pub states: States,
    pub certainties: Certainties,
    hits: Vec<Hit>,
}

pub(super) fn world(question: &Question, dependencies: &Dependencies, faults: &Faults) -> World {
    let roots: Vec<(&str, State)> = faults
        .iter()
        .map(|(key, &state)| (key.as_str(), state))
        .collect();
    let states = oracle::states(&question.estate, &roots);
    World {
        certainties: certainties(dependencies, &states, faults),
        hits: oracle::impact(&question.estate, &roots),
        states,
    }
}

/// The probability of a report of a CI by a reporter of some confidence.
pub(super) fn of_report(state: State, certainty: f64, reported: Reported, confidence: f64) -> f64 {
    let table = |state| match (state, reported) {
        (State::Up, Reported::Up) => 0.985,
        (State::Up, Reported::Degraded) => 0.011,
        (State::Up, Reported::Down) => 0.004,
        (State::AtRisk, Reported::Up) => 0.950,
        (State::AtRisk, Reported::Degraded) => 0.035,
        (State::AtRisk, Reported::Down) => 0.015,
        (State::Degraded, Reported::Up) => 0.15,
        (State::Degraded, Reported::Degraded) => 0.60,
        (State::Degraded, Reported::Down) => 0.25,
        (State::Down, Reported::Up) => 0.05,
        (State::Down, Reported::Degraded) => 0.20,
        (State::Down, Reported::Down) => 0.75,
    };
    let q = certainty * table(state) + (1.0 - certainty) * table(State::Up);
    confidence * q + (1.0 - confidence) / 3.0
}

/// The likelihood of all that is observed.
pub(super) fn likelihood(question: &Question, world: &World) -> f64 {
    let mut likelihood = 1.0;
    for (key, seen) in &question.evidence {
        // A CI that is not in service takes no part: it stays up.
        let state = world.states.get(key).copied().unwrap_or(State::Up);
        let certainty = world.certainties.get(key).copied().unwrap_or(0.0);
        likelihood *= of_report(state, certainty, seen.state, seen.confidence);
    }
    likelihood * time(question, world)
}

fn time(question: &Question, world: &World) -> f64 {
    let hit = |key: &str| world.hits.iter().find(|hit| hit.key == key);
    let mut product = 1.0;
    for (key, seen) in &question.evidence {
        let explained = hit(key).filter(|hit| hit.state >= State::Degraded);
        let (Some(mut on_the_way), Some(onset), true) =
            (explained, seen.onset, seen.state != Reported::Up)
        else {
            continue;
        };
        while let Some(next) = on_the_way.via.as_deref().and_then(hit) {
            on_the_way = next;
            let other = question.evidence.get(&next.key);
            let broken = other.filter(|other| other.state != Reported::Up);
            let Some(later) = broken.and_then(|other| other.onset) else {
                continue;
            };
            let gap = later - onset;
            if gap > 120.0 {
                product *= (-(gap - 120.0) / 600.0).exp().max(0.05);
            }
        }
    }
    product
}
