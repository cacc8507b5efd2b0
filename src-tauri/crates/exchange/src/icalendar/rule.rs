//! Recurrence rules, as far as they can be kept.

use jiff::civil::{Date, Weekday};

/// How often an event comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every day.
    Daily,
    /// On these days of every week; empty for the day it begins on.
    Weekly(Vec<Weekday>),
    /// On the nth such day of every month; -1 is the last.
    Monthly(i8, Weekday),
    /// On this day of every month that has it, 1 to 31; -1 is the last; none for the day it begins
    /// on.
    MonthDay(Option<i8>),
}

/// A recurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRule {
    /// How often.
    pub frequency: Frequency,
    /// The last day.
    pub until: Option<Date>,
}

const DAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Monday),
    ("TU", Weekday::Tuesday),
    ("WE", Weekday::Wednesday),
    ("TH", Weekday::Thursday),
    ("FR", Weekday::Friday),
    ("SA", Weekday::Saturday),
    ("SU", Weekday::Sunday),
];

fn day_word(day: Weekday) -> &'static str {
    DAYS.iter()
        .find(|one| one.1 == day)
        .map_or("MO", |one| one.0)
}

/// The value of RRULE; `until` is written as it is given, in UTC where the start has a zone.
#[must_use]
pub fn rule_text(frequency: &Frequency, until: Option<&str>) -> String {
    let mut text = match frequency {
        Frequency::Daily => "FREQ=DAILY".to_owned(),
        Frequency::Weekly(days) if days.is_empty() => "FREQ=WEEKLY".to_owned(),
        Frequency::Weekly(days) => {
            let days: Vec<&str> = days.iter().map(|&day| day_word(day)).collect();
            format!("FREQ=WEEKLY;BYDAY={}", days.join(","))
        }
        Frequency::Monthly(nth, day) => format!("FREQ=MONTHLY;BYDAY={nth}{}", day_word(*day)),
        Frequency::MonthDay(None) => "FREQ=MONTHLY".to_owned(),
        Frequency::MonthDay(Some(day)) => format!("FREQ=MONTHLY;BYMONTHDAY={day}"),
    };
    if let Some(until) = until {
        text.push_str(&format!(";UNTIL={until}"));
    }
    text
}

/// Reads the value of RRULE; none where it says what cannot be kept.
pub(super) fn rule_of(text: &str) -> Option<EventRule> {
    let mut frequency = None;
    let mut days: Vec<(Option<i8>, Weekday)> = Vec::new();
    let mut month_day: Option<i8> = None;
    let mut until = None;
    for part in text.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        match name.to_ascii_uppercase().as_str() {
            "FREQ" => frequency = Some(value.to_ascii_uppercase()),
            "INTERVAL" if value == "1" => {}
            "WKST" => {}
            "UNTIL" => until = Some(day(value)?),
            "BYMONTHDAY" => {
                let day = value.trim().parse().ok();
                month_day = Some(day.filter(|day| *day == -1 || (1..=31).contains(day))?);
            }
            "BYDAY" => days = value.split(',').map(by_day).collect::<Option<_>>()?,
            _ => return None,
        }
    }
    let frequency = match (frequency?.as_str(), days.as_slice()) {
        ("MONTHLY", []) => Frequency::MonthDay(month_day),
        // Both conditions at once, such as every Friday the 13th, cannot be kept.
        _ if month_day.is_some() => return None,
        ("DAILY", []) => Frequency::Daily,
        ("WEEKLY", days) if days.iter().all(|(nth, _)| nth.is_none()) => {
            Frequency::Weekly(days.iter().map(|(_, day)| *day).collect())
        }
        ("MONTHLY", [(Some(nth), day)]) if *nth == -1 || (1..=4).contains(nth) => {
            Frequency::Monthly(*nth, *day)
        }
        _ => return None,
    };
    Some(EventRule { frequency, until })
}

fn by_day(text: &str) -> Option<(Option<i8>, Weekday)> {
    let text = text.trim().to_ascii_uppercase();
    let (nth, word) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let day = DAYS.iter().find(|one| one.0 == word)?.1;
    match nth {
        "" => Some((None, day)),
        nth => Some((Some(nth.parse().ok()?), day)),
    }
}

/// The day of a date or date-time of basic form.
fn day(text: &str) -> Option<Date> {
    let digits = text.get(..8)?;
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let small = |from, to| number(from, to).and_then(|value| i8::try_from(value).ok());
    Date::new(number(0, 4)?, small(4, 6)?, small(6, 8)?).ok()
}
