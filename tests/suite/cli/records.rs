//! Incidents, problems, changes and releases from the command line.

use serde_json::{Value, json};

use super::harness::Estate;

const FILE: &str = "estate.faultline";

/// A service that needs a host.
fn estate() -> Estate {
    Estate::of(
        "key,class,status\nsvc,business_service,live\nhost,server,live\nother,server,live\n",
        "source,type,target\nsvc,depends_on,host\n",
    )
}

fn record(estate: &Estate, arguments: &[&str]) -> Value {
    let mut all = vec!["record", arguments[0], FILE];
    all.extend(&arguments[1..]);
    estate.ask(&all)
}

fn refused(estate: &Estate, arguments: &[&str]) -> String {
    let mut all = vec!["record", arguments[0], FILE];
    all.extend(&arguments[1..]);
    let answer = estate.run(&all).expect_status(1);
    assert_eq!(answer.output, "");
    answer.errors
}

fn ids(missing: &Value) -> Vec<&str> {
    let missing = missing.as_array().expect("a list");
    missing
        .iter()
        .map(|one| one["id"].as_str().expect("an id"))
        .collect()
}

#[test]
fn a_change_goes_its_whole_way() {
    let estate = estate();
    let made = record(&estate, &["create", "change", "--title", "Patch the host"]);
    assert_eq!(made["number"], "CHG-1");
    let assess = ["record", "transition", FILE, "CHG-1", "assess", "--json"];
    let answer = estate.run(&assess).expect_status(1).json();
    assert_eq!(answer["moved"], false);
    assert_eq!(
        ids(&answer["missing"]),
        ["reason", "affected_cis", "requester"]
    );
    let errors = refused(&estate, &["move", "CHG-1", "assess"]);
    assert!(
        errors.contains(
            "missing: at least one affected CI (record link FILE CHG-1 KEY --as affected)"
        ),
        "{errors}"
    );
    record(
        &estate,
        &[
            "edit",
            "CHG-1",
            "--set",
            "reason=old",
            "--set",
            "requester=Rita",
        ],
    );
    record(
        &estate,
        &[
            "link",
            "CHG-1",
            "host",
            "--state",
            "down",
            "--minutes",
            "30",
        ],
    );
    record(&estate, &["transition", "CHG-1", "assess"]);
    let plan = [
        "transition",
        "CHG-1",
        "authorize",
        "--set",
        "risk=low",
        "--set",
        "implementation_plan=do",
        "--set",
        "backout_plan=undo",
        "--set",
        "planned_start=2026-12-01T20:00Z",
        "--set",
        "planned_end=2026-12-01T21:00Z",
    ];
    record(&estate, &plan);
    let own = refused(&estate, &["approve", "CHG-1", "--author", "rita"]);
    assert!(own.contains("cannot approve it"), "{own}");
    let early = estate.run(&["record", "move", FILE, "CHG-1", "scheduled", "--json"]);
    assert_eq!(ids(&early.expect_status(1).json()["missing"]), ["approval"]);
    record(&estate, &["approve", "CHG-1", "--author", "Bob"]);
    for state in ["scheduled", "implement"] {
        record(&estate, &["transition", "CHG-1", state]);
    }
    let back = refused(&estate, &["transition", "CHG-1", "scheduled"]);
    assert!(
        back.contains("From implement it can move to review."),
        "{back}"
    );
    let review = [
        "transition",
        "CHG-1",
        "review",
        "--set",
        "actual_start=2026-12-01T20:00Z",
        "--set",
        "actual_end=2026-12-01T20:40Z",
        "--set",
        "outcome=with issues",
    ];
    record(&estate, &review);
    let closed = estate.run(&["record", "move", FILE, "CHG-1", "closed", "--json"]);
    assert_eq!(
        ids(&closed.expect_status(1).json()["missing"]),
        ["review_notes"]
    );
    record(
        &estate,
        &[
            "transition",
            "CHG-1",
            "closed",
            "--set",
            "review_notes=slow",
        ],
    );
    let shown = record(&estate, &["show", "CHG-1"]);
    assert_eq!(
        (&shown["state"], &shown["moves"]),
        (&json!("closed"), &json!([]))
    );
    let decisions: Vec<&Value> = shown["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter(|entry| entry["kind"] == "approval")
        .collect();
    assert_eq!(decisions[0]["author"], "Bob");
    assert_eq!(shown["cis"][0]["minutes"], 30);
    let past = estate.ask(&["record", "show", FILE, "CHG-1", "--as-of", "#3"]);
    assert_eq!(past["state"], "new");
    estate.run(&["verify", FILE]).expect_status(0);
}

#[test]
fn incidents_hold_cis_down_and_are_evidence() {
    let estate = estate();
    let report = [
        "create",
        "incident",
        "--title",
        "Host gone",
        "--reported",
        "host=down",
        "--set",
        "impact=high",
        "--set",
        "urgency=high",
        "--set",
        "onset=2026-11-20T09:00Z",
    ];
    assert_eq!(record(&estate, &report)["number"], "INC-1");
    let answer = estate.ask(&["impact", FILE, "--current"]);
    assert_eq!(answer["summary"]["down"], 2, "{answer}");
    let found = estate.ask(&["root-cause", FILE, "--incidents"]);
    assert_eq!(found["candidates"][0]["key"], "host");
    let problem = [
        "root-cause",
        FILE,
        "--incident",
        "INC-1",
        "--problem",
        "Host goes away",
    ];
    let told = estate.run(&problem).expect_status(0);
    assert!(told.errors.contains("Made PRB-1"), "{}", told.errors);
    let shown = record(&estate, &["show", "PRB-1"]);
    assert_eq!(shown["links"][0]["number"], "INC-1");
    assert_eq!(shown["entries"][0]["kind"], "frozen_analysis");
    let known = [
        "edit",
        "PRB-1",
        "--set",
        "known_error=yes",
        "--set",
        "workaround=restart",
    ];
    record(&estate, &known);
    let incident = record(&estate, &["show", "INC-1"]);
    assert_eq!(incident["known_errors"][0]["workaround"], "restart");
    assert_eq!(incident["fields"]["priority"], "1");
    record(&estate, &["transition", "INC-1", "in_progress"]);
    record(
        &estate,
        &[
            "transition",
            "INC-1",
            "resolved",
            "--set",
            "resolution=restarted",
        ],
    );
    let answer = estate.ask(&["impact", FILE, "--current"]);
    assert_eq!(answer["summary"]["down"], 0);
    let lists = |arguments: &[&str]| {
        let found = record(&estate, arguments);
        found["total"].as_u64().expect("a count")
    };
    for (arguments, expected) in [
        (vec!["list"], 2),
        (vec!["list", "incident", "--open"], 0),
        (vec!["list", "--ci", "svc"], 0),
        (vec!["list", "--ci", "svc", "--below"], 2),
        (vec!["search", "host", "goes"], 1),
        (vec!["list", "--state", "resolved"], 1),
    ] {
        assert_eq!(lists(&arguments), expected, "{arguments:?}");
    }
    let ci = estate.ask(&["show", FILE, "host"]);
    assert_eq!(ci["records"].as_array().expect("records").len(), 2);
}

#[test]
fn a_frozen_answer_tells_what_differs_today() {
    let estate = estate();
    record(&estate, &["create", "change", "--title", "Move the host"]);
    estate
        .run(&["impact", FILE, "--ci", "host", "--attach", "CHG-1"])
        .expect_status(0);
    let same = record(&estate, &["rerun", "CHG-1"]);
    assert_eq!(same["differences"], json!([]));
    estate.write("more.csv", "source,type,target\nother,depends_on,host\n");
    estate.run(&["import", FILE, "more.csv"]).expect_status(0);
    let again = record(&estate, &["rerun", "CHG-1"]);
    assert_eq!(
        again["differences"],
        json!([{"key": "other", "was": null, "is": "down"}])
    );
    assert_eq!(again["hash"], same["hash"]);
}

#[test]
fn files_lists_and_hypotheses_are_kept_and_undo_is_refused() {
    let estate = estate();
    record(&estate, &["create", "release", "--title", "Spring"]);
    let item = record(&estate, &["checklist", "REL-1", "--add", "tested"]);
    let item = item["entry"].to_string();
    for state in ["planned", "building", "testing"] {
        record(&estate, &["transition", "REL-1", state]);
    }
    let open = estate.run(&["record", "move", FILE, "REL-1", "ready", "--json"]);
    assert_eq!(ids(&open.expect_status(1).json()["missing"]), ["go_no_go"]);
    record(&estate, &["checklist", "REL-1", "--done", &item]);
    record(&estate, &["transition", "REL-1", "ready"]);
    estate.write("notes.bin", [0, 159, 146, 150]);
    let file = record(&estate, &["attach", "REL-1", "notes.bin"]);
    let entry = file["entry"].to_string();
    let out = ["record", "attachment", FILE, "REL-1", &entry, "copy.bin"];
    estate.run(&out).expect_status(0);
    assert_eq!(estate.read("copy.bin"), estate.read("notes.bin"));
    estate.run(&out).expect_status(1);
    record(&estate, &["create", "problem", "--title", "Leak"]);
    let guess = ["hypothesis", "PRB-1", "--add", "memory", "--ci", "host"];
    let guess = record(&estate, &guess)["entry"].to_string();
    let ruled = [
        "hypothesis",
        "PRB-1",
        "--rule-out",
        &guess,
        "--check",
        "heap is flat",
    ];
    let changeset = record(&estate, &ruled)["changeset"].to_string();
    let shown = record(&estate, &["show", "PRB-1"]);
    assert_eq!(shown["entries"][0]["state"], "ruled_out");
    let undo = estate.run(&["undo", FILE, &changeset]).expect_status(1);
    assert!(
        undo.errors
            .contains("what is done on records is corrected, never undone"),
        "{}",
        undo.errors
    );
}

#[test]
fn wrong_words_are_told_with_the_right_ones() {
    let estate = estate();
    record(&estate, &["create", "change", "--title", "One"]);
    for (arguments, expected) in [
        (
            vec!["show", "CHG-9"],
            "There is no CHG-9. The latest change is CHG-1.",
        ),
        (
            vec!["show", "CHG9"],
            "Write it like CHG-12, PRB-3, INC-40 or REL-2.",
        ),
        (
            vec!["edit", "CHG-1", "--set", "owmer=x"],
            "Did you mean owner?",
        ),
        (vec!["edit", "CHG-1", "--set", "due=soon"], "is no time"),
        (vec!["create", "change"], "The title is empty."),
        (vec!["link", "CHG-1", "hosst"], "Did you mean host"),
        (vec!["link", "CHG-1", "CHG-1"], "cannot be linked to itself"),
        (vec!["comment", "CHG-1", " "], "The comment is empty."),
        (vec!["approve", "CHG-1", "--author", ""], ""),
    ] {
        let mut all = vec!["record", arguments[0], FILE];
        all.extend(&arguments[1..]);
        let answer = estate.run(&all);
        assert_ne!(answer.status, 0, "{arguments:?}");
        assert!(
            answer.errors.contains(expected),
            "{arguments:?}: {}",
            answer.errors
        );
    }
    estate
        .run(&["record", "transition", FILE, "CHG-1", "nowhere"])
        .expect_status(2);
}
