//! How strongly a dependent needs its provider.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::UnknownWord;

/// How strongly a dependent needs its provider.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// The dependent takes the provider's state.
    #[default]
    Hard,
    /// The dependent takes it one step better.
    Soft,
}

impl Strength {
    /// The word used in files and on screens.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
        }
    }

    /// The number under which it is stored.
    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }

    /// The strength of a stored number.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Hard),
            1 => Some(Self::Soft),
            _ => None,
        }
    }
}

impl FromStr for Strength {
    type Err = UnknownWord;

    /// Without regard to case and surrounding space.
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let text = text.trim();
        let found = [Self::Hard, Self::Soft]
            .into_iter()
            .find(|one| one.as_str().eq_ignore_ascii_case(text));
        found.ok_or(UnknownWord)
    }
}

impl fmt::Display for Strength {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
