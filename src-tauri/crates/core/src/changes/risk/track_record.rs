//! How earlier changes went.

use std::collections::BTreeSet;

use faultline_model::{CiRole, Record};
use faultline_store::{StoreError, View};

use crate::changes::finished::{ChangeOutcome, finished_changes};
use crate::snapshot::GraphSnapshot;

/// How many changes of some sort ended well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackRecord {
    /// What they have in common, for people: a class, a template, a team.
    pub of: Option<String>,
    /// Those that were successful.
    pub successful: u32,
    /// Those whose outcome is known.
    pub finished: u32,
}

impl TrackRecord {
    fn count(&mut self, is_success: bool) {
        self.finished += 1;
        self.successful += u32::from(is_success);
    }
}

/// How earlier changes went that share something with this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackRecords {
    /// Those that altered a CI of one of its classes.
    pub class: TrackRecord,
    /// Those from its template.
    pub template: TrackRecord,
    /// Those of its team.
    pub team: TrackRecord,
}

/// How earlier changes went: those in review or closed with an outcome, other than this one.
///
/// Cost: reads all changes and the CIs of all records.
///
/// # Errors
/// The store cannot be read.
pub fn track_records(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    change: &Record,
) -> Result<TrackRecords, StoreError> {
    let links = view.cis_of_record(change.id)?;
    let affected = links.iter().filter(|link| link.role == CiRole::Affected);
    let nodes = affected.filter_map(|link| snapshot.graph.node_of(link.ci));
    let own: BTreeSet<u16> = nodes.map(|node| snapshot.graph.class(node)).collect();
    let labels: Vec<String> = own
        .iter()
        .filter_map(|&number| snapshot.model.class_by_number(number))
        .map(|class| class.label.clone())
        .collect();
    let mut records = TrackRecords {
        class: TrackRecord {
            of: (!labels.is_empty()).then(|| labels.join(", ")),
            ..TrackRecord::default()
        },
        template: TrackRecord {
            of: change.value("template"),
            ..TrackRecord::default()
        },
        team: TrackRecord {
            of: change.value("team"),
            ..TrackRecord::default()
        },
    };
    let same = |own: &Option<String>, other: &Option<String>| own.is_some() && own == other;
    for other in finished_changes(snapshot, view)? {
        if other.id == change.id {
            continue;
        }
        let is_success = other.outcome == ChangeOutcome::Successful;
        if !other.classes.is_disjoint(&own) {
            records.class.count(is_success);
        }
        if same(&records.template.of, &other.template) {
            records.template.count(is_success);
        }
        if same(&records.team.of, &other.team) {
            records.team.count(is_success);
        }
    }
    Ok(records)
}
