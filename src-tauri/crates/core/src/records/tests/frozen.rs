//! Frozen answers, what is held down, problems made of others, known errors, and undo.

use faultline_graph::State;
use faultline_model::{CiRole, EntryBody, LinkedState, RecordKind, RecordState};

use super::{by, faults, make, record, workspace};
use crate::Moment;
use crate::edit::tests::{make as make_ci, relate};
use crate::edit::{CiChange, change_ci};
use crate::impact::current;
use crate::records::frozen::{
    Asked, AskedReport, AskedRoot, Patience, Question, freeze, frozen_answer, rerun,
};
use crate::records::{
    CiStatement, FieldEdits, Move, comment, edit_record, known_errors_for, move_record,
    problem_from_root_cause, recurrences, remove_ci, set_ci, show_record,
};
use crate::undo::{Obstacle, UndoFault, undo};
use crate::workspace::Workspace;

fn on(
    workspace: &Workspace,
    record: u32,
    ci: u32,
    role: CiRole,
    state: Option<LinkedState>,
) -> u32 {
    let statement = CiStatement {
        ci,
        role,
        state,
        minutes: None,
        note: "why".to_owned(),
    };
    let set = set_ci(workspace, &by("Ann"), record, &statement).expect("set");
    set.changeset.expect("a changeset")
}

fn to(workspace: &Workspace, id: u32, state: RecordState, fields: &[(&str, &str)]) -> u32 {
    let wanted = Move {
        to: state,
        reason: "a reason".to_owned(),
        edits: FieldEdits::of(fields),
    };
    let moved = move_record(workspace, &by("Ann"), id, &wanted).expect("moved");
    moved.changeset.expect("a changeset")
}

fn asked() -> Asked {
    Asked {
        moment: Moment::Now,
        draft: None,
        now: by("Ann").now,
    }
}

const PATIENCE: Patience<'static> = Patience {
    keep_going: &|| true,
    is_cancelled: &|| false,
};

#[test]
fn a_frozen_answer_stays_and_tells_what_differs_today() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [service, host, other] = ["svc", "host", "other"].map(|key| make_ci(&workspace, key));
    relate(&workspace, service, host, None);
    let change = make(&workspace, RecordKind::Change, &[]);
    let question = Question::Impact {
        roots: vec![AskedRoot {
            key: "host".to_owned(),
            state: "down".to_owned(),
        }],
        current: false,
    };
    let frozen = freeze(
        &workspace,
        &by("Ann"),
        change,
        &question,
        &asked(),
        PATIENCE,
    );
    let entry = frozen.expect("frozen").output;
    let again = || rerun(&workspace, change, entry, by("Ann").now, PATIENCE).expect("asked again");
    assert_eq!(again().differences, []);
    relate(&workspace, other, host, None);
    let renamed = CiChange {
        key: Some("host-2".to_owned()),
        ..CiChange::default()
    };
    let since = {
        let reader = workspace.read().expect("readable");
        reader
            .view()
            .ci(host)
            .expect("readable")
            .expect("there")
            .since
    };
    change_ci(&workspace, &by("Ann"), host, since, &renamed).expect("renamed");
    let told: Vec<_> = again()
        .differences
        .into_iter()
        .map(|one| (one.key, one.was, one.is))
        .collect();
    let down = || Some("down".to_owned());
    assert_eq!(
        told,
        [
            ("host".to_owned(), down(), None),
            ("host-2".to_owned(), None, down()),
            ("other".to_owned(), None, down()),
        ]
    );
    let reader = workspace.read().expect("readable");
    let kept = frozen_answer(reader.view(), change, entry).expect("kept");
    assert_eq!(kept.question, question);
    assert_eq!(
        kept.hash,
        blake3::hash(kept.answer.as_bytes()).to_hex().to_string()
    );
    assert_eq!(faults(&workspace), []);
}

