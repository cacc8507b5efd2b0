//! Baselines: made, renamed, deleted, undone, and never ambiguous.

use faultline_store::{Moment, verify};

use super::{
    BaselineChange, BaselineFault, NewBaseline, change_baseline, create_baseline, delete_baseline,
};
use crate::edit::tests::{context, make, workspace};
use crate::undo::undo;
use crate::workspace::{ChangedData, Workspace};

fn name(workspace: &Workspace, name: &str, at: Moment) -> Result<u32, BaselineFault> {
    let new = NewBaseline {
        name: name.to_owned(),
        note: " why ".to_owned(),
        at,
    };
    create_baseline(workspace, &context(), &new).map(|applied| applied.output.id)
}

/// Names with the changesets that they name and their notes.
fn names(workspace: &Workspace) -> Vec<(String, u32, String)> {
    let reader = workspace.read().expect("readable");
    let baselines = reader.view().baselines().expect("readable").into_iter();
    baselines
        .map(|one| (one.name, one.changeset, one.note))
        .collect()
}

#[test]
fn baselines_are_made_changed_deleted_and_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    make(&workspace, "a");
    let id = name(&workspace, " before ", Moment::Now).expect("made");
    name(&workspace, "start", Moment::Changeset(1)).expect("made");
    let both = [
        ("start".to_owned(), 1, "why".to_owned()),
        ("before".to_owned(), 2, "why".to_owned()),
    ];
    assert_eq!(names(&workspace), both);

    let change = BaselineChange {
        name: Some("Before".to_owned()),
        note: Some(String::new()),
    };
    let changed = change_baseline(&workspace, &context(), id, 3, &change).expect("changed");
    assert_eq!(
        names(&workspace)[1],
        ("Before".to_owned(), 2, String::new())
    );
    assert!(changed.changes.contains(&ChangedData::Baselines));
    let late = change_baseline(&workspace, &context(), id, 3, &change);
    assert!(matches!(
        late,
        Err(BaselineFault::Conflict { changeset: 5, .. })
    ));

    let deleted = delete_baseline(&workspace, &context(), id, 5).expect("deleted");
    assert_eq!(names(&workspace), both[..1]);
    assert!(matches!(
        delete_baseline(&workspace, &context(), id, 5),
        Err(BaselineFault::Gone)
    ));
    undo(
        &workspace,
        &context(),
        deleted.changeset.expect("a changeset"),
    )
    .expect("undone");
    assert_eq!(names(&workspace)[1].0, "Before");
    undo(&workspace, &context(), 5).expect("undone");
    assert_eq!(names(&workspace), both);
    let found = verify(workspace.store(), &mut |_, _| true).expect("checked");
    assert_eq!(found.faults, []);
}

#[test]
fn names_are_checked_and_unique() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    name(&workspace, "Release 1", Moment::Now).expect("made");
    let long = "x".repeat(121);
    let cases = [
        ("Release 1", "already, of changeset 1"),
        ("now", "looks like now"),
        ("#12", "looks like now"),
        ("draft:x", "looks like now"),
        ("2026-11-20", "looks like now"),
        ("  ", "It is empty."),
        ("a\nb", "control character"),
        (&long, "longer than 120 characters"),
    ];
    for (text, expected) in cases {
        let fault = name(&workspace, text, Moment::Now)
            .expect_err(text)
            .to_string();
        assert!(fault.contains(expected), "{text}: {fault}");
    }
    assert_eq!(names(&workspace).len(), 1);
    assert!(matches!(
        name(&workspace, "d", Moment::Draft(1)),
        Err(BaselineFault::Draft)
    ));
}

#[test]
fn undo_does_not_give_a_name_back_that_is_another_ones_now() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = name(&workspace, "x", Moment::Now).expect("made");
    let deleted = delete_baseline(&workspace, &context(), id, 2).expect("deleted");
    name(&workspace, "x", Moment::Now).expect("made");
    let refused = undo(
        &workspace,
        &context(),
        deleted.changeset.expect("a changeset"),
    );
    let said = refused.expect_err("refused").to_string();
    assert!(
        said.contains("The baseline x was made anew later."),
        "{said}"
    );
}
