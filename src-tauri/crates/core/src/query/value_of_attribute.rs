//! What a term asks of the values of an attribute, by the attribute's type.

use std::net::IpAddr;

use faultline_model::{
    AttributeDefinition, AttributeType, compare_values, decimal_with_unit, nearest,
};
use jiff::Zoned;

use super::condition::{AttributeIds, Condition};
use super::fault::{QueryFault, QueryProblem};
use super::pattern::Pattern;
use super::syntax::{Operator, Span, Text};
use super::time_range::TimeValue;
use super::value_test::ValueTest;

/// The condition of `id`, `operator` and `value`; an attribute without definition holds texts.
pub(super) fn condition(
    id: &str,
    definition: Option<&AttributeDefinition>,
    operator: Operator,
    value: &Text,
    now: &Zoned,
) -> Result<Condition, QueryFault> {
    let is_equal = operator == Operator::Equal;
    if is_equal && value.text.is_empty() {
        return Ok(Condition::Not(Box::new(Condition::Has(AttributeIds::new(
            id,
        )))));
    }
    let of = |test| Condition::Attribute(AttributeIds::new(id), test);
    let Some(definition) = definition else {
        return Ok(of(text_test(operator, &value.text)));
    };
    let pattern = Pattern::new(&value.text);
    if is_equal && pattern.as_text().is_none() {
        return Ok(of(match definition.value_type {
            AttributeType::List => ValueTest::Element(pattern),
            _ => ValueTest::Text(pattern),
        }));
    }
    if is_equal
        && has_ranges(&definition.value_type)
        && let Some(ends) = range_ends(value)
    {
        let ends = ends.map(|(operator, end)| test(definition, operator, &end, now).map(of));
        return Ok(Condition::All(ends.collect::<Result<_, _>>()?));
    }
    test(definition, operator, value, now).map(of)
}

/// Both ends of `a..b`, `a..` or `..b` as comparisons.
pub(super) fn range_ends(value: &Text) -> Option<impl Iterator<Item = (Operator, Text)>> {
    let (low, high) = value.text.split_once("..")?;
    let end = |operator, text: &str| {
        let text = Text {
            text: text.to_owned(),
            span: value.span,
        };
        (!text.text.is_empty()).then_some((operator, text))
    };
    let ends = [
        end(Operator::GreaterOrEqual, low),
        end(Operator::LessOrEqual, high),
    ];
    ends.iter()
        .any(Option::is_some)
        .then(|| ends.into_iter().flatten())
}

/// The fault of a text that is no time.
pub(super) fn no_date(field: &str, value: &Text) -> QueryFault {
    let example = if field.eq_ignore_ascii_case("updated") || field.eq_ignore_ascii_case("created")
    {
        "<90d or >=2026-01-31"
    } else {
        "<2026-01-31 or <90d"
    };
    wrong_kind(field, value, "date", example)
}

fn has_ranges(value_type: &AttributeType) -> bool {
    matches!(
        value_type,
        AttributeType::Integer
            | AttributeType::Decimal
            | AttributeType::Money
            | AttributeType::Date
            | AttributeType::Timestamp
            | AttributeType::IpAddress
    )
}

