//! Times as people and tools write them.

use jiff::civil::{Date, DateTime, Time};
use jiff::{Timestamp, ToSpan};

use super::Assumptions;

/// The time that a text says: RFC 3339, a date and a time (year or day first), a time of day (the
/// latest before now), or seconds since 1970. None where it says none.
pub(super) fn time(text: &str, assumptions: &Assumptions) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(at) = text.parse() {
        return Some(at);
    }
    if let Some(at) = since_1970(text) {
        return Some(at);
    }
    let local = |moment: DateTime| {
        let zoned = moment.to_zoned(assumptions.zone.clone());
        zoned.ok().map(|zoned| zoned.timestamp())
    };
    if let Ok(moment) = text.parse::<DateTime>() {
        return local(moment);
    }
    if let Some(time) = time_of_day(text) {
        let today = assumptions.now.to_zoned(assumptions.zone.clone()).date();
        let at = local(today.to_datetime(time))?;
        if at <= assumptions.now {
            return Some(at);
        }
        let yesterday = today.checked_sub(1.day()).ok()?;
        return local(yesterday.to_datetime(time));
    }
    let (day, rest) = text.split_once([' ', 'T'])?;
    let rest = rest.trim();
    local(date(day)?.to_datetime(time_of_day(rest)?))
}

/// Seconds or milliseconds since 1970, as tools write them.
fn since_1970(text: &str) -> Option<Timestamp> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    match (is_number, text.len()) {
        (true, 9 | 10) => Timestamp::from_second(text.parse().ok()?).ok(),
        (true, 12 | 13) => Timestamp::from_millisecond(text.parse().ok()?).ok(),
        _ => None,
    }
}

/// "2026-11-20" or "20.11.2026".
fn date(text: &str) -> Option<Date> {
    if let Ok(date) = text.trim_end_matches(',').parse() {
        return Some(date);
    }
    let mut parts = text.trim_end_matches(',').split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// "09:12", "9:12:30", "09:12 PM".
fn time_of_day(text: &str) -> Option<Time> {
    let upper = text.to_ascii_uppercase();
    let (digits, afternoon) = match (upper.strip_suffix("AM"), upper.strip_suffix("PM")) {
        (Some(digits), _) => (digits.trim_end(), Some(false)),
        (_, Some(digits)) => (digits.trim_end(), Some(true)),
        _ => (&*upper, None),
    };
    let mut parts = digits.split(':');
    let mut next = || -> Option<Option<i8>> {
        let Some(part) = parts.next() else {
            return Some(None);
        };
        let is_number =
            (1..=2).contains(&part.len()) && part.bytes().all(|one| one.is_ascii_digit());
        is_number.then(|| part.parse().ok())
    };
    let (hour, minute, second, none) = (next()??, next()??, next()?, next()?);
    if none.is_some() {
        return None;
    }
    let hour = match afternoon {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
    };
    Time::new(hour, minute, second.unwrap_or(0), 0).ok()
}
