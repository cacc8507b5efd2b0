//! Two windows on one workspace: what the other writes is told, and nobody overwrites what they have not seen.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::backup::{back_up, restore};
use faultline_api::edit::{self, EditRequest};
use faultline_api::item::{self, StatusView};
use faultline_api::saved_view::{self, SavedViewKind};
use faultline_api::watch::{look, watch};
use faultline_api::workspace::{AppliedView, ChangedData, create, open};
use faultline_api::{ApiError, ErrorKind, OpenAtStart, Session, search};
use jiff::Timestamp;

fn session(folder: &Path, author: &str) -> Session {
    Session::new(&folder.join(author), author, OpenAtStart::Nothing, || {
        Timestamp::UNIX_EPOCH
    })
}

/// Two sessions with the same workspace open.
fn two(folder: &Path) -> (Session, Session) {
    let path = folder.join("estate.faultline").display().to_string();
    let (ann, bob) = (session(folder, "Ann"), session(folder, "Bob"));
    create(&ann, &path).expect("made");
    open(&bob, &path).expect("opened");
    (ann, bob)
}

fn make(session: &Session, key: &str) -> u32 {
    let request = EditRequest::CreateCi {
        key: Some(key.to_owned()),
        name: None,
        class: "server".to_owned(),
        status: StatusView::Live,
        attributes: BTreeMap::new(),
    };
    let made = edit::edit(session, request, "").expect("made");
    made.ci.expect("a CI")
}

fn set(session: &Session, id: u32, based_on: u32, owner: &str) -> Result<AppliedView, ApiError> {
    let request = EditRequest::ChangeCi {
        id,
        based_on,
        key: None,
        name: None,
        class: None,
        status: None,
        attributes: BTreeMap::from([("owner".to_owned(), Some(owner.to_owned()))]),
    };
    edit::edit(session, request, "")
}

#[test]
fn a_window_is_told_what_the_other_writes_and_not_what_it_writes_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ann, bob) = two(folder.path());
    assert!(look(&bob).expect("readable").is_none());
    make(&ann, "srv-1");
    assert!(look(&ann).expect("readable").is_none(), "its own");
    let told = look(&bob).expect("readable").expect("told");
    assert_eq!(told.changes[0], ChangedData::Cis);
    assert!(told.changes.contains(&ChangedData::History));
    assert!(!told.changes.contains(&ChangedData::Relationships));
    let by: Vec<&str> = told
        .changesets
        .iter()
        .map(|one| one.author.as_str())
        .collect();
    assert_eq!(by, ["Ann"]);
    assert_eq!((told.workspace.cis, told.workspace.head.number), (1, 2));
    assert!(look(&bob).expect("readable").is_none(), "told once");
    let found = search::search(&bob, "srv-1", 5).expect("searched");
    assert_eq!(found.items.len(), 1);
    make(&bob, "srv-2");
    make(&ann, "srv-3");
    let told = look(&bob).expect("readable").expect("told");
    assert_eq!(told.changesets.len(), 1, "of two, the other's alone");
}

#[test]
fn the_newest_watch_alone_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ann, bob) = two(folder.path());
    let rounds = Cell::new(0);
    let told = RefCell::new(Vec::new());
    let pause = || {
        rounds.set(rounds.get() + 1);
        match rounds.get() {
            1 => drop(make(&ann, "srv-1")),
            // A page that was loaded again begins anew; its watch ends at once here.
            3 => watch(&bob, || false, |_| true),
            _ => {}
        }
        rounds.get() < 10
    };
    watch(&bob, pause, |changes| {
        told.borrow_mut().push(changes.workspace.cis);
        true
    });
    assert_eq!(rounds.get(), 3);
    assert_eq!(*told.borrow(), [1]);
}

