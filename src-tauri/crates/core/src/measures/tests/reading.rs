//! What is read of records: which count, from when, and by what they came about.

use std::collections::BTreeSet;

use faultline_model::{CiRole, LinkedState, RecordId, RecordKind, RecordLinkKind, RecordState};

use crate::edit::tests::{context, make as make_ci, workspace};
use crate::measures::{IncidentBegin, IncidentCause, MeasureQuestion, measures};
use crate::records::{
    CiStatement, FieldEdits, Move, NewRecord, create_record, link_records, move_record,
};
use crate::workspace::Workspace;

fn record(
    workspace: &Workspace,
    kind: RecordKind,
    fields: &[(&str, &str)],
    cis: &[(u32, CiRole, Option<LinkedState>)],
) -> RecordId {
    let mut edits = FieldEdits::of(fields);
    edits
        .values
        .insert("title".to_owned(), Some("A title".to_owned()));
    let statement = |&(ci, role, state): &(u32, CiRole, Option<LinkedState>)| CiStatement {
        ci,
        role,
        state,
        minutes: None,
        note: String::new(),
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

fn go(workspace: &Workspace, id: RecordId, to: RecordState, fields: &[(&str, &str)]) {
    let wanted = Move {
        to,
        reason: "So it is.".to_owned(),
        edits: FieldEdits::of(fields),
    };
    move_record(workspace, &context(), id, &wanted).expect("moved");
}

fn link(workspace: &Workspace, source: RecordId, kind: RecordLinkKind, target: RecordId) {
    link_records(workspace, &context(), source, kind, target).expect("linked");
}

#[test]
fn an_incident_counts_once_with_its_own_cause_or_its_problems() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [web, host, disk] = ["web", "host", "disk"].map(|key| make_ci(&workspace, key));
    let incident = |fields: &[(&str, &str)], cis: &[(u32, CiRole, Option<LinkedState>)]| {
        record(&workspace, RecordKind::Incident, fields, cis)
    };
    let down = Some(LinkedState::Down);
    let first = incident(
        &[
            ("onset", "2026-11-01T10:00:00Z"),
            ("restored", "2026-11-01T12:00:00Z"),
        ],
        &[
            (web, CiRole::Reported, down),
            (host, CiRole::Reported, Some(LinkedState::Up)),
            (disk, CiRole::RootCause, None),
        ],
    );
    let second = incident(
        &[
            ("detected", "2026-11-20T10:00:00Z"),
            ("restored", "2026-11-20T09:00:00Z"),
        ],
        &[(host, CiRole::Reported, down)],
    );
    let child = incident(
        &[("onset", "2026-11-20T10:00:00Z")],
        &[(web, CiRole::Reported, down)],
    );
    link(&workspace, child, RecordLinkKind::ChildOf, second);
    let cancelled = incident(&[], &[(web, CiRole::Reported, down)]);
    go(&workspace, cancelled, RecordState::Cancelled, &[]);
    let without_cause = record(&workspace, RecordKind::Problem, &[], &[]);
    let of_disk = record(
        &workspace,
        RecordKind::Problem,
        &[("known_error", "true")],
        &[(disk, CiRole::RootCause, None)],
    );
    link(&workspace, second, RecordLinkKind::CausedBy, without_cause);
    link(&workspace, second, RecordLinkKind::CausedBy, of_disk);

    let reader = workspace.read().expect("readable");
    let snapshot = workspace.snapshot().expect("readable");
    let counted = crate::measures::counted_incidents(reader.view()).expect("readable");
    let told: Vec<_> = counted
        .iter()
        .map(|one| {
            (
                one.id,
                one.begin,
                one.restored.is_some(),
                one.cis.clone(),
                one.causes.clone(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                first,
                IncidentBegin::Onset,
                true,
                BTreeSet::from([web]),
                BTreeSet::from([IncidentCause::Ci(disk)]),
            ),
            (
                second,
                IncidentBegin::Detected,
                // What is restored before it broke says nothing.
                false,
                BTreeSet::from([host]),
                BTreeSet::from([
                    IncidentCause::Ci(disk),
                    IncidentCause::Problem(without_cause)
                ]),
            ),
        ]
    );
    let everything = MeasureQuestion::everything();
    let later = "2027-01-01T00:00:00Z".parse().expect("a time");
    let answer = measures(&snapshot, reader.view(), &everything, later).expect("measured");
    assert_eq!(answer.repeats.repeats, [second]);
    assert_eq!(answer.repeats.by_cause, [second]);
    assert!(answer.repeats.by_ci.is_empty());
    assert_eq!(answer.restoration.all.records, [first]);
    assert_eq!(answer.restoration.all.median, Some(7_200.0));
    assert_eq!(answer.problems.problems.len(), 2);
    let known: u32 = answer
        .problems
        .buckets
        .iter()
        .map(|one| one.known_errors)
        .sum();
    assert_eq!(known, 1);
}

#[test]
fn a_change_counts_from_its_review_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let host = make_ci(&workspace, "host");
    let fields = [
        ("reason", "Old"),
        ("requester", "Ann"),
        ("risk", "low"),
        ("team", "Network"),
        ("implementation_plan", "Do it."),
        ("backout_plan", "Undo it."),
        ("planned_start", "2026-11-01T10:00:00Z"),
        ("planned_end", "2026-11-01T12:00:00Z"),
        ("actual_start", "2026-11-01T10:00:00Z"),
        ("actual_end", "2026-12-02T12:00:00Z"),
        ("outcome", "with_issues"),
    ];
    let cis = [(host, CiRole::Affected, None)];
    let change = record(&workspace, RecordKind::Change, &fields, &cis);
    let count = || {
        let reader = workspace.read().expect("readable");
        let snapshot = workspace.snapshot().expect("readable");
        let everything = MeasureQuestion::everything();
        let now = context().now;
        measures(&snapshot, reader.view(), &everything, now).expect("measured")
    };
    assert_eq!(count().changes.all.finished(), 0, "it is not done yet");
    go(&workspace, change, RecordState::Assess, &[]);
    go(&workspace, change, RecordState::Authorize, &[]);
    let bob = crate::context::Context {
        author: "Bob".to_owned(),
        ..context()
    };
    crate::records::approve(
        &workspace,
        &bob,
        change,
        faultline_model::Decision::Approve,
        "",
    )
    .expect("approved");
    for to in [
        RecordState::Scheduled,
        RecordState::Implement,
        RecordState::Review,
    ] {
        go(&workspace, change, to, &[]);
    }
    let answer = count().changes;
    assert_eq!(answer.all.outcomes, [0, 1, 0, 0]);
    assert_eq!(answer.all.share(), Some(0.0));
    assert_eq!(answer.by_period[0].0.to_string(), "2026-12");
    assert_eq!(answer.by_team[0].of.as_deref(), Some("Network"));
    assert_eq!(answer.by_template[0].of, None);
    let classes: Vec<Option<u16>> = answer.by_class.iter().map(|one| one.of).collect();
    let snapshot = workspace.snapshot().expect("readable");
    let node = snapshot.graph.node_of(host).expect("there");
    assert_eq!(classes, [Some(snapshot.graph.class(node))]);
}
