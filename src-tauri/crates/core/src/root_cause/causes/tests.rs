//! Confirmed causes: what they add to a prior, what they propose, and that nothing is silent.

use faultline_model::FaultState;
use jiff::{Timestamp, ToSpan};

use super::{
    AcceptedRate, CauseFault, NewCause, accept_rates, causes, confirm_cause, past_faults,
    propose_rates, withdraw_cause,
};
use crate::edit::tests::{context, make, workspace};
use crate::root_cause::seconds;
use crate::root_cause::settings::{SettingChange, change_settings, options};
use crate::undo::undo;
use crate::workspace::Workspace;

fn days_ago(days: i64) -> Timestamp {
    context().now - (24 * days).hours()
}

fn cause(ci: u32, days: i64, incident: Option<&str>) -> NewCause {
    NewCause {
        ci,
        state: FaultState::Down,
        onset: Some(days_ago(days)),
        incident: incident.map(str::to_owned),
        note: " seen ".to_owned(),
    }
}

fn confirm(workspace: &Workspace, cause: &NewCause) -> u32 {
    confirm_cause(workspace, &context(), cause)
        .expect("confirmed")
        .output
}

#[test]
fn incidents_of_the_last_year_count_once_each() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let (one, other) = (make(&workspace, "a"), make(&workspace, "b"));
    for (ci, days, incident) in [
        (one, 10, Some("INC-1")),
        (one, 20, None),
        (one, 30, None),
        (one, 400, None),
        (other, 10, Some("INC-1")),
    ] {
        confirm(&workspace, &cause(ci, days, incident));
    }
    let reader = workspace.read().expect("readable");
    let faults = |days: i64, window: f64| {
        let onset = seconds(days_ago(days));
        let found = past_faults(reader.view(), onset, window).expect("readable");
        [one, other].map(|ci| found.get(&ci).copied().unwrap_or(0))
    };
    assert_eq!(faults(0, 365.0), [3, 1]);
    assert_eq!(faults(0, 1_000.0), [4, 1]);
    assert_eq!(
        faults(10, 365.0),
        [2, 0],
        "the incident asked about is not past"
    );
    assert_eq!(faults(34, 365.0), [0, 0]);
    assert_eq!(faults(34, 366.0), [1, 0]);
}

#[test]
fn refusals_leave_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make(&workspace, "a");
    confirm(&workspace, &cause(ci, 1, Some("INC-1")));
    let refuse = |cause: &NewCause| {
        let refused = confirm_cause(&workspace, &context(), cause);
        refused.expect_err("refused").to_string()
    };
    assert!(refuse(&cause(ci, -1, None)).contains("lies in the future"));
    assert!(refuse(&cause(ci + 1, 1, None)).contains("no longer there"));
    assert!(refuse(&cause(ci, 2, Some(" INC-1 "))).contains("a is confirmed as a cause of INC-1"));
    let long = NewCause {
        note: "x".repeat(10_001),
        ..cause(ci, 1, None)
    };
    assert!(refuse(&long).contains("Shorten it to 10000"));
    let unknown = withdraw_cause(&workspace, &context(), 9);
    assert!(matches!(unknown, Err(CauseFault::Unknown { id: 9 })));
    let listed = causes(workspace.read().expect("readable").view()).expect("listed");
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].cause.note, "seen");
}

#[test]
fn causes_are_undone_and_outlive_their_ci() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make(&workspace, "a");
    let made = workspace
        .read()
        .expect("readable")
        .view()
        .head()
        .expect("a head")
        .number;
    let id = confirm(&workspace, &cause(ci, 1, None));
    let refused = undo(&workspace, &context(), made).expect_err("a cause stands on it");
    assert!(
        refused.to_string().contains("a was confirmed as the cause"),
        "{refused}"
    );
    let withdrawn = withdraw_cause(&workspace, &context(), id).expect("withdrawn");
    let count = || {
        causes(workspace.read().expect("readable").view())
            .expect("listed")
            .len()
    };
    assert_eq!(count(), 0);
    undo(
        &workspace,
        &context(),
        withdrawn.changeset.expect("a changeset"),
    )
    .expect("undone");
    assert_eq!(count(), 1);
    let since = workspace
        .read()
        .expect("readable")
        .view()
        .ci(ci)
        .expect("read")
        .expect("there")
        .since;
    crate::edit::delete_ci(&workspace, &context(), ci, since).expect("deleted");
    let listed = causes(workspace.read().expect("readable").view()).expect("listed");
    assert!(listed[0].deleted);
    assert_eq!(listed[0].ci.as_ref().map(|ci| &*ci.key), Some("a"));
}

