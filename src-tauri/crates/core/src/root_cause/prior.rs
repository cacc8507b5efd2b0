//! How probable a fault of a CI is before anything is observed.

use faultline_model::{ClassDefinition, Model};

use super::LatestChange;

/// The constants of changes and past faults.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriorTerms {
    /// How many times likelier a fault is right after a change, less one.
    pub change_weight: f64,
    /// Hours after which what a change adds has fallen to 1/e.
    pub change_decay_hours: f64,
    /// Changes that ended more than so many hours before the first onset do not count.
    pub counted_hours: f64,
    /// Past faults more than so many days before the first onset do not count.
    pub history_days: f64,
}

impl Default for PriorTerms {
    fn default() -> Self {
        Self {
            change_weight: 30.0,
            change_decay_hours: 24.0,
            counted_hours: 7.0 * 24.0,
            history_days: 365.0,
        }
    }
}

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
    /// The rate that a class states itself.
    #[must_use]
    pub fn own(&self, class: &str) -> Option<f64> {
        let stated = self.by_class.iter().find(|(id, _)| id == class);
        stated.map(|&(_, rate)| rate)
    }

    /// States the rate of a class.
    pub fn put(&mut self, class: &str, rate: f64) {
        match self.by_class.iter_mut().find(|(id, _)| id == class) {
            Some(stated) => stated.1 = rate,
            None => self.by_class.push((class.to_owned(), rate)),
        }
    }

    /// The class whose rate holds for a class: itself or the nearest ancestor that states one.
    #[must_use]
    pub fn stated_by<'m>(
        &self,
        model: &'m Model,
        class: &'m ClassDefinition,
    ) -> Option<&'m ClassDefinition> {
        model
            .lineage(class)
            .find(|class| self.own(&class.id).is_some())
    }

    /// The rate of a class: its own, else the nearest inherited one.
    #[must_use]
    pub fn of(&self, model: &Model, class: &ClassDefinition) -> f64 {
        self.stated_by(model, class)
            .and_then(|class| self.own(&class.id))
            .unwrap_or(self.otherwise)
    }
}

/// The terms of the prior odds of a fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Prior {
    /// The chance of a fault of its class.
    pub rate: f64,
    /// The latest change before the first onset, if one counts.
    pub change: Option<LatestChange>,
    /// Past problems and incidents of which it was the cause, as long ago as counts.
    pub past_faults: u32,
    /// The constants.
    pub terms: PriorTerms,
}

impl Prior {
    /// How many times likelier a fault is for the latest change.
    #[must_use]
    pub fn change_factor(&self) -> f64 {
        self.change.as_ref().map_or(1.0, |change| {
            let terms = &self.terms;
            1.0 + terms.change_weight * (-change.hours_before / terms.change_decay_hours).exp()
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
