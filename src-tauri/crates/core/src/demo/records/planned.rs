//! The changes around next week.

use faultline_model::{ChangeType, CiRole, RecordId, RecordKind, RecordState};
use faultline_store::StoreError;

use super::super::people::lead_of;
use super::clock::later;
use super::writer::{NewDemoRecord, Writer};

/// A change of next week.
struct Row {
    title: &'static str,
    state: &'static str,
    team: &'static str,
    implementer: &'static str,
    cis: &'static str,
    /// Day from next week's Monday, and time of the clock.
    begins: (i64, i16),
    minutes: i64,
}

const fn row(
    title: &'static str,
    state: &'static str,
    people: (&'static str, &'static str),
    cis: &'static str,
    begins: (i64, i16),
    minutes: i64,
) -> Row {
    Row {
        title,
        state,
        team: people.0,
        implementer: people.1,
        cis,
        begins,
        minutes,
    }
}

/// `standard` stands for a scheduled change from a template.
#[rustfmt::skip]
const CHANGES: &[Row] = &[
    // Each alone leaves payments at risk; together they take them down.
    row("New firmware for core-sw-01", "scheduled", ("Network Operations", "Lars Behn"), "net-0001", (2, 2100), 120),
    row("Replace the supply pdu-b-07", "scheduled", ("Facilities Hamburg", "Dirk Ahlers"), "pdu-0014", (2, 2200), 90),
    // The same CI twice.
    row("Raise connection limits of the payment gateway", "authorize", ("Payments Platform", "Aylin Demir"), "app-0117=degraded", (1, 1900), 60),
    row("Rotate signing keys of the payment gateway", "scheduled", ("Payments Platform", "Thomas Roth"), "app-0117", (1, 1930), 45),
    // One service from two sides.
    row("Customer Portal release 26.4", "scheduled", ("Customer Channels", "Carla Nunes"), "app-0098", (3, 2000), 90),
    row("Move single sign-on to new nodes", "authorize", ("Information Security", "Vera Hoffmann"), "aps-0009", (3, 2030), 120),
    // In the freeze of the payroll run.
    row("Patch the payroll database", "scheduled", ("Database Operations", "Marek Dvorak"), "dbi-0061", (3, 2200), 60),
    // Outside the evenings of the network.
    row("Replace optics of leaf-ham-05", "scheduled", ("Network Operations", "Yusuf Kaya"), "net-0105", (0, 1400), 60),
    // One person, two places.
    row("Recable leaf-ham-07", "scheduled", ("Network Operations", "Lars Behn"), "net-0107", (2, 2130), 60),
    row("Upgrade the claims database, first node", "scheduled", ("Database Operations", "Sina Wolters"), "dbi-0103", (5, 2100), 120),
    row("Upgrade the claims database, second node", "authorize", ("Database Operations", "Sina Wolters"), "dbi-0104", (5, 2200), 120),
    row("Firewall rules for the partner bank", "assess", ("Network Operations", "Yusuf Kaya"), "fw-0001=degraded", (4, 1800), 30),
    row("New software on fw-ham-02", "assess", ("Network Operations", "Yusuf Kaya"), "fw-0002", (8, 2000), 90),
    row("Renew the certificate of lb-ham-01", "standard", ("Information Security", "Vera Hoffmann"), "crt-0001=degraded", (0, 1000), 15),
    row("Renew the certificate of lb-ham-02", "standard", ("Information Security", "Vera Hoffmann"), "crt-0002=degraded", (0, 1030), 15),
    row("Renew the certificate of the payments API", "standard", ("Information Security", "Vera Hoffmann"), "crt-0008=degraded", (4, 900), 15),
    row("Patch esx-ham-03", "standard", ("Virtualisation", "Anke Timm"), "hyp-0003", (1, 2200), 60),
    row("Patch esx-ham-04", "standard", ("Virtualisation", "Anke Timm"), "hyp-0004", (1, 2315), 60),
    row("Patch esx-ham-11", "standard", ("Virtualisation", "Sven Hartwig"), "hyp-0011", (2, 1900), 60),
    row("More memory for the intranet", "new", ("Workplace", "Peer Stahl"), "bsv-0011=degraded", (9, 700), 45),
    row("New snapshot schedule on nas-ham-01", "assess", ("Storage and Backup", "Bernd Kolb"), "sto-0006=degraded", (6, 600), 60),
    row("Controller firmware of san-lej-01", "authorize", ("Storage and Backup", "Bernd Kolb"), "sto-0004=degraded", (13, 500), 180),
    row("Index rebuild of the warehouse", "scheduled", ("Data Platform", "Frieda Lang"), "dbi-0109=degraded", (5, 2000), 240),
    row("Statistics of the warehouse", "new", ("Data Platform", "Ivo Marin"), "dbi-0110=degraded", (12, 2000), 120),
    row("Replace lb-lej-01", "assess", ("Network Operations", "Lars Behn"), "lb-0003", (7, 2000), 120),
    row("Call recording on new storage", "new", ("Workplace", "Greta Moll"), "app-0161", (10, 1900), 120),
    row("Claims Workbench release 12", "scheduled", ("Claims Systems", "Jan Petersen"), "app-0131=degraded", (4, 2000), 60),
    row("Document intake with the new scanner line", "assess", ("Claims Systems", "Olga Reimer"), "app-0132", (8, 700), 90),
    row("Broker Portal release 8.1", "authorize", ("Partner Integration", "Hana Sato"), "app-0140=degraded", (7, 1900), 60),
    row("Premium collection on the new calendar", "assess", ("Payments Platform", "Pia Lorenz"), "app-0150", (9, 2100), 60),
    row("Telephony platform patch", "scheduled", ("Workplace", "Greta Moll"), "app-0160=degraded", (6, 600), 90),
    row("Recable leaf-ham-02", "scheduled", ("Network Operations", "Yusuf Kaya"), "net-0102", (8, 2030), 60),
    row("Recable leaf-ham-03", "authorize", ("Network Operations", "Yusuf Kaya"), "net-0103", (9, 2030), 60),
    row("New software on core-sw-05", "assess", ("Network Operations", "Lars Behn"), "net-0005", (10, 2000), 120),
    row("Battery test of pdu-a-03", "new", ("Facilities Hamburg", "Dirk Ahlers"), "pdu-0005=degraded", (11, 1000), 30),
    row("Hand over Hamburg's air conditioning controls", "new", ("Facilities Hamburg", "Dirk Ahlers"), "pdu-0009=degraded", (14, 900), 60),
    row("Patch esx-ham-12", "standard", ("Virtualisation", "Sven Hartwig"), "hyp-0012", (8, 1900), 60),
    row("Patch esx-ham-13", "standard", ("Virtualisation", "Sven Hartwig"), "hyp-0013", (9, 1900), 60),
    row("Archive retention of ten years", "new", ("Document Systems", "Kai Jensen"), "dbi-0112=degraded", (19, 2100), 180),
    row("Instant payments: first customers", "new", ("Payments Platform", "Aylin Demir"), "app-0117=degraded app-0150=degraded", (26, 800), 120),
];

