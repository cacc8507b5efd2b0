//! Every state, every move, and what each requires.

use std::collections::BTreeMap;

use faultline_model::{
    ChangeType, CiRole, Decision, RecordId, RecordKind, RecordState, Requirement, arrows_from,
};

use super::{by, faults, make, record, workspace};
use crate::context::UNKNOWN_AUTHOR;
use crate::edit::tests::make as make_ci;
use crate::records::{
    CiStatement, FieldEdits, Move, RecordFault, add_checklist_item, approve, edit_record,
    move_record, set_checklist_item, set_ci, show_record,
};
use crate::workspace::Workspace;

fn step(to: RecordState, reason: &str) -> Move {
    Move {
        to,
        reason: reason.to_owned(),
        edits: FieldEdits::default(),
    }
}

fn try_move(workspace: &Workspace, id: RecordId, to: RecordState) -> Result<(), RecordFault> {
    move_record(workspace, &by("Ann"), id, &step(to, "a reason")).map(|_| ())
}

/// Values that fulfil every requirement of a field.
fn everything() -> BTreeMap<&'static str, &'static str> {
    BTreeMap::from([
        ("reason", "old"),
        ("requester", "Rita"),
        ("risk", "low"),
        ("implementation_plan", "do it"),
        ("backout_plan", "undo it"),
        ("planned_start", "2026-12-01T20:00:00Z"),
        ("planned_end", "2026-12-01T21:00:00Z"),
        ("actual_start", "2026-12-01T20:00:00Z"),
        ("actual_end", "2026-12-01T20:30:00Z"),
        ("outcome", "with_issues"),
        ("review_notes", "slow"),
        ("statement", "it stops"),
        ("root_cause", "a leak"),
        ("fix", "a patch"),
        ("risk_accepted_by", "Rita"),
        ("resolution", "restarted"),
        ("template", "Patch"),
    ])
}

/// Fulfils what an arrow requires, from the outside.
fn fulfil(workspace: &Workspace, id: RecordId, requirement: Requirement, ci: u32) {
    let kind = record(workspace, id).kind();
    let set = |field: &str| {
        let edits = FieldEdits::of(&[(field, everything()[field])]);
        edit_record(workspace, &by("Ann"), id, None, &edits).expect("set");
    };
    match requirement {
        Requirement::Field(field) => set(field),
        Requirement::RootCause => set("root_cause"),
        Requirement::ReviewNotesUnlessSuccessful => set("review_notes"),
        Requirement::Template => {
            super::save_patch_template(workspace);
            set("template");
        }
        Requirement::AffectedCi => {
            let statement = CiStatement {
                ci,
                role: CiRole::Affected,
                state: None,
                minutes: None,
                note: String::new(),
            };
            set_ci(workspace, &by("Ann"), id, &statement).expect("set");
        }
        Requirement::Approval => {
            if record(workspace, id).value("requester").is_none() {
                set("requester");
            }
            approve(workspace, &by("Bob"), id, Decision::Approve, "").expect("approved");
        }
        Requirement::GoNoGo => {
            assert_eq!(kind, RecordKind::Release);
            let item = add_checklist_item(workspace, &by("Ann"), id, "tested").expect("added");
            set_checklist_item(workspace, &by("Ann"), id, item.output, true).expect("set");
        }
        Requirement::Reason => {}
    }
}

/// A fresh record, walked along the first ways that lead to a state.
fn at_state(
    workspace: &Workspace,
    kind: RecordKind,
    change_type: Option<ChangeType>,
    target: RecordState,
    ci: u32,
) -> Option<RecordId> {
    let mut ways = BTreeMap::from([(RecordState::first_of(kind), Vec::new())]);
    let mut open = vec![RecordState::first_of(kind)];
    while !open.is_empty() {
        let from = open.remove(0);
        for arrow in arrows_from(kind, change_type, from) {
            if !ways.contains_key(&arrow.to) {
                let mut way: Vec<_> = ways[&from].clone();
                way.push(arrow);
                ways.insert(arrow.to, way);
                open.push(arrow.to);
            }
        }
    }
    let way = ways.remove(&target)?;
    let fields: Vec<(&str, &str)> = change_type
        .iter()
        .map(|change_type| ("type", change_type.as_str()))
        .collect();
    let id = make(workspace, kind, &fields);
    for arrow in way {
        for &requirement in arrow.requires {
            fulfil(workspace, id, requirement, ci);
        }
        try_move(workspace, id, arrow.to).expect("everything is there");
    }
    Some(id)
}

