//! In which order what was lost comes back, and when.

use serde_json::json;

use super::harness::Estate;

const CIS: &str = "key,class,mttr,rto,status
svc,business_service,,3,live
vm1,virtual_machine,0.5,,live
vm2,virtual_machine,0.5,,live
host,server,2,,live
old,server,,,retired
";
const RELATIONSHIPS: &str = "source,type,target,group
svc,depends_on,vm1,machines
svc,depends_on,vm2,machines
vm1,runs_on,host,
vm2,runs_on,host,
";
const FILE: &str = "estate.faultline";

#[test]
fn waves_lead_from_what_was_lost_to_the_services() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let answer = estate.ask(&["recover", FILE, "--lost", "host"]);
    assert_eq!(answer["waves"], json!([["host"], ["vm1", "vm2"], ["svc"]]));
    assert_eq!(
        answer["services"],
        json!([{"key": "svc", "back": 2.5, "earliest": 2.5, "rto": 3.0, "in_time": true, "infeasible": false}])
    );
    let none = estate.ask(&["recover", FILE, "--lost", "vm1"]);
    assert_eq!(none["waves"], json!([["vm1"]]));
}

#[test]
fn what_is_too_late_is_said() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let all = [
        "recover",
        FILE,
        "--lost",
        "host",
        "vm1",
        "vm2",
        "--at-once",
        "1",
    ];
    let answer = estate.ask(&all);
    assert_eq!(answer["duration"], json!(3.0));
    let text = estate
        .run(&["recover", FILE, "--lost", "svc", "--assume", "9"])
        .expect_status(0);
    assert!(
        text.output.contains("no, and not feasible"),
        "{}",
        text.output
    );
    assert!(
        text.output.contains("9 h assumed for 1 lost CI"),
        "{}",
        text.output
    );
}

#[test]
fn losses_that_cannot_be_are_refused() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    for (lost, sentence) in [("hots", "Did you mean host"), ("old", "old is retired")] {
        let told = estate
            .run(&["recover", FILE, "--lost", lost])
            .expect_status(1);
        assert!(told.errors.contains(sentence), "{}", told.errors);
    }
}
