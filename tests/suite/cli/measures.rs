//! Measures, services with what is below them, saved filters, and search over everything.

use serde_json::{Value, json};

use super::harness::Estate;

const FILE: &str = "estate.faultline";

/// A shop on two web servers of which one is enough, each on a host of its own.
fn estate() -> Estate {
    Estate::of(
        "key,class,status\nshop,business_service,live\nweb-1,virtual_machine,live\n\
         web-2,virtual_machine,live\nhost-1,server,live\nhost-2,server,live\nbeside,server,live\n",
        "source,type,target,group,needs\nshop,depends_on,web-1,web,1\nshop,depends_on,web-2,web,1\n\
         web-1,depends_on,host-1,,\nweb-2,depends_on,host-2,,\n",
    )
}

fn create(estate: &Estate, kind: &str, arguments: &[&str]) -> Value {
    let mut all = vec!["record", "create", FILE, kind, "--title"];
    all.extend(arguments);
    estate.ask(&all)
}

fn planned(estate: &Estate, title: &str, ci: &str, start: &str, end: &str) {
    let (start, end) = (
        format!("planned_start={start}"),
        format!("planned_end={end}"),
    );
    let fields = [title, "--affected", ci, "--set", &start, "--set", &end];
    create(estate, "change", &fields);
}

#[test]
fn a_service_tells_what_is_open_below_it_and_what_comes() {
    let estate = estate();
    create(
        &estate,
        "incident",
        &["Fan is loud", "--reported", "host-2=degraded"],
    );
    create(&estate, "incident", &["Not of it", "--reported", "beside"]);
    let (from, to) = ("2027-03-01T20:00:00Z", "2027-03-01T22:00:00Z");
    planned(&estate, "First", "host-1", from, to);
    planned(
        &estate,
        "Second",
        "host-2",
        "2027-03-01T21:00:00Z",
        "2027-03-01T23:00:00Z",
    );
    planned(
        &estate,
        "Later",
        "host-1",
        "2027-04-01T21:00:00Z",
        "2027-04-01T23:00:00Z",
    );
    let span = [
        "--from",
        "2027-03-01T00:00:00Z",
        "--to",
        "2027-03-08T00:00:00Z",
    ];
    let mut asked = vec!["service", FILE, "shop"];
    asked.extend(span);
    let answer = estate.ask(&asked);
    assert_eq!(answer["below"], 4);
    let open = answer["open"].as_array().expect("a list");
    let numbers: Vec<&Value> = open.iter().map(|one| &one["number"]).collect();
    assert_eq!(numbers, ["INC-1", "CHG-1", "CHG-2", "CHG-3"]);
    assert_eq!(
        open[0]["touched"],
        json!([{"key": "host-2", "role": "reported", "state": "degraded", "hops": 2,
                "path": ["shop", "web-2", "host-2"]}])
    );
    let coming = answer["coming"].as_array().expect("a list");
    let told: Vec<Value> = coming
        .iter()
        .map(|one| json!([one["number"], one["predicted"], one["worse_with"]]))
        .collect();
    assert_eq!(
        told,
        [
            json!(["CHG-1", "at_risk", [{"change": "CHG-2", "predicted": "down"}]]),
            json!(["CHG-2", "at_risk", [{"change": "CHG-1", "predicted": "down"}]]),
        ]
    );
    let text = estate.run(&asked).expect_status(0).output;
    for words in [
        "needs 4 CIs",
        "shop → web-2 → host-2",
        "together with CHG-2: down",
    ] {
        assert!(text.contains(words), "{text}");
    }
    let nothing = estate.run(&["service", FILE, "beside", "--as-of", "#1"]);
    let nothing = nothing.expect_status(0).output;
    assert!(nothing.contains("Nothing is open there."), "{nothing}");
    let reversed = ["service", FILE, "shop", "--from", to, "--to", from];
    let refused = estate.run(&reversed).expect_status(2);
    assert!(
        refused.errors.contains("is not after"),
        "{}",
        refused.errors
    );
}

