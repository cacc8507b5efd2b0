//! What a lone fault can do to each observation, alone and in company.
//!
//! Faults meet in redundancy groups that tolerate a failure, and nowhere else. Where no such group
//! is hit twice, a set leaves a CI in the worst state that one of its faults brings about, and one
//! that is degraded or down is reached as surely as the surest of those faults reaches it. Below a
//! group that is hit twice anything is possible, but for this: what is down stays down, and is
//! reached no less surely, whatever else fails.

use super::Settings;
use super::incident::Incident;
use super::likelihood::Terms;
use super::options::Lone;
use crate::State;

/// A lone fault and an observation that it affects, or that lies below a group it hits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Touch {
    pub observation: u32,
    pub state: State,
    pub certainty: f64,
    /// Whether it lies below a group that the fault hits.
    pub meets: bool,
    /// What it gains from the fault alone, onsets left out.
    pub gain: f64,
    /// What onsets add to that.
    pub time_gain: f64,
    /// Whether onsets can speak of it, and the fault may be what decides on the way to it.
    pub is_on_the_way: bool,
    /// The most that it gains in a set in which the fault decides it.
    pub most: f64,
    /// The same where it lies below a group that others hit too.
    pub most_met: f64,
    /// The most that it gains, whatever the fault brings about, for want of surer ways.
    pub most_by_way: f64,
}

/// Observations as bits.
pub(super) type Bits = Vec<u64>;

/// Whether `bits` hold an observation.
pub(super) fn holds(bits: &[u64], observation: usize) -> bool {
    bits[observation / 64] >> (observation % 64) & 1 == 1
}

/// For each CI, the observations that lean on it. `None` once `keep_going` says no.
pub(super) fn reached_observations(
    incident: &Incident<'_>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Option<Vec<Bits>> {
    let graph = &incident.part.graph;
    let words = incident.observations.len().div_ceil(64);
    let mut reach = vec![vec![0; words]; graph.node_count()];
    let mut queue = Vec::new();
    for (position, observation) in incident.observations.iter().enumerate() {
        let (word, bit) = (position / 64, 1_u64 << (position % 64));
        let mut enter = |node: u32, queue: &mut Vec<u32>| {
            let held = &mut reach[node as usize][word];
            if *held & bit == 0 {
                *held |= bit;
                queue.push(node);
            }
        };
        if !keep_going() {
            return None;
        }
        enter(observation.node.0, &mut queue);
        while let Some(node) = queue.pop() {
            for &provider in graph.forward.providers(node) {
                enter(provider, &mut queue);
            }
        }
    }
    Some(reach)
}

/// What `lone` touches, by observation.
pub(super) fn touches(
    incident: &Incident<'_>,
    settings: &Settings,
    terms: &[Terms],
    reach: &[Bits],
    ways: &[Vec<f64>],
    lateness: &[f64],
    lone: &Lone,
) -> Vec<Touch> {
    let groups = &incident.part.graph.groups;
    let mut below = vec![0; incident.observations.len().div_ceil(64)];
    for hit in &lone.hits {
        unite(
            &mut below,
            &reach[groups[hit.group as usize].owner() as usize],
        );
    }
    let mut predictions = lone.predictions.iter().peekable();
    let mut touches = Vec::new();
    for (position, (observation, terms)) in incident.observations.iter().zip(terms).enumerate() {
        let prediction = predictions.next_if(|one| one.observation as usize == position);
        let meets = holds(&below, position);
        let (state, certainty) = match prediction {
            Some(prediction) => (prediction.state, prediction.certainty),
            None if meets => (State::Up, 0.0),
            None => continue,
        };
        let gain = terms.gain(settings, observation, state, certainty);
        // Ways are multiplied from the other end, and rounded otherwise.
        let way = (ways[position][lone.node.index()] * (1.0 + 1e-12)).min(1.0);
        let by_way = State::ALL.map(|state| terms.gain(settings, observation, state, way));
        let falls = state == State::Down && !terms.rises_when_down;
        // Of several that put it at risk the certainty is not always that of one of them.
        let at_risk = || {
            terms
                .gain(settings, observation, State::AtRisk, 1.0)
                .max(0.0)
        };
        touches.push(Touch {
            observation: position as u32,
            state,
            certainty,
            meets,
            gain,
            time_gain: lone.time_gains[position],
            is_on_the_way: lateness[position] > 0.0 && (meets || state >= State::Degraded),
            most: if state == State::AtRisk {
                at_risk()
            } else {
                gain
            },
            most_met: if falls { gain } else { terms.best },
            most_by_way: by_way.into_iter().fold(0.0, f64::max),
        });
    }
    touches
}

/// Adds what `other` holds.
pub(super) fn unite(bits: &mut [u64], other: &[u64]) {
    for (word, other) in bits.iter_mut().zip(other) {
        *word |= other;
    }
}
