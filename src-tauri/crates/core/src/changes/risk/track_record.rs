//! How earlier changes went.

use std::collections::BTreeSet;

use faultline_model::{CiRole, Record, RecordKind, RecordState};
use faultline_store::{StoreError, View};

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
    let graph = &snapshot.graph;
    let mut classes_of: std::collections::HashMap<u32, BTreeSet<u16>> = Default::default();
    for link in view.all_record_cis()? {
        if let (CiRole::Affected, Some(node)) = (link.role, graph.node_of(link.ci)) {
            let classes = classes_of.entry(link.record).or_default();
            classes.insert(graph.class(node));
        }
    }
    let own = classes_of.get(&change.id).cloned().unwrap_or_default();
    let labels: Vec<String> = own
        .iter()
        .filter_map(|&number| snapshot.model.class_by_number(number))
        .map(|class| class.label.to_lowercase())
        .collect();
    let same = |field: &str, other: &Record| {
        let value = change.value(field);
        value.is_some() && value == other.value(field)
    };
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
    for other in view.records_of(RecordKind::Change)? {
        let is_over = matches!(other.state, RecordState::Review | RecordState::Closed);
        let Some(outcome) = other.value("outcome").filter(|_| is_over) else {
            continue;
        };
        if other.id == change.id {
            continue;
        }
        let is_success = outcome == "successful";
        let classes = classes_of.get(&other.id);
        if classes.is_some_and(|classes| !classes.is_disjoint(&own)) {
            records.class.count(is_success);
        }
        if same("template", &other) {
            records.template.count(is_success);
        }
        if same("team", &other) {
            records.team.count(is_success);
        }
    }
    Ok(records)
}
