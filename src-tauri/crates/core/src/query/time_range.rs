//! Times in queries: days and instants, periods, and distances from now.

use jiff::civil::{Date, DateTime};
use jiff::{Span, Timestamp, ToSpan, Zoned};

use super::syntax::Operator;

/// Times from one to before another, or all others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Range<T> {
    from: Option<T>,
    until: Option<T>,
    outside: bool,
}

impl<T: Ord> Range<T> {
    /// Whether a time is meant.
    pub fn contains(&self, time: &T) -> bool {
        let after = self.from.as_ref().is_none_or(|from| from <= time);
        let before = self.until.as_ref().is_none_or(|until| time < until);
        (after && before) != self.outside
    }
}

/// What a text means as a time.
#[derive(Clone, Debug)]
pub(super) enum TimeValue {
    /// From one instant to before another; a day, a month, a year.
    Period(Zoned, Zoned),
    /// So far from now, in either direction.
    Distance(Span),
}

impl TimeValue {
    /// Reads `2026-11-21`, `2026-11`, `2026`, a time, `now`, `today`, `yesterday`, `tomorrow`, `90d` (a distance from
    /// now), `-90d` and `+90d` (the day that far from now). Units are h, d, w, m and y.
    pub(super) fn read(text: &str, now: &Zoned) -> Option<Self> {
        let text = text.trim();
        let day = |offset: i64| {
            let date = now.date().checked_add(offset.days()).ok()?;
            Self::days(date, 1.day(), now)
        };
        match text.to_ascii_lowercase().as_str() {
            "now" => return Self::instant(now.clone()),
            "today" => return day(0),
            "yesterday" => return day(-1),
            "tomorrow" => return day(1),
            _ => {}
        }
        if let Some(value) = Self::relative(text, now) {
            return Some(value);
        }
        let digits = |part: &str, length| {
            part.len() == length && part.bytes().all(|one| one.is_ascii_digit())
        };
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] if digits(year, 4) => {
                let first = Date::new(year.parse().ok()?, 1, 1).ok()?;
                Self::days(first, 1.year(), now)
            }
            [year, month] if digits(year, 4) && digits(month, 2) => {
                let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
                Self::days(first, 1.month(), now)
            }
            [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
                Self::days(text.parse().ok()?, 1.day(), now)
            }
            _ => {
                let zone = now.time_zone();
                let instant = text
                    .parse::<Timestamp>()
                    .map(|at| at.to_zoned(zone.clone()));
                let local = || text.parse::<DateTime>()?.to_zoned(zone.clone());
                Self::instant(instant.or_else(|_| local()).ok()?)
            }
        }
    }

    fn relative(text: &str, now: &Zoned) -> Option<Self> {
        let unit = text.chars().last()?;
        let (sign, count) = match text.as_bytes().first()? {
            b'+' => (1, &text[1..]),
            b'-' => (-1, &text[1..]),
            _ => (0, text),
        };
        let count = count.strip_suffix(unit)?;
        if count.is_empty() || !count.bytes().all(|one| one.is_ascii_digit()) {
            return None;
        }
        let count: i64 = count.parse().ok()?;
        let span = Span::new();
        let span = match unit {
            'h' => span.try_hours(count),
            'd' => span.try_days(count),
            'w' => span.try_weeks(count),
            'm' => span.try_months(count),
            'y' => span.try_years(count),
            _ => return None,
        };
        let span = span.ok()?;
        if sign == 0 {
            // Both ends have to be in the calendar.
            now.checked_add(span)
                .and_then(|_| now.checked_sub(span))
                .ok()?;
            return Some(Self::Distance(span));
        }
        let there = if sign > 0 {
            now.checked_add(span)
        } else {
            now.checked_sub(span)
        };
        let there = there.ok()?;
        match unit {
            'h' => Self::instant(there),
            _ => Self::days(there.date(), 1.day(), now),
        }
    }

    fn instant(at: Zoned) -> Option<Self> {
        let after = at.checked_add(1.nanosecond()).ok()?;
        Some(Self::Period(at, after))
    }

    fn days(first: Date, length: Span, now: &Zoned) -> Option<Self> {
        let zone = now.time_zone();
        let after = first.checked_add(length).ok()?;
        let start = first.to_zoned(zone.clone()).ok()?;
        Some(Self::Period(start, after.to_zoned(zone.clone()).ok()?))
    }

    /// The instants that compare so.
    pub(super) fn instants(&self, operator: Operator, now: &Zoned) -> Option<Range<Timestamp>> {
        let tick = 1.nanosecond();
        match self {
            Self::Period(start, end) => Some(Range::of_period(
                operator,
                start.timestamp(),
                end.timestamp(),
            )),
            Self::Distance(span) => {
                let near = now.checked_sub(*span).ok()?.timestamp();
                let far = now.checked_add(*span).ok()?.timestamp();
                let after = |at: Timestamp| at.checked_add(tick).ok();
                Some(Range::of_distance(
                    operator,
                    (near, after(near)?),
                    (far, after(far)?),
                ))
            }
        }
    }

    /// The days that compare so.
    pub(super) fn dates(&self, operator: Operator, now: &Zoned) -> Option<Range<Date>> {
        match self {
            Self::Period(start, end) => {
                let first = start.date();
                // An instant means its day.
                let after = end.date().max(first.tomorrow().ok()?);
                Some(Range::of_period(operator, first, after))
            }
            Self::Distance(span) => {
                let near = now.checked_sub(*span).ok()?.date();
                let far = now.checked_add(*span).ok()?.date();
                let after = |day: Date| day.tomorrow().ok();
                Some(Range::of_distance(
                    operator,
                    (near, after(near)?),
                    (far, after(far)?),
                ))
            }
        }
    }
}

impl<T> Range<T> {
    fn of_period(operator: Operator, start: T, end: T) -> Self {
        let (from, until) = match operator {
            Operator::Equal => (Some(start), Some(end)),
            Operator::Less => (None, Some(start)),
            Operator::LessOrEqual => (None, Some(end)),
            Operator::Greater => (Some(end), None),
            Operator::GreaterOrEqual => (Some(start), None),
        };
        Self {
            from,
            until,
            outside: false,
        }
    }

    /// `near` and `far` are so far from now, each with what comes just after it. That far away is not less than that far.
    fn of_distance(operator: Operator, near: (T, T), far: (T, T)) -> Self {
        let (from, until) = match operator {
            Operator::Less | Operator::GreaterOrEqual => (near.1, far.0),
            Operator::Equal | Operator::LessOrEqual | Operator::Greater => (near.0, far.1),
        };
        Self {
            from: Some(from),
            until: Some(until),
            outside: matches!(operator, Operator::Greater | Operator::GreaterOrEqual),
        }
    }
}
