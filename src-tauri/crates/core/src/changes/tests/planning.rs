//! Blast radius, risk, freezes and maintenance of changes, and slots.

use faultline_model::CiRole;

use super::{change, estate};
use crate::changes::blast_radius;
use crate::changes::collisions::{Collision, CollisionKind, CollisionQuestion, collisions};
use crate::changes::risk::{RiskLevel, assess_risk, scale, state_risk};
use crate::changes::slots::{SlotQuestion, slots};
use crate::changes::windows::{Recurrence, Scope, Window, WindowKind, save_window};
use crate::edit::tests::context;
use crate::records::{CiStatement, set_ci};
use crate::task::TaskContext;
use crate::workspace::Workspace;

const DAY: (&str, &str) = ("2027-02-01T10:00:00Z", "2027-02-01T12:00:00Z");

fn found(workspace: &Workspace) -> Vec<Collision> {
    let question = CollisionQuestion::default();
    collisions(&TaskContext::unattended(), workspace, &question).expect("found")
}

fn window(kind: WindowKind, start: &str, end: &str, scope: Scope) -> Window {
    Window {
        kind,
        name: kind.as_str().to_owned(),
        zone: "UTC".to_owned(),
        start: start.parse().expect("a time"),
        end: end.parse().expect("a time"),
        recurrence: Recurrence::Once,
        until: None,
        scope,
        note: String::new(),
    }
}

fn ci(workspace: &Workspace, key: &str) -> u32 {
    let reader = workspace.read().expect("readable");
    let ci = reader.view().ci_by_key(key).expect("readable");
    ci.expect("there").id
}

#[test]
fn what_was_left_out_stands_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let id = change(&workspace, &["host-1"], DAY, &[]);
    let left_out = CiStatement {
        ci: ci(&workspace, "desk"),
        role: CiRole::Excluded,
        state: None,
        minutes: None,
        note: "Runs from paper that day.".to_owned(),
    };
    set_ci(&workspace, &context(), id, &left_out).expect("set");
    let radius = blast_radius(&workspace, id, context().now).expect("found");
    let graph = &radius.answer.snapshot.graph;
    let keys: Vec<&str> = radius.affected().map(|one| graph.key(one.node)).collect();
    assert_eq!(keys, ["host-1", "web-1", "mail", "shop"]);
    let services: Vec<&str> = radius.services.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(services, ["shop"]);
    let [desk] = radius.excluded.as_slice() else {
        panic!("{:?}", radius.excluded);
    };
    assert_eq!((desk.key.as_str(), desk.state.as_str()), ("desk", "down"));
}

#[test]
fn freezes_forbid_what_is_altered_and_what_is_hit() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let desk = ci(&workspace, "desk");
    let frozen = Scope::Cis(vec![desk]);
    let span = ("2027-02-01T11:00", "2027-02-02T00:00");
    let freeze = window(WindowKind::Freeze, span.0, span.1, frozen);
    save_window(&workspace, &context(), &freeze).expect("saved");
    change(&workspace, &["host-1"], DAY, &[]);
    change(&workspace, &["host-2"], DAY, &[]);
    change(
        &workspace,
        &["desk=up"],
        ("2027-02-01T09:00:00Z", "2027-02-01T11:00:00Z"),
        &[],
    );
    let found = found(&workspace);
    let freezes: Vec<&Collision> = found
        .iter()
        .filter(|one| one.kind == CollisionKind::Freeze)
        .collect();
    let [one] = freezes.as_slice() else {
        panic!("{freezes:?}");
    };
    assert_eq!(one.number.to_string(), "CHG-1");
    assert_eq!((one.cis.len(), one.services[0].key.as_str()), (0, "desk"));
}

#[test]
fn a_change_has_to_lie_whole_in_the_windows_of_its_cis() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let hosts = Scope::Cis(vec![ci(&workspace, "host-1"), ci(&workspace, "host-2")]);
    let night = window(
        WindowKind::Maintenance,
        "2027-02-01T10:00",
        "2027-02-01T11:00",
        hosts,
    );
    save_window(&workspace, &context(), &night).expect("saved");
    let inside = ("2027-02-01T10:00:00Z", "2027-02-01T11:00:00Z");
    change(&workspace, &["host-1"], inside, &[]);
    change(&workspace, &["spare"], DAY, &[]);
    assert!(
        found(&workspace)
            .iter()
            .all(|one| one.kind != CollisionKind::OutsideMaintenance)
    );
    let second = Window {
        name: "later".to_owned(),
        ..window(
            WindowKind::Maintenance,
            "2027-02-01T11:00",
            "2027-02-01T12:00",
            Scope::Cis(vec![ci(&workspace, "host-2")]),
        )
    };
    save_window(&workspace, &context(), &second).expect("saved");
    // Both windows together hold host-2's change, and not host-1's.
    change(&workspace, &["host-2", "host-1"], DAY, &[]);
    let found = found(&workspace);
    let outside: Vec<&Collision> = found
        .iter()
        .filter(|one| one.kind == CollisionKind::OutsideMaintenance)
        .collect();
    assert_eq!(outside.len(), 1);
    assert_eq!(outside[0].cis[0].key, "host-1");
}

