//! Lists in groups, against counting and sorting row by row.

use super::{Column, GroupedCis, InventoryQuery, SavedList, Sort, find, find_in_groups};
use crate::Moment;
use crate::import::tests::Shop;
use crate::task::TaskContext;

const CIS: &str = "key,name,class,status,owner,criticality,ram_gb
a,one,server,live,Ann,high,64
b,two,virtual_machine,retired,ann,critical,8
c,three,server,live,,low,128
d,four,server,planned,Ann,,64
e,five,business_service,live,Bob,critical,
";

fn shop() -> Shop {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS)]);
    shop
}

fn grouped(shop: &Shop, by: &str, query: &InventoryQuery) -> GroupedCis {
    let snapshot = shop.workspace.snapshot_at(Moment::Now).expect("made");
    let reader = shop.workspace.read().expect("readable");
    let by = Column::named(by).expect("a column");
    let task = TaskContext::unattended();
    find_in_groups(&task, &snapshot, reader.view(), query, &by).expect("found")
}

/// "value: keys" of each group.
fn told(shop: &Shop, by: &str, query: &InventoryQuery) -> Vec<String> {
    let GroupedCis { ids, groups } = grouped(shop, by, query);
    let reader = shop.workspace.read().expect("readable");
    let mut ids = ids.into_iter();
    let told = groups.into_iter().map(|group| {
        let members = ids.by_ref().take(group.cis as usize);
        let keys = members.map(|id| reader.view().ci(id).expect("readable").expect("there").key);
        let keys: Vec<String> = keys.collect();
        assert_eq!(keys.len() as u32, group.cis);
        format!(
            "{}: {}",
            group.value.as_deref().unwrap_or("-"),
            keys.join(" ")
        )
    });
    let told = told.collect();
    assert_eq!(ids.next(), None);
    told
}

#[test]
fn values_group_in_their_order_with_those_without_one_last() {
    let shop = shop();
    let all = InventoryQuery::default();
    let cases: [(&str, &[&str]); 5] = [
        ("owner", &["Ann: a d", "ann: b", "Bob: e", "-: c"]),
        (
            "criticality",
            &["low: c", "high: a", "critical: b e", "-: d"],
        ),
        ("ram_gb", &["8: b", "64: a d", "128: c", "-: e"]),
        ("status", &["live: a c e", "planned: d", "retired: b"]),
        (
            "class",
            &["Business service: e", "Server: a c d", "Virtual machine: b"],
        ),
    ];
    for (by, expected) in cases {
        assert_eq!(told(&shop, by, &all), expected, "{by}");
    }
}

#[test]
fn the_order_of_the_query_holds_within_each_group() {
    let shop = shop();
    let sort = Sort {
        column: Column::Name,
        descending: true,
    };
    let query = InventoryQuery {
        sort: vec![sort],
        ..InventoryQuery::default()
    };
    assert_eq!(
        told(&shop, "status", &query),
        ["live: c a e", "planned: d", "retired: b"]
    );
}

#[test]
fn groups_hold_what_the_list_holds_once_each() {
    let shop = shop();
    let query = InventoryQuery::default();
    let snapshot = shop.workspace.snapshot_at(Moment::Now).expect("made");
    let reader = shop.workspace.read().expect("readable");
    let task = TaskContext::unattended();
    let mut listed = find(&task, &snapshot, reader.view(), &query).expect("found");
    listed.sort_unstable();
    drop(reader);
    for by in ["key", "name", "owner", "status", "nothing_of_this_name"] {
        let mut ids = grouped(&shop, by, &query).ids;
        ids.sort_unstable();
        assert_eq!(ids, listed, "{by}");
    }
}

#[test]
fn a_saved_list_finds_what_the_window_showed() {
    let shop = shop();
    let body = r#"{
        "text": "status:live", "group": "owner", "columns": ["key", "owner"], "widths": {"key": 90},
        "filters": [{"column": "criticality", "comparison": "notEmpty", "value": ""}],
        "sort": [{"column": "name", "descending": true}]
    }"#;
    let list = SavedList::read(body).expect("a list");
    let columns = list.columns.iter().map(Column::id);
    assert_eq!(columns.collect::<Vec<_>>(), ["key", "owner"]);
    let snapshot = shop.workspace.snapshot_at(Moment::Now).expect("made");
    let reader = shop.workspace.read().expect("readable");
    let now = "2026-11-21T12:00:00Z[UTC]".parse().expect("a time");
    let task = TaskContext::unattended();
    let found = list
        .find(&task, &snapshot, reader.view(), &now)
        .expect("found");
    let keys = found
        .ids
        .iter()
        .map(|&id| reader.view().ci(id).expect("readable").expect("there").key);
    assert_eq!(keys.collect::<Vec<_>>(), ["a", "e", "c"]);
    assert_eq!(found.groups.len(), 3);
}

#[test]
fn a_body_that_is_no_list_is_refused() {
    for body in [
        "{}",
        r#"{"text": "", "filters": [], "sort": [], "group": "", "columns": []}"#,
    ] {
        assert!(SavedList::read(body).is_err(), "{body}");
    }
}
