//! Edits of the model over the boundary: shown first, made as one changeset, refused where they cannot be.

use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::edit::{self, EditRequest, undo};
use faultline_api::item::StatusView;
use faultline_api::model::{
    AllowedEndsView, AttributeKind, AttributeView, RelationshipTypeView, model,
};
use faultline_api::model_edit::{
    ClassStatement, ModelEditRequest, ModelFindingReasonView, apply, export, extras, preview,
};
use faultline_api::workspace::{create, current};
use faultline_api::{ErrorKind, OpenAtStart, Session, moment};
use jiff::Timestamp;

/// A session whose estate has two servers, one of which states an extra attribute.
fn session(folder: &Path) -> Session {
    let session = Session::new(folder, "Ann", OpenAtStart::Nothing, || {
        Timestamp::UNIX_EPOCH
    });
    let path = folder.join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    for (key, attributes) in [("srv-1", vec![("+bay", "7")]), ("srv-2", vec![])] {
        let request = EditRequest::CreateCi {
            key: Some(key.to_owned()),
            name: None,
            class: "server".to_owned(),
            status: StatusView::Live,
            attributes: attributes
                .into_iter()
                .map(|(id, value)| (id.to_owned(), value.to_owned()))
                .collect::<BTreeMap<_, _>>(),
        };
        edit::edit(&session, request, "").expect("made");
    }
    session
}

fn bay(required: bool) -> AttributeView {
    AttributeView {
        id: "bay".to_owned(),
        label: String::new(),
        kind: AttributeKind::Integer,
        unit: None,
        choices: Vec::new(),
        required,
        recommended: false,
        unique: false,
        volatile: false,
        default: None,
        pattern: None,
    }
}

fn add_bay() -> ModelEditRequest {
    ModelEditRequest::AddAttribute {
        after: bay(true),
        classes: vec!["server".to_owned()],
    }
}

fn server_attributes(session: &Session) -> Vec<String> {
    let model = model(session).expect("readable");
    let server = model.classes.into_iter().find(|one| one.id == "server");
    server.expect("shipped").attributes
}

#[test]
fn an_attribute_is_made_once_the_cis_that_lack_it_were_seen_and_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let seen = preview(&session, &add_bay()).expect("sound");
    assert_eq!(seen.lines, ["Add attribute bay", "Alter class server"]);
    assert_eq!(seen.refused.count, 0);
    let told = |findings: &faultline_api::model_edit::ModelFindingsView| {
        let pairs = findings.first.iter();
        pairs
            .map(|one| (one.subject.clone(), one.reason.clone()))
            .collect::<Vec<_>>()
    };
    let missing = ModelFindingReasonView::Missing;
    let adopted = ModelFindingReasonView::Adopted;
    assert_eq!(told(&seen.unsatisfied), [("srv-2".to_owned(), missing)]);
    assert_eq!(told(&seen.altered), [("srv-1".to_owned(), adopted)]);

    let before = current(&session).expect("open").head.number;
    let refusal = apply(&session, &add_bay(), false, "").expect_err("not accepted");
    assert!(matches!(refusal.kind, ErrorKind::ModelRefused { .. }));
    assert_eq!(current(&session).expect("open").head.number, before);

    let applied = apply(&session, &add_bay(), true, "").expect("accepted");
    assert_eq!(applied.changeset, Some(before + 1));
    assert!(server_attributes(&session).contains(&"bay".to_owned()));
    undo(&session).expect("undone");
    assert!(!server_attributes(&session).contains(&"bay".to_owned()));
}

#[test]
fn what_somebody_altered_meanwhile_is_not_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    apply(&session, &add_bay(), true, "").expect("made");
    let read = model(&session).expect("readable").attributes;
    let before = read.into_iter().find(|one| one.id == "bay").expect("made");
    assert_eq!(before.label, "Bay");
    let alter = |unit: &str| ModelEditRequest::AlterAttribute {
        before: before.clone(),
        after: AttributeView {
            unit: Some(unit.to_owned()),
            ..before.clone()
        },
    };
    apply(&session, &alter("U"), true, "").expect("altered");
    let refusal = preview(&session, &alter("cm")).expect_err("altered meanwhile");
    assert!(refusal.message.contains("was altered since you began"));
}

#[test]
fn a_class_with_cis_goes_only_where_they_go() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let delete = |into: Option<&str>| ModelEditRequest::DeleteClass {
        id: "server".to_owned(),
        into: into.map(str::to_owned),
    };
    let seen = preview(&session, &delete(None)).expect("sound");
    assert_eq!(seen.refused.count, 2);
    assert!(apply(&session, &delete(None), true, "").is_err());
    apply(&session, &delete(Some("hypervisor")), true, "").expect("made");
    let classes = model(&session).expect("readable").classes;
    assert!(classes.iter().all(|one| one.id != "server"));
    let taken = classes.iter().find(|one| one.id == "hypervisor");
    assert_eq!(taken.expect("shipped").cis, 2);
}

