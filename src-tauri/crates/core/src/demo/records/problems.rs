//! Problems behind the incidents.

use faultline_model::{CiRole, RecordId, RecordKind, RecordLinkKind, RecordState};
use faultline_store::StoreError;

use super::super::people::lead_of;
use super::clock::later;
use super::writer::{NewDemoRecord, Writer};

/// Title, team, cause, state, statement, workaround (of a known error), fix (of a resolved one).
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const PROBLEMS: &[Row] = &[
    ("The payments queue stalls", "Payments Platform", "mq-0004", "fix_in_progress", "Consumers hold locks after a reconnect.", "Restart the consumers one by one.", ""),
    ("Single sign-on loses sessions", "Information Security", "aps-0009", "root_cause_analysis", "Sessions are gone after a node leaves.", "", ""),
    ("esx-ham-07 restarts", "Virtualisation", "hyp-0007", "resolved", "A memory module fails under load.", "Move the machines away.", "The module was replaced."),
    ("The payroll machine hangs", "HR Systems", "vm-0344", "fix_in_progress", "The machine swaps when the run begins.", "Restart it before the run.", ""),
    ("Uplinks flap in room one", "Network Operations", "net-0106", "closed", "Optics of one batch age early.", "", "All optics of the batch were replaced."),
    ("The archive's index grows without end", "Document Systems", "dbi-0112", "assess", "The index is rebuilt every other month.", "", ""),
];

pub(super) fn write(
    writer: &mut Writer<'_, '_>,
    incidents: &[(RecordId, &'static str)],
) -> Result<(), StoreError> {
    for (number, row) in (0..).zip(PROBLEMS) {
        let (title, team, cause, state, statement, workaround, fix) = *row;
        let created = later(writer.now(), -(20 + 17 * number) * 1_440);
        let mut fields = vec![
            ("title", title.to_owned()),
            ("team", team.to_owned()),
            ("owner", lead_of(team).to_owned()),
            ("priority", (2 + number % 3).to_string()),
            ("statement", statement.to_owned()),
        ];
        if !workaround.is_empty() {
            fields.extend([
                ("workaround", workaround.to_owned()),
                ("known_error", "true".to_owned()),
                ("known_error_since", later(created, 3_000).to_string()),
            ]);
        }
        if !fix.is_empty() {
            fields.push(("fix", fix.to_owned()));
        }
        let state: RecordState = state.parse().unwrap_or(RecordState::New);
        let record = writer.record(&NewDemoRecord {
            kind: RecordKind::Problem,
            state,
            change_type: None,
            created,
            fields,
        })?;
        writer.put(record.id, CiRole::Affected, cause, None)?;
        let is_found = !matches!(state, RecordState::Assess | RecordState::RootCauseAnalysis);
        if is_found {
            writer.put(record.id, CiRole::RootCause, cause, None)?;
        }
        for &(incident, of) in incidents.iter().filter(|one| one.1 == cause) {
            debug_assert_eq!(of, cause);
            writer.link(incident, RecordLinkKind::CausedBy, record.id)?;
        }
    }
    Ok(())
}
