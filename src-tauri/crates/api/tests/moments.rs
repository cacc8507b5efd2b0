//! Every command follows the moment that is shown, and none writes the estate there.

use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::edit::{self, EditRequest};
use faultline_api::export::{self, ExportFormat};
use faultline_api::impact::{self, ForcedState, StateView};
use faultline_api::import::{self, ImportRequest};
use faultline_api::inventory::{self, InventoryQuery};
use faultline_api::item::{self, StatusView};
use faultline_api::moment::{MomentKind, set_moment};
use faultline_api::workspace::{AppliedView, ChangedData, create, current};
use faultline_api::{ApiError, ErrorKind, OpenAtStart, Session, baseline, history, search};
use jiff::Timestamp;

fn session(folder: &Path) -> Session {
    let session = Session::new(folder, "Ann", OpenAtStart::Nothing, || {
        Timestamp::UNIX_EPOCH
    });
    let path = folder.join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    session
}

fn make(session: &Session, key: &str) -> Result<AppliedView, ApiError> {
    let request = EditRequest::CreateCi {
        key: Some(key.to_owned()),
        name: None,
        class: "server".to_owned(),
        status: StatusView::Live,
        attributes: BTreeMap::new(),
    };
    edit::edit(session, request, "")
}

fn relate(session: &Session, source: u32, target: u32) {
    let request = EditRequest::CreateRelationship {
        source,
        kind: "depends_on".to_owned(),
        target,
        strength: None,
        group: None,
        probability: None,
    };
    edit::edit(session, request, "").expect("made");
}

/// What the reading commands say, as text.
fn said(session: &Session, root: u32) -> Vec<String> {
    let roots = [ForcedState {
        ci: root,
        state: StateView::Down,
    }];
    let counts = impact::impact(session, &roots).map(|view| (view.as_of, view.counts));
    let query = InventoryQuery::default();
    let rows = inventory::window(session, &query, 0, 10, &[]).map(|window| window.total);
    let words = search::search(session, "b", 10).map(|found| found.total);
    let detail = item::detail(session, root).map(|detail| detail.since);
    let steps = history::of_ci(session, root).map(|steps| steps.len());
    vec![
        format!("{counts:?}"),
        format!("{rows:?}"),
        format!("{words:?}"),
        format!("{detail:?}"),
        format!("{steps:?}"),
    ]
}

#[test]
fn reading_follows_the_moment_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let a = make(&session, "a").unwrap().ci.unwrap();
    let then = said(&session, a);
    let b = make(&session, "b").unwrap().ci.unwrap();
    relate(&session, b, a);
    let today = said(&session, a);
    assert_ne!(then, today);

    let shown = set_moment(&session, "#2").unwrap();
    assert_eq!((shown.cis, shown.head.number), (1, 2));
    assert_eq!(
        (shown.moment.kind, shown.moment.changeset.number),
        (MomentKind::Changeset, 2)
    );
    assert_eq!(
        (&*shown.moment.label, shown.moment.editable, shown.undo),
        ("#2", false, None)
    );
    assert_eq!(said(&session, a), then);
    assert!(matches!(
        item::detail(&session, b),
        Err(ApiError {
            kind: ErrorKind::Gone,
            ..
        })
    ));
    assert_eq!(
        history::changesets(&session, 0, 10).unwrap().len(),
        4,
        "to choose among"
    );

    let shown = set_moment(&session, "now").unwrap();
    assert_eq!(
        (shown.moment.kind, shown.cis, shown.undo.is_some()),
        (MomentKind::Now, 2, true)
    );
    assert_eq!(said(&session, a), today);
}

