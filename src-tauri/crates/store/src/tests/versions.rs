//! Versions, as-of reading, ids and rollback.

use faultline_model::{GroupIdentity, Needs, RedundancyGroup};

use super::{ci, create, relationship, write};
use crate::{CiRow, CiWords, StoreError, Table, WriteMode};

#[test]
fn a_version_is_kept_for_every_changeset() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    let made = write(&store, 1, |transaction| {
        transaction.insert_ci(&ci(1, "a", "{}"))
    });
    let changed = write(&store, 2, |transaction| {
        transaction.update_ci(&ci(1, "a", r#"{"owner":"Bob"}"#))?;
        transaction.update_ci(&ci(1, "a", r#"{"owner":"Eve"}"#))
    });
    let deleted = write(&store, 3, |transaction| transaction.delete_ci(1));
    assert_eq!(
        (made.changeset, changed.changeset, deleted.changeset),
        (Some(2), Some(3), Some(4))
    );
    let reader = store.read().expect("readable");
    let owner = |changeset| {
        let ci = reader.view().ci_as_of(1, changeset).expect("readable");
        ci.map(|ci| ci.attributes.get("owner").map(|owner| owner.into_owned()))
    };
    assert_eq!(owner(1), None);
    assert_eq!(owner(2), Some(None));
    assert_eq!(owner(3), Some(Some("Eve".to_owned())));
    assert_eq!(owner(4), None);
    let gone = reader
        .view()
        .last_deleted_ci("a")
        .expect("readable")
        .expect("deleted");
    assert_eq!((gone.id, gone.until, &*gone.origin), (1, 4, "manual"));
    assert_eq!(reader.view().touched(Table::Ci, 3).expect("readable"), [1]);
}

#[test]
fn what_changes_nothing_is_no_changeset() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    write(&store, 1, |transaction| {
        transaction.insert_ci(&ci(1, "a", "{}"))
    });
    let same = write(&store, 2, |transaction| {
        transaction.update_ci(&ci(1, "a", "{}"))
    });
    let made_and_deleted = write(&store, 3, |transaction| {
        transaction.insert_ci(&ci(2, "b", "{}"))?;
        transaction.delete_ci(2)
    });
    assert_eq!(
        (same.output, same.changeset, made_and_deleted.changeset),
        (false, None, None)
    );
    assert_eq!(
        write(&store, 4, |transaction| Ok(transaction.next_ci_id())).output,
        3
    );
}

#[test]
fn a_failed_write_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    let result = store.write(
        &super::header(1, "manual"),
        WriteMode::Bulk,
        None,
        |transaction| {
            transaction.begin_bulk(Table::Ci)?;
            transaction.insert_ci(&ci(1, "a", "{}"))?;
            transaction.insert_ci(&ci(2, "a", "{}"))?;
            transaction.end_bulk(&mut |_, _| {})
        },
    );
    assert!(
        matches!(result, Err(StoreError::File(_))),
        "two CIs of one key"
    );
    let reader = store.read().expect("readable");
    assert_eq!(reader.view().ci_count().expect("readable"), 0);
    assert_eq!(reader.view().head().expect("readable").number, 1);
}

#[test]
fn bulk_rows_are_found_like_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    store
        .write(
            &super::header(1, "manual"),
            WriteMode::Bulk,
            None,
            |transaction| {
                assert!(transaction.begin_bulk(Table::Ci)?);
                assert!(transaction.begin_bulk(Table::Relationship)?);
                for id in 1..=100 {
                    let key = format!("core-sw-{id:02}");
                    let attributes = format!(r#"{{"owner":"Zoë {id}"}}"#);
                    let aliases = [format!("old-{id}")];
                    transaction.insert_ci(&CiRow {
                        aliases: &aliases,
                        ..ci(id, &key, &attributes)
                    })?;
                }
                for id in 2..=100 {
                    transaction.insert_relationship(&relationship(id, id, id - 1))?;
                }
                transaction.end_bulk(&mut |_, _| {})?;
                assert!(!transaction.begin_bulk(Table::Ci)?);
                Ok::<_, StoreError>(())
            },
        )
        .expect("written");
    let reader = store.read().expect("readable");
    let view = reader.view();
    let found = |text: &str| {
        let mut ids = Vec::new();
        let words = CiWords::of(text).expect("words");
        view.for_each_match(&words, |id| {
            ids.push(id);
            Ok::<_, StoreError>(())
        })
        .expect("readable");
        ids
    };
    assert_eq!(found("core s 07"), [7]);
    assert_eq!(found("zoe 42"), [42]);
    assert_eq!(
        view.ci_by_key("core-sw-05")
            .expect("readable")
            .map(|ci| ci.id),
        Some(5)
    );
    assert_eq!(view.ci_of_alias("old-9").expect("readable"), Some(9));
    assert_eq!(view.relationships_of(50).expect("readable").len(), 2);
    assert_eq!(
        view.relationship_by_identity(3, 1, 2, "")
            .expect("readable")
            .map(|one| one.id),
        Some(3)
    );
}

#[test]
fn groups_are_stated_and_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    let group = RedundancyGroup {
        id: 1,
        dependent: 1,
        identity: GroupIdentity::Named("nodes".to_owned()),
        needs: Some(Needs::ONE),
        strength: None,
        since: 2,
    };
    write(&store, 1, |transaction| transaction.insert_group(&group));
    write(&store, 2, |transaction| transaction.delete_group(1));
    let reader = store.read().expect("readable");
    assert_eq!(
        reader.view().group_as_of(1, 2).expect("readable"),
        Some(group)
    );
    assert_eq!(reader.view().groups_of(1).expect("readable"), []);
}
