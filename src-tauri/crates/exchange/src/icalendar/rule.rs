//! Recurrence rules, as far as days decide them.

use jiff::civil::{Date, Weekday};

/// Days looked at for the next one that a rule names: no leap day is further away.
const LONGEST_WAIT: usize = 366 * 9;

/// What is counted between two times that an event comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Days.
    Daily,
    /// Weeks.
    Weekly,
    /// Months.
    Monthly,
    /// Years.
    Yearly,
}

/// A recurrence. What a rule leaves out follows the day on which the event begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRule {
    /// What is counted.
    pub frequency: Frequency,
    /// How many of them lie between; 1 for each.
    pub interval: u16,
    /// Only in these months, 1 to 12; empty for all.
    pub months: Vec<i8>,
    /// Only on these days of a month, 1 to 31, or counted from its end, -1 to -31.
    pub month_days: Vec<i8>,
    /// Only on these days of the week; with a number the nth of the month, counted from its end
    /// where that is negative.
    pub days: Vec<(Option<i8>, Weekday)>,
    /// The last day.
    pub until: Option<Date>,
    /// How often it comes in all.
    pub count: Option<u32>,
}

impl EventRule {
    /// A rule of nothing but its frequency.
    #[must_use]
    pub fn of(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            months: Vec::new(),
            month_days: Vec::new(),
            days: Vec::new(),
            until: None,
            count: None,
        }
    }

    /// The days on which an event of this rule begins, from the one on which it begins first.
    /// Without an end the days do not end either.
    ///
    /// Cost: a look at each day on the way.
    pub fn dates(&self, start: Date) -> impl Iterator<Item = Date> + '_ {
        let most = self.count.map_or(usize::MAX, |count| count as usize);
        let mut waited = 0;
        std::iter::successors(Some(start), |day| day.tomorrow().ok())
            .take_while(move |&day| self.until.is_none_or(|until| day <= until))
            .map(move |day| (day, self.names(start, day)))
            .take_while(move |&(_, is_named)| {
                waited = if is_named { 0 } else { waited + 1 };
                waited <= LONGEST_WAIT * usize::from(self.interval)
            })
            .filter_map(|(day, is_named)| is_named.then_some(day))
            .take(most)
    }

    /// Whether the rule names a day, whenever it ends.
    fn names(&self, start: Date, day: Date) -> bool {
        let interval = i64::from(self.interval);
        let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
        let passed = match self.frequency {
            Frequency::Daily => days_between(start, day),
            Frequency::Weekly => days_between(monday_of(start), monday_of(day)) / 7,
            Frequency::Monthly => months(day) - months(start),
            Frequency::Yearly => i64::from(day.year()) - i64::from(start.year()),
        };
        let is_plain = self.days.is_empty() && self.month_days.is_empty();
        let follows = match self.frequency {
            Frequency::Weekly if self.days.is_empty() => day.weekday() == start.weekday(),
            Frequency::Monthly if is_plain => day.day() == start.day(),
            Frequency::Yearly if is_plain => {
                day.day() == start.day()
                    && (!self.months.is_empty() || day.month() == start.month())
            }
            _ => true,
        };
        passed % interval == 0
            && follows
            && (self.months.is_empty() || self.months.contains(&day.month()))
            && (self.month_days.is_empty()
                || self
                    .month_days
                    .iter()
                    .any(|&number| is_month_day(day, number)))
            && (self.days.is_empty()
                || self
                    .days
                    .iter()
                    .any(|&(nth, weekday)| is_day(day, nth, weekday)))
    }
}

fn days_between(one: Date, other: Date) -> i64 {
    one.until(other)
        .map_or(0, |span| i64::from(span.get_days()))
}

fn monday_of(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(jiff::Span::new().days(back)).unwrap_or(day)
}

fn is_month_day(day: Date, number: i8) -> bool {
    match number {
        1.. => day.day() == number,
        _ => day.day() == day.days_in_month() + 1 + number,
    }
}

