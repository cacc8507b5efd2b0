//! From the form of a query to what it asks of a CI.

use faultline_model::{LifecycleStatus, nearest};
use jiff::Zoned;

use super::condition::{AttributeIds, Condition};
use super::fault::QueryProblem;
use super::names::{Field, Names, Possession};
use super::pattern::Pattern;
use super::syntax::{Expression, Operator, Text};
use super::time_range::TimeValue;
use super::value_of_attribute;
use super::words::Word;
use crate::inventory::InventoryFault;

/// How many names an unknown one is told of.
const NEAREST: usize = 3;

/// Understands names and values.
pub(super) struct Binder<'b> {
    pub names: Names<'b>,
    /// What relative times count from, in the zone that days are of.
    pub now: &'b Zoned,
}

impl Binder<'_> {
    /// What an expression asks; nothing where all of it is words without a letter or digit.
    pub(super) fn condition(
        &self,
        expression: &Expression,
    ) -> Result<Option<Condition>, InventoryFault> {
        Ok(match expression {
            Expression::All(parts) => match self.conditions(parts)? {
                all if all.is_empty() => None,
                all => Some(Condition::All(all)),
            },
            Expression::Any(parts) => match self.conditions(parts)? {
                any if any.is_empty() => None,
                any => Some(Condition::Any(any)),
            },
            Expression::Not(part) => self
                .condition(part)?
                .map(|inner| Condition::Not(Box::new(inner))),
            Expression::Word(word) => word_condition(&word.text),
            Expression::Comparison {
                field,
                operator,
                value,
            } => Some(self.comparison(field, *operator, value)?),
            Expression::Reach {
                direction,
                within,
                of,
            } => Some(Condition::Reaches {
                direction: *direction,
                within: *within,
                of: Box::new(self.condition(of)?.unwrap_or(Condition::All(Vec::new()))),
            }),
        })
    }

    fn conditions(&self, parts: &[Expression]) -> Result<Vec<Condition>, InventoryFault> {
        let mut conditions = Vec::with_capacity(parts.len());
        for part in parts {
            conditions.extend(self.condition(part)?);
        }
        Ok(conditions)
    }

    fn comparison(
        &self,
        name: &Text,
        operator: Operator,
        value: &Text,
    ) -> Result<Condition, InventoryFault> {
        let field = self.names.field(name)?;
        let ordered = operator != Operator::Equal;
        let has_no_order = matches!(
            field,
            Field::Class | Field::Status | Field::Source | Field::Has | Field::Missing
        );
        if ordered && has_no_order {
            let problem = QueryProblem::NoOrder {
                field: name.text.clone(),
                sign: operator.sign(),
            };
            return Err(problem.at(name.span).into());
        }
        let test = |text: &str| match operator {
            Operator::Equal => Condition::equals(Pattern::new(text)),
            other => Condition::text_order(other, text),
        };
        Ok(match field {
            Field::Key => Condition::Key(test(&value.text)),
            Field::Name => Condition::Name(test(&value.text)),
            Field::Class => Condition::Class(self.classes(value)?),
            Field::Status => Condition::Status(statuses(value)?),
            Field::Updated => self.recorded(false, name, operator, value)?,
            Field::Created => self.recorded(true, name, operator, value)?,
            Field::Source => Condition::Source(Pattern::new(&value.text)),
            Field::Has => self.possession(value)?,
            Field::Missing => Condition::Not(Box::new(self.possession(value)?)),
            Field::Attribute(id) => {
                let definition = self.names.definition(&id);
                value_of_attribute::condition(&id, definition, operator, value, self.now)?
            }
        })
    }

    /// Numbers of the classes that a name or pattern means, and of all below them.
    fn classes(&self, value: &Text) -> Result<Vec<u16>, InventoryFault> {
        let model = self.names.model;
        let pattern = Pattern::new(&value.text);
        let meant: Vec<_> = match pattern.as_text() {
            Some(_) => model.class_matching(&value.text).into_iter().collect(),
            None => {
                let classes = model.classes().iter();
                classes
                    .filter(|one| pattern.matches(&one.id) || pattern.matches(&one.label))
                    .collect()
            }
        };
        if meant.is_empty() {
            let near = model.nearest_classes(&value.text, NEAREST).into_iter();
            let problem = QueryProblem::UnknownClass {
                name: value.text.clone(),
                nearest: near.map(str::to_owned).collect(),
            };
            return Err(problem.at(value.span).into());
        }
        let classes = model.classes().iter();
        let below = classes.filter(|one| meant.iter().any(|class| model.is_below(one, &class.id)));
        Ok(below.map(|one| one.number).collect())
    }

    fn possession(&self, value: &Text) -> Result<Condition, InventoryFault> {
        Ok(match self.names.possession(value)? {
            Possession::Attribute(id) => Condition::Has(AttributeIds::new(&id)),
            Possession::Relationship(kind) => Condition::Related(kind),
            Possession::Source => Condition::Source(Pattern::new("*")),
        })
    }

    fn recorded(
        &self,
        first: bool,
        name: &Text,
        operator: Operator,
        value: &Text,
    ) -> Result<Condition, InventoryFault> {
        let at = |operator, value: &Text| -> Result<Condition, InventoryFault> {
            let range = TimeValue::read(&value.text, self.now)
                .and_then(|time| time.instants(operator, self.now));
            let at = range.ok_or_else(|| value_of_attribute::no_date(&name.text, value))?;
            let now = at.contains(&self.now.timestamp());
            Ok(Condition::Recorded { first, at, now })
        };
        if operator == Operator::Equal
            && let Some(ends) = value_of_attribute::range_ends(value)
        {
            let parts = ends.map(|(operator, end)| at(operator, &end));
            return Ok(Condition::All(parts.collect::<Result<_, _>>()?));
        }
        at(operator, value)
    }
}

fn word_condition(word: &str) -> Option<Condition> {
    let known = Word::new(word)?;
    let pattern = Pattern::new(word);
    Some(match pattern.as_text() {
        Some(_) => Condition::Word(known),
        None => Condition::Holds(pattern),
    })
}

fn statuses(value: &Text) -> Result<Vec<LifecycleStatus>, InventoryFault> {
    let pattern = Pattern::new(&value.text);
    let all = LifecycleStatus::ALL.into_iter();
    let meant: Vec<_> = all.filter(|one| pattern.matches(one.as_str())).collect();
    if !meant.is_empty() {
        return Ok(meant);
    }
    let words = LifecycleStatus::ALL.map(LifecycleStatus::as_str);
    let mut near = nearest(&value.text, words, NEAREST);
    if near.is_empty() {
        near = words.to_vec();
    }
    let problem = QueryProblem::UnknownValue {
        field: "status".to_owned(),
        value: value.text.clone(),
        nearest: near.into_iter().map(str::to_owned).collect(),
    };
    Err(problem.at(value.span).into())
}
