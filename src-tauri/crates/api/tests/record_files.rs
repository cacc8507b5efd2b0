//! Records from and to files over the boundary: mappings, previews, what is written, and the list.

use std::path::Path;

use faultline_api::records::{
    FieldColumn, MappedColumns, RecordFilterRequest, RecordImportRequest, RecordKindView,
    RecordStateView, RecordTableRequest, WordOfState, import_records, preview_record_import,
    record_mappings, record_table, records, save_record_mapping, write_records,
};
use faultline_api::workspace::create;
use faultline_api::{OpenAtStart, Session};
use jiff::Timestamp;

const TICKETS: &str = "Ticket;Matter;Status;Rack\nT-1;Mail is slow;New;R1\nT-2;;Lost;R2\n";

fn session(folder: &Path) -> Session {
    let session = Session::new(folder, "Ann", OpenAtStart::Nothing, || {
        Timestamp::UNIX_EPOCH
    });
    let path = folder.join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    session
}

fn table_of(path: &str) -> RecordTableRequest {
    RecordTableRequest {
        path: path.to_owned(),
        kind: None,
        otherwise: RecordKindView::Incident,
    }
}

fn mapping(pairs: &[(&str, &str)]) -> MappedColumns {
    MappedColumns {
        kind: RecordKindView::Incident,
        columns: columns(pairs),
        states: Vec::new(),
    }
}

fn columns(pairs: &[(&str, &str)]) -> Vec<FieldColumn> {
    let column = |&(field, column): &(&str, &str)| FieldColumn {
        field: field.to_owned(),
        column: column.to_owned(),
    };
    pairs.iter().map(column).collect()
}

#[test]
fn a_saved_mapping_serves_the_next_file_of_the_tool() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let file = folder.path().join("tickets.csv");
    std::fs::write(&file, TICKETS).expect("written");
    let path = file.display().to_string();
    let table = record_table(&session, &table_of(&path)).expect("a table");
    let guessed = mapping(&[("external_number", "Ticket"), ("state", "Status")]);
    assert_eq!((table.rows, &table.guessed), (2, &guessed));
    assert_eq!(table.fitting, None);
    assert_eq!(table.columns[1].samples, ["Mail is slow"]);
    let own = mapping(&[
        ("external_number", "Ticket"),
        ("state", "Status"),
        ("title", "Matter"),
    ]);
    save_record_mapping(&session, "Ours", &own).expect("saved");
    save_record_mapping(&session, "Another tool", &mapping(&[("title", "Summary")]))
        .expect("saved");
    let table = record_table(&session, &table_of(&path)).expect("a table");
    let fitting = table.fitting.expect("every column is there");
    assert_eq!((fitting.name.as_str(), &fitting.mapping), ("Ours", &own));
    assert_eq!(record_mappings(&session).expect("readable").len(), 2);
}

#[test]
fn what_is_previewed_is_what_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let file = folder.path().join("tickets.csv");
    std::fs::write(&file, TICKETS).expect("written");
    let mut request = RecordImportRequest {
        path: file.display().to_string(),
        mapping: mapping(&[
            ("external_number", "Ticket"),
            ("state", "Status"),
            ("title", "Matter"),
        ]),
        skip_bad_rows: false,
    };
    let told = preview_record_import(&session, &request, 1, |_| {}).expect("previewed");
    assert_eq!((told.created, told.wrong, told.refused_total), (1, 1, 1));
    assert_eq!(told.records[0].elsewhere.as_deref(), Some("T-1"));
    let [bad] = told.refused.as_slice() else {
        panic!("{:?}", told.refused);
    };
    let place = (bad.line, bad.column.as_deref(), bad.value.as_deref());
    assert_eq!(place, (3, Some("Status"), Some("Lost")));
    let mut explained = request.clone();
    explained.mapping.states.push(WordOfState {
        word: "lost".to_owned(),
        state: RecordStateView::OnHold,
    });
    let told = preview_record_import(&session, &explained, 4, |_| {}).expect("previewed");
    let left = told.refused.iter().map(|row| row.column.as_deref());
    assert_eq!(left.collect::<Vec<_>>(), [Some("Matter")]);
    let barred = import_records(&session, &request, 2, |_| {}).expect("answered");
    assert!(barred.applied.is_none() && barred.report.created == 0);
    request.skip_bad_rows = true;
    let done = import_records(&session, &request, 3, |_| {}).expect("imported");
    let applied = done.applied.expect("written");
    assert_eq!((done.report.created, applied.changeset), (1, Some(2)));
    let listed = records(&session, RecordFilterRequest::default()).expect("listed");
    let target = folder.path().join("list.csv").display().to_string();
    let ids: Vec<u32> = listed.iter().map(|one| one.id).chain([99]).collect();
    let count = write_records(&session, RecordKindView::Incident, &ids, &target).expect("written");
    let text = std::fs::read_to_string(&target).expect("readable");
    assert_eq!(count, 1, "one that is gone is left out");
    assert!(
        text.contains("INC-1") && text.contains("Mail is slow"),
        "{text}"
    );
    let fault = write_records(&session, RecordKindView::Incident, &ids, "list.txt");
    assert!(fault.is_err(), "no such format");
}
