//! What a set of faults can gain at most, without trying it.
//!
//! Faults meet in redundancy groups only. At an observation below no group that two of them touch,
//! the state of the set is the worst of their states, and the certainty the greatest of those that
//! bring it about: that is exact. Below such a group anything is taken to be possible. Factors of
//! time are at most 1 and are left out.

use super::Settings;
use super::incident::Incident;
use super::likelihood::Terms;
use super::options::Lone;
use crate::State;

/// Observations below some groups, as bits.
pub(super) type Below = Vec<u64>;

/// Upper bounds for sets of lone faults.
pub(super) struct Bounds<'s> {
    incident: &'s Incident<'s>,
    settings: &'s Settings,
    terms: &'s [Terms],
    /// By group, the observations that it can reach; empty for a group that no fault touches.
    below_groups: Vec<Below>,
    /// The most that observations can gain at all.
    pub most: f64,
}

impl<'s> Bounds<'s> {
    pub fn new(
        incident: &'s Incident<'s>,
        settings: &'s Settings,
        terms: &'s [Terms],
        lone: &[Lone],
    ) -> Self {
        let reach = reached_observations(incident);
        let groups = &incident.part.graph.groups;
        let mut below_groups = vec![Below::new(); groups.len()];
        for &group in lone.iter().flat_map(|one| &one.groups) {
            let below = &mut below_groups[group as usize];
            if below.is_empty() {
                below.clone_from(&reach[groups[group as usize].owner() as usize]);
            }
        }
        Self {
            incident,
            settings,
            terms,
            below_groups,
            most: terms.iter().map(|terms| terms.best).sum(),
        }
    }

    /// The most that a lone fault can add to whatever set holds it, over no fault.
    pub fn potential(&self, lone: &Lone) -> f64 {
        self.sum_over_reach(lone, |terms| terms.best)
    }

    /// The most that a fault can add to a set without it.
    pub fn contribution(&self, lone: &Lone) -> f64 {
        let timed = self.incident.onsets.iter().flatten().count() as f64;
        let penalty = -self.settings.least_onset_factor.ln() * timed;
        self.sum_over_reach(lone, |terms| terms.span + penalty)
    }

    fn sum_over_reach(&self, lone: &Lone, value: impl Fn(&Terms) -> f64) -> f64 {
        let mut reached = self.nothing();
        for prediction in &lone.predictions {
            let observation = prediction.observation as usize;
            reached[observation / 64] |= 1 << (observation % 64);
        }
        for &group in &lone.groups {
            unite(&mut reached, &self.below_groups[group as usize]);
        }
        let held = |&(observation, _): &(usize, &Terms)| {
            reached[observation / 64] >> (observation % 64) & 1 == 1
        };
        let terms = self.terms.iter().enumerate().filter(held);
        terms.map(|(_, terms)| value(terms)).sum()
    }

    /// The most that a set can gain over no fault.
    pub fn gain(&self, set: &[&Lone]) -> f64 {
        let meeting = self.meeting(set);
        let mut predicted: Vec<(State, f64)> = vec![(State::Up, 0.0); self.terms.len()];
        for prediction in set.iter().flat_map(|lone| &lone.predictions) {
            let slot = &mut predicted[prediction.observation as usize];
            if prediction.state > slot.0 {
                *slot = (prediction.state, prediction.certainty);
            } else if prediction.state == slot.0 {
                slot.1 = slot.1.max(prediction.certainty);
            }
        }
        let mut gain = 0.0;
        for (position, (terms, &(state, certainty))) in
            self.terms.iter().zip(&predicted).enumerate()
        {
            if meeting[position / 64] >> (position % 64) & 1 == 1 {
                gain += terms.best;
            } else if state != State::Up {
                let observation = &self.incident.observations[position];
                gain += terms.gain(self.settings, observation, state, certainty);
            }
        }
        gain
    }

    /// Observations below a group that two of the set touch.
    fn meeting(&self, set: &[&Lone]) -> Below {
        let mut meeting = self.nothing();
        for (position, one) in set.iter().enumerate() {
            for other in &set[position + 1..] {
                for_each_common(&one.groups, &other.groups, |group| {
                    unite(&mut meeting, &self.below_groups[group as usize]);
                });
            }
        }
        meeting
    }

    fn nothing(&self) -> Below {
        vec![0; self.terms.len().div_ceil(64)]
    }
}

fn unite(into: &mut Below, other: &Below) {
    for (word, other) in into.iter_mut().zip(other) {
        *word |= other;
    }
}

/// Calls `visit` with what two ascending lists share.
fn for_each_common(one: &[u32], other: &[u32], mut visit: impl FnMut(u32)) {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    for value in short {
        if long.binary_search(value).is_ok() {
            visit(*value);
        }
    }
}

/// For each CI, the observations that lean on it.
fn reached_observations(incident: &Incident<'_>) -> Vec<Below> {
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
        enter(observation.node.0, &mut queue);
        while let Some(node) = queue.pop() {
            for &provider in graph.forward.providers(node) {
                enter(provider, &mut queue);
            }
        }
    }
    reach
}
