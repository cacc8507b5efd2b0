//! Times as tools and spreadsheets write them for people.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// The instant of `20.11.2026 09:30` or `20/Nov/26 9:30 PM`; none for other forms. Dates of numbers
/// alone with strokes are left out: nobody can tell days from months in them.
pub(super) fn local_time(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    let (date, time) = match text.split_once([' ', ',', 'T']) {
        Some((date, time)) => (date, time.trim_start_matches([',', ' '])),
        None => (text, ""),
    };
    let at = DateTime::from_parts(date_of(date)?, time_of(time)?);
    at.to_zoned(zone.clone()).ok().map(|at| at.timestamp())
}

fn date_of(text: &str) -> Option<Date> {
    let sign = ['.', '/', '-']
        .into_iter()
        .find(|&sign| text.contains(sign))?;
    let mut parts = text.split(sign);
    let day: i8 = parts.next()?.parse().ok()?;
    let month = parts.next()?;
    let year = parts.next()?;
    let by_name = || {
        let word = month.get(..3)?.to_lowercase();
        MONTHS.iter().position(|name| *name == word)
    };
    let month = match by_name() {
        Some(place) => i8::try_from(place + 1).ok()?,
        None if sign == '.' => month.parse().ok()?,
        None => return None,
    };
    let year: i16 = match year.len() {
        2 => 2000 + year.parse::<i16>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, month, day).ok()
}

fn time_of(text: &str) -> Option<Time> {
    if text.is_empty() {
        return Some(Time::midnight());
    }
    let (clock, half) = match text.split_once(' ') {
        Some((clock, half)) => (clock, Some(half.trim().to_lowercase())),
        None => (text, None),
    };
    let mut parts = clock.split(':');
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute: i8 = parts.next()?.parse().ok()?;
    let second: i8 = parts.next().map_or(Some(0), |part| part.parse().ok())?;
    let hour = match half.as_deref() {
        None | Some("uhr") => hour,
        Some("am") if (1..=12).contains(&hour) => hour % 12,
        Some("pm") if (1..=12).contains(&hour) => hour % 12 + 12,
        Some(_) => return None,
    };
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_can_mean_one_thing_are_read() {
        for (text, expected) in [
            ("20.11.2026", Some("2026-11-20T00:00:00Z")),
            ("3.1.26 07:05", Some("2026-01-03T07:05:00Z")),
            ("20.11.2026, 09:30:15", Some("2026-11-20T09:30:15Z")),
            ("20/Nov/26 9:30 PM", Some("2026-11-20T21:30:00Z")),
            ("20-Nov-2026 12:00 AM", Some("2026-11-20T00:00:00Z")),
            ("11/12/2026", None),
            ("2026-11-20", None),
            ("31.02.2026", None),
            ("20.11.2026 25:00", None),
            ("20.11.2026 13:00 PM", None),
            ("tomorrow", None),
            ("", None),
        ] {
            let found = local_time(text, &TimeZone::UTC).map(|at| at.to_string());
            assert_eq!(found.as_deref(), expected, "{text:?}");
        }
    }
}
