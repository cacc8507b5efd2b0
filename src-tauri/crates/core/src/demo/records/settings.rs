//! Freezes, maintenance windows and templates of the company.

use std::collections::BTreeMap;

use faultline_model::{Attributes, RecordSettingPurpose};
use faultline_store::StoreError;
use jiff::civil::{Time, Weekday, time};

use super::clock::ZONE;
use super::writer::Writer;
use crate::changes::windows::{Recurrence, Scope, Window, WindowKind};

/// Templates of standard changes: name, fields.
const TEMPLATES: &[(&str, &[(&str, &str)])] = &[
    (
        "Renew a certificate",
        &[
            ("title", "Renew a certificate"),
            ("team", "Information Security"),
            ("risk", "low"),
            ("implementation_plan", "Request, install, reload."),
            ("test_plan", "Open the address and read the new date."),
            ("backout_plan", "Install the old certificate again."),
            ("backout_minutes", "10"),
        ],
    ),
    (
        "Patch a server",
        &[
            ("title", "Patch a server"),
            ("team", "Platform Operations"),
            ("risk", "low"),
            ("implementation_plan", "Drain, patch, restart, put back."),
            ("test_plan", "Health checks are green for ten minutes."),
            ("backout_plan", "Go back to the snapshot."),
            ("backout_minutes", "20"),
        ],
    ),
];

pub(super) fn write(writer: &mut Writer<'_, '_>) -> Result<(), StoreError> {
    for (name, fields) in TEMPLATES {
        let fields = fields.iter();
        let fields: BTreeMap<String, String> = fields
            .map(|&(field, value)| (field.to_owned(), value.to_owned()))
            .collect();
        let definition = Attributes::from_map(&fields);
        writer.setting(RecordSettingPurpose::ChangeTemplate, name, definition)?;
    }
    for window in windows(writer) {
        writer.setting(window.kind.purpose(), &window.name, window.to_definition())?;
    }
    Ok(())
}

fn windows(writer: &Writer<'_, '_>) -> Vec<Window> {
    let window = |kind, name: &str, days: (i64, i64), times: (Time, Time)| Window {
        kind,
        name: name.to_owned(),
        zone: ZONE.to_owned(),
        start: writer.clock.day(days.0).to_datetime(times.0),
        end: writer.clock.day(days.1).to_datetime(times.1),
        recurrence: Recurrence::Once,
        until: None,
        scope: Scope::All,
        note: String::new(),
    };
    let hour = |hour| time(hour, 0, 0, 0);
    let query = |text: &str| Scope::Query(text.to_owned());
    use WindowKind::{Freeze, Maintenance};
    vec![
        Window {
            note: "The books of the quarter are closed; nothing is changed.".to_owned(),
            ..window(Freeze, "Quarter end", (24, 30), (hour(0), hour(6)))
        },
        Window {
            scope: Scope::Cis(vec![writer.ci("bsv-0002"), writer.ci("dbi-0061")]),
            note: "The monthly payroll is running.".to_owned(),
            ..window(Freeze, "Payroll run", (3, 4), (hour(6), hour(18)))
        },
        Window {
            recurrence: Recurrence::Weekly(vec![
                Weekday::Tuesday,
                Weekday::Wednesday,
                Weekday::Thursday,
            ]),
            scope: query("class:network_device"),
            ..window(
                Maintenance,
                "Network evenings",
                (-181, -180),
                (hour(20), hour(2)),
            )
        },
        Window {
            recurrence: Recurrence::Weekly(vec![Weekday::Saturday]),
            scope: query("class:database_instance"),
            ..window(
                Maintenance,
                "Database Saturdays",
                (-177, -176),
                (hour(20), hour(6)),
            )
        },
        Window {
            recurrence: Recurrence::Weekly(vec![Weekday::Sunday]),
            scope: query("class:storage_system"),
            ..window(
                Maintenance,
                "Storage Sundays",
                (-176, -176),
                (hour(4), hour(12)),
            )
        },
        Window {
            recurrence: Recurrence::Monthly(2, Weekday::Saturday),
            scope: query("class:ups"),
            ..window(
                Maintenance,
                "Power tests",
                (-177, -177),
                (hour(6), hour(14)),
            )
        },
    ]
}
