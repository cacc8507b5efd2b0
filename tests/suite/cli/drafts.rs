//! A draft from its beginning to the history.

use serde_json::{Value, json};

use super::harness::Estate;

const FILE: &str = "estate.faultline";

/// A draft "plan" gives db another owner and app a second database, while live gives db a third owner.
fn estate() -> Estate {
    let estate = Estate::of(
        "key,class,owner\ndb,database_instance,Ann\napp,application_component,Bob\n",
        "source,type,target\napp,depends_on,db\n",
    );
    let run = |arguments: &[&str]| estate.run(arguments).expect_status(0);
    run(&["draft", "create", FILE, "plan", "--note", "second database"]);
    estate.write(
        "cis.csv",
        "key,class,owner\ndb,database_instance,Dora\ndb-2,database_instance,Dora\n",
    );
    estate.write("relations.csv", "source,type,target\napp,depends_on,db-2\n");
    run(&[
        "import",
        FILE,
        "cis.csv",
        "relations.csv",
        "--draft",
        "plan",
    ]);
    estate.write("cis.csv", "key,class,owner\ndb,database_instance,Zoe\n");
    run(&["import", FILE, "cis.csv"]);
    estate
}

fn affected(answer: &Value) -> Vec<&str> {
    let elements = answer["affected"].as_array().expect("an array").iter();
    elements.filter_map(|one| one["key"].as_str()).collect()
}

#[test]
fn a_draft_is_read_and_live_is_left_alone() {
    let estate = estate();
    for question in [["--draft", "plan"], ["--as-of", "draft:plan"]] {
        let [option, draft] = question;
        let answer = estate.ask(&["impact", FILE, "--ci", "db-2", option, draft]);
        assert_eq!(affected(&answer), ["db-2", "app"]);
    }
    estate
        .run(&["impact", FILE, "--ci", "db-2"])
        .expect_status(1);
    let shown = estate.ask(&["show", FILE, "db", "--as-of", "draft:plan"]);
    assert_eq!(shown["attributes"]["owner"], "Dora");
    let wrote: Vec<_> = shown["history"]
        .as_array()
        .expect("an array")
        .iter()
        .map(|one| &one["changeset"])
        .collect();
    assert_eq!(wrote, [2, 3, 0]);
    let history = estate.ask(&["history", FILE, "db", "--as-of", "draft:plan"]);
    let origins: Vec<_> = history["changesets"]
        .as_array()
        .expect("an array")
        .iter()
        .map(|one| &one["origin"])
        .collect();
    assert_eq!(
        origins,
        ["import cis.csv, relations.csv", "import cis.csv", "draft"]
    );
    for command in [
        vec!["list"],
        vec!["path", "app", "db-2"],
        vec!["cut-sets", "--of", "app"],
        vec!["spof", "--of", "app"],
        vec!["availability", "--of", "app"],
        vec!["recover", "--lost", "db-2"],
        vec!["export", "out"],
    ] {
        let mut arguments = vec![command[0], FILE];
        arguments.extend(&command[1..]);
        arguments.extend(["--as-of", "draft:plan"]);
        estate.run(&arguments).expect_status(0);
    }
    assert!(String::from_utf8_lossy(&estate.read("out/cis.csv")).contains("db-2"));
    let listed = estate.ask(&["draft", "list", FILE]);
    let [draft] = listed["drafts"].as_array().expect("an array").as_slice() else {
        panic!("one draft in {listed}");
    };
    assert_eq!(
        [
            &draft["name"],
            &draft["note"],
            &draft["cis"],
            &draft["open_conflicts"]
        ],
        [
            &json!("plan"),
            &json!("second database"),
            &json!({"added": 1, "changed": 1, "deleted": 0}),
            &json!(1),
        ]
    );
    let renamed = estate.ask(&["draft", "rename", FILE, "plan", "next plan"]);
    assert_eq!(
        [&renamed["name"], &renamed["note"]],
        ["next plan", "second database"].map(Value::from).each_ref()
    );
    estate
        .run(&["draft", "rename", FILE, "plan", "other"])
        .expect_status(1);
    estate
        .run(&["draft", "discard", FILE, "next plan"])
        .expect_status(0);
    assert_eq!(estate.ask(&["draft", "list", FILE]), json!({"drafts": []}));
    estate.run(&["verify", FILE]).expect_status(0);
}

#[test]
fn a_draft_is_applied_once_every_conflict_is_settled() {
    for (choice, owner) in [
        (vec!["--take", "draft"], "Dora"),
        (vec!["--take", "live"], "Zoe"),
        (vec!["--take-live", "ci:1:owner"], "Zoe"),
        (vec!["--take", "live", "--take-draft", "ci:1:owner"], "Dora"),
    ] {
        let estate = estate();
        let shown = estate.ask(&["draft", "show", FILE, "plan", "--effects"]);
        let conflict = &shown["conflicts"][0];
        assert_eq!(
            [
                &conflict["id"],
                &conflict["base"],
                &conflict["live"],
                &conflict["draft"]
            ],
            ["ci:1:owner", "Ann", "Zoe", "Dora"]
                .map(Value::from)
                .each_ref()
        );
        assert_eq!(conflict["effect"]["states"], json!([]));
        estate
            .run(&["draft", "apply", FILE, "plan"])
            .expect_status(1);
        let mut apply = vec!["draft", "apply", FILE, "plan"];
        apply.extend(&choice);
        assert_eq!(estate.ask(&apply)["changeset"], 4, "{choice:?}");
        let history = estate.ask(&["history", FILE]);
        let newest = history["changesets"].as_array().and_then(|all| all.last());
        assert_eq!(newest.expect("a changeset")["origin"], "draft applied plan");
        let db = estate.ask(&["show", FILE, "db"]);
        assert!(db.to_string().contains(owner), "{choice:?}: {db}");
        assert_eq!(
            affected(&estate.ask(&["impact", FILE, "--ci", "db-2"])),
            ["db-2", "app"]
        );
        estate.run(&["verify", FILE]).expect_status(0);
    }
}

#[test]
fn what_cannot_be_done_with_a_draft_is_said_in_one_sentence() {
    let estate = estate();
    for (arguments, status, word) in [
        (vec!["draft", "create", FILE, "plan"], 1, "already"),
        (vec!["draft", "create", FILE, ""], 1, "empty"),
        (
            vec!["draft", "create", FILE, "Draft: a"],
            1,
            "Leave that out",
        ),
        (
            vec!["draft", "apply", FILE, "plam"],
            1,
            "Did you mean plan?",
        ),
        (
            vec!["list", FILE, "--as-of", "draft:plam"],
            1,
            "Did you mean plan?",
        ),
        (
            vec!["draft", "apply", FILE, "plan", "--take-live", "ci:9:owner"],
            1,
            "no conflict",
        ),
        (
            vec![
                "draft",
                "apply",
                FILE,
                "plan",
                "--take-live",
                "x",
                "--take-draft",
                "x",
            ],
            2,
            "Name it once",
        ),
        (
            vec![
                "import",
                FILE,
                "cis.csv",
                "--draft",
                "plan",
                "--create-classes",
            ],
            1,
            "classes",
        ),
    ] {
        let ended = estate.run(&arguments).expect_status(status);
        let told = ended.errors.as_str();
        assert!(told.contains(word), "{arguments:?}: {told}");
    }
}