fn test(
    definition: &AttributeDefinition,
    operator: Operator,
    value: &Text,
    now: &Zoned,
) -> Result<ValueTest, QueryFault> {
    let text = value.text.as_str();
    let id = definition.id.as_str();
    let is_equal = operator == Operator::Equal;
    match &definition.value_type {
        AttributeType::Integer | AttributeType::Decimal => number(text, definition.unit.as_deref())
            .map(|number| ValueTest::Number(operator, number))
            .ok_or_else(|| wrong_kind(id, value, "number", ">64")),
        AttributeType::Money => money(text)
            .map(|(amount, currency)| ValueTest::Money(operator, amount, currency))
            .ok_or_else(|| wrong_kind(id, value, "amount of money", ">1000EUR")),
        AttributeType::Date => TimeValue::read(text, now)
            .and_then(|time| time.dates(operator, now))
            .map(ValueTest::Date)
            .ok_or_else(|| no_date(id, value)),
        AttributeType::Timestamp => TimeValue::read(text, now)
            .and_then(|time| time.instants(operator, now))
            .map(ValueTest::Instant)
            .ok_or_else(|| no_date(id, value)),
        AttributeType::Choice(choices) => choice(definition, choices, operator, value),
        AttributeType::Boolean if is_equal => match definition.validate(text) {
            Ok(word) => Ok(ValueTest::OneOf(vec![word.into_owned()])),
            Err(_) => Err(wrong_kind(id, value, "yes or no", ":yes")),
        },
        AttributeType::Boolean | AttributeType::List if !is_equal => {
            let problem = QueryProblem::NoOrder {
                field: id.to_owned(),
                sign: operator.sign(),
            };
            Err(problem.at(sign_before(value, operator)))
        }
        AttributeType::List => Ok(ValueTest::Element(Pattern::new(text))),
        AttributeType::IpAddress => match text.parse::<IpAddr>() {
            Ok(address) => Ok(ValueTest::Address(operator, address)),
            Err(_) if is_equal => Ok(ValueTest::Text(Pattern::new(text))),
            Err(_) => Err(wrong_kind(id, value, "address", ">=10.0.0.1")),
        },
        _ => Ok(text_test(operator, text)),
    }
}

/// Texts are compared as texts, but with a number only those that are numbers.
fn text_test(operator: Operator, text: &str) -> ValueTest {
    if operator == Operator::Equal {
        return Condition::equals(Pattern::new(text));
    }
    match number(text, None) {
        Some(number) => ValueTest::Number(operator, number),
        None => Condition::text_order(operator, text),
    }
}

fn number(text: &str, unit: Option<&str>) -> Option<String> {
    let unit = unit.map(str::to_lowercase);
    let number = decimal_with_unit(&text.to_lowercase(), unit.as_deref())?.into_owned();
    Some(number)
}

/// Amount and currency of `1000`, `1000 EUR`, `1000EUR`, `EUR 1000` or `eur1000`.
fn money(text: &str) -> Option<(String, Option<String>)> {
    let text = text.trim();
    let is_letter = |one: char| one.is_ascii_alphabetic();
    let (currency, amount) = match text.trim_end_matches(is_letter) {
        amount if amount.len() < text.len() => (&text[amount.len()..], amount),
        _ => {
            let amount = text.trim_start_matches(is_letter);
            (&text[..text.len() - amount.len()], amount)
        }
    };
    let currency = match currency.len() {
        0 => None,
        3 => Some(currency.to_ascii_uppercase()),
        _ => return None,
    };
    Some((number(amount, None)?, currency))
}

fn choice(
    definition: &AttributeDefinition,
    choices: &[String],
    operator: Operator,
    value: &Text,
) -> Result<ValueTest, QueryFault> {
    let wanted = choices
        .iter()
        .find(|choice| choice.to_lowercase() == value.text.to_lowercase());
    let Some(wanted) = wanted else {
        let words = || choices.iter().map(String::as_str);
        let mut near = nearest(&value.text, words(), choices.len());
        if near.is_empty() {
            near = words().collect();
        }
        let problem = QueryProblem::UnknownValue {
            field: definition.id.clone(),
            value: value.text.clone(),
            nearest: near.into_iter().map(str::to_owned).collect(),
        };
        return Err(problem.at(value.span));
    };
    let meant = choices
        .iter()
        .filter(|one| operator.allows(compare_values(Some(definition), one, wanted)));
    Ok(ValueTest::OneOf(meant.cloned().collect()))
}

fn wrong_kind(
    field: &str,
    value: &Text,
    expected: &'static str,
    example: &'static str,
) -> QueryFault {
    let problem = QueryProblem::WrongKind {
        field: field.to_owned(),
        value: value.text.clone(),
        expected,
        example,
    };
    problem.at(value.span)
}

fn sign_before(value: &Text, operator: Operator) -> Span {
    Span {
        start: value.span.start.saturating_sub(operator.sign().len()),
        end: value.span.start,
    }
}
