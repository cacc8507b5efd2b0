//! Lists records.

use std::collections::{BTreeSet, HashMap, HashSet};

use faultline_model::{CiId, Record, RecordId, RecordKind, RecordState};
use faultline_store::{CiWords, StoreError, View};
use jiff::Timestamp;

use crate::snapshot::GraphSnapshot;

/// Records looked at for words.
const MOST_FOUND: u32 = 100_000;

/// Which records are listed: those that fit every part that is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordFilter {
    /// Of these kinds; empty for all.
    pub kinds: Vec<RecordKind>,
    /// In these states; empty for all.
    pub states: Vec<RecordState>,
    /// Only those that are not over.
    pub open: bool,
    /// Owned by, or with, this person; without regard to case.
    pub owner: Option<String>,
    /// Of this priority or more urgent.
    pub priority: Option<u8>,
    /// That name this CI.
    pub ci: Option<CiId>,
    /// That name the CI above, or anything it needs, directly or not.
    pub below: bool,
    /// Due before this time, and not over.
    pub due_before: Option<Timestamp>,
    /// That have all these words.
    pub text: Option<String>,
}

/// A record of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRecord {
    /// The record.
    pub record: Record,
    /// How many CIs it names.
    pub cis: u32,
}

/// The records that fit, the newest first within each kind.
///
/// Cost: reads every record of the kinds once; with a CI and what is below it, also its providers.
///
/// # Errors
/// The store cannot be read.
pub fn list_records(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    filter: &RecordFilter,
) -> Result<Vec<ListedRecord>, StoreError> {
    let all_links = view.all_record_cis()?;
    let mut counts: HashMap<RecordId, u32> = HashMap::new();
    let mut counted = HashSet::new();
    for link in &all_links {
        if counted.insert((link.record, link.ci)) {
            *counts.entry(link.record).or_insert(0) += 1;
        }
    }
    let naming: Option<HashSet<RecordId>> = filter.ci.map(|ci| {
        let cis = match filter.below {
            true => with_providers(snapshot, ci),
            false => BTreeSet::from([ci]),
        };
        let links = all_links.iter().filter(|link| cis.contains(&link.ci));
        links.map(|link| link.record).collect()
    });
    let matching = matching(view, filter)?;
    let kinds = match filter.kinds.as_slice() {
        [] => RecordKind::ALL,
        kinds => kinds,
    };
    let mut listed = Vec::new();
    for &kind in kinds {
        for record in view.records_of(kind)?.into_iter().rev() {
            let is_in = |ids: &Option<HashSet<RecordId>>| {
                ids.as_ref().is_none_or(|ids| ids.contains(&record.id))
            };
            if is_in(&naming) && is_in(&matching) && fits(&record, filter) {
                let cis = counts.get(&record.id).copied().unwrap_or(0);
                listed.push(ListedRecord { record, cis });
            }
        }
    }
    Ok(listed)
}

fn matching(
    view: View<'_>,
    filter: &RecordFilter,
) -> Result<Option<HashSet<RecordId>>, StoreError> {
    let Some(text) = filter
        .text
        .as_deref()
        .filter(|text| !text.trim().is_empty())
    else {
        return Ok(None);
    };
    match CiWords::of(text) {
        Some(words) => {
            let found = view.matching_records(&words, MOST_FOUND)?;
            Ok(Some(found.into_iter().collect()))
        }
        // Signs alone are in no index.
        None => Ok(Some(HashSet::new())),
    }
}

fn fits(record: &Record, filter: &RecordFilter) -> bool {
    let is_person = |wanted: &String| {
        let people = [record.owner.clone(), record.value("assigned_to")];
        let wanted = wanted.trim().to_lowercase();
        people
            .into_iter()
            .flatten()
            .any(|name| name.to_lowercase() == wanted)
    };
    (filter.states.is_empty() || filter.states.contains(&record.state))
        && !(filter.open && record.state.is_over())
        && filter.owner.as_ref().is_none_or(is_person)
        && filter
            .priority
            .is_none_or(|least| record.priority.is_some_and(|one| one <= least))
        && filter.due_before.is_none_or(|before| {
            !record.state.is_over() && record.due.is_some_and(|due| due < before)
        })
}

/// A CI and everything that it needs, directly or not.
pub(super) fn with_providers(snapshot: &GraphSnapshot, ci: CiId) -> BTreeSet<CiId> {
    let graph = &snapshot.graph;
    let mut known = BTreeSet::from([ci]);
    let mut open: Vec<_> = graph.node_of(ci).into_iter().collect();
    while let Some(node) = open.pop() {
        for dependency in graph.providers(node) {
            if known.insert(graph.ci_id(dependency.provider)) {
                open.push(dependency.provider);
            }
        }
    }
    known
}
