//! Records from a ticket tool's export, and from a list that was written here.

use std::collections::BTreeMap;

use faultline_model::{RecordKind, RecordState};
use faultline_store::Moment;
use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::{by, faults, make, record, workspace};
use crate::context::Context;
use crate::edit::tests::make as make_ci;
use crate::records::import::{
    ColumnMapping, ImportMode, ImportTerms, LeftOutRow, RecordImport, Table, import_records,
    read_table, read_table_file, save_mapping, saved_mapping, saved_mappings,
};
use crate::records::{
    FieldEdits, NewRecord, RecordFilter, create_record, export_records, list_records,
};
use crate::table_file::TableFormat;
use crate::task::Cancellation;
use crate::workspace::Workspace;

const FILE: &str = "Number;Short description;State;Impact;Urgency;Opened at;Configuration item\n\
    INC001;Batch slow;Work in Progress;1 - High;2 - Medium;2026-11-20 09:00;vm-1\n\
    INC002;Mail down;Closed;3;3;;nothere, vm-1\n";

fn import(workspace: &Workspace, text: &str, mode: ImportMode) -> RecordImport {
    let table = read_table("tool.csv", text.as_bytes()).expect("a table");
    take(workspace, &table, mode)
}

fn take(workspace: &Workspace, table: &Table, mode: ImportMode) -> RecordImport {
    let mapping = ColumnMapping::guess(table, None, RecordKind::Incident);
    let terms = ImportTerms {
        name: "tool.csv",
        mapping: &mapping,
        zone: &TimeZone::UTC,
        mode,
    };
    let never = Cancellation::default();
    import_records(workspace, &by("Ann"), table, &terms, &never)
        .expect("imported")
        .output
}

fn told(workspace: &Workspace) -> Vec<String> {
    let reader = workspace.read().expect("readable");
    let view = reader.view();
    let incidents = view.records_of(faultline_model::RecordKind::Incident);
    let line = |one: faultline_model::Record| {
        let cis = view.cis_of_record(one.id).expect("readable").len();
        let detected = one.value("detected").unwrap_or_default();
        format!(
            "{} {} {} {:?} {detected} {cis}",
            one.number, one.title, one.state, one.priority
        )
    };
    incidents.expect("readable").into_iter().map(line).collect()
}

#[test]
fn rows_become_incidents_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    make_ci(&workspace, "vm-1");
    let report = import(&workspace, FILE, ImportMode::AllOrNothing);
    assert_eq!(
        (report.created, report.updated, report.unchanged),
        (2, 0, 0)
    );
    assert_eq!(report.unknown_cis.len(), 1);
    let expected = [
        "INC-1 Batch slow in_progress Some(2) 2026-11-20T09:00:00Z 1",
        "INC-2 Mail down closed Some(5)  1",
    ];
    assert_eq!(told(&workspace), expected);
    let again = import(&workspace, FILE, ImportMode::AllOrNothing);
    assert_eq!((again.created, again.updated, again.unchanged), (0, 0, 2));
    let later = FILE.replace("Work in Progress", "Resolved");
    let report = import(&workspace, &later, ImportMode::AllOrNothing);
    assert_eq!(
        (report.created, report.updated, report.unchanged),
        (0, 1, 1)
    );
    assert!(told(&workspace)[0].contains("resolved"));
    assert_eq!(faults(&workspace), []);
}

#[test]
fn bad_rows_change_nothing_unless_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let text = format!("{FILE}INC003;;New;;;;\nINC004;Odd;Lost;7;;yesterday;\nINC005;a;b;;;;;;;\n");
    for mode in [ImportMode::Preview, ImportMode::AllOrNothing] {
        let report = import(&workspace, &text, mode);
        let told = |row: &LeftOutRow| {
            let column = row.column.clone().unwrap_or_default();
            (row.line, column, row.value.clone().unwrap_or_default())
        };
        let mut told: Vec<_> = report.refused.iter().map(told).collect();
        told.sort();
        let cell = |line, column: &str, value: &str| (line, column.to_owned(), value.to_owned());
        // Every bad cell is told, not only the first one of a row.
        let expected = [
            cell(4, "Short description", ""),
            cell(5, "Impact", "7"),
            cell(5, "Opened at", "yesterday"),
            cell(5, "State", "Lost"),
            cell(6, "", ""),
        ];
        assert_eq!(told, expected);
        let would_be_made = match mode {
            ImportMode::Preview => 2,
            _ => 0,
        };
        assert_eq!(
            (report.created, report.unknown_cis.len()),
            (would_be_made, 3)
        );
        assert_eq!(self::told(&workspace), [""; 0]);
    }
    let report = import(&workspace, &text, ImportMode::SkipBadRows);
    assert_eq!((report.created, report.refused.len()), (2, 5));
    let report = import(&workspace, FILE, ImportMode::Preview);
    assert_eq!((report.unchanged, report.refused.len()), (2, 0));
    assert_eq!(faults(&workspace), []);
}

