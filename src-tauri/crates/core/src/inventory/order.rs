//! Ordering by columns: numbers as numbers, criticality by weight, texts without regard to case,
//! and CIs without a value last, whichever way the order goes.

use std::cmp::Ordering;

use faultline_model::{AttributeDefinition, AttributeType, Criticality, Model, money_parts};

use super::Column;

/// One column of an order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Greatest first.
    pub descending: bool,
}

/// A value made ready for many comparisons.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SortKey {
    Number(f64),
    Text(Box<str>),
    Missing,
}

impl SortKey {
    pub(super) fn new(value: Option<&str>, column: &Column, model: &Model) -> Self {
        let Some(value) = value else {
            return Self::Missing;
        };
        if let (Column::Attribute(id), Ok(criticality)) = (column, value.parse::<Criticality>())
            && id == "criticality"
        {
            return Self::Number(f64::from(criticality as u8));
        }
        match column.definition(model).and_then(|one| number(one, value)) {
            Some(number) => Self::Number(number),
            None if *column == Column::Key => Self::Text(value.into()),
            None => Self::Text(value.to_lowercase().into()),
        }
    }

    pub(super) fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let rank = |key: &Self| match key {
            Self::Number(_) => 0,
            Self::Text(_) => 1,
            Self::Missing => 2,
        };
        let by_value = match (self, other) {
            (Self::Number(left), Self::Number(right)) => left.total_cmp(right),
            (Self::Text(left), Self::Text(right)) => left.cmp(right),
            _ => return rank(self).cmp(&rank(other)),
        };
        if descending {
            by_value.reverse()
        } else {
            by_value
        }
    }
}

/// The number that a value of a numeric attribute stands for.
pub(super) fn number(definition: &AttributeDefinition, value: &str) -> Option<f64> {
    match definition.value_type {
        AttributeType::Integer | AttributeType::Decimal => value.parse().ok(),
        AttributeType::Money => money_parts(value).and_then(|(amount, _)| amount.parse().ok()),
        _ => None,
    }
}
