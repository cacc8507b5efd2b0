//! Incidents of the last half-year with their causes, and the few that are open.

use std::collections::HashMap;

use faultline_model::{CiRole, EntryBody, LinkedState, RecordId, RecordKind, RecordState};
use faultline_store::StoreError;
use jiff::Timestamp;

use super::super::people::lead_of;
use super::clock::later;
use super::writer::{NewDemoRecord, Writer};

/// What happened: title, team, reported CIs, cause (may be empty), resolution.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const INCIDENTS: &[Row] = &[
    ("Payments are slow", "Payments Platform", "app-0117=degraded bsv-0001=degraded", "mq-0004", "The queue was restarted."),
    ("Payroll cannot be opened", "HR Systems", "app-0203 bsv-0002", "vm-0344", "The machine was restarted."),
    ("No sign-in at the portal", "Customer Channels", "app-0098 bsv-0003", "aps-0009", "A node of single sign-on was taken out."),
    ("Claims are not paid out", "Claims Systems", "bsv-0004=degraded apc-0041", "dbi-0103", "Space was added to the database."),
    ("Broker Portal shows old prices", "Partner Integration", "app-0140=degraded", "dbi-0106", "The cache was emptied."),
    ("Reports are late", "Data Platform", "bsv-0008=degraded app-0170=degraded", "dbi-0109", "A report that ran away was stopped."),
    ("Calls are cut off", "Workplace", "bsv-0007=degraded app-0160=degraded", "net-0104", "A cable was replaced."),
    ("Time terminals are offline", "HR Systems", "bsv-0009", "dbi-0111", "The database was restarted."),
    ("Archive cannot be searched", "Document Systems", "bsv-0010", "dbi-0112", "The index was rebuilt."),
    ("Premiums were not collected", "Payments Platform", "bsv-0006 app-0150", "dbi-0107", "The batch was started again."),
    ("Rack R07 lost a supply", "Facilities Hamburg", "pdu-0013", "pdu-0013", "The fuse was replaced."),
    ("Checkout fails for some", "Payments Platform", "app-0114=degraded", "lb-0001", "The load balancer was failed over."),
    ("Uplink of leaf-ham-06 flaps", "Network Operations", "net-0106=degraded", "net-0106", "The optics were replaced."),
    ("Virtual machines restarted", "Virtualisation", "vm-0342 vm-0311", "hyp-0007", "A memory module was replaced."),
    ("Intranet is slow", "Workplace", "bsv-0011=degraded", "", "It went away by itself."),
];

/// What came back soon: place in the table, days after the first time it is told of, minutes it
/// lasted, priority.
const AGAIN: &[(usize, i64, i64, u8)] = &[
    (0, 9, 310, 1),
    (0, 23, 95, 2),
    (2, 16, 140, 2),
    (12, 5, 45, 3),
    (12, 19, 520, 3),
    (8, 27, 25, 4),
];

/// How often each is told of in half a year.
const ROUNDS: usize = 3;

/// What is open: title, team, reported CI, minutes since it began, priority.
const OPEN: &[(&str, &str, &str, i64, u8)] = &[
    (
        "Fax gateway refuses letters",
        "Document Systems",
        "app-0161=degraded",
        190,
        4,
    ),
    (
        "Statistics are a day old",
        "Data Platform",
        "dbi-0110=degraded",
        700,
        4,
    ),
    (
        "Second supply of rack A03 is warm",
        "Facilities Hamburg",
        "pdu-0006=degraded",
        1_600,
        3,
    ),
];

/// Writes the incidents; gives the ids of those that are over with their causes.
pub(super) fn write(
    writer: &mut Writer<'_, '_>,
) -> Result<Vec<(RecordId, &'static str)>, StoreError> {
    let mut over = Vec::new();
    let mut first = HashMap::new();
    let count = INCIDENTS.len() * ROUNDS;
    for number in 0..count {
        let place = (number * 7) % INCIDENTS.len();
        let day = -180 + 172 * number as i64 / count as i64;
        let clock = 700 + 100 * (number as i16 * 5 % 13);
        let onset = writer.clock.at(day, clock);
        first.entry(place).or_insert(onset);
        let row = &INCIDENTS[place];
        let priority = if row.2.contains("bsv-") { 2 } else { 3 };
        let lasted = 35 + 20 * (number as i64 % 7);
        over.push((write_over(writer, row, onset, lasted, priority)?, row.3));
    }
    for &(title, team, reported, minutes, priority) in OPEN {
        let onset = later(writer.now(), -minutes);
        let record = writer.record(&NewDemoRecord {
            kind: RecordKind::Incident,
            state: RecordState::InProgress,
            change_type: None,
            created: later(onset, 5),
            fields: vec![
                ("title", title.to_owned()),
                ("team", team.to_owned()),
                ("owner", lead_of(team).to_owned()),
                ("priority", priority.to_string()),
                ("onset", onset.to_string()),
            ],
        })?;
        writer.put(record.id, CiRole::Reported, reported, None)?;
    }
    for &(place, days, lasted, priority) in AGAIN {
        let onset = later(first[&place], days * 1_440);
        let row = &INCIDENTS[place];
        over.push((write_over(writer, row, onset, lasted, priority)?, row.3));
    }
    Ok(over)
}

/// Writes an incident that is over, and lasted so many minutes.
fn write_over(
    writer: &mut Writer<'_, '_>,
    row: &Row,
    onset: Timestamp,
    lasted: i64,
    priority: u8,
) -> Result<RecordId, StoreError> {
    let (title, team, reported, cause, resolution) = *row;
    let restored = later(onset, lasted);
    let fields = vec![
        ("title", title.to_owned()),
        ("team", team.to_owned()),
        ("owner", lead_of(team).to_owned()),
        ("priority", priority.to_string()),
        ("onset", onset.to_string()),
        ("detected", later(onset, 4).to_string()),
        ("restored", restored.to_string()),
        ("resolution", resolution.to_owned()),
    ];
    let record = writer.record(&NewDemoRecord {
        kind: RecordKind::Incident,
        state: RecordState::Closed,
        change_type: None,
        created: later(onset, 6),
        fields,
    })?;
    let down = Some(LinkedState::Down);
    writer.put(record.id, CiRole::Reported, reported, down)?;
    writer.put(record.id, CiRole::RootCause, cause, None)?;
    let body = EntryBody::Comment {
        text: resolution.to_owned(),
    };
    writer.entry(record.id, restored, lead_of(team), body)?;
    Ok(record.id)
}