#[test]
fn a_mapping_is_kept_and_names_what_is_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let own = BTreeMap::from([("title".to_owned(), "Text".to_owned())]);
    let mapping = ColumnMapping::of(RecordKind::Incident).with(&own);
    save_mapping(&workspace, &by("Ann"), "tool", &mapping).expect("saved");
    let reader = workspace.read().expect("readable");
    assert_eq!(
        saved_mapping(reader.view(), RecordKind::Incident, "tool").expect("there"),
        mapping
    );
    let table = read_table("tool.csv", FILE.as_bytes()).expect("a table");
    let terms = ImportTerms {
        name: "tool.csv",
        mapping: &mapping,
        zone: &TimeZone::UTC,
        mode: ImportMode::AllOrNothing,
    };
    let never = Cancellation::default();
    let refused = import_records(&workspace, &by("Ann"), &table, &terms, &never);
    let told = refused.expect_err("no such column").to_string();
    assert!(
        told.starts_with("There is no column \"Text\". Known are Number, "),
        "{told}"
    );
}

fn counts(report: &RecordImport) -> [u32; 4] {
    [
        report.created,
        report.updated,
        report.unchanged,
        report.wrong,
    ]
}

/// Every record with its state, CIs and links, in one line each.
fn book(workspace: &Workspace) -> Vec<String> {
    let reader = workspace.read().expect("readable");
    let view = reader.view();
    let mut lines = Vec::new();
    for &kind in RecordKind::ALL {
        for one in view.records_of(kind).expect("readable") {
            let cis = view.cis_of_record(one.id).expect("readable");
            let cis: Vec<&str> = cis.iter().map(|link| link.role.as_str()).collect();
            let links = view.links_of_record(one.id).expect("readable").len();
            let title = &one.title;
            lines.push(format!(
                "{} {} {title} {cis:?} {links}",
                one.number, one.state
            ));
        }
    }
    lines
}

#[test]
fn every_kind_is_read_by_its_own_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    make_ci(&workspace, "vm-1");
    for (file, expected) in [
        (
            "Number,Short description,State,Type,Risk,Planned start date,Planned end date,Configuration item,Requested by,Backout plan\n\
             CHG0001,Patch,Scheduled,Normal,Moderate,2026-11-20 20:00:00,2026-11-20 22:00:00,vm-1,Bob,Restore\n",
            "CHG-1 scheduled Patch [\"affected\"] 0",
        ),
        (
            "Number,Problem statement,State,Known error,Configuration item,Change Request\n\
             PRB0001,Queue stalls,Root Cause Analysis,ja,VM-1,CHG0001\n",
            "PRB-1 root_cause_analysis Queue stalls [\"affected\"] 1",
        ),
        (
            "Release number,Name,Status,Planned start,Changes\nRLSE1,Autumn,Test,20.11.2026 08:00,CHG0001\n",
            "REL-1 testing Autumn [] 1",
        ),
        (
            "Number,Summary,Status,Problem,Parent\nINC1,Down,Gelöst,PRB0001,\nINC2,Slow,Neu,,INC1\n",
            "INC-1 resolved Down [] 2",
        ),
    ] {
        let file = file.replace("Problem statement", "Title");
        let report = import(&workspace, &file, ImportMode::AllOrNothing);
        assert_eq!(report.refused, []);
        assert_eq!(report.unknown_records, []);
        let book = book(&workspace);
        assert!(book.iter().any(|line| line == expected), "{book:#?}");
        let again = import(&workspace, &file, ImportMode::AllOrNothing);
        assert_eq!([again.created, again.updated, again.wrong], [0, 0, 0]);
    }
    assert_eq!(faults(&workspace), []);
}

#[test]
fn a_list_that_was_written_here_is_recognised() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = workspace(folder.path());
    make_ci(&here, "vm-1");
    import(&here, FILE, ImportMode::AllOrNothing);
    let change = make(
        &here,
        RecordKind::Change,
        &[("reason", "=1+1"), ("due", "2026-12-01T00:00:00Z")],
    );
    make(&here, RecordKind::Release, &[("title", "Spring")]);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let there = workspace(elsewhere.path());
    make_ci(&there, "vm-1");
    // The numbers here are other records' there, which were made an hour later.
    for kind in [RecordKind::Incident, RecordKind::Release] {
        let later = Context {
            now: by("Bob").now + SignedDuration::from_hours(1),
            ..by("Bob")
        };
        let new = NewRecord {
            kind,
            edits: FieldEdits::of(&[("title", "Their own")]),
            cis: Vec::new(),
            template: None,
        };
        create_record(&there, &later, &new).expect("made");
    }
    for (format, ending) in [(TableFormat::Csv, "csv"), (TableFormat::Xlsx, "xlsx")] {
        let file = folder.path().join(format!("list.{ending}"));
        write_all(&here, &file, format);
        let table = read_table_file(&file).expect("a table");
        let report = take(&here, &table, ImportMode::AllOrNothing);
        assert_eq!((counts(&report), report.refused), ([0, 0, 4, 0], vec![]));
        let report = take(&there, &table, ImportMode::AllOrNothing);
        let expected = if ending == "csv" {
            [4, 0, 0, 0]
        } else {
            [0, 0, 4, 0]
        };
        assert_eq!((counts(&report), report.refused), (expected, vec![]));
        // What came from another workspace is recognised in its own lists as well.
        write_all(&there, &file, format);
        let table = read_table_file(&file).expect("a table");
        let report = take(&there, &table, ImportMode::AllOrNothing);
        assert_eq!((counts(&report), report.refused), ([0, 0, 6, 0], vec![]));
    }
    // A row with the number here moves a record as anybody else does.
    let text =
        "number,kind,state,title\nCHG-1,change,assess,A title\nREL-1,release,planned,Summer\n";
    let report = import(&here, text, ImportMode::SkipBadRows);
    assert_eq!(counts(&report), [0, 1, 0, 1]);
    assert!(report.refused[0].reason.contains("It lacks"), "{report:?}");
    assert_eq!(report.records[0].altered, ["title", "state"]);
    assert_eq!(record(&here, change).state, RecordState::New);
    assert_eq!([faults(&here), faults(&there)], [vec![], vec![]]);
}