#[test]
fn rates_are_proposed_by_the_stated_formula_and_accepted_one_by_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let machines = ["a", "b", "c", "d"].map(|key| make(&workspace, key));
    let new = crate::edit::NewCi {
        key: Some("sw".to_owned()),
        class: "network_device".to_owned(),
        ..crate::edit::NewCi::default()
    };
    let switch = crate::edit::create_ci(&workspace, &context(), &new)
        .expect("made")
        .output;
    confirm(&workspace, &cause(switch, 5, Some("INC-1")));
    confirm(&workspace, &cause(switch, 6, None));
    confirm(&workspace, &cause(machines[0], 5, Some("INC-1")));
    confirm(&workspace, &cause(machines[1], 500, None));
    let propose = || {
        let snapshot = workspace.snapshot().expect("a snapshot");
        let reader = workspace.read().expect("readable");
        propose_rates(&snapshot, reader.view(), context().now).expect("proposed")
    };
    let proposal = propose();
    assert_eq!(
        (proposal.incidents, proposal.causes, proposal.left_out),
        (2, 3, 1)
    );
    let of = |class: &str| {
        let proposal = propose();
        let found = proposal.rates.iter().find(|rate| rate.class == class);
        found.expect("proposed").clone()
    };
    // Three causes over the masses 4 · 2e-5 and 1 · 1e-5, by hand.
    let expected = 3.0 * 1e-5 / 9e-5;
    let network = of("network");
    assert_eq!((network.cis, network.causes), (1, 2));
    assert!((network.expected - expected).abs() < 1e-12);
    assert_eq!(network.proposed, 1.5e-5, "1e-5 · (2 + 3) / (1/3 + 3)");
    assert_eq!(
        of("compute").proposed,
        1.41e-5,
        "2e-5 · (1 + 3) / (8/3 + 3), to three digits"
    );
    assert_eq!(of("service").proposed, 1e-6, "nothing is known of it");
    let rates = |workspace: &Workspace| {
        let reader = workspace.read().expect("readable");
        let rates = options(reader.view()).expect("options").rates;
        ["network", "compute"].map(|class| rates.own(class).expect("stated"))
    };
    assert_eq!(
        rates(&workspace),
        [1e-5, 2e-5],
        "nothing is applied in silence"
    );
    let accept = |class: &str, seen| {
        let class = class.to_owned();
        accept_rates(&workspace, &context(), &[AcceptedRate { class, seen }])
    };
    let moved = accept("network", Some(2e-5)).expect_err("another one was seen");
    assert!(matches!(moved, CauseFault::ProposalMoved { .. }), "{moved}");
    assert!(matches!(
        accept("server", None),
        Err(CauseFault::NotProposed { .. })
    ));
    let applied = accept("network", Some(1.5e-5)).expect("accepted");
    assert_eq!(applied.label, "Accept fault rates of network");
    assert_eq!(rates(&workspace), [1.5e-5, 2e-5]);
    assert_eq!(
        of("network").proposed,
        1.5e-5,
        "accepting does not move the proposal"
    );
    assert_eq!(accept("network", None).expect("accepted").changeset, None);
    undo(
        &workspace,
        &context(),
        applied.changeset.expect("a changeset"),
    )
    .expect("undone");
    assert_eq!(rates(&workspace), [1e-5, 2e-5]);
}

#[test]
fn more_weight_keeps_rates_nearer_to_the_shipped_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make(&workspace, "a");
    make(&workspace, "b");
    let volume = crate::edit::NewCi {
        class: "storage_volume".to_owned(),
        ..crate::edit::NewCi::default()
    };
    crate::edit::create_ci(&workspace, &context(), &volume).expect("made");
    for days in 1..=4 {
        confirm(&workspace, &cause(ci, days, None));
    }
    let ratio = |weight: &str| {
        let change = SettingChange::Set {
            name: "learning_weight".to_owned(),
            value: weight.to_owned(),
        };
        change_settings(&workspace, &context(), &[change]).expect("changed");
        let snapshot = workspace.snapshot().expect("a snapshot");
        let reader = workspace.read().expect("readable");
        let found = propose_rates(&snapshot, reader.view(), context().now).expect("proposed");
        let compute = found.rates.iter().find(|rate| rate.class == "compute");
        compute
            .map(|rate| rate.proposed / rate.shipped)
            .expect("proposed")
    };
    let (little, much) = (ratio("0.5"), ratio("100"));
    assert!(little > much && much >= 1.0, "{little} {much}");
}
