//! Known errors that may be what an incident shows, and causes that come back.

use std::collections::BTreeSet;

use faultline_model::{CiId, CiRole, EntryBody, Record, RecordId, RecordKind, RecordState};
use faultline_store::View;

use super::RecordFault;
use super::list::with_providers;
use crate::snapshot::GraphSnapshot;

/// A known error that shares CIs with an incident, or with what its CIs need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedError {
    /// The problem.
    pub problem: Record,
    /// Keys of the CIs that they share.
    pub shared: Vec<String>,
}

/// The known errors to look at for an incident: those that name a CI of it, or a CI that these
/// need, directly or not. Those that share the most come first.
///
/// Cost: the providers of the incident's CIs, and a read of every problem.
///
/// # Errors
/// There is no such record, or the store cannot be read.
pub fn known_errors_for(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    incident: RecordId,
) -> Result<Vec<OfferedError>, RecordFault> {
    view.record(incident)?.ok_or(RecordFault::Gone)?;
    let mut near = BTreeSet::new();
    for link in view.cis_of_record(incident)? {
        if link.role != CiRole::Excluded {
            near.extend(with_providers(snapshot, link.ci));
        }
    }
    let mut offered = Vec::new();
    for problem in view.records_of(RecordKind::Problem)? {
        if problem.value("known_error").as_deref() != Some("true") {
            continue;
        }
        let links = view.cis_of_record(problem.id)?;
        let cis: BTreeSet<CiId> = links
            .iter()
            .filter(|link| link.role != CiRole::Excluded && near.contains(&link.ci))
            .map(|link| link.ci)
            .collect();
        let mut shared = Vec::new();
        for ci in cis {
            shared.extend(view.ci(ci)?.map(|ci| ci.key));
        }
        if !shared.is_empty() {
            offered.push(OfferedError { problem, shared });
        }
    }
    offered.sort_by_key(|one| std::cmp::Reverse(one.shared.len()));
    Ok(offered)
}

/// Incidents that were made after a problem was resolved and name the CI that was its cause: the
/// question is open again. Oldest first; empty while the problem is not resolved.
///
/// # Errors
/// There is no such record, or the store cannot be read.
pub fn recurrences(view: View<'_>, problem: RecordId) -> Result<Vec<Record>, RecordFault> {
    let record = view.record(problem)?.ok_or(RecordFault::Gone)?;
    if !record.state.is_over() {
        return Ok(Vec::new());
    }
    let entries = view.entries_of_record(problem)?;
    let is_over = |state: RecordState| state.is_over();
    let over_since = entries.iter().rev().find_map(|entry| match entry.body {
        EntryBody::Move { from, to, .. } if is_over(to) && !is_over(from) => Some(entry.at),
        _ => None,
    });
    let Some(over_since) = over_since else {
        return Ok(Vec::new());
    };
    let mut ids = BTreeSet::new();
    for cause in view.cis_of_record(problem)? {
        if cause.role == CiRole::RootCause {
            let naming = view.records_of_ci(cause.ci)?;
            let naming = naming.iter().filter(|link| link.role != CiRole::Excluded);
            ids.extend(naming.map(|link| link.record));
        }
    }
    let mut again = Vec::new();
    for id in ids {
        let found = view.record(id)?;
        again.extend(
            found.filter(|found| {
                found.kind() == RecordKind::Incident && found.created_at > over_since
            }),
        );
    }
    Ok(again)
}
