//! Each edit, what it refuses, and what becomes of groups.

mod conflicts;

use std::collections::BTreeMap;
use std::path::Path;

use faultline_model::{LifecycleStatus, Needs};

use super::{
    CiChange, EditFault, GroupReference, NewCi, NewRelationship, RelationshipValues, change_ci,
    change_relationship, create_ci, create_relationship, delete_ci, delete_group,
    delete_relationship, set_group,
};
use crate::context::Context;
use crate::workspace::Workspace;

pub(crate) fn context() -> Context {
    Context {
        now: jiff::Timestamp::from_second(1_800_000_000).expect("a time"),
        author: "Ann".to_owned(),
        message: String::new(),
    }
}

pub(crate) fn workspace(folder: &Path) -> Workspace {
    Workspace::create(&folder.join("estate.faultline"), &context()).expect("made")
}

pub(crate) fn make(workspace: &Workspace, key: &str) -> u32 {
    let new = NewCi {
        key: Some(key.to_owned()),
        class: "virtual_machine".to_owned(),
        ..NewCi::default()
    };
    create_ci(workspace, &context(), &new).expect("made").output
}

pub(crate) fn relate(workspace: &Workspace, source: u32, target: u32, group: Option<&str>) -> u32 {
    let values = RelationshipValues {
        group: group.map(str::to_owned),
        ..RelationshipValues::default()
    };
    let new = NewRelationship {
        source,
        kind: "depends_on".to_owned(),
        target,
        values,
    };
    create_relationship(workspace, &context(), &new)
        .expect("made")
        .output
}

fn since(workspace: &Workspace, id: u32) -> u32 {
    workspace
        .read()
        .and_then(|reader| reader.view().ci(id))
        .expect("readable")
        .expect("there")
        .since
}

fn attributes<V: Clone>(values: &[(&str, V)]) -> BTreeMap<String, V> {
    values
        .iter()
        .map(|(id, value)| ((*id).to_owned(), value.clone()))
        .collect()
}

#[test]
fn a_ci_is_made_with_canonical_values_and_a_made_up_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    make(&workspace, "VM-7");
    let new = NewCi {
        class: "virtual_machine".to_owned(),
        attributes: attributes(&[
            ("ip_address", "FE80::0:1".to_owned()),
            ("owner", String::new()),
        ]),
        ..NewCi::default()
    };
    let applied = create_ci(&workspace, &context(), &new).expect("made");
    assert_eq!(applied.label, "Create VM-8");
    let reader = workspace.read().expect("readable");
    let ci = reader
        .view()
        .ci_by_key("VM-8")
        .expect("readable")
        .expect("there");
    assert_eq!(
        (&*ci.name, ci.attributes.as_json()),
        ("VM-8", r#"{"ip_address":"fe80::1"}"#)
    );
}

#[test]
fn what_is_not_valid_is_refused_and_nothing_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    make(&workspace, "a");
    let refused = |alter: fn(&mut NewCi)| {
        let mut new = NewCi {
            class: "server".to_owned(),
            ..NewCi::default()
        };
        alter(&mut new);
        create_ci(&workspace, &context(), &new).expect_err("refused")
    };
    assert!(matches!(
        refused(|new| new.key = Some("a".to_owned())),
        EditFault::KeyTaken { .. }
    ));
    assert!(matches!(
        refused(|new| new.key = Some("a\n".to_owned())),
        EditFault::InvalidKey { .. }
    ));
    assert!(matches!(
        refused(|new| new.class = "compute".to_owned()),
        EditFault::AbstractClass { .. }
    ));
    let fault = refused(|new| new.class = "sever".to_owned());
    assert!(matches!(fault, EditFault::UnknownClass { nearest, .. } if nearest == ["server"]));
    let fault = refused(|new| new.attributes = attributes(&[("owners", "x".to_owned())]));
    assert!(matches!(fault, EditFault::UnknownAttribute { nearest, .. } if nearest == ["owner"]));
    let fault = refused(|new| new.attributes = attributes(&[("cpu_cores", "x".to_owned())]));
    assert!(matches!(fault, EditFault::InvalidValue { .. }));
    let reader = workspace.read().expect("readable");
    assert_eq!(reader.view().head().expect("readable").number, 2);
}

#[test]
fn a_rename_leaves_an_alias_that_nobody_else_can_take() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, "old");
    let rename = |to: &str| {
        let change = CiChange {
            key: Some(to.to_owned()),
            ..CiChange::default()
        };
        change_ci(&workspace, &context(), id, since(&workspace, id), &change).expect("renamed")
    };
    assert_eq!(rename("new").label, "Rename old to new");
    let taken = NewCi {
        key: Some("old".to_owned()),
        class: "server".to_owned(),
        ..NewCi::default()
    };
    assert!(matches!(
        create_ci(&workspace, &context(), &taken),
        Err(EditFault::KeyTaken { .. })
    ));
    rename("old");
    let reader = workspace.read().expect("readable");
    let ci = reader
        .view()
        .ci_by_key("old")
        .expect("readable")
        .expect("there");
    assert_eq!(ci.aliases, ["new"]);
    assert_eq!(
        reader.view().ci_of_alias("new").expect("readable"),
        Some(id)
    );
}

