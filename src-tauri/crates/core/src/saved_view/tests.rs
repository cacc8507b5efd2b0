//! Saved views: kept outside the history, seen from every moment, and never overwritten unseen.

use faultline_model::{SavedViewId, SavedViewKind};
use faultline_store::{Moment, verify};

use super::{
    Description, NewSavedView, SavedViewFault, delete, describe, find, list, save, save_anew, show,
};
use crate::cached;
use crate::context::Context;
use crate::edit::tests::{context, make, workspace};
use crate::workspace::{ChangedData, Workspace};

fn keep(
    workspace: &Workspace,
    kind: SavedViewKind,
    name: &str,
    body: &str,
) -> Result<SavedViewId, SavedViewFault> {
    let new = NewSavedView {
        kind,
        name: name.to_owned(),
        note: " why ".to_owned(),
        body: body.to_owned(),
    };
    save(workspace, &context(), &new).map(|applied| applied.output)
}

fn names(workspace: &Workspace, kind: Option<SavedViewKind>) -> Vec<String> {
    let reader = workspace.read().expect("readable");
    let views = list(reader.view(), kind).expect("readable").into_iter();
    views.map(|one| one.name).collect()
}

fn body(workspace: &Workspace, id: SavedViewId) -> String {
    let reader = workspace.read().expect("readable");
    show(reader.view(), id).expect("there").body
}

#[test]
fn a_view_is_saved_renamed_and_deleted_without_a_trace_in_the_history() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    make(&workspace, "a");
    let check = || verify(workspace.store(), &mut |_, _| true).expect("checked");
    let before = check();
    let id = keep(&workspace, SavedViewKind::Map, " Berlin ", "{\"cis\":[1]}").expect("saved");
    let list_id = keep(&workspace, SavedViewKind::List, "Berlin", "{}").expect("another kind");
    assert_eq!(
        names(&workspace, Some(SavedViewKind::Map)),
        ["Berlin"],
        "without space around it"
    );
    let description = Description {
        name: Some("Munich".to_owned()),
        note: None,
    };
    let described = describe(&workspace, &context(), id, &description).expect("renamed");
    assert_eq!(described.changeset, None);
    assert_eq!(
        described.changes.into_iter().collect::<Vec<_>>(),
        [ChangedData::SavedViews]
    );
    assert_eq!(described.label, "Describe view Berlin");
    assert_eq!(names(&workspace, None), ["Munich", "Berlin"]);
    assert_eq!(body(&workspace, id), "{\"cis\":[1]}");
    let reader = workspace
        .read_at(Moment::Changeset(1))
        .expect("readable at any moment");
    let found = find(reader.view(), Some(SavedViewKind::Map), "Munich").expect("there");
    assert_eq!((found.note.as_str(), found.author.as_str()), ("why", "Ann"));
    drop(reader);
    cached::put(&workspace, &context(), "positions", "#2", &[1, 2]).expect("kept");
    delete(&workspace, &context(), list_id).expect("deleted");
    assert_eq!(names(&workspace, None), ["Munich"]);
    assert_eq!(check(), before);
    assert_eq!(before.faults, []);
}

#[test]
fn saving_anew_is_refused_where_another_saved_meanwhile() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = keep(&workspace, SavedViewKind::Map, "m", "{}").expect("saved");
    let opened = context().now;
    let later = Context {
        now: opened + jiff::SignedDuration::from_secs(60),
        author: "Bob".to_owned(),
        ..context()
    };
    save_anew(&workspace, &later, id, Some(opened), "{\"by\":\"Bob\"}").expect("saved");
    let late = save_anew(&workspace, &context(), id, Some(opened), "{\"by\":\"Ann\"}");
    let fault = late.expect_err("refused");
    assert!(fault.to_string().starts_with("Bob changed the view \"m\""));
    assert_eq!(body(&workspace, id), "{\"by\":\"Bob\"}");
    save_anew(&workspace, &context(), id, None, "{}").expect("whatever is there");
    assert_eq!(body(&workspace, id), "{}");
}

#[test]
fn what_cannot_be_kept_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = keep(&workspace, SavedViewKind::Map, "m", "{}").expect("saved");
    let map = |name: &str, body: &str| {
        keep(&workspace, SavedViewKind::Map, name, body)
            .expect_err("refused")
            .to_string()
    };
    let long = "x".repeat(121);
    let large = format!("{{\"a\":\"{}\"}}", "x".repeat(4 << 20));
    for (told, begins) in [
        (map("m", "{}"), "There is a saved map \"m\" already."),
        (map(" ", "{}"), "\"\" cannot be the name of a view:"),
        (map(&long, "{}"), "The name of the view is longer"),
        (map("n", "[]"), "What the view shows is no JSON object:"),
        (map("n", "{"), "What the view shows is no JSON object:"),
        (map("n", &large), "What the view shows takes 4194312 bytes"),
    ] {
        assert!(told.starts_with(begins), "{told}");
    }
    delete(&workspace, &context(), id).expect("deleted");
    let again = delete(&workspace, &context(), id);
    assert!(matches!(again, Err(SavedViewFault::Gone)));
    let next = keep(&workspace, SavedViewKind::Map, "m", "{}").expect("saved");
    assert!(next > id, "no id is given twice");
    keep(&workspace, SavedViewKind::List, "m", "{}").expect("saved");
    let reader = workspace.read().expect("readable");
    let found = |kind, name| find(reader.view(), kind, name).map(|one| one.id);
    assert!(matches!(
        found(None, "m"),
        Err(SavedViewFault::SeveralKinds { .. })
    ));
    assert_eq!(found(Some(SavedViewKind::Map), "m").expect("one"), next);
    let unknown = found(None, "n").expect_err("none");
    assert!(unknown.to_string().contains("Did you mean m"), "{unknown}");
}

#[test]
fn a_draft_and_another_handle_see_the_same_views() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let other = Workspace::open(workspace.path()).expect("opens");
    let mut seen = other.seen().expect("readable");
    let draft = crate::draft::create(&workspace, &context(), "plan", "").expect("made");
    let proposed = workspace.in_draft(draft.output);
    keep(&proposed, SavedViewKind::Map, "m", "{}").expect("saved from a draft");
    assert_eq!(names(&workspace, None), ["m"]);
    assert_eq!(names(&other, None), ["m"]);
    let told = other.changes_by_others(&mut seen).expect("readable");
    let told = told.expect("told");
    assert!(told.changes.contains(&ChangedData::SavedViews));
    assert_eq!(told.changesets, []);
}

#[test]
fn a_kept_result_counts_only_with_its_stamp() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let get = |stamp: &str| {
        let reader = workspace.read().expect("readable");
        cached::get(reader.view(), "positions", stamp).expect("readable")
    };
    assert_eq!(get("#1"), None);
    for (stamp, content) in [("#1", vec![1, 2]), ("#2", vec![])] {
        cached::put(&workspace, &context(), "positions", stamp, &content).expect("kept");
        assert_eq!(get(stamp), Some(content));
    }
    assert_eq!(get("#1"), None);
}
