//! Every form of evidence, against one small estate. Lines are told as "KEY state time", or with
//! what became of them.

use std::collections::BTreeMap;

use faultline_exchange::evidence::read_text;
use faultline_graph::Reported;
use jiff::tz::TimeZone;

use super::{Assumptions, EvidenceLine, Finding, recognise};
use crate::edit::tests::{context, workspace};
use crate::edit::{CiChange, NewCi, change_ci, create_ci};
use crate::workspace::Workspace;

/// 15 January 2027, 08:00 UTC.
const NOW: i64 = 1_800_000_000;

fn estate(folder: &std::path::Path) -> Workspace {
    let workspace = workspace(folder);
    for (key, name, class, attributes) in [
        (
            "vm-1",
            "vm-payroll-01",
            "virtual_machine",
            [("hostname", "pay1.example.com"), ("ip_address", "10.0.0.7")].as_slice(),
        ),
        ("vm-2", "vm-payroll-02", "virtual_machine", &[]),
        ("web-1.example.com", "Shop front", "virtual_machine", &[]),
        ("app-1", "Payroll", "business_application", &[]),
        ("app-2", "HR Self-Service", "business_application", &[]),
        ("q-1", "Slow Query Log (EU)", "application_component", &[]),
        ("db-1", "Ledger", "database_instance", &[]),
        ("db-2", "Ledger", "database_instance", &[]),
        ("p-1", "Eva Stein", "person", &[]),
        ("old-1", "Fax", "application_component", &[]),
    ] {
        let new = NewCi {
            key: Some(key.to_owned()),
            name: Some(name.to_owned()),
            class: class.to_owned(),
            attributes: attributes
                .iter()
                .map(|(id, value)| ((*id).to_owned(), (*value).to_owned()))
                .collect(),
            ..NewCi::default()
        };
        create_ci(&workspace, &context(), &new).expect("made");
    }
    let change = |key: &str, change: CiChange| {
        let reader = workspace.read().expect("readable");
        let ci = reader.view().ci_by_key(key).expect("read").expect("there");
        drop(reader);
        change_ci(&workspace, &context(), ci.id, ci.since, &change).expect("changed");
    };
    let retired = Some(faultline_model::LifecycleStatus::Retired);
    change(
        "old-1",
        CiChange {
            status: retired,
            ..CiChange::default()
        },
    );
    let key = Some("app-9".to_owned());
    change(
        "app-2",
        CiChange {
            key,
            ..CiChange::default()
        },
    );
    workspace
}

fn told(workspace: &Workspace, text: &str) -> Vec<String> {
    let snapshot = workspace.snapshot().expect("a snapshot");
    let reader = workspace.read().expect("readable");
    let assumptions = Assumptions {
        zone: TimeZone::UTC,
        now: jiff::Timestamp::from_second(NOW).expect("a time"),
        confidence: 0.99,
        state: None,
    };
    let document = read_text("input", text).expect("read");
    let found = recognise(&snapshot, reader.view(), "input", &document, &assumptions);
    let found = found.expect("recognised");
    let graph = &snapshot.graph;
    let key = |ci: u32| {
        graph
            .node_of(ci)
            .map_or("?", |node| graph.key(node))
            .to_owned()
    };
    let keys = |cis: &[u32]| cis.iter().map(|&ci| key(ci)).collect::<Vec<_>>().join(" ");
    let words = |line: &EvidenceLine| {
        let state = line.state.map_or("", |state| match state {
            Reported::Up => "up",
            Reported::Degraded => "degraded",
            Reported::Down => "down",
        });
        match &line.finding {
            Finding::Recognised { ci } => {
                let at = line.at.map(|at| at.to_string()).unwrap_or_default();
                format!("{} {state} {at}", key(*ci)).trim_end().to_owned()
            }
            Finding::Doubtful { candidates, doubt } => format!("? {} | {doubt}", keys(candidates)),
            Finding::Unknown => "unknown".to_owned(),
            Finding::LeftOut { reason, .. } => format!("- {reason}"),
        }
    };
    found.lines.iter().map(words).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = estate(folder.path());
    for (text, expected) in cases {
        let found = told(&workspace, text);
        let fits = found.len() == expected.len()
            && found.iter().zip(*expected).all(|(found, expected)| {
                match expected.strip_suffix('…') {
                    Some(beginning) => found.starts_with(beginning),
                    None => found == expected,
                }
            });
        assert!(fits, "{text}\n{found:#?}\n{expected:#?}");
    }
}