#[test]
fn measures_name_the_records_behind_each_number() {
    let estate = estate();
    for (title, day, lasted) in [
        ("One", "01", "10:30"),
        ("Two", "11", "12:00"),
        ("Far", "28", "11:00"),
    ] {
        let onset = format!("onset=2026-10-{day}T10:00:00Z");
        let restored = format!("restored=2026-10-{day}T{lasted}:00Z");
        let fields = [
            title,
            "--reported",
            "web-1",
            "--set",
            &onset,
            "--set",
            &restored,
        ];
        create(&estate, "incident", &fields);
    }
    let asked = [
        "measures",
        FILE,
        "--repeat-days",
        "10",
        "--from",
        "2026-10-05T00:00:00Z",
    ];
    let answer = estate.ask(&asked);
    let restored = &answer["time_to_restore"]["all"];
    assert_eq!(restored["records"], json!(["INC-2", "INC-3"]));
    assert_eq!(restored["median_minutes"], 90.0);
    assert_eq!(restored["percentile_90_minutes"], 114.0);
    assert_eq!(restored["few"], true);
    let repeats = &answer["repeat_incidents"];
    assert_eq!(repeats["incidents"], 2);
    assert_eq!(repeats["repeats"], json!(["INC-2"]));
    assert_eq!(
        repeats["subjects"],
        json!([{"as": "reported", "key": "web-1", "name": "web-1", "repeats": 1, "records": ["INC-1", "INC-2"]}])
    );
    assert_eq!(answer["change_success"]["all"]["rate"], Value::Null);
    create(&estate, "problem", &["Why"]);
    let text = estate.run(&["measures", FILE, "--by", "class", "--quarters"]);
    let text = text.expect_status(0).output;
    for words in ["2026-Q4", "1 h 00 min", "1 open problem", "CLASS"] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn a_saved_filter_lists_what_its_options_would() {
    let estate = estate();
    create(
        &estate,
        "incident",
        &["Fan", "--reported", "host-1", "--set", "priority=2"],
    );
    create(
        &estate,
        "incident",
        &["Disk", "--reported", "beside", "--set", "priority=4"],
    );
    create(&estate, "change", &["Fan", "--affected", "host-1"]);
    let options = ["incident", "change", "--open", "--ci", "shop", "--below"];
    let mut save = vec!["record", "filter", "save", FILE, "Shop"];
    save.extend(options);
    estate.ask(&save);
    let mut list = vec!["record", "list", FILE];
    list.extend(options);
    let expected = estate.ask(&list);
    assert_eq!(expected["total"], 2);
    let by_name = ["record", "list", FILE, "--filter", "Shop"];
    assert_eq!(estate.ask(&by_name), expected);
    // What is given on the line takes the place of that part.
    let narrowed = ["record", "list", FILE, "change", "--filter", "Shop"];
    let narrowed = estate.ask(&narrowed);
    assert_eq!(narrowed["items"][0]["number"], "CHG-1");
    assert_eq!(narrowed["total"], 1);
    let saved = estate.ask(&["record", "filter", "list", FILE]);
    assert_eq!(saved["filters"][0]["name"], "Shop");
    assert_eq!(saved["filters"][0]["filter"]["ci"], "shop");
    let unknown = estate.run(&["record", "list", FILE, "--filter", "Shup"]);
    let unknown = unknown.expect_status(1).errors;
    assert!(unknown.contains("Known are Shop"), "{unknown}");
    estate.ask(&["record", "filter", "delete", FILE, "Shop"]);
    let text = estate
        .run(&["record", "filter", "list", FILE])
        .expect_status(0);
    assert_eq!(text.output, "No filter is saved yet.\n");
}

#[test]
fn search_finds_cis_and_records_together() {
    let estate = estate();
    create(&estate, "incident", &["The host-1 fan"]);
    create(&estate, "incident", &["Another"]);
    let found = estate.ask(&["search", FILE, "host-1"]);
    assert_eq!(found["cis"]["items"][0]["key"], "host-1");
    assert_eq!(found["records"]["total"], 1);
    assert_eq!(found["records"]["items"][0]["number"], "INC-1");
    let limited = estate
        .run(&["search", FILE, "an", "--limit", "1"])
        .expect_status(0);
    assert!(limited.output.contains("1 record"), "{}", limited.output);
    let nothing = estate.ask(&["search", FILE, "nowhere"]);
    assert_eq!(nothing["cis"], json!({"total": 0, "items": []}));
    let signs = estate.run(&["search", FILE, "--", "--"]).expect_status(2);
    assert!(
        signs.errors.contains("no letter and no digit"),
        "{}",
        signs.errors
    );
}
