//! The demonstration estate through the command line.

use serde_json::json;

use super::harness::Estate;

#[test]
fn it_is_as_large_as_it_says_and_the_same_every_time() {
    let estate = Estate::demonstration();
    assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], 2_418);
    estate.run(&["verify", "estate.faultline"]).expect_status(0);
    estate
        .run(&["export", "estate.faultline", "one", "--format", "csv"])
        .expect_status(0);
    estate
        .run(&["new", "other.faultline", "--demo"])
        .expect_status(0);
    estate
        .run(&["export", "other.faultline", "two", "--format", "csv"])
        .expect_status(0);
    for name in ["cis.csv", "relations.csv"] {
        assert_eq!(
            estate.read(&format!("one/{name}")),
            estate.read(&format!("two/{name}")),
            "{name}"
        );
    }
}

#[test]
fn two_harmless_faults_take_online_payments_down_together() {
    let estate = Estate::demonstration();
    let payments = |roots: &[&str]| {
        let mut arguments = vec!["impact", "estate.faultline", "--explain", "bsv-0001"];
        for root in roots {
            arguments.extend(["--ci", root]);
        }
        let answer = estate.ask(&arguments);
        let services = answer["affected"].as_array().unwrap().clone();
        let payments = services
            .into_iter()
            .find(|ci| ci["key"] == "bsv-0001")
            .unwrap();
        payments["state"].clone()
    };
    assert_eq!(payments(&["net-0001"]), "at_risk");
    assert_eq!(payments(&["pdu-0014"]), "at_risk");
    assert_eq!(payments(&["net-0001", "pdu-0014"]), "down");
    assert_eq!(payments(&["sto-0001"]), "down");
    let both = estate.ask(&["impact", "estate.faultline", "--ci", "net-0001", "pdu-0014"]);
    assert_eq!(both["summary"]["services"], 11);
    assert_eq!(
        both["roots"],
        json!([{"key": "net-0001", "state": "down"}, {"key": "pdu-0014", "state": "down"}])
    );
}
