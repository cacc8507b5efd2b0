//! The chance that failure travels over a relationship.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A decimal number from 0 to 1 that keeps all its digits: "0.10" stays "0.10".
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Probability(String);

impl Probability {
    /// The canonical text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest double.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.0.parse().unwrap_or(1.0)
    }
}

/// The text is no probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Use a decimal number from 0 to 1.")]
pub struct ProbabilityFault;

impl FromStr for Probability {
    type Err = ProbabilityFault;

    /// Reads "0.25", ".25" or "1"; the digits stay as they are.
    fn from_str(text: &str) -> Result<Self, ProbabilityFault> {
        let canonical = crate::value::decimal(text).ok_or(ProbabilityFault)?;
        let value: f64 = canonical.parse().map_err(|_| ProbabilityFault)?;
        // A tiny excess over 1 rounds to 1, so the digits decide.
        let above_one = canonical.split_once('.').is_some_and(|(whole, fraction)| {
            whole.ends_with('1') && fraction.bytes().any(|digit| digit != b'0')
        });
        if canonical.starts_with('-') || value > 1.0 || (value == 1.0 && above_one) {
            return Err(ProbabilityFault);
        }
        Ok(Self(canonical.into_owned()))
    }
}

impl fmt::Display for Probability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<Probability> for String {
    fn from(probability: Probability) -> Self {
        probability.0
    }
}

impl TryFrom<String> for Probability {
    type Error = ProbabilityFault;

    fn try_from(text: String) -> Result<Self, ProbabilityFault> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::Probability;

    #[test]
    fn keeps_digits_and_refuses_what_is_outside() {
        for (given, canonical) in [
            ("0.10", "0.10"),
            (" .5 ", "0.5"),
            ("1", "1"),
            ("1.000", "1.000"),
            ("0", "0"),
        ] {
            assert_eq!(
                given.parse::<Probability>().map(String::from),
                Ok(canonical.to_owned())
            );
        }
        for given in [
            "",
            "1.0000000000000000000001",
            "-0.1",
            "2",
            "0,5",
            "1e-3",
            "NaN",
        ] {
            assert!(given.parse::<Probability>().is_err(), "{given}");
        }
    }
}
