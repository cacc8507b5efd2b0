//! What is told of each kind of edit.

use std::collections::BTreeMap;

use faultline_model::Strength;
use faultline_store::Moment;

use super::{difference, told};
use crate::edit::tests::{context, make, relate, workspace};
use crate::edit::{
    CiChange, GroupReference, RelationshipValues, change_ci, change_relationship, delete_ci,
    delete_relationship, set_group,
};
use crate::undo::undo;
use crate::workspace::Workspace;

/// What stands in the file before: `svc` needs `n1` and `n2` as group `nodes`, and `db` outright.
struct Before {
    svc: u32,
    db: u32,
    member: u32,
    outright: u32,
}

fn before(workspace: &Workspace) -> Before {
    let [svc, n1, n2, db] = ["svc", "n1", "n2", "db"].map(|key| make(workspace, key));
    relate(workspace, svc, n2, Some("nodes"));
    Before {
        svc,
        db,
        member: relate(workspace, svc, n1, Some("nodes")),
        outright: relate(workspace, svc, db, None),
    }
}

fn since(workspace: &Workspace, ci: u32) -> u32 {
    let reader = workspace.read().expect("readable");
    reader
        .view()
        .ci(ci)
        .expect("readable")
        .expect("there")
        .since
}

fn change(workspace: &Workspace, ci: u32, change: &CiChange) {
    change_ci(workspace, &context(), ci, since(workspace, ci), change).expect("changed");
}

fn owner(value: Option<&str>) -> CiChange {
    CiChange {
        attributes: BTreeMap::from([("owner".to_owned(), value.map(str::to_owned))]),
        ..CiChange::default()
    }
}

fn relationship(workspace: &Workspace, id: u32, values: &RelationshipValues) {
    let reader = workspace.read().expect("readable");
    let one = reader
        .view()
        .relationship(id)
        .expect("readable")
        .expect("there");
    drop(reader);
    change_relationship(workspace, &context(), id, one.since, "depends_on", values)
        .expect("changed");
}

fn head(workspace: &Workspace) -> Moment {
    Moment::Changeset(super::head(workspace))
}

/// Edits what stands before, and compares before with after and after with before.
fn check(edit: impl Fn(&Workspace, &Before), forwards: &[&str], backwards: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let before = before(&workspace);
    let then = head(&workspace);
    edit(&workspace, &before);
    assert_eq!(told(&difference(&workspace, then, Moment::Now)), forwards);
    assert_eq!(told(&difference(&workspace, Moment::Now, then)), backwards);
    let now = head(&workspace);
    for same in [then, now, Moment::Now] {
        assert!(told(&difference(&workspace, same, same)).is_empty());
    }
    assert!(told(&difference(&workspace, now, Moment::Now)).is_empty());
}

#[test]
fn values_are_told_one_by_one() {
    check(
        |workspace, before| {
            let renamed = CiChange {
                key: Some("database".to_owned()),
                name: Some("The database".to_owned()),
                class: Some("database_instance".to_owned()),
                ..owner(Some("Ann"))
            };
            change(workspace, before.db, &renamed);
        },
        &[
            "~ database",
            "    key: db → database",
            "    name: db → The database",
            "    class: virtual_machine → database_instance",
            "    owner: – → Ann",
        ],
        &[
            "~ db",
            "    key: database → db",
            "    name: The database → db",
            "    class: database_instance → virtual_machine",
            "    owner: Ann → –",
        ],
    );
}

#[test]
fn what_came_and_went_and_what_changed_back_is_no_difference() {
    check(
        |workspace, before| {
            let passing = make(workspace, "passing");
            relate(workspace, before.svc, passing, None);
            delete_ci(workspace, &context(), passing, since(workspace, passing)).expect("deleted");
            change(workspace, before.db, &owner(Some("Ann")));
            change(workspace, before.db, &owner(None));
            change(workspace, before.svc, &owner(Some("Ben")));
            undo(workspace, &context(), super::head(workspace)).expect("undone");
        },
        &[],
        &[],
    );
}

#[test]
fn a_deleted_ci_takes_its_relationships_and_a_new_one_of_its_key_is_another() {
    check(
        |workspace, before| {
            delete_ci(
                workspace,
                &context(),
                before.db,
                since(workspace, before.db),
            )
            .expect("deleted");
            make(workspace, "db");
        },
        &["+ db", "- db", "- svc depends_on db"],
        &["+ db", "- db", "+ svc depends_on db"],
    );
}

#[test]
fn a_relationship_tells_its_values_and_a_move_to_another_group() {
    check(
        |workspace, before| {
            let values = RelationshipValues {
                strength: Some(Strength::Soft),
                probability: Some("0.25".parse().expect("a probability")),
                group: Some("-".to_owned()),
            };
            relationship(workspace, before.outright, &values);
        },
        &[
            "~ svc depends_on db -",
            "    group: – → -",
            "    strength: – → soft",
            "    probability: – → 0.25",
        ],
        &[
            "~ svc depends_on db",
            "    group: - → –",
            "    strength: soft → –",
            "    probability: 0.25 → –",
        ],
    );
}

#[test]
fn what_is_stated_of_a_group_is_told_with_its_relationships() {
    let state = |workspace: &Workspace, before: &Before| {
        let group = GroupReference::Named("nodes".to_owned());
        let soft = Some(Strength::Soft);
        set_group(workspace, &context(), before.svc, &group, Some("50%"), soft).expect("stated");
    };
    check(
        state,
        &[
            "~ svc depends_on n1 nodes",
            "    needs: – → 50%",
            "    group_strength: – → soft",
            "~ svc depends_on n2 nodes",
            "    needs: – → 50%",
            "    group_strength: – → soft",
        ],
        &[
            "~ svc depends_on n1 nodes",
            "    needs: 50% → –",
            "    group_strength: soft → –",
            "~ svc depends_on n2 nodes",
            "    needs: 50% → –",
            "    group_strength: soft → –",
        ],
    );
    check(
        |workspace, before| {
            state(workspace, before);
            let reader = workspace.read().expect("readable");
            let one = reader
                .view()
                .relationship(before.member)
                .expect("readable")
                .expect("there");
            drop(reader);
            delete_relationship(workspace, &context(), before.member, one.since).expect("deleted");
        },
        &[
            "- svc depends_on n1 nodes",
            "~ svc depends_on n2 nodes",
            "    needs: – → 50%",
            "    group_strength: – → soft",
        ],
        &[
            "+ svc depends_on n1 nodes",
            "~ svc depends_on n2 nodes",
            "    needs: 50% → –",
            "    group_strength: soft → –",
        ],
    );
}

#[test]
fn a_renamed_end_is_no_difference_of_its_relationships() {
    check(
        |workspace, before| {
            let renamed = CiChange {
                key: Some("shop".to_owned()),
                ..CiChange::default()
            };
            change(workspace, before.svc, &renamed);
        },
        &["~ shop", "    key: svc → shop"],
        &["~ svc", "    key: shop → svc"],
    );
}
