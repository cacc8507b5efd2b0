//! The service view against a naive reading: the shortest ways by trying all, the predicted states
//! by asking what fails.

use std::path::Path;

use faultline_graph::{Node, State};
use faultline_model::{CiRole, RecordId, RecordKind, RecordState};
use proptest::prelude::*;

use super::{Below, OpenCategory, ServiceSituation, service_view};
use crate::changes::TimeSpan;
use crate::edit::tests::{context, make, relate, workspace};
use crate::records::{
    CiStatement, FieldEdits, Move, NewRecord, create_record, link_records, move_record,
};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;
use crate::workspace::Workspace;

const TIMES: (&str, &str) = ("2027-02-01T10:00:00Z", "2027-02-01T12:00:00Z");

/// CIs `0` to `5` with these dependencies; odd ones stand in a group of their dependent.
fn estate(folder: &Path, edges: &[(usize, usize)]) -> Workspace {
    let workspace = workspace(folder);
    let ids: Vec<u32> = (0..6)
        .map(|key| make(&workspace, &key.to_string()))
        .collect();
    for &(source, target) in edges {
        let group = (target % 2 == 1).then_some("group");
        relate(&workspace, ids[source], ids[target], group);
    }
    workspace
}

fn record(
    workspace: &Workspace,
    kind: RecordKind,
    fields: &[(&str, &str)],
    cis: &[(&str, CiRole)],
) -> RecordId {
    let snapshot = workspace.snapshot().expect("readable");
    let mut edits = FieldEdits::of(fields);
    edits
        .values
        .insert("title".to_owned(), Some("A title".to_owned()));
    let statement = |&(key, role): &(&str, CiRole)| CiStatement {
        ci: snapshot.graph.ci_id(node(&snapshot, key)),
        role,
        state: None,
        minutes: None,
        note: "So it is.".to_owned(),
    };
    let new = NewRecord {
        kind,
        edits,
        cis: cis.iter().map(statement).collect(),
        template: None,
    };
    let made = create_record(workspace, &context(), &new).expect("made");
    made.output.0
}

fn node(snapshot: &GraphSnapshot, key: &str) -> Node {
    snapshot.graph.node_of_key(key).expect("there")
}

fn view_of(workspace: &Workspace, key: &str, within: (&str, &str)) -> ServiceSituation {
    let snapshot = workspace.snapshot().expect("readable");
    let reader = workspace.read().expect("readable");
    let time = |text: &str| text.parse().expect("a time");
    let within = TimeSpan {
        start: time(within.0),
        end: time(within.1),
    };
    let task = TaskContext::unattended();
    let top = node(&snapshot, key);
    service_view(&task, workspace, &snapshot, reader.view(), top, within).expect("found")
}

