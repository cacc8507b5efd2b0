//! How probable a fault of a CI is before anything is observed.

use faultline_model::{ClassDefinition, Model};

use super::LatestChange;

/// Hours after which what a change adds has fallen to 1/e.
const CHANGE_DECAY_HOURS: f64 = 24.0;
/// How many times likelier a fault is right after a change, less one.
const CHANGE_WEIGHT: f64 = 30.0;

/// The chance of a fault in the time of one incident, by class.
#[derive(Clone, Debug, PartialEq)]
pub struct FaultRates {
    /// By id of a class; it holds for all below it that state none of their own.
    pub by_class: Vec<(String, f64)>,
    /// For every other class.
    pub otherwise: f64,
}

impl Default for FaultRates {
    fn default() -> Self {
        let by_class = [
            ("service", 1e-6),
            ("facility", 2e-6),
            ("network", 1e-5),
            ("storage", 1e-5),
            ("compute", 2e-5),
            ("cloud", 2e-5),
            ("application", 1e-4),
            ("software_instance", 1e-4),
        ];
        Self {
            by_class: by_class
                .map(|(class, rate)| (class.to_owned(), rate))
                .to_vec(),
            otherwise: 1e-4,
        }
    }
}

impl FaultRates {
    /// The rate of a class: its own, else the nearest inherited one.
    #[must_use]
    pub fn of(&self, model: &Model, class: &ClassDefinition) -> f64 {
        model
            .lineage(class)
            .find_map(|class| self.by_class.iter().find(|(id, _)| *id == class.id))
            .map_or(self.otherwise, |&(_, rate)| rate)
    }
}

/// The terms of the prior odds of a fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Prior {
    /// The chance of a fault of its class.
    pub rate: f64,
    /// The latest change before the first onset, if one counts.
    pub change: Option<LatestChange>,
    /// Past problems and incidents of which it was the cause, within a year.
    pub past_faults: u32,
}

impl Prior {
    /// How many times likelier a fault is for the latest change.
    #[must_use]
    pub fn change_factor(&self) -> f64 {
        self.change.as_ref().map_or(1.0, |change| {
            1.0 + CHANGE_WEIGHT * (-change.hours_before / CHANGE_DECAY_HOURS).exp()
        })
    }

    /// How many times likelier a fault is for past ones.
    #[must_use]
    pub fn history_factor(&self) -> f64 {
        1.0 + f64::from(self.past_faults)
    }

    /// The odds of a fault.
    #[must_use]
    pub fn odds(&self) -> f64 {
        self.rate / (1.0 - self.rate) * self.change_factor() * self.history_factor()
    }
}
