//! Why a text is no value of an attribute.

use crate::nearest_one;

/// Why a text is no value of an attribute, with what is expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValueFault {
    /// Not a whole number.
    #[error("A whole number is expected, such as 42.")]
    NotInteger,
    /// Not a decimal number.
    #[error("A decimal number is expected, such as 99.95{}.", unit.as_ref().map(|unit| format!(", in {unit}")).unwrap_or_default())]
    NotDecimal {
        /// The unit of the attribute.
        unit: Option<String>,
    },
    /// Neither true nor false.
    #[error("Use true or false.")]
    NotBoolean,
    /// Not a day of the calendar.
    #[error("A date is expected, such as 2026-11-21.")]
    NotDate,
    /// Not a point in time.
    #[error("A time with its offset is expected, such as 2026-11-21T09:00:00Z.")]
    NotTimestamp,
    /// None of the choices.
    #[error("Use one of {}.", choices.join(", "))]
    NotChoice {
        /// The choices in their order.
        choices: Vec<String>,
        /// The nearest of them.
        nearest: Option<String>,
    },
    /// Not a web address.
    #[error("A web address is expected, such as https://example.com.")]
    NotUrl,
    /// Not an e-mail address.
    #[error("An e-mail address is expected, such as ann@example.com.")]
    NotEmail,
    /// Not an IP address.
    #[error("An IPv4 or IPv6 address is expected, such as 10.0.0.1.")]
    NotIpAddress,
    /// Not an amount of money.
    #[error("An amount and its currency are expected, such as 1200.50 EUR.")]
    NotMoney,
    /// The key of a CI is expected.
    #[error("The key of a CI is expected: {0}")]
    NotKey(#[from] crate::KeyFault),
    /// A line break or another control character in a single line.
    #[error("A single line without control characters is expected. Remove line breaks.")]
    ControlCharacter,
    /// The value does not match the attribute's pattern.
    #[error("The value has to match the pattern {pattern}.")]
    PatternMismatch {
        /// The pattern.
        pattern: String,
    },
}

impl ValueFault {
    pub(super) fn not_choice(text: &str, choices: &[String]) -> Self {
        let nearest = nearest_one(text, choices.iter().map(String::as_str)).map(str::to_owned);
        Self::NotChoice {
            choices: choices.to_vec(),
            nearest,
        }
    }

    /// The valid value nearest to what was given, where one is near.
    #[must_use]
    pub fn nearest(&self) -> Option<&str> {
        match self {
            Self::NotChoice { nearest, .. } => nearest.as_deref(),
            _ => None,
        }
    }
}
