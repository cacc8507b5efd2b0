//! How sure an impact answer is, and what is down already.

use serde_json::json;

use super::harness::Estate;

const CIS: &str = "key,class,status
db,database_instance,live
app,application_component,live
vm-1,virtual_machine,live
vm-2,virtual_machine,live
vm-3,virtual_machine,live
vm-4,virtual_machine,maintenance
idle,virtual_machine,live
";
const RELATIONSHIPS: &str = "source,type,target
app,depends_on,db
db,runs_on,vm-1
db,runs_on,vm-2
db,runs_on,vm-3
app,runs_on,vm-4
";

#[test]
fn the_document_tells_what_is_likely_and_where_the_map_may_end() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let sure = estate.ask(&["impact", "estate.faultline", "--ci", "idle", "--confidence"]);
    assert_eq!(
        sure["confidence"],
        json!({
            "rule": {"confirmed_within_days": 90, "normal_share": 0.8, "least_cis": 5},
            "certain": 1, "likely": [], "doubtful": [],
            "frontier": [{"key": "idle", "class": "virtual_machine",
                          "missing": [{"type": "runs_on", "having": 4, "of": 5}]}]
        })
    );
    let plain = estate.ask(&["impact", "estate.faultline", "--ci", "idle"]);
    assert_eq!(plain.get("confidence"), None);
}

#[test]
fn current_adds_what_is_in_maintenance() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let keys = |arguments: &[&str]| -> Vec<String> {
        let answer = estate.ask(arguments);
        let affected = answer["affected"].as_array().expect("a list").iter();
        affected
            .map(|ci| ci["key"].as_str().expect("a key").to_owned())
            .collect()
    };
    assert_eq!(
        keys(&["impact", "estate.faultline", "--current"]),
        ["vm-4", "app"]
    );
    assert_eq!(
        keys(&["impact", "estate.faultline", "--ci", "idle", "--current"]),
        ["idle", "vm-4", "app"]
    );
}
