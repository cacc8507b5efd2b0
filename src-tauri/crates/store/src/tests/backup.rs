//! Copies are whole and sound, or they do not appear.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::{ci, create, names, write};
use crate::file::FileFault;
use crate::{CopyError, Existing, Problem, Store, StoreError, restore, verify};

fn going_on(_: u64, _: u64) -> bool {
    true
}

fn count(path: &Path) -> u32 {
    let store = Store::open(path).expect("opens");
    let reader = store.read().expect("readable");
    reader.view().ci_count().expect("counted")
}

/// A workspace with a CI per changeset.
fn estate(folder: &Path, cis: u32) -> Store {
    let store = create(folder);
    for id in 1..=cis {
        write(&store, id.into(), |transaction| {
            transaction.insert_ci(&ci(id, &format!("ci-{id}"), "{}"))
        });
    }
    store
}

#[test]
fn a_backup_holds_the_moment_at_which_it_began() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = estate(folder.path(), 3);
    let target = folder.path().join("copy.faultline");
    let head = |store: &Store| {
        let reader = store.read().expect("readable");
        reader.view().head().expect("a changeset")
    };
    let before = head(&store);
    let mut next = 4;
    let made = store.back_up(&target, Existing::Keep, &mut |_, _| {
        // Somebody goes on writing while it is copied and checked.
        write(&store, next.into(), |transaction| {
            transaction.insert_ci(&ci(next, &format!("ci-{next}"), "{}"))
        });
        next += 1;
        true
    });
    let made = made.expect("backed up");
    assert!(next > 4);
    assert_eq!((made.changesets, made.head), (4, before.hash));
    assert_eq!(count(&target), 3);
    assert_eq!(head(&store).number, next);
    drop(store);
    assert_eq!(names(folder.path()), ["copy.faultline", "estate.faultline"]);
}

#[test]
fn a_restored_workspace_is_the_one_that_was_backed_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = estate(folder.path(), 3);
    let backup = folder.path().join("b ?#%é.backup");
    let made = store.back_up(&backup, Existing::Keep, &mut going_on);
    let kept = fs::read(&backup).expect("readable");
    let target = folder.path().join("again.faultline");
    let restored = restore(&backup, &target, Existing::Keep, &mut going_on).expect("restored");
    assert_eq!(restored, made.expect("backed up"));
    assert_eq!(count(&target), 3);
    assert!(fs::read(&backup).expect("readable") == kept);
}

#[test]
fn a_file_in_the_way_is_replaced_only_where_that_was_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = estate(folder.path(), 2);
    let target = folder.path().join("copy.faultline");
    fs::write(&target, "something else").expect("written");
    let refused = store.back_up(&target, Existing::Keep, &mut going_on);
    let exists = |fault: &CopyError| {
        matches!(
            fault,
            CopyError::Target(StoreError::File(FileFault::Exists))
        )
    };
    assert!(exists(&refused.expect_err("refused")));
    assert_eq!(fs::read(&target).expect("readable"), b"something else");
    store
        .back_up(&target, Existing::Replace, &mut going_on)
        .expect("replaced");
    assert_eq!(count(&target), 2);
    let refused = store.back_up(folder.path(), Existing::Replace, &mut going_on);
    assert!(exists(&refused.expect_err("a folder is never replaced")));
}

#[test]
fn an_open_workspace_is_never_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = estate(folder.path(), 2);
    let backup = folder.path().join("copy.faultline");
    store
        .back_up(&backup, Existing::Keep, &mut going_on)
        .expect("backed up");
    let in_use = |fault: CopyError| {
        let expected = matches!(
            &fault,
            CopyError::Target(StoreError::File(FileFault::InUse))
        );
        assert!(expected, "{fault:?}");
    };
    in_use(
        store
            .back_up(store.path(), Existing::Replace, &mut going_on)
            .expect_err("itself"),
    );
    in_use(
        restore(&backup, store.path(), Existing::Replace, &mut going_on).expect_err("open here"),
    );
    let path = store.path().to_owned();
    drop(store);
    // Another program has it open.
    let other = Connection::open(&path).expect("opens");
    let _: i64 = other
        .query_row("SELECT count(*) FROM ci", [], |row| row.get(0))
        .expect("reads");
    in_use(restore(&backup, &path, Existing::Replace, &mut going_on).expect_err("open elsewhere"));
    drop(other);
    restore(&backup, &path, Existing::Replace, &mut going_on).expect("free");
    let same = restore(&backup, &backup, Existing::Replace, &mut going_on);
    let fault = same.expect_err("onto itself");
    assert!(matches!(
        fault,
        CopyError::Target(StoreError::File(FileFault::SameFile))
    ));
}