#[test]
fn an_edit_of_an_earlier_version_is_a_conflict() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, "a");
    let based_on = since(&workspace, id);
    let change = CiChange {
        status: Some(LifecycleStatus::Retired),
        ..CiChange::default()
    };
    let applied = change_ci(&workspace, &context(), id, based_on, &change).expect("retired");
    assert_eq!(applied.label, "Retire a");
    let again = change_ci(&workspace, &context(), id, based_on, &change);
    assert_eq!(again.expect("the same is wanted").changeset, None);
    let change = CiChange {
        status: Some(LifecycleStatus::Maintenance),
        ..CiChange::default()
    };
    let other = change_ci(&workspace, &context(), id, based_on, &change);
    assert!(
        matches!(other, Err(EditFault::Conflict { changeset, .. }) if Some(changeset) == applied.changeset)
    );
    let deletion = delete_ci(&workspace, &context(), id, based_on);
    assert!(matches!(deletion, Err(EditFault::Conflict { .. })));
}

#[test]
fn another_class_keeps_what_it_lacks_as_extra_and_gives_it_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, "a");
    let change = |change: &CiChange| {
        change_ci(&workspace, &context(), id, since(&workspace, id), change).expect("changed");
        let ci = workspace
            .read()
            .and_then(|reader| reader.view().ci(id))
            .expect("readable")
            .expect("there");
        ci.attributes.as_json().to_owned()
    };
    let to_class = |class: &str| CiChange {
        class: Some(class.to_owned()),
        ..CiChange::default()
    };
    let values = attributes(&[
        ("cpu_cores", Some("8".to_owned())),
        ("owner", Some("Bob".to_owned())),
    ]);
    let before = change(&CiChange {
        attributes: values,
        ..CiChange::default()
    });
    assert_eq!(
        change(&to_class("subnet")),
        r#"{"+cpu_cores":"8","owner":"Bob"}"#
    );
    assert_eq!(change(&to_class("server")), before);
}

#[test]
fn deleting_a_ci_takes_its_relationships_and_empty_groups() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [service, node] = ["svc", "node"].map(|key| make(&workspace, key));
    relate(&workspace, service, node, Some("nodes"));
    let group = GroupReference::Named("nodes".to_owned());
    set_group(&workspace, &context(), service, &group, Some("50%"), None).expect("stated");
    delete_ci(&workspace, &context(), node, since(&workspace, node)).expect("deleted");
    let reader = workspace.read().expect("readable");
    assert_eq!(reader.view().relationship_count().expect("readable"), 0);
    assert_eq!(reader.view().groups_of(service).expect("readable"), []);
}

#[test]
fn groups_are_stated_moved_and_dissolved() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [service, one, two] = ["svc", "one", "two"].map(|key| make(&workspace, key));
    let first = relate(&workspace, service, one, Some("nodes"));
    relate(&workspace, service, two, Some("nodes"));
    let group = |name: &str| GroupReference::Named(name.to_owned());
    let stated = |needs| {
        set_group(
            &workspace,
            &context(),
            service,
            &group("nodes"),
            needs,
            None,
        )
    };
    stated(Some("2")).expect("stated");
    assert!(matches!(
        stated(Some("0")),
        Err(EditFault::InvalidNeeds { .. })
    ));
    let unknown = set_group(
        &workspace,
        &context(),
        service,
        &group("others"),
        Some("1"),
        None,
    );
    assert!(matches!(unknown, Err(EditFault::UnknownGroup { .. })));
    let needs = || {
        let reader = workspace.read().expect("readable");
        reader
            .view()
            .groups_of(service)
            .expect("readable")
            .first()
            .and_then(|group| group.needs)
    };
    assert_eq!(needs().map(|needs| needs.to_string()), Some("2".to_owned()));
    let relationship = workspace
        .read()
        .and_then(|reader| reader.view().relationship(first));
    let based_on = relationship.expect("readable").expect("there").since;
    let values = RelationshipValues {
        group: Some("-".to_owned()),
        ..RelationshipValues::default()
    };
    change_relationship(
        &workspace,
        &context(),
        first,
        based_on,
        "depends_on",
        &values,
    )
    .expect("moved");
    assert_ne!(needs(), None, "one relationship is left in the group");
    delete_group(&workspace, &context(), service, &group("nodes")).expect("dissolved");
    assert_eq!(needs(), None::<Needs>);
    let reader = workspace.read().expect("readable");
    let alone = reader.view().relationships_of(service).expect("readable");
    assert!(alone.iter().all(|one| one.group.as_text() == Some("-")));
}

#[test]
fn the_same_relationship_stands_once_in_a_group() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [a, b] = ["a", "b"].map(|key| make(&workspace, key));
    let id = relate(&workspace, a, b, None);
    relate(&workspace, a, b, Some("g"));
    let new = |target, probability: &str| NewRelationship {
        source: a,
        kind: "depends_on".to_owned(),
        target,
        values: RelationshipValues {
            probability: Some(probability.to_owned()),
            ..RelationshipValues::default()
        },
    };
    let refused = |new| create_relationship(&workspace, &context(), &new).expect_err("refused");
    assert!(matches!(
        refused(new(b, "0.5")),
        EditFault::RelationshipExists { .. }
    ));
    assert!(matches!(
        refused(new(b, "2")),
        EditFault::InvalidProbability { .. }
    ));
    assert!(matches!(refused(new(99, "0.5")), EditFault::CiGone));
    let made = workspace
        .read()
        .and_then(|reader| reader.view().relationship(id))
        .expect("readable");
    let based_on = made.expect("there").since;
    delete_relationship(&workspace, &context(), id, based_on).expect("deleted");
    let again = delete_relationship(&workspace, &context(), id, based_on);
    assert!(matches!(again, Err(EditFault::RelationshipGone)));
}

#[test]
fn an_edit_without_effect_is_no_changeset() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, "a");
    let change = CiChange {
        name: Some("a".to_owned()),
        ..CiChange::default()
    };
    let applied = change_ci(&workspace, &context(), id, since(&workspace, id), &change)
        .expect("nothing to do");
    assert_eq!((applied.changeset, applied.changes.len()), (None, 0));
}
