//! Life-cycle status and criticality.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Where a CI stands in its life.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum LifecycleStatus {
    /// Not there yet; takes no part in analyses.
    Planned,
    /// In service.
    #[default]
    Live,
    /// In service, under maintenance.
    Maintenance,
    /// No longer there; takes no part in analyses.
    Retired,
}

impl LifecycleStatus {
    /// All of them, in the order of a life.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Live, Self::Maintenance, Self::Retired];

    /// The word used in files and on screens.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Live => "live",
            Self::Maintenance => "maintenance",
            Self::Retired => "retired",
        }
    }

    /// Whether the CI takes part in analyses.
    #[must_use]
    pub const fn in_service(self) -> bool {
        matches!(self, Self::Live | Self::Maintenance)
    }

    /// The number under which it is stored, from 0.
    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// The status of a stored number.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }
}

/// The text is none of the four words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("There is no such word here. Use one of the listed ones.")]
pub struct UnknownWord;

impl FromStr for LifecycleStatus {
    type Err = UnknownWord;

    /// Without regard to case and surrounding space.
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let text = text.trim();
        let found = Self::ALL
            .into_iter()
            .find(|status| status.as_str().eq_ignore_ascii_case(text));
        found.ok_or(UnknownWord)
    }
}

impl fmt::Display for LifecycleStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// How much depends on a CI in the eyes of the business. Ordered from `Low` to `Critical`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criticality {
    /// Least.
    Low,
    /// Some.
    Medium,
    /// Much.
    High,
    /// Most.
    Critical,
}

impl Criticality {
    /// All of them, most critical first.
    pub const ALL: [Self; 4] = [Self::Critical, Self::High, Self::Medium, Self::Low];

    /// The word used in files and on screens.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

impl FromStr for Criticality {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let text = text.trim();
        let found = Self::ALL
            .into_iter()
            .find(|one| one.as_str().eq_ignore_ascii_case(text));
        found.ok_or(UnknownWord)
    }
}

impl fmt::Display for Criticality {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{Criticality, LifecycleStatus};

    #[test]
    fn words_and_codes_go_both_ways() {
        for status in LifecycleStatus::ALL {
            assert_eq!(status.as_str().to_uppercase().parse(), Ok(status));
            assert_eq!(LifecycleStatus::from_code(status.code()), Some(status));
        }
        assert!("lives".parse::<LifecycleStatus>().is_err());
        assert_eq!(LifecycleStatus::from_code(4), None);
    }

    #[test]
    fn critical_is_greatest() {
        assert!(Criticality::Critical > Criticality::High);
        assert!(Criticality::High > Criticality::Medium);
        assert!(Criticality::Medium > Criticality::Low);
    }
}