#[test]
fn nothing_is_written_in_the_past_but_names() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    let a = make(&session, "a").unwrap().ci.unwrap();
    make(&session, "b").unwrap();
    set_moment(&session, "#2").unwrap();
    let request = || ImportRequest {
        files: vec![folder.path().join("none.csv").display().to_string()],
        source: None,
        skip_bad_rows: false,
        create_classes: false,
        strict: false,
        message: String::new(),
    };
    let refused = [
        make(&session, "c").map(|_| ()),
        edit::undo(&session).map(|_| ()),
        edit::redo(&session).map(|_| ()),
        import::preview(&session, &request(), 1, |_| ()).map(|_| ()),
        import::apply(&session, &request(), 1, |_| ()).map(|_| ()),
    ];
    for refused in refused {
        let error = refused.unwrap_err();
        assert_eq!(
            error.kind,
            ErrorKind::NotNow {
                moment: "#2".to_owned()
            }
        );
        assert_eq!(error.hints, ["Go back to now, then edit."]);
    }
    let target = folder.path().join("out.json");
    let written = export::export(
        &session,
        ExportFormat::Json,
        target.to_str().unwrap(),
        1,
        |_| (),
    );
    assert_eq!(written.unwrap().cis, 1);

    let named = baseline::create(&session, "Release 1", "why", None).unwrap();
    assert!(named.changes.contains(&ChangedData::Baselines));
    assert_eq!(named.workspace.moment.baselines, ["Release 1"]);
    let listed = baseline::baselines(&session).unwrap();
    assert_eq!(
        (listed.len(), listed[0].changeset.number, &*listed[0].note),
        (1, 2, "why")
    );
    let shown = set_moment(&session, "Release 1").unwrap().moment;
    assert_eq!(
        (shown.kind, &*shown.label),
        (MomentKind::Baseline, "Release 1")
    );
    assert!(item::detail(&session, a).is_ok());

    let renamed = baseline::change(&session, 1, listed[0].since, Some("R1".to_owned()), None);
    let since = renamed.unwrap().changeset.unwrap();
    assert!(matches!(
        baseline::delete(&session, 1, listed[0].since),
        Err(ApiError {
            kind: ErrorKind::Conflict { .. },
            ..
        })
    ));
    baseline::delete(&session, 1, since).unwrap();
    assert_eq!(baseline::baselines(&session).unwrap(), []);
    set_moment(&session, "now").unwrap();
    edit::undo(&session).unwrap();
    assert_eq!(baseline::baselines(&session).unwrap()[0].name, "R1");
}

#[test]
fn a_moment_that_is_not_there_leaves_the_one_that_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    make(&session, "a").unwrap();
    baseline::create(&session, "Release", "", None).unwrap();
    set_moment(&session, "#1").unwrap();
    for (when, nearest) in [
        ("Relase", vec!["Release"]),
        ("#9", vec![]),
        ("2026-99-99", vec![]),
        ("", vec![]),
    ] {
        let error = set_moment(&session, when).unwrap_err();
        let ErrorKind::UnknownMoment { nearest: found, .. } = error.kind else {
            panic!("{when}: {error:?}");
        };
        assert_eq!(found, nearest, "{when}");
    }
    assert_eq!(current(&session).unwrap().moment.label, "#1");
}

#[test]
fn any_changeset_is_undone_at_now_alone_and_named_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path());
    make(&session, "a").unwrap();
    let b = make(&session, "b").unwrap().ci.unwrap();
    set_moment(&session, "#3").unwrap();
    let refused = edit::undo_changeset(&session, 2).unwrap_err();
    assert!(matches!(refused.kind, ErrorKind::NotNow { .. }));
    baseline::create(&session, "One", "", Some(2)).unwrap();
    let missing = baseline::create(&session, "None", "", Some(99)).unwrap_err();
    assert!(matches!(missing.kind, ErrorKind::UnknownMoment { .. }));
    assert_eq!(
        baseline::baselines(&session).unwrap()[0].changeset.number,
        2
    );

    set_moment(&session, "now").unwrap();
    let undone = edit::undo_changeset(&session, 2).unwrap();
    assert_eq!(undone.workspace.cis, 1);
    let again = edit::undo_changeset(&session, 2).unwrap_err();
    let ErrorKind::CannotUndo { reasons } = again.kind else {
        panic!("{again:?}");
    };
    assert_eq!(reasons.len(), 1, "{reasons:?}");
    assert_eq!(edit::undo(&session).unwrap().workspace.cis, 2);
    assert!(item::detail(&session, b).is_ok());
}
