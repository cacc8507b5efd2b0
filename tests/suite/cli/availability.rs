//! How probable it is that a CI is down, what that comes from, and which targets can be kept.

use serde_json::json;

use super::harness::Estate;

const CIS: &str = "key,class,availability,mtbf,mttr,availability_target
svc,business_service,,,,99.9
odd,business_service,,,,120
vm1,virtual_machine,0.99,,,
vm2,virtual_machine,0.99,,,
host,server,,9999,1,
planned,server,,,,
";
const RELATIONSHIPS: &str = "source,type,target,group
svc,depends_on,vm1,machines
svc,depends_on,vm2,machines
vm1,runs_on,host,
vm2,runs_on,host,
";
const FILE: &str = "estate.faultline";

fn near(value: &serde_json::Value, expected: f64) -> bool {
    let value = value.as_f64().expect("a number");
    (value / expected - 1.0).abs() < 1e-14
}

#[test]
fn the_probability_has_all_its_digits() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let answer = estate.ask(&["availability", FILE, "--of", "svc"]);
    assert_eq!(answer["of"], "svc");
    assert!(near(&answer["unavailability"], 1e-4 + (1.0 - 1e-4) * 1e-4));
    assert_eq!(answer.get("lower"), None);
    assert_eq!(
        (&answer["below"], &answer["stated"]),
        (&json!(4), &json!(3))
    );
    // Before anything was imported there was no such CI.
    estate
        .run(&["availability", FILE, "--of", "svc", "--as-of", "#1"])
        .expect_status(1);
}

#[test]
fn measures_and_copies_are_told() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let answer = estate.ask(&["importance", FILE, "--of", "svc", "--copies", "1"]);
    let unavailability = 1e-4 + (1.0 - 1e-4) * 1e-4;
    let host = &answer["importance"][0];
    assert_eq!(host["key"], "host");
    assert!(near(&host["birnbaum"], 1.0 - 1e-4));
    assert!(near(&host["risk_achievement_worth"], 1.0 / unavailability));
    assert!(near(
        &answer["copies"][0]["after"],
        1e-8 + (1.0 - 1e-8) * 1e-4
    ));
    let text = estate
        .run(&["importance", FILE, "--of", "svc"])
        .expect_status(0);
    assert!(
        text.output.contains("A second copy would help most of:"),
        "{}",
        text.output
    );
}

#[test]
fn targets_stand_beside_what_can_be_given() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    let told = estate
        .run(&["availability", FILE, "--targets", "--json"])
        .expect_status(0);
    let services = &told.json()["services"];
    assert_eq!(services.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (
            &services[0]["key"],
            &services[0]["target"],
            &services[0]["verdict"]
        ),
        (&json!("svc"), &json!("99.9"), &json!("kept"))
    );
    assert!(near(&services[0]["allowed"], 1e-3));
    assert!(
        told.errors
            .contains("odd: the availability_target \"120\" was left out"),
        "{}",
        told.errors
    );
}

#[test]
fn questions_that_cannot_be_asked_are_refused() {
    let estate = Estate::of(CIS, RELATIONSHIPS);
    for (arguments, status, sentence) in [
        (
            &["availability", FILE, "--of", "sv"][..],
            1,
            "Did you mean svc",
        ),
        (
            &["importance", FILE, "--of", "hots"],
            1,
            "Did you mean host",
        ),
        (&["availability", FILE], 2, "--of"),
        (
            &["availability", FILE, "--of", "svc", "--targets"],
            2,
            "cannot be used with",
        ),
    ] {
        let told = estate.run(arguments).expect_status(status);
        assert!(told.errors.contains(sentence), "{}", told.errors);
    }
}
