//! Histories of what is there, and of what is gone.

use faultline_store::Moment;

use super::{
    Event, HistoryEntry, HistoryFault, ci_history, ci_of_any_key, relationship_history,
    relationship_of,
};
use crate::edit::tests::{context, make, relate, workspace};
use crate::edit::{
    CiChange, RelationshipValues, change_ci, change_relationship, delete_ci, delete_relationship,
};
use crate::undo::undo;
use crate::workspace::Workspace;

fn found(
    workspace: &Workspace,
    words: [&str; 3],
    group: Option<&str>,
) -> Result<u32, HistoryFault> {
    let reader = workspace.read().expect("readable");
    let snapshot = workspace.snapshot().expect("made");
    relationship_of(&snapshot, reader.view(), words, group)
}

/// "number event attribute: from → to; …" of each step, oldest first.
fn told(steps: Vec<HistoryEntry>) -> Vec<String> {
    let word = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
    let lines = steps.into_iter().rev().map(|step| {
        let event = match step.event {
            Event::Created => "made",
            Event::Changed => "changed",
            Event::Deleted => "deleted",
        };
        let changes = step.changes.into_iter();
        let changes: Vec<String> = changes
            .map(|one| format!("{}: {} → {}", one.attribute, word(one.from), word(one.to)))
            .collect();
        format!("{} {event} {}", step.changeset.number, changes.join("; "))
    });
    lines.collect()
}

#[test]
fn a_relationship_is_followed_through_deletion_and_return() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [app, db] = ["app", "db"].map(|key| make(&workspace, key));
    let id = relate(&workspace, app, db, None);
    let soft = RelationshipValues {
        strength: Some(faultline_model::Strength::Soft),
        ..RelationshipValues::default()
    };
    change_relationship(&workspace, &context(), id, 4, "depends_on", &soft).expect("changed");
    let deleted = delete_ci(&workspace, &context(), db, 3)
        .expect("deleted")
        .changeset;
    assert_eq!(deleted, Some(6));
    let words = ["app", "depends_on", "db"];
    assert_eq!(found(&workspace, words, None).expect("found"), id);
    undo(&workspace, &context(), 6).expect("undone");
    let renamed = CiChange {
        key: Some("shop".to_owned()),
        ..CiChange::default()
    };
    change_ci(&workspace, &context(), app, 2, &renamed).expect("changed");
    for source in ["app", "shop"] {
        assert_eq!(
            found(&workspace, [source, "depends_on", "db"], None).expect("found"),
            id
        );
    }
    let reader = workspace.read().expect("readable");
    let model = reader.view().model().expect("readable");
    let steps = relationship_history(reader.view(), &model, id, 99).expect("read");
    assert_eq!(
        told(steps),
        [
            "4 made source: – → shop; type: – → depends_on; target: – → db",
            "5 changed strength: – → soft",
            "6 deleted source: shop → –; type: depends_on → –; target: db → –; strength: soft → –",
            "7 made source: – → shop; type: – → depends_on; target: – → db; strength: – → soft",
        ]
    );
    let newest = relationship_history(reader.view(), &model, id, 1).expect("read");
    assert_eq!(newest.len(), 1);
    // Nothing is known yet of what came after.
    let then = workspace.read_at(Moment::Changeset(5)).expect("readable");
    let steps = relationship_history(then.view(), &model, id, 99).expect("read");
    assert_eq!(steps.len(), 2);
}

#[test]
fn relationships_that_differ_by_their_group_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [app, db] = ["app", "db"].map(|key| make(&workspace, key));
    let words = ["app", "depends_on", "db"];
    let unknown = found(&workspace, words, None).expect_err("refused");
    assert!(
        unknown.to_string().contains("is and was no relationship"),
        "{unknown}"
    );
    let plain = relate(&workspace, app, db, None);
    let [g, h] = ["g", "h"].map(|group| relate(&workspace, app, db, Some(group)));
    for (group, expected) in [(None, plain), (Some("g"), g), (Some("h"), h)] {
        assert_eq!(found(&workspace, words, group).expect("found"), expected);
    }
    delete_relationship(&workspace, &context(), plain, 4).expect("deleted");
    let several = found(&workspace, words, None).expect_err("refused");
    assert!(
        several.to_string().contains("the group, too: g or h."),
        "{several}"
    );
    for (words, said) in [
        (["apq", "depends_on", "db"], "app"),
        (["app", "depend_on", "db"], "depends_on"),
    ] {
        let fault = found(&workspace, words, None)
            .expect_err("refused")
            .to_string();
        assert!(fault.contains(said), "{fault}");
    }
}

#[test]
fn a_ci_that_was_deleted_has_a_history() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, "db");
    delete_ci(&workspace, &context(), id, 2).expect("deleted");
    let reader = workspace.read().expect("readable");
    let view = reader.view();
    assert_eq!(ci_of_any_key(view, "db").expect("readable"), Some(id));
    assert_eq!(ci_of_any_key(view, "DB").expect("readable"), None);
    let model = view.model().expect("readable");
    let steps = ci_history(view, &model, id, 99).expect("readable");
    let events: Vec<Event> = steps.iter().map(|step| step.event).collect();
    assert_eq!(events, [Event::Deleted, Event::Created]);
}
