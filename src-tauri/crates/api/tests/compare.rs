//! Comparisons and narrowed histories as the page asks for them.

use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::compare::{
    Between, ChangeKindView, DifferenceFilter, FareView, ForcedKey, cis, compare, impact,
    relationships, through,
};
use faultline_api::edit::{self, EditRequest};
use faultline_api::history::{self, ChangesetFilter};
use faultline_api::impact::StateView;
use faultline_api::item::StatusView;
use faultline_api::moment::{MomentKind, set_moment};
use faultline_api::workspace::create;
use faultline_api::{ApiError, ErrorKind, OpenAtStart, Session, draft};
use jiff::Timestamp;

fn session(folder: &Path) -> Session {
    let session = Session::new(folder, "Ann", OpenAtStart::Nothing, || {
        Timestamp::UNIX_EPOCH
    });
    let path = folder.join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    session
}

fn make(session: &Session, key: &str, class: &str) -> u32 {
    let request = EditRequest::CreateCi {
        key: Some(key.to_owned()),
        name: None,
        class: class.to_owned(),
        status: StatusView::Live,
        attributes: BTreeMap::new(),
    };
    let made = edit::edit(session, request, "").expect("made");
    made.ci.expect("a CI")
}

fn owner(session: &Session, id: u32, based_on: u32, owner: &str) -> Option<u32> {
    let request = EditRequest::ChangeCi {
        id,
        based_on,
        key: None,
        name: None,
        class: None,
        status: None,
        attributes: [("owner".to_owned(), Some(owner.to_owned()))].into(),
    };
    edit::edit(session, request, "").expect("changed").changeset
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

fn between(from: &str, to: &str) -> Between {
    Between {
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

/// Changesets 2 and 3 make db and app, 4 relates them, 5 and 6 give db an owner and the next.
fn estate(folder: &Path) -> (Session, u32) {
    let session = session(folder);
    let db = make(&session, "db", "database_instance");
    let app = make(&session, "app", "application_component");
    let relationship = relate(&session, app, db);
    assert_eq!(owner(&session, db, 2, "Bob"), Some(5));
    assert_eq!(owner(&session, db, 5, "Cleo"), Some(6));
    (session, relationship)
}

#[test]
fn differences_come_in_numbers_and_in_windows_that_a_filter_narrows() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, _) = estate(folder.path());
    let all = between("#2", "now");
    let told = compare(&session, &all, 1, |_| {}).expect("compared");
    assert_eq!(
        (told.from.kind, told.to.kind),
        (MomentKind::Changeset, MomentKind::Now)
    );
    assert_eq!(
        (told.from.changeset.number, told.to.changeset.number),
        (2, 6)
    );
    assert_eq!(
        (told.cis.added, told.cis.removed, told.cis.changed),
        (1, 0, 1)
    );
    assert_eq!(told.relationships.added, 1);
    let keys = |filter: &DifferenceFilter, offset, length| {
        let window = cis(&session, &all, filter, offset, length).expect("compared");
        let keys: Vec<String> = window.rows.into_iter().map(|row| row.key).collect();
        (window.total, keys.join(" "))
    };
    let any = DifferenceFilter::default();
    let with_text = |text: &str| DifferenceFilter {
        text: text.to_owned(),
        ..DifferenceFilter::default()
    };
    let of_class = |class: &str| DifferenceFilter {
        class: Some(class.to_owned()),
        ..DifferenceFilter::default()
    };
    let changed = DifferenceFilter {
        what: Some(ChangeKindView::Changed),
        ..DifferenceFilter::default()
    };
    for (filter, offset, length, found) in [
        (&any, 0, 10, (2, "app db")),
        (&any, 1, 10, (2, "db")),
        (&any, 0, 1, (2, "app")),
        (&any, 9, 9, (2, "")),
        (&changed, 0, 10, (1, "db")),
        (&with_text("CLEO"), 0, 10, (1, "db")),
        (&with_text("Bob"), 0, 10, (0, "")),
        (&of_class("application"), 0, 10, (1, "app")),
        (&of_class("no such class"), 0, 10, (0, "")),
    ] {
        let (total, keys) = keys(filter, offset, length);
        assert_eq!((total, &*keys), found, "{filter:?} {offset} {length}");
    }
    let window = relationships(&session, &all, &of_class("database_instance"), 0, 10);
    let window = window.expect("compared");
    assert_eq!(
        (
            window.total,
            &*window.rows[0].source,
            &*window.rows[0].target
        ),
        (1, "app", "db")
    );
    let back = through(&session, &between("#2", "#6"), 1, |_| {}).expect("compared");
    assert_eq!((back.changed_back_total, back.came_and_went_total), (0, 0));
}

#[test]
fn the_answer_follows_what_is_written_and_not_the_moment_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, _) = estate(folder.path());
    let all = between("#6", "now");
    let count = |session: &Session| {
        compare(session, &all, 1, |_| {})
            .expect("compared")
            .cis
            .added
    };
    assert_eq!(count(&session), 0);
    make(&session, "more", "server");
    assert_eq!(count(&session), 1);
    set_moment(&session, "#2").expect("shown");
    assert_eq!(count(&session), 1);
    set_moment(&session, "now").expect("shown");
    draft::create(&session, "plan", "").expect("begun");
    let proposed = between("now", "draft:plan");
    let count = |session: &Session| {
        compare(session, &proposed, 1, |_| {})
            .expect("compared")
            .cis
            .added
    };
    assert_eq!(count(&session), 0);
    make(&session, "planned", "server");
    assert_eq!(count(&session), 1);
    edit::undo(&session).expect("undone");
    assert_eq!(count(&session), 0);
}