/// Writes the changes of next week; gives their ids in the order of the table.
pub(super) fn write(writer: &mut Writer<'_, '_>) -> Result<Vec<RecordId>, StoreError> {
    let mut ids = Vec::new();
    for (number, row) in (0..).zip(CHANGES) {
        ids.push(change(writer, row, number)?);
    }
    Ok(ids)
}

fn change(writer: &mut Writer<'_, '_>, row: &Row, number: i64) -> Result<RecordId, StoreError> {
    let is_standard = row.state == "standard";
    let state = match row.state {
        "standard" => RecordState::Scheduled,
        word => word.parse().unwrap_or(RecordState::New),
    };
    let start = writer.clock.at(row.begins.0, row.begins.1);
    let created = later(writer.now(), -(3 + number % 9) * 1_440 - number * 17);
    let mut fields = vec![
        ("title", row.title.to_owned()),
        ("team", row.team.to_owned()),
        ("requester", lead_of(row.team).to_owned()),
        ("owner", lead_of(row.team).to_owned()),
        ("implementer", row.implementer.to_owned()),
        ("reason", "Planned in the quarter's maintenance.".to_owned()),
        ("planned_start", start.to_string()),
        ("planned_end", later(start, row.minutes).to_string()),
        ("outage", (!row.cis.contains("=degraded")).to_string()),
    ];
    let is_planned = !matches!(state, RecordState::New | RecordState::Assess);
    if is_planned {
        let risk = if is_standard { "low" } else { "medium" };
        fields.extend([
            (
                "implementation_plan",
                "Prepare, switch over, check, tidy up.".to_owned(),
            ),
            (
                "backout_plan",
                "Switch back to what was there before.".to_owned(),
            ),
            ("backout_minutes", (row.minutes / 3).to_string()),
            ("risk", risk.to_owned()),
        ]);
    }
    if is_planned && number % 3 != 0 {
        fields.push((
            "test_plan",
            "The service's own checks, then a smoke test.".to_owned(),
        ));
    }
    if is_standard {
        let template = match row.team {
            "Information Security" => "Renew a certificate",
            _ => "Patch a server",
        };
        fields.push(("template", template.to_owned()));
    }
    let record = writer.record(&NewDemoRecord {
        kind: RecordKind::Change,
        state,
        change_type: Some(match is_standard {
            true => ChangeType::Standard,
            false => ChangeType::Normal,
        }),
        created,
        fields,
    })?;
    writer.put(
        record.id,
        CiRole::Affected,
        row.cis,
        Some(faultline_model::LinkedState::Down),
    )?;
    if state == RecordState::Scheduled && !is_standard {
        writer.approve(record.id, later(created, 1_500))?;
    }
    Ok(record.id)
}
