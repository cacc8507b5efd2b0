//! The freezes that an event of a calendar means.

use std::collections::BTreeSet;

use faultline_exchange::icalendar::{EventRule, EventTime, Frequency, ReadEvent};
use faultline_exchange::reason::Reason;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;

use crate::changes::windows::{DayOfMonth, Recurrence, Scope, Window, WindowKind};

/// Freezes that one event may become.
const MOST_TIMES: usize = 100;

/// The freezes of an event: one that comes again where its rule can be kept, else one for each time
/// that it comes.
pub(super) fn windows_of(
    event: &ReadEvent,
    zone: &str,
    names: &mut BTreeSet<String>,
) -> Result<Vec<Window>, (Reason, String)> {
    let zone = match &event.start {
        EventTime::Zoned(_, zone) => zone.clone(),
        EventTime::Utc(_) => "UTC".to_owned(),
        EventTime::Floating(_) | EventTime::Day(_) => zone.to_owned(),
    };
    let known = TimeZone::get(&zone).map_err(|_| (Reason::EventZone, zone.clone()))?;
    let local = |time: &EventTime| -> Result<DateTime, (Reason, String)> {
        Ok(match time {
            EventTime::Utc(at) => known.to_datetime(*at),
            EventTime::Zoned(at, of) if *of == zone => *at,
            EventTime::Zoned(at, of) => {
                let at = at.in_tz(of).map_err(|_| (Reason::EventZone, of.clone()))?;
                known.to_datetime(at.timestamp())
            }
            EventTime::Floating(at) => *at,
            EventTime::Day(day) => day.to_datetime(jiff::civil::Time::midnight()),
        })
    };
    let (start, end) = (local(&event.start)?, local(&event.end)?);
    let except = event.except.iter().map(|time| Ok(local(time)?.date()));
    let except = except.collect::<Result<BTreeSet<Date>, (Reason, String)>>()?;
    let mut name = event.summary.replace(['\n', '\r'], " ").trim().to_owned();
    if names.contains(&name) {
        // Two events of one summary are two freezes.
        name = format!("{name} ({start})");
    }
    names.insert(name.clone());
    let first = Window {
        kind: WindowKind::Freeze,
        name,
        zone,
        start,
        end,
        recurrence: Recurrence::Once,
        until: None,
        scope: Scope::All,
        note: event.description.clone(),
    };
    match &event.rule {
        None => Ok(vec![first]),
        Some(rule) => {
            windows_of_rule(first, rule, &except).map_err(|reason| (reason, start.to_string()))
        }
    }
}

/// The freezes of a rule whose first time is `first`.
fn windows_of_rule(
    first: Window,
    rule: &EventRule,
    except: &BTreeSet<Date>,
) -> Result<Vec<Window>, Reason> {
    let start = first.start.date();
    if let Some(recurrence) = recurrence_of_rule(rule, start).filter(|_| except.is_empty()) {
        let until = match rule.count {
            Some(_) => rule.dates(start).last(),
            None => rule.until,
        };
        return Ok(vec![Window {
            recurrence,
            until,
            ..first
        }]);
    }
    if rule.until.is_none() && rule.count.is_none() {
        return Err(Reason::EventWithoutEnd);
    }
    let dates = rule.dates(start).filter(|day| !except.contains(day));
    let dates: Vec<Date> = dates.take(MOST_TIMES + 1).collect();
    if dates.len() > MOST_TIMES {
        return Err(Reason::EventTooOften(MOST_TIMES));
    }
    let length = first.start.duration_until(first.end);
    let on_day = |day: Date| {
        let start = day.to_datetime(first.start.time());
        Some(Window {
            name: format!("{} ({day})", first.name),
            start,
            end: start.checked_add(length).ok()?,
            ..first.clone()
        })
    };
    Ok(dates.into_iter().filter_map(on_day).collect())
}

/// The recurrence that says the same as a rule, apart from its end.
fn recurrence_of_rule(rule: &EventRule, start: Date) -> Option<Recurrence> {
    let weekdays = || -> Option<Vec<Weekday>> {
        let day = |&(nth, day): &(Option<i8>, Weekday)| nth.is_none().then_some(day);
        let mut days: Vec<Weekday> = rule.days.iter().map(day).collect::<Option<_>>()?;
        days.sort_by_key(|day| day.to_monday_zero_offset());
        days.dedup();
        Some(days)
    };
    let on = match (rule.month_days.as_slice(), rule.days.as_slice()) {
        ([], []) => Some(DayOfMonth::Day(start.day())),
        ([day @ (-1 | 1..=31)], []) => Some(DayOfMonth::Day(*day)),
        ([], [(Some(nth @ (-1 | 1..=4)), day)]) => Some(DayOfMonth::Nth(*nth, *day)),
        _ => None,
    };
    let of_months = |months: Vec<i8>| match (months.as_slice(), on?) {
        ([], DayOfMonth::Nth(nth, day)) => Some(Recurrence::Monthly(nth, day)),
        ([], DayOfMonth::Day(day)) => Some(Recurrence::MonthDay(day)),
        (_, on) => Some(Recurrence::Yearly(months, on)),
    };
    let is_of_days = rule.months.is_empty() && rule.month_days.is_empty();
    match (rule.frequency, rule.interval) {
        (Frequency::Daily, 1) if is_of_days && rule.days.is_empty() => Some(Recurrence::Daily),
        (Frequency::Daily, 1) if is_of_days => Some(Recurrence::Weekly(weekdays()?)),
        (Frequency::Weekly, 1) if is_of_days => match weekdays()?.as_slice() {
            [] => Some(Recurrence::Weekly(vec![start.weekday()])),
            days => Some(Recurrence::Weekly(days.to_vec())),
        },
        (Frequency::Monthly, 1) => of_months(rule.months.clone()),
        // Every third month is four months of every year.
        (Frequency::Monthly, interval @ (2 | 3 | 4 | 6 | 12)) if rule.months.is_empty() => {
            let apart =
                |month: &i8| i16::from(month - start.month()).unsigned_abs() % interval == 0;
            of_months((1..=12).filter(apart).collect())
        }
        (Frequency::Yearly, 1) if rule.months.is_empty() && rule.month_days.is_empty() => {
            of_months(vec![start.month()])
        }
        (Frequency::Yearly, 1) => of_months(rule.months.clone()),
        _ => None,
    }
}
