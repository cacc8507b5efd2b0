//! What a set of faults makes of the observations.

use super::propagation::Hit;
use super::touch::{Bits, Touch, holds};
use crate::State;

/// What some faults bring about, by observation.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub states: Vec<State>,
    pub certainties: Vec<f64>,
    pub gains: Vec<f64>,
    /// Observations of which onsets can speak and on the way to which one of the faults may lie.
    pub on_the_way: Bits,
    /// The most that each can gain, whatever the faults bring about, for want of surer ways.
    pub most_by_way: Vec<f64>,
    /// Observations below a group that one of the faults hits.
    pub meets: Bits,
    /// The members of groups that tolerate a failure which they leave degraded or down, by group
    /// and member.
    pub hits: Vec<Hit>,
    /// Natural logarithm of the product of odds and state weights.
    pub prior: f64,
    /// Natural logarithm of its likelihood over that of no fault.
    pub gain: f64,
    /// The same without the factors of time, which are at most 1.
    pub without_time: f64,
}

impl World {
    /// No fault.
    pub fn empty(observations: usize) -> Self {
        Self {
            states: vec![State::Up; observations],
            certainties: vec![0.0; observations],
            gains: vec![0.0; observations],
            on_the_way: vec![0; observations.div_ceil(64)],
            most_by_way: vec![0.0; observations],
            meets: vec![0; observations.div_ceil(64)],
            hits: Vec::new(),
            prior: 0.0,
            gain: 0.0,
            without_time: 0.0,
        }
    }

    /// By how much another fault raises the gain, without the factors of time and with them, where
    /// it need not be tried: where no observation lies below a group in which they meet (`meeting`),
    /// none is put at risk by both, and none of which onsets can speak has both on its way.
    pub fn raised_by(&self, touches: &[Touch], meeting: &Bits) -> Option<(f64, f64)> {
        let (mut raised, mut by_time) = (0.0, 0.0);
        for touch in touches {
            if self.interferes(touch, meeting) {
                return None;
            }
            if self.is_decided_by(touch) {
                raised += touch.gain - self.gains[touch.observation as usize];
            }
            by_time += touch.time_gain;
        }
        Some((raised, raised + by_time))
    }

    /// Takes up another fault for which [`Self::raised_by`] has an answer.
    pub fn join(&mut self, touches: &[Touch]) {
        for touch in touches {
            let observation = touch.observation as usize;
            if self.is_decided_by(touch) {
                self.states[observation] = touch.state;
                self.certainties[observation] = touch.certainty;
                self.gains[observation] = touch.gain;
            }
        }
        self.meet(touches);
    }

    /// Notes the groups that another fault hits, and its ways.
    pub fn meet(&mut self, touches: &[Touch]) {
        for touch in touches {
            let observation = touch.observation as usize;
            let most = &mut self.most_by_way[observation];
            *most = most.max(touch.most_by_way);
            let bit = 1 << (observation % 64);
            if touch.meets {
                self.meets[observation / 64] |= bit;
            }
            if touch.is_on_the_way {
                self.on_the_way[observation / 64] |= bit;
            }
        }
    }

    fn interferes(&self, touch: &Touch, meeting: &Bits) -> bool {
        let observation = touch.observation as usize;
        let both_at_risk =
            touch.state == State::AtRisk && self.states[observation] == State::AtRisk;
        both_at_risk
            || (touch.meets && holds(meeting, observation))
            || (touch.is_on_the_way && holds(&self.on_the_way, observation))
    }

    fn is_decided_by(&self, touch: &Touch) -> bool {
        let observation = touch.observation as usize;
        (touch.state, touch.certainty) > (self.states[observation], self.certainties[observation])
    }
}
