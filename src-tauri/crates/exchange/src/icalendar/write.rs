//! Writes a calendar.

use std::collections::BTreeSet;

use jiff::{Timestamp, ToSpan};

use super::EventTime;
use super::text::{escaped, property};
use super::zone::{self, local};

/// Who makes the file.
const PRODUCT: &str = "-//Faultline//Changes//EN";
/// Years of clock changes that are spelled out after the last event.
const YEARS: i64 = 5;

/// How certain an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventStatus {
    /// It may be.
    Tentative,
    /// It will be.
    Confirmed,
    /// It will not be.
    Cancelled,
}

/// An event to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// What makes it the same event in a later file.
    pub uid: String,
    /// Greater in a later version.
    pub sequence: u32,
    /// When it begins.
    pub start: EventTime,
    /// When it ends.
    pub end: EventTime,
    /// The value of its RRULE.
    pub rule: Option<String>,
    /// In one line.
    pub summary: String,
    /// More of it; may be empty.
    pub description: String,
    /// What sort it is of.
    pub category: &'static str,
    /// How certain it is.
    pub status: EventStatus,
    /// Whether its time counts as taken.
    pub is_busy: bool,
}

/// A calendar as text, its lines ended by CR LF. `stamp` is the time at which it is written.
#[must_use]
pub fn write(name: &str, events: &[CalendarEvent], stamp: Timestamp) -> String {
    let mut out = String::new();
    property(&mut out, "BEGIN", "VCALENDAR");
    property(&mut out, "VERSION", "2.0");
    property(&mut out, "PRODID", PRODUCT);
    property(&mut out, "CALSCALE", "GREGORIAN");
    property(&mut out, "METHOD", "PUBLISH");
    property(&mut out, "X-WR-CALNAME", &escaped(name));
    write_zones(&mut out, events, stamp);
    for event in events {
        write_event(&mut out, event, stamp);
    }
    property(&mut out, "END", "VCALENDAR");
    out
}

fn write_zones(out: &mut String, events: &[CalendarEvent], stamp: Timestamp) {
    let times = || events.iter().flat_map(|event| [&event.start, &event.end]);
    let zones: BTreeSet<&str> = times()
        .filter_map(|time| match time {
            EventTime::Zoned(_, zone) => Some(zone.as_str()),
            _ => None,
        })
        .collect();
    let around = |zone: &str| {
        let of_zone = times().filter_map(|time| match time {
            EventTime::Zoned(at, known) if known == zone => at.in_tz("UTC").ok(),
            _ => None,
        });
        let instants: Vec<Timestamp> = of_zone.map(|at| at.timestamp()).collect();
        let first = instants.iter().min().copied().unwrap_or(stamp);
        let last = instants.iter().max().copied().unwrap_or(stamp).max(stamp);
        let end = last.checked_add((YEARS * 366 * 24).hours()).unwrap_or(last);
        (first, end)
    };
    for zone in zones {
        let (from, to) = around(zone);
        zone::write(out, zone, from, to);
    }
}

fn write_event(out: &mut String, event: &CalendarEvent, stamp: Timestamp) {
    property(out, "BEGIN", "VEVENT");
    property(out, "UID", &escaped(&event.uid));
    property(out, "DTSTAMP", &utc(stamp));
    property(out, "SEQUENCE", &event.sequence.to_string());
    time(out, "DTSTART", &event.start);
    time(out, "DTEND", &event.end);
    if let Some(rule) = &event.rule {
        property(out, "RRULE", rule);
    }
    property(out, "SUMMARY", &escaped(&event.summary));
    if !event.description.is_empty() {
        property(out, "DESCRIPTION", &escaped(&event.description));
    }
    property(out, "CATEGORIES", event.category);
    let status = match event.status {
        EventStatus::Tentative => "TENTATIVE",
        EventStatus::Confirmed => "CONFIRMED",
        EventStatus::Cancelled => "CANCELLED",
    };
    property(out, "STATUS", status);
    property(
        out,
        "TRANSP",
        if event.is_busy {
            "OPAQUE"
        } else {
            "TRANSPARENT"
        },
    );
    property(out, "END", "VEVENT");
}

fn time(out: &mut String, name: &str, time: &EventTime) {
    match time {
        EventTime::Utc(at) => property(out, name, &utc(*at)),
        EventTime::Zoned(at, zone) => property(out, &format!("{name};TZID={zone}"), &local(*at)),
        EventTime::Floating(at) => property(out, name, &local(*at)),
        EventTime::Day(day) => property(
            out,
            &format!("{name};VALUE=DATE"),
            &day.strftime("%Y%m%d").to_string(),
        ),
    }
}

/// An instant in basic form.
pub(super) fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
