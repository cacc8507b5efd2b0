//! Links, comments, files, templates, lists and history.

use faultline_model::{CiRole, LinkedState, RecordKind, RecordLinkKind, RecordState};

use super::{by, faults, make, record, workspace};
use crate::edit::tests::{make as make_ci, relate};
use crate::records::{
    CiStatement, FieldEdits, NewRecord, RecordAlteration, RecordFault, RecordFilter, attach,
    attachment, comment, create_record, edit_record, link_records, list_records, record_history,
    remove_ci, save_template, set_ci, show_record, unlink_records,
};

fn statement(ci: u32, role: CiRole) -> CiStatement {
    CiStatement {
        ci,
        role,
        state: Some(LinkedState::Down),
        minutes: Some(30),
        note: "because".to_owned(),
    }
}

#[test]
fn a_ci_has_one_statement_for_each_role() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let ci = make_ci(&workspace, "vm-1");
    let id = make(&workspace, RecordKind::Change, &[]);
    let set = |statement: &CiStatement| set_ci(&workspace, &by("Ann"), id, statement);
    set(&statement(ci, CiRole::Affected)).expect("set");
    let shorter = CiStatement {
        minutes: Some(5),
        ..statement(ci, CiRole::Affected)
    };
    set(&shorter).expect("altered");
    let links = |workspace: &crate::workspace::Workspace| {
        let reader = workspace.read().expect("readable");
        reader.view().cis_of_record(id).expect("readable")
    };
    assert_eq!(links(&workspace).len(), 1);
    assert_eq!(links(&workspace)[0].minutes, Some(5));
    let both = set(&statement(ci, CiRole::Excluded)).expect_err("affected already");
    assert!(matches!(both, RecordFault::RolesContradict { .. }));
    remove_ci(&workspace, &by("Ann"), id, ci, CiRole::Affected).expect("removed");
    let again = remove_ci(&workspace, &by("Ann"), id, ci, CiRole::Affected);
    assert!(matches!(again, Err(RecordFault::CiNotLinked { .. })));
    let silent = CiStatement {
        note: " ".to_owned(),
        ..statement(ci, CiRole::Excluded)
    };
    let unsaid = set(&silent).expect_err("needs a note");
    assert!(matches!(unsaid, RecordFault::ExcludedWithoutNote { .. }));
    let reader = workspace.read().expect("readable");
    let history = record_history(reader.view(), id).expect("readable");
    let kinds: Vec<&str> = history
        .iter()
        .flat_map(|entry| &entry.alterations)
        .map(|alteration| match alteration {
            RecordAlteration::Created => "created",
            RecordAlteration::CiSet { .. } => "set",
            RecordAlteration::CiRemoved { .. } => "removed",
            _ => "other",
        })
        .collect();
    assert_eq!(kinds, ["removed", "set", "set", "created"]);
    assert_eq!(faults(&workspace), []);
}

#[test]
fn records_are_linked_once_and_never_in_a_circle() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [a, b, c] = [(); 3].map(|()| make(&workspace, RecordKind::Incident, &[]));
    let link = |from, to| link_records(&workspace, &by("Ann"), from, RecordLinkKind::ChildOf, to);
    link(a, b).expect("linked");
    link(b, c).expect("linked");
    assert!(matches!(link(c, a), Err(RecordFault::LinkCircle { .. })));
    assert!(matches!(link(a, b), Err(RecordFault::LinkedAlready { .. })));
    assert!(matches!(link(a, a), Err(RecordFault::LinkToItself { .. })));
    let reader = workspace.read().expect("readable");
    let shown = show_record(reader.view(), b).expect("shown");
    let words: Vec<(&str, String)> = shown
        .links
        .iter()
        .map(|one| (one.word(), one.record.number.to_string()))
        .collect();
    assert_eq!(
        words,
        [
            ("parent_of", "INC-1".to_owned()),
            ("child_of", "INC-3".to_owned())
        ]
    );
    let unlink = || unlink_records(&workspace, &by("Ann"), a, RecordLinkKind::ChildOf, b);
    unlink().expect("unlinked");
    assert!(matches!(unlink(), Err(RecordFault::NotLinked { .. })));
    assert_eq!(faults(&workspace), []);
}

#[test]
fn a_file_comes_back_as_it_was_and_is_kept_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, RecordKind::Problem, &[]);
    let content = [0_u8, 255, 10, 13];
    let first = attach(&workspace, &by("Ann"), id, "../up/../log.bin", &content).expect("attached");
    attach(&workspace, &by("Ann"), id, "again.bin", &content).expect("attached");
    let reader = workspace.read().expect("readable");
    let found = attachment(reader.view(), id, first.output).expect("there");
    assert_eq!(found, ("log.bin".to_owned(), content.to_vec()));
    let other = make(&workspace, RecordKind::Problem, &[]);
    let elsewhere = attachment(reader.view(), other, first.output);
    assert!(elsewhere.is_err(), "it belongs to another record");
    for name in ["", "..", "a/", "\n"] {
        assert!(attach(&workspace, &by("Ann"), id, name, &content).is_err());
    }
    assert!(attach(&workspace, &by("Ann"), id, "empty", &[]).is_err());
    assert_eq!(faults(&workspace), []);
}