#[test]
fn a_model_goes_to_a_file_and_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let row = ClassStatement {
        id: "rack_row".to_owned(),
        label: String::new(),
        parent: Some("facility".to_owned()),
        is_abstract: false,
        key_prefix: String::new(),
        own_attributes: Vec::new(),
    };
    let add = ModelEditRequest::AddClass { after: row };
    apply(&session, &add, false, "").expect("made");
    for name in ["model.toml", "model.json"] {
        let path = folder.path().join(name).display().to_string();
        export(&session, &path).expect("written");
        let import = ModelEditRequest::ImportFile { path };
        let same = preview(&session, &import).expect("readable");
        assert_eq!(same.lines, Vec::<String>::new());
        undo(&session).expect("undone");
        let other = preview(&session, &import).expect("readable");
        assert_eq!(other.lines, ["Add class rack_row"]);
        apply(&session, &import, false, "").expect("made");
    }
    let path = folder.path().join("broken.toml");
    std::fs::write(&path, "faultline_model = 1\n[[clas]]\nid = 1\n").expect("written");
    let path = path.display().to_string();
    let refusal = preview(
        &session,
        &ModelEditRequest::ImportFile { path: path.clone() },
    );
    let kind = refusal.expect_err("broken").kind;
    let ErrorKind::ModelFile { path: told, faults } = kind else {
        panic!("{kind:?}");
    };
    assert_eq!(told, path);
    assert!(faults[0].contains("Did you mean class?"), "{faults:?}");
}

#[test]
fn an_extra_attribute_is_told_and_adopted() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let mut found = extras(&session, 1, |_| {}).expect("readable");
    let extra = found.remove(0);
    assert_eq!(
        (&*extra.name, &*extra.class, extra.cis),
        ("bay", "server", 1)
    );
    assert_eq!(extra.attribute.kind, AttributeKind::Integer);
    assert!(found.is_empty() && !extra.known && !extra.unsuitable);
    let adopt = ModelEditRequest::AdoptExtra {
        name: extra.name,
        after: extra.attribute,
        classes: vec![extra.class],
    };
    let seen = preview(&session, &adopt).expect("sound");
    assert_eq!(
        seen.altered.first[0].reason,
        ModelFindingReasonView::Adopted
    );
    apply(&session, &adopt, false, "").expect("made");
    assert!(server_attributes(&session).contains(&"bay".to_owned()));
    assert!(extras(&session, 2, |_| {}).expect("readable").is_empty());
}

#[test]
fn a_restricted_type_names_its_classes_and_what_is_outside() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let read = model(&session).expect("readable").relationship_types;
    let before = read
        .into_iter()
        .find(|one| one.id == "runs_on")
        .expect("shipped");
    assert!(before.allowed.is_empty());
    let request = EditRequest::CreateRelationship {
        source: 1,
        kind: "runs_on".to_owned(),
        target: 2,
        strength: None,
        group: None,
        probability: None,
    };
    edit::edit(&session, request, "").expect("made");
    let allowed = |target: &str| {
        let ends = AllowedEndsView {
            source: None,
            target: Some(target.to_owned()),
        };
        ModelEditRequest::AlterRelationshipType {
            before: before.clone(),
            after: RelationshipTypeView {
                allowed: vec![ends],
                ..before.clone()
            },
        }
    };
    assert_eq!(
        preview(&session, &allowed("compute"))
            .expect("sound")
            .unsatisfied
            .count,
        0
    );
    let seen = preview(&session, &allowed("hypervisor")).expect("sound");
    let reason = ModelFindingReasonView::NotAllowed {
        source_class: "server".to_owned(),
        target_class: "server".to_owned(),
    };
    assert_eq!(seen.unsatisfied.first[0].reason, reason);
    assert!(apply(&session, &allowed("hypervisor"), false, "").is_err());
    apply(&session, &allowed("hypervisor"), true, "").expect("made");
    let refusal = preview(&session, &allowed("compute")).expect_err("altered meanwhile");
    assert!(refusal.message.contains("was altered since you began"));
}

#[test]
fn the_past_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    moment::set_moment(&session, "#1").expect("there");
    let refusal = preview(&session, &add_bay()).expect_err("the past");
    assert!(matches!(refusal.kind, ErrorKind::NotNow { .. }));
}
