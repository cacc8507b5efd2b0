//! Random edits, undone and done again, against a record of what the estate was after each.

use faultline_model::{Attributes, LifecycleStatus};
use faultline_store::StoreError;
use proptest::prelude::*;

use super::{Obstacle, UndoFault, UndoStack, undo};
use crate::edit::tests::{context, make, relate, workspace};
use crate::edit::{
    CiChange, GroupReference, NewCi, NewRelationship, RelationshipValues, change_ci,
    change_relationship, create_ci, create_relationship, delete_ci, delete_group,
    delete_relationship, set_group,
};
use crate::workspace::Workspace;

/// Everything current but the changesets, and the look-ups: equal texts, equal estates.
pub(crate) fn contents(workspace: &Workspace) -> Vec<String> {
    let reader = workspace.read().expect("readable");
    let view = reader.view();
    let mut lines = Vec::new();
    view.for_each_ci_by_id(|ci, _| {
        lines.push(format!("{ci:?}"));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    view.for_each_relationship(|relationship, _| {
        lines.push(format!("{relationship:?}"));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    view.for_each_group(|group| {
        lines.push(format!(
            "{:?}",
            faultline_model::RedundancyGroup { since: 0, ..group }
        ));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    view.for_each_alias(|key, ci| {
        lines.push(format!("{key} {ci}"));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    lines
}

#[derive(Clone, Debug)]
pub(crate) enum Step {
    Create(u8),
    Rename(u8, u8),
    Alter(u8, u8),
    Delete(u8),
    Relate(u8, u8, u8),
    Regroup(u8, u8),
    Unrelate(u8),
    State(u8, u8),
    Dissolve(u8),
    Undo,
    Redo,
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        2 => any::<u8>().prop_map(Step::Create),
        1 => any::<(u8, u8)>().prop_map(|(ci, key)| Step::Rename(ci, key)),
        2 => any::<(u8, u8)>().prop_map(|(ci, value)| Step::Alter(ci, value)),
        1 => any::<u8>().prop_map(Step::Delete),
        4 => any::<(u8, u8, u8)>().prop_map(|(source, target, group)| Step::Relate(source, target, group)),
        2 => any::<(u8, u8)>().prop_map(|(one, group)| Step::Regroup(one, group)),
        1 => any::<u8>().prop_map(Step::Unrelate),
        2 => any::<(u8, u8)>().prop_map(|(ci, needs)| Step::State(ci, needs)),
        1 => any::<u8>().prop_map(Step::Dissolve),
        4 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ];
    proptest::collection::vec(step, 1..40)
}

fn group(number: u8) -> Option<String> {
    [None, Some("-"), Some("g"), Some("h")][usize::from(number) % 4].map(str::to_owned)
}

/// Does a step as far as it makes sense; the changeset it became, if it did.
pub(crate) fn edit(workspace: &Workspace, step: &Step) -> Option<u32> {
    let reader = workspace.read().expect("readable");
    let (mut cis, mut relationships) = (Vec::new(), Vec::new());
    let view = reader.view();
    view.for_each_ci_by_id(|ci, since| {
        cis.push((ci.id, since));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    view.for_each_relationship(|one, since| {
        relationships.push((one.id, since));
        Ok::<_, StoreError>(())
    })
    .expect("readable");
    drop(reader);
    let pick = |rows: &[(u32, u32)], number: u8| {
        rows.get(usize::from(number) % rows.len().max(1)).copied()
    };
    let key = |number: u8| format!("k{}", number % 12);
    let values = |number: u8| RelationshipValues {
        group: group(number),
        ..RelationshipValues::default()
    };
    let context = context();
    match *step {
        Step::Create(number) => {
            let new = NewCi {
                key: Some(key(number)),
                class: "server".to_owned(),
                ..NewCi::default()
            };
            create_ci(workspace, &context, &new).ok()?.changeset
        }
        Step::Rename(number, to) => {
            let (id, since) = pick(&cis, number)?;
            let change = CiChange {
                key: Some(key(to)),
                ..CiChange::default()
            };
            change_ci(workspace, &context, id, since, &change)
                .ok()?
                .changeset
        }
        Step::Alter(number, value) => {
            let (id, since) = pick(&cis, number)?;
            let change = CiChange {
                class: Some(["server", "subnet", "room"][usize::from(value) % 3].to_owned()),
                status: Some(LifecycleStatus::ALL[usize::from(value) % 4]),
                attributes: [(
                    "owner".to_owned(),
                    (value % 2 == 0).then(|| value.to_string()),
                )]
                .into(),
                ..CiChange::default()
            };
            change_ci(workspace, &context, id, since, &change)
                .ok()?
                .changeset
        }
        Step::Delete(number) => {
            let (id, since) = pick(&cis, number)?;
            delete_ci(workspace, &context, id, since).ok()?.changeset
        }
        Step::Relate(source, target, number) => {
            let (source, target) = (pick(&cis, source)?.0, pick(&cis, target)?.0);
            let new = NewRelationship {
                source,
                kind: "has_member".to_owned(),
                target,
                values: values(number),
            };
            create_relationship(workspace, &context, &new)
                .ok()?
                .changeset
        }
        Step::Regroup(number, to) => {
            let (id, since) = pick(&relationships, number)?;
            change_relationship(workspace, &context, id, since, "has_member", &values(to))
                .ok()?
                .changeset
        }
        Step::Unrelate(number) => {
            let (id, since) = pick(&relationships, number)?;
            delete_relationship(workspace, &context, id, since)
                .ok()?
                .changeset
        }
        Step::State(number, needs) => {
            let needs = (needs % 3 > 0).then(|| needs.to_string());
            let dependent = pick(&cis, number)?.0;
            set_group(
                workspace,
                &context,
                dependent,
                &stated(number),
                needs.as_deref(),
                None,
            )
            .ok()?
            .changeset
        }
        Step::Dissolve(number) => {
            let dependent = pick(&cis, number)?.0;
            delete_group(workspace, &context, dependent, &stated(number))
                .ok()?
                .changeset
        }
        Step::Undo | Step::Redo => None,
    }
}

fn stated(number: u8) -> GroupReference {
    match group(number) {
        Some(name) if name != "-" => GroupReference::Named(name),
        _ => GroupReference::DefaultOf("has_member".to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 200, ..ProptestConfig::default() })]
    #[test]
    fn undo_and_redo_walk_through_what_the_estate_was(steps in steps()) {
        let folder = tempfile::tempdir().expect("a folder");
        let workspace = workspace(folder.path());
        let mut stack = UndoStack::default();
        // The estate after each edit; `now` is where undo and redo have led.
        let mut states = vec![contents(&workspace)];
        let mut now = 0;
        for step in steps {
            match step {
                Step::Undo => match stack.undo(&workspace, &context()) {
                    Ok(_) => now -= 1,
                    Err(UndoFault::Nothing) => prop_assert_eq!(now, 0),
                    Err(fault) => prop_assert!(false, "{}", fault),
                },
                Step::Redo => match stack.redo(&workspace, &context()) {
                    Ok(_) => now += 1,
                    Err(UndoFault::Nothing) => prop_assert_eq!(now + 1, states.len()),
                    Err(fault) => prop_assert!(false, "{}", fault),
                },
                step => {
                    if let Some(changeset) = edit(&workspace, &step) {
                        stack.record(Some(changeset));
                        states.truncate(now + 1);
                        states.push(contents(&workspace));
                        now += 1;
                    }
                }
            }
            prop_assert_eq!(&contents(&workspace), &states[now]);
        }
        let verification = faultline_store::verify(workspace.store(), &mut |_, _| true).expect("checked");
        prop_assert_eq!(verification.faults, []);
        let fresh = crate::snapshot::GraphSnapshot::read(workspace.read().expect("readable").view()).expect("read");
        let followed = workspace.snapshot().expect("made");
        prop_assert_eq!(fresh.graph.dependency_count(), followed.graph.dependency_count());
        prop_assert_eq!(fresh.graph.group_count(), followed.graph.group_count());
    }
}

#[test]
fn later_work_stands_in_the_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [a, b] = ["a", "b"].map(|key| make(&workspace, key));
    relate(&workspace, a, b, None);
    let obstacles = |changeset| match undo(&workspace, &context(), changeset) {
        Err(UndoFault::Obstacles(obstacles)) => obstacles,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        obstacles(2),
        [Obstacle::InUse {
            key: "a".to_owned()
        }]
    );
    let change = CiChange {
        name: Some("A".to_owned()),
        ..CiChange::default()
    };
    let changed = change_ci(&workspace, &context(), a, 2, &change)
        .expect("changed")
        .changeset;
    assert!(obstacles(2).contains(&Obstacle::ChangedSince {
        subject: "a".to_owned(),
        changeset: 5
    }));
    assert_eq!(changed, Some(5));
    delete_ci(&workspace, &context(), b, 3).expect("deleted");
    assert_eq!(
        obstacles(3),
        [Obstacle::DeletedSince {
            subject: "b".to_owned()
        }]
    );
    assert_eq!(
        obstacles(4),
        [Obstacle::DeletedSince {
            subject: "a depends on CI 2".to_owned()
        }]
    );
    make(&workspace, "b");
    assert_eq!(
        obstacles(6),
        [Obstacle::KeyTaken {
            key: "b".to_owned()
        }]
    );
    assert!(matches!(obstacles(1)[..], [Obstacle::ModelBegan]));
    assert!(matches!(
        undo(&workspace, &context(), 99),
        Err(UndoFault::UnknownChangeset)
    ));
}

#[test]
fn an_earlier_changeset_is_undone_around_later_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [a, b] = ["a", "b"].map(|key| make(&workspace, key));
    let owner = |id, based_on, owner: &str| {
        let attributes = [("owner".to_owned(), Some(owner.to_owned()))].into();
        change_ci(
            &workspace,
            &context(),
            id,
            based_on,
            &CiChange {
                attributes,
                ..CiChange::default()
            },
        )
    };
    owner(a, 2, "Ann").expect("changed");
    owner(b, 3, "Bob").expect("changed");
    let applied = undo(&workspace, &context(), 4).expect("undone");
    assert_eq!(applied.label, "Undo Change a");
    let reader = workspace.read().expect("readable");
    let attributes = |id| {
        reader
            .view()
            .ci(id)
            .expect("readable")
            .expect("there")
            .attributes
    };
    assert_eq!(attributes(a), Attributes::default());
    assert_eq!(attributes(b).as_json(), r#"{"owner":"Bob"}"#);
    let head = reader.view().head().expect("readable").header;
    assert_eq!(
        (&*head.origin, &*head.message),
        ("undo of 4", "Undo Change a")
    );
}
