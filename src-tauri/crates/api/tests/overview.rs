//! The overview over the boundary: views and columns are of one estate, and drafts and edits follow.

use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::edit::{self, EditRequest};
use faultline_api::impact::{ForcedState, StateView};
use faultline_api::item::StatusView;
use faultline_api::overview::{overview, overview_columns, overview_matches, overview_states};
use faultline_api::workspace::create;
use faultline_api::{ErrorKind, OpenAtStart, Session, task};
use jiff::Timestamp;

fn session(folder: &Path) -> Session {
    let session = Session::new(folder, "Ann", OpenAtStart::Nothing, || {
        Timestamp::UNIX_EPOCH
    });
    let path = folder.join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    for (key, class, location) in [
        ("svc", "business_service", ""),
        ("vm-1", "virtual_machine", "Hamburg · R1"),
        ("vm-2", "virtual_machine", "Hamburg · R2"),
    ] {
        let status = if key == "vm-2" {
            StatusView::Maintenance
        } else {
            StatusView::Live
        };
        let request = EditRequest::CreateCi {
            key: Some(key.to_owned()),
            name: None,
            class: class.to_owned(),
            status,
            attributes: BTreeMap::from([("location".to_owned(), location.to_owned())]),
        };
        edit::edit(&session, request, "").expect("made");
    }
    session
}

fn words(bytes: &[u8]) -> Vec<u32> {
    let (words, rest) = bytes.as_chunks::<4>();
    assert!(rest.is_empty());
    words.iter().map(|word| u32::from_le_bytes(*word)).collect()
}

#[test]
fn columns_hold_what_the_view_counts() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let view = overview(&session, 1, |_| ()).expect("answered");
    let columns = words(&overview_columns(&session).expect("answered"));
    assert_eq!(columns[..5], [view.changeset, view.revision, 3, 0, 0]);
    assert_eq!(columns.len(), 5 + 8 * 3);
    assert_eq!((view.cis, view.pairs, view.is_placed), (3, 0, true));
    let sizes: u32 = view.communities.iter().map(|one| one.cis).sum();
    assert_eq!(sizes, 3);
    let column = |number: usize| &columns[5 + number * 3..8 + number * 3];
    let site = view.sites.iter().position(|site| site == "Hamburg");
    let site = site.expect("the site is told") as u32;
    assert_eq!(column(5), [u32::MAX, site, site]);
    let class = |ci: usize| view.classes[column(4)[ci] as usize].as_str();
    assert_eq!(
        [class(0), class(1)],
        ["business_service", "virtual_machine"]
    );

    let ids = column(0);
    let down = words(&overview_states(&session, &[]).expect("answered"));
    assert_eq!(down, [ids[2], 3]);
    let forced = |ci, state| [ForcedState { ci, state }];
    let failing = forced(ids[1], StateView::Degraded);
    let failed = words(&overview_states(&session, &failing).expect("answered"));
    assert_eq!(failed, [ids[1], 2], "what is down now is no part of it");
    overview_states(&session, &forced(999, StateView::Down)).expect_err("there is no such CI");
    let found = words(&overview_matches(&session, "class:virtual_machine").expect("answered"));
    assert_eq!(found, ids[1..]);
    let fault = overview_matches(&session, "class:(").expect_err("it cannot be read");
    assert!(!matches!(fault.kind, ErrorKind::Internal), "{fault:?}");
}

#[test]
fn a_new_ci_is_on_the_next_overview_and_nothing_else_moves() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    overview(&session, 1, |_| ()).expect("answered");
    let before = words(&overview_columns(&session).expect("answered"));
    let request = EditRequest::CreateCi {
        key: Some("aa".to_owned()),
        name: None,
        class: "server".to_owned(),
        status: StatusView::Live,
        attributes: BTreeMap::new(),
    };
    edit::edit(&session, request, "").expect("made");
    let after = words(&overview_columns(&session).expect("answered"));
    assert_eq!((before[2], after[2]), (3, 4));
    let place = |columns: &[u32], count: usize, ci: usize| {
        [1, 2].map(|column| columns[5 + column * count + ci])
    };
    // One in four is new, so the others keep their places: aa comes first by its key.
    for ci in 0..3 {
        assert_eq!(place(&before, 3, ci), place(&after, 4, ci + 1));
    }
}

#[test]
fn a_cancelled_overview_is_made_when_it_is_asked_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let stop = |_| task::cancel(&session, 7);
    if let Err(fault) = overview(&session, 7, stop) {
        assert_eq!(fault.kind, ErrorKind::Cancelled);
    }
    assert_eq!(overview(&session, 8, |_| ()).expect("answered").cis, 3);
}
