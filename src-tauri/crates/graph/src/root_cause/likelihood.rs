//! What the search needs to know of each observation.

use super::{Observation, Settings};
use crate::State;

/// An observation in natural logarithms, relative to a CI that is up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    spared: f64,
    /// The most that any state can gain; 0 where up explains it best.
    pub best: f64,
    /// The least that any state can gain, at most 0.
    pub least: f64,
    /// The least short of down.
    pub least_working: f64,
    /// The least short of degraded.
    pub least_whole: f64,
    /// Whether it is the likelier, the more surely its CI is down.
    pub rises_when_down: bool,
    /// Whether it is the likelier, the more surely its CI is degraded.
    pub rises_when_degraded: bool,
}

impl Terms {
    pub fn of(settings: &Settings, observation: &Observation) -> Self {
        // In certainty a likelihood is linear, so its extremes are those of the states.
        let all = State::ALL.map(|state| likelihood(settings, observation, state, 1.0).ln());
        let spared = all[State::Up as usize];
        let least_of = |states: &[State]| {
            let gains = states.iter().map(|&state| all[state as usize] - spared);
            gains.fold(0.0, f64::min)
        };
        Self {
            spared,
            best: all.into_iter().fold(f64::NEG_INFINITY, f64::max) - spared,
            least: least_of(&State::ALL),
            least_working: least_of(&[State::AtRisk, State::Degraded]),
            least_whole: least_of(&[State::AtRisk]),
            rises_when_down: all[State::Down as usize] >= spared,
            rises_when_degraded: all[State::Degraded as usize] >= spared,
        }
    }

    /// What a predicted state gains over up.
    pub fn gain(
        &self,
        settings: &Settings,
        observation: &Observation,
        state: State,
        certainty: f64,
    ) -> f64 {
        if state == State::Up {
            return 0.0;
        }
        likelihood(settings, observation, state, certainty).ln() - self.spared
    }
}

fn likelihood(settings: &Settings, observation: &Observation, state: State, certainty: f64) -> f64 {
    settings.likelihood(state, certainty, observation.state, observation.confidence)
}
