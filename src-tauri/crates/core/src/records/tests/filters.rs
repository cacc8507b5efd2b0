//! Saved filters: what is written stays readable, and what cannot be read is said.

use std::collections::BTreeMap;

use faultline_model::{Attributes, RecordKind, RecordSettingPurpose, RecordState};

use super::{by, workspace};
use crate::records::templates::save_setting;
use crate::records::{RecordFault, RecordFilter, save_filter, saved_filter, saved_filters};
use crate::workspace::Workspace;

fn write(workspace: &Workspace, name: &str, text: &str) {
    let definition = BTreeMap::from([("filter".to_owned(), text.to_owned())]);
    save_setting(
        workspace,
        &by("Ann"),
        RecordSettingPurpose::SavedFilter,
        "filter",
        name,
        Attributes::from_map(&definition),
    )
    .expect("saved");
}

#[test]
fn filters_are_read_as_they_were_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let full = RecordFilter {
        kinds: vec![RecordKind::Change, RecordKind::Release],
        states: vec![RecordState::Scheduled],
        open: true,
        owner: Some("Ann \"A\"".to_owned()),
        priority: Some(2),
        ci: Some(7),
        below: true,
        due_before: Some("2026-11-20T09:16:00Z".parse().expect("a time")),
        text: Some("dünn".to_owned()),
    };
    for (name, filter) in [("full", &full), ("empty", &RecordFilter::default())] {
        save_filter(&workspace, &by("Ann"), name, filter).expect("saved");
        let reader = workspace.read().expect("readable");
        assert_eq!(saved_filter(reader.view(), name).expect("there"), *filter);
    }
    // The words that files of this schema hold.
    write(
        &workspace,
        "old",
        r#"{"kinds":["incident"],"states":["in_progress"],"open":true,"owner":null,"priority":3,
            "ci":null,"below":false,"dueBefore":null,"text":null}"#,
    );
    write(&workspace, "newer", r#"{"kinds":["wish"],"states":[]}"#);
    let reader = workspace.read().expect("readable");
    let old = saved_filter(reader.view(), "old").expect("there");
    assert_eq!(old.kinds, [RecordKind::Incident]);
    assert_eq!(old.states, [RecordState::InProgress]);
    assert_eq!((old.open, old.priority), (true, Some(3)));
    let newer = saved_filter(reader.view(), "newer");
    assert!(matches!(newer, Err(RecordFault::FilterUnreadable { .. })));
    let names = saved_filters(reader.view()).expect("readable");
    let names: Vec<String> = names.into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["empty", "full", "old"]);
}
