use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday, date};
use proptest::prelude::*;

use super::*;

fn stamp() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().expect("a time")
}

fn at(text: &str) -> DateTime {
    text.parse().expect("a time")
}

fn event(summary: &str) -> CalendarEvent {
    let saturdays = EventRule {
        days: vec![(None, Weekday::Saturday)],
        ..EventRule::of(Frequency::Weekly)
    };
    CalendarEvent {
        uid: "one@example".to_owned(),
        sequence: 3,
        start: EventTime::Zoned(at("2026-10-24T22:00"), "Europe/Berlin".to_owned()),
        end: EventTime::Zoned(at("2026-10-25T04:00"), "Europe/Berlin".to_owned()),
        rule: Some(rule_text(&saturdays, None)),
        summary: summary.to_owned(),
        description: String::new(),
        category: "MAINTENANCE",
        status: EventStatus::Confirmed,
        is_busy: false,
    }
}

#[test]
fn a_zone_comes_with_its_clock_changes() {
    let text = write("Changes", &[event("Weekend")], stamp());
    for line in [
        "DTSTART;TZID=Europe/Berlin:20261024T220000",
        "RRULE:FREQ=WEEKLY;BYDAY=SA",
        "TZID:Europe/Berlin",
        "BEGIN:DAYLIGHT",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "DTSTAMP:20261121T100000Z",
    ] {
        assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
    }
    // The clocks go back at three in summer time.
    assert!(
        text.replace("\r\n ", "").contains("20261025T030000"),
        "{text}"
    );
    assert!(text.lines().all(|line| line.len() <= 75));
}

#[test]
fn what_calendars_write_is_read() {
    let file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Year end\\, no\r\n  changes\r\n\
        DTSTART;VALUE=DATE:20261219\r\nDTEND;VALUE=DATE:20270104\r\nBEGIN:VALARM\r\nDESCRIPTION:x\r\n\
        END:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Payroll\r\n\
        DTSTART;TZID=\"Europe/Berlin\":20261127T180000\r\nDURATION:P1DT2H\r\n\
        RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231T000000Z\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nSUMMARY:Off\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let (events, issues) = read("x.ics", file.as_bytes());
    assert!(issues.kept().is_empty(), "{issues:?}");
    let [year_end, payroll] = events.as_slice() else {
        panic!("{events:?}");
    };
    assert_eq!(year_end.summary, "Year end, no changes");
    assert_eq!(year_end.start, EventTime::Day(date(2026, 12, 19)));
    assert_eq!(year_end.description, "");
    let zoned = |text| EventTime::Zoned(at(text), "Europe/Berlin".to_owned());
    assert_eq!(payroll.end, zoned("2026-11-28T20:00"));
    let rule = EventRule {
        days: vec![(Some(-1), Weekday::Friday)],
        until: Some(date(2027, 12, 31)),
        ..EventRule::of(Frequency::Monthly)
    };
    assert_eq!(payroll.rule, Some(rule));
}

#[test]
fn rules_name_the_days_they_say() {
    for (rule, expected) in [
        ("FREQ=DAILY", "11-15 11-16 11-17"),
        ("FREQ=DAILY;INTERVAL=3", "11-15 11-18 11-21"),
        ("FREQ=WEEKLY", "11-15 11-22 11-29"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", "11-15 11-23 11-29"),
        ("FREQ=MONTHLY", "11-15 12-15 01-15"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "11-30 12-31 01-31"),
        ("FREQ=MONTHLY;BYDAY=2TU", "12-08 01-12 02-09"),
        ("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", "08-13 10-13 04-13"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31", "05-31 08-31 05-31"),
        ("FREQ=YEARLY", "11-15 11-15 11-15"),
        (
            "FREQ=YEARLY;BYMONTH=3,12;BYMONTHDAY=-1",
            "12-31 03-31 12-31",
        ),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "11-26 11-25 11-23"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "02-29 02-29 02-29"),
        ("FREQ=YEARLY;INTERVAL=2;COUNT=2", "11-15 11-15"),
        ("FREQ=DAILY;COUNT=2", "11-15 11-16"),
        ("FREQ=DAILY;UNTIL=20261116T120000Z", "11-15 11-16"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "refused"),
        ("FREQ=YEARLY;BYDAY=1MO", "refused"),
        ("FREQ=YEARLY;BYWEEKNO=3", "refused"),
        ("FREQ=HOURLY", "refused"),
        ("FREQ=DAILY;INTERVAL=0", "refused"),
    ] {
        let file = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261115T000000Z\n\
             DTEND:20261116T000000Z\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        let (events, issues) = read("x.ics", file.as_bytes());
        assert_eq!(issues.kept().len(), usize::from(expected == "refused"));
        let Some(found) = events.first().and_then(|one| one.rule.clone()) else {
            assert_eq!(expected, "refused", "{rule}");
            continue;
        };
        let start = Date::constant(2026, 11, 15);
        let days = found.dates(start).take(3);
        let days: Vec<String> = days.map(|day| day.strftime("%m-%d").to_string()).collect();
        assert_eq!(days.join(" "), expected, "{rule}");
        if found.until.is_none() {
            let parts = |text: &str| text.split(';').map(str::to_owned).collect::<BTreeSet<_>>();
            assert_eq!(parts(&rule_text(&found, None)), parts(rule));
        }
    }
}

#[test]
fn what_cannot_be_taken_is_said_with_its_line() {
    let head = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n";
    for (body, expected) in [
        (
            "DTSTART:20261219T000000Z\n",
            "line 2: The event has no summary",
        ),
        ("SUMMARY:A\n", "has no start"),
        (
            "SUMMARY:A\nDTSTART:yesterday\nDTEND:20261219T000000Z\n",
            "line 4, column DTSTART",
        ),
        ("SUMMARY:A\nDTSTART:20261219T000000Z\n", "has no end"),
        (
            "SUMMARY:A\nDTSTART:20261219T000000Z\nDTEND:20261220T000000Z\nRRULE:FREQ=HOURLY\n",
            "recurrence cannot be kept",
        ),
    ] {
        let (events, issues) = read("x.ics", format!("{head}{body}END:VEVENT\n").as_bytes());
        assert!(events.is_empty());
        let told: Vec<String> = issues.kept().iter().map(ToString::to_string).collect();
        assert!(told.len() == 1 && told[0].contains(expected), "{told:?}");
    }
    let (_, issues) = read("x.txt", b"hello");
    assert_eq!(issues.total(), 1);
}

proptest! {
    #[test]
    fn every_text_survives(summary in "[^\\p{Cc}]{1,120}", description in "(\\PC|\n){0,300}") {
        let mut written = event(&summary);
        written.description = description.clone();
        let text = write("Changes", &[written], stamp());
        prop_assert!(text.lines().all(|line| line.len() <= 75));
        let (events, issues) = read("x.ics", text.as_bytes());
        prop_assert_eq!(issues.total(), u64::from(summary.trim().is_empty()));
        for one in events {
            prop_assert_eq!(one.summary, summary.trim());
            prop_assert_eq!(one.description, description.trim());
        }
    }
}
