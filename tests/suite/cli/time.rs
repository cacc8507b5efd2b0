//! Reading the past, naming it, and reversing what was done.

use serde_json::{Value, json};

use super::harness::Estate;

const FILE: &str = "estate.faultline";

/// Changeset 2 makes db and app; 3 names 2; 4 renames owners and adds a dependency; 5 retires app.
fn estate() -> Estate {
    let estate = Estate::of(
        "key,class,status,owner\ndb,database_instance,live,Ann\napp,application_component,live,Bob\n",
        "source,type,target\n",
    );
    let run = |arguments: &[&str]| estate.run(arguments).expect_status(0);
    run(&[
        "baseline",
        "create",
        FILE,
        "Release 1",
        "--note",
        "as delivered",
        "--author",
        "Eve",
    ]);
    estate.write("cis.csv", "key,class,status,owner\ndb,database_instance,live,Zoë\napp,application_component,live,Bob\n");
    estate.write("relations.csv", "source,type,target\napp,depends_on,db\n");
    run(&["import", FILE, "cis.csv", "relations.csv"]);
    estate.write("cis.csv", "key,class,status,owner\ndb,database_instance,live,Zoë\napp,application_component,retired,Bob\n");
    run(&["import", FILE, "cis.csv"]);
    estate
}

/// The keys of an answer's elements.
fn keys(answer: &Value) -> Vec<&str> {
    let elements = answer.as_array().expect("an array").iter();
    elements
        .map(|element| element["key"].as_str().expect("a key"))
        .collect()
}

#[test]
fn every_reading_command_reads_the_past() {
    let estate = estate();
    let ask = |command: &[&str], when: &str| {
        let mut arguments = vec![command[0], FILE];
        arguments.extend(&command[1..]);
        arguments.extend(["--as-of", when]);
        estate.ask(&arguments)
    };
    for (when, changeset, affected) in [
        ("now", 5, vec!["db"]),
        ("#4", 4, vec!["db", "app"]),
        ("#3", 3, vec!["db"]),
        ("Release 1", 2, vec!["db"]),
        ("2999-01-01", 5, vec!["db"]),
    ] {
        let answer = ask(&["impact", "--ci", "db"], when);
        assert_eq!(
            (&answer["as_of"], keys(&answer["affected"])),
            (&json!(changeset), affected),
            "{when}"
        );
    }
    for (when, words, found) in [
        ("now", "Zoe", vec!["db"]),
        ("Release 1", "zoe", vec![]),
        ("Release 1", "ann", vec!["db"]),
        ("#1", "", vec![]),
        ("#3", "class:application", vec!["app"]),
    ] {
        let answer = ask(&["list", words], when);
        assert_eq!(keys(&answer["items"]), found, "{words} at {when}");
    }
    assert_eq!(
        ask(&["path", "app", "db"], "#4")["paths"],
        json!([["app", "db"]])
    );
    assert_eq!(ask(&["path", "app", "db"], "#2")["paths"], json!([]));
    let owner = |when| ask(&["show", "db"], when)["attributes"]["owner"].clone();
    assert_eq!((owner("now"), owner("#3")), (json!("Zoë"), json!("Ann")));
    let steps = |when| {
        ask(&["history", "db"], when)["changesets"]
            .as_array()
            .map(Vec::len)
    };
    assert_eq!((steps("now"), steps("#3")), (Some(2), Some(1)));
    let changesets = |when| {
        ask(&["history"], when)["changesets"]
            .as_array()
            .map(Vec::len)
    };
    assert_eq!((changesets("now"), changesets("#2")), (Some(5), Some(2)));
    estate.write("evidence.csv", "ci,state,at,confidence\napp,down,,\n");
    let suspects = |when| ask(&["root-cause", "--evidence", "evidence.csv"], when);
    let candidates = suspects("#4");
    let mut found = keys(&candidates["candidates"]);
    found.sort_unstable();
    assert_eq!(found, ["app", "db"]);
    assert_eq!(keys(&suspects("#3")["candidates"]), ["app"]);
}

