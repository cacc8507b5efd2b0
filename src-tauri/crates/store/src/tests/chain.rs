//! The check finds every single altered, missing and added row.

use proptest::prelude::*;
use rusqlite::Connection;

use super::{ci, create, relationship, write};
use crate::{Problem, Store, Verification, verify};

/// A history of inserts, updates and deletions in all tables of the estate.
fn history(folder: &std::path::Path) -> Store {
    let store = create(folder);
    write(&store, 1, |transaction| {
        for id in 1..=20 {
            transaction.insert_ci(&ci(id, &format!("ci-{id}"), "{}"))?;
        }
        for id in 2..=20 {
            transaction.insert_relationship(&relationship(id, id, id - 1))?;
        }
        Ok(())
    });
    write(&store, 2, |transaction| {
        transaction.update_ci(&ci(3, "ci-3", r#"{"owner":"Bob"}"#))?;
        transaction.delete_relationship(20)?;
        transaction.delete_ci(20)
    });
    write(&store, 3, |transaction| {
        transaction.insert_ci(&ci(20, "ci-20", r#"{"owner":"Eve"}"#))?;
        transaction.update_ci(&ci(3, "ci-3", "{}"))
    });
    store
}

fn check(store: &Store) -> Verification {
    verify(store, &mut |_, _| true).expect("checked")
}

/// Tampers with the closed file and checks it.
fn tampered(folder: &std::path::Path, sql: &str) -> Verification {
    let path = history(folder).path().to_owned();
    let connection = Connection::open(&path).expect("opens");
    let altered = connection.execute(sql, []).expect("tampers");
    assert!(altered > 0, "{sql} altered nothing");
    drop(connection);
    check(&Store::open(&path).expect("opens"))
}

#[test]
fn a_sound_history_has_no_faults() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = history(folder.path());
    let verification = check(&store);
    assert_eq!(verification.faults, []);
    assert_eq!(verification.changesets, 4);
}

#[test]
fn every_kind_of_tampering_is_found() {
    let cases = [
        (
            "UPDATE ci SET name = 'x' WHERE id = 7",
            Some(2),
            Some("ci-7"),
            Problem::RowAltered,
        ),
        (
            "UPDATE ci SET since = 3 WHERE id = 7",
            Some(3),
            Some("ci-7"),
            Problem::RowAltered,
        ),
        (
            "UPDATE ci SET since = 9 WHERE id = 7",
            Some(9),
            Some("ci-7"),
            Problem::UnknownChangeset,
        ),
        (
            "UPDATE ci_history SET attributes = '{}' WHERE id = 3 AND since = 3",
            Some(3),
            Some("ci-3"),
            Problem::RowAltered,
        ),
        (
            "UPDATE ci_history SET until = 4 WHERE id = 3 AND since = 2",
            Some(3),
            Some("ci-3"),
            Problem::VersionsOverlap,
        ),
        (
            "UPDATE relationship SET target = 9 WHERE id = 5",
            Some(2),
            Some("ci-5 depends_on ci-9"),
            Problem::RowAltered,
        ),
        (
            "UPDATE class SET definition = '{}' WHERE id = 23",
            Some(1),
            Some("virtual_machine"),
            Problem::RowAltered,
        ),
        (
            "DELETE FROM ci WHERE id = 20",
            Some(4),
            None,
            Problem::ContentDiffers,
        ),
        (
            "DELETE FROM ci_history WHERE id = 20",
            Some(2),
            None,
            Problem::ContentDiffers,
        ),
        (
            "DELETE FROM ci WHERE id = 7",
            None,
            Some("CI 7"),
            Problem::SearchDiffers,
        ),
        (
            "INSERT INTO ci SELECT 77, 'new', name, class, status, attributes, aliases, since, digest FROM ci WHERE id = 1",
            Some(2),
            Some("new"),
            Problem::RowAltered,
        ),
        (
            "UPDATE changeset SET message = 'x' WHERE number = 2",
            Some(2),
            None,
            Problem::ChangesetAltered,
        ),
        (
            "UPDATE changeset SET hash = zeroblob(32) WHERE number = 2",
            Some(3),
            None,
            Problem::ChangesetAltered,
        ),
        (
            "UPDATE changeset SET content_hash = zeroblob(32) WHERE number = 4",
            Some(4),
            None,
            Problem::ContentDiffers,
        ),
        (
            "UPDATE changeset SET at = '2001-01-01T00:00:00Z' WHERE number = 4",
            Some(4),
            None,
            Problem::TimeGoesBack,
        ),
        (
            "UPDATE changeset SET hash = X'00' WHERE number = 2",
            Some(2),
            None,
            Problem::RowUnreadable,
        ),
        (
            "UPDATE changeset SET at = 'yesterday' WHERE number = 2",
            Some(2),
            None,
            Problem::RowUnreadable,
        ),
        (
            "DELETE FROM ci WHERE id = 9",
            Some(2),
            Some("ci-10 depends_on CI 9"),
            Problem::MissingEnd,
        ),
        (
            "INSERT INTO ci_alias VALUES ('x', 1)",
            None,
            Some("x"),
            Problem::AliasDiffers,
        ),
    ];
    for (sql, changeset, subject, problem) in cases {
        let folder = tempfile::tempdir().expect("a folder");
        let faults = tampered(folder.path(), sql).faults;
        let found = faults.iter().any(|fault| {
            (fault.changeset, fault.subject.as_deref(), &fault.problem)
                == (changeset, subject, &problem)
        });
        assert!(found, "{sql}: {faults:#?}");
    }
}

#[test]
fn indexes_and_search_are_checked_by_sqlite() {
    for sql in [
        "UPDATE ci_search_data SET block = zeroblob(length(block)) WHERE id > 10",
        "DELETE FROM ci_search_data WHERE id > 10",
        "DELETE FROM ci_search_docsize WHERE id = 7",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema
         WHERE name = 'relationship_target') WHERE name = 'ci_since'",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'UNIQUE INDEX', 'INDEX')
         WHERE name = 'ci_key'",
        "DROP INDEX ci_history_key",
        "CREATE TABLE stranger (x)",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = history(folder.path()).path().to_owned();
        let connection = Connection::open(&path).expect("opens");
        connection.execute_batch(sql).expect("tampers");
        drop(connection);
        let faults = check(&Store::open(&path).expect("opens")).faults;
        assert!(!faults.is_empty(), "{sql}");
    }
}

#[test]
fn a_table_that_is_gone_hides_no_fault_of_the_others() {
    let sql = "PRAGMA foreign_keys = OFF; UPDATE class SET definition = '{' WHERE id = 23; DROP TABLE ci;";
    let folder = tempfile::tempdir().expect("a folder");
    let path = history(folder.path()).path().to_owned();
    let connection = Connection::open(&path).expect("opens");
    connection.execute_batch(sql).expect("tampers");
    drop(connection);
    let store = Store::open(&path).expect("opens");
    let verification = check(&store);
    assert_eq!(verification.changesets, 4);
    for (subject, problem) in [
        ("the table ci", Problem::SchemaDiffers),
        ("the table ci", Problem::Unreadable),
        ("virtual_machine", Problem::RowAltered),
    ] {
        let faults = &verification.faults;
        let found = faults
            .iter()
            .any(|fault| fault.subject.as_deref() == Some(subject) && fault.problem == problem);
        assert!(found, "{subject}: {faults:#?}");
    }
    let reader = store.read().expect("readable");
    for fault in [
        reader.view().ci_count().map(|_| ()),
        reader.view().model().map(|_| ()),
    ] {
        let sentence = fault.expect_err("unreadable").to_string();
        assert!(
            sentence.contains("backup") || sentence.contains("Verify"),
            "{sentence}"
        );
        assert!(!sentence.contains("no such table"), "{sentence}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_altered_cell_of_any_version_is_named(row in 0_usize..64, column in 0_usize..6) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = history(folder.path()).path().to_owned();
        let connection = Connection::open(&path).expect("opens");
        let mut versions: Vec<(&str, u32, u32)> = Vec::new();
        for table in ["ci", "ci_history", "relationship", "relationship_history"] {
            let mut statement = connection.prepare(&format!("SELECT id, since FROM {table}")).expect("reads");
            let rows = statement.query_map([], |row| Ok((table, row.get(0)?, row.get(1)?))).expect("reads");
            versions.extend(rows.map(|row| row.expect("a row")));
        }
        let (table, id, since) = versions[row % versions.len()];
        let cell = match (table.starts_with("ci"), column) {
            (true, 0) => "key = key || 'x'",
            (true, 1) => "name = ''",
            (true, 2) => "class = class + 1",
            (true, 3) => "status = 3",
            (true, 4) => "attributes = attributes || ' '",
            (true, _) => "aliases = '[]'",
            (false, 0) => "source = source + 100",
            (false, 1) => "type = type + 1",
            (false, 2) => "target = target + 100",
            (false, 3) => "group_name = '-'",
            (false, 4) => "strength = 1",
            (false, _) => "probability = '1'",
        };
        let altered = connection
            .execute(&format!("UPDATE {table} SET {cell} WHERE id = ?1 AND since = ?2"), [id, since])
            .expect("tampers");
        prop_assert_eq!(altered, 1);
        drop(connection);
        let faults = check(&Store::open(&path).expect("opens")).faults;
        prop_assert!(
            faults.iter().any(|fault| fault.problem == Problem::RowAltered
                && fault.changeset == Some(since)
                && fault.subject.is_some()),
            "{table} {id} {since} {cell}: {faults:#?}"
        );
    }
}