#[test]
fn an_edit_on_what_the_other_altered_is_refused_with_all_values() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ann, bob) = two(folder.path());
    let id = make(&ann, "srv-1");
    let seen = item::detail(&bob, id).expect("readable").since;
    let theirs = set(&ann, id, seen, "Ann").expect("set").changeset;
    let refused = set(&bob, id, seen, "Bob").expect_err("refused");
    let ErrorKind::Conflict {
        subject,
        changeset,
        by,
        differences,
    } = refused.kind
    else {
        panic!("{refused:?}");
    };
    assert_eq!((subject.as_str(), by.as_deref()), ("srv-1", Some("Ann")));
    let told = differences.iter().map(|one| {
        let values = [&one.was, &one.theirs, &one.mine].map(Option::as_deref);
        (one.attribute.as_str(), values)
    });
    let told: Vec<_> = told.collect();
    assert_eq!(told, [("owner", [None, Some("Ann"), Some("Bob")])]);
    assert_eq!(Some(changeset), theirs);
    set(&bob, id, changeset, "Bob").expect("chosen");
    let undone = edit::undo(&ann).expect_err("later work stands on it");
    assert!(matches!(undone.kind, ErrorKind::CannotUndo { .. }));
}

#[test]
fn a_backup_is_made_while_both_write_and_restored_beside() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ann, bob) = two(folder.path());
    make(&ann, "srv-1");
    make(&bob, "srv-2");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let backup = at("copy.faultline");
    let made = back_up(&ann, &backup, false, 1, |_| {}).expect("backed up");
    assert_eq!((made.changesets, made.head.len()), (3, 64));
    let refused = back_up(&ann, &backup, false, 1, |_| {}).expect_err("in the way");
    assert_eq!(
        refused.kind,
        ErrorKind::WorkspaceExists {
            path: backup.clone()
        }
    );
    back_up(&bob, &backup, true, 1, |_| {}).expect("replaced");
    let own = at("estate.faultline");
    let refused = restore(&ann, &backup, &own, true, 1, |_| {}).expect_err("open");
    assert_eq!(refused.kind, ErrorKind::WorkspaceInUse { path: own });
    let again = at("again.faultline");
    let restored = restore(&ann, &backup, &again, false, 1, |_| {}).expect("restored");
    assert_eq!(restored.head, made.head);
    let opened = open(&ann, &again).expect("opened");
    assert_eq!((opened.cis, opened.head.hash), (2, made.head));
}

#[test]
fn a_view_that_one_saves_is_told_to_the_other_and_not_overwritten_unseen() {
    let folder = tempfile::tempdir().expect("a folder");
    let (ann, bob) = two(folder.path());
    let saved = saved_view::save(&ann, SavedViewKind::Map, "Berlin", "", "{}".to_owned());
    let saved = saved.expect("saved");
    assert_eq!(saved.applied.changeset, None);
    assert_eq!(saved.applied.changes, [ChangedData::SavedViews]);
    let told = look(&bob).expect("readable").expect("told");
    assert!(told.changes.contains(&ChangedData::SavedViews));
    let listed = saved_view::saved_views(&bob, SavedViewKind::Map).expect("readable");
    assert_eq!(
        (listed[0].name.as_str(), listed[0].id),
        ("Berlin", saved.id)
    );
    let long_ago = Some("1969-12-31T00:00:00Z");
    let refused = saved_view::save_anew(&bob, saved.id, long_ago, "{}").expect_err("refused");
    let ErrorKind::ViewChanged { name, by } = refused.kind else {
        panic!("{refused:?}");
    };
    assert_eq!((name.as_str(), by.as_str()), ("Berlin", "Ann"));
    saved_view::save_anew(&bob, saved.id, Some(&listed[0].at), "{\"a\":1}").expect("saved");
    let shown = saved_view::saved_view(&ann, saved.id).expect("readable");
    assert_eq!(
        (shown.summary.author.as_str(), shown.body.as_str()),
        ("Bob", "{\"a\":1}")
    );
    assert!(
        saved_view::saved_views(&ann, SavedViewKind::List)
            .expect("readable")
            .is_empty()
    );
}
