//! The constants of risk, all in one place, and shown with every assessment.
//!
//! Each factor is scored from 1 (harmless) to 5. A side (impact, likelihood) is the mean of its
//! factors by their weights, rounded half up; the matrix gives the risk. Scores follow the tables
//! here, so that anybody can work an assessment out by hand.

use faultline_graph::State;
use faultline_model::Criticality;

/// How risky a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RiskLevel {
    /// Little.
    Low,
    /// Some.
    Medium,
    /// Much.
    High,
    /// Most.
    VeryHigh,
}

impl RiskLevel {
    /// All of them, the least first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Medium, Self::High, Self::VeryHigh];

    /// The word in fields and documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::VeryHigh => "very_high",
        }
    }

    /// The level that a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|level| level.as_str() == word)
    }
}

use RiskLevel::{High, Low, Medium, VeryHigh};

/// The risk of an impact (row, 1 to 5) and a likelihood (column, 1 to 5).
pub const RISK_MATRIX: [[RiskLevel; 5]; 5] = [
    [Low, Low, Low, Low, Medium],
    [Low, Low, Medium, Medium, Medium],
    [Low, Medium, Medium, High, High],
    [Medium, Medium, High, High, VeryHigh],
    [Medium, High, High, VeryHigh, VeryHigh],
];

/// Weight of the most critical service that is hit.
pub const CRITICALITY_WEIGHT: u32 = 4;
/// Weight of how many services are hit.
pub const SERVICES_WEIGHT: u32 = 2;
/// Weight of the worst state that a service ends in.
pub const END_STATE_WEIGHT: u32 = 3;
/// Weight of the outage that is planned.
pub const OUTAGE_WEIGHT: u32 = 1;
/// Weight of how changes of this class of CI went.
pub const CLASS_HISTORY_WEIGHT: u32 = 2;
/// Weight of how changes from this template went.
pub const TEMPLATE_HISTORY_WEIGHT: u32 = 2;
/// Weight of how changes of this team went.
pub const TEAM_HISTORY_WEIGHT: u32 = 2;
/// Weight of how many CIs are altered.
pub const SIZE_WEIGHT: u32 = 2;
/// Weight of the backout plan.
pub const BACKOUT_WEIGHT: u32 = 2;
/// Weight of the test plan.
pub const TESTING_WEIGHT: u32 = 2;
/// Weight of the time it is done in.
pub const WINDOW_WEIGHT: u32 = 1;

/// The score of what nothing is known of.
pub const UNKNOWN: u8 = 3;

/// The score of a criticality, for a service that is down; one less where it is degraded, two less
/// where it is at risk.
#[must_use]
pub fn criticality_score(criticality: Option<Criticality>, state: State) -> u8 {
    let down: u8 = match criticality {
        Some(Criticality::Critical) => 5,
        Some(Criticality::High) => 4,
        Some(Criticality::Medium) | None => 3,
        Some(Criticality::Low) => 2,
    };
    let less = match state {
        State::Down => 0,
        State::Degraded => 1,
        State::AtRisk => 2,
        State::Up => 4,
    };
    down.saturating_sub(less).max(1)
}

/// The score of so many services that end degraded or down.
#[must_use]
pub const fn services_score(count: usize) -> u8 {
    match count {
        0 => 1,
        1 => 2,
        2..=3 => 3,
        4..=9 => 4,
        _ => 5,
    }
}

/// The score of the worst state that a service ends in.
#[must_use]
pub const fn end_state_score(state: State) -> u8 {
    match state {
        State::Up => 1,
        State::AtRisk => 2,
        State::Degraded => 3,
        State::Down => 5,
    }
}

/// The score of an outage that is planned to last so many minutes; none where none is planned.
#[must_use]
pub const fn outage_score(minutes: Option<i64>) -> u8 {
    match minutes {
        None => 1,
        Some(..=30) => 2,
        Some(31..=120) => 3,
        Some(121..=480) => 4,
        Some(_) => 5,
    }
}

/// The score of so many altered CIs.
#[must_use]
pub const fn size_score(count: usize) -> u8 {
    match count {
        0..=1 => 1,
        2..=3 => 2,
        4..=7 => 3,
        8..=20 => 4,
        _ => 5,
    }
}

/// The score of so many successes of so many changes. The rate is taken as (successes + 1) of
/// (changes + 2), Laplace's rule of succession, since few changes prove little.
#[must_use]
pub fn history_score(successful: u32, finished: u32) -> u8 {
    if finished == 0 {
        return UNKNOWN;
    }
    let rate = f64::from(successful + 1) / f64::from(finished + 2);
    match rate {
        rate if rate >= 0.9 => 1,
        rate if rate >= 0.8 => 2,
        rate if rate >= 0.65 => 3,
        rate if rate >= 0.5 => 4,
        _ => 5,
    }
}

/// The mean of scores by their weights, rounded half up; 1 where there is none.
#[must_use]
pub fn weighted(scores: impl Iterator<Item = (u8, u32)>) -> u8 {
    let (mut sum, mut weights) = (0, 0);
    for (score, weight) in scores {
        sum += u32::from(score) * weight;
        weights += weight;
    }
    match weights {
        0 => 1,
        _ => ((2 * sum + weights) / (2 * weights)) as u8,
    }
}

/// The risk of an impact and a likelihood, each from 1 to 5.
#[must_use]
pub fn risk_of(impact: u8, likelihood: u8) -> RiskLevel {
    let place = |score: u8| usize::from(score.clamp(1, 5)) - 1;
    RISK_MATRIX[place(impact)][place(likelihood)]
}
