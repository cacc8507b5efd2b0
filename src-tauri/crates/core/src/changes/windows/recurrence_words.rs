//! Recurrences in words, as they are typed and kept.

use jiff::civil::Weekday;

use super::{DayOfMonth, Recurrence};

const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// The short word of a day: `mon`.
#[must_use]
pub fn day_word(day: Weekday) -> &'static str {
    DAYS.iter().find(|one| one.1 == day).map_or("", |one| one.0)
}

/// A recurrence in words: `once`, `daily`, `weekly mon,wed`, `monthly 2 tue`, `monthly last sun`,
/// `monthly 15`, `monthly last`, `yearly dec 24`, `yearly mar,jun last`, `yearly nov 4 thu`.
#[must_use]
pub fn recurrence_text(recurrence: &Recurrence) -> String {
    match recurrence {
        Recurrence::Once => "once".to_owned(),
        Recurrence::Daily => "daily".to_owned(),
        Recurrence::Weekly(days) => {
            let days: Vec<&str> = days.iter().map(|&day| day_word(day)).collect();
            format!("weekly {}", days.join(","))
        }
        Recurrence::Monthly(nth, day) => {
            format!("monthly {}", day_text(DayOfMonth::Nth(*nth, *day)))
        }
        Recurrence::MonthDay(day) => format!("monthly {}", day_text(DayOfMonth::Day(*day))),
        Recurrence::Yearly(months, day) => {
            let word = |month: &i8| {
                usize::try_from(*month - 1)
                    .ok()
                    .and_then(|at| MONTHS.get(at))
            };
            let months: Vec<&str> = months.iter().filter_map(word).copied().collect();
            format!("yearly {} {}", months.join(","), day_text(*day))
        }
    }
}

fn day_text(day: DayOfMonth) -> String {
    let number = |number: i8| match number {
        -1 => "last".to_owned(),
        number => number.to_string(),
    };
    match day {
        DayOfMonth::Nth(nth, day) => format!("{} {}", number(nth), day_word(day)),
        DayOfMonth::Day(day) => number(day),
    }
}

/// The recurrence that such words mean; `none` is `once`.
#[must_use]
pub fn recurrence_of(text: &str) -> Option<Recurrence> {
    let text = text.trim().to_lowercase();
    let mut words = text.split_whitespace();
    let recurrence = match words.next()? {
        "once" | "none" => Recurrence::Once,
        "daily" => Recurrence::Daily,
        "weekly" => {
            let days = words.next()?.split(',').map(day_of_word);
            let mut days = days.collect::<Option<Vec<Weekday>>>()?;
            days.sort_by_key(|day| day.to_monday_zero_offset());
            days.dedup();
            Recurrence::Weekly(days)
        }
        "monthly" => match day_of_month(&mut words)? {
            DayOfMonth::Nth(nth, day) => Recurrence::Monthly(nth, day),
            DayOfMonth::Day(day) => Recurrence::MonthDay(day),
        },
        "yearly" => {
            let months = words.next()?.split(',').map(month_of_word);
            let mut months = months.collect::<Option<Vec<i8>>>()?;
            months.sort_unstable();
            months.dedup();
            Recurrence::Yearly(months, day_of_month(&mut words)?)
        }
        _ => return None,
    };
    words.next().is_none().then_some(recurrence)
}

fn day_of_month<'w>(words: &mut impl Iterator<Item = &'w str>) -> Option<DayOfMonth> {
    let number: i8 = match words.next()? {
        "last" => -1,
        number => number.parse().ok().filter(|one| (1..=31).contains(one))?,
    };
    match words.next() {
        Some(word) if number <= 4 => Some(DayOfMonth::Nth(number, day_of_word(word)?)),
        Some(_) => None,
        None => Some(DayOfMonth::Day(number)),
    }
}

fn day_of_word(word: &str) -> Option<Weekday> {
    let found = DAYS
        .iter()
        .find(|one| word.len() >= 3 && word.starts_with(one.0));
    found.map(|one| one.1)
}

fn month_of_word(word: &str) -> Option<i8> {
    let found = MONTHS.iter().position(|one| word.starts_with(one))?;
    i8::try_from(found + 1).ok()
}
