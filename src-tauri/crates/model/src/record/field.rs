//! What a field of a record can hold.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, time};
use jiff::tz::TimeZone;

use super::RecordKind;

/// Characters of a one-line text.
const MOST_TEXT: usize = 1_000;
/// Characters of a long text.
const MOST_LONG_TEXT: usize = 200_000;

/// What a field can hold. Every value is kept as text in one canonical form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordFieldType {
    /// One line.
    Text,
    /// Any number of lines.
    LongText,
    /// The name of somebody.
    Person,
    /// An instant; RFC 3339 in UTC.
    Time,
    /// `true` or `false`.
    Boolean,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A whole number between these, both included.
    Whole(u32, u32),
}

/// A field that records of some kinds have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordField {
    /// Its id, in files and commands.
    pub id: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// What it can hold.
    pub field_type: RecordFieldType,
    /// The kinds that have it.
    pub kinds: &'static [RecordKind],
}

/// A text is no value of a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{label}: {value:?} {problem}")]
pub struct RecordFieldFault {
    /// Id of the field.
    pub field: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// As given, shortened.
    pub value: String,
    /// What is wrong, and what would be right.
    pub problem: String,
}

impl RecordField {
    /// The canonical form of a value. Surrounding space is taken off; a time without offset is of
    /// `zone`, a date alone its beginning.
    ///
    /// # Errors
    /// The text is no value of this field.
    pub fn canonical(&self, text: &str, zone: &TimeZone) -> Result<String, RecordFieldFault> {
        let text = text.trim();
        let fault = |problem: String| RecordFieldFault {
            field: self.id,
            label: self.label,
            value: text.chars().take(60).collect(),
            problem,
        };
        let limited = |most: usize| match text.chars().count() {
            found if found > most => Err(fault(format!(
                "has {found} characters. Shorten it to {most}."
            ))),
            _ => Ok(text.to_owned()),
        };
        match self.field_type {
            RecordFieldType::LongText => limited(MOST_LONG_TEXT),
            RecordFieldType::Text | RecordFieldType::Person => {
                if text.contains(['\n', '\r']) {
                    return Err(fault("has several lines. Write it on one.".to_owned()));
                }
                limited(MOST_TEXT)
            }
            RecordFieldType::Time => instant(text, zone).map(|at| at.to_string()).ok_or_else(|| {
                fault(
                    "is no time. Write it like 2026-11-20T09:30:00Z, 2026-11-20T09:30 or 2026-11-20."
                        .to_owned(),
                )
            }),
            RecordFieldType::Boolean => match text.to_ascii_lowercase().as_str() {
                "true" | "yes" | "1" => Ok("true".to_owned()),
                "false" | "no" | "0" => Ok("false".to_owned()),
                _ => Err(fault("is neither true nor false.".to_owned())),
            },
            RecordFieldType::Choice(words) => {
                let word = text.replace([' ', '-'], "_");
                let found = words.iter().find(|known| known.eq_ignore_ascii_case(&word));
                found.map(|&word| word.to_owned()).ok_or_else(|| {
                    fault(format!("is none of the choices. Use {}.", words.join(", ")))
                })
            }
            RecordFieldType::Whole(least, most) => text
                .parse::<u32>()
                .ok()
                .filter(|number| (least..=most).contains(number))
                .map(|number| number.to_string())
                .ok_or_else(|| fault(format!("is no whole number from {least} to {most}."))),
        }
    }
}

fn instant(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    if let Ok(at) = text.parse() {
        return Some(at);
    }
    let local: DateTime = match text.parse::<Date>() {
        Ok(date) if !text.contains(['T', 't', ' ']) => date.to_datetime(time(0, 0, 0, 0)),
        _ => text.parse().ok()?,
    };
    local.to_zoned(zone.clone()).ok().map(|at| at.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_one_form() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let canonical = |field_type, text: &str| {
            let field = RecordField {
                id: "field",
                label: "Field",
                field_type,
                kinds: RecordKind::ALL,
            };
            field.canonical(text, &zone).ok()
        };
        let choice = RecordFieldType::Choice(&["with_issues", "failed"]);
        for (field_type, text, expected) in [
            (RecordFieldType::Text, "  a b ", Some("a b")),
            (RecordFieldType::Text, "a\nb", None),
            (RecordFieldType::LongText, "a\nb", Some("a\nb")),
            (
                RecordFieldType::Time,
                "2026-11-20T09:30",
                Some("2026-11-20T07:30:00Z"),
            ),
            (
                RecordFieldType::Time,
                "2026-11-20",
                Some("2026-11-19T22:00:00Z"),
            ),
            (
                RecordFieldType::Time,
                "2026-11-20T09:30:00+01:00",
                Some("2026-11-20T08:30:00Z"),
            ),
            (RecordFieldType::Time, "tomorrow", None),
            (RecordFieldType::Boolean, "Yes", Some("true")),
            (RecordFieldType::Boolean, "maybe", None),
            (choice, "With issues", Some("with_issues")),
            (choice, "lost", None),
            (RecordFieldType::Whole(1, 5), "05", Some("5")),
            (RecordFieldType::Whole(1, 5), "6", None),
        ] {
            assert_eq!(
                canonical(field_type, text).as_deref(),
                expected,
                "{field_type:?} {text:?}"
            );
        }
    }
}
