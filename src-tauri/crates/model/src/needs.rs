//! How many members of a redundancy group have to work.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How many members of a redundancy group have to work: a count, or a share of all members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Needs {
    /// That many members.
    Count(NonZeroU32),
    /// That share of the members.
    Percent(Percentage),
}

impl Needs {
    /// One member is enough.
    pub const ONE: Self = Self::Count(NonZeroU32::MIN);
}

/// An exact decimal percentage above 0 and up to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Percentage {
    digits: u64,
    scale: u8,
}

impl Percentage {
    /// Most digits after the point.
    pub const MAXIMUM_SCALE: u8 = 12;

    /// `digits` / 10^`scale` per cent, if that lies above 0 and up to 100.
    #[must_use]
    pub const fn new(digits: u64, scale: u8) -> Option<Self> {
        if digits == 0 || scale > Self::MAXIMUM_SCALE || digits > 100 * 10_u64.pow(scale as u32) {
            return None;
        }
        Some(Self { digits, scale })
    }

    /// Digits and how many of them stand after the point.
    #[must_use]
    pub const fn parts(self) -> (u64, u8) {
        (self.digits, self.scale)
    }
}

/// The text does not say how many members are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "Use a count from 1 to 4294967295 such as 2, or a percentage above 0 and up to 100 such as 50%, with at most 12 digits after the point."
)]
pub struct NeedsFault;

impl FromStr for Needs {
    type Err = NeedsFault;

    /// Reads "2", "50%" or "33.3%"; space around the number is passed over.
    fn from_str(text: &str) -> Result<Self, NeedsFault> {
        let text = text.trim();
        let Some(number) = text.strip_suffix('%') else {
            if !text.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(NeedsFault);
            }
            return text.parse().map(Self::Count).map_err(|_| NeedsFault);
        };
        let (whole, fraction) = number
            .trim_end()
            .split_once('.')
            .unwrap_or((number.trim_end(), ""));
        let well_formed = !whole.is_empty()
            && whole
                .bytes()
                .chain(fraction.bytes())
                .all(|byte| byte.is_ascii_digit())
            && (!number.contains('.') || !fraction.is_empty());
        let scale = u8::try_from(fraction.len()).map_err(|_| NeedsFault)?;
        if !well_formed || scale > Percentage::MAXIMUM_SCALE {
            return Err(NeedsFault);
        }
        let digits = format!("{whole}{fraction}")
            .parse()
            .map_err(|_| NeedsFault)?;
        Percentage::new(digits, scale)
            .map(Self::Percent)
            .ok_or(NeedsFault)
    }
}

impl fmt::Display for Needs {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(formatter, "{count}"),
            Self::Percent(Percentage { digits, scale: 0 }) => write!(formatter, "{digits}%"),
            Self::Percent(Percentage { digits, scale }) => {
                let unit = 10_u64.pow(u32::from(*scale));
                let width = usize::from(*scale);
                write!(formatter, "{}.{:0width$}%", digits / unit, digits % unit)
            }
        }
    }
}

impl From<Needs> for String {
    fn from(needs: Needs) -> Self {
        needs.to_string()
    }
}

impl TryFrom<String> for Needs {
    type Error = NeedsFault;

    fn try_from(text: String) -> Result<Self, NeedsFault> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::Needs;

    #[test]
    fn gives_back_what_was_written() {
        for text in [
            "1",
            "2",
            "4000000000",
            "50%",
            "33.3%",
            "0.05%",
            "100%",
            "100.00%",
            "7.000000000001%",
        ] {
            assert_eq!(
                text.parse::<Needs>().map(|needs| needs.to_string()),
                Ok(text.to_owned())
            );
        }
        assert_eq!(
            " 50 % ".parse::<Needs>().map(|needs| needs.to_string()),
            Ok("50%".to_owned())
        );
    }

    #[test]
    fn refuses_what_is_no_need() {
        for text in [
            "",
            "0",
            "-1",
            "+1",
            "1.5",
            "0%",
            "0.0%",
            "100.1%",
            "101%",
            ".5%",
            "5.%",
            "%",
            "x",
            "5000000000",
            "1e2%",
            "99999999999999999999%",
        ] {
            assert!(text.parse::<Needs>().is_err(), "{text}");
        }
    }
}
