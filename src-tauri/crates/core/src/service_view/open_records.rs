//! Which records are open on a CI and below it.

use std::collections::HashMap;

use faultline_graph::Node;
use faultline_model::{
    CiRole, LinkedState, Record, RecordCi, RecordId, RecordKind, RecordLinkKind, RecordState,
};
use faultline_store::{StoreError, View};

use super::Below;
use crate::snapshot::GraphSnapshot;

/// What an open record is, as people look for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OpenCategory {
    /// An incident.
    Incident,
    /// A problem whose error is known; also one that was closed because its risk was accepted,
    /// since the error is still there.
    KnownError,
    /// Another problem.
    Problem,
    /// A change.
    Change,
    /// A release.
    Release,
}

impl OpenCategory {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::Incident,
        Self::KnownError,
        Self::Problem,
        Self::Change,
        Self::Release,
    ];

    /// Its word in documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::KnownError => "known_error",
            Self::Problem => "problem",
            Self::Change => "change",
            Self::Release => "release",
        }
    }

    /// What a record counts as; none where nothing of it is open.
    fn of(record: &Record) -> Option<Self> {
        let is_known_error = || record.value("known_error").as_deref() == Some("true");
        let is_accepted =
            || record.state == RecordState::Closed && record.value("risk_accepted_by").is_some();
        let is_open = !record.state.is_over();
        match record.kind() {
            RecordKind::Problem if is_known_error() && (is_open || is_accepted()) => {
                Some(Self::KnownError)
            }
            _ if !is_open => None,
            RecordKind::Incident => Some(Self::Incident),
            RecordKind::Problem => Some(Self::Problem),
            RecordKind::Change => Some(Self::Change),
            RecordKind::Release => Some(Self::Release),
        }
    }
}

/// A CI on or below the service that a record is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TouchedCi {
    /// The CI.
    pub node: Node,
    /// Dependencies from the service to it.
    pub hops: u32,
    /// What it is to the record.
    pub role: CiRole,
    /// The state that it is put in, or was reported in.
    pub state: Option<LinkedState>,
}

/// An open record with what it touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRecord {
    /// What it is.
    pub category: OpenCategory,
    /// The record.
    pub record: Record,
    /// The CIs on and below the service that it is about, the nearest first; at least one.
    pub touched: Vec<TouchedCi>,
}

/// The records that are open on a CI or on anything it needs. A release also touches what its
/// changes alter; CIs that a record excludes, or reports as up, do not count.
///
/// Cost: reads all records and the CIs of all records.
///
/// # Errors
/// The store cannot be read.
pub fn open_records(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    below: &Below,
) -> Result<Vec<OpenRecord>, StoreError> {
    let mut links: HashMap<RecordId, Vec<RecordCi>> = HashMap::new();
    for link in view.all_record_cis()? {
        links.entry(link.record).or_default().push(link);
    }
    let mut open = Vec::new();
    for &kind in RecordKind::ALL {
        for record in view.records_of(kind)? {
            let Some(category) = OpenCategory::of(&record) else {
                continue;
            };
            let mut records = vec![record.id];
            if category == OpenCategory::Release {
                records.extend(changes_of(view, record.id)?);
            }
            let links = records.iter().filter_map(|id| links.get(id)).flatten();
            let touched = touched(snapshot, below, links);
            if !touched.is_empty() {
                open.push(OpenRecord {
                    category,
                    record,
                    touched,
                });
            }
        }
    }
    open.sort_by_key(|one| {
        let nearest = one.touched.first().map(|ci| ci.hops);
        (one.category, nearest, one.record.number.number)
    });
    Ok(open)
}

/// The CIs of these links that are on or below the service, each once, the nearest first, then by
/// key.
pub(super) fn touched<'l>(
    snapshot: &GraphSnapshot,
    below: &Below,
    links: impl Iterator<Item = &'l RecordCi>,
) -> Vec<TouchedCi> {
    let counts =
        |link: &&RecordCi| link.role != CiRole::Excluded && link.state != Some(LinkedState::Up);
    let ci = |link: &RecordCi| {
        let node = snapshot.graph.node_of(link.ci)?;
        Some(TouchedCi {
            node,
            hops: below.hops(node)?,
            role: link.role,
            state: link.state,
        })
    };
    let mut touched: Vec<TouchedCi> = links.filter(counts).filter_map(ci).collect();
    touched.sort_by_key(|one| (one.hops, one.node));
    touched.dedup_by_key(|one| one.node);
    touched
}

fn changes_of(view: View<'_>, release: RecordId) -> Result<Vec<RecordId>, StoreError> {
    let links = view.links_of_record(release)?.into_iter();
    let parts = links.filter(|link| link.kind == RecordLinkKind::PartOf && link.target == release);
    Ok(parts.map(|link| link.source).collect())
}