#[test]
fn an_export_of_the_past_is_what_was_exported_then() {
    let estate = Estate::of("key,class\na,server\n", "source,type,target\n");
    let export = |to: &str, when: &str| {
        estate
            .run(&["export", FILE, to, "--as-of", when])
            .expect_status(0);
        let read = |name: &str| estate.read(&format!("{to}/{name}"));
        (read("cis.csv"), read("relations.csv"))
    };
    let then = export("then", "now");
    estate.write("cis.csv", "key,class\na,virtual_machine\nb,server\n");
    estate.write("relations.csv", "source,type,target\na,runs_on,b\n");
    estate
        .run(&["import", FILE, "cis.csv", "relations.csv"])
        .expect_status(0);
    assert_eq!(export("again", "#2"), then);
    assert_ne!(export("today", "now"), then);
}

#[test]
fn moments_that_are_not_there_are_refused() {
    let estate = estate();
    for (when, status, said) in [
        ("#9", 1, "There is no changeset 9; the newest is 5."),
        ("release 1", 1, "Did you mean Release 1?"),
        ("draft:x", 1, "There is no draft \"x\"."),
        (
            "1999-12-31",
            1,
            "Nothing was recorded by the end of 1999-12-31",
        ),
        ("#one", 2, "names no changeset"),
        ("2026-02-30", 2, "is no date and no time"),
    ] {
        let answer = estate
            .run(&["list", FILE, "--as-of", when])
            .expect_status(status);
        assert!(answer.errors.contains(said), "{when}: {}", answer.errors);
    }
}

#[test]
fn baselines_are_named_listed_and_recorded() {
    let estate = estate();
    let made = estate.ask(&["baseline", "create", FILE, "The beginning", "--at", "#1"]);
    assert_eq!(
        made,
        json!({"name": "The beginning", "of": 1, "changeset": 6})
    );
    let listed = estate.ask(&["baseline", "list", FILE]);
    let baselines = listed["baselines"].as_array().expect("an array");
    let named: Vec<_> = baselines
        .iter()
        .map(|one| (&one["name"], &one["changeset"], &one["note"]))
        .collect();
    assert_eq!(
        json!(named),
        json!([["The beginning", 1, ""], ["Release 1", 2, "as delivered"]])
    );
    let history = estate.ask(&["history", FILE]);
    assert_eq!(history["changesets"][2]["author"], "Eve");
    assert_eq!(
        history["changesets"][2]["message"],
        "Create baseline Release 1"
    );
    for (name, said) in [
        (
            "Release 1",
            "There is a baseline \"Release 1\" already, of changeset 2.",
        ),
        ("now", "looks like now"),
        ("2026-11-20", "looks like now"),
        ("#3", "looks like now"),
        ("draft:x", "looks like now"),
        ("", "It is empty."),
    ] {
        let answer = estate
            .run(&["baseline", "create", FILE, name])
            .expect_status(1);
        assert!(answer.errors.contains(said), "{name}: {}", answer.errors);
    }
    assert_eq!(estate.ask(&["verify", FILE])["ok"], true);
}

#[test]
fn a_changeset_is_undone_or_every_reason_against_it_is_told() {
    let estate = estate();
    let refused = estate.run(&["undo", FILE, "2"]).expect_status(1);
    for said in [
        "db was altered again in changeset 4.",
        "app was altered again in changeset 5.",
        "Changeset 2 cannot be undone because later work stands on it.",
    ] {
        assert!(refused.errors.contains(said), "{}", refused.errors);
    }
    let refused = estate
        .run(&["undo", FILE, "2", "--json"])
        .expect_status(1)
        .json();
    assert_eq!(refused["undone"], Value::Null);
    assert_eq!(refused["reasons"].as_array().map(Vec::len), Some(4));

    let undone = estate.ask(&[
        "undo",
        FILE,
        "#5",
        "--message",
        "too early",
        "--author",
        "Eve",
    ]);
    assert_eq!(undone, json!({"undone": 5, "changeset": 6, "reasons": []}));
    let newest = &estate.ask(&["history", FILE])["changesets"][5];
    assert_eq!(
        (&newest["origin"], &newest["message"], &newest["author"]),
        (&json!("undo of 5"), &json!("too early"), &json!("Eve"))
    );
    assert_eq!(
        keys(&estate.ask(&["impact", FILE, "--ci", "db"])["affected"]),
        ["db", "app"]
    );
    let unknown = estate.run(&["undo", FILE, "99"]).expect_status(1);
    assert!(
        unknown.errors.contains("There is no such changeset."),
        "{}",
        unknown.errors
    );
    estate.run(&["undo", FILE, "none"]).expect_status(2);
}
