//! Two windows on one workspace: what each altered stays, and what both altered is for the user to choose.

use std::collections::BTreeMap;

use faultline_model::Strength;

use super::{context, make, relate, since, workspace};
use crate::context::Context;
use crate::edit::{
    CiChange, Difference, EditFault, GroupReference, GroupStatement, RelationshipValues, change_ci,
    change_relationship_over, delete_ci, delete_relationship, set_group_as_seen,
};
use crate::workspace::Workspace;

fn by(author: &str) -> Context {
    Context {
        author: author.to_owned(),
        ..context()
    }
}

fn setting(attribute: &str, value: &str) -> CiChange {
    let value = Some(value.to_owned()).filter(|value| !value.is_empty());
    CiChange {
        attributes: BTreeMap::from([(attribute.to_owned(), value)]),
        ..CiChange::default()
    }
}

fn value(workspace: &Workspace, id: u32, attribute: &str) -> Option<String> {
    let ci = workspace
        .read()
        .and_then(|reader| reader.view().ci(id))
        .expect("readable");
    ci.expect("there").attributes.to_map().remove(attribute)
}

/// What a refusal names, and by whom.
fn refused<T: std::fmt::Debug>(
    answer: Result<T, EditFault>,
) -> (Option<String>, Vec<[Option<String>; 4]>) {
    match answer {
        Err(EditFault::Conflict {
            by, differences, ..
        }) => {
            let told = |one: Difference| [Some(one.attribute), one.was, one.theirs, one.mine];
            (by, differences.into_iter().map(told).collect())
        }
        other => panic!("{other:?}"),
    }
}

fn words<const N: usize>(words: [[&str; 4]; N]) -> Vec<[Option<String>; 4]> {
    let word = |word: &str| Some(word.to_owned()).filter(|word| !word.is_empty());
    words.map(|line| line.map(word)).to_vec()
}

#[test]
fn what_two_windows_alter_of_one_ci() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = workspace(folder.path());
    let second = Workspace::open(first.path()).expect("opens");
    let id = make(&first, "a");
    let seen = since(&second, id);
    let change = |workspace, author, based_on, attribute, value| {
        change_ci(
            workspace,
            &by(author),
            id,
            based_on,
            &setting(attribute, value),
        )
    };
    change(&first, "Ann", seen, "owner", "Ann").expect("changed");
    // Another value of the same CI goes through, and both stay.
    change(&second, "Bob", seen, "location", "Basle").expect("changed");
    assert_eq!(value(&first, id, "owner").as_deref(), Some("Ann"));
    assert_eq!(value(&first, id, "location").as_deref(), Some("Basle"));
    // The same value is refused, with all three.
    let conflict = refused(change(&second, "Bob", seen, "owner", "Bob"));
    let told = words([["owner", "", "Ann", "Bob"]]);
    assert_eq!(conflict, (Some("Bob".to_owned()), told));
    assert_eq!(value(&first, id, "owner").as_deref(), Some("Ann"));
    let now = since(&second, id);
    let conflict = refused(change(&second, "Bob", seen, "location", ""));
    assert_eq!(conflict.1, words([["location", "", "Basle", ""]]));
    // Having seen theirs, the user writes their own.
    change(&second, "Bob", now, "owner", "Bob").expect("chosen");
    assert_eq!(value(&first, id, "owner").as_deref(), Some("Bob"));
    let deletion = refused(delete_ci(&first, &by("Ann"), id, seen));
    assert_eq!(
        deletion.1,
        words([["location", "", "Basle", ""], ["owner", "", "Bob", ""]])
    );
}

#[test]
fn a_conflict_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, "a");
    let seen = since(&workspace, id);
    change_ci(&workspace, &by("Ann"), id, seen, &setting("owner", "Ann")).expect("changed");
    let fault = change_ci(&workspace, &by("Bob"), id, seen, &setting("owner", "Bob"));
    assert_eq!(
        fault.expect_err("refused").to_string(),
        "a was altered by Ann in changeset 3 since you began: owner was empty, is \"Ann\" now, and you wrote \"Bob\". \
         Look at it again, then repeat the edit."
    );
}

#[test]
fn what_two_windows_alter_of_one_relationship() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = workspace(folder.path());
    let second = Workspace::open(first.path()).expect("opens");
    let (source, target) = (make(&first, "a"), make(&first, "b"));
    let id = relate(&first, source, target, None);
    let seen = second
        .read()
        .expect("readable")
        .view()
        .head()
        .expect("a head")
        .number;
    let over = |workspace, values: RelationshipValues, chosen| {
        change_relationship_over(
            workspace,
            &context(),
            id,
            seen,
            "depends_on",
            &values,
            chosen,
        )
    };
    let change = |workspace, values| over(workspace, values, None);
    let soft = RelationshipValues {
        strength: Some(Strength::Soft),
        ..RelationshipValues::default()
    };
    let grouped = RelationshipValues {
        group: Some("pair".to_owned()),
        ..RelationshipValues::default()
    };
    change(&first, soft).expect("changed");
    change(&second, grouped.clone()).expect("changed");
    let reader = first.read().expect("readable");
    let both = reader.view().relationship(id).expect("readable");
    let both = both.expect("there");
    assert_eq!(both.strength, Some(Strength::Soft));
    assert_eq!(both.group.as_text(), Some("pair"));
    let other = RelationshipValues {
        group: Some("trio".to_owned()),
        ..grouped
    };
    let conflict = refused(change(&first, other.clone()));
    assert_eq!(conflict.1, words([["group", "", "pair", "trio"]]));
    let theirs = both.since;
    over(&first, other.clone(), Some(theirs)).expect("chosen");
    let reader = second.read().expect("readable");
    let chosen = reader.view().relationship(id).expect("readable");
    let chosen = chosen.expect("there");
    assert_eq!(
        chosen.strength,
        Some(Strength::Soft),
        "what nobody disputes stays"
    );
    assert_eq!(chosen.group.as_text(), Some("trio"));
    let late = RelationshipValues {
        group: Some("quartet".to_owned()),
        ..other
    };
    let conflict = refused(over(&first, late, Some(theirs)));
    assert_eq!(conflict.1, words([["group", "", "trio", "quartet"]]));
    let deletion = refused(delete_relationship(&first, &context(), id, seen));
    assert_eq!(
        deletion.1,
        words([["group", "", "trio", ""], ["strength", "", "soft", ""]])
    );
}

#[test]
fn what_two_windows_state_of_one_group() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = workspace(folder.path());
    let second = Workspace::open(first.path()).expect("opens");
    let (source, target) = (make(&first, "a"), make(&first, "b"));
    relate(&first, source, target, Some("pair"));
    let group = GroupReference::Named("pair".to_owned());
    let state = |workspace, needs, seen: Option<&GroupStatement>| {
        set_group_as_seen(workspace, &context(), source, &group, needs, None, seen)
    };
    let nothing = GroupStatement::default();
    state(&first, Some("2"), Some(&nothing)).expect("stated");
    let conflict = refused(state(&second, Some("1"), Some(&nothing)));
    assert_eq!(conflict.1, words([["needs", "", "2", "1"]]));
    let two = GroupStatement {
        needs: Some("2".to_owned()),
        ..nothing
    };
    state(&second, Some("1"), Some(&two)).expect("chosen");
    state(&first, None, None).expect("taken back");
    let conflict = refused(state(&second, Some("50%"), Some(&two)));
    assert_eq!(conflict.1, words([["needs", "2", "", "50%"]]));
}
