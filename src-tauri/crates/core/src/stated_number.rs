//! Numbers that CIs state, and those that cannot be meant.

use faultline_graph::Node;
use rust_decimal::Decimal;

/// A stated number that was left out of account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnusableNumber {
    /// The CI.
    pub node: Node,
    /// Id of the attribute.
    pub attribute: &'static str,
    /// What it says.
    pub value: String,
    /// What it would have to be.
    pub expected: &'static str,
}

/// Which numbers an attribute may hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meaning {
    pub attribute: &'static str,
    pub most: Option<Decimal>,
    pub expected: &'static str,
}

impl Meaning {
    /// A share, 0 to 1.
    pub const fn fraction(attribute: &'static str) -> Self {
        Self {
            attribute,
            most: Some(Decimal::ONE),
            expected: "a fraction from 0 to 1",
        }
    }

    /// A share in per cent.
    pub const fn percentage(attribute: &'static str) -> Self {
        Self {
            attribute,
            most: Some(Decimal::ONE_HUNDRED),
            expected: "a percentage from 0 to 100",
        }
    }

    /// A time in hours.
    pub const fn hours(attribute: &'static str) -> Self {
        Self {
            attribute,
            most: None,
            expected: "a number of hours, 0 or more",
        }
    }

    /// The number, with up to 28 digits exact.
    pub fn read(self, node: Node, value: &str) -> Result<Decimal, UnusableNumber> {
        value
            .parse()
            .ok()
            .filter(|number| {
                let is_at_most = self.most.is_none_or(|most| *number <= most);
                *number >= Decimal::ZERO && is_at_most
            })
            .ok_or_else(|| UnusableNumber {
                node,
                attribute: self.attribute,
                value: value.to_owned(),
                expected: self.expected,
            })
    }
}

/// The floating-point number nearest to a decimal one: by its digits, since a division would
/// round twice.
pub(crate) fn nearest_float(number: Decimal) -> f64 {
    number
        .to_string()
        .parse()
        .expect("the digits of a decimal number are those of a number")
}
