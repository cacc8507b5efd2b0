//! What a factor of a risk is for a change.

use faultline_graph::State;
use faultline_model::Criticality;

use crate::report::Language;

/// What a factor is for a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactorValue {
    /// No service is hit.
    NoService,
    /// The most critical service that is hit.
    Service {
        /// Its name.
        name: String,
        /// How critical it is; none where that is not stated.
        criticality: Option<Criticality>,
        /// What becomes of it.
        state: State,
    },
    /// How many services end in which state.
    Services {
        /// Down.
        down: usize,
        /// Degraded.
        degraded: usize,
        /// At risk.
        at_risk: usize,
    },
    /// The worst state of a service.
    Worst(State),
    /// No outage is planned.
    NoOutage,
    /// An outage of so many minutes is planned.
    Outage {
        /// So many.
        minutes: i64,
    },
    /// How changes like this one ended.
    Finished {
        /// The class, template or team that they have in common; none where none is stated.
        of: Option<String>,
        /// Whether it is labels of classes, parted by commas.
        is_class: bool,
        /// How many were successful.
        successful: u32,
        /// How many are over.
        finished: u32,
    },
    /// How many CIs are affected.
    Affected(usize),
    /// There is a plan to take it back, which takes so many minutes as was stated.
    Backout {
        /// So many; none where that is not stated.
        minutes: Option<String>,
    },
    /// There is no plan to take it back.
    NoBackout,
    /// There is a test plan.
    Tested,
    /// There is no test plan.
    NotTested,
    /// It has no time yet.
    NoTime,
    /// Its time lies in a freeze.
    InFreeze,
    /// Its time lies outside the maintenance windows of its CIs.
    OutsideMaintenance,
    /// Its CIs have no maintenance window.
    NoWindow,
    /// Its time lies in a maintenance window.
    InMaintenance,
}

impl FactorValue {
    /// In words.
    #[must_use]
    pub fn words(&self, words: Language) -> String {
        let said = match self {
            Self::NoService => words.no_service(),
            Self::Service {
                name,
                criticality,
                state,
            } => {
                let criticality = criticality
                    .map_or_else(|| words.unstated().to_owned(), |one| words.criticality(one));
                return format!("{name}, {criticality}, {}", words.state(*state));
            }
            Self::Services {
                down,
                degraded,
                at_risk,
            } => {
                let counts = [down, degraded, at_risk].map(ToString::to_string);
                return words.services_ending(&counts[0], &counts[1], &counts[2]);
            }
            Self::Worst(state) => return words.state(*state),
            Self::NoOutage => words.no_outage(),
            Self::Outage { minutes } => return words.minutes_of(&minutes.to_string()),
            Self::Finished {
                of,
                is_class,
                successful,
                finished,
            } => {
                let of = match of.as_deref() {
                    None => words.not_stated().to_owned(),
                    Some(labels) if *is_class => words.classes(labels),
                    Some(name) => name.to_owned(),
                };
                let of = of.as_str();
                if *finished == 0 {
                    return words.none_finished(of);
                }
                let share = 100.0 * f64::from(*successful) / f64::from(*finished);
                let counts = [successful, finished].map(ToString::to_string);
                return words.finished_changes(of, &counts[0], &counts[1], &format!("{share:.0}"));
            }
            Self::Affected(count) => return words.affected(*count),
            Self::Backout {
                minutes: Some(minutes),
            } => return words.backout_of(minutes),
            Self::Backout { minutes: None } => words.untimed_backout(),
            Self::NoBackout => words.no_backout(),
            Self::Tested => words.tested(),
            Self::NotTested => words.not_tested(),
            Self::NoTime => words.no_time(),
            Self::InFreeze => words.in_freeze(),
            Self::OutsideMaintenance => words.outside_maintenance(),
            Self::NoWindow => words.no_window(),
            Self::InMaintenance => words.in_maintenance(),
        };
        said.to_owned()
    }
}
