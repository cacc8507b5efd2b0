//! Each verb on a small estate: what it tells first, what becomes of values, and undo.

mod extras;
mod validity;

use std::collections::BTreeMap;

use super::*;
use crate::edit::tests::{context, make, workspace};
use crate::edit::{CiChange, change_ci};
use crate::undo::{UndoFault, undo};
use crate::workspace::{Operation, Workspace};

fn text(id: &str) -> AttributeDefinition {
    AttributeDefinition::new(id, &id.to_uppercase(), AttributeType::Text)
}

fn model(workspace: &Workspace) -> Model {
    workspace
        .read()
        .expect("readable")
        .view()
        .model()
        .expect("a model")
}

fn write(
    workspace: &Workspace,
    change: &ModelChange,
    acceptance: Acceptance,
) -> Result<u32, ModelEditFault> {
    let what = change.label();
    let operation = Operation::ChangeModel { what };
    let applied = change_model(workspace, &context(), &operation, change, acceptance, 3)?;
    Ok(applied.changeset.expect("something differs"))
}

fn state(workspace: &Workspace, id: u32, values: &[(&str, &str)]) {
    let since = workspace
        .read()
        .expect("readable")
        .view()
        .ci(id)
        .expect("read")
        .expect("there")
        .since;
    let attributes = values
        .iter()
        .map(|(id, value)| ((*id).to_owned(), Some((*value).to_owned())))
        .collect();
    let change = CiChange {
        attributes,
        ..CiChange::default()
    };
    change_ci(workspace, &context(), id, since, &change).expect("altered");
}

fn values(workspace: &Workspace, id: u32) -> BTreeMap<String, String> {
    let reader = workspace.read().expect("readable");
    reader
        .view()
        .ci(id)
        .expect("read")
        .expect("there")
        .attributes
        .to_map()
}

fn pairs(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = |(id, value): &(&str, &str)| ((*id).to_owned(), (*value).to_owned());
    pairs.iter().map(owned).collect()
}

#[test]
fn an_altered_attribute_tells_first_and_loses_no_value() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [plain, wrong, old] = ["vm-1", "vm-2", "vm-3"].map(|key| make(&workspace, key));
    state(&workspace, old, &[("+Bay", "7")]);
    let classes = ["virtual_machine".to_owned()];
    let add = add_attribute(&model(&workspace), text("bay"), &classes).expect("a change");
    write(&workspace, &add, Acceptance::OnlySatisfied).expect("made");
    assert_eq!(
        values(&workspace, old),
        pairs(&[("bay", "7")]),
        "the extra column is adopted"
    );

    state(&workspace, plain, &[("bay", "007")]);
    state(&workspace, wrong, &[("bay", "left")]);
    let alter = alter_attribute(&model(&workspace), "bay", |one| {
        one.value_type = AttributeType::Integer;
    });
    let alter = alter.expect("a change");
    let told = preview(&workspace, &alter, 3).expect("told");
    assert_eq!(told.unsatisfied.count, 1);
    assert_eq!(told.unsatisfied.first[0].subject, "vm-2");
    assert_eq!(told.altered.count, 1);
    let refused = write(&workspace, &alter, Acceptance::OnlySatisfied).expect_err("vm-2");
    assert!(matches!(refused, ModelEditFault::Unsatisfied(_)));
    assert_eq!(
        values(&workspace, wrong),
        pairs(&[("bay", "left")]),
        "nothing was changed"
    );

    let changeset = write(&workspace, &alter, Acceptance::Unsatisfied).expect("made");
    assert_eq!(values(&workspace, plain), pairs(&[("bay", "7")]));
    assert_eq!(
        values(&workspace, wrong),
        pairs(&[("+bay", "left")]),
        "kept as extra"
    );
    undo(&workspace, &context(), changeset).expect("undone");
    assert_eq!(values(&workspace, plain), pairs(&[("bay", "007")]));
    assert_eq!(values(&workspace, wrong), pairs(&[("bay", "left")]));

    let delete = delete_attribute(&model(&workspace), "bay").expect("a change");
    write(&workspace, &delete, Acceptance::OnlySatisfied).expect("made");
    assert_eq!(values(&workspace, wrong), pairs(&[("+bay", "left")]));
    assert!(model(&workspace).attribute("bay").is_none());
}

#[test]
fn what_is_required_or_unique_names_the_cis() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [first, second, _] = ["vm-1", "vm-2", "vm-3"].map(|key| make(&workspace, key));
    for ci in [first, second] {
        state(&workspace, ci, &[("owner", "Ann")]);
    }
    let required = |one: &mut AttributeDefinition| one.required = true;
    let required = alter_attribute(&model(&workspace), "owner", required).expect("a change");
    let told = preview(&workspace, &required, 3).expect("told");
    assert_eq!(
        told.unsatisfied.first[0].to_string(),
        "vm-3, owner: has no value, and one would be required"
    );
    let unique = |one: &mut AttributeDefinition| one.unique = true;
    let unique = alter_attribute(&model(&workspace), "owner", unique).expect("a change");
    let told = preview(&workspace, &unique, 3).expect("told");
    assert_eq!(told.unsatisfied.count, 1);
    assert_eq!(
        told.unsatisfied.first[0].reason,
        FindingReason::Duplicate("vm-1".to_owned())
    );
}

