//! list, show, path, history and verify.

use serde_json::json;

use super::harness::Estate;

fn small() -> Estate {
    Estate::of(
        "key,name,class,owner\n\
         vm-1,Mail front end,virtual_machine,Ada\n\
         vm-2,Mail back end,virtual_machine,Ben\n\
         db-1,Mail store,database_instance,Ada\n",
        "source,type,target\nvm-1,depends_on,vm-2\nvm-2,depends_on,db-1\nvm-1,depends_on,db-1\n",
    )
}

#[test]
fn a_list_has_a_total_and_a_limit() {
    let estate = small();
    let answer = estate.ask(&["list", "estate.faultline", "--limit", "1"]);
    assert_eq!(answer["total"], 3);
    assert_eq!(answer["items"].as_array().unwrap().len(), 1);
    let all = estate.ask(&["list", "estate.faultline", "--limit", "0"]);
    assert_eq!(all["items"].as_array().unwrap().len(), 3);
    assert_eq!(
        estate.ask(&["list", "estate.faultline", "back"]),
        json!({"total": 1, "items": [
            {"key": "vm-2", "name": "Mail back end", "class": "virtual_machine", "status": "live"}
        ]})
    );
}

#[test]
fn a_class_stands_for_what_is_below_it() {
    let estate = small();
    let total = |query: &[&str]| {
        let mut arguments = vec!["list", "estate.faultline"];
        arguments.extend(query);
        estate.ask(&arguments)["total"].clone()
    };
    assert_eq!(total(&["class:compute"]), 2);
    assert_eq!(total(&["class:virtual_machine", "ada"]), 1);
    assert_eq!(total(&["class:virtual_machine ada"]), 1);
    assert_eq!(total(&["nothing-like-this"]), 0);
}

#[test]
fn one_ci_is_shown_with_all_that_belongs_to_it() {
    let estate = small();
    let human = estate
        .run(&["show", "estate.faultline", "vm-2"])
        .expect_status(0);
    for part in ["Mail back end", "Ben", "db-1", "vm-1", "depends on"] {
        assert!(human.output.contains(part), "{part} in {}", human.output);
    }
    let answer = estate.ask(&["show", "estate.faultline", "vm-2"]);
    assert_eq!(answer["key"], "vm-2");
    assert_eq!(answer["attributes"]["owner"], "Ben");
    let unknown = estate
        .run(&["show", "estate.faultline", "vm-3"])
        .expect_status(1);
    assert!(unknown.errors.contains("vm-"), "{}", unknown.errors);
}

#[test]
fn paths_begin_at_the_dependent_and_the_shortest_is_first() {
    let estate = small();
    assert_eq!(
        estate.ask(&["path", "estate.faultline", "vm-1", "db-1"]),
        json!({"paths": [["vm-1", "db-1"]]})
    );
    assert_eq!(
        estate.ask(&["path", "estate.faultline", "vm-1", "db-1", "--all", "5"]),
        json!({"paths": [["vm-1", "db-1"], ["vm-1", "vm-2", "db-1"]]})
    );
    assert_eq!(
        estate.ask(&["path", "estate.faultline", "db-1", "vm-1"]),
        json!({"paths": []})
    );
}

#[test]
fn a_path_for_people_says_whether_redundancy_covers_it() {
    let estate = Estate::of(
        "key,class\nshop,business_service\na,server\nb,server\nswitch,network_device\nfeed,power_feed\n",
        "source,type,target,group,needs\nshop,depends_on,a,nodes,1\nshop,depends_on,b,nodes,1\n\
         a,connects_to,switch,,\nb,connects_to,switch,,\nswitch,powered_by,feed,-,\n",
    );
    let told = |to: &str| {
        let arguments = ["path", "estate.faultline", "shop", to, "--all", "2"];
        estate.run(&arguments).expect_status(0).output
    };
    assert_eq!(
        told("switch"),
        "shop -depends_on-> a -connects_to-> switch\n    \
         With all CIs between down, shop is at risk: redundancy covers this way.\n\
         shop -depends_on-> b -connects_to-> switch\n    \
         With all CIs between down, shop is at risk: redundancy covers this way.\n\
         If switch is down, shop is down.\n"
    );
    assert!(
        told("feed").contains("With all CIs between down, shop is down; enough is switch.\n"),
        "{}",
        told("feed")
    );
}

