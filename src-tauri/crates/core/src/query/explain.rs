//! A query in words, so that a person sees what was understood.

use faultline_model::Model;

use super::pattern::Pattern;
use super::syntax::{Direction, Expression, Operator};

/// A query in words, for a person: "Class is Server or below and Memory is more than 64".
#[must_use]
pub fn explain(expression: &Expression, model: &Model) -> String {
    match expression {
        Expression::All(parts) if parts.is_empty() => "Every CI".to_owned(),
        Expression::All(parts) => joined(parts, " and ", model),
        Expression::Any(parts) => joined(parts, " or ", model),
        Expression::Not(part) => format!("not {}", nested(part, model)),
        Expression::Word(word) => format!("key, name or attributes hold “{}”", word.text),
        Expression::Comparison {
            field,
            operator,
            value,
        } => comparison(&field.text, *operator, &value.text, model),
        Expression::Reach {
            direction,
            within,
            of,
        } => {
            let verb = match direction {
                Direction::DependsOn => "needs",
                Direction::Impacts => "is needed by",
            };
            let how = match within {
                None => ", directly or through others,".to_owned(),
                Some(1) => " directly".to_owned(),
                Some(steps) => format!(", within {steps} steps,"),
            };
            format!("{verb}{how} a CI of which {}", nested(of, model))
        }
    }
}

fn joined(parts: &[Expression], between: &str, model: &Model) -> String {
    let parts: Vec<String> = parts.iter().map(|part| nested(part, model)).collect();
    parts.join(between)
}

fn nested(part: &Expression, model: &Model) -> String {
    let words = explain(part, model);
    match part {
        Expression::All(_) | Expression::Any(_) => format!("({words})"),
        _ => words,
    }
}

fn comparison(field: &str, operator: Operator, value: &str, model: &Model) -> String {
    match field.to_lowercase().as_str() {
        "class" => {
            let class = model.class_matching(value);
            let label = class.map_or(value, |class| class.label.as_str());
            format!("class is {label} or below")
        }
        "has" => format!("{} is there", possession(value, model)),
        "missing" => format!("{} is missing", possession(value, model)),
        "source" => format!("the source {value} names it"),
        recorded @ ("updated" | "created") => match distance(value) {
            Some(distance) => format!("{recorded} {} {distance} ago", against_distance(operator)),
            None => format!("{recorded} {} {value}", against_time(operator)),
        },
        name => {
            let attribute = model.attribute_matching(name);
            let label = attribute.map_or(field, |attribute| attribute.label.as_str());
            match distance(value) {
                Some(distance) if operator != Operator::Equal => {
                    format!(
                        "{label} is {} {distance} from now",
                        against_distance(operator)
                    )
                }
                _ if value.is_empty() => format!("{label} is missing"),
                _ => format!("{label} {}", against_value(operator, value)),
            }
        }
    }
}

fn possession(value: &str, model: &Model) -> String {
    match model.attribute_matching(value) {
        Some(attribute) => attribute.label.clone(),
        None => format!("“{value}”"),
    }
}

fn against_value(operator: Operator, value: &str) -> String {
    match operator {
        Operator::Equal if Pattern::new(value).as_text().is_none() => {
            format!("is like “{value}”")
        }
        Operator::Equal => format!("is “{value}”"),
        Operator::Less => format!("is less than {value}"),
        Operator::LessOrEqual => format!("is at most {value}"),
        Operator::Greater => format!("is more than {value}"),
        Operator::GreaterOrEqual => format!("is at least {value}"),
    }
}

fn against_distance(operator: Operator) -> &'static str {
    match operator {
        Operator::Less => "less than",
        Operator::Equal | Operator::LessOrEqual => "at most",
        Operator::Greater => "more than",
        Operator::GreaterOrEqual => "at least",
    }
}

fn against_time(operator: Operator) -> &'static str {
    match operator {
        Operator::Equal => "in",
        Operator::Less => "before",
        Operator::LessOrEqual => "up to",
        Operator::Greater => "after",
        Operator::GreaterOrEqual => "from",
    }
}

/// `90d` in words.
fn distance(value: &str) -> Option<String> {
    let unit = value.chars().last()?;
    let count: u32 = value.strip_suffix(unit)?.parse().ok()?;
    let name = match unit {
        'h' => "hour",
        'd' => "day",
        'w' => "week",
        'm' => "month",
        'y' => "year",
        _ => return None,
    };
    let several = if count == 1 { "" } else { "s" };
    value
        .starts_with(|first: char| first.is_ascii_digit())
        .then(|| format!("{count} {name}{several}"))
}

#[cfg(test)]
mod tests {
    use faultline_model::Model;

    use super::super::parse;
    use super::explain;

    #[test]
    fn a_query_is_put_in_words() {
        let cases = [
            ("", "Every CI"),
            (
                "class:server web",
                "class is Server or below and key, name or attributes hold “web”",
            ),
            (
                "ram_gb>64 or missing:owner",
                "Memory is more than 64 or Owner is missing",
            ),
            ("not updated<90d", "not updated less than 90 days ago"),
            ("updated>=2026-01", "updated from 2026-01"),
            ("expires<=1m", "Expires is at most 1 month from now"),
            (
                "within:1 depends_on:(name:ora*)",
                "needs directly a CI of which name is like “ora*”",
            ),
            (
                "impacts:(a b)",
                "is needed by, directly or through others, a CI of which (key, name or attributes hold “a” and key, name or attributes hold “b”)",
            ),
        ];
        for (text, expected) in cases {
            let read = parse(text).expect("a query");
            assert_eq!(explain(&read, &Model::shipped()), expected, "{text}");
        }
    }
}
