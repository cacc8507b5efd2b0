//! Reviews, and alterations that nobody asked for.

use std::collections::BTreeMap;

use faultline_model::{CiRole, RecordKind, RecordState};
use faultline_store::WriteMode;

use super::{change, estate};
use crate::changes::review::review_change;
use crate::changes::unauthorized::{
    AlterationId, accept_alterations, change_of_alterations, unauthorized,
};
use crate::context::Context;
use crate::edit::NewCi;
use crate::edit::tests::context;
use crate::records::{CiStatement, FieldEdits, NewRecord, create_record, edit_record};
use crate::workspace::{Operation, Workspace};

const TIMES: (&str, &str) = ("2027-02-01T10:00:00Z", "2027-02-01T12:00:00Z");

fn incident(workspace: &Workspace, key: &str, onset: &str) {
    let reader = workspace.read().expect("readable");
    let ci = reader
        .view()
        .ci_by_key(key)
        .expect("readable")
        .expect("there")
        .id;
    drop(reader);
    let new = NewRecord {
        kind: RecordKind::Incident,
        edits: FieldEdits::of(&[("title", "Broken"), ("onset", onset)]),
        cis: vec![CiStatement {
            ci,
            role: CiRole::Reported,
            state: None,
            minutes: None,
            note: String::new(),
        }],
        template: None,
    };
    create_record(workspace, &context(), &new).expect("made");
}

#[test]
fn what_was_predicted_is_held_against_what_was_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let id = change(&workspace, &["host-1"], TIMES, &[]);
    let early = review_change(&workspace, id, context().now).expect_err("not begun");
    assert!(early.to_string().contains("actual start"), "{early}");
    let done = FieldEdits::of(&[("actual_start", TIMES.0), ("actual_end", TIMES.1)]);
    edit_record(&workspace, &context(), id, None, &done).expect("edited");
    // web-1 is down by the prediction, shop at risk, web-2 up; desk is down and nobody says so.
    incident(&workspace, "web-1", "2027-02-01T10:30:00Z");
    incident(&workspace, "shop", "2027-02-02T10:30:00Z");
    incident(&workspace, "web-2", "2027-02-02T10:31:00Z");
    incident(&workspace, "mail", "2027-02-01T09:59:00Z");
    incident(&workspace, "mail", "2027-02-03T12:00:00Z");
    let found = review_change(&workspace, id, context().now).expect("found");
    let keys = |cis: &[crate::changes::review::ReviewedCi]| -> Vec<String> {
        cis.iter().map(|one| one.key.clone()).collect()
    };
    assert_eq!(keys(&found.hits), ["web-1"]);
    assert_eq!(keys(&found.misses), ["shop", "web-2"]);
    assert_eq!(keys(&found.false_alarms), ["desk"]);
    let [proposal] = found.proposals.as_slice() else {
        panic!("{:?}", found.proposals);
    };
    // web-1 and web-2 lean on their hosts, mail on two machines.
    let told = (
        proposal.source.as_str(),
        proposal.kind.as_str(),
        proposal.target.as_str(),
    );
    assert_eq!(told, ("web-2", "depends_on", "host-1"));
    assert_eq!(proposal.alike, 4);
}

#[test]
fn what_was_learnt_since_is_no_prediction() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let id = change(&workspace, &["host-1"], TIMES, &[]);
    let done = FieldEdits::of(&[("actual_start", TIMES.0), ("actual_end", TIMES.1)]);
    edit_record(&workspace, &context(), id, None, &done).expect("edited");
    incident(&workspace, "web-2", "2027-02-01T10:30:00Z");
    let planned_on = workspace.snapshot().expect("readable").changeset;
    // After the outage somebody writes down what nobody knew, and makes a CI that is reported too.
    let late = Context {
        now: "2027-02-03T00:00:00Z".parse().expect("a time"),
        ..context()
    };
    let new = crate::edit::NewRelationship {
        source: id_of(&workspace, "web-2"),
        kind: "depends_on".to_owned(),
        target: id_of(&workspace, "host-1"),
        values: crate::edit::RelationshipValues::default(),
    };
    crate::edit::create_relationship(&workspace, &late, &new).expect("made");
    let made = NewCi {
        key: Some("late".to_owned()),
        class: "virtual_machine".to_owned(),
        ..NewCi::default()
    };
    crate::edit::create_ci(&workspace, &late, &made).expect("made");
    incident(&workspace, "late", "2027-02-01T11:30:00Z");
    let found = review_change(&workspace, id, late.now).expect("found");
    assert_eq!((found.predicted_at, found.draft), (planned_on, None));
    let missed = found.misses.iter().map(|one| one.key.as_str());
    assert_eq!(missed.collect::<Vec<_>>(), ["web-2", "late"]);
    assert!(found.hits.is_empty());
}

fn id_of(workspace: &Workspace, key: &str) -> u32 {
    let reader = workspace.read().expect("readable");
    let found = reader.view().ci_by_key(key).expect("readable");
    found.expect("there").id
}

