//! Incidents from a ticket tool's export.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::{by, faults, workspace};
use crate::edit::tests::make as make_ci;
use crate::records::import::{
    ColumnMapping, ImportMode, ImportTerms, IncidentImport, LeftOutRow, import_incidents,
    read_table, save_mapping, saved_mapping,
};
use crate::task::Cancellation;
use crate::workspace::Workspace;

const FILE: &str = "Number;Short description;State;Impact;Urgency;Opened at;Configuration item\n\
    INC001;Batch slow;Work in Progress;1 - High;2 - Medium;2026-11-20 09:00;vm-1\n\
    INC002;Mail down;Closed;3;3;;nothere, vm-1\n";

fn import(workspace: &Workspace, text: &str, mode: ImportMode) -> IncidentImport {
    let table = read_table("tool.csv", text.as_bytes()).expect("a table");
    let mapping = ColumnMapping::guess(&table.header);
    let terms = ImportTerms {
        name: "tool.csv",
        mapping: &mapping,
        zone: &TimeZone::UTC,
        mode,
    };
    let never = Cancellation::default();
    import_incidents(workspace, &by("Ann"), &table, &terms, &never)
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
    let mapping = ColumnMapping::default().with(&own);
    save_mapping(&workspace, &by("Ann"), "tool", &mapping).expect("saved");
    let reader = workspace.read().expect("readable");
    assert_eq!(
        saved_mapping(reader.view(), "tool").expect("there"),
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
    let refused = import_incidents(&workspace, &by("Ann"), &table, &terms, &never);
    let told = refused.expect_err("no such column").to_string();
    assert!(
        told.starts_with("There is no column \"Text\". Known are Number, "),
        "{told}"
    );
}