#[test]
fn the_same_question_is_asked_of_both() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, _) = estate(folder.path());
    let forced = ForcedKey {
        key: "db".to_owned(),
        state: StateView::Down,
    };
    let told = impact(&session, &between("#3", "now"), &[forced], 1, |_| {}).expect("compared");
    assert_eq!(
        (told.from.down, told.to.down, told.affected_total),
        (1, 2, 1)
    );
    let [app] = &told.affected[..] else {
        panic!("{:?}", told.affected)
    };
    assert_eq!((&*app.key, app.what), ("app", FareView::NewlyHit));
    let unknown = ForcedKey {
        key: "dbb".to_owned(),
        state: StateView::Down,
    };
    let fault =
        impact(&session, &between("#3", "now"), &[unknown], 1, |_| {}).expect_err("refused");
    assert!(
        matches!(fault.kind, ErrorKind::UnknownCi { .. }),
        "{fault:?}"
    );
    let nothing = impact(&session, &between("#3", "now"), &[], 1, |_| {}).expect("compared");
    assert_eq!(nothing.affected_total, 0);
}

#[test]
fn histories_are_narrowed_and_come_in_windows() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, relationship) = estate(folder.path());
    let numbers = |filter: &ChangesetFilter, offset, length| {
        let window = history::window(&session, filter, offset, length).expect("listed");
        let rows = window.rows.iter().map(|row| row.number);
        (window.total, rows.collect::<Vec<_>>())
    };
    let any = ChangesetFilter::default();
    let since = |since: &str, until: &str| ChangesetFilter {
        since: since.to_owned(),
        until: until.to_owned(),
        ..ChangesetFilter::default()
    };
    let of_class = ChangesetFilter {
        class: Some("database_instance".to_owned()),
        ..ChangesetFilter::default()
    };
    let by = |author: &str| ChangesetFilter {
        author: author.to_owned(),
        ..ChangesetFilter::default()
    };
    for (filter, offset, length, found) in [
        (&any, 0, 2, (6, vec![6, 5])),
        (&any, 4, 9, (6, vec![2, 1])),
        (&since("#3", "#4"), 0, 9, (2, vec![4, 3])),
        (&since("1971-01-01", ""), 0, 9, (0, vec![])),
        (&since("", "1969-01-01"), 0, 9, (0, vec![])),
        (&of_class, 0, 9, (3, vec![6, 5, 2])),
        (&by("aNN"), 0, 1, (6, vec![6])),
        (&by("Bob"), 0, 1, (0, vec![])),
    ] {
        assert_eq!(
            numbers(filter, offset, length),
            found,
            "{filter:?} {offset} {length}"
        );
    }
    let steps = history::of_relationship(&session, relationship).expect("listed");
    let [made] = &steps[..] else {
        panic!("{steps:?}")
    };
    assert_eq!(made.changeset.number, 4);
    let values: Vec<_> = made
        .changes
        .iter()
        .map(|one| (&*one.attribute, one.to.as_deref()))
        .collect();
    assert_eq!(
        values,
        [
            ("source", Some("app")),
            ("type", Some("depends_on")),
            ("target", Some("db"))
        ]
    );
}

#[test]
fn what_is_not_there_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, _) = estate(folder.path());
    for (from, to) in [
        ("#9", "now"),
        ("now", "elsewhere"),
        ("", "now"),
        ("now", "draft:x"),
    ] {
        let fault = compare(&session, &between(from, to), 1, |_| {}).expect_err("refused");
        assert!(
            matches!(fault.kind, ErrorKind::UnknownMoment { .. }),
            "{from} {to}: {fault:?}"
        );
    }
    let filter = ChangesetFilter {
        class: Some("databas_instance".to_owned()),
        ..ChangesetFilter::default()
    };
    let fault: ApiError = history::window(&session, &filter, 0, 1).expect_err("refused");
    assert!(
        matches!(&fault.kind, ErrorKind::UnknownName { nearest, .. } if nearest == &["database_instance"]),
        "{fault:?}"
    );
}