/// Alters the owner of a CI as an import would, at a time.
fn import(workspace: &Workspace, key: &str, at: &str, owner: &str) {
    let context = Context {
        now: at.parse().expect("a time"),
        ..context()
    };
    let operation = Operation::Import {
        names: vec!["feed".to_owned()],
    };
    let done = workspace.transact(&operation, &context, WriteMode::Edit, None, |transaction| {
        let mut ci = transaction.view().ci_by_key(key)?.expect("there");
        let values = BTreeMap::from([("owner".to_owned(), owner.to_owned())]);
        ci.attributes = faultline_model::Attributes::from_map(&values);
        transaction.update_ci(&faultline_store::CiRow::of(&ci))?;
        Ok::<(), faultline_store::StoreError>(())
    });
    done.expect("written");
}

#[test]
fn an_import_needs_an_open_change() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    let id = change(&workspace, &["host-1"], TIMES, &[]);
    let listed = || -> Vec<(String, u32, u32)> {
        let snapshot = workspace.snapshot().expect("readable");
        let reader = workspace.read().expect("readable");
        let found = unauthorized(&snapshot, reader.view(), None, 100).expect("found");
        assert!(!found.is_cut_short);
        let first = unauthorized(&snapshot, reader.view(), None, 1).expect("found");
        assert!(first.is_cut_short || found.alterations.len() <= 1);
        found
            .alterations
            .into_iter()
            .map(|one| (one.key, one.changeset.number, one.ci))
            .collect()
    };
    let keys = || -> Vec<String> { listed().into_iter().map(|one| one.0).collect() };
    import(&workspace, "host-1", "2027-02-01T11:00:00Z", "Ann");
    import(&workspace, "host-2", "2027-02-01T11:00:01Z", "Ann");
    import(&workspace, "host-1", "2027-02-01T13:00:00Z", "Bob");
    // The change is still new: it opens nothing.
    assert_eq!(keys(), ["host-1", "host-2", "host-1"]);
    let reader = workspace.read().expect("readable");
    let record = reader.view().record(id).expect("readable");
    let mut record = record.expect("there");
    drop(reader);
    record.state = RecordState::Scheduled;
    let late = Context {
        now: "2027-02-02T00:00:00Z".parse().expect("a time"),
        ..context()
    };
    let operation = Operation::Demonstration;
    workspace
        .transact(&operation, &late, WriteMode::Edit, None, |transaction| {
            transaction.update_record(&record).map(|_| ())
        })
        .expect("written");
    assert_eq!(
        keys(),
        ["host-1", "host-2"],
        "the change was open at eleven"
    );
    let [(_, last, host_1), (_, other, host_2)] = listed().try_into().expect("two");
    let place = |changeset: u32, ci: u32| AlterationId { changeset, ci };
    let accept = |note: &str| accept_alterations(&workspace, &late, &[place(last, host_1)], note);
    accept("Known.").expect("accepted");
    assert_eq!(keys(), ["host-2"]);
    let made = change_of_alterations(&workspace, &late, &[place(other, host_2)]).expect("made");
    assert_eq!(made.output.to_string(), "CHG-2");
    assert!(keys().is_empty());
    let again = accept("").expect_err("refused");
    assert!(again.to_string().contains("waits for an answer"), "{again}");
}

#[test]
fn several_alterations_are_answered_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    for (key, at) in [("host-1", "10"), ("host-2", "11"), ("web-1", "12")] {
        import(&workspace, key, &format!("2027-02-01T{at}:00:00Z"), "Ann");
    }
    let snapshot = workspace.snapshot().expect("readable");
    let reader = workspace.read().expect("readable");
    let found = unauthorized(&snapshot, reader.view(), None, 100).expect("found");
    drop(reader);
    let places: Vec<AlterationId> = found
        .alterations
        .iter()
        .map(|one| AlterationId {
            changeset: one.changeset.number,
            ci: one.ci,
        })
        .collect();
    let before = workspace.snapshot().expect("readable").changeset;
    let late = Context {
        now: "2027-02-02T00:00:00Z".parse().expect("a time"),
        ..context()
    };
    let made = change_of_alterations(&workspace, &late, &places[..2]).expect("made");
    assert_eq!(made.changeset, Some(before + 1), "one changeset for both");
    let reader = workspace.read().expect("readable");
    let record = reader.view().record_by_number(made.output);
    let record = record.expect("readable").expect("there");
    assert_eq!(record.title, "Altered without a change: host-2 and 1 more");
    let times = ["actual_start", "actual_end"].map(|field| record.value(field));
    let expected = ["2027-02-01T11:00:00Z", "2027-02-01T12:00:00Z"];
    assert_eq!(times, expected.map(|at| Some(at.to_owned())));
    let cis = reader.view().cis_of_record(record.id).expect("readable");
    assert_eq!(cis.len(), 2);
    drop(reader);
    // One that is answered already spoils the whole answer: nothing is half-done.
    assert!(accept_alterations(&workspace, &late, &places, "").is_err());
    accept_alterations(&workspace, &late, &places[2..], "").expect("accepted");
    let snapshot = workspace.snapshot().expect("readable");
    let reader = workspace.read().expect("readable");
    let left = unauthorized(&snapshot, reader.view(), None, 100).expect("found");
    assert_eq!(left.alterations, []);
}