#[test]
fn open_incidents_and_running_changes_hold_cis() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [a, b, c, d] = ["a", "b", "c", "d"].map(|key| make_ci(&workspace, key));
    let incident = make(&workspace, RecordKind::Incident, &[]);
    on(
        &workspace,
        incident,
        a,
        CiRole::Reported,
        Some(LinkedState::Degraded),
    );
    on(&workspace, incident, b, CiRole::Reported, None);
    on(
        &workspace,
        incident,
        c,
        CiRole::Reported,
        Some(LinkedState::Up),
    );
    let standard = [("type", "standard"), ("template", "Patch")];
    let change = make(&workspace, RecordKind::Change, &standard);
    on(
        &workspace,
        change,
        a,
        CiRole::Affected,
        Some(LinkedState::Down),
    );
    on(&workspace, change, d, CiRole::Affected, None);
    let held = || -> Vec<(String, State)> {
        let snapshot = workspace.snapshot().expect("made");
        let reader = workspace.read().expect("readable");
        let held = current(&snapshot, reader.view()).expect("readable");
        held.into_iter()
            .map(|(node, state)| (snapshot.graph.key(node).to_owned(), state))
            .collect()
    };
    let expect = |pairs: &[(&str, State)]| -> Vec<(String, State)> {
        pairs
            .iter()
            .map(|(key, state)| ((*key).to_owned(), *state))
            .collect()
    };
    assert_eq!(
        held(),
        expect(&[("a", State::Degraded), ("b", State::Down)])
    );
    super::save_patch_template(&workspace);
    to(&workspace, change, RecordState::Scheduled, &[]);
    assert_eq!(
        held(),
        expect(&[("a", State::Degraded), ("b", State::Down)])
    );
    to(&workspace, change, RecordState::Implement, &[]);
    assert_eq!(held(), expect(&[("a", State::Down), ("b", State::Down)]));
    to(&workspace, incident, RecordState::Cancelled, &[]);
    assert_eq!(held(), expect(&[("a", State::Down)]));
}

#[test]
fn a_problem_of_an_analysis_holds_it_with_its_hypotheses() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [x, y, host] = ["x", "y", "host"].map(|key| make_ci(&workspace, key));
    relate(&workspace, x, host, None);
    relate(&workspace, y, host, None);
    let incident = make(&workspace, RecordKind::Incident, &[]);
    on(
        &workspace,
        incident,
        x,
        CiRole::Reported,
        Some(LinkedState::Down),
    );
    let report = |key: &str| AskedReport {
        key: key.to_owned(),
        state: "down".to_owned(),
        at: None,
        confidence: 0.99,
    };
    let question = Question::RootCause {
        reports: vec![report("x"), report("y")],
        most_faults: 2,
    };
    let edits = FieldEdits::of(&[("title", "x and y fail together"), ("known_error", "true")]);
    let made = problem_from_root_cause(
        &workspace,
        &by("Ann"),
        &edits,
        &[incident],
        &question,
        &asked(),
        PATIENCE,
    );
    let problem = made.expect("made").output.0;
    let reader = workspace.read().expect("readable");
    let shown = show_record(reader.view(), problem).expect("shown");
    assert_eq!(shown.cis.len(), 2);
    assert_eq!(shown.links[0].word(), "caused");
    let kinds: Vec<bool> = shown
        .entries
        .iter()
        .map(|entry| matches!(entry.body, EntryBody::FrozenAnalysis { .. }))
        .collect();
    assert!(kinds[0]);
    assert!(shown.entries[1..].iter().any(|entry| matches!(
        &entry.body,
        EntryBody::Hypothesis { ci, statement, .. } if *ci == Some(host) && statement.starts_with("host is ")
    )));
    assert_eq!(faults(&workspace), []);
}

#[test]
fn known_errors_are_offered_and_causes_that_come_back_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [service, host, other] = ["svc", "host", "other"].map(|key| make_ci(&workspace, key));
    relate(&workspace, service, host, None);
    let problem = make(&workspace, RecordKind::Problem, &[("statement", "leak")]);
    on(&workspace, problem, host, CiRole::Affected, None);
    on(&workspace, problem, host, CiRole::RootCause, None);
    let incident = make(&workspace, RecordKind::Incident, &[]);
    on(&workspace, incident, service, CiRole::Reported, None);
    let elsewhere = make(&workspace, RecordKind::Incident, &[]);
    on(&workspace, elsewhere, other, CiRole::Reported, None);
    let offered = |incident| {
        let snapshot = workspace.snapshot().expect("made");
        let reader = workspace.read().expect("readable");
        let offered = known_errors_for(&snapshot, reader.view(), incident).expect("readable");
        offered
            .into_iter()
            .map(|one| one.shared)
            .collect::<Vec<_>>()
    };
    assert!(offered(incident).is_empty(), "the error is not known yet");
    let known = FieldEdits::of(&[("known_error", "true")]);
    edit_record(&workspace, &by("Ann"), problem, None, &known).expect("known");
    assert_eq!(offered(incident), [vec!["host".to_owned()]]);
    assert!(offered(elsewhere).is_empty());
    use RecordState::{Assess, FixInProgress, Resolved, RootCauseAnalysis};
    for state in [Assess, RootCauseAnalysis, FixInProgress] {
        to(&workspace, problem, state, &[]);
    }
    to(&workspace, problem, Resolved, &[("fix", "patched")]);
    let again = || {
        let reader = workspace.read().expect("readable");
        recurrences(reader.view(), problem).expect("readable").len()
    };
    assert_eq!(again(), 0);
    let mut later = by("Ann");
    later.now += jiff::SignedDuration::from_hours(1);
    let new = crate::records::NewRecord {
        kind: RecordKind::Incident,
        edits: FieldEdits::of(&[("title", "again")]),
        cis: vec![CiStatement {
            ci: host,
            role: CiRole::Reported,
            state: None,
            minutes: None,
            note: String::new(),
        }],
        template: None,
    };
    crate::records::create_record(&workspace, &later, &new).expect("made");
    assert_eq!(again(), 1);
}

