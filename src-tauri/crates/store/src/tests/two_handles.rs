//! Two programs on one workspace.

use rusqlite::Connection;

use super::{ci, create, header, write};
use crate::file::FileFault;
use crate::{Store, StoreError, WriteMode, verify};

#[test]
fn each_sees_what_the_other_wrote() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = create(folder.path());
    let second = Store::open(first.path()).expect("opens");
    let seen = |store: &Store| store.data_version().expect("readable");
    let mut before = (seen(&first), seen(&second));
    assert_eq!(before, (seen(&first), seen(&second)), "nobody wrote");
    for id in 1..=4 {
        let writer = [&first, &second][id as usize % 2];
        write(writer, id.into(), |transaction| {
            transaction.insert_ci(&ci(id, &format!("ci-{id}"), "{}"))
        });
        let after = (seen(&first), seen(&second));
        assert!(before.0 != after.0 && before.1 != after.1, "both notice");
        before = after;
        for store in [&first, &second] {
            let reader = store.read().expect("readable");
            assert_eq!(reader.view().ci_count().expect("counted"), id);
            assert_eq!(reader.view().head().expect("a head").number, id + 1);
        }
    }
    let verification = verify(&second, &mut |_, _| true).expect("checked");
    assert_eq!((verification.changesets, verification.faults), (5, vec![]));
}

#[test]
fn a_write_that_cannot_begin_says_so_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    let other = Connection::open(store.path()).expect("opens");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    store
        .writer()
        .busy_timeout(std::time::Duration::ZERO)
        .expect("set");
    let attempt = || {
        let work = |transaction: &mut crate::WriteTransaction<'_>| {
            transaction.insert_ci(&ci(1, "ci-1", "{}"))
        };
        store.write::<_, StoreError>(&header(1, "manual"), WriteMode::Edit, None, work)
    };
    let refused = attempt().expect_err("refused");
    assert!(matches!(refused, StoreError::File(FileFault::Busy)));
    let reader = store.read().expect("readers never wait");
    assert_eq!(reader.view().ci_count().expect("counted"), 0);
    drop(reader);
    other.execute_batch("ROLLBACK").expect("let go");
    assert_eq!(attempt().expect("written").changeset, Some(2));
}
