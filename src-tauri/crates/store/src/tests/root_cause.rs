//! Settings and confirmed causes: versions, tampering, and workspaces that were made before them.

use faultline_model::{AnalysisSetting, ConfirmedCause, FaultState};
use rusqlite::Connection;

use super::{ci, create, write};
use crate::{Moment, Problem, Store, verify};

fn setting(id: u32, name: &str, value: &str) -> AnalysisSetting {
    AnalysisSetting {
        id,
        name: name.to_owned(),
        value: value.to_owned(),
        since: 0,
    }
}

fn cause(id: u32, ci: u32, note: &str) -> ConfirmedCause {
    ConfirmedCause {
        id,
        ci,
        state: FaultState::Down,
        onset: None,
        confirmed_at: jiff::Timestamp::from_second(1_800_000_000).expect("a time"),
        incident: Some("INC-1".to_owned()),
        note: note.to_owned(),
        author: "Ann".to_owned(),
        since: 0,
    }
}

/// A CI, then two settings and a cause, then another value, a setting less and another note.
fn history(folder: &std::path::Path) -> Store {
    let store = create(folder);
    write(&store, 1, |transaction| {
        transaction.insert_ci(&ci(1, "ci-1", "{}"))
    });
    write(&store, 2, |transaction| {
        transaction.insert_analysis_setting(&setting(1, "a", "1"))?;
        transaction.insert_analysis_setting(&setting(2, "b", "2"))?;
        transaction.insert_confirmed_cause(&cause(1, 1, "seen"))
    });
    write(&store, 3, |transaction| {
        transaction.update_analysis_setting(&setting(1, "a", "7"))?;
        transaction.delete_analysis_setting(2)?;
        transaction.update_confirmed_cause(&cause(1, 1, "seen twice"))
    });
    store
}

#[test]
fn every_version_is_kept_and_read_as_of_its_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = history(folder.path());
    let reader = store.read().expect("readable");
    let view = reader.view();
    let settings = |found: Vec<AnalysisSetting>| {
        let words = found
            .into_iter()
            .map(|one| format!("{}={}", one.name, one.value));
        words.collect::<Vec<_>>().join(" ")
    };
    let notes = |found: Vec<ConfirmedCause>| {
        let notes = found.into_iter().map(|one| one.note);
        notes.collect::<Vec<_>>().join(" ")
    };
    for (changeset, expected, note) in [
        (2, "", ""),
        (3, "a=1 b=2", "seen"),
        (4, "a=7", "seen twice"),
    ] {
        let reader = store
            .read_at(Moment::Changeset(changeset))
            .expect("readable");
        let view = reader.view();
        let found = view.analysis_settings().expect("readable");
        assert_eq!(settings(found), expected, "{changeset}");
        let found = view.confirmed_causes().expect("readable");
        assert_eq!(notes(found), note, "{changeset}");
    }
    assert_eq!(settings(view.analysis_settings().expect("readable")), "a=7");
    assert_eq!(
        notes(view.confirmed_causes().expect("readable")),
        "seen twice"
    );
    let id = view.id_of_analysis_setting("b").expect("readable");
    assert_eq!(id, Some(2), "a name keeps its id");
    assert!(view.is_confirmed_cause(1).expect("readable"));
    assert_eq!(
        verify(&store, &mut |_, _| true).expect("checked").faults,
        []
    );
}

#[test]
fn tampering_is_found() {
    for (sql, changeset, subject) in [
        (
            "UPDATE analysis_setting SET value = '8'",
            4,
            "the setting a",
        ),
        (
            "UPDATE analysis_setting_history SET value = '8' WHERE id = 2",
            3,
            "the setting b",
        ),
        (
            "UPDATE confirmed_cause SET author = 'Eve'",
            4,
            "a confirmed cause: ci-1",
        ),
        (
            "UPDATE confirmed_cause_history SET state = 0",
            3,
            "a confirmed cause: ci-1",
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = history(folder.path()).path().to_owned();
        let altered = Connection::open(&path).and_then(|file| file.execute(sql, []));
        assert_eq!(altered.expect("tampers"), 1, "{sql}");
        let store = Store::open(&path).expect("opens");
        let faults = verify(&store, &mut |_, _| true).expect("checked").faults;
        assert_eq!(faults.len(), 1, "{sql}: {faults:?}");
        assert_eq!(faults[0].problem, Problem::RowAltered, "{sql}");
        assert_eq!(faults[0].changeset, Some(changeset), "{sql}");
        assert_eq!(faults[0].subject.as_deref(), Some(subject), "{sql}");
    }
}
