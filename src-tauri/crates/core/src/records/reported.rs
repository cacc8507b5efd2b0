//! What open incidents report, and what running changes hold down.

use faultline_graph::{Node, Report, Reported, State};
use faultline_model::{CiRole, LinkedState, Record, RecordKind, RecordState};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

use crate::root_cause::seconds;
use crate::snapshot::GraphSnapshot;

/// The CIs in service that open incidents report degraded or down, and those that changes being
/// implemented hold so, each with that state. An incident that states none means down; a change
/// that states none does not hold the CI.
///
/// # Errors
/// The store cannot be read.
pub fn held(snapshot: &GraphSnapshot, view: View<'_>) -> Result<Vec<(Node, State)>, StoreError> {
    let mut held = Vec::new();
    for record in open_incidents(view)? {
        for link in view.cis_of_record(record.id)? {
            if link.role == CiRole::Reported {
                let state = link.state.unwrap_or(LinkedState::Down);
                held.extend(forced(snapshot, link.ci, state));
            }
        }
    }
    for record in view.records_of(RecordKind::Change)? {
        if record.state != RecordState::Implement {
            continue;
        }
        for link in view.cis_of_record(record.id)? {
            if let (CiRole::Affected, Some(state)) = (link.role, link.state) {
                held.extend(forced(snapshot, link.ci, state));
            }
        }
    }
    Ok(held)
}

/// Incidents that are neither resolved nor over, by number.
///
/// # Errors
/// The store cannot be read.
pub fn open_incidents(view: View<'_>) -> Result<Vec<Record>, StoreError> {
    let mut incidents = view.records_of(RecordKind::Incident)?;
    incidents.retain(|record| !record.state.is_over());
    Ok(incidents)
}

/// What incidents report, as evidence of root cause: a report for each CI in service that is on
/// one as reported, since the incident's onset (where it is stated), trusted as far as `confidence`.
///
/// # Errors
/// The store cannot be read.
pub fn reports_of_incidents(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    incidents: &[Record],
    confidence: f64,
) -> Result<Vec<Report>, StoreError> {
    let mut reports = Vec::new();
    for incident in incidents {
        let onset = incident.value("onset");
        let onset = onset.and_then(|at| at.parse::<Timestamp>().ok());
        for link in view.cis_of_record(incident.id)? {
            let node = snapshot.graph.node_of(link.ci);
            let node = node.filter(|&node| snapshot.graph.in_service(node));
            if let (CiRole::Reported, Some(node)) = (link.role, node) {
                reports.push(Report {
                    node,
                    state: match link.state.unwrap_or(LinkedState::Down) {
                        LinkedState::Up => Reported::Up,
                        LinkedState::Degraded => Reported::Degraded,
                        LinkedState::Down => Reported::Down,
                    },
                    at: onset.map(seconds),
                    confidence,
                });
            }
        }
    }
    Ok(reports)
}

fn forced(snapshot: &GraphSnapshot, ci: u32, state: LinkedState) -> Option<(Node, State)> {
    let graph = &snapshot.graph;
    let node = graph.node_of(ci).filter(|&node| graph.in_service(node))?;
    match state {
        LinkedState::Up => None,
        LinkedState::Degraded => Some((node, State::Degraded)),
        LinkedState::Down => Some((node, State::Down)),
    }
}