#[test]
fn a_template_gives_what_is_not_stated() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let fields = FieldEdits::of(&[
        ("title", "Patch"),
        ("risk", "low"),
        ("planned_start", "2026-12-01"),
    ]);
    save_template(&workspace, &by("Ann"), "Patch a server", &fields).expect("saved");
    let new = |template: &str| NewRecord {
        kind: RecordKind::Change,
        edits: FieldEdits::of(&[("title", "Patch vm-1")]),
        cis: Vec::new(),
        template: Some(template.to_owned()),
    };
    let made = create_record(&workspace, &by("Ann"), &new("Patch a server")).expect("made");
    let made = record(&workspace, made.output.0);
    let values = ["title", "type", "risk", "planned_start", "template"].map(|id| made.value(id));
    let expected = [
        Some("Patch vm-1"),
        Some("standard"),
        Some("low"),
        None,
        Some("Patch a server"),
    ];
    assert_eq!(values, expected.map(|value| value.map(str::to_owned)));
    let unknown = create_record(&workspace, &by("Ann"), &new("Patch")).expect_err("not saved");
    assert_eq!(
        unknown.to_string(),
        "There is no template \"Patch\". Known are Patch a server."
    );
}

#[test]
fn lists_hold_what_fits() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let [service, host, other] = ["svc", "host", "other"].map(|key| make_ci(&workspace, key));
    relate(&workspace, service, host, None);
    let broken = make(
        &workspace,
        RecordKind::Incident,
        &[
            ("title", "Disk full on Zoë's host"),
            ("impact", "high"),
            ("urgency", "high"),
        ],
    );
    let late = make(
        &workspace,
        RecordKind::Problem,
        &[("owner", "Bob"), ("due", "2027-01-01")],
    );
    set_ci(
        &workspace,
        &by("Ann"),
        broken,
        &statement(host, CiRole::Reported),
    )
    .expect("set");
    set_ci(
        &workspace,
        &by("Ann"),
        late,
        &statement(other, CiRole::Affected),
    )
    .expect("set");
    comment(&workspace, &by("Ann"), late, "looks like a kernel leak").expect("said");
    let snapshot = workspace.snapshot().expect("made");
    let reader = workspace.read().expect("readable");
    let found = |filter: RecordFilter| -> Vec<String> {
        list_records(&snapshot, reader.view(), &filter)
            .expect("readable")
            .into_iter()
            .map(|one| one.record.number.to_string())
            .collect()
    };
    let base = RecordFilter::default;
    let due = |text: &str| Some(text.parse().expect("a time"));
    let text = |text: &str| Some(text.to_owned());
    let cases = [
        (base(), vec!["INC-1", "PRB-1"]),
        (
            RecordFilter {
                kinds: vec![RecordKind::Problem],
                ..base()
            },
            vec!["PRB-1"],
        ),
        (
            RecordFilter {
                states: vec![RecordState::Closed],
                ..base()
            },
            vec![],
        ),
        (
            RecordFilter {
                owner: text("bob"),
                ..base()
            },
            vec!["PRB-1"],
        ),
        (
            RecordFilter {
                priority: Some(1),
                ..base()
            },
            vec!["INC-1"],
        ),
        (
            RecordFilter {
                ci: Some(service),
                ..base()
            },
            vec![],
        ),
        (
            RecordFilter {
                ci: Some(service),
                below: true,
                ..base()
            },
            vec!["INC-1"],
        ),
        (
            RecordFilter {
                due_before: due("2027-01-02T00:00:00Z"),
                ..base()
            },
            vec!["PRB-1"],
        ),
        (
            RecordFilter {
                due_before: due("2026-12-31T00:00:00Z"),
                ..base()
            },
            vec![],
        ),
        (
            RecordFilter {
                text: text("zoe disk"),
                ..base()
            },
            vec!["INC-1"],
        ),
        (
            RecordFilter {
                text: text("kernel"),
                ..base()
            },
            vec!["PRB-1"],
        ),
        (
            RecordFilter {
                text: text("INC-1"),
                ..base()
            },
            vec!["INC-1"],
        ),
        (
            RecordFilter {
                text: text("-"),
                ..base()
            },
            vec![],
        ),
    ];
    for (filter, expected) in cases {
        assert_eq!(found(filter.clone()), expected, "{filter:?}");
    }
}

#[test]
fn fields_are_checked_and_follow_from_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let id = make(&workspace, RecordKind::Change, &[]);
    let problem = make(&workspace, RecordKind::Problem, &[("known_error", "yes")]);
    assert_eq!(
        record(&workspace, problem).value("known_error_since"),
        Some(by("Ann").now.to_string())
    );
    let edit = |fields: &[(&str, &str)]| {
        edit_record(&workspace, &by("Ann"), id, None, &FieldEdits::of(fields))
    };
    for (fields, expected) in [
        (
            vec![("risc", "low")],
            "A change has no field \"risc\". Did you mean risk?",
        ),
        (
            vec![("risk", "huge")],
            "Risk: \"huge\" is none of the choices. Use low, medium, high, very_high.",
        ),
        (
            vec![("title", " ")],
            "The title is empty. Say in one line what it is about.",
        ),
        (
            vec![("type", "")],
            "A change has a type: normal, standard or emergency.",
        ),
        (
            vec![
                ("planned_start", "2026-12-02"),
                ("planned_end", "2026-12-01"),
            ],
            "Planned end (2026-12-01T00:00:00Z) lies before Planned start (2026-12-02T00:00:00Z). Correct one of them.",
        ),
    ] {
        let refused = edit(&fields).expect_err("refused").to_string();
        assert_eq!(refused, expected);
    }
    let since = record(&workspace, id).since;
    edit(&[("owner", "Bob")]).expect("altered");
    let late = edit_record(
        &workspace,
        &by("Ann"),
        id,
        Some(since),
        &FieldEdits::of(&[("owner", "Cleo")]),
    );
    assert!(matches!(late, Err(RecordFault::AlteredMeanwhile { .. })));
}