#[test]
fn names_in_text() {
    check(&[
        ("vm-1 down", &["vm-1 down"]),
        ("VM-1 DOWN", &["vm-1 down"]),
        ("app-2 is broken", &["app-9 down"]),
        ("Payroll is very slow!", &["app-1 degraded"]),
        ("HR Self-Service: works again", &["app-9 up"]),
        ("hr self-service\tdown", &["app-9 down"]),
        ("Slow Query Log (EU) is fine", &["q-1 up"]),
        ("pay1 unreachable", &["vm-1 down"]),
        ("10.0.0.7 down", &["vm-1 down"]),
        ("web-1 down", &["web-1.example.com down"]),
        ("vm-1 and vm-2 are down", &["vm-1 down", "vm-2 down"]),
        (
            "Ledger down",
            &["? db-1 db-2 | Several CIs are called “Ledger”. Choose one."],
        ),
        (
            "vm-1 down because of db-1",
            &["? vm-1 db-1 | The line names several CIs…"],
        ),
        ("vm-3 down", &["? vm-1 vm-2 | No CI is called “vm-3”…"]),
        (
            "Fax down",
            &["- This CI is not in service and takes no part."],
        ),
        ("[07:31] Eva Stein: hello", &["unknown"]),
        (
            "[07:31] Eva Stein: payroll is down since 07:12",
            &["app-1 down 2027-01-15T07:12:00Z"],
        ),
        ("vm-1", &["? vm-1 | It does not say what was seen…"]),
        (
            "vm-1 was down, is ok",
            &["? vm-1 | It tells of healthy and broken at once…"],
        ),
        (
            "Broken:\nvm-1\nvm-2\nFine:\nPayroll",
            &[
                "- The heading of the lines below.",
                "vm-1 down",
                "vm-2 down",
                "- The heading of the lines below.",
                "app-1 up",
            ],
        ),
    ]);
}

#[test]
fn states_and_times_in_text() {
    check(&[
        ("vm-1 not working", &["vm-1 down"]),
        ("vm-1 no longer slow", &["vm-1 up"]),
        ("vm-1 ist kaputt", &["vm-1 down"]),
        ("vm-1 läuft wieder", &["vm-1 up"]),
        ("vm-1 nicht erreichbar", &["vm-1 down"]),
        ("vm-1 langsam, Warnung", &["vm-1 degraded"]),
        ("vm-1 CRITICAL", &["vm-1 down"]),
        ("vm-1 ❌", &["vm-1 down"]),
        (
            "vm-1,down,2027-01-15T06:00:00+01:00",
            &["vm-1 down 2027-01-15T05:00:00Z"],
        ),
        (
            "vm-1 down 2027-01-15 06:30",
            &["vm-1 down 2027-01-15T06:30:00Z"],
        ),
        (
            "vm-1 down seit 15.01.2027 06:30:10",
            &["vm-1 down 2027-01-15T06:30:10Z"],
        ),
        ("vm-1 down 7:05", &["vm-1 down 2027-01-15T07:05:00Z"]),
        ("vm-1 down 23:50", &["vm-1 down 2027-01-14T23:50:00Z"]),
    ]);
}

