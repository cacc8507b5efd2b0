//! Collisions of random changes, with and without drafts, equal what the definition says of every
//! pair.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use faultline_graph::{Node, State};
use faultline_model::{
    Attributes, ChangeType, CiId, LifecycleStatus, Record, RecordKind, RecordNumber, RecordState,
};
use jiff::Timestamp;
use proptest::prelude::*;

use super::estate;
use crate::changes::collisions::{CollidesWith, CollisionKind, among};
use crate::changes::drafted::Estates;
use crate::changes::{DraftVersion, ScheduledChange, TimeSpan};
use crate::draft;
use crate::edit::tests::{context, relate};
use crate::edit::{CiChange, change_ci, delete_relationship};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// Edits that drafts hold.
const DRAFTS: u8 = 3;

/// Start, length, CIs with states, implementer, draft.
type Row = (i64, i64, Vec<(usize, bool)>, Option<u8>, Option<u8>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let cis = prop::collection::vec((0..8_usize, any::<bool>()), 0..4);
    let person = prop::option::of(0..3_u8);
    let draft = prop::option::weighted(0.4, 0..DRAFTS);
    let row = (0..20_i64, 1..8_i64, cis, person, draft);
    prop::collection::vec(row, 1..9)
}

/// What each draft holds: the shop loses its second leg, mail leans on a host, the spare retires.
fn edit(workspace: &Workspace, which: u8) {
    let reader = workspace.read().expect("readable");
    let view = reader.view();
    let ci = |key: &str| view.ci_by_key(key).expect("readable").expect("there");
    match which {
        0 => {
            let (shop, web) = (ci("shop").id, ci("web-2").id);
            let all = view.relationships_of(shop).expect("readable");
            let found = all.into_iter().find(|one| one.target == web);
            let leg = found.expect("there");
            drop(reader);
            delete_relationship(workspace, &context(), leg.id, leg.since).expect("deleted");
        }
        1 => {
            let (mail, host) = (ci("mail").id, ci("host-1").id);
            drop(reader);
            relate(workspace, mail, host, None);
        }
        _ => {
            let spare = ci("spare");
            drop(reader);
            let change = CiChange {
                status: Some(LifecycleStatus::Retired),
                ..CiChange::default()
            };
            change_ci(workspace, &context(), spare.id, spare.since, &change).expect("retired");
        }
    }
}

/// The estates with each one and each two of the edits made live, by their numbers.
type Oracle = BTreeMap<Vec<u8>, Arc<GraphSnapshot>>;

fn oracle(folder: &Path) -> Oracle {
    let ones = (0..DRAFTS).map(|one| vec![one]);
    let twos = (0..DRAFTS).flat_map(|one| (one + 1..DRAFTS).map(move |other| vec![one, other]));
    let sets = std::iter::once(Vec::new()).chain(ones).chain(twos);
    sets.map(|set| {
        let folder = folder.join(format!("{set:?}"));
        std::fs::create_dir(&folder).expect("made");
        let workspace = estate(&folder);
        set.iter().for_each(|&which| edit(&workspace, which));
        (set, workspace.snapshot().expect("readable"))
    })
    .collect()
}

/// The drafts themselves, on the live estate.
fn drafts(workspace: &Workspace) -> Vec<DraftVersion> {
    let one = |which: u8| {
        let made = draft::create(workspace, &context(), &format!("plan-{which}"), "");
        let id = made.expect("made").output;
        edit(&workspace.in_draft(id), which);
        DraftVersion { id, revision: 1 }
    };
    (0..DRAFTS).map(one).collect()
}

fn at(hour: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + hour * 3_600).expect("in range")
}

fn scheduled(
    snapshot: &GraphSnapshot,
    drafts: &[DraftVersion],
    number: u32,
    row: &Row,
) -> ScheduledChange {
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
        put: by_ci(snapshot, &forced),
        forced,
        draft: row.4.map(|which| drafts[usize::from(which)]),
    }
}

fn by_ci(snapshot: &GraphSnapshot, forced: &[(Node, State)]) -> Vec<(CiId, State)> {
    let mut put: Vec<(CiId, State)> = forced
        .iter()
        .map(|&(node, state)| (snapshot.graph.ci_id(node), state))
        .collect();
    put.sort_unstable_by_key(|&(ci, _)| ci);
    put
}

