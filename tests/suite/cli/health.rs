//! Health and policies as a script reads them.

use serde_json::json;

use super::harness::Estate;

fn shop() -> Estate {
    Estate::of(
        "key,class,criticality,owner,environment\n\
         shop,business_service,critical,Ann,production\n\
         app,application_component,,,production\n\
         db-test,database_instance,,,test\n\
         alone,server,,,\n\
         rack,rack,,,\n\
         feed,power_feed,,,\n",
        "source,type,target\nshop,depends_on,app\napp,depends_on,db-test\n\
         app,located_in,rack\nrack,powered_by,feed\n",
    )
}

#[test]
fn the_document_holds_every_figure_with_its_list() {
    let estate = shop();
    let document = estate.ask(&["health", "estate.faultline"]);
    assert_eq!(document["in_service"], 6);
    assert_eq!(document["critical_services"], 1);
    let figures = document["figures"].as_array().unwrap();
    assert_eq!(figures.len(), 22);
    let orphans = figures.iter().find(|one| one["name"] == "orphans").unwrap();
    assert_eq!(
        orphans["items"],
        json!([{"key": "alone", "name": "alone", "class": "server", "reason": "needs nothing, and nothing needs it"}])
    );
    for figure in figures {
        assert_eq!(
            figure["count"],
            figure["items"].as_array().unwrap().len(),
            "{figure}"
        );
        if let Some(query) = figure["query"].as_str() {
            let found = estate.ask(&["list", "estate.faultline", query]);
            assert_eq!(found["total"], figure["count"], "{query}");
        }
    }
    assert_eq!(document["ask_first"]["items"][0]["key"], "rack");
    assert_eq!(document["ask_first"]["items"][0]["critical_services"], 1);
    assert_eq!(document["trend"], json!(null));
}

#[test]
fn one_list_is_told_by_name_and_an_unknown_one_names_the_nearest() {
    let estate = shop();
    let list = estate.ask(&["health", "estate.faultline", "--list", "assumed-groups"]);
    assert_eq!(
        (&list["name"], &list["total"]),
        (&json!("assumed_groups"), &json!(1))
    );
    let told = estate
        .run(&["health", "estate.faultline", "--list", "orphans"])
        .expect_status(0);
    assert!(told.output.contains("alone"), "{}", told.output);
    let refused = estate
        .run(&["health", "estate.faultline", "--list", "orphan"])
        .expect_status(2);
    assert!(refused.errors.contains("orphans"), "{}", refused.errors);
    let told = estate
        .run(&["health", "estate.faultline", "--trend", "3"])
        .expect_status(0);
    assert!(told.output.contains("Ask this first"), "{}", told.output);
}

#[test]
fn policies_that_are_met_end_with_0_violations_with_3_and_faults_with_1() {
    let estate = shop();
    estate.write(
        "met.toml",
        "[[policy]]\nname = \"owners\"\nfor = \"class:service\"\nmust = \"has:owner\"\n",
    );
    estate.write(
        "broken.toml",
        "[[policy]]\nname = \"no test\"\nseverity = \"critical\"\nfor = \"class:service\"\n\
         must_not = \"depends_on:(environment:test)\"\n",
    );
    estate.write(
        "wrong.toml",
        "[[policy]]\nname = \"x\"\nmust = \"has:ownr\"\n",
    );
    estate
        .run(&["check", "estate.faultline", "met.toml"])
        .expect_status(0);
    let broken = ["check", "estate.faultline", "broken.toml"];
    let told = estate.run(&broken).expect_status(3);
    assert!(
        told.errors.contains("1 of 1 policy is not met: no test."),
        "{}",
        told.errors
    );
    let document = estate
        .run(&["check", "estate.faultline", "broken.toml", "--json"])
        .expect_status(3)
        .json();
    assert_eq!(document["met"], false);
    assert_eq!(
        document["policies"][0]["violations"],
        json!([{"rule": "must_not", "key": "shop", "name": "shop", "class": "business_service",
                "reason": "matches depends_on:(environment:test): shop → app → db-test"}])
    );
    let wrong = estate
        .run(&["check", "estate.faultline", "wrong.toml"])
        .expect_status(1);
    assert!(
        wrong
            .errors
            .contains("wrong.toml: Line 3, policy \"x\": must = \"has:ownr\" is no query"),
        "{}",
        wrong.errors
    );
    estate
        .run(&["check", "estate.faultline", "missing.toml"])
        .expect_status(1);
}

#[test]
fn the_workspace_keeps_policies_and_the_past_has_those_of_then() {
    let estate = shop();
    estate.write(
        "p.toml",
        "[[policy]]\nname = \"none alone\"\nfor = \"key:alone\"\nmax_count = 0\n",
    );
    estate.run(&["check", "estate.faultline"]).expect_status(2);
    estate
        .run(&["check", "estate.faultline", "p.toml", "--keep"])
        .expect_status(3);
    estate.run(&["check", "estate.faultline"]).expect_status(3);
    estate
        .run(&["check", "estate.faultline", "--as-of", "#2"])
        .expect_status(2);
    estate.run(&["verify", "estate.faultline"]).expect_status(0);
}

#[test]
fn the_example_can_be_checked_on_the_demonstration() {
    let estate = Estate::demonstration();
    estate.write("policies.toml", EXAMPLE);
    let document = estate
        .run(&["check", "estate.faultline", "policies.toml", "--json"])
        .expect_status(3)
        .json();
    let policies = document["policies"].as_array().unwrap();
    assert_eq!(policies.len(), 6);
    assert!(policies.iter().any(|one| one["met"] == true));
}

const EXAMPLE: &str = include_str!("../../../src-tauri/crates/core/src/health/policy/example.toml");
