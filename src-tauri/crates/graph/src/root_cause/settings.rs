//! The constants of the model. All are settings; these are the defaults shipped.

use super::Reported;
use crate::State;

/// The constants of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The most faults of one hypothesis, at least 1.
    pub most_faults: usize,
    /// How many times likelier a hypothesis of several faults must be than it is without any one
    /// of them; at least 1.
    pub least_gain: f64,
    /// Share of faults that are total.
    pub down_weight: f64,
    /// Share of faults that are partial.
    pub degraded_weight: f64,
    /// Probability that failure propagates over a relationship that states none.
    pub propagation: f64,
    /// Probability of each report, by true state and [`Reported`]; all above 0, each row sums to 1.
    pub table: [[f64; 3]; 4],
    /// Seconds that an onset may precede that of its cause unquestioned.
    pub onset_tolerance: f64,
    /// Seconds beyond the tolerance by which the factor of time falls to 1/e.
    pub onset_decay: f64,
    /// The least factor of time, above 0.
    pub least_onset_factor: f64,
    /// Share of the total mass that the search may leave out, 0 to leave out nothing.
    pub discard: f64,
    /// Confidence of observations that state none, and of the ones that are proposed.
    pub confidence: f64,
    /// How many observations are proposed.
    pub checks: usize,
    /// How many of the leading hypotheses are weighed when observations are proposed.
    pub weighed_hypotheses: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            most_faults: 3,
            least_gain: 10.0,
            down_weight: 0.7,
            degraded_weight: 0.3,
            propagation: 0.95,
            table: [
                [0.985, 0.011, 0.004],
                [0.950, 0.035, 0.015],
                [0.15, 0.60, 0.25],
                [0.05, 0.20, 0.75],
            ],
            onset_tolerance: 120.0,
            onset_decay: 600.0,
            least_onset_factor: 0.05,
            discard: 1e-4,
            confidence: 0.99,
            checks: 20,
            weighed_hypotheses: 256,
        }
    }
}

impl Settings {
    /// How probable a report is of a CI in `state`, reached as surely as `certainty`, by a reporter
    /// trusted as far as `confidence`: an untrusted report is any of the three alike.
    #[must_use]
    pub fn likelihood(
        &self,
        state: State,
        certainty: f64,
        reported: Reported,
        confidence: f64,
    ) -> f64 {
        let column = reported as usize;
        let reached = self.table[state as usize][column];
        let spared = self.table[State::Up as usize][column];
        let told = certainty * reached + (1.0 - certainty) * spared;
        confidence * told + (1.0 - confidence) / 3.0
    }

    /// The share of faults that put a CI in `state`.
    #[must_use]
    pub fn state_weight(&self, state: State) -> f64 {
        match state {
            State::Down => self.down_weight,
            State::Degraded => self.degraded_weight,
            State::AtRisk | State::Up => 0.0,
        }
    }

    /// The factor for a CI that began `lead` seconds before something that is said to have caused
    /// it.
    #[must_use]
    pub fn onset_factor(&self, lead: f64) -> f64 {
        if lead <= self.onset_tolerance {
            return 1.0;
        }
        let beyond = (lead - self.onset_tolerance) / self.onset_decay;
        (-beyond).exp().max(self.least_onset_factor)
    }
}
