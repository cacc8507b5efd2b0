//! A query written out: reading it again gives the same query.

use std::fmt::{self, Display, Formatter};

use super::syntax::Expression;

impl Display for Expression {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(parts) => joined(formatter, parts, " "),
            Self::Any(parts) => joined(formatter, parts, " or "),
            Self::Not(part) => {
                formatter.write_str("not ")?;
                operand(formatter, part)
            }
            Self::Word(word) => formatter.write_str(&quoted(&word.text)),
            Self::Comparison {
                field,
                operator,
                value,
            } => {
                let (field, value) = (quoted(&field.text), quoted(&value.text));
                write!(formatter, "{field}{}{value}", operator.sign())
            }
            Self::Reach {
                direction,
                within,
                of,
            } => {
                if let Some(steps) = within {
                    write!(formatter, "within:{steps} ")?;
                }
                write!(formatter, "{}:({of})", direction.word())
            }
        }
    }
}

fn joined(formatter: &mut Formatter<'_>, parts: &[Expression], between: &str) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            formatter.write_str(between)?;
        }
        operand(formatter, part)?;
    }
    Ok(())
}

fn operand(formatter: &mut Formatter<'_>, part: &Expression) -> fmt::Result {
    match part {
        Expression::All(_) | Expression::Any(_) => write!(formatter, "({part})"),
        _ => write!(formatter, "{part}"),
    }
}

/// A text as it is written in a query: in quotes where it would be read as something else.
#[must_use]
pub fn quoted(text: &str) -> String {
    let plain =
        |character: char| character.is_alphanumeric() || "-_.*/\\@+#&%,;".contains(character);
    let is_word = ["or", "not", "and"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(text));
    if !text.is_empty() && !is_word && text.chars().all(plain) {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('"', "\"\""))
}