#[test]
fn fields_and_links_are_undone_and_moves_and_words_are_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make_ci(&workspace, "vm-1");
    let id = make(&workspace, RecordKind::Incident, &[]);
    let made = record(&workspace, id).since;
    let edits = FieldEdits::of(&[("owner", "Bob")]);
    let edited = edit_record(&workspace, &by("Ann"), id, None, &edits).expect("edited");
    let linked = on(&workspace, id, ci, CiRole::Reported, None);
    let unlinked = remove_ci(&workspace, &by("Ann"), id, ci, CiRole::Reported).expect("removed");
    let said = comment(&workspace, &by("Ann"), id, "seen").expect("said");
    let moved = to(&workspace, id, RecordState::InProgress, &[]);
    let number = || "INC-1".to_owned();
    let obstacles = |changeset: u32| match undo(&workspace, &by("Ann"), changeset) {
        Err(UndoFault::Obstacles(obstacles)) => obstacles,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        obstacles(moved),
        [Obstacle::RecordMoved { number: number() }]
    );
    let said = said.changeset.expect("a changeset");
    assert_eq!(obstacles(said), [Obstacle::RecordSaid { number: number() }]);
    assert!(obstacles(made).contains(&Obstacle::RecordMade { number: number() }));
    undo(&workspace, &by("Ann"), unlinked.changeset.expect("one")).expect("undone");
    undo(&workspace, &by("Ann"), linked).expect("undone");
    assert_eq!(
        obstacles(edited.changeset.expect("one")).len(),
        1,
        "it moved since"
    );
    assert_eq!(faults(&workspace), []);
}

#[test]
fn changes_and_causes_on_records_count_for_the_next_incident() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [service, changed, other] = ["svc", "changed", "other"].map(|key| make_ci(&workspace, key));
    relate(&workspace, service, changed, None);
    relate(&workspace, service, other, None);
    let likeliest = || {
        let snapshot = workspace.snapshot().expect("made");
        let reader = workspace.read().expect("readable");
        let report = faultline_graph::Report {
            node: snapshot.graph.node_of(service).expect("there"),
            state: faultline_graph::Reported::Down,
            at: None,
            confidence: 0.99,
        };
        let options = crate::root_cause::Options::default();
        let now = by("Ann").now + jiff::SignedDuration::from_hours(1);
        let mut go_on = || true;
        let view = reader.view();
        let answer = crate::root_cause::ask(&snapshot, view, &[report], &options, now, &mut go_on);
        let answer = answer.expect("answered");
        let of = |ci: u32| {
            let node = snapshot.graph.node_of(ci).expect("there");
            answer.priors[&node].change_factor() * answer.priors[&node].history_factor()
        };
        [of(changed), of(other)]
    };
    let [before, _] = likeliest();
    let standard = [("type", "standard"), ("template", "Patch")];
    let change = make(&workspace, RecordKind::Change, &standard);
    on(&workspace, change, changed, CiRole::Affected, None);
    super::save_patch_template(&workspace);
    to(&workspace, change, RecordState::Scheduled, &[]);
    let unchanged = likeliest();
    assert_eq!(unchanged[0], before, "nothing was done yet");
    to(
        &workspace,
        change,
        RecordState::Implement,
        &[("actual_start", "2027-01-15T07:00:00Z")],
    );
    let running = likeliest();
    assert!(
        running[0] > 30.0 && running[1] == unchanged[1],
        "{running:?}"
    );
    let problem = make(&workspace, RecordKind::Problem, &[]);
    on(&workspace, problem, other, CiRole::RootCause, None);
    assert_eq!(likeliest()[1], 2.0 * unchanged[1]);
}