#[test]
fn a_cancelled_copy_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = estate(folder.path(), 300);
    let target = folder.path().join("copy.faultline");
    fs::write(&target, "kept").expect("written");
    let mut steps = 0;
    store
        .back_up(&target, Existing::Replace, &mut |_, _| {
            steps += 1;
            true
        })
        .expect("backed up");
    fs::write(&target, "kept").expect("written");
    for last in 0..steps {
        let mut left = last;
        let stopped = store.back_up(&target, Existing::Replace, &mut |_, _| {
            left -= 1;
            left >= 0
        });
        let fault = stopped.expect_err("stopped");
        let cancelled = matches!(
            fault,
            CopyError::Source(StoreError::Interrupted) | CopyError::Target(StoreError::Interrupted)
        );
        assert!(cancelled, "{fault:?}");
        assert_eq!(fs::read(&target).expect("readable"), b"kept");
        let names = names(folder.path());
        let left = names.iter().filter(|name| name.starts_with('.')).count();
        assert_eq!(left, 0, "{names:?}");
    }
}

#[test]
fn a_workspace_with_faults_gives_no_copy() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = estate(folder.path(), 3).path().to_owned();
    let connection = Connection::open(&path).expect("opens");
    connection
        .execute("UPDATE ci SET name = 'x' WHERE id = 2", [])
        .expect("tampered");
    drop(connection);
    let target = folder.path().join("copy.faultline");
    let store = Store::open(&path).expect("opens");
    let fault = store
        .back_up(&target, Existing::Keep, &mut going_on)
        .expect_err("refused");
    let sentence = fault.to_string();
    assert!(sentence.contains("Changeset 3: ci-2: "), "{sentence}");
    let fault = restore(&path, &target, Existing::Keep, &mut going_on).expect_err("refused");
    let CopyError::Faults(found) = fault else {
        panic!("{fault:?}");
    };
    assert_eq!(found.faults[0].problem, Problem::RowAltered);
    drop(store);
    assert_eq!(names(folder.path()), ["estate.faultline"]);
}

#[test]
fn what_is_no_backup_is_refused_with_nothing_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let backup = folder.path().join("backup");
    let target = folder.path().join("again.faultline");
    fs::write(&backup, "key,class\n").expect("written");
    let fault = restore(&backup, &target, Existing::Keep, &mut going_on).expect_err("refused");
    assert!(matches!(
        fault,
        CopyError::Source(StoreError::File(FileFault::Foreign))
    ));
    let sound = estate(folder.path(), 200).path().to_owned();
    let mut bytes = fs::read(&sound).expect("readable");
    // More than a page in the middle of the file: what a page says of itself is hit as well as its rows.
    let middle = bytes.len() / 2;
    bytes[middle..middle + 16_384].fill(0xA5);
    fs::write(&backup, bytes).expect("written");
    assert!(restore(&backup, &target, Existing::Keep, &mut going_on).is_err());
    assert_eq!(names(folder.path()), ["backup", "estate.faultline"]);
    let missing = folder.path().join("nowhere").join("again.faultline");
    let fault = restore(&sound, &missing, Existing::Keep, &mut going_on).expect_err("no folder");
    assert!(matches!(
        fault,
        CopyError::Target(StoreError::File(FileFault::NoFolder))
    ));
}

#[test]
fn an_older_backup_is_migrated_on_the_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let backup = folder.path().join("schema-1.backup");
    fs::write(&backup, super::upgrade::SCHEMA_1).expect("written");
    let target = folder.path().join("again.faultline");
    let restored = restore(&backup, &target, Existing::Keep, &mut going_on).expect("restored");
    assert_eq!(restored.changesets, 4);
    assert_eq!(names(folder.path()), ["again.faultline", "schema-1.backup"]);
    let store = Store::open(&target).expect("opens");
    assert_eq!(verify(&store, &mut going_on).expect("checked"), restored);
}
