//! Time zones as iCalendar spells them out: every clock change of some years.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

use super::text::property;

/// Clock changes that share their offsets, their kind and their name.
type Observance = (Offset, Offset, bool, String);

/// Writes the zone of an IANA name with the clock changes from before `from` until `to`; a zone
/// that is not known is left out.
pub(super) fn write(out: &mut String, name: &str, from: Timestamp, to: Timestamp) {
    let Ok(zone) = TimeZone::get(name) else {
        return;
    };
    property(out, "BEGIN", "VTIMEZONE");
    property(out, "TZID", name);
    let mut changes: BTreeMap<String, (Observance, Vec<DateTime>)> = BTreeMap::new();
    let before = zone.preceding(from).next().map(|change| change.timestamp());
    let mut last = before.map_or(from, |at| {
        Timestamp::from_second(at.as_second() - 1).unwrap_or(at)
    });
    let mut any = false;
    for change in zone.following(last) {
        if change.timestamp() > to {
            break;
        }
        any = true;
        let old = zone
            .to_offset(Timestamp::from_second(change.timestamp().as_second() - 1).unwrap_or(last));
        last = change.timestamp();
        let observance = (
            old,
            change.offset(),
            change.dst().is_dst(),
            change.abbreviation().to_owned(),
        );
        let key = format!("{observance:?}");
        let entry = changes.entry(key).or_insert((observance, Vec::new()));
        // An observance begins by the clock that went before it.
        entry.1.push(old.to_datetime(change.timestamp()));
    }
    if !any {
        let offset = zone.to_offset(from);
        let start = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
        observance(out, &(offset, offset, false, name.to_owned()), &[start]);
    }
    for (one, starts) in changes.values() {
        observance(out, one, starts);
    }
    property(out, "END", "VTIMEZONE");
}

fn observance(out: &mut String, one: &Observance, starts: &[DateTime]) {
    let (old, new, is_daylight, name) = one;
    let kind = if *is_daylight { "DAYLIGHT" } else { "STANDARD" };
    property(out, "BEGIN", kind);
    if let Some((first, more)) = starts.split_first() {
        property(out, "DTSTART", &local(*first));
        if !more.is_empty() {
            let more: Vec<String> = more.iter().map(|&at| local(at)).collect();
            property(out, "RDATE", &more.join(","));
        }
    }
    property(out, "TZOFFSETFROM", &offset(*old));
    property(out, "TZOFFSETTO", &offset(*new));
    property(out, "TZNAME", name);
    property(out, "END", kind);
}

/// A wall-clock time in basic form.
pub(super) fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}
