//! Changes through the command line: collisions, gate, calendar, windows, meetings.

use serde_json::{Value, json};

use super::harness::Estate;

const CIS: &str =
    "key,class\nshop,business_service\nweb-1,server\nweb-2,server\nhost-1,server\nhost-2,server\n";
const RELATIONS: &str = "source,type,target,group,needs\nshop,depends_on,web-1,web,1\n\
    shop,depends_on,web-2,web,1\nweb-1,runs_on,host-1,,\nweb-2,runs_on,host-2,,\n";

fn change(estate: &Estate, ci: &str, start: &str, end: &str) {
    let (start, end) = (
        format!("planned_start={start}"),
        format!("planned_end={end}"),
    );
    let arguments = [
        "record",
        "create",
        "estate.faultline",
        "change",
        "--title",
        "A change",
        "--affected",
        ci,
        "--set",
        &start,
        "--set",
        &end,
        "--author",
        "Ann",
    ];
    estate.run(&arguments).expect_status(0);
}

fn two_hosts() -> Estate {
    let estate = Estate::of(CIS, RELATIONS);
    change(
        &estate,
        "host-1",
        "2027-02-01T10:00:00Z",
        "2027-02-01T12:00:00Z",
    );
    change(
        &estate,
        "host-2",
        "2027-02-01T11:00:00Z",
        "2027-02-01T13:00:00Z",
    );
    estate
}

#[test]
fn a_joint_outage_is_told_with_both_spans_and_stops_at_the_gate() {
    let estate = two_hosts();
    let found = estate.ask(&["collisions", "estate.faultline"]);
    assert_eq!(found["total"], 1);
    let one = &found["collisions"][0];
    assert_eq!(one["kind"], "joint_outage");
    assert_eq!(one["change"], "CHG-1");
    assert_eq!(one["with"]["change"], "CHG-2");
    assert_eq!(
        one["with_span"],
        json!({"start": "2027-02-01T11:00:00Z", "end": "2027-02-01T13:00:00Z"})
    );
    assert_eq!(one["services"][0]["key"], "shop");
    assert_eq!(one["services"][0]["state"], "down");
    assert_eq!(one["services"][0]["alone"], json!(["at_risk", "at_risk"]));
    let gate = ["gate", "estate.faultline", "CHG-1", "--no-collisions"];
    let stopped = estate.run(&gate).expect_status(3);
    assert!(
        stopped.output.contains("together leave shop down"),
        "{}",
        stopped.output
    );
    let moved = [
        "collisions",
        "estate.faultline",
        "--change",
        "CHG-1",
        "--moved-to",
        "2027-02-02T10:00:00Z",
    ];
    assert_eq!(estate.ask(&moved)["total"], 0);
    let later = "planned_start=2027-02-01T13:00:00Z";
    let end = "planned_end=2027-02-01T14:00:00Z";
    let edit = [
        "record",
        "edit",
        "estate.faultline",
        "CHG-1",
        "--set",
        later,
        "--set",
        end,
    ];
    estate.run(&edit).expect_status(0);
    estate.run(&gate).expect_status(0);
    let risk = estate.ask(&["record", "risk", "estate.faultline", "CHG-1"]);
    assert_eq!(risk["calculated"], "medium");
    let gate = ["gate", "estate.faultline", "CHG-1", "--max-risk", "low"];
    estate.run(&gate).expect_status(3);
    estate
        .run(&["gate", "estate.faultline", "CHG-1"])
        .expect_status(2);
    estate
        .run(&["gate", "estate.faultline", "CHG-9", "--no-collisions"])
        .expect_status(1);
}

#[test]
fn windows_go_through_files_and_forbid() {
    let estate = two_hosts();
    let freeze = [
        "freeze",
        "save",
        "estate.faultline",
        "Year end",
        "--zone",
        "Europe/Berlin",
        "--start",
        "2027-02-01T00:00",
        "--end",
        "2027-02-01T11:30",
        "--ci",
        "host-1",
        "--note",
        "Books close.",
    ];
    estate.run(&freeze).expect_status(0);
    let found = estate.ask(&["collisions", "estate.faultline", "--change", "CHG-1"]);
    let kinds: Vec<&Value> = found["collisions"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| &one["kind"])
        .collect();
    assert_eq!(kinds, ["joint_outage", "freeze"]);
    let slots = [
        "record",
        "slots",
        "estate.faultline",
        "CHG-1",
        "--from",
        "2027-02-01T09:50:00Z",
    ];
    let slots = estate.ask(&slots);
    assert_eq!(slots["slots"][0]["span"]["start"], "2027-02-01T13:00:00Z");
    let written = estate.ask(&["calendar", "estate.faultline", "--ics", "out.ics"]);
    assert_eq!(written["events"], 3);
    estate.run(&["new", "other.faultline"]).expect_status(0);
    let taken = estate.ask(&["freeze", "import", "other.faultline", "out.ics"]);
    assert_eq!(taken["freezes"], json!(["Year end"]));
    let kept = estate.ask(&["freeze", "list", "other.faultline"]);
    assert_eq!(kept["windows"][0]["end"], "2027-02-01T11:30:00");
    estate.write("bad.ics", "no calendar");
    let bad = estate
        .run(&["freeze", "import", "other.faultline", "bad.ics"])
        .expect_status(1);
    assert!(bad.output.contains("bad.ics"), "{}", bad.output);
}

#[test]
fn a_meeting_fills_decides_and_remembers() {
    let estate = two_hosts();
    for field in [
        "reason=Why",
        "requester=Ann",
        "risk=low",
        "implementation_plan=Do",
        "backout_plan=Undo",
    ] {
        estate
            .run(&[
                "record",
                "edit",
                "estate.faultline",
                "CHG-1",
                "--set",
                field,
            ])
            .expect_status(0);
    }
    for state in ["assess", "authorize"] {
        estate
            .run(&["record", "transition", "estate.faultline", "CHG-1", state])
            .expect_status(0);
    }
    let cab = |arguments: &[&str]| {
        let mut all = vec!["cab", arguments[0], "estate.faultline", "Monday"];
        all.extend(&arguments[1..]);
        estate.run(&all)
    };
    cab(&["save"]).expect_status(2);
    cab(&["save", "--at", "2027-01-25T10:00:00Z", "--attendee", "Bob"]).expect_status(0);
    cab(&["fill"]).expect_status(0);
    cab(&["decide", "CHG-2", "approve"]).expect_status(1);
    cab(&["decide", "CHG-1", "approve", "--author", "Ann"]).expect_status(1);
    cab(&["decide", "CHG-1", "approve", "--author", "Bob"]).expect_status(0);
    let shown = estate.ask(&["cab", "show", "estate.faultline", "Monday"]);
    assert_eq!(shown["agenda"][0]["state"], "scheduled");
    assert_eq!(shown["agenda"][0]["decision"]["by"], "Bob");
    estate.run(&["verify", "estate.faultline"]).expect_status(0);
}
