//! How a question is asked: every constant of the model.

use faultline_graph::Settings;

use super::{FaultRates, PriorTerms};

/// How a question is asked. The defaults are those shipped; a workspace may hold others.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The constants of propagation, observation, time and search.
    pub settings: Settings,
    /// The constants of changes and past faults.
    pub terms: PriorTerms,
    /// The chance of a fault by class.
    pub rates: FaultRates,
    /// Seconds after which the search answers with what it found.
    pub time_limit: f64,
    /// How fault rates are proposed.
    pub learning: LearningTerms,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            settings: Settings::default(),
            terms: PriorTerms::default(),
            rates: FaultRates::default(),
            time_limit: 5.0,
            learning: LearningTerms::default(),
        }
    }
}

/// How fault rates are proposed from confirmed causes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LearningTerms {
    /// Causes confirmed longer ago than so many days do not count.
    pub days: f64,
    /// How many expected causes the shipped rate weighs as much as, above 0.
    pub weight: f64,
}

impl Default for LearningTerms {
    fn default() -> Self {
        Self {
            days: 365.0,
            weight: 3.0,
        }
    }
}
