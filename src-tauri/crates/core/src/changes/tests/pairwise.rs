//! Collisions of random changes equal what the definition says of every pair.

use std::collections::BTreeSet;

use faultline_graph::{Node, State};
use faultline_model::{Attributes, ChangeType, Record, RecordKind, RecordNumber, RecordState};
use jiff::Timestamp;
use proptest::prelude::*;

use super::estate;
use crate::changes::collisions::{CollidesWith, CollisionKind, among};
use crate::changes::{Footprints, ScheduledChange, TimeSpan};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;

/// Start, length, CIs with states, implementer.
type Row = (i64, i64, Vec<(usize, bool)>, Option<u8>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let cis = prop::collection::vec((0..8_usize, any::<bool>()), 0..4);
    let row = (0..20_i64, 1..8_i64, cis, prop::option::of(0..3_u8));
    prop::collection::vec(row, 1..9)
}

fn at(hour: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + hour * 3_600).expect("in range")
}

fn scheduled(snapshot: &GraphSnapshot, number: u32, row: &Row) -> ScheduledChange {
    let graph = &snapshot.graph;
    let nodes: Vec<Node> = graph.nodes().collect();
    let mut forced: Vec<(Node, State)> = row
        .2
        .iter()
        .map(|&(node, down)| {
            (
                nodes[node],
                if down { State::Down } else { State::Degraded },
            )
        })
        .collect();
    forced.sort_unstable_by_key(|&(node, state)| (node, std::cmp::Reverse(state)));
    forced.dedup_by_key(|&mut (node, _)| node);
    let mut cis: Vec<u32> = forced.iter().map(|&(node, _)| graph.ci_id(node)).collect();
    cis.sort_unstable();
    let mut record = Record {
        id: number,
        number: RecordNumber {
            kind: RecordKind::Change,
            number,
        },
        state: RecordState::New,
        change_type: Some(ChangeType::Normal),
        title: String::new(),
        priority: None,
        owner: None,
        due: None,
        planned_start: None,
        planned_end: None,
        actual_start: None,
        actual_end: None,
        created_at: at(0),
        fields: Attributes::default(),
        since: 1,
    };
    if let Some(person) = row.3 {
        record.set("implementer", Some(&format!("Person {person}")));
    }
    ScheduledChange {
        record,
        span: TimeSpan {
            start: at(row.0),
            end: at(row.0 + row.1),
        },
        cis,
        forced,
    }
}

/// Kind, both numbers (the lesser first), keys of the CIs and services.
type Told = (CollisionKind, [u32; 2], BTreeSet<String>);

/// Word by word: two changes collide if they share time and …
fn naive(snapshot: &GraphSnapshot, changes: &[ScheduledChange]) -> BTreeSet<Told> {
    let graph = &snapshot.graph;
    let mut told = BTreeSet::new();
    for (position, one) in changes.iter().enumerate() {
        for other in &changes[position + 1..] {
            if one.span.start >= other.span.end || other.span.start >= one.span.end {
                continue;
            }
            let mut numbers = [one.record.id, other.record.id];
            numbers.sort_unstable();
            let mut add = |kind, keys: BTreeSet<String>| {
                if !keys.is_empty() {
                    told.insert((kind, numbers, keys));
                }
            };
            let key = |node: Node| graph.key(node).to_owned();
            let same = one.forced.iter().map(|one| one.0);
            let same = same.filter(|node| other.forced.iter().any(|two| two.0 == *node));
            add(CollisionKind::SameCi, same.map(key).collect());
            let joint = graph.joint_outage(&[&one.forced, &other.forced], &mut || true);
            let joint = joint.expect("nobody stops it");
            let hit = |node: &Node| {
                snapshot.is_service(*node)
                    && joint
                        .alone
                        .iter()
                        .all(|impact| impact.state(*node) >= State::Degraded)
            };
            add(
                CollisionKind::SharedService,
                graph.nodes().filter(hit).map(key).collect(),
            );
            add(
                CollisionKind::JointOutage,
                joint.worse.iter().map(|one| key(one.node)).collect(),
            );
            if one.implementer().is_some() && one.implementer() == other.implementer() {
                add(
                    CollisionKind::SameImplementer,
                    BTreeSet::from(["somebody".to_owned()]),
                );
            }
        }
    }
    told
}

fn found(
    footprints: &Footprints,
    snapshot: &GraphSnapshot,
    changes: &[ScheduledChange],
    only: Option<u32>,
) -> BTreeSet<Told> {
    let mut sorted = changes.to_vec();
    sorted.sort_by_key(|one| (one.span, one.record.id));
    let task = TaskContext::unattended();
    let found = among(&task, footprints, snapshot, &sorted, &[], only).expect("found");
    let told = found.iter().map(|one| {
        let CollidesWith::Change { id, .. } = one.with else {
            panic!("there are no windows");
        };
        if let Some(only) = only {
            assert_eq!(one.change, only, "the one that was asked for is spoken of");
        }
        let mut numbers = [one.change, id];
        numbers.sort_unstable();
        let keys = one.cis.iter().chain(&one.services);
        let mut keys: BTreeSet<String> = keys.map(|ci| ci.key.clone()).collect();
        if one.implementer.is_some() {
            keys.insert("somebody".to_owned());
        }
        (one.kind, numbers, keys)
    });
    told.collect()
}

#[test]
fn every_pair_is_as_the_definition_says_also_after_moves() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let snapshot = workspace.snapshot().expect("readable");
    // Kept over all cases: what is remembered must never differ from what is calculated.
    let footprints = Footprints::default();
    let config = ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(rows in rows(), moved in any::<prop::sample::Index>(), hours in 0..20_i64)| {
        let changes = (1..).zip(&rows).map(|(number, row)| scheduled(&snapshot, number, row));
        let mut changes: Vec<ScheduledChange> = changes.collect();
        prop_assert_eq!(found(&footprints, &snapshot, &changes, None), naive(&snapshot, &changes));
        let position = moved.index(changes.len());
        let length = rows[position].1;
        changes[position].span = TimeSpan { start: at(hours), end: at(hours + length) };
        let expected = naive(&snapshot, &changes);
        prop_assert_eq!(&found(&footprints, &snapshot, &changes, None), &expected);
        let id = changes[position].record.id;
        let of_one = expected.into_iter().filter(|told| told.1.contains(&id)).collect();
        prop_assert_eq!(found(&footprints, &snapshot, &changes, Some(id)), of_one);
    });
}
