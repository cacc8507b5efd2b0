//! Changes, releases, freezes and maintenance windows as one calendar.

use std::io::{self, Write};
use std::path::Path;

use faultline_exchange::atomic::AtomicFile;
use faultline_exchange::icalendar::{
    CalendarEvent, EventRule, EventStatus, EventTime, Frequency, rule_text, write,
};
use faultline_model::{Record, RecordKind, RecordState};
use faultline_store::View;
use jiff::Timestamp;
use jiff::civil::{Date, time};
use jiff::tz::TimeZone;

use crate::changes::ChangeFault;
use crate::changes::windows::{DayOfMonth, Recurrence, Window, WindowKind};

/// What stands before the name of a freeze.
pub(super) const PREFIX: &str = "Freeze: ";

/// The calendar of a workspace as text, written at `now`: every change and release with planned
/// times, and every window with its rule. The same event has the same UID in every file of the
/// workspace, and those of two workspaces differ.
///
/// # Errors
/// The store cannot be read.
pub fn calendar_file(view: View<'_>, now: Timestamp) -> Result<String, ChangeFault> {
    // The hash of its first changeset tells a workspace from all others.
    let origin = view.changeset(1)?;
    let origin = origin.map_or_else(String::new, |first| first.hash.to_string());
    let origin = origin.get(..16).unwrap_or(&origin).to_owned();
    let mut events = Vec::new();
    for kind in [RecordKind::Change, RecordKind::Release] {
        for record in view.records_of(kind)? {
            events.extend(event_of(&record, &origin));
        }
    }
    for kind in WindowKind::ALL {
        for setting in view.record_settings(kind.purpose())? {
            if let Some(window) = Window::of(kind, &setting) {
                events.push(event_of_window(&window, setting.id, setting.since, &origin));
            }
        }
    }
    Ok(write("Changes", &events, now))
}

/// Writes the text of a calendar; the file appears whole or not at all.
///
/// # Errors
/// The folder cannot be written.
pub fn write_calendar(path: &Path, text: &str) -> io::Result<()> {
    let mut file = AtomicFile::create(path)?;
    file.write_all(text.as_bytes())?;
    file.publish().map(|_| ())
}

fn event_of(record: &Record, origin: &str) -> Option<CalendarEvent> {
    let start = record.actual_start.or(record.planned_start)?;
    let end = record.actual_end.or(record.planned_end)?;
    let number = record.number.to_string();
    let line = |label: &str, field: &str| {
        let value = record.value(field)?;
        Some(format!("{label}: {value}"))
    };
    let lines = [
        Some(format!(
            "State: {}",
            record.state.as_str().replace('_', " ")
        )),
        line("Risk", "risk"),
        line("Implementer", "implementer"),
        line("Team", "team"),
        line("Description", "description"),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    Some(CalendarEvent {
        uid: format!("{}-{origin}@faultline", number.to_lowercase()),
        sequence: record.since,
        start: EventTime::Utc(start),
        end: EventTime::Utc(end.max(start)),
        rule: None,
        summary: format!("{number} {}", record.title),
        description: lines.join("\n"),
        category: match record.kind() {
            RecordKind::Release => "RELEASE",
            _ => "CHANGE",
        },
        status: match record.state {
            RecordState::Cancelled => EventStatus::Cancelled,
            RecordState::New
            | RecordState::Assess
            | RecordState::Authorize
            | RecordState::Draft => EventStatus::Tentative,
            _ => EventStatus::Confirmed,
        },
        is_busy: true,
    })
}

/// The rule of a recurrence.
fn rule_of(recurrence: &Recurrence) -> Option<EventRule> {
    let on = |frequency, day: DayOfMonth| {
        let mut rule = EventRule::of(frequency);
        match day {
            DayOfMonth::Nth(nth, day) => rule.days = vec![(Some(nth), day)],
            DayOfMonth::Day(day) => rule.month_days = vec![day],
        }
        rule
    };
    Some(match recurrence {
        Recurrence::Once => return None,
        Recurrence::Daily => EventRule::of(Frequency::Daily),
        Recurrence::Weekly(days) => EventRule {
            days: days.iter().map(|&day| (None, day)).collect(),
            ..EventRule::of(Frequency::Weekly)
        },
        Recurrence::Monthly(nth, day) => on(Frequency::Monthly, DayOfMonth::Nth(*nth, *day)),
        Recurrence::MonthDay(day) => on(Frequency::Monthly, DayOfMonth::Day(*day)),
        Recurrence::Yearly(months, day) => EventRule {
            months: months.clone(),
            ..on(Frequency::Yearly, *day)
        },
    })
}

fn event_of_window(window: &Window, id: u32, since: u32, origin: &str) -> CalendarEvent {
    let rule = rule_of(&window.recurrence);
    let zoned = |at| EventTime::Zoned(at, window.zone.clone());
    let until = window.until.and_then(|day| end_of(day, window));
    let (prefix, category) = match window.kind {
        WindowKind::Freeze => (PREFIX, "FREEZE"),
        WindowKind::Maintenance => ("Maintenance: ", "MAINTENANCE"),
    };
    CalendarEvent {
        uid: format!("window-{id}-{origin}@faultline"),
        sequence: since,
        start: zoned(window.start),
        end: zoned(window.end),
        rule: rule.map(|rule| rule_text(&rule, until.as_deref())),
        summary: format!("{prefix}{}", window.name),
        description: window.note.clone(),
        category,
        status: EventStatus::Confirmed,
        is_busy: window.kind == WindowKind::Freeze,
    }
}

/// The last moment of a day in the zone of a window; of a rule with a zone it stands in UTC.
fn end_of(day: Date, window: &Window) -> Option<String> {
    let zone: TimeZone = window.time_zone().ok()?;
    let last = day.to_datetime(time(23, 59, 59, 0));
    let at = zone.to_timestamp(last).ok()?;
    Some(at.strftime("%Y%m%dT%H%M%SZ").to_string())
}
