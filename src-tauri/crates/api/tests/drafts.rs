//! Edits go to the draft that is shown, and questions are drafts that nobody kept.

use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::draft::{self, ChoicesRequest, SideView, WhatIfRequest};
use faultline_api::edit::{self, EditRequest};
use faultline_api::impact::{self, ForcedState, StateView};
use faultline_api::item::{self, StatusView};
use faultline_api::moment::{MomentKind, set_moment};
use faultline_api::root_cause::{self, ConfirmCauseRequest, FaultStateView};
use faultline_api::workspace::{ChangedData, create, current, open};
use faultline_api::{ErrorKind, OpenAtStart, Session};
use jiff::Timestamp;

fn session(folder: &Path) -> Session {
    Session::new(folder, "Ann", OpenAtStart::Nothing, || {
        Timestamp::UNIX_EPOCH
    })
}

fn make(session: &Session, key: &str) -> u32 {
    let request = EditRequest::CreateCi {
        key: Some(key.to_owned()),
        name: None,
        class: "server".to_owned(),
        status: StatusView::Live,
        attributes: BTreeMap::new(),
    };
    let made = edit::edit(session, request, "").expect("made");
    made.ci.expect("a CI")
}

fn relate(session: &Session, source: u32, target: u32) -> u32 {
    let request = EditRequest::CreateRelationship {
        source,
        kind: "depends_on".to_owned(),
        target,
        strength: None,
        group: None,
        probability: None,
    };
    let made = edit::edit(session, request, "").expect("made");
    made.relationship.expect("a relationship")
}

fn affected(session: &Session, root: u32) -> u32 {
    let roots = [ForcedState {
        ci: root,
        state: StateView::Down,
    }];
    impact::impact(session, &roots)
        .expect("answered")
        .counts
        .down
}

#[test]
fn edits_undo_and_analyses_follow_the_draft_that_is_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let path = folder.path().join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    let [app, db] = ["app", "db"].map(|key| make(&session, key));
    let begun = draft::create(&session, "plan", "").expect("begun");
    assert_eq!(begun.workspace.moment.kind, MomentKind::Draft);
    let id = begun.workspace.moment.draft.expect("the draft");
    relate(&session, app, db);
    assert_eq!(affected(&session, db), 2);
    let extra = make(&session, "extra");
    relate(&session, extra, db);
    // The answer of before the edit is not remembered for the draft after it.
    assert_eq!(affected(&session, db), 3);
    let undone = edit::undo(&session).expect("undone");
    assert!(undone.label.starts_with("Undo Add"), "{}", undone.label);
    assert!(undone.changes.contains(&ChangedData::Drafts));
    assert_eq!(affected(&session, db), 2);
    assert_eq!(
        undone.workspace.redo.as_deref(),
        Some("Add extra depends on db")
    );
    set_moment(&session, "now").expect("shown");
    assert_eq!(affected(&session, db), 1);
    assert_eq!(draft::proposals(&session, id).expect("told").len(), 2);
    let renamed = draft::describe(&session, id, Some("new plan".to_owned()), None);
    renamed.expect("renamed");
    set_moment(&session, "draft:new plan").expect("shown");
    let choices = ChoicesRequest {
        all: Some(SideView::Draft),
        each: BTreeMap::new(),
    };
    let applied = draft::apply(&session, id, &choices, "").expect("applied");
    assert_eq!(applied.workspace.moment.kind, MomentKind::Now);
    assert_eq!(affected(&session, db), 2);
    edit::undo(&session).expect("undone");
    assert_eq!(affected(&session, db), 1);
    let gone = draft::draft(&session, id).expect_err("gone");
    assert_eq!(gone.kind, ErrorKind::Gone);
}

#[test]
fn a_question_lasts_until_the_session_ends_unless_it_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let path = folder.path().join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    let [app, db] = ["app", "db"].map(|key| make(&session, key));
    let relationship = relate(&session, app, db);
    let asked = draft::ask_what_if(&session, WhatIfRequest::Without { relationship });
    let shown = asked.expect("asked").workspace.moment;
    assert_eq!(
        (shown.kind, &*shown.label),
        (MomentKind::WhatIf, "Without app depends on db")
    );
    assert_eq!(affected(&session, db), 1);
    set_moment(&session, "now").expect("shown");
    assert_eq!(affected(&session, db), 2);
    draft::ask_what_if(&session, WhatIfRequest::OneMore { relationship }).expect("asked");
    draft::keep_what_if(&session, "two databases", "").expect("kept");
    assert_eq!(affected(&session, db), 1);
    open(&session, &path).expect("opened again");
    assert_eq!(
        current(&session).expect("open").moment.kind,
        MomentKind::Now
    );
    let drafts = draft::drafts(&session).expect("listed");
    let names: Vec<_> = drafts.iter().map(|one| one.name.as_deref()).collect();
    assert_eq!(names, [Some("two databases")]);
    let forgotten = draft::draft(&session, shown.draft.expect("an id"));
    assert_eq!(forgotten.expect_err("forgotten").kind, ErrorKind::Gone);
}

#[test]
fn what_drafts_do_not_hold_is_written_live() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let path = folder.path().join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    let db = make(&session, "db");
    draft::create(&session, "plan", "").expect("begun");
    let before = item::detail(&session, db).expect("told");
    let request = EditRequest::ChangeCi {
        id: db,
        based_on: before.since,
        key: None,
        name: Some("Orders".to_owned()),
        class: None,
        status: None,
        attributes: BTreeMap::new(),
    };
    edit::edit(&session, request, "").expect("altered");
    // A step of a draft is no changeset.
    let told = item::detail(&session, db).expect("told");
    assert_eq!((told.changed.number, &*told.changed.origin), (0, "draft"));
    assert_eq!(told.history.len(), before.history.len() + 1);
    let cause = ConfirmCauseRequest {
        ci: db,
        state: FaultStateView::Down,
        onset: None,
        incident: None,
        note: String::new(),
    };
    let confirmed = root_cause::confirm_cause(&session, cause, "").expect("confirmed");
    assert_eq!(confirmed.changeset, Some(3));
    assert_eq!(
        root_cause::confirmed_causes(&session).expect("told").len(),
        1
    );
    set_moment(&session, "now").expect("shown");
    assert_eq!(
        root_cause::confirmed_causes(&session).expect("told").len(),
        1
    );
    edit::undo(&session).expect("undone");
    assert!(
        root_cause::confirmed_causes(&session)
            .expect("told")
            .is_empty()
    );
    assert_eq!(item::detail(&session, db).expect("told").summary.name, "db");
}

#[test]
fn where_the_draft_that_is_shown_is_gone_now_is_shown_or_said_to_be_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let path = folder.path().join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    let db = make(&session, "db");
    let begin = |name| {
        let begun = draft::create(&session, name, "").expect("begun");
        begun.workspace.moment.draft.expect("the draft")
    };
    let (first, second) = (begin("first"), begin("second"));
    let after = draft::discard(&session, first).expect("discarded");
    assert_eq!(after.workspace.moment.draft, Some(second));
    let after = draft::discard(&session, second).expect("discarded");
    assert_eq!(after.workspace.moment.kind, MomentKind::Now);
    assert_eq!(affected(&session, db), 1);
    let twice = draft::discard(&session, second).expect_err("gone");
    assert_eq!(twice.kind, ErrorKind::Gone);
    let unknown = set_moment(&session, "draft:second").expect_err("gone");
    assert!(
        matches!(unknown.kind, ErrorKind::UnknownMoment { .. }),
        "{unknown:?}"
    );
    assert_eq!(affected(&session, db), 1);
}