#[test]
fn history_is_oldest_first_and_names_its_origin() {
    let estate = small();
    let answer = estate.ask(&["history", "estate.faultline"]);
    let changesets = answer["changesets"].as_array().unwrap();
    assert_eq!(changesets.len(), 2);
    assert_eq!(changesets[0]["number"], 1);
    assert_eq!(changesets[1]["number"], 2);
    let origin = changesets[1]["origin"].as_str().unwrap();
    assert!(origin.starts_with("import "), "{origin}");
    assert_eq!(changesets[1]["author"], "tester");
    assert_eq!(changesets[1]["hash"].as_str().unwrap().len(), 64);
    let of_ci = estate.ask(&["history", "estate.faultline", "vm-1"]);
    assert_eq!(of_ci["changesets"].as_array().unwrap().len(), 1);
}

#[test]
fn message_and_author_are_recorded() {
    let estate = Estate::empty();
    estate.write("cis.csv", "key,class\na,server\n");
    estate
        .run(&[
            "import",
            "estate.faultline",
            "cis.csv",
            "--message",
            "first load",
            "--author",
            "Ada",
        ])
        .expect_status(0);
    let last = estate.ask(&["history", "estate.faultline"])["changesets"][1].clone();
    assert_eq!(
        (last["message"].as_str(), last["author"].as_str()),
        (Some("first load"), Some("Ada"))
    );
}

#[test]
fn a_sound_workspace_verifies_and_tells_its_hash() {
    let estate = small();
    assert_eq!(
        estate.ask(&["verify", "estate.faultline"]),
        json!({"ok": true, "changesets": 2, "faults": []})
    );
    let hash = estate.ask(&["history", "estate.faultline"])["changesets"][1]["hash"].clone();
    let hash = hash.as_str().unwrap();
    estate
        .run(&["verify", "estate.faultline", "--expect", hash])
        .expect_status(0);
    let wrong = "0".repeat(64);
    estate
        .run(&["verify", "estate.faultline", "--expect", &wrong])
        .expect_status(1);
    let human = estate.run(&["verify", "estate.faultline"]).expect_status(0);
    assert!(human.output.contains(hash), "{}", human.output);
}

#[test]
fn a_query_is_understood_wherever_one_is_taken() {
    let estate = Estate::of(
        "key,name,class,owner,ram\n\
         vm-1,Mail front end,virtual_machine,Ada,32\n\
         vm-2,Mail back end,virtual_machine,team b,128\n\
         db-1,Mail store,database_instance,Ada,\n",
        "source,type,target\nvm-1,depends_on,vm-2\nvm-2,depends_on,db-1\n",
    );
    let keys = |query: &str, when: &str| {
        let answer = estate.ask(&["list", "estate.faultline", query, "--as-of", when]);
        let items = answer["items"].as_array().unwrap().iter();
        let keys: Vec<String> = items
            .map(|item| item["key"].as_str().unwrap().to_owned())
            .collect();
        keys.join(" ")
    };
    for (query, expected) in [
        ("ram>64 owner:\"TEAM B\"", "vm-2"),
        ("depends_on:(name:*store)", "vm-1 vm-2"),
        ("within:1 depends_on:(name:*store)", "vm-2"),
        ("impacts:vm-1 or owner:ad*", "db-1 vm-1 vm-2"),
        ("missing:ram", "db-1"),
        ("not updated<90d", ""),
    ] {
        assert_eq!(keys(query, "now"), expected, "{query}");
        assert_eq!(keys(query, "#2"), expected, "{query} in the past");
        assert_eq!(keys(query, "#1"), "", "{query} before there was anything");
    }
    let sets = |query| {
        estate.ask(&[
            "cut-sets",
            "estate.faultline",
            "--of",
            "vm-1",
            "--among",
            query,
        ])["cut_sets"]
            .clone()
    };
    assert_eq!(sets("class:compute impacts:(key:vm-1)"), json!([["vm-2"]]));
    for (query, status, said) in [
        ("ownr:x", 1, "Did you mean owner"),
        ("a (b", 2, "(at character 3)"),
        ("ram>", 2, "missing after ram>"),
    ] {
        let refused = estate
            .run(&["list", "estate.faultline", query])
            .expect_status(status);
        assert!(refused.errors.contains(said), "{}", refused.errors);
    }
}
