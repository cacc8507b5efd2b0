//! verify, backup and restore, and several programs on one workspace.

use serde_json::{Value, json};

use super::harness::Estate;

const FILE: &str = "estate.faultline";

fn estate() -> Estate {
    let cis = "key,class\nweb,web_server\nvm,virtual_machine\nhost,server\n";
    let relations = "source,type,target\nweb,runs_on,vm\nvm,hosted_on,host\n";
    Estate::of(cis, relations)
}

/// Alters the closed file with a database tool.
fn tamper(estate: &Estate, sql: &str) {
    let connection = rusqlite::Connection::open(estate.path(FILE)).unwrap();
    connection.execute_batch(sql).unwrap();
}

#[test]
fn a_backup_is_restored_with_its_hash() {
    let estate = estate();
    let head = estate.ask(&["history", FILE])["changesets"][1]["hash"].clone();
    let made = estate.ask(&["backup", FILE, "copy.faultline"]);
    assert_eq!(
        made,
        json!({"file": "copy.faultline", "changesets": 2, "head": head})
    );
    let again = estate
        .run(&["backup", FILE, "copy.faultline"])
        .expect_status(1);
    assert!(
        again
            .errors
            .starts_with("faultline: copy.faultline: A file is already here")
    );
    estate
        .run(&["backup", FILE, "copy.faultline", "--replace"])
        .expect_status(0);
    let said = estate
        .run(&["restore", "copy.faultline", "again.faultline"])
        .expect_status(0);
    let hash = head.as_str().unwrap();
    assert_eq!(
        said.output,
        format!("again.faultline: verified, 2 changesets, head {hash}\n")
    );
    estate
        .run(&["verify", "again.faultline", "--expect", hash])
        .expect_status(0);
    assert_eq!(
        estate.ask(&["list", "again.faultline"]),
        estate.ask(&["list", FILE])
    );
    assert!(!estate.files().iter().any(|name| name.starts_with('.')));
}

#[test]
fn what_cannot_be_backed_up_or_restored_is_said_of_the_right_file() {
    let estate = estate();
    estate.write("text.csv", "key,class\n");
    for (arguments, sentence) in [
        (
            ["backup", "nothing.faultline", "copy"],
            "nothing.faultline: There is no file here.",
        ),
        (
            ["backup", FILE, "nowhere/copy"],
            "nowhere/copy: The folder does not exist.",
        ),
        (
            ["restore", "text.csv", "new.faultline"],
            "text.csv: The file is not a Faultline workspace.",
        ),
        (
            ["restore", FILE, FILE],
            "estate.faultline: The original and the copy are the same file.",
        ),
    ] {
        let said = estate.run(&arguments).expect_status(1);
        let expected = format!("faultline: {sentence}");
        assert!(said.errors.starts_with(&expected), "{}", said.errors);
    }
    tamper(&estate, "UPDATE ci SET name = 'x' WHERE key = 'vm'");
    let said = estate.run(&["backup", FILE, "copy"]).expect_status(1);
    assert!(said.errors.contains("Changeset 2: vm: "), "{}", said.errors);
    assert_eq!(
        estate.files(),
        ["cis.csv", FILE, "relations.csv", "text.csv"]
    );
}

#[test]
fn verify_names_what_was_tampered_with() {
    let estate = estate();
    assert_eq!(
        estate.ask(&["verify", FILE]),
        json!({"ok": true, "changesets": 2, "faults": []})
    );
    tamper(&estate, "UPDATE ci SET attributes = '{' WHERE key = 'vm'");
    let found = estate
        .run(&["verify", FILE, "--json"])
        .expect_status(1)
        .json();
    assert_eq!(found["ok"], false);
    let expected = json!({"changeset": 2, "subject": "vm", "problem": "The row was altered outside Faultline."});
    let faults = found["faults"].as_array().unwrap();
    assert!(faults.contains(&expected), "{found:#}");
}

#[test]
fn a_damaged_workspace_is_told_of_in_sentences() {
    for sql in [
        "DROP TABLE relationship",
        "DROP TABLE changeset",
        "DROP TABLE ci_search",
        "UPDATE class SET definition = '{'",
        "UPDATE ci SET aliases = 'x', attributes = 'y'",
        "UPDATE ci SET class = 60000",
    ] {
        let estate = estate();
        tamper(&estate, &format!("PRAGMA foreign_keys = OFF; {sql};"));
        for arguments in [
            ["verify", FILE].as_slice(),
            &["list", FILE],
            &["list", FILE, "vm"],
            &["show", FILE, "vm"],
            &["impact", FILE, "--ci", "host"],
            &["export", FILE, "out"],
            &["backup", FILE, "copy"],
        ] {
            let said = estate.run(arguments);
            let told = format!("{sql}: {arguments:?}: {}{}", said.output, said.errors);
            assert!(said.status <= 1, "{told}");
            for raw in ["no such", "SQL", "JSON", "panicked", "malformed", "line 1"] {
                assert!(!told.contains(raw), "{told}");
            }
            if arguments[0] == "verify" || arguments[0] == "backup" {
                assert_eq!(said.status, 1, "{told}");
                assert!(!said.errors.trim().is_empty());
            }
        }
    }
}

#[test]
fn programs_that_write_at_once_lose_nothing_unsaid() {
    let estate = estate();
    let programs = (0..8).map(|number| {
        let name = format!("state {number}");
        let arguments = ["baseline", "create", FILE, &name, "--json"];
        let mut command = estate.command(&arguments);
        command.stdout(std::process::Stdio::piped());
        command.stderr(std::process::Stdio::piped());
        command.spawn().unwrap()
    });
    let programs: Vec<_> = programs.collect();
    let mut written = 0;
    for program in programs {
        let ended = program.wait_with_output().unwrap();
        if ended.status.success() {
            written += 1;
        } else {
            let said = String::from_utf8(ended.stderr).unwrap();
            assert!(said.contains("Another program is writing"), "{said}");
        }
    }
    assert!(written > 0);
    let baselines = estate.ask(&["baseline", "list", FILE]);
    assert_eq!(baselines["baselines"].as_array().unwrap().len(), written);
    let verified: Value = estate.ask(&["verify", FILE]);
    assert_eq!(verified["changesets"], 2 + written);
}
