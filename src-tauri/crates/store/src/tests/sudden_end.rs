//! A program that ends without closing its workspace leaves a log beside the file.

use std::fs;

use super::{ci, create, write};
use crate::Store;

#[test]
fn a_workspace_whose_program_ended_suddenly_opens_with_all_that_was_committed() {
    for edits in 0..2 {
        let folder = tempfile::tempdir().expect("a folder");
        let store = create(folder.path());
        for id in 1..=edits {
            write(&store, 1, |transaction| {
                transaction.insert_ci(&ci(id, "a", "{}"))
            });
        }
        let left = tempfile::tempdir().expect("a folder");
        let path = left.path().join("estate.faultline");
        fs::copy(store.path(), &path).expect("copied");
        let log = |path: &std::path::Path| path.with_extension("faultline-wal");
        fs::copy(log(store.path()), log(&path)).expect("copied");
        let opened = Store::open(&path).expect("opened");
        let reader = opened.read().expect("readable");
        assert_eq!(reader.view().ci(1).expect("readable").is_some(), edits == 1);
        let beside = fs::read_dir(left.path()).expect("readable");
        let copies = beside
            .filter_map(Result::ok)
            .filter(|entry| entry.file_name().to_string_lossy().ends_with(".backup"));
        assert_eq!(copies.count(), 0, "taken for an older file");
    }
}

#[test]
fn an_end_while_the_log_was_written_back_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    write(&store, 1, |transaction| {
        for id in 1..500 {
            transaction.insert_ci(&ci(id, &format!("vm-{id}"), "{}"))?;
        }
        Ok(())
    });
    let log = fs::read(store.path().with_extension("faultline-wal")).expect("a log");
    let before = fs::metadata(store.path()).expect("a file").len();
    let path = store.path().to_owned();
    drop(store);
    let written_back = fs::read(&path).expect("readable");
    // A header of before the first schema is made good by the log.
    let mut unaware = written_back.clone();
    unaware.truncate(8192);
    unaware[60..64].fill(0);
    let alone = folder.path().join("unaware.faultline");
    fs::write(&alone, &unaware).expect("written");
    assert!(Store::open(&alone).is_err(), "nothing completes it");

    // The first page, which counts all pages, is new; the pages at the end are not there yet.
    let torn = folder.path().join("torn.faultline");
    fs::write(&torn, &written_back[..before as usize]).expect("written");
    fs::write(folder.path().join("torn.faultline-wal"), log).expect("written");
    let opened = Store::open(&torn).expect("opened");
    let reader = opened.read().expect("readable");
    assert!(reader.view().ci(499).expect("readable").is_some());
}
