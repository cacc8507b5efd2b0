//! Files that are not opened are left as they were, with nothing beside them.

use std::fs;
use std::path::Path;

use super::{ci, create, write};
use crate::file::{FileFault, SCHEMA_VERSION};
use crate::{Store, StoreError};

/// A closed workspace with some rows, as bytes.
fn workspace(folder: &Path) -> Vec<u8> {
    let store = create(folder);
    write(&store, 1, |transaction| {
        for id in 1..200 {
            transaction.insert_ci(&ci(id, &format!("vm-{id}"), "{}"))?;
        }
        Ok(())
    });
    let path = store.path().to_owned();
    drop(store);
    let bytes = fs::read(&path).expect("readable");
    fs::remove_file(path).expect("removed");
    bytes
}

fn check(alter: impl FnOnce(Vec<u8>) -> Vec<u8>, expected: fn(&FileFault) -> bool) {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = alter(workspace(folder.path()));
    let path = folder.path().join("given ?#%.faultline");
    fs::write(&path, &bytes).expect("written");
    let fault = Store::open(&path).expect_err("refused");
    assert!(
        matches!(&fault, StoreError::File(fault) if expected(fault)),
        "{fault:?}"
    );
    assert!(
        fs::read(&path).expect("readable") == bytes,
        "the file was touched"
    );
    let beside = fs::read_dir(folder.path()).expect("readable").count();
    assert_eq!(beside, 1, "something was left beside the file");
}

fn with_number(mut bytes: Vec<u8>, at: usize, number: u32) -> Vec<u8> {
    bytes[at..at + 4].copy_from_slice(&number.to_be_bytes());
    bytes
}

#[test]
fn foreign_files() {
    check(
        |_| b"key,class\n".to_vec(),
        |fault| matches!(fault, FileFault::Foreign),
    );
    check(|_| Vec::new(), |fault| matches!(fault, FileFault::Foreign));
    check(
        |_| vec![b'x'; 8192],
        |fault| matches!(fault, FileFault::Foreign),
    );
    check(
        |bytes| with_number(bytes, 68, 7),
        |fault| matches!(fault, FileFault::Foreign),
    );
}

#[test]
fn newer_files() {
    check(
        |bytes| with_number(bytes, 60, SCHEMA_VERSION + 1),
        |fault| matches!(fault, FileFault::Newer { found, known } if *found == known + 1),
    );
}

#[test]
fn files_without_a_schema() {
    check(
        |bytes| with_number(bytes, 60, 0),
        |fault| matches!(fault, FileFault::Damaged),
    );
}

#[test]
fn truncated_files() {
    for keep in [8192_usize, 8192 * 3, 10_000] {
        check(
            |bytes| bytes[..keep].to_vec(),
            |fault| matches!(fault, FileFault::Damaged),
        );
    }
}

#[test]
fn damaged_schema() {
    check(
        |mut bytes| {
            bytes[100..4096].fill(0xA5);
            bytes
        },
        |fault| matches!(fault, FileFault::Damaged),
    );
}

#[test]
fn a_whole_file_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = workspace(folder.path());
    let path = folder.path().join("given ?#%é.faultline");
    fs::write(&path, bytes).expect("written");
    let store = Store::open(&path).expect("opens");
    assert_eq!(
        store
            .read()
            .and_then(|reader| reader.view().ci_count())
            .expect("readable"),
        199
    );
}

#[test]
fn an_existing_file_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = create(folder.path()).path().to_owned();
    let again = Store::create(
        &path,
        &super::header(0, "new workspace"),
        &faultline_model::Model::shipped(),
    );
    assert!(matches!(again, Err(StoreError::File(FileFault::Exists))));
    assert!(Store::open(&path).is_ok());
}

#[test]
fn a_missing_file_is_not_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("nothing.faultline");
    assert!(matches!(
        Store::open(&path),
        Err(StoreError::File(FileFault::Missing))
    ));
    assert!(!path.exists());
}
