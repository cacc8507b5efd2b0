//! The query language over the boundary: completion, explanation, and where a query is wrong.

use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::edit::{self, EditRequest};
use faultline_api::inventory::{self, InventoryQuery};
use faultline_api::item::StatusView;
use faultline_api::workspace::create;
use faultline_api::{ErrorKind, OpenAtStart, Session, query, search};
use jiff::Timestamp;

/// A session whose estate has one server.
fn session(folder: &Path) -> Session {
    let session = Session::new(folder, "Ann", OpenAtStart::Nothing, || {
        Timestamp::UNIX_EPOCH
    });
    let path = folder.join("estate.faultline").display().to_string();
    create(&session, &path).expect("made");
    let values = [("owner", "Team A"), ("+Rack no", "7"), ("os", "a*b")];
    let values = values.map(|(id, value)| (id.to_owned(), value.to_owned()));
    let request = EditRequest::CreateCi {
        key: Some("srv-1".to_owned()),
        name: None,
        class: "server".to_owned(),
        status: StatusView::Live,
        attributes: BTreeMap::from(values),
    };
    edit::edit(&session, request, "").expect("made");
    session
}

#[test]
fn what_is_suggested_can_be_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    // What is typed, and what it becomes with the first suggestion.
    let cases = [
        ("cla", "class:"),
        ("class:serv", "class:server"),
        ("supp", "support_team:"),
        ("OWNER:t", "OWNER:\"Team A\""),
        ("rack", "rack_unit:"),
        ("\"rack n", "\"Rack no\":"),
        ("os:", "os:a\\*b"),
        ("status:l", "status:live"),
        ("depends_on:s", "depends_on:srv-1"),
        ("depends_on:(ke", "depends_on:(key:"),
        ("has:own", "has:owner"),
        ("has:runs", "has:runs_on"),
        ("criticality>=", "criticality>=critical"),
        ("on_call:y", "on_call:yes"),
        ("updated<", "updated<7d"),
    ];
    for (typed, expected) in cases {
        let cursor = typed.chars().count() as u32;
        let completion = query::complete(&session, typed, cursor).expect("readable");
        let first = completion.suggestions.first().map(|one| one.text.as_str());
        let kept: String = typed.chars().take(completion.start as usize).collect();
        let text = format!("{kept}{}", first.unwrap_or_default());
        assert_eq!(text, expected, "{typed}");
    }
    let nothing = query::complete(&session, "nothing:x", 9).expect("readable");
    assert_eq!(nothing.suggestions, []);
}

#[test]
fn a_query_is_explained_or_told_where_it_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    let words = query::explain(&session, "class:server owner:team*").expect("a query");
    assert_eq!(words, "class is Server or below and Owner is like “team*”");
    let wrong = InventoryQuery {
        text: "ä ownr:x".to_owned(),
        ..InventoryQuery::default()
    };
    let refused = inventory::window(&session, &wrong, 0, 1, &[]).expect_err("no attribute");
    let ErrorKind::InvalidQuery {
        position,
        end,
        nearest,
    } = refused.kind
    else {
        panic!("{refused}");
    };
    assert_eq!((position, end, nearest[0].as_str()), (2, 6, "owner"));
}

#[test]
fn a_search_takes_queries_and_forgives_what_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    for (text, total) in [
        ("srv", 1),
        ("owner:\"team a\"", 1),
        ("owner:b", 0),
        ("os:a\\*b srv", 1),
        ("aa:bb", 0),
        ("(srv", 0),
    ] {
        let found = search::search(&session, text, 5).expect("no fault");
        assert_eq!(found.total, total, "{text}");
    }
}

#[test]
fn each_example_is_a_query() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path());
    for example in query::examples() {
        query::explain(&session, &example.query).expect("a query");
    }
}
