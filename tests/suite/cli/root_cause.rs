//! Root cause: evidence in, causes out.

use serde_json::{Value, json};

use super::harness::{Answer, Estate};

const CIS: &str = "key,class\nsw-1,network_device\nsw-2,network_device\na,server\nb,server\nc,server\nsvc,business_service\nboss,person\nold,server\n";
const RELATIONSHIPS: &str = "source,type,target\na,depends_on,sw-1\nb,depends_on,sw-1\nc,depends_on,sw-2\nsvc,depends_on,a\nsvc,depends_on,boss\n";

fn estate() -> Estate {
    Estate::of(CIS, RELATIONSHIPS)
}

const QUESTION: [&str; 4] = [
    "root-cause",
    "estate.faultline",
    "--evidence",
    "evidence.csv",
];

fn ask(estate: &Estate, evidence: &str) -> Value {
    estate.write("evidence.csv", evidence);
    estate.ask(&QUESTION)
}

/// The answer in the form for people.
fn read(estate: &Estate, evidence: &str) -> Answer {
    estate.write("evidence.csv", evidence);
    estate.run(&QUESTION).expect_status(0)
}

fn keys(list: &Value) -> Vec<&str> {
    let items = list.as_array().unwrap().iter();
    items.map(|item| item["key"].as_str().unwrap()).collect()
}

#[test]
fn one_switch_explains_both_servers() {
    let estate = estate();
    let answer = ask(
        &estate,
        "ci,state,at,confidence\na,down,,\nb,down,,\nsvc,down,,\nc,up,,\n",
    );
    let best = &answer["candidates"][0];
    assert_eq!(best["key"], "sw-1");
    assert!(best["probability"].as_f64().unwrap() > 0.9, "{best}");
    assert_eq!(best["explained"], json!(["a", "b", "svc"]));
    assert_eq!(best["unexplained"], json!([]));
    assert_eq!(best["contradicted"], json!([]));
    assert_eq!(best["alike"], json!([]));
    assert_eq!(
        answer["hypotheses"][0]["faults"],
        json!([{"key": "sw-1", "state": "down"}])
    );
    assert_eq!(
        answer["searched"],
        json!({"complete": true, "unbounded_mass": 0.0, "candidates": 4})
    );
    assert!(answer["no_fault_ratio"].as_f64().unwrap() < 1.0);
    assert!(keys(&answer["check_next"]).contains(&"sw-1"));
}

#[test]
fn the_numbers_are_those_of_the_model() {
    let estate = Estate::of(
        "key,class\nsw-1,network_device\na,server\n",
        "source,type,target\na,depends_on,sw-1\n",
    );
    let answer = ask(&estate, "ci,state\na,down\n");
    // Odds and state weights by hand; the switch reaches the server with 0.95.
    let likelihood = |certainty: f64, table: f64| {
        0.99 * (certainty * table + (1.0 - certainty) * 0.004) + 0.01 / 3.0
    };
    let odds = |rate: f64| rate / (1.0 - rate);
    let weigh = |rate: f64, certainty: f64| {
        odds(rate) * (0.7 * likelihood(certainty, 0.75) + 0.3 * likelihood(certainty, 0.25))
    };
    let (switch, server) = (weigh(1e-5, 0.95), weigh(2e-5, 1.0));
    let expected = [
        ("a", server / (switch + server)),
        ("sw-1", switch / (switch + server)),
    ];
    let candidates = answer["candidates"].as_array().unwrap();
    assert_eq!(candidates.len(), expected.len());
    for (candidate, (key, probability)) in candidates.iter().zip(expected) {
        assert_eq!(candidate["key"], key);
        let found = candidate["probability"].as_f64().unwrap();
        assert!((found - probability).abs() < 1e-9, "{key}: {found}");
    }
    let no_fault = likelihood(0.0, 0.0);
    let best = odds(2e-5) * 0.7 * likelihood(1.0, 0.75);
    let ratio = answer["no_fault_ratio"].as_f64().unwrap();
    assert!((ratio * best / no_fault - 1.0).abs() < 1e-9, "{ratio}");
}

#[test]
fn a_party_is_never_at_fault() {
    let estate = estate();
    let answer = ask(&estate, "ci,state\nsvc,down\n");
    let candidates = keys(&answer["candidates"]);
    assert!(candidates.contains(&"a") && candidates.contains(&"svc"));
    assert!(!candidates.contains(&"boss"), "{candidates:?}");
}

#[test]
fn twins_are_named_and_each_has_its_entry() {
    let estate = Estate::of(
        "key,class\nfeed-1,network_device\nfeed-2,network_device\na,server\n",
        "source,type,target\na,depends_on,feed-1\na,depends_on,feed-2\n",
    );
    let answer = ask(&estate, "ci,state\na,down\n");
    for (key, twin) in [("feed-1", "feed-2"), ("feed-2", "feed-1")] {
        let candidates = answer["candidates"].as_array().unwrap();
        let entry = candidates.iter().find(|one| one["key"] == key).unwrap();
        assert_eq!(entry["alike"], json!([twin]));
    }
}

#[test]
fn an_altered_ci_is_likelier_and_a_new_one_is_not() {
    let estate = Estate::of(
        "key,class,version\ndb-1,database_instance,1\ndb-2,database_instance,1\napp,application_component,1\n",
        "source,type,target\napp,depends_on,db-1\napp,depends_on,db-2\n",
    );
    let probability = |estate: &Estate, key: &str| {
        let answer = ask(estate, "ci,state\napp,down\n");
        let candidates = answer["candidates"].as_array().unwrap().clone();
        let found = candidates.into_iter().find(|one| one["key"] == key);
        found.unwrap()["probability"].as_f64().unwrap()
    };
    assert_eq!(probability(&estate, "db-1"), probability(&estate, "db-2"));
    estate.write(
        "change.csv",
        "key,class,version\ndb-2,database_instance,2\n",
    );
    estate
        .run(&["import", "estate.faultline", "change.csv"])
        .expect_status(0);
    let (unchanged, changed) = (probability(&estate, "db-1"), probability(&estate, "db-2"));
    let factor = changed / unchanged;
    assert!((30.9..=31.0).contains(&factor), "{factor}");
}

