//! When windows come, over clock changes too, and what is refused.

use jiff::civil::Weekday;

use super::estate;
use crate::changes::TimeSpan;
use crate::changes::calendar::{calendar_file, import_freezes};
use crate::changes::windows::{
    Recurrence, Scope, Window, WindowKind, delete_window, recurrence_of, recurrence_text,
    save_window, windows,
};
use crate::edit::tests::context;

fn window(start: &str, end: &str, recurrence: Recurrence) -> Window {
    Window {
        kind: WindowKind::Maintenance,
        name: "Night".to_owned(),
        zone: "Europe/Berlin".to_owned(),
        start: start.parse().expect("a time"),
        end: end.parse().expect("a time"),
        recurrence,
        until: None,
        scope: Scope::All,
        note: String::new(),
    }
}

fn times(window: &Window, from: &str, to: &str) -> Vec<String> {
    let within = TimeSpan {
        start: from.parse().expect("a time"),
        end: to.parse().expect("a time"),
    };
    let spans = window.occurrences(within).expect("a zone");
    spans
        .map(|span| format!("{}/{}", span.start, span.end))
        .collect()
}

#[test]
fn a_night_is_as_long_as_the_clock_makes_it() {
    let night = window("2026-01-01T22:00", "2026-01-02T04:00", Recurrence::Daily);
    // The clocks go back on 25 October 2026 and forward on 28 March 2027.
    assert_eq!(
        times(&night, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z"),
        [
            "2026-10-24T20:00:00Z/2026-10-25T03:00:00Z",
            "2026-10-25T21:00:00Z/2026-10-26T03:00:00Z"
        ]
    );
    assert_eq!(
        times(&night, "2027-03-27T12:00:00Z", "2027-03-28T12:00:00Z"),
        ["2027-03-27T21:00:00Z/2027-03-28T02:00:00Z"]
    );
    // Half past two does not exist on that morning: it is half past three.
    let early = window("2026-01-01T02:30", "2026-01-01T05:00", Recurrence::Daily);
    assert_eq!(
        times(&early, "2027-03-28T00:00:00Z", "2027-03-28T12:00:00Z"),
        ["2027-03-28T01:30:00Z/2027-03-28T03:00:00Z"]
    );
}

#[test]
fn rules_name_their_days() {
    let span = ("2026-11-01T00:00:00Z", "2026-12-31T23:00:00Z");
    for (rule, days) in [
        ("once", vec!["2026-11-02"]),
        ("monthly 2 tue", vec!["2026-11-10", "2026-12-08"]),
        ("monthly last sun", vec!["2026-11-29", "2026-12-27"]),
        ("monthly 15", vec!["2026-11-15", "2026-12-15"]),
        ("monthly last", vec!["2026-11-30", "2026-12-31"]),
        // November has no such day.
        ("monthly 31", vec!["2026-12-31"]),
    ] {
        let rule = recurrence_of(rule).expect("a rule");
        let window = window("2026-11-02T10:00", "2026-11-02T11:00", rule);
        let found = times(&window, span.0, span.1);
        let found: Vec<&str> = found.iter().map(|one| &one[..10]).collect();
        assert_eq!(found, days);
    }
    let mut weekly = window(
        "2026-11-02T23:00",
        "2026-11-03T01:00",
        Recurrence::Weekly(vec![Weekday::Monday, Weekday::Friday]),
    );
    weekly.until = Some("2026-11-13".parse().expect("a day"));
    assert_eq!(times(&weekly, span.0, span.1).len(), 4);
    // One that began before the time asked for reaches into it.
    assert_eq!(
        times(&weekly, "2026-11-02T23:30:00Z", "2026-11-02T23:45:00Z").len(),
        1
    );
}

#[test]
fn words_of_rules_are_read_back() {
    for text in [
        "once",
        "daily",
        "weekly mon,fri",
        "monthly 3 wed",
        "monthly last sun",
        "monthly 4",
        "monthly 31",
        "monthly last",
    ] {
        let rule = recurrence_of(text).expect("a rule");
        assert_eq!(recurrence_text(&rule), text);
    }
    for text in [
        "",
        "yearly",
        "weekly",
        "weekly foo",
        "monthly 5 mon",
        "daily 2",
        "monthly tue",
        "monthly 32",
        "monthly 0",
    ] {
        assert_eq!(recurrence_of(text), None, "{text}");
    }
}

#[test]
fn what_is_kept_is_what_was_said_and_nonsense_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let good = Window {
        until: Some("2027-01-01".parse().expect("a day")),
        scope: Scope::Query("class:business_service".to_owned()),
        note: "why".to_owned(),
        ..window(
            "2026-11-05T22:00",
            "2026-11-06T04:00",
            Recurrence::Weekly(vec![Weekday::Saturday]),
        )
    };
    save_window(&workspace, &context(), &good).expect("saved");
    let again = save_window(&workspace, &context(), &good).expect("saved");
    assert_eq!(again.changeset, None, "it said so already");
    let reader = workspace.read().expect("readable");
    let kept = windows(reader.view(), WindowKind::Maintenance).expect("readable");
    let moved = Window {
        start: "2026-11-07T22:00".parse().expect("a time"),
        end: "2026-11-08T04:00".parse().expect("a time"),
        ..good.clone()
    };
    assert_eq!(kept, [moved], "it begins on the first Saturday");
    for (bad, words) in [
        (
            Window {
                zone: "Mars/Base".to_owned(),
                ..good.clone()
            },
            "IANA",
        ),
        (
            Window {
                end: good.start,
                ..good.clone()
            },
            "not after its start",
        ),
        (
            Window {
                name: " ".to_owned(),
                ..good.clone()
            },
            "empty",
        ),
        (
            Window {
                scope: Scope::Site(9_999),
                ..good.clone()
            },
            "no longer there",
        ),
        (
            window("2026-11-05T22:00", "2026-11-07T22:01", Recurrence::Daily),
            "comes again",
        ),
        (
            Window {
                until: Some("2026-11-06".parse().expect("a day")),
                ..good.clone()
            },
            "never comes",
        ),
    ] {
        let fault = save_window(&workspace, &context(), &bad).expect_err("refused");
        assert!(fault.to_string().contains(words), "{fault}");
    }
}

