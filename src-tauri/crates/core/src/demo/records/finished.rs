//! Changes of the last half-year, with how they went.

use faultline_model::{ChangeType, CiRole, LinkedState, RecordKind, RecordState};
use faultline_store::StoreError;

use super::super::people::lead_of;
use super::clock::later;
use super::writer::{NewDemoRecord, Writer};

/// Sorts of changes that come again and again: title, team, implementer, template, and the CIs of
/// one after the other.
type Sort = (
    &'static str,
    (&'static str, &'static str),
    Option<&'static str>,
    &'static [&'static str],
);

#[rustfmt::skip]
const SORTS: &[Sort] = &[
    ("New firmware", ("Network Operations", "Lars Behn"), None, &["net-0002", "net-0101", "net-0102", "net-0103", "net-0104", "net-0003", "net-0106", "net-0108"]),
    ("Patch", ("Virtualisation", "Anke Timm"), Some("Patch a server"), &["hyp-0001", "hyp-0002", "hyp-0005", "hyp-0006", "hyp-0007", "hyp-0009", "hyp-0010", "hyp-0014"]),
    ("Database patch", ("Database Operations", "Marek Dvorak"), None, &["dbi-0041", "dbi-0042", "dbi-0103", "dbi-0105", "dbi-0106", "dbi-0107", "dbi-0108", "dbi-0061"]),
    ("Renew the certificate", ("Information Security", "Vera Hoffmann"), Some("Renew a certificate"), &["crt-0003", "crt-0004", "crt-0005", "crt-0006", "crt-0007", "crt-0009", "crt-0001", "crt-0002"]),
    ("Release", ("Payments Platform", "Aylin Demir"), None, &["app-0117", "app-0114", "app-0121", "app-0117", "app-0114", "app-0121", "app-0117", "app-0150"]),
    ("Release", ("Customer Channels", "Tim Ostermann"), None, &["app-0098", "app-0098", "app-0098", "app-0098", "app-0098", "app-0098", "app-0098", "app-0098"]),
    ("Controller firmware", ("Storage and Backup", "Bernd Kolb"), None, &["sto-0002", "sto-0003", "sto-0005", "sto-0006", "sto-0007", "sto-0008", "sto-0002", "sto-0003"]),
    ("Replace a supply", ("Facilities Hamburg", "Dirk Ahlers"), None, &["pdu-0001", "pdu-0003", "pdu-0006", "pdu-0008", "pdu-0010", "pdu-0011", "pdu-0012", "pdu-0013"]),
];

/// Outcomes, by the number of the change; what is not named was successful.
const OUTCOMES: &[(usize, &str, &str)] = &[
    (
        3,
        "with_issues",
        "The checks ran twenty minutes longer than planned.",
    ),
    (
        10,
        "backed_out",
        "The new firmware dropped the link to the second room; the old one is back.",
    ),
    (12, "with_issues", "Alerts were not silenced."),
    (
        18,
        "failed",
        "The patch could not be applied; a later one is planned.",
    ),
    (27, "with_issues", "One node restarted twice."),
    (
        36,
        "backed_out",
        "Checkout was slow; the release was taken back.",
    ),
    (44, "with_issues", "A cache had to be emptied by hand."),
    (53, "failed", "The controller did not take the image."),
];

pub(super) fn write(writer: &mut Writer<'_, '_>) -> Result<(), StoreError> {
    for number in 0..64_usize {
        let (title, (team, implementer), template, cis) = SORTS[number % SORTS.len()];
        let ci = cis[number / SORTS.len()];
        // From half a year ago until last week, in the evening.
        let day = -182 + 173 * number as i64 / 63;
        let start = writer.clock.at(day, 2000);
        let end = later(start, 60 + 15 * (number as i64 % 5));
        let outcome = OUTCOMES.iter().find(|one| one.0 == number);
        let mut fields = vec![
            ("title", format!("{title}: {ci}")),
            ("team", team.to_owned()),
            ("requester", lead_of(team).to_owned()),
            ("owner", lead_of(team).to_owned()),
            ("implementer", implementer.to_owned()),
            ("reason", "Planned in the quarter's maintenance.".to_owned()),
            (
                "risk",
                if template.is_some() { "low" } else { "medium" }.to_owned(),
            ),
            (
                "implementation_plan",
                "Prepare, switch over, check.".to_owned(),
            ),
            (
                "backout_plan",
                "Switch back to what was there before.".to_owned(),
            ),
            ("planned_start", start.to_string()),
            ("planned_end", end.to_string()),
            ("actual_start", later(start, 5).to_string()),
            ("actual_end", later(end, 10).to_string()),
            (
                "outcome",
                outcome.map_or("successful", |one| one.1).to_owned(),
            ),
        ];
        fields.extend(outcome.map(|one| ("review_notes", one.2.to_owned())));
        fields.extend(template.map(|name| ("template", name.to_owned())));
        let record = writer.record(&NewDemoRecord {
            kind: RecordKind::Change,
            state: RecordState::Closed,
            change_type: Some(match template {
                Some(_) => ChangeType::Standard,
                None => ChangeType::Normal,
            }),
            created: later(start, -10 * 1_440),
            fields,
        })?;
        writer.put(record.id, CiRole::Affected, ci, Some(LinkedState::Degraded))?;
        if template.is_none() {
            writer.approve(record.id, later(start, -4 * 1_440))?;
        }
    }
    Ok(())
}
