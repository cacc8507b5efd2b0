//! Where redundancy ends: cut sets, single points, joint outages, circles.

use serde_json::{Value, json};

use super::harness::Estate;

/// Two virtual machines on one host, and a service that needs one of them.
fn shared_host() -> Estate {
    Estate::of(
        "key,class,criticality\nsvc,business_service,critical\nlone,business_service,critical\nminor,business_service,low\n\
         vm1,virtual_machine,\nvm2,virtual_machine,\nhost,server,\nserver-9,server,\n",
        "source,type,target,group,needs\nsvc,depends_on,vm1,nodes,1\nsvc,depends_on,vm2,nodes,1\n\
         vm1,runs_on,host,,\nvm2,runs_on,host,,\nminor,depends_on,host,,\n",
    )
}

fn ask(arguments: &[&str]) -> Value {
    let whole = [&[arguments[0], "estate.faultline"], &arguments[1..]].concat();
    shared_host().ask(&whole)
}

#[test]
fn cut_sets_have_the_agreed_shape() {
    assert_eq!(
        ask(&["cut-sets", "--of", "svc"]),
        json!({"of": "svc", "order": 2, "complete": true, "cut_sets": [["host"], ["vm1", "vm2"]]})
    );
}

#[test]
fn cut_sets_may_be_fewer_by_order_by_query_and_more_by_the_ci_itself() {
    let sets = |arguments: &[&str]| {
        let mut whole = vec!["cut-sets", "--of", "svc"];
        whole.extend(arguments);
        ask(&whole)["cut_sets"].clone()
    };
    assert_eq!(sets(&["--order", "1"]), json!([["host"]]));
    assert_eq!(
        sets(&["--among", "class:compute"]),
        json!([["host"], ["vm1", "vm2"]])
    );
    assert_eq!(
        sets(&["--among", "class:virtual_machine"]),
        json!([["vm1", "vm2"]])
    );
    assert_eq!(sets(&["--among", "vm1"]), json!([]));
    let with_self = json!([["host"], ["svc"], ["vm1", "vm2"]]);
    assert_eq!(sets(&["--include-self", "--order", "3"]), with_self);
}

#[test]
fn a_search_without_time_says_that_it_is_not_complete() {
    let arguments = [
        "cut-sets",
        "estate.faultline",
        "--of",
        "svc",
        "--time-limit",
        "0",
    ];
    let answer = shared_host().ask(&arguments);
    assert_eq!(answer["complete"], json!(false));
    let told = shared_host().run(&arguments).expect_status(0).output;
    assert!(told.contains("reached its limit"), "{told}");
}

#[test]
fn every_critical_service_has_an_entry_and_others_have_none() {
    let expected = json!({"services": [
        {"key": "lone", "single_points": []},
        {"key": "svc", "single_points": ["host"]},
    ]});
    assert_eq!(ask(&["spof"]), expected);
    let one = json!({"services": [{"key": "minor", "single_points": ["host"]}]});
    assert_eq!(ask(&["spof", "--of", "minor"]), one);
}

#[test]
fn people_read_which_group_is_not_redundant() {
    let estate = shared_host();
    let one = estate
        .run(&["spof", "estate.faultline", "--of", "svc"])
        .expect_status(0)
        .output;
    for words in [
        "1 single point of failure",
        "host takes down 2 of 2 in group nodes of svc, which needs 1",
        "svc → vm1 → host",
        "svc → vm2 → host",
    ] {
        assert!(one.contains(words), "{words:?} is not in\n{one}");
    }
    let all = estate
        .run(&["spof", "estate.faultline"])
        .expect_status(0)
        .output;
    assert!(
        all.starts_with("2 critical services: 1 with a single point of failure"),
        "{all}"
    );
    let sets = estate
        .run(&["cut-sets", "estate.faultline", "--of", "svc"])
        .expect_status(0)
        .output;
    assert!(
        sets.contains("Alone 1\n  host\n") && sets.contains("Pairs 1\n  vm1 + vm2\n"),
        "{sets}"
    );
}

