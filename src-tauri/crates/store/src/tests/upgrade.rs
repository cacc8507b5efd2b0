//! A workspace of an older schema becomes what a new one is, with its history untouched.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::Migrations;

use super::{ci, create, write};
use crate::migrate::STEPS;
use crate::{Store, verify};

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