#[test]
fn freezes_go_out_as_calendar_and_come_back_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let freeze = Window {
        kind: WindowKind::Freeze,
        name: "Year end; no changes, please".to_owned(),
        until: Some("2027-03-31".parse().expect("a day")),
        ..window(
            "2026-12-29T18:00",
            "2026-12-30T06:00",
            Recurrence::Monthly(-1, Weekday::Tuesday),
        )
    };
    save_window(&workspace, &context(), &freeze).expect("saved");
    let reader = workspace.read().expect("readable");
    let text = calendar_file(reader.view(), context().now).expect("written");
    drop(reader);
    let other = tempfile::tempdir().expect("a folder");
    let other = estate(other.path());
    let import = |bytes: &[u8]| import_freezes(&other, &context(), "a.ics", bytes, "UTC", false);
    let imported = import(text.as_bytes()).expect("taken");
    assert_eq!(imported.output.freezes, std::slice::from_ref(&freeze.name));
    let reader = other.read().expect("readable");
    assert_eq!(
        windows(reader.view(), WindowKind::Freeze).expect("readable"),
        [freeze]
    );
    assert_eq!(import(text.as_bytes()).expect("taken").changeset, None);
    let bad = text.replace("Europe/Berlin", "W. Europe Standard Time");
    assert!(
        import(bad.as_bytes())
            .expect_err("refused")
            .to_string()
            .contains("IANA")
    );
}

#[test]
fn rules_of_calendars_become_freezes() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    for (rule, expected) in [
        ("RRULE:FREQ=YEARLY", &["A yearly dec 24"] as &[&str]),
        (
            "RRULE:FREQ=YEARLY;BYMONTH=3,12;BYMONTHDAY=-1",
            &["A yearly mar,dec last"],
        ),
        (
            "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2",
            &["A yearly nov 4 thu 2028-11-23"],
        ),
        (
            "RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
            &["A yearly mar,jun,sep,dec last"],
        ),
        (
            "RRULE:FREQ=DAILY;BYDAY=SA,SU;UNTIL=20270131",
            &["A weekly sat,sun 2027-01-31"],
        ),
        ("RRULE:FREQ=DAILY;COUNT=3", &["A daily 2026-12-26"]),
        (
            "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2",
            &["A (2026-12-24) once", "A (2027-01-07) once"],
        ),
        (
            "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261225T180000",
            &["A (2026-12-24) once", "A (2026-12-26) once"],
        ),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2", &["never ends"]),
        (
            "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=101",
            &["more than 100 times"],
        ),
    ] {
        let text = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261224T180000\n\
             DTEND:20261225T060000\n{rule}\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        let done = import_freezes(
            &workspace,
            &context(),
            "a.ics",
            text.as_bytes(),
            "UTC",
            false,
        );
        let reader = workspace.read().expect("readable");
        let kept = windows(reader.view(), WindowKind::Freeze).expect("readable");
        drop(reader);
        let told: Vec<String> = match &done {
            Err(fault) => vec![fault.to_string()],
            Ok(_) => kept
                .iter()
                .map(|one| {
                    let until = one.until.map_or_else(String::new, |day| format!(" {day}"));
                    format!("{} {}{until}", one.name, recurrence_text(&one.recurrence))
                })
                .collect(),
        };
        assert_eq!(told.len(), expected.len(), "{rule}: {told:?}");
        for (one, expected) in told.iter().zip(expected) {
            assert!(one.contains(expected), "{rule}: {one}");
        }
        for one in kept {
            let again = recurrence_of(&recurrence_text(&one.recurrence));
            assert_eq!(again.as_ref(), Some(&one.recurrence));
            delete_window(&workspace, &context(), WindowKind::Freeze, &one.name).expect("gone");
        }
    }
}
