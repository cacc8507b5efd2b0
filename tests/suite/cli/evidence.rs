//! Evidence in any form, settings and confirmed causes, from end to end.

use std::io::Write;
use std::process::Stdio;

use super::harness::Estate;

fn estate() -> Estate {
    Estate::of(
        "key,class\nsw-1,network_device\nsw-2,network_device\na,server\nb,server\n",
        "source,type,target\na,depends_on,sw-1\nb,depends_on,sw-1\nb,depends_on,sw-2\n",
    )
}

const ASK: [&str; 4] = [
    "root-cause",
    "estate.faultline",
    "--evidence",
    "alerts.json",
];
const ALERTS: &str = r#"[{"labels":{"severity":"critical","instance":"a:9100"}},{"labels":{"severity":"critical","host":"b"}},{"labels":{"host":"c"}}]"#;

#[test]
fn alerts_and_text_answer_like_the_plain_file() {
    let estate = estate();
    estate.write("alerts.json", ALERTS);
    estate.write("chat.txt", "a:9100 is down\nsomething else\n");
    estate.write("plain.csv", "ci,state\na,down\nb,down\n");
    let plain = estate.ask(&["root-cause", "estate.faultline", "--evidence", "plain.csv"]);
    let alerts = estate
        .run(&[&ASK[..], &["--json"]].concat())
        .expect_status(0);
    assert_eq!(alerts.json(), plain);
    assert!(
        alerts.errors.contains("alerts.json, line 3: "),
        "{}",
        alerts.errors
    );
    let both = [
        "root-cause",
        "estate.faultline",
        "--evidence",
        "chat.txt",
        "--evidence",
        "-",
        "--json",
    ];
    let mut child = estate
        .command(&both)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"b broken\n")
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found, plain);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("chat.txt, line 2: unknown: “something else”"),
        "{told}"
    );
}

#[test]
fn settings_move_the_answer_and_go_back() {
    let estate = estate();
    estate.write("alerts.json", ALERTS);
    let before = estate.ask(&ASK);
    let settings = ["root-cause-settings", "estate.faultline"];
    let set = [
        "--set",
        "fault_rate.network=0.2",
        "--set",
        "report_of_up=0.98,0.01,0.01",
    ];
    let changed = estate.ask(&[&settings[..], &set, &["--differing"]].concat());
    assert_eq!(changed["settings"].as_array().unwrap().len(), 2);
    assert_ne!(estate.ask(&ASK), before);
    let number = changed["changeset"].to_string();
    let past = format!("#{}", changed["changeset"].as_u64().unwrap() - 1);
    let past = estate.ask(&[&settings[..], &["--differing", "--as-of", &past]].concat());
    assert_eq!(past["settings"], serde_json::json!([]));
    let refused = estate.run(&[&settings[..], &["--set", "propagation=2"]].concat());
    assert!(refused.expect_status(1).errors.contains("Choose from"));
    estate
        .run(&["undo", "estate.faultline", &number])
        .expect_status(0);
    assert_eq!(estate.ask(&ASK), before);
    estate.run(&["verify", "estate.faultline"]).expect_status(0);
}

#[test]
fn a_confirmed_cause_doubles_the_odds_and_proposes_a_rate() {
    let estate = estate();
    estate.write("e.csv", "ci,state\nb,down\n");
    let probability = || {
        let answer = estate.ask(&["root-cause", "estate.faultline", "--evidence", "e.csv"]);
        let candidates = answer["candidates"].as_array().unwrap().clone();
        let of = |key: &str| {
            let found = candidates.iter().find(|one| one["key"] == key).unwrap();
            found["probability"].as_f64().unwrap()
        };
        of("sw-2") / of("sw-1")
    };
    assert!((probability() - 1.0).abs() < 1e-9);
    let confirm = [
        "cause",
        "confirm",
        "estate.faultline",
        "sw-2",
        "--onset",
        "2026-01-05T10:00:00Z",
        "--note",
        "seen",
        "--incident",
        "INC-7",
    ];
    let long_ago = estate.run(&confirm);
    // The clock of the machine decides whether that lies in the past.
    assert!(long_ago.status == 0 || long_ago.errors.contains("in the future"));
    estate
        .run(&["cause", "confirm", "estate.faultline", "sw-2"])
        .expect_status(0);
    let factor = probability();
    assert!(factor > 1.9, "{factor}");
    let proposed = estate.ask(&["cause", "propose-rates", "estate.faultline"]);
    let rates = proposed["rates"].as_array().unwrap();
    let network = rates
        .iter()
        .find(|rate| rate["class"] == "network")
        .unwrap();
    assert!(
        network["proposed"].as_f64() > network["shipped"].as_f64(),
        "{network}"
    );
    estate
        .run(&["cause", "accept-rates", "estate.faultline", "network"])
        .expect_status(0);
    estate
        .run(&["cause", "accept-rates", "estate.faultline", "nothing"])
        .expect_status(1);
    let list = estate.ask(&["cause", "list", "estate.faultline"]);
    let number = list["causes"][0]["number"].to_string();
    estate
        .run(&["cause", "withdraw", "estate.faultline", &number])
        .expect_status(0);
    estate
        .run(&["cause", "confirm", "estate.faultline", "sw-9"])
        .expect_status(1);
    estate.run(&["verify", "estate.faultline"]).expect_status(0);
}