fn edges() -> impl Strategy<Value = Vec<(usize, usize)>> {
    let one = (0_usize..6, 0_usize..6).prop_filter("of two", |(source, target)| source != target);
    proptest::collection::vec(one, 0..12).prop_map(|mut edges| {
        edges.sort_unstable();
        edges.dedup();
        edges
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn ways_are_shortest_and_changes_foretell_what_fails(
        edges in edges(),
        changed in proptest::collection::vec((0_usize..6, 0_i64..3), 1..4),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let workspace = estate(folder.path(), &edges);
        let snapshot = workspace.snapshot().expect("readable");
        let nodes: Vec<Node> = snapshot.graph.nodes().collect();
        let below = Below::of(&snapshot.graph, nodes[0]);
        // Relax every edge as often as there are CIs.
        let mut hops = [None; 6];
        hops[0] = Some(0);
        for _ in 0..6 {
            for &(source, target) in &edges {
                let one_more: Option<u32> = hops[source].map(|known: u32| known + 1);
                hops[target] = hops[target].into_iter().chain(one_more).min();
            }
        }
        for (index, &node) in nodes.iter().enumerate() {
            prop_assert_eq!(below.hops(node), hops[index]);
            let path = below.path(node);
            prop_assert_eq!(path.len() as u32, hops[index].map_or(0, |known| known + 1));
            for pair in path.windows(2) {
                prop_assert!(edges.contains(&(pair[0].index(), pair[1].index())));
            }
        }
        prop_assert_eq!(below.count() + 1, hops.iter().flatten().count());

        for &(index, hour) in &changed {
            let times = [hour, hour + 2].map(|hour| format!("2027-02-01T{:02}:00:00Z", 10 + hour));
            let fields = [("planned_start", &*times[0]), ("planned_end", &*times[1])];
            let key = index.to_string();
            record(&workspace, RecordKind::Change, &fields, &[(&key, CiRole::Affected)]);
        }
        let view = view_of(&workspace, "0", ("2027-02-01T00:00:00Z", "2027-02-02T00:00:00Z"));
        let state = |those: &[usize]| {
            let forced: Vec<(Node, State)> =
                those.iter().map(|&index| (nodes[index], State::Down)).collect();
            snapshot.graph.impact(&forced).state(nodes[0])
        };
        let hit = (0..).zip(&changed).filter(|(_, (index, _))| hops[*index].is_some());
        prop_assert_eq!(view.coming.len(), hit.clone().count());
        for (place, &(index, hour)) in hit {
            let number = place + 1;
            let found = view.coming.iter().find(|one| one.record.number.number == number);
            let found = found.expect("told");
            prop_assert_eq!(found.state, state(&[index]));
            prop_assert_eq!(found.touched[0].hops, hops[index].expect("below"));
            let others = (1..).zip(&changed).filter(|(other, (_, at))| {
                *other != number && (at - hour).abs() < 2
            });
            let worse = others.filter(|(_, (other, _))| {
                hops[*other].is_some()
                    && state(&[index, *other]) > state(&[index]).max(state(&[*other]))
            });
            let mut worse: Vec<u32> = worse.map(|(other, _)| other).collect();
            let mut told: Vec<u32> =
                found.worse_with.iter().map(|with| with.number.number).collect();
            worse.sort_unstable();
            told.sort_unstable();
            prop_assert_eq!(told, worse);
        }
    }
}

#[test]
fn what_is_open_is_told_with_where_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    // 0 needs 2, which needs 4; 5 stands beside.
    let workspace = estate(folder.path(), &[(0, 2), (2, 4), (3, 5)]);
    let affected = |key| [(key, CiRole::Affected)];
    let reported = |key| [(key, CiRole::Reported)];
    let plan = [("planned_start", TIMES.0), ("planned_end", TIMES.1)];
    let far = record(&workspace, RecordKind::Incident, &[], &reported("4"));
    let near = record(&workspace, RecordKind::Incident, &[], &reported("2"));
    let over = record(&workspace, RecordKind::Incident, &[], &reported("0"));
    record(&workspace, RecordKind::Incident, &[], &reported("5"));
    let known = [("known_error", "true"), ("risk_accepted_by", "Ann")];
    let accepted = record(&workspace, RecordKind::Problem, &known, &affected("4"));
    let problem = record(&workspace, RecordKind::Problem, &[], &affected("0"));
    let change = record(&workspace, RecordKind::Change, &plan, &affected("4"));
    let left_out = [("4", CiRole::Excluded), ("5", CiRole::Affected)];
    record(&workspace, RecordKind::Change, &plan, &left_out);
    let release = record(&workspace, RecordKind::Release, &[], &[]);
    let part = faultline_model::RecordLinkKind::PartOf;
    link_records(&workspace, &context(), change, part, release).expect("linked");
    let go = |id, to, fields: &[(&str, &str)]| {
        let wanted = Move {
            to,
            reason: "So it is.".to_owned(),
            edits: FieldEdits::of(fields),
        };
        move_record(&workspace, &context(), id, &wanted).expect("moved");
    };
    go(over, RecordState::Cancelled, &[]);
    go(accepted, RecordState::Assess, &[]);
    go(
        accepted,
        RecordState::RootCauseAnalysis,
        &[("statement", "It is so.")],
    );
    go(accepted, RecordState::Closed, &[]);

    let view = view_of(
        &workspace,
        "0",
        ("2027-02-01T11:00:00Z", "2027-02-01T11:01:00Z"),
    );
    let told: Vec<(OpenCategory, RecordId, u32)> = view
        .open
        .iter()
        .map(|one| (one.category, one.record.id, one.touched[0].hops))
        .collect();
    assert_eq!(
        told,
        [
            (OpenCategory::Incident, near, 1),
            (OpenCategory::Incident, far, 2),
            (OpenCategory::KnownError, accepted, 2),
            (OpenCategory::Problem, problem, 0),
            (OpenCategory::Change, change, 2),
            (OpenCategory::Release, release, 2),
        ]
    );
    assert_eq!(view.coming.len(), 1);
    assert_eq!(view.coming[0].state, State::Down);
    // A span that only touches holds nothing.
    let before = view_of(&workspace, "0", ("2027-02-01T09:00:00Z", TIMES.0));
    assert!(before.coming.is_empty());
}

#[test]
fn a_change_is_asked_in_its_draft_and_a_service_left_out_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path(), &[(0, 2)]);
    let draft = crate::draft::create(&workspace, &context(), "Move", "")
        .expect("made")
        .output;
    let proposed = workspace.in_draft(draft);
    let snapshot = workspace.snapshot().expect("readable");
    let id = |key: &str| snapshot.graph.ci_id(node(&snapshot, key));
    relate(&proposed, id("0"), id("4"), None);
    let plan = [
        ("planned_start", TIMES.0),
        ("planned_end", TIMES.1),
        ("draft", "Move"),
    ];
    let cis = [("4", CiRole::Affected), ("0", CiRole::Excluded)];
    record(&workspace, RecordKind::Change, &plan, &cis);
    let view = view_of(&workspace, "0", TIMES);
    let [coming] = view.coming.as_slice() else {
        panic!("{:?}", view.coming);
    };
    assert_eq!(coming.state, State::Down);
    assert_eq!(coming.draft.as_deref(), Some("Move"));
    assert_eq!(coming.excluded.as_deref(), Some("So it is."));
    assert!(coming.touched.is_empty());
}