#[test]
fn classes_are_added_moved_and_deleted_with_their_cis() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make(&workspace, "vm-1");
    state(&workspace, ci, &[("hostname", "h1")]);
    let new = NewClass {
        id: "rack_row".to_owned(),
        parent: Some("facility".to_owned()),
        ..NewClass::default()
    };
    let add = add_class(&model(&workspace), &new).expect("a change");
    let added = write(&workspace, &add, Acceptance::OnlySatisfied).expect("made");
    assert_eq!(
        model(&workspace)
            .class("rack_row")
            .map(|class| &*class.label),
        Some("Rack row")
    );

    let delete = delete_class(&model(&workspace), "virtual_machine", None).expect("a change");
    let refused = write(&workspace, &delete, Acceptance::Unsatisfied).expect_err("vm-1 is of it");
    assert!(refused.to_string().contains("vm-1"), "{refused}");
    let delete = delete_class(&model(&workspace), "virtual_machine", Some("rack_row"));
    let deleted = write(
        &workspace,
        &delete.expect("a change"),
        Acceptance::OnlySatisfied,
    );
    let deleted = deleted.expect("made");
    assert_eq!(values(&workspace, ci), pairs(&[("+hostname", "h1")]));

    let kept = undo(&workspace, &context(), added).expect_err("vm-1 is of the class now");
    assert!(matches!(kept, UndoFault::Obstacles(_)));
    undo(&workspace, &context(), deleted).expect("undone");
    assert_eq!(values(&workspace, ci), pairs(&[("hostname", "h1")]));
    undo(&workspace, &context(), added).expect("undone");
    assert_eq!(model(&workspace), Model::shipped());

    let top = alter_class(&model(&workspace), "server", |class| class.parent = None);
    let moved = write(
        &workspace,
        &top.expect("a change"),
        Acceptance::OnlySatisfied,
    )
    .expect("made");
    let after = model(&workspace);
    let server = after.class("server").expect("there");
    assert!(after.has_attribute(server, "owner") && !after.has_attribute(server, "hostname"));
    undo(&workspace, &context(), moved).expect("undone");
    let below_itself = alter_class(&model(&workspace), "compute", |class| {
        class.parent = Some("server".to_owned());
    });
    let circle = preview(&workspace, &below_itself.expect("a change"), 1).expect_err("a circle");
    assert!(matches!(circle, ModelEditFault::Model(_)), "{circle}");
}

#[test]
fn types_in_use_neither_go_nor_turn_their_groups() {
    use crate::edit::tests::relate;
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [one, other] = ["vm-1", "vm-2"].map(|key| make(&workspace, key));
    relate(&workspace, one, other, Some("pair"));
    let shipped = model(&workspace);
    let turn = alter_relationship_type(&shipped, "depends_on", |kind| {
        kind.impact = ImpactDirection::SourceToTarget;
    });
    let delete = delete_relationship_type(&shipped, "depends_on");
    for change in [turn, delete] {
        let refused = write(
            &workspace,
            &change.expect("a change"),
            Acceptance::Unsatisfied,
        );
        let refused = refused.expect_err("a relationship is of it");
        assert!(matches!(refused, ModelEditFault::Refused(_)), "{refused}");
    }
    let group = alter_relationship_type(&shipped, "depends_on", |kind| {
        kind.default_group = Some(Needs::ONE);
    });
    let changeset = write(
        &workspace,
        &group.expect("a change"),
        Acceptance::OnlySatisfied,
    );
    undo(&workspace, &context(), changeset.expect("made")).expect("undone");
    assert_eq!(model(&workspace), shipped);
}

#[test]
fn stale_edits_and_unknown_ids_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let shipped = model(&workspace);
    let rename = |label: &str| {
        alter_class(&shipped, "server", |class| class.label = label.to_owned()).expect("a change")
    };
    let (first, second) = (rename("Host"), rename("Machine"));
    write(&workspace, &first, Acceptance::OnlySatisfied).expect("made");
    let stale = preview(&workspace, &second, 1).expect_err("altered meanwhile");
    assert!(
        matches!(stale, ModelEditFault::ChangedMeanwhile { .. }),
        "{stale}"
    );
    let unknown = delete_attribute(&shipped, "ownr").expect_err("unknown");
    assert!(
        unknown.to_string().contains("Did you mean owner?"),
        "{unknown}"
    );
    let taken = alter_class(&model(&workspace), "rack", |class| {
        class.label = "host".to_owned()
    });
    let taken = preview(&workspace, &taken.expect("a change"), 1).expect_err("a label twice");
    assert!(
        matches!(taken, ModelEditFault::LabelTaken { .. }),
        "{taken}"
    );
}