#[test]
fn slots_keep_clear_of_changes_freezes_and_closed_windows() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let host = Scope::Cis(vec![ci(&workspace, "host-1")]);
    let nights = Window {
        recurrence: Recurrence::Daily,
        ..window(
            WindowKind::Maintenance,
            "2027-02-01T20:00",
            "2027-02-02T00:00",
            host,
        )
    };
    save_window(&workspace, &context(), &nights).expect("saved");
    let freeze = window(
        WindowKind::Freeze,
        "2027-02-02T00:00",
        "2027-02-03T22:30",
        Scope::All,
    );
    save_window(&workspace, &context(), &freeze).expect("saved");
    // web-2's host: together they take the shop.
    change(
        &workspace,
        &["host-2"],
        ("2027-02-01T20:00:00Z", "2027-02-01T23:30:00Z"),
        &[],
    );
    let id = change(&workspace, &["host-1"], DAY, &[]);
    let question = SlotQuestion {
        change: id,
        minutes: Some(60),
        from: "2027-02-01T08:07:00Z".parse().expect("a time"),
        weeks: 1,
        limit: 3,
    };
    let task = TaskContext::unattended();
    let found = slots(&task, &workspace, &question);
    let found = found.expect("found");
    let starts: Vec<String> = found
        .iter()
        .map(|slot| slot.span.start.to_string())
        .collect();
    assert_eq!(
        starts,
        [
            "2027-02-03T22:30:00Z",
            "2027-02-04T20:00:00Z",
            "2027-02-05T20:00:00Z"
        ]
    );
    assert!(
        found
            .iter()
            .all(|slot| slot.collisions.is_empty() && slot.in_maintenance == Some(true))
    );
}

#[test]
fn risk_can_be_worked_out_by_hand() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let plans = [
        ("backout_plan", "Back."),
        ("backout_minutes", "5"),
        ("test_plan", "Test."),
    ];
    let id = change(&workspace, &["host-1"], DAY, &plans);
    let task = TaskContext::unattended();
    let risk = assess_risk(&task, &workspace, id, context().now).expect("assessed");
    let scores = |factors: &[crate::changes::risk::RiskFactor]| -> Vec<u8> {
        factors.iter().map(|one| one.score).collect()
    };
    // desk is down without a criticality: 3; one service: 2; down: 5; no outage is planned: 1.
    assert_eq!(scores(&risk.impact_factors), [3, 2, 5, 1]);
    // No history three times, one CI, plans, no window stated.
    assert_eq!(scores(&risk.likelihood_factors), [3, 3, 3, 1, 1, 1, 3]);
    // (4·3 + 2·2 + 3·5 + 1·1) / 10 = 3.2; (3·6 + 2 + 2 + 2 + 3) / 13 = 2.1.
    assert_eq!((risk.impact, risk.likelihood), (3, 2));
    assert_eq!(risk.calculated, RiskLevel::Medium);
    let stated = state_risk(&task, &workspace, &context(), id, Some(RiskLevel::Low), " ");
    let fault = stated.expect_err("refused").to_string();
    assert!(fault.contains("Say why it is low"), "{fault}");
    state_risk(
        &task,
        &workspace,
        &context(),
        id,
        Some(RiskLevel::Low),
        "Nobody works then.",
    )
    .expect("stated");
    let again = assess_risk(&task, &workspace, id, context().now).expect("assessed");
    assert!(again.is_overridden() && again.level() == RiskLevel::Low);
    state_risk(&task, &workspace, &context(), id, None, "").expect("stated");
    let again = assess_risk(&task, &workspace, id, context().now).expect("assessed");
    assert_eq!((again.is_overridden(), again.reason), (false, None));
}

#[test]
fn scores_and_matrix_never_fall_as_things_get_worse() {
    for rows in scale::RISK_MATRIX.windows(2) {
        assert!(
            rows[0]
                .iter()
                .zip(&rows[1])
                .all(|(less, more)| less <= more)
        );
    }
    assert!(scale::RISK_MATRIX.iter().all(|row| row.is_sorted()));
    assert!((0..30).map(scale::size_score).is_sorted());
    assert!((0..30).map(scale::services_score).is_sorted());
    let failures = (0..=20_u32).map(|failed| scale::history_score(20 - failed, 20));
    assert!(failures.is_sorted());
    assert_eq!(scale::history_score(0, 0), scale::UNKNOWN);
    assert_eq!(scale::weighted([(5, 1), (4, 1)].into_iter()), 5);
}