#[test]
fn the_latest_report_counts() {
    let estate = estate();
    let latest = ask(
        &estate,
        "ci,state,at\nb,up,2026-11-20T10:00:00Z\nb,down,2026-11-20T09:00:00Z\na,down,2026-11-20T09:00:00Z\n",
    );
    let plain = ask(&estate, "ci,state,at\na,down,2026-11-20T09:00:00Z\nb,up,\n");
    assert_eq!(latest, plain);
}

#[test]
fn what_cannot_be_taken_is_told() {
    let estate = estate();
    for (evidence, status, expected) in [
        ("ci,state\na,down\nsw1,up\n", 0, "line 3, column ci: “sw1”"),
        ("ci,state\na,down\nsw1,up\n", 0, "Did you mean “sw-1”?"),
        (
            "ci,state\na,down\nb,broken\n",
            1,
            "line 3, column state: “broken”",
        ),
        ("ci,state\na,at_risk\n", 1, "up, degraded or down"),
        ("ci,state,at\na,down,noon\n", 1, "line 2, column at: “noon”"),
        (
            "ci,state,at,confidence\na,down,,1.5\n",
            1,
            "column confidence: “1.5”",
        ),
        ("ci,state\na,up\n", 1, "nothing to explain"),
        ("ci,state\nnobody,down\n", 1, "nothing to explain"),
        (
            "key,class\na,server\n",
            1,
            "Add to the header row: ci, state.",
        ),
    ] {
        estate.write("evidence.csv", evidence);
        let answer = estate
            .run(&[&QUESTION[..], &["--json"]].concat())
            .expect_status(status);
        assert!(
            answer.errors.contains(expected),
            "{evidence}: {}",
            answer.errors
        );
    }
}

#[test]
fn people_read_why() {
    let answer = read(
        &estate(),
        "ci,state,at\na,down,2026-11-20T09:00:00\nb,down,2026-11-20T09:00:10\nc,up,\n",
    );
    for expected in ["sw-1", "2 of 2", "explains a <- sw-1", "Check next:"] {
        assert!(
            answer.output.contains(expected),
            "{expected}: {}",
            answer.output
        );
    }
}

#[test]
fn reports_better_explained_as_false_say_so() {
    let answer = read(&estate(), "ci,state,at,confidence\nsvc,degraded,,0.1\n");
    assert!(
        answer.output.contains("better explained as false"),
        "{}",
        answer.output
    );
}

#[test]
fn a_baseline_scores_the_same_candidates() {
    let estate = estate();
    let evidence = "ci,state\na,down\nb,down\nsvc,down\nc,up\n";
    let posterior = ask(&estate, evidence);
    let count = posterior["searched"]["candidates"].as_u64().unwrap();
    for method in [
        "chance",
        "nearest-common-provider",
        "greedy-set-cover",
        "personalised-pagerank",
        "deepest-anomalous",
        "recent-change-first",
    ] {
        let answer = estate.ask(&[&QUESTION[..], &["--method", method]].concat());
        assert_eq!(answer["method"], method);
        let candidates = answer["candidates"].as_array().unwrap();
        assert_eq!(candidates.len() as u64, count, "{method}");
        let ranked: Vec<(f64, &str)> = candidates
            .iter()
            .map(|one| {
                (
                    -one["score"].as_f64().unwrap(),
                    one["key"].as_str().unwrap(),
                )
            })
            .collect();
        assert!(ranked.is_sorted_by(|one, other| one <= other), "{ranked:?}");
    }
    let named = estate.ask(&[&QUESTION[..], &["--method", "posterior"]].concat());
    assert_eq!(named, posterior);
    let nearest = estate
        .run(&[&QUESTION[..], &["--method", "nearest-common-provider"]].concat())
        .expect_status(0);
    assert!(
        nearest.output.contains("no probabilities"),
        "{}",
        nearest.output
    );
    let first = nearest.output.lines().nth(3).unwrap_or_default();
    assert!(first.contains("sw-1"), "{}", nearest.output);
}

#[test]
fn a_baseline_knows_the_latest_change_and_asks_for_a_symptom_too() {
    let estate = Estate::of(
        "key,class,version\ndb-1,database_instance,1\ndb-2,database_instance,1\napp,application_component,1\n",
        "source,type,target\napp,depends_on,db-1\napp,depends_on,db-2\n",
    );
    estate.write(
        "change.csv",
        "key,class,version\ndb-2,database_instance,2\n",
    );
    estate
        .run(&["import", "estate.faultline", "change.csv"])
        .expect_status(0);
    estate.write("evidence.csv", "ci,state\napp,down\n");
    let question = [&QUESTION[..], &["--method", "recent-change-first"]].concat();
    let answer = estate.ask(&question);
    assert_eq!(keys(&answer["candidates"]), ["db-2", "app", "db-1"]);
    assert_eq!(answer["candidates"][1]["score"], 0.0);
    estate.write("evidence.csv", "ci,state\napp,up\n");
    let refused = estate.run(&question).expect_status(1);
    assert!(
        refused.errors.contains("nothing to explain"),
        "{}",
        refused.errors
    );
}
