//! Whether the value of an attribute is as a term says.

use std::cmp::Ordering;
use std::net::IpAddr;

use faultline_model::{compare_numbers, money_parts};
use jiff::Timestamp;
use jiff::civil::Date;

use super::pattern::{Pattern, folded};
use super::syntax::Operator;
use super::time_range::Range;

/// What a value has to be. A value that is of another kind is not so.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ValueTest {
    /// A text of this pattern.
    Text(Pattern),
    /// A list with an element of this pattern.
    Element(Pattern),
    /// One of these texts.
    OneOf(Vec<String>),
    /// A text that stands so in the order of texts, without regard to case.
    TextOrder(Operator, String),
    /// A number that compares so, all digits counted.
    Number(Operator, String),
    /// An amount that compares so; of this currency, or of any.
    Money(Operator, String, Option<String>),
    /// A day.
    Date(Range<Date>),
    /// An instant.
    Instant(Range<Timestamp>),
    /// An address that compares so.
    Address(Operator, IpAddr),
}

impl ValueTest {
    /// Whether a value passes.
    #[must_use]
    pub fn passes(&self, value: &str) -> bool {
        match self {
            Self::Text(pattern) => pattern.matches(value),
            Self::Element(pattern) => value.split(';').any(|one| pattern.matches(one)),
            Self::OneOf(values) => values.iter().any(|one| one == value),
            Self::TextOrder(operator, wanted) => {
                operator.allows((*folded(value)).cmp(wanted.as_str()))
            }
            Self::Number(operator, wanted) => {
                compare_numbers(value, wanted).is_some_and(|order| operator.allows(order))
            }
            Self::Money(operator, wanted, currency) => {
                money_parts(value).is_some_and(|(amount, of)| {
                    currency.as_ref().is_none_or(|currency| currency == of)
                        && compare_numbers(amount, wanted)
                            .is_some_and(|order| operator.allows(order))
                })
            }
            Self::Date(range) => value.parse().is_ok_and(|date| range.contains(&date)),
            Self::Instant(range) => value.parse().is_ok_and(|time| range.contains(&time)),
            Self::Address(operator, wanted) => value
                .parse::<IpAddr>()
                .is_ok_and(|address| operator.allows(address.cmp(wanted))),
        }
    }
}

impl Operator {
    /// Whether a value in this order to the one it is compared with is meant.
    pub(super) fn allows(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Less => order.is_lt(),
            Self::LessOrEqual => order.is_le(),
            Self::Greater => order.is_gt(),
            Self::GreaterOrEqual => order.is_ge(),
        }
    }
}