#[test]
fn alerts_of_prometheus() {
    let alert = |labels: &str, rest: &str| format!(r#"{{"labels":{{{labels}}}{rest}}}"#);
    let started = r#","startsAt":"2027-01-15T07:00:00.123Z","endsAt":"2027-01-15T07:30:00Z""#;
    let list = |alerts: &[String]| format!("[{}]", alerts.join(","));
    let critical = r#""alertname":"Down","severity":"critical","job":"node","instance":"pay1.example.com:9100""#;
    let warning = r#""severity":"warning","instance":"vm-1:9100""#;
    let active = format!(r#"{started},"status":{{"state":"active"}}"#);
    let resolved = format!(r#"{started},"status":"resolved""#);
    check(&[
        (
            &list(&[alert(critical, &active)]),
            &["vm-1 down 2027-01-15T07:00:00.123Z"],
        ),
        (
            &list(&[alert(warning, &active)]),
            &["vm-1 degraded 2027-01-15T07:00:00.123Z"],
        ),
        (
            &format!(
                r#"{{"version":"4","status":"resolved","alerts":[{}]}}"#,
                alert(critical, &resolved)
            ),
            &["vm-1 up 2027-01-15T07:30:00Z"],
        ),
        (
            &list(&[
                alert(critical, &active),
                alert(warning, &active),
                alert(warning, &resolved),
            ]),
            &[
                "vm-1 down 2027-01-15T07:00:00.123Z",
                "- A worse alert of the same CI counts.",
                "- Another alert of the same CI still fires.",
            ],
        ),
        (
            &list(&[
                alert(r#""severity":"info","host":"vm-1""#, ""),
                alert(r#""pod":"unknown","node":"vm-2""#, ""),
            ]),
            &[
                "- “info” tells of nothing broken and nothing healthy.",
                "vm-2 degraded",
            ],
        ),
        (
            r#"{"status":"success","data":{"alerts":[{"labels":{"instance":"vm-2","severity":"page"},"state":"firing","activeAt":"2027-01-15T07:00:00Z"},{"labels":{"instance":"vm-2"},"state":"pending"}]}}"#,
            &["vm-2 down 2027-01-15T07:00:00Z", "- “pending” tells…"],
        ),
        (
            &list(&[alert(r#""instance":"nothing-like-it:80""#, "")]),
            &["unknown"],
        ),
    ]);
}

#[test]
fn tables_of_zabbix_nagios_and_icinga() {
    check(&[
        (
            "\"Severity\",\"Time\",\"Recovery time\",\"Status\",\"Host\",\"Problem\"\n\
             \"Disaster\",\"2027-01-15 07:00:00\",\"\",\"PROBLEM\",\"vm-1\",\"Gone\"\n\
             \"Average\",\"2027-01-15 07:00:00\",\"2027-01-15 07:20:00\",\"RESOLVED\",\"vm-2\",\"Slow\"\n\
             \"Information\",\"07:00:00\",\"\",\"PROBLEM\",\"Payroll\",\"Restarted\"\n",
            &[
                "vm-1 down 2027-01-15T07:00:00Z",
                "vm-2 up 2027-01-15T07:20:00Z",
                "- “Information” tells…",
            ],
        ),
        (
            "host_name;service_description;service_state;service_last_state_change\n\
             vm-1;disk;2;1799999000\nvm-2;disk;1;1799999000\nweb-1;disk;0;1799999000\nvm-1;load;3;1799999000\n",
            &[
                "vm-1 degraded 2027-01-15T07:43:20Z",
                "vm-2 degraded 2027-01-15T07:43:20Z",
                "web-1.example.com up 2027-01-15T07:43:20Z",
                "- “unknown” tells…",
            ],
        ),
        (
            "Host\tStatus\tConfidence\nvm-1\tUNREACHABLE\t0.5\nvm-2\twobbly\t\nvm-2\tdown\t7\n",
            &[
                "vm-1 down",
                "? vm-2 | “wobbly” is no state…",
                "? vm-2 | “7” is no confidence…",
            ],
        ),
        (
            "hoststatus {\n\thost_name=vm-1\n\tcurrent_state=1\n\tlast_hard_state_change=1799999000\n\t}\nservicestatus {\n\thost_name=vm-2\n\tservice_description=Ledger\n\tcurrent_state=0\n\t}\n",
            &["vm-1 down 2027-01-15T07:43:20Z", "vm-2 up"],
        ),
        (
            r#"{"results":[{"name":"vm-1!disk","type":"Service","attrs":{"name":"disk","host_name":"vm-1","state":2.0,"last_state_change":1799999000.5}},{"name":"vm-2","attrs":{"name":"vm-2","state":1.0}}]}"#,
            &["vm-1 degraded 2027-01-15T07:43:2…", "vm-2 down"],
        ),
        (
            "ci,state,at\nvm-1,down,2027-01-15T07:00:00Z\nvm-payroll-02,up,\n",
            &[
                "vm-1 down 2027-01-15T07:00:00Z",
                "- “vm-payroll-02”: No CI has this key…",
            ],
        ),
    ]);
}

#[test]
fn what_is_no_evidence_is_refused() {
    let deep = "[".repeat(200) + &"]".repeat(200);
    let many = "word\n".repeat(5_001);
    for (text, expected) in [
        ("", "empty"),
        ("[{\"labels\": ", "no valid JSON"),
        (&format!("{{\"a\":{deep}}}"), "recursion limit"),
        ("{\"a\": 1}", "This JSON holds no alerts"),
        ("key,class\na,server\n", "Add to the header row: ci, state."),
        (&many, "more than 5000 lines"),
    ] {
        let refused = read_text("input", text).expect_err(expected).to_string();
        assert!(refused.contains(expected), "{refused}");
    }
    let counted = read_text("input", r#"[{"labels":{"host":"a"}},{"other":1}]"#).expect("read");
    let faultline_exchange::evidence::Document::Statements { issues, .. } = counted else {
        panic!("it is a list of alerts");
    };
    let issues: BTreeMap<_, _> = issues
        .iter()
        .map(|one| (one.line, one.to_string()))
        .collect();
    assert!(
        issues[&Some(2)].contains("The alert has no labels"),
        "{issues:?}"
    );
}