#[test]
fn two_changes_may_hit_what_neither_does_alone() {
    let answer = ask(&["joint", "--first", "vm1", "--second", "vm2=down"]);
    assert_eq!(
        answer,
        json!({
            "as_of": 2,
            "first": [{"key": "vm1", "state": "down"}],
            "second": [{"key": "vm2", "state": "down"}],
            "worse": [{"key": "svc", "name": "svc", "class": "business_service", "criticality": "critical",
                       "state": "down", "first": "at_risk", "second": "at_risk"}],
        })
    );
    assert_eq!(
        ask(&["joint", "--first", "host", "--second", "vm2"])["worse"],
        json!([])
    );
}

#[test]
fn the_past_is_asked_as_it_was() {
    let estate = shared_host();
    estate.write(
        "more.csv",
        "source,type,target,group\nsvc,depends_on,server-9,nodes\n",
    );
    estate
        .run(&["import", "estate.faultline", "more.csv"])
        .expect_status(0);
    let ask = |command: &[&str]| {
        let mut now = vec![command[0], "estate.faultline"];
        now.extend(&command[1..]);
        let before = [&now[..], &["--as-of", "#2"]].concat();
        (estate.ask(&now), estate.ask(&before))
    };
    let (now, before) = ask(&["cut-sets", "--of", "svc"]);
    assert_eq!(now["cut_sets"], json!([["host", "server-9"]]));
    assert_eq!(before["cut_sets"], json!([["host"], ["vm1", "vm2"]]));
    let (now, before) = ask(&["spof", "--of", "svc"]);
    assert_eq!(now["services"][0]["single_points"], json!([]));
    assert_eq!(before["services"][0]["single_points"], json!(["host"]));
    let (now, before) = ask(&["joint", "--first", "vm1", "--second", "vm2"]);
    assert_eq!([&now["as_of"], &now["worse"]], [&json!(3), &json!([])]);
    assert_eq!(before["worse"][0]["key"], json!("svc"));
}

#[test]
fn a_circle_is_told_with_the_relationship_to_review() {
    let estate = Estate::of(
        "key,class\na,application_component\nb,application_component\nc,server\n",
        "source,type,target\na,calls,b\nb,uses,a\nb,runs_on,c\n",
    );
    let answer = estate.ask(&["fate-sharing", "estate.faultline"]);
    let circle = &answer["circles"][0];
    assert_eq!(answer["circles"].as_array().unwrap().len(), 1);
    assert_eq!(circle["keys"], json!(["a", "b"]));
    let weakest = &circle["weakest"];
    assert_eq!(
        [&weakest["source"], &weakest["type"], &weakest["target"]],
        ["b", "uses", "a"]
    );
    assert_eq!(weakest["strength"], json!("soft"));
    assert!(weakest["last_confirmed"].is_string(), "{weakest}");
}

#[test]
fn unknown_and_unused_cis_and_classes_are_errors() {
    let estate = Estate::of(
        "key,class,status\nserver-01,server,live\nold,server,retired\n",
        "source,type,target\n",
    );
    for (arguments, words) in [
        (&["cut-sets", "--of", "server-10"][..], "server-01"),
        (&["cut-sets", "--of", "old"], "retired"),
        (
            &["cut-sets", "--of", "server-01", "--among", "class:servr"],
            "server",
        ),
        (&["spof", "--of", "server-10"], "server-01"),
        (&["spof", "--of", "old"], "retired"),
        (
            &["joint", "--first", "server-01", "--second", "old"],
            "retired",
        ),
    ] {
        let whole = [&[arguments[0], "estate.faultline"], &arguments[1..]].concat();
        let refused = estate.run(&whole).expect_status(1);
        assert!(refused.errors.contains(words), "{}", refused.errors);
        assert_eq!(refused.output, "");
    }
    let empty = [
        "cut-sets",
        "estate.faultline",
        "--of",
        "server-01",
        "--among=--",
    ];
    estate.run(&empty).expect_status(2);
}