fn is_day(day: Date, nth: Option<i8>, weekday: Weekday) -> bool {
    match nth {
        None => day.weekday() == weekday,
        Some(nth) => day
            .nth_weekday_of_month(nth, weekday)
            .is_ok_and(|one| one == day),
    }
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

/// The value of RRULE; `until` is written as it is given, in UTC where the start has a zone, and
/// the rule's own is left out.
#[must_use]
pub fn rule_text(rule: &EventRule, until: Option<&str>) -> String {
    let frequency = match rule.frequency {
        Frequency::Daily => "DAILY",
        Frequency::Weekly => "WEEKLY",
        Frequency::Monthly => "MONTHLY",
        Frequency::Yearly => "YEARLY",
    };
    let mut text = format!("FREQ={frequency}");
    let mut put = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            text.push_str(&format!(";{name}={}", values.join(",")));
        }
    };
    let numbers = |numbers: &[i8]| numbers.iter().map(ToString::to_string).collect();
    if rule.interval > 1 {
        put("INTERVAL", vec![rule.interval.to_string()]);
    }
    put("BYMONTH", numbers(&rule.months));
    put("BYMONTHDAY", numbers(&rule.month_days));
    let day = |&(nth, day): &(Option<i8>, Weekday)| {
        let nth = nth.map_or_else(String::new, |nth| nth.to_string());
        format!("{nth}{}", day_word(day))
    };
    put("BYDAY", rule.days.iter().map(day).collect());
    put(
        "COUNT",
        rule.count.iter().map(ToString::to_string).collect(),
    );
    put("UNTIL", until.iter().map(ToString::to_string).collect());
    text
}

/// Reads the value of RRULE; none where something else than days decides.
pub(super) fn rule_of(text: &str) -> Option<EventRule> {
    let mut rule = EventRule::of(Frequency::Daily);
    let mut frequency = None;
    for part in text.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        let numbers = |least: i8, most: i8| -> Option<Vec<i8>> {
            let number = |text: &str| text.trim().parse().ok();
            let numbers: Vec<i8> = value.split(',').map(number).collect::<Option<_>>()?;
            let is_one = |number: &i8| *number != 0 && (least..=most).contains(number);
            numbers.iter().all(is_one).then_some(numbers)
        };
        match name.to_ascii_uppercase().as_str() {
            "FREQ" => {
                frequency = Some(match value.to_ascii_uppercase().as_str() {
                    "DAILY" => Frequency::Daily,
                    "WEEKLY" => Frequency::Weekly,
                    "MONTHLY" => Frequency::Monthly,
                    "YEARLY" => Frequency::Yearly,
                    _ => return None,
                });
            }
            "INTERVAL" => rule.interval = value.trim().parse().ok().filter(|&one| one > 0)?,
            // Where a week begins matters only to weeks that are skipped.
            "WKST" if value.eq_ignore_ascii_case("MO") || !text.contains("INTERVAL") => {}
            "UNTIL" => rule.until = Some(day(value)?),
            "COUNT" => rule.count = Some(value.trim().parse().ok().filter(|&one| one > 0)?),
            "BYMONTH" => rule.months = numbers(1, 12)?,
            "BYMONTHDAY" => rule.month_days = numbers(-31, 31)?,
            "BYDAY" => rule.days = value.split(',').map(by_day).collect::<Option<_>>()?,
            _ => return None,
        }
    }
    rule.frequency = frequency?;
    rule.months.sort_unstable();
    rule.months.dedup();
    let is_counted = rule.days.iter().any(|(nth, _)| nth.is_some());
    let counts_months = match rule.frequency {
        Frequency::Monthly => true,
        // Without months the days would be counted over the year.
        Frequency::Yearly => !rule.months.is_empty(),
        Frequency::Daily | Frequency::Weekly => false,
    };
    (!is_counted || counts_months).then_some(rule)
}

fn by_day(text: &str) -> Option<(Option<i8>, Weekday)> {
    let text = text.trim().to_ascii_uppercase();
    let (nth, word) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let day = DAYS.iter().find(|one| one.0 == word)?.1;
    match nth {
        "" => Some((None, day)),
        nth => {
            let nth: i8 = nth.parse().ok()?;
            (nth != 0 && (-5..=5).contains(&nth)).then_some((Some(nth), day))
        }
    }
}

/// The day of a date or date-time of basic form.
fn day(text: &str) -> Option<Date> {
    let digits = text.get(..8)?;
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let small = |from, to| number(from, to).and_then(|value| i8::try_from(value).ok());
    Date::new(number(0, 4)?, small(4, 6)?, small(6, 8)?).ok()
}