fn write_all(workspace: &Workspace, file: &std::path::Path, format: TableFormat) {
    let reader = workspace.read().expect("readable");
    let snapshot = workspace.snapshot().expect("a graph");
    let all = list_records(&snapshot, reader.view(), &RecordFilter::default()).expect("listed");
    export_records(workspace, Moment::Now, &all, file, format).expect("written");
}

#[test]
fn rows_of_one_record_say_one_thing() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    make_ci(&workspace, "vm-1");
    make_ci(&workspace, "vm-2");
    let text = "Number,Summary,Configuration item\nINC1,Down,vm-1\nINC1,Down,vm-2\nINC1,Up,vm-2\n";
    let report = import(&workspace, text, ImportMode::SkipBadRows);
    assert_eq!(counts(&report), [1, 0, 0, 1]);
    assert!(
        report.refused[0].reason.starts_with("Line 2 "),
        "{report:?}"
    );
    assert_eq!(
        book(&workspace),
        ["INC-1 new Down [\"reported\", \"reported\"] 0"]
    );
}

#[test]
fn an_import_is_undone_and_done_again_as_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    make_ci(&workspace, "vm-1");
    let head = || {
        workspace
            .read()
            .expect("readable")
            .view()
            .head()
            .expect("a head")
            .number
    };
    import(&workspace, FILE, ImportMode::AllOrNothing);
    let later = FILE
        .replace("Work in Progress", "Resolved")
        .replace("Mail down", "Mail gone");
    let states = ["in_progress", "resolved"].map(str::to_owned);
    let before = book(&workspace);
    import(
        &workspace,
        &format!("{later}INC003;Third;New;;;;\n"),
        ImportMode::AllOrNothing,
    );
    let (second, after) = (head(), book(&workspace));
    assert!(before[0].contains(&states[0]) && after[0].contains(&states[1]));
    let undone = crate::undo::undo(&workspace, &by("Ann"), second).expect("undone");
    assert_eq!(book(&workspace), before);
    let number = undone.changeset.expect("a changeset");
    crate::undo::redo(&workspace, &by("Ann"), number).expect("done again");
    assert_eq!(book(&workspace), after);
    // What somebody said on a record keeps it.
    let redone = head();
    let reader = workspace.read().expect("readable");
    let third = "INC-3".parse().expect("a number");
    let third = reader.view().record_by_number(third).expect("readable");
    drop(reader);
    let third = third.expect("there").id;
    crate::records::comment(&workspace, &by("Bob"), third, "Seen").expect("said");
    let refused = crate::undo::undo(&workspace, &by("Ann"), redone).expect_err("in use");
    assert!(refused.to_string().contains("INC-3"), "{refused}");
    assert_eq!(faults(&workspace), []);
}

#[test]
fn mappings_are_kept_for_each_kind() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    for &kind in RecordKind::ALL {
        let column = BTreeMap::from([("title".to_owned(), format!("Text of a {kind}"))]);
        let mut mapping = ColumnMapping::of(kind).with(&column);
        let first = RecordState::first_of(kind);
        mapping.states.insert("Vendor review".to_owned(), first);
        save_mapping(&workspace, &by("Ann"), "tool", &mapping).expect("saved");
    }
    let reader = workspace.read().expect("readable");
    let saved = saved_mappings(reader.view()).expect("readable");
    assert_eq!(saved.len(), 4);
    for one in saved {
        assert_eq!(one.name, "tool");
        let found = saved_mapping(reader.view(), one.mapping.kind, "tool").expect("there");
        assert_eq!(found, one.mapping);
        assert_eq!(found.columns["title"], format!("Text of a {}", found.kind));
        assert_eq!(found.states.len(), 1);
    }
}
