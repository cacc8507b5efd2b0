//! Previews of edits of many CIs, and that applying does exactly what they tell.

use std::collections::BTreeMap;

use faultline_model::LifecycleStatus;

use super::{BulkFault, BulkPreview, BulkStatement, edit_cis, preview};
use crate::edit::tests::{context, make, workspace};
use crate::edit::{NewCi, create_ci, delete_ci};
use crate::task::{Cancellation, TaskContext};
use crate::undo::undo;
use crate::workspace::Workspace;

fn stated(workspace: &Workspace, cis: &[u32], fields: &[(&str, &str)]) -> BulkStatement {
    let reader = workspace.read().expect("readable");
    let model = reader.view().model().expect("a model");
    BulkStatement::new(&model, cis.to_vec(), &values(fields)).expect("stated")
}

fn values(fields: &[(&str, &str)]) -> BTreeMap<String, Option<String>> {
    let value = |value: &str| Some(value.to_owned()).filter(|value| !value.is_empty());
    let fields = fields.iter();
    fields
        .map(|&(field, text)| (field.to_owned(), value(text)))
        .collect()
}

fn told(workspace: &Workspace, statements: &[BulkStatement]) -> BulkPreview {
    let reader = workspace.read().expect("readable");
    preview(&TaskContext::unattended(), reader.view(), statements).expect("told")
}

fn apply(
    workspace: &Workspace,
    statements: &[BulkStatement],
    seen: &str,
    leave_out: bool,
) -> Result<(Option<u32>, String), BulkFault> {
    let task = TaskContext::unattended();
    let done = edit_cis(workspace, &context(), &task, statements, seen, leave_out)?;
    Ok((done.changeset, done.label))
}

fn owner(workspace: &Workspace, id: u32) -> Option<String> {
    let reader = workspace.read().expect("readable");
    let ci = reader.view().ci(id).expect("readable").expect("there");
    ci.attributes.to_map().remove("owner")
}

fn head(workspace: &Workspace) -> u32 {
    let reader = workspace.read().expect("readable");
    reader.view().head().expect("a head").number
}

#[test]
fn values_are_counted_then_set_as_one_changeset_with_one_undo() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let cis = ["a", "b", "c", "d"].map(|key| make(&workspace, key));
    for (ci, name) in [(cis[0], "Ann"), (cis[1], "Ann"), (cis[2], "Eve")] {
        let one = [stated(&workspace, &[ci], &[("owner", name)])];
        let seen = told(&workspace, &one).seen;
        apply(&workspace, &one, &seen, false).expect("set");
    }
    let all = [stated(&workspace, &cis, &[("owner", "Eve")])];
    let preview = told(&workspace, &all);
    assert_eq!(
        (preview.changed, preview.unchanged, preview.refused),
        (3, 1, 0)
    );
    let transitions = preview.transitions.iter();
    let transitions: Vec<_> = transitions
        .map(|one| {
            (
                one.attribute.as_str(),
                one.from.as_deref(),
                one.to.as_deref(),
                one.cis,
            )
        })
        .collect();
    let eve = Some("Eve");
    assert_eq!(
        transitions,
        [("owner", Some("Ann"), eve, 2), ("owner", None, eve, 1)]
    );
    let before = head(&workspace);
    let (changeset, label) = apply(&workspace, &all, &preview.seen, false).expect("set");
    assert_eq!(
        (changeset, label.as_str()),
        (Some(before + 1), "Change 3 CIs")
    );
    assert!(
        cis.iter()
            .all(|&ci| owner(&workspace, ci).as_deref() == Some("Eve"))
    );
    undo(&workspace, &context(), before + 1).expect("undone");
    let owners = cis.map(|ci| owner(&workspace, ci));
    let owners = owners.each_ref().map(Option::as_deref);
    assert_eq!(owners, [Some("Ann"), Some("Ann"), Some("Eve"), None]);
}

#[test]
fn many_are_retired_as_one_changeset() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let cis = ["a", "b"].map(|key| make(&workspace, key));
    let all = [stated(&workspace, &cis, &[("status", "retired")])];
    let preview = told(&workspace, &all);
    let (_, label) = apply(&workspace, &all, &preview.seen, false).expect("retired");
    assert_eq!(label, "Retire 2 CIs");
    let reader = workspace.read().expect("readable");
    let ci = reader.view().ci(cis[1]).expect("readable").expect("there");
    assert_eq!(ci.status, LifecycleStatus::Retired);
    drop(reader);
    let again = told(&workspace, &all);
    assert_eq!((again.changed, again.unchanged), (0, 2));
    assert_eq!(
        apply(&workspace, &all, &again.seen, false)
            .expect("nothing to do")
            .0,
        None
    );
}

