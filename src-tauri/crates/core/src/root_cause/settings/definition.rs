//! What is to be known of a setting, so that a form can be made and a value checked.

use crate::root_cause::Options;

/// Where a setting belongs, in the order of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SettingGroup {
    /// What counts as a hypothesis.
    Hypotheses,
    /// How likely a fault is before anything is observed.
    Prior,
    /// The chance of a fault by class.
    FaultRates,
    /// How failure travels.
    Propagation,
    /// How far reports are trusted.
    Observation,
    /// What the order of onsets says.
    Time,
    /// How far the search goes.
    Search,
    /// How fault rates are proposed from confirmed causes.
    Learning,
}

impl SettingGroup {
    /// Every group in order.
    pub const ALL: [Self; 8] = [
        Self::Hypotheses,
        Self::Prior,
        Self::FaultRates,
        Self::Propagation,
        Self::Observation,
        Self::Time,
        Self::Search,
        Self::Learning,
    ];

    /// Its heading.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Hypotheses => "Hypotheses",
            Self::Prior => "Changes and past faults",
            Self::FaultRates => "Fault rates by class",
            Self::Propagation => "How failure travels",
            Self::Observation => "How reports are read",
            Self::Time => "Order of onsets",
            Self::Search => "Search",
            Self::Learning => "Learning from confirmed causes",
        }
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole things.
    Count,
    /// A share or a probability, 0 to 1.
    Share,
    /// So many times.
    Factor,
    /// Seconds.
    Seconds,
    /// Hours.
    Hours,
    /// Days.
    Days,
}

impl Unit {
    /// As it stands behind a number; empty where nothing does.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Count | Self::Share => "",
            Self::Factor => "×",
            Self::Seconds => "s",
            Self::Hours => "h",
            Self::Days => "days",
        }
    }
}

/// A setting that every workspace has.
#[derive(Debug)]
pub(super) struct Definition {
    pub id: &'static str,
    pub group: SettingGroup,
    pub label: &'static str,
    pub meaning: &'static str,
    pub unit: Unit,
    /// What the numbers stand for where there are several; they sum to 1.
    pub parts: &'static [&'static str],
    pub least: f64,
    pub most: f64,
    pub get: fn(&Options) -> Vec<f64>,
    /// Takes as many numbers as `get` gives.
    pub set: fn(&mut Options, &[f64]),
}
