//! The changes that take time in the calendar.

use std::collections::HashMap;

use faultline_graph::{Node, State};
use faultline_model::{
    CiId, CiRole, LinkedState, Record, RecordCi, RecordId, RecordKind, RecordState,
};
use faultline_store::{StoreError, View};

use super::TimeSpan;
use crate::snapshot::GraphSnapshot;

/// A change with the time it takes and the CIs it puts in another state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduledChange {
    /// The change.
    pub record: Record,
    /// When it is done.
    pub span: TimeSpan,
    /// Its affected CIs, in service or not, each once, by id.
    pub cis: Vec<CiId>,
    /// Those in service with the worst state each is put in, by key.
    pub forced: Vec<(Node, State)>,
}

impl ScheduledChange {
    /// Who does it, so that two of the same person are alike; none where nobody is named.
    #[must_use]
    pub fn implementer(&self) -> Option<String> {
        let name = self.record.value("implementer")?;
        Some(name.trim().to_lowercase()).filter(|name| !name.is_empty())
    }
}

/// The time that a change takes: from its planned start to its planned end; one that is being done
/// takes it from its actual start on. None where a time is missing, or once its work is over.
#[must_use]
pub fn span_of(change: &Record) -> Option<TimeSpan> {
    if change.state.is_over() || change.state == RecordState::Review {
        return None;
    }
    let start = match (change.state, change.actual_start) {
        (RecordState::Implement, Some(start)) => start,
        _ => change.planned_start?,
    };
    let end = change.planned_end?;
    (start < end).then_some(TimeSpan { start, end })
}

/// Every change that takes time, by number.
///
/// Cost: reads the changes and the CIs of all records.
///
/// # Errors
/// The store cannot be read.
pub fn scheduled_changes(
    snapshot: &GraphSnapshot,
    view: View<'_>,
) -> Result<Vec<ScheduledChange>, StoreError> {
    let mut links: HashMap<RecordId, Vec<RecordCi>> = HashMap::new();
    for link in view.all_record_cis()? {
        if link.role == CiRole::Affected {
            links.entry(link.record).or_default().push(link);
        }
    }
    let mut changes = Vec::new();
    for record in view.records_of(RecordKind::Change)? {
        if let Some(span) = span_of(&record) {
            let links = links.remove(&record.id).unwrap_or_default();
            let mut cis: Vec<CiId> = links.iter().map(|link| link.ci).collect();
            cis.sort_unstable();
            cis.dedup();
            changes.push(ScheduledChange {
                forced: forced_by(snapshot, &links),
                record,
                span,
                cis,
            });
        }
    }
    Ok(changes)
}

/// The affected CIs in service with the state each is put in, by key. One that states none is put
/// down: what is being changed has to be thought of as gone.
#[must_use]
pub fn forced_by(snapshot: &GraphSnapshot, links: &[RecordCi]) -> Vec<(Node, State)> {
    let graph = &snapshot.graph;
    let mut forced: Vec<(Node, State)> = Vec::with_capacity(links.len());
    for link in links.iter().filter(|link| link.role == CiRole::Affected) {
        let state = match link.state.unwrap_or(LinkedState::Down) {
            LinkedState::Up => continue,
            LinkedState::Degraded => State::Degraded,
            LinkedState::Down => State::Down,
        };
        let node = graph.node_of(link.ci);
        forced.extend(
            node.filter(|&node| graph.in_service(node))
                .map(|node| (node, state)),
        );
    }
    forced.sort_unstable_by_key(|&(node, state)| (node, std::cmp::Reverse(state)));
    forced.dedup_by_key(|&mut (node, _)| node);
    forced
}
