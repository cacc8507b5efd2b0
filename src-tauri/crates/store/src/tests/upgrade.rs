//! A workspace of an older schema becomes what a new one is, with its history untouched.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::Migrations;

use super::{ci, create, names, write};
use crate::migrate::STEPS;
use crate::{Store, verify};

/// A workspace as the first version wrote it: five CIs, two of them imported anew, four changesets.
pub(super) const SCHEMA_1: &[u8] = include_bytes!("schema-1.faultline");

/// Its newest hash, as that version told it.
const SCHEMA_1_HEAD: &str = "dc1dcae8938c5c7f01d557a2cf264be6184f031fad858161287845f36f3ed9cd";

/// Statements of the schema by the names of what they make.
fn schema(connection: &Connection) -> BTreeMap<(String, String), Option<String>> {
    connection
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE '%_search_%'")
        .expect("a statement")
        .query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))
        .and_then(Iterator::collect)
        .expect("a schema")
}

/// A database that was taken as far as a step.
fn at_step(step: usize) -> Connection {
    let mut connection = Connection::open_in_memory().expect("opens");
    Migrations::from_slice(STEPS)
        .to_version(&mut connection, step)
        .expect("every step applies");
    connection
}

/// Takes away from a closed workspace what later steps added.
fn put_back(path: &Path, step: usize) {
    let older = at_step(step);
    let connection = Connection::open(path).expect("opens");
    for (object, _) in schema(&connection) {
        // What belongs to a table goes with it.
        if !schema(&older).contains_key(&object) && schema(&connection).contains_key(&object) {
            let (kind, name) = object;
            // SQLite looks after its own.
            if !name.starts_with("sqlite_") {
                connection
                    .execute_batch(&format!("DROP {kind} {name}"))
                    .expect("dropped");
            }
        }
    }
    let known: Vec<String> = older
        .prepare("SELECT table_name FROM next_id")
        .expect("a statement")
        .query_map([], |row| Ok(format!("'{}'", row.get::<_, String>(0)?)))
        .and_then(Iterator::collect)
        .expect("names");
    connection
        .execute_batch(&format!(
            "DELETE FROM next_id WHERE table_name NOT IN ({}); PRAGMA user_version = {step};",
            known.join(", ")
        ))
        .expect("put back");
}

#[test]
fn every_older_schema_becomes_the_newest_and_keeps_its_hashes() {
    for step in 1..STEPS.len() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = create(folder.path());
        write(&store, 1, |transaction| {
            transaction.insert_ci(&ci(1, "a", "{}"))
        });
        write(&store, 2, |transaction| {
            transaction.insert_ci(&ci(2, "b", "{}"))
        });
        let path = store.path().to_owned();
        let check = |store: &Store| verify(store, &mut |_, _| true).expect("checked");
        let before = check(&store);
        drop(store);
        put_back(&path, step);
        let store = Store::open(&path).expect("opens");
        assert_eq!(check(&store), before, "from schema {step}");
        assert_eq!((before.changesets, before.faults.len()), (3, 0));
        let upgraded = Connection::open(&path).expect("opens");
        assert_eq!(schema(&upgraded), schema(&at_step(STEPS.len())));
        let backup = folder
            .path()
            .join(format!("estate.faultline.schema-{step}.backup"));
        assert!(backup.exists(), "the older file is kept beside");
    }
}

/// All rows of the tables that the chain covers and of what sources said, as the first version had them.
fn rows(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).expect("opens");
    let mut rows = Vec::new();
    for table in [
        "changeset",
        "class",
        "attribute",
        "relationship_type",
        "ci",
        "ci_history",
        "relationship",
        "redundancy_group",
        "redundancy_group_history",
        "import_run",
        "said",
    ] {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2, 3"))
            .expect("a statement");
        let width = statement.column_count();
        let cells = |row: &rusqlite::Row<'_>| {
            let cells: Result<Vec<rusqlite::types::Value>, _> =
                (0..width).map(|column| row.get(column)).collect();
            Ok(format!("{table} {:?}", cells?))
        };
        let found = statement.query_map([], cells).expect("rows");
        rows.extend(found.map(|row| row.expect("a row")));
    }
    rows
}

#[test]
fn a_workspace_of_the_first_version_keeps_every_row_and_hash() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("estate.faultline");
    std::fs::write(&path, SCHEMA_1).expect("written");
    let store = Store::open(&path).expect("opens");
    let found = verify(&store, &mut |_, _| true).expect("checked");
    assert_eq!(found.faults, []);
    assert_eq!(
        (found.changesets, found.head.to_string().as_str()),
        (4, SCHEMA_1_HEAD)
    );
    write(&store, 1, |transaction| {
        transaction.insert_ci(&ci(100, "new", "{}"))
    });
    drop(store);
    let backup = folder.path().join("estate.faultline.schema-1.backup");
    let older = rows(&backup);
    assert!(older.len() > 200);
    let newer = rows(&path);
    assert_eq!(newer.len(), older.len() + 2, "the CI and its changeset");
    assert!(older.iter().all(|row| newer.contains(row)));
}

#[test]
fn the_newest_automatic_backups_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("estate.faultline");
    let others = [
        "estate.faultline.schema-x.backup",
        "other.faultline.schema-1.backup",
    ];
    for other in others {
        std::fs::write(folder.path().join(other), "mine").expect("written");
    }
    for _ in 0..5 {
        std::fs::write(&path, SCHEMA_1).expect("written");
        drop(Store::open(&path).expect("opens"));
    }
    let names = names(folder.path());
    let kept: Vec<&String> = names
        .iter()
        .filter(|name| name.starts_with("estate.faultline.schema-1"))
        .collect();
    assert_eq!(kept.len(), 3, "{names:?}");
    assert!(
        others
            .iter()
            .all(|other| names.iter().any(|name| name == other))
    );
}