/// The states of the CIs that are worse than up when those are forced that are in service.
fn states(estate: &GraphSnapshot, put: &[(CiId, State)]) -> BTreeMap<CiId, State> {
    let graph = &estate.graph;
    let forced: Vec<(Node, State)> = put
        .iter()
        .filter_map(|&(ci, state)| Some((graph.node_of(ci)?, state)))
        .filter(|&(node, _)| graph.in_service(node))
        .collect();
    let impact = graph.impact(&forced);
    let nodes = graph
        .nodes()
        .map(|node| (graph.ci_id(node), impact.state(node)));
    nodes.filter(|(_, state)| *state > State::Up).collect()
}

/// Kind, both numbers (the lesser first), keys of the CIs and services.
type Told = (CollisionKind, [u32; 2], BTreeSet<String>);

/// Word by word: two changes collide if they share time and …
fn naive(oracle: &Oracle, rows: &[Row], changes: &[ScheduledChange]) -> BTreeSet<Told> {
    let live = &oracle[&Vec::new()];
    let mut told = BTreeSet::new();
    for (position, one) in changes.iter().enumerate() {
        for (place, other) in changes.iter().enumerate().skip(position + 1) {
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
            let key = |ci: CiId| {
                let node = live.graph.node_of(ci).expect("of the estate");
                live.graph.key(node).to_owned()
            };
            let is_service = |ci: CiId| {
                let node = live.graph.node_of(ci).expect("of the estate");
                live.is_service(node)
            };
            let same = one.put.iter().map(|one| one.0);
            let same = same.filter(|ci| other.put.iter().any(|two| two.0 == *ci));
            add(CollisionKind::SameCi, same.map(key).collect());
            // Each alone on the estate with its own draft, both on the one with both.
            let estate = |of: &[usize]| {
                let drafts: BTreeSet<u8> = of.iter().filter_map(|&one| rows[one].4).collect();
                &oracle[&drafts.into_iter().collect::<Vec<u8>>()]
            };
            let alone = [
                states(estate(&[position]), &one.put),
                states(estate(&[place]), &other.put),
            ];
            let both = [one.put.as_slice(), &other.put].concat();
            let together = states(estate(&[position, place]), &both);
            let state = |side: usize, ci: CiId| alone[side].get(&ci).copied().unwrap_or(State::Up);
            let hit = alone[0].keys().copied().filter(|&ci| {
                is_service(ci) && (0..2).all(|side| state(side, ci) >= State::Degraded)
            });
            add(CollisionKind::SharedService, hit.map(key).collect());
            let worse = together
                .iter()
                .filter(|&(&ci, &found)| found > state(0, ci).max(state(1, ci)));
            add(
                CollisionKind::JointOutage,
                worse.map(|(&ci, _)| key(ci)).collect(),
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

fn found(estates: Estates<'_>, changes: &[ScheduledChange], only: Option<u32>) -> BTreeSet<Told> {
    let mut sorted = changes.to_vec();
    sorted.sort_by_key(|one| (one.span, one.record.id));
    let task = TaskContext::unattended();
    let found = among(&task, estates, &sorted, &[], only).expect("found");
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
    let oracle = oracle(folder.path());
    let drafts = drafts(&workspace);
    let snapshot = workspace.snapshot().expect("readable");
    // What the workspace keeps over all cases must never differ from what is calculated.
    let estates = Estates {
        workspace: &workspace,
        live: &snapshot,
    };
    let config = ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(rows in rows(), moved in any::<prop::sample::Index>(), hours in 0..20_i64)| {
        let changes = (1..).zip(&rows);
        let changes = changes.map(|(number, row)| scheduled(&snapshot, &drafts, number, row));
        let mut changes: Vec<ScheduledChange> = changes.collect();
        prop_assert_eq!(found(estates, &changes, None), naive(&oracle, &rows, &changes));
        let position = moved.index(changes.len());
        let length = rows[position].1;
        changes[position].span = TimeSpan { start: at(hours), end: at(hours + length) };
        let expected = naive(&oracle, &rows, &changes);
        prop_assert_eq!(&found(estates, &changes, None), &expected);
        let id = changes[position].record.id;
        let of_one = expected.into_iter().filter(|told| told.1.contains(&id)).collect();
        prop_assert_eq!(found(estates, &changes, Some(id)), of_one);
    });
}
