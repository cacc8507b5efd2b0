//! Where relationship types are allowed, extra attributes, and edits stated as a table.

use super::harness::Estate;

const CIS: &str = "key,class,owner,Bay,updated\nsrv,server,Ann,7,2026-01-02\nrack,rack,Ann,,\ndb,database_instance,Bob,,\n";
const RELATIONSHIPS: &str = "source,type,target\nsrv,located_in,rack\ndb,located_in,rack\n";

#[test]
fn a_type_is_restricted_once_what_it_leaves_outside_was_told() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let alter = [
        "model",
        "type",
        "alter",
        "estate.faultline",
        "located_in",
        "--allowed",
    ];
    let with = |rest: &[&str]| estate.run(&[&alter, rest].concat());
    let refused = with(&["compute:facility,*:team", "--json"])
        .expect_status(1)
        .json();
    assert_eq!(refused["unsatisfied"]["count"], 1);
    assert_eq!(
        refused["unsatisfied"]["first"][0]["subject"],
        "db located in rack"
    );
    with(&["compute:facility,*:team", "--accept"]).expect_status(0);
    let outside = estate.run(&["model", "check", "estate.faultline", "--json"]);
    let outside = outside.expect_status(1).json();
    assert_eq!(outside["total"], 1);
    assert_eq!(outside["relationships"][0]["source"], "db");
    let health = estate
        .run(&["health", "estate.faultline", "--json"])
        .expect_status(0);
    assert!(health.output.contains("not_allowed"));

    // A model file states it, and takes it over elsewhere.
    estate
        .run(&["model", "export", "estate.faultline", "model.toml"])
        .expect_status(0);
    with(&[""]).expect_status(0);
    estate
        .run(&["model", "check", "estate.faultline"])
        .expect_status(0);
    let import = ["model", "import", "estate.faultline", "model.toml"];
    estate.run(&import).expect_status(1);
    estate
        .run(&[&import[..], &["--accept"]].concat())
        .expect_status(0);
    let wrong = with(&["computer:rack"]).expect_status(1);
    assert!(
        wrong
            .errors
            .contains("the class computer, which does not exist"),
        "{}",
        wrong.errors
    );
    with(&["rack"]).expect_status(2);

    // An import is never refused for it.
    estate.write("more.csv", "source,type,target\nrack,located_in,srv\n");
    let import = estate.run(&["import", "estate.faultline", "more.csv", "--json"]);
    let report = import.expect_status(0).json();
    assert_eq!(
        (&report["outcome"], &report["doubtful_total"]),
        (&"changed".into(), &1.into())
    );
}

#[test]
fn an_extra_attribute_is_listed_and_adopted() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let extras = || {
        estate
            .run(&["model", "extras", "estate.faultline", "--json"])
            .expect_status(0)
            .json()
    };
    let found = extras();
    assert_eq!(found["extras"][0]["name"], "Bay");
    assert_eq!(found["extras"][0]["type"], "integer");
    assert_eq!(found["extras"][1]["type"], "date");
    estate
        .run(&["model", "adopt", "estate.faultline", "Bay", "--dry-run"])
        .expect_status(0);
    assert_eq!(extras(), found);
    estate
        .run(&["model", "adopt", "estate.faultline", "Bay"])
        .expect_status(0);
    // "updated" means something else in queries.
    let adopt = ["model", "adopt", "estate.faultline", "updated"];
    estate.run(&adopt).expect_status(1);
    estate
        .run(&[&adopt[..], &["--id", "inspected", "--label", "Inspected"]].concat())
        .expect_status(0);
    assert_eq!(extras()["extras"], serde_json::json!([]));
    let list = estate.run(&[
        "list",
        "estate.faultline",
        "bay:7 inspected>2026-01-01",
        "--json",
    ]);
    assert_eq!(list.expect_status(0).json()["total"], 1);
    let unknown = estate
        .run(&["model", "adopt", "estate.faultline", "Nothing"])
        .expect_status(2);
    assert!(
        unknown.errors.contains("model extras"),
        "{}",
        unknown.errors
    );
}

#[test]
fn a_table_edits_what_its_lines_name_or_nothing() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    estate.write(
        "table.csv",
        "Key;Owner;Status;Class\nsrv;'=Cyd;;\n\nrack;;asleep;\nnew-1;Eve;planned;server\n",
    );
    let edit = ["edit", "estate.faultline", "--table", "table.csv"];
    let with = |rest: &[&str]| estate.run(&[&edit, rest].concat());
    let told = with(&["--dry-run", "--json"]).expect_status(0).json();
    let lines: Vec<_> = told["refusals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["line"].clone())
        .collect();
    assert_eq!(lines, [2, 2, 4, 4, 5], "{told}");
    with(&[]).expect_status(1);
    let history = estate
        .run(&["history", "estate.faultline", "--json"])
        .expect_status(0)
        .json();
    let before = history["changesets"].as_array().unwrap().len();
    estate.write(
        "table.csv",
        "Key;Owner;Class\nsrv;'=Cyd;server\n\nrack;;rack\nnew-1;Eve;server\n",
    );
    assert_eq!(
        with(&["--json"]).expect_status(1).json()["refusals"][0]["value"],
        "new-1"
    );
    let made = with(&["--create", "--json"]).expect_status(0).json();
    assert_eq!(made["changed"], 2);
    assert_eq!(made["changes"][0]["to"], "=Cyd");
    assert_eq!(
        made["changes"][1]["line"], 4,
        "an empty line counts: {made}"
    );
    assert_eq!(made["new"][0]["key"], "new-1");
    assert_eq!(made["changeset"], before + 1);
    estate.write("table.csv", "Owner,Status\nAnn,live\n");
    with(&[]).expect_status(2);
}