#[test]
fn what_is_refused_is_told_with_its_reason_and_left_out_only_where_that_is_wanted() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let machine = make(&workspace, "a");
    let place = NewCi {
        key: Some("site".to_owned()),
        class: "location".to_owned(),
        ..NewCi::default()
    };
    let place = create_ci(&workspace, &context(), &place)
        .expect("made")
        .output;
    let all = [stated(
        &workspace,
        &[machine, place],
        &[("hostname", "one")],
    )];
    let preview = told(&workspace, &all);
    assert_eq!((preview.changed, preview.refused), (1, 1));
    let [refusal] = preview.refusals.as_slice() else {
        panic!("{:?}", preview.refusals);
    };
    assert_eq!(refusal.keys, ["site"]);
    assert!(
        refusal.reason.contains("no attribute"),
        "{}",
        refusal.reason
    );
    let before = head(&workspace);
    let refused = apply(&workspace, &all, &preview.seen, false);
    assert!(
        matches!(refused, Err(BulkFault::Refused { cis: 1, .. })),
        "{refused:?}"
    );
    assert_eq!(head(&workspace), before);
    let done = apply(&workspace, &all, &preview.seen, true).expect("the others");
    assert_eq!(done, (Some(before + 1), "Change a".to_owned()));
}

#[test]
fn a_preview_that_is_no_longer_true_is_not_applied() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let cis = ["a", "b"].map(|key| make(&workspace, key));
    let all = [stated(&workspace, &cis, &[("owner", "Eve")])];
    let preview = told(&workspace, &all);
    let one = [stated(&workspace, &cis[..1], &[("owner", "Ann")])];
    let seen = told(&workspace, &one).seen;
    apply(&workspace, &one, &seen, false).expect("set");
    let stale = apply(&workspace, &all, &preview.seen, false);
    assert!(matches!(stale, Err(BulkFault::AlteredSince)), "{stale:?}");
    assert_eq!(owner(&workspace, cis[1]), None);
}

#[test]
fn a_ci_that_is_gone_is_refused_and_the_others_change() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let cis = ["a", "b"].map(|key| make(&workspace, key));
    let since = |id| {
        let reader = workspace.read().expect("readable");
        let ci = reader.view().ci(id).expect("readable");
        ci.expect("there").since
    };
    delete_ci(&workspace, &context(), cis[0], since(cis[0])).expect("deleted");
    let all = [stated(&workspace, &cis, &[("owner", "Eve")])];
    let preview = told(&workspace, &all);
    assert_eq!((preview.changed, preview.refused), (1, 1));
    apply(&workspace, &all, &preview.seen, true).expect("the other");
    assert_eq!(owner(&workspace, cis[1]).as_deref(), Some("Eve"));
}

#[test]
fn a_table_sets_each_ci_to_its_own_values_and_names_each_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let cis = ["a", "b"].map(|key| make(&workspace, key));
    let rows = [
        stated(
            &workspace,
            &cis[..1],
            &[("owner", "Ann"), ("name", "First")],
        ),
        stated(&workspace, &cis[1..], &[("owner", "Eve")]),
    ];
    let preview = told(&workspace, &rows);
    assert_eq!(preview.changed, 2);
    apply(&workspace, &rows, &preview.seen, false).expect("set");
    let owners = cis.map(|ci| owner(&workspace, ci).expect("set"));
    assert_eq!(owners, ["Ann", "Eve"]);
    let twice = [rows[0].clone(), rows[0].clone()];
    let reader = workspace.read().expect("readable");
    let twice = super::preview(&TaskContext::unattended(), reader.view(), &twice);
    assert!(
        matches!(&twice, Err(BulkFault::StatedTwice { key }) if key == "a"),
        "{twice:?}"
    );
}

#[test]
fn what_cannot_be_set_on_many_is_refused_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let reader = workspace.read().expect("readable");
    let model = reader.view().model().expect("a model");
    let cases: [(&[(&str, &str)], &str); 6] = [
        (&[], "Nothing is to be set"),
        (&[("key", "a")], "The key of many CIs"),
        (&[("class", "server")], "The class of many CIs"),
        (&[("ownr", "Ann")], "Did you mean owner"),
        (&[("status", "gone")], "\"gone\" is no status"),
        (&[("name", "")], "Every CI has a name"),
    ];
    for (fields, words) in cases {
        let fault = BulkStatement::new(&model, vec![1], &values(fields)).expect_err(words);
        assert!(fault.to_string().contains(words), "{fault}");
    }
}

#[test]
fn a_cancelled_edit_leaves_no_trace() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let cis = ["a", "b"].map(|key| make(&workspace, key));
    let all = [stated(&workspace, &cis, &[("owner", "Eve")])];
    let seen = told(&workspace, &all).seen;
    let before = head(&workspace);
    let cancellation = Cancellation::default();
    cancellation.cancel();
    let task = TaskContext::new(cancellation, &|_, _| {});
    let stopped = edit_cis(&workspace, &context(), &task, &all, &seen, false);
    assert!(stopped.is_err(), "{stopped:?}");
    assert_eq!(head(&workspace), before);
}
