//! The same impact question asked of two moments.

use faultline_store::Moment;

use super::super::{Fare, ImpactDifference, compare_impact};
use super::head;
use crate::edit::tests::{context, make, relate, workspace};
use crate::edit::{CiChange, GroupReference, NewCi, change_ci, create_ci, delete_ci, set_group};
use crate::graph::State;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// `shop`, a critical service, needs one of `n1` and `n2`.
fn shop(workspace: &Workspace) -> [u32; 3] {
    let new = NewCi {
        key: Some("shop".to_owned()),
        class: "business_service".to_owned(),
        attributes: [("criticality".to_owned(), "critical".to_owned())].into(),
        ..NewCi::default()
    };
    let shop = create_ci(workspace, &context(), &new).expect("made").output;
    let [n1, n2] = ["n1", "n2"].map(|key| make(workspace, key));
    for node in [n1, n2] {
        relate(workspace, shop, node, Some("nodes"));
    }
    [shop, n1, n2]
}

fn asked(workspace: &Workspace, key: &str, from: Moment, to: Moment) -> ImpactDifference {
    let roots = [(key.to_owned(), State::Down)];
    compare_impact(&TaskContext::unattended(), workspace, &roots, from, to).expect("compared")
}

/// "fare key from to" of each CI that ends otherwise.
fn fares(difference: &ImpactDifference) -> Vec<String> {
    let lines = difference.affected.iter().map(|one| {
        let fare = match one.fare {
            Fare::NewlyHit => "newly hit",
            Fare::Worse => "worse",
            Fare::Better => "better",
            Fare::NoLongerHit => "no longer hit",
        };
        format!("{fare} {} {:?} {:?}", one.key, one.from, one.to)
    });
    lines.collect()
}

fn change(workspace: &Workspace, ci: u32, change: &CiChange) {
    let reader = workspace.read().expect("readable");
    let since = reader
        .view()
        .ci(ci)
        .expect("readable")
        .expect("there")
        .since;
    drop(reader);
    change_ci(workspace, &context(), ci, since, change).expect("changed");
}

#[test]
fn a_group_that_needs_all_its_members_has_lost_its_redundancy() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [shop, ..] = shop(&workspace);
    let then = Moment::Changeset(head(&workspace));
    let group = GroupReference::Named("nodes".to_owned());
    set_group(&workspace, &context(), shop, &group, Some("2"), None).expect("stated");
    let found = asked(&workspace, "n1", then, Moment::Now);
    assert_eq!(fares(&found), ["worse shop Some(AtRisk) Some(Down)"]);
    let [lost] = &found.lost_redundancy[..] else {
        panic!("{:?}", found.lost_redundancy)
    };
    assert_eq!(
        (&*lost.key, lost.before, lost.after),
        ("shop", (1, 2), (2, 2))
    );
    assert_eq!(lost.services, ["shop"]);
    let [points] = &found.single_points_appeared[..] else {
        panic!("{:?}", found.single_points_appeared)
    };
    assert_eq!(
        (&*points.service, &points.points[..]),
        ("shop", &["n1".to_owned(), "n2".to_owned()][..])
    );
    assert!(found.single_points_gone.is_empty());
    let back = asked(&workspace, "n1", Moment::Now, then);
    assert_eq!(fares(&back), ["better shop Some(Down) Some(AtRisk)"]);
    assert!(back.lost_redundancy.is_empty() && back.single_points_appeared.is_empty());
    assert_eq!(back.single_points_gone, found.single_points_appeared);
}

#[test]
fn a_draft_is_asked_before_it_is_applied() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [_, _, n2] = shop(&workspace);
    let id = crate::draft::create(&workspace, &context(), "shrink", "")
        .expect("begun")
        .output;
    let draft = workspace.in_draft(id);
    let reader = draft.read().expect("readable");
    let since = reader
        .view()
        .ci(n2)
        .expect("readable")
        .expect("there")
        .since;
    drop(reader);
    delete_ci(&draft, &context(), n2, since).expect("deleted");
    let found = asked(&workspace, "n1", Moment::Now, Moment::Draft(id));
    assert_eq!(fares(&found), ["worse shop Some(AtRisk) Some(Down)"]);
    assert_eq!(found.lost_redundancy.len(), 1);
    let gone = asked(&workspace, "n2", Moment::Now, Moment::Draft(id));
    assert_eq!(gone.to.missing, ["n2"]);
    assert_eq!(
        fares(&gone),
        [
            "no longer hit shop Some(AtRisk) Some(Up)",
            "no longer hit n2 Some(Down) None"
        ]
    );
}

#[test]
fn a_renamed_root_is_the_same_and_an_unknown_one_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [_, n1, _] = shop(&workspace);
    let then = Moment::Changeset(head(&workspace));
    let renamed = CiChange {
        key: Some("node-1".to_owned()),
        ..CiChange::default()
    };
    change(&workspace, n1, &renamed);
    for key in ["n1", "node-1"] {
        let found = asked(&workspace, key, then, Moment::Now);
        assert!(
            found.from.missing.is_empty() && found.to.missing.is_empty(),
            "{key}"
        );
        assert_eq!(
            (found.from.summary.down, found.to.summary.down),
            (1, 1),
            "{key}"
        );
    }
    let roots = [("n3".to_owned(), State::Down)];
    let fault = compare_impact(
        &TaskContext::unattended(),
        &workspace,
        &roots,
        then,
        Moment::Now,
    )
    .expect_err("refused");
    assert!(fault.to_string().contains("n2"), "{fault}");
}
