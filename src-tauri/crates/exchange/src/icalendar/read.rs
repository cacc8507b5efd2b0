//! Reads the events of a calendar.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};

use super::EventTime;
use super::rule::{EventRule, rule_of};
use super::text::{Property, properties, unescaped};
use crate::issue::{Issue, Issues};
use crate::limits;
use crate::reason::Reason;

/// An event of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadEvent {
    /// The line it begins on.
    pub line: u64,
    /// In one line.
    pub summary: String,
    /// More of it; may be empty.
    pub description: String,
    /// What sorts it is of, in capitals.
    pub categories: Vec<String>,
    /// When it begins.
    pub start: EventTime,
    /// When it ends.
    pub end: EventTime,
    /// How often it comes again.
    pub rule: Option<EventRule>,
    /// When it does not, although the rule says so.
    pub except: Vec<EventTime>,
}

/// The events of a file, without those that are cancelled, and everything that cannot be taken.
#[must_use]
pub fn read(file: &str, content: &[u8]) -> (Vec<ReadEvent>, Issues) {
    let mut issues = Issues::default();
    if content.len() as u64 > limits::EVIDENCE_BYTES {
        issues.push(Issue::of_file(file, Reason::CalendarTooLarge));
        return (Vec::new(), issues);
    }
    let text = String::from_utf8_lossy(content);
    let properties = properties(text.trim_start_matches('\u{feff}'));
    let is = |one: &Property, name: &str, value: &str| {
        one.name == name && one.value.trim().eq_ignore_ascii_case(value)
    };
    if !properties.iter().any(|one| is(one, "BEGIN", "VCALENDAR")) {
        issues.push(Issue::of_file(file, Reason::NoCalendar));
        return (Vec::new(), issues);
    }
    let mut events = Vec::new();
    let mut open: Option<Vec<&Property>> = None;
    // Alarms within an event have properties of their own.
    let mut depth = 0;
    for property in &properties {
        match (property.name.as_str(), &mut open) {
            ("BEGIN", None) if is(property, "BEGIN", "VEVENT") => open = Some(vec![property]),
            ("BEGIN", Some(_)) => depth += 1,
            ("END", Some(_)) if depth > 0 => depth -= 1,
            ("END", Some(of_event)) => {
                match event(file, of_event) {
                    Ok(event) => events.extend(event),
                    Err(issue) => issues.push(*issue),
                }
                open = None;
            }
            (_, Some(of_event)) if depth == 0 => of_event.push(property),
            _ => {}
        }
    }
    (events, issues)
}

fn event(file: &str, properties: &[&Property]) -> Result<Option<ReadEvent>, Box<Issue>> {
    let line = properties[0].line;
    let find = |name: &str| properties.iter().find(|one| one.name == name).copied();
    let lacks = |what| Box::new(Issue::of_row(file, line, Reason::EventLacks(what)));
    let of_cell = |one: &Property, reason| {
        Box::new(Issue::of_cell(
            file, one.line, &one.name, &one.value, reason,
        ))
    };
    if find("STATUS").is_some_and(|one| one.value.trim().eq_ignore_ascii_case("CANCELLED")) {
        return Ok(None);
    }
    let text = |name: &str| find(name).map(|one| unescaped(&one.value).trim().to_owned());
    let summary = text("SUMMARY").filter(|text| !text.is_empty());
    let summary = summary.ok_or_else(|| lacks("summary"))?;
    let start_property = find("DTSTART").ok_or_else(|| lacks("start"))?;
    let time = |one: &Property| time(one).ok_or_else(|| of_cell(one, Reason::EventTime));
    let start = time(start_property)?;
    let end = match (find("DTEND"), find("DURATION")) {
        (Some(end), _) => time(end)?,
        (None, Some(duration)) => {
            let length = duration_of(duration.value.trim());
            let end = length.and_then(|length| later(&start, length));
            end.ok_or_else(|| of_cell(duration, Reason::EventTime))?
        }
        (None, None) => match &start {
            EventTime::Day(day) => EventTime::Day(day.tomorrow().map_err(|_| lacks("end"))?),
            _ => return Err(lacks("end")),
        },
    };
    let rule = match find("RRULE") {
        Some(one) => {
            let rule = rule_of(one.value.trim());
            Some(rule.ok_or_else(|| of_cell(one, Reason::EventRule))?)
        }
        None => None,
    };
    if let Some(one) = ["RDATE", "EXRULE"].iter().find_map(|name| find(name)) {
        return Err(of_cell(one, Reason::EventRule));
    }
    let mut except = Vec::new();
    for one in properties.iter().filter(|one| one.name == "EXDATE") {
        for text in one.value.split(',') {
            let left_out = time_of(text, one.parameter("TZID"));
            except.push(left_out.ok_or_else(|| of_cell(one, Reason::EventTime))?);
        }
    }
    Ok(Some(ReadEvent {
        line,
        summary,
        description: text("DESCRIPTION").unwrap_or_default(),
        categories: text("CATEGORIES")
            .unwrap_or_default()
            .split(',')
            .map(|one| one.trim().to_uppercase())
            .filter(|one| !one.is_empty())
            .collect(),
        start,
        end,
        rule,
        except,
    }))
}

fn time(property: &Property) -> Option<EventTime> {
    time_of(&property.value, property.parameter("TZID"))
}

fn time_of(text: &str, zone: Option<&str>) -> Option<EventTime> {
    let text = text.trim();
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i16>().ok();
    let small = |from, to| number(from, to).and_then(|value| i8::try_from(value).ok());
    let day = Date::new(number(0, 4)?, small(4, 6)?, small(6, 8)?).ok()?;
    if text.len() == 8 {
        return Some(EventTime::Day(day));
    }
    if text.get(8..9)? != "T" {
        return None;
    }
    // A leap second is the one before it.
    let second = small(13, 15)?.min(59);
    let at = day.to_datetime(Time::new(small(9, 11)?, small(11, 13)?, second, 0).ok()?);
    match (text.get(15..), zone) {
        (Some("Z"), _) => {
            let zoned = at.in_tz("UTC").ok()?;
            Some(EventTime::Utc(zoned.timestamp()))
        }
        (Some(""), Some(zone)) => Some(EventTime::Zoned(at, zone.to_owned())),
        (Some(""), None) => Some(EventTime::Floating(at)),
        _ => None,
    }
}

/// A duration such as `P1DT2H30M`.
fn duration_of(text: &str) -> Option<SignedDuration> {
    let text = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (mut seconds, mut number, mut any) = (0_i64, String::new(), false);
    for sign in text.chars() {
        let unit = match sign {
            '0'..='9' => {
                number.push(sign);
                continue;
            }
            'T' if number.is_empty() => continue,
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let count: i64 = number.parse().ok()?;
        seconds = seconds.checked_add(count.checked_mul(unit)?)?;
        number.clear();
        any = true;
    }
    (any && number.is_empty()).then(|| SignedDuration::from_secs(seconds))
}

fn later(time: &EventTime, length: SignedDuration) -> Option<EventTime> {
    let local = |at: &DateTime| at.checked_add(length).ok();
    Some(match time {
        EventTime::Utc(at) => EventTime::Utc(at.checked_add(length).ok()?),
        EventTime::Zoned(at, zone) => EventTime::Zoned(local(at)?, zone.clone()),
        EventTime::Floating(at) => EventTime::Floating(local(at)?),
        EventTime::Day(day) => EventTime::Day(day.checked_add(length).ok()?),
    })
}
