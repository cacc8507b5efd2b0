//! Finds alterations that no change covers.

use std::collections::{BTreeSet, HashMap};

use faultline_model::{
    Changeset, CiId, CiRole, Record, RecordId, RecordKind, RecordSettingPurpose, RecordState,
};
use faultline_store::{StoreError, Table, View};
use jiff::Timestamp;

use crate::changes::ChangeFault;
use crate::history::{AttributeChange, differences};
use crate::snapshot::GraphSnapshot;

/// Versions of CIs looked at in one go; what lies further back is not looked through.
const MOST_LOOKED_AT: usize = 200_000;

pub(super) const PURPOSE: RecordSettingPurpose = RecordSettingPurpose::AcceptedAlteration;

/// An alteration without a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unauthorized {
    /// The import.
    pub changeset: Changeset,
    /// Internal id of the CI.
    pub ci: CiId,
    /// Its key at that time.
    pub key: String,
    /// What differs; empty where it was deleted. Volatile attributes are left out.
    pub alterations: Vec<AttributeChange>,
}

/// An alteration by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AlterationId {
    /// The import.
    pub changeset: u32,
    /// Internal id of the CI.
    pub ci: CiId,
}

/// Alterations that wait for an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnauthorizedFound {
    /// They, the latest first.
    pub alterations: Vec<Unauthorized>,
    /// Whether there may be more, further back.
    pub is_cut_short: bool,
}

/// The alterations by imports since a time that no change covers and nobody accepted, the latest
/// first, at most `most`. A change covers its affected CIs from its (actual, else planned) start to its end once
/// it is scheduled; while it is implemented it is open-ended.
///
/// Cost: the rows that the imports altered, at most 200,000 of them, and a read of all changes.
///
/// # Errors
/// The store cannot be read.
pub fn unauthorized(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    since: Option<Timestamp>,
    most: usize,
) -> Result<UnauthorizedFound, ChangeFault> {
    let answered = Answered::read(view)?;
    let mut found = UnauthorizedFound::default();
    let mut looked_at = 0;
    for changeset in view.changesets()?.into_iter().rev() {
        if !is_import(&changeset) || since.is_some_and(|since| changeset.header.at < since) {
            continue;
        }
        for ci in view.altered(Table::Ci, changeset.number)? {
            if looked_at == MOST_LOOKED_AT || found.alterations.len() == most {
                found.is_cut_short = true;
                return Ok(found);
            }
            looked_at += 1;
            let one = answered.waiting(snapshot, view, &changeset, ci)?;
            found.alterations.extend(one);
        }
    }
    Ok(found)
}

fn is_import(changeset: &Changeset) -> bool {
    changeset.header.origin.starts_with("import ")
}

/// What was accepted, and when changes were open.
pub(super) struct Answered {
    covered: HashMap<CiId, Vec<(Timestamp, Timestamp)>>,
    accepted: BTreeSet<String>,
}

impl Answered {
    pub(super) fn read(view: View<'_>) -> Result<Self, ChangeFault> {
        let settings = view.record_settings(PURPOSE)?;
        Ok(Self {
            covered: covered(view)?,
            accepted: settings.into_iter().map(|one| one.name).collect(),
        })
    }

    /// The alteration of a CI by a changeset, if it waits for an answer.
    pub(super) fn waiting(
        &self,
        snapshot: &GraphSnapshot,
        view: View<'_>,
        changeset: &Changeset,
        ci: CiId,
    ) -> Result<Option<Unauthorized>, StoreError> {
        let at = changeset.header.at;
        let number = changeset.number;
        let is_covered = self
            .covered
            .get(&ci)
            .is_some_and(|spans| spans.iter().any(|(start, end)| *start <= at && at <= *end));
        let id = AlterationId {
            changeset: number,
            ci,
        };
        if is_covered || !is_import(changeset) || self.accepted.contains(&name_of(id)) {
            return Ok(None);
        }
        let model = &snapshot.model;
        let is_volatile = |id: &str| model.attribute(id).is_some_and(|one| one.volatile);
        let before = view.ci_as_of(ci, number.saturating_sub(1))?;
        let after = view.ci_as_of(ci, number)?;
        let mut alterations = match &after {
            Some(after) => differences(before.as_ref(), Some(after), model),
            None => Vec::new(),
        };
        alterations.retain(|one| !is_volatile(&one.attribute));
        let before = before.filter(|_| after.is_none() || !alterations.is_empty());
        Ok(before.map(|before| Unauthorized {
            changeset: changeset.clone(),
            ci,
            key: before.key,
            alterations,
        }))
    }
}

/// When changes were open on each CI.
fn covered(view: View<'_>) -> Result<HashMap<CiId, Vec<(Timestamp, Timestamp)>>, ChangeFault> {
    let changes = view.records_of(RecordKind::Change)?;
    let open: HashMap<RecordId, (Timestamp, Timestamp)> = changes
        .iter()
        .filter_map(|change| Some((change.id, open_span(change)?)))
        .collect();
    let mut covered: HashMap<CiId, Vec<(Timestamp, Timestamp)>> = HashMap::new();
    for link in view.all_record_cis()? {
        if let (CiRole::Affected, Some(&span)) = (link.role, open.get(&link.record)) {
            covered.entry(link.ci).or_default().push(span);
        }
    }
    Ok(covered)
}

fn open_span(change: &Record) -> Option<(Timestamp, Timestamp)> {
    use RecordState::{Closed, Implement, Review, Scheduled};
    let start = change.actual_start.or(change.planned_start)?;
    let end = change.actual_end.or(change.planned_end);
    match change.state {
        Implement => Some((start, Timestamp::MAX)),
        Scheduled | Review | Closed => Some((start, end?)),
        _ => None,
    }
}

/// The name under which an acceptance is kept.
pub(super) fn name_of(id: AlterationId) -> String {
    let AlterationId { changeset, ci } = id;
    format!("changeset {changeset}, CI {ci}")
}
