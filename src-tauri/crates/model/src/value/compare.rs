//! The order of values: numbers as numbers, choices in their own order, the rest as text.

use std::cmp::Ordering;

use super::number::decimal;
use crate::{AttributeDefinition, AttributeType, Criticality, money_parts};

/// Compares two canonical values of an attribute. Numbers compare exactly, at any length.
/// Money compares by currency, then by amount. Critical is greatest; other choices follow their
/// order of definition. Text compares without regard to case, then byte by byte.
#[must_use]
pub fn compare_values(
    attribute: Option<&AttributeDefinition>,
    left: &str,
    right: &str,
) -> Ordering {
    let order = match attribute.map(|attribute| &attribute.value_type) {
        Some(AttributeType::Integer | AttributeType::Decimal) => order_numbers(left, right),
        Some(AttributeType::Money) => compare_money(left, right),
        Some(AttributeType::Choice(choices)) => compare_choices(choices, left, right),
        _ => compare_text(left, right),
    };
    order.then_with(|| left.cmp(right))
}

fn compare_text(left: &str, right: &str) -> Ordering {
    if left.is_ascii() && right.is_ascii() {
        let left = left.bytes().map(|byte| byte.to_ascii_lowercase());
        return left.cmp(right.bytes().map(|byte| byte.to_ascii_lowercase()));
    }
    left.to_lowercase().cmp(&right.to_lowercase())
}

fn compare_choices(choices: &[String], left: &str, right: &str) -> Ordering {
    if let (Ok(left), Ok(right)) = (left.parse::<Criticality>(), right.parse::<Criticality>()) {
        return left.cmp(&right);
    }
    let position = |text: &str| choices.iter().position(|choice| choice == text);
    position(left).cmp(&position(right))
}

fn compare_money(left: &str, right: &str) -> Ordering {
    match (money_parts(left), money_parts(right)) {
        (Some((left, left_currency)), Some((right, right_currency))) => left_currency
            .cmp(right_currency)
            .then_with(|| order_numbers(left, right)),
        _ => left.cmp(right),
    }
}

/// Numbers before everything that is none.
fn order_numbers(left: &str, right: &str) -> Ordering {
    let is_number = |text| decimal(text).is_some();
    compare_numbers(left, right).unwrap_or_else(|| is_number(right).cmp(&is_number(left)))
}

/// Compares two decimal numbers exactly, at any length; none where one of them is no number.
#[must_use]
pub fn compare_numbers(left: &str, right: &str) -> Option<Ordering> {
    Some(compare_decimals(&decimal(left)?, &decimal(right)?))
}

fn compare_decimals(left: &str, right: &str) -> Ordering {
    let (left_negative, left) = parts(left);
    let (right_negative, right) = parts(right);
    match (left_negative, right_negative) {
        (false, false) => compare_parts(left, right),
        (true, true) => compare_parts(right, left),
        (negative, _) => {
            if negative {
                Ordering::Less
            } else {
                Ordering::Greater
            }
        }
    }
}

/// Sign (never of zero), whole part without leading zeros, fraction without trailing zeros.
fn parts(number: &str) -> (bool, (&str, &str)) {
    let magnitude = number.trim_start_matches('-');
    let (whole, fraction) = magnitude.split_once('.').unwrap_or((magnitude, ""));
    let (whole, fraction) = (
        whole.trim_start_matches('0'),
        fraction.trim_end_matches('0'),
    );
    let zero = whole.is_empty() && fraction.is_empty();
    (number.starts_with('-') && !zero, (whole, fraction))
}

fn compare_parts(left: (&str, &str), right: (&str, &str)) -> Ordering {
    let by_length = left.0.len().cmp(&right.0.len());
    by_length
        .then_with(|| left.0.cmp(right.0))
        .then_with(|| left.1.cmp(right.1))
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::{compare_decimals, compare_values};
    use crate::Model;

    proptest! {
        #[test]
        fn decimals_compare_as_numbers(left in -100_000_i64..100_000, right in -100_000_i64..100_000) {
            let text = |number: i64| format!("{}{}.{:03}", if number < 0 { "-" } else { "" }, number.abs() / 1000, number.abs() % 1000);
            prop_assert_eq!(compare_decimals(&text(left), &text(right)), left.cmp(&right));
        }
    }

    #[test]
    fn each_type_has_its_order() {
        let model = Model::shipped();
        let attribute = |id| model.attribute(id);
        assert_eq!(
            compare_values(attribute("cpu_cores"), "9", "10"),
            Ordering::Less
        );
        assert_eq!(
            compare_values(attribute("criticality"), "critical", "high"),
            Ordering::Greater
        );
        assert_eq!(
            compare_values(attribute("outage_cost"), "900 EUR", "1000.5 EUR"),
            Ordering::Less
        );
        assert_eq!(compare_values(None, "b", "A"), Ordering::Greater);
    }
}
