//! What the search needs to know of each observation.

use super::{Observation, Settings};
use crate::State;

/// An observation in natural logarithms, relative to a CI that is up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    spared: f64,
    /// The most that any state can gain; 0 where up explains it best.
    pub best: f64,
    /// The most that can be gained when something worse explained it before.
    pub span: f64,
}

impl Terms {
    pub fn of(settings: &Settings, observation: &Observation) -> Self {
        let logarithm = |state| likelihood(settings, observation, state, 1.0).ln();
        // In certainty a likelihood is linear, so its extremes are those of the states.
        let all = State::ALL.map(logarithm);
        let most = all.into_iter().fold(f64::NEG_INFINITY, f64::max);
        let least = all.into_iter().fold(f64::INFINITY, f64::min);
        let spared = logarithm(State::Up);
        Self {
            spared,
            best: most - spared,
            span: most - least,
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
        likelihood(settings, observation, state, certainty).ln() - self.spared
    }
}

fn likelihood(settings: &Settings, observation: &Observation, state: State, certainty: f64) -> f64 {
    settings.likelihood(state, certainty, observation.state, observation.confidence)
}
