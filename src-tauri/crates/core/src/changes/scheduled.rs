//! The changes that take time in the calendar.

use std::collections::HashMap;

use faultline_graph::{Node, State};
use faultline_model::{
    CiId, CiRole, Draft, DraftId, LinkedState, Record, RecordCi, RecordId, RecordKind, RecordState,
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
    /// The worst state that each is put in, by id; those that stay up are left out.
    pub put: Vec<(CiId, State)>,
    /// The same on the live estate, for those in service there, by key.
    pub forced: Vec<(Node, State)>,
    /// The draft that holds its configuration edits, while it is open.
    pub draft: Option<DraftVersion>,
}

/// A draft as it is at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftVersion {
    /// Which.
    pub id: DraftId,
    /// How often it was altered.
    pub revision: u32,
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
    let drafts: HashMap<String, DraftVersion> = view
        .drafts()?
        .into_iter()
        .filter_map(|draft| {
            let version = version_of(&draft);
            Some((draft.name?, version))
        })
        .collect();
    let mut changes = Vec::new();
    for record in view.records_of(RecordKind::Change)? {
        if let Some(span) = span_of(&record) {
            let links = links.remove(&record.id).unwrap_or_default();
            let draft = record.value("draft");
            let draft = draft.and_then(|name| drafts.get(&name).copied());
            changes.push(ScheduledChange::of(snapshot, record, span, &links, draft));
        }
    }
    Ok(changes)
}

impl ScheduledChange {
    /// A change over a time; `links` are the CIs that it names, in any role.
    pub(in crate::changes) fn of(
        snapshot: &GraphSnapshot,
        record: Record,
        span: TimeSpan,
        links: &[RecordCi],
        draft: Option<DraftVersion>,
    ) -> Self {
        let affected = links.iter().filter(|link| link.role == CiRole::Affected);
        let mut cis: Vec<CiId> = affected.map(|link| link.ci).collect();
        cis.sort_unstable();
        cis.dedup();
        let put = put_by(links);
        Self {
            forced: forced_on(snapshot, &put),
            record,
            span,
            cis,
            put,
            draft,
        }
    }
}

/// The draft that a change names, while it is open.
///
/// # Errors
/// The store cannot be read.
pub fn open_draft(view: View<'_>, change: &Record) -> Result<Option<DraftVersion>, StoreError> {
    let Some(name) = change.value("draft") else {
        return Ok(None);
    };
    let draft = view.draft_by_name(&name)?;
    Ok(draft.as_ref().map(version_of))
}

fn version_of(draft: &Draft) -> DraftVersion {
    DraftVersion {
        id: draft.id,
        revision: draft.revision,
    }
}

/// The affected CIs in service with the state each is put in, by key. One that states none is put
/// down: what is being changed has to be thought of as gone.
#[must_use]
pub fn forced_by(snapshot: &GraphSnapshot, links: &[RecordCi]) -> Vec<(Node, State)> {
    forced_on(snapshot, &put_by(links))
}

/// The affected CIs with the worst state each is put in, by id.
pub(in crate::changes) fn put_by(links: &[RecordCi]) -> Vec<(CiId, State)> {
    let mut put: Vec<(CiId, State)> = Vec::with_capacity(links.len());
    for link in links.iter().filter(|link| link.role == CiRole::Affected) {
        let state = match link.state.unwrap_or(LinkedState::Down) {
            LinkedState::Up => continue,
            LinkedState::Degraded => State::Degraded,
            LinkedState::Down => State::Down,
        };
        put.push((link.ci, state));
    }
    put.sort_unstable_by_key(|&(ci, state)| (ci, std::cmp::Reverse(state)));
    put.dedup_by_key(|&mut (ci, _)| ci);
    put
}

/// Those CIs that are in service on an estate, by key.
pub(in crate::changes) fn forced_on(
    snapshot: &GraphSnapshot,
    put: &[(CiId, State)],
) -> Vec<(Node, State)> {
    let graph = &snapshot.graph;
    let node = |&(ci, state): &(CiId, State)| {
        let node = graph.node_of(ci);
        let node = node.filter(|&node| graph.in_service(node));
        node.map(|node| (node, state))
    };
    let mut forced: Vec<(Node, State)> = put.iter().filter_map(node).collect();
    forced.sort_unstable_by_key(|&(node, _)| node);
    forced
}