#[test]
fn every_move_is_made_or_refused_as_the_table_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make_ci(&workspace, "vm-1");
    let lives = [
        (RecordKind::Change, Some(ChangeType::Normal)),
        (RecordKind::Change, Some(ChangeType::Standard)),
        (RecordKind::Change, Some(ChangeType::Emergency)),
        (RecordKind::Problem, None),
        (RecordKind::Incident, None),
        (RecordKind::Release, None),
    ];
    for (kind, change_type) in lives {
        for &from in RecordState::ALL {
            let Some(id) = at_state(&workspace, kind, change_type, from, ci) else {
                continue;
            };
            for &to in RecordState::ALL {
                let allowed = arrows_from(kind, change_type, from).any(|arrow| arrow.to == to);
                if allowed {
                    continue;
                }
                let refused = try_move(&workspace, id, to).expect_err("no arrow leads there");
                assert!(
                    matches!(refused, RecordFault::NoSuchMove { .. }),
                    "{kind} {from} to {to}: {refused}"
                );
                assert_eq!(record(&workspace, id).state, from);
            }
            for arrow in arrows_from(kind, change_type, from) {
                let id = at_state(&workspace, kind, change_type, from, ci).expect("reached");
                for &requirement in arrow.requires {
                    fulfil(&workspace, id, requirement, ci);
                }
                try_move(&workspace, id, arrow.to).expect("everything is there");
                assert_eq!(record(&workspace, id).state, arrow.to);
            }
        }
    }
    assert_eq!(faults(&workspace), []);
}

#[test]
fn a_refused_move_names_everything_that_is_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let cases = [
        (
            RecordKind::Change,
            vec![("type", "normal")],
            RecordState::Assess,
            vec!["reason", "affected_cis", "requester"],
        ),
        (
            RecordKind::Change,
            vec![("type", "emergency"), ("backout_plan", "undo")],
            RecordState::Authorize,
            vec![
                "risk",
                "implementation_plan",
                "planned_start",
                "planned_end",
            ],
        ),
        (
            RecordKind::Change,
            vec![("type", "standard")],
            RecordState::Scheduled,
            vec!["template"],
        ),
        (
            RecordKind::Change,
            vec![("type", "standard"), ("template", "None such")],
            RecordState::Scheduled,
            vec!["template"],
        ),
    ];
    for (kind, fields, to, expected) in cases {
        let id = make(&workspace, kind, &fields);
        match move_record(&workspace, &by("Ann"), id, &step(to, "")) {
            Err(RecordFault::Missing { missing, .. }) => {
                let ids: Vec<&str> = missing.iter().map(|one| one.id).collect();
                assert_eq!(ids, expected, "{fields:?}");
            }
            other => panic!("{fields:?}: {other:?}"),
        }
        assert_eq!(record(&workspace, id).state, RecordState::New);
    }
    let incident = make(&workspace, RecordKind::Incident, &[]);
    try_move(&workspace, incident, RecordState::InProgress).expect("moved");
    let hold = move_record(
        &workspace,
        &by("Ann"),
        incident,
        &step(RecordState::OnHold, " "),
    );
    let told = hold.expect_err("no reason").to_string();
    assert_eq!(
        told,
        "INC-1 cannot move to on_hold yet. It lacks a reason for the move."
    );
}

#[test]
fn only_somebody_else_approves_and_a_change_sent_back_is_approved_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make_ci(&workspace, "vm-1");
    let normal = Some(ChangeType::Normal);
    let id = at_state(
        &workspace,
        RecordKind::Change,
        normal,
        RecordState::Authorize,
        ci,
    );
    let id = id.expect("reached");
    let decide = |who: &str, decision| approve(&workspace, &by(who), id, decision, "");
    let schedule = || try_move(&workspace, id, RecordState::Scheduled);
    let own = decide(" rita ", Decision::Approve).expect_err("her own");
    assert!(matches!(own, RecordFault::OwnApproval { .. }), "{own}");
    for nobody in ["", " ", UNKNOWN_AUTHOR] {
        let unsigned = decide(nobody, Decision::Approve).expect_err("nobody decides");
        assert!(matches!(unsigned, RecordFault::NoAuthor(_)), "{unsigned}");
    }
    assert!(schedule().is_err(), "nobody approved it");
    decide("Bob", Decision::Defer).expect("deferred");
    assert!(schedule().is_err(), "deferred is not approved");
    decide("Bob", Decision::Approve).expect("approved");
    decide("Cleo", Decision::Reject).expect("rejected");
    assert!(schedule().is_err(), "Cleo rejects it");
    decide("Cleo", Decision::Approve).expect("approved");
    schedule().expect("both approve it");
    try_move(&workspace, id, RecordState::Authorize).expect("rescheduled");
    assert!(
        schedule().is_err(),
        "what was approved is no longer planned"
    );
    decide("Bob", Decision::Approve).expect("approved anew");
    schedule().expect("approved anew");
    let late = decide("Bob", Decision::Reject).expect_err("scheduled already");
    assert!(matches!(late, RecordFault::NotDecidable { .. }), "{late}");
}

#[test]
fn what_is_shown_as_possible_is_what_can_be_done() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, RecordKind::Incident, &[]);
    try_move(&workspace, id, RecordState::InProgress).expect("moved");
    let reader = workspace.read().expect("readable");
    let shown = show_record(reader.view(), id).expect("shown");
    let moves: Vec<(&str, bool, usize)> = shown
        .moves
        .iter()
        .map(|one| (one.to.as_str(), one.needs_reason, one.missing.len()))
        .collect();
    assert_eq!(
        moves,
        [
            ("resolved", false, 1),
            ("on_hold", true, 0),
            ("cancelled", false, 0)
        ]
    );
}
