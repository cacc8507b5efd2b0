//! Comparing moments, and histories by what is asked for.

use serde_json::{Value, json};

use super::harness::Estate;

const FILE: &str = "estate.faultline";

/// Changeset 2 makes b, svc, n1 and n2; 3 alters b for good and n1 for a while; 4 sets n1 back, makes a, and alters what
/// stands between them; 5 names 2.
fn estate() -> Estate {
    let estate = Estate::of(
        "key,class,owner,tags,Colour\n\
         b,server,x,one;two,red\nn1,server,Ann,,\nn2,server,,,\nsvc,business_service,,,\n",
        "source,type,target,group,needs\nsvc,runs_on,n1,nodes,1\nsvc,runs_on,n2,nodes,1\nsvc,depends_on,b,,\n",
    );
    let import = |arguments: &[&str]| {
        let mut all = vec!["import", FILE];
        all.extend(arguments);
        estate.run(&all).expect_status(0);
    };
    estate.write("cis.csv", "key,class,owner,tags,Colour,name,status\n\
        b,virtual_machine,y,two,,Bee,maintenance\nn1,server,Zoë,,,n1,live\nn2,server,,,,n2,live\nsvc,business_service,,,,svc,live\n");
    import(&["cis.csv", "--author", "Ann", "--message", "a better word"]);
    estate.write("back.csv", "key,class,owner\nn1,server,Ann\na,server,\n");
    estate.write(
        "relations.csv",
        "source,type,target,group,needs,strength,probability\nsvc,runs_on,n1,nodes,2,,\nsvc,runs_on,n2,nodes,2,,\n\
         svc,depends_on,b,,,soft,0.5\na,depends_on,b,,,,\n",
    );
    import(&["back.csv", "relations.csv", "--source", "cis.csv"]);
    estate
        .run(&["baseline", "create", FILE, "Release 1", "--at", "#2"])
        .expect_status(0);
    estate
}

#[test]
fn the_document_is_the_contract_word_for_word() {
    let estate = estate();
    let change = |attribute: &str, from: Value, to: Value| json!({"attribute": attribute, "from": from, "to": to});
    let forwards = json!({
        "from": 2, "to": 5,
        "cis": {
            "added": ["a"],
            "removed": [],
            "changed": [{"key": "b", "changes": [
                change("name", json!("b"), json!("Bee")),
                change("class", json!("server"), json!("virtual_machine")),
                change("status", json!("live"), json!("maintenance")),
                change("Colour", json!("red"), Value::Null),
                change("owner", json!("x"), json!("y")),
                change("tags", json!("one;two"), json!("two")),
            ]}],
        },
        "relations": {
            "added": [{"source": "a", "type": "depends_on", "target": "b", "group": null}],
            "removed": [],
            "changed": [
                {"source": "svc", "type": "depends_on", "target": "b", "group": null, "changes": [
                    change("strength", Value::Null, json!("soft")),
                    change("probability", Value::Null, json!("0.5")),
                ]},
                {"source": "svc", "type": "runs_on", "target": "n1", "group": "nodes",
                 "changes": [change("needs", json!("1"), json!("2"))]},
                {"source": "svc", "type": "runs_on", "target": "n2", "group": "nodes",
                 "changes": [change("needs", json!("1"), json!("2"))]},
            ],
        },
    });
    for (from, to) in [
        ("#2", "now"),
        ("Release 1", "#5"),
        ("Release 1", "2999-01-01"),
    ] {
        assert_eq!(
            estate.ask(&["diff", FILE, from, to]),
            forwards,
            "{from} {to}"
        );
    }
    assert_eq!(estate.ask(&["diff", FILE, "Release 1"]), forwards);
    let backwards = estate.ask(&["diff", FILE, "now", "Release 1"]);
    assert_eq!(
        (&backwards["from"], &backwards["to"]),
        (&json!(5), &json!(2))
    );
    assert_eq!(backwards["cis"]["removed"], json!(["a"]));
    assert_eq!(
        backwards["cis"]["changed"][0]["changes"][0],
        change("name", json!("Bee"), json!("b"))
    );
    let nothing = json!({"added": [], "removed": [], "changed": []});
    assert_eq!(
        estate.ask(&["diff", FILE, "#4", "now"]),
        json!({"from": 4, "to": 5, "cis": nothing, "relations": nothing})
    );
}

#[test]
fn what_changed_back_is_told_where_it_is_asked_for() {
    let estate = estate();
    let answer = estate.ask(&["diff", FILE, "#2", "now", "--through"]);
    assert_eq!(
        answer["through"],
        json!({"changed_back": [{"subject": "n1", "attribute": "owner", "value": "Ann", "steps": [
            {"changeset": 3, "value": "Zoë"}, {"changeset": 4, "value": "Ann"},
        ]}], "came_and_went": []})
    );
    let text = estate
        .run(&["diff", FILE, "#2", "--through"])
        .expect_status(0);
    assert!(
        text.output.contains("n1 owner: Ann → Zoë (#3) → Ann (#4)"),
        "{}",
        text.output
    );
    let text = estate
        .run(&["diff", FILE, "#5", "now", "--through"])
        .expect_status(0);
    assert!(text.output.contains("Nothing differs."), "{}", text.output);
}

#[test]
fn the_same_impact_is_asked_of_both() {
    let estate = estate();
    let answer = estate.ask(&["diff", FILE, "#3", "#4", "--impact", "n1", "b=degraded"]);
    let impact = &answer["impact"];
    assert_eq!(
        impact["affected"],
        json!([
            {"key": "svc", "name": "svc", "class": "business_service", "what": "worse", "from": "degraded", "to": "down"},
            {"key": "a", "name": "a", "class": "server", "what": "newly_hit", "from": null, "to": "degraded"},
        ])
    );
    assert_eq!(
        impact["lost_redundancy"],
        json!([{"key": "svc", "group": "nodes", "services": ["svc"],
                "before": {"needs": 1, "members": 2}, "after": {"needs": 2, "members": 2}}])
    );
    let text = estate
        .run(&["diff", FILE, "#3", "#4", "--impact", "n1"])
        .expect_status(0);
    let said = "svc lost its redundancy in group nodes: it needs 2 of 2 now, 1 of 2 before; hit when it is down: svc.";
    assert!(text.output.contains(said), "{}", text.output);
    let refused = estate
        .run(&["diff", FILE, "#3", "#4", "--impact", "n3"])
        .expect_status(1);
    assert!(refused.errors.contains("n2"), "{}", refused.errors);
}

#[test]
fn a_draft_is_compared_before_it_is_applied() {
    let estate = estate();
    estate
        .run(&["draft", "create", FILE, "plan"])
        .expect_status(0);
    estate.write(
        "more.csv",
        "key,class,owner\nn2,server,Cleo\nextra,server,\n",
    );
    estate
        .run(&["import", FILE, "more.csv", "--draft", "plan"])
        .expect_status(0);
    let answer = estate.ask(&["diff", FILE, "now", "draft:plan"]);
    assert_eq!((&answer["from"], &answer["to"]), (&json!(5), &json!(5)));
    assert_eq!(answer["cis"]["added"], json!(["extra"]));
    assert_eq!(
        answer["cis"]["changed"],
        json!([{"key": "n2", "changes": [{"attribute": "owner", "from": null, "to": "Cleo"}]}])
    );
    assert_eq!(
        estate.ask(&["diff", FILE, "draft:plan", "now"])["cis"]["removed"],
        json!(["extra"])
    );
}

#[test]
fn moments_that_are_not_there_are_refused() {
    let estate = estate();
    for (from, to, status, said) in [
        ("#2", "#9", 1, "There is no changeset 9; the newest is 5."),
        ("release 1", "now", 1, "Did you mean Release 1?"),
        ("2", "now", 1, "Did you mean #2?"),
        ("now", "draft:x", 1, "There is no draft \"x\"."),
        ("#one", "now", 2, "names no changeset"),
    ] {
        let answer = estate.run(&["diff", FILE, from, to]).expect_status(status);
        assert!(
            answer.errors.contains(said),
            "{from} {to}: {}",
            answer.errors
        );
        assert_eq!(answer.output, "");
    }
}

#[test]
fn a_history_is_narrowed_to_what_is_asked_for() {
    let estate = estate();
    let numbers = |arguments: &[&str]| -> Vec<u64> {
        let mut all = vec!["history", FILE];
        all.extend(arguments);
        let answer = estate.ask(&all);
        let changesets = answer["changesets"].as_array().expect("an array").iter();
        changesets
            .map(|one| one["number"].as_u64().expect("a number"))
            .collect()
    };
    for (arguments, found) in [
        (&[][..], &[1, 2, 3, 4, 5][..]),
        (&["--author", "ann"], &[3]),
        (&["--author", "nobody"], &[]),
        (&["--origin", "IMPORT"], &[2, 3, 4]),
        (&["--since", "#3"], &[3, 4, 5]),
        (
            &["--since", "#2", "--until", "#4", "--origin", "import"],
            &[2, 3, 4],
        ),
        (&["--until", "Release 1"], &[1, 2]),
        (
            &["--since", "2000-01-01", "--until", "2999-01-01"],
            &[1, 2, 3, 4, 5],
        ),
        (&["--since", "2999-01-01"], &[]),
        (&["--until", "2000-01-01"], &[]),
        (&["--class", "virtual_machine"], &[3]),
        (&["--class", "compute"], &[2, 3, 4]),
        (&["--class", "service"], &[2]),
        (&["n1"], &[2, 3, 4]),
        (&["n1", "--author", "Ann"], &[3]),
        (&["--relationship", "svc", "depends_on", "b"], &[2, 4]),
        (
            &["--relationship", "svc", "runs_on", "n1", "--group", "nodes"],
            &[2],
        ),
        (
            &["--relationship", "svc", "depends_on", "b", "--since", "#3"],
            &[4],
        ),
    ] {
        assert_eq!(numbers(arguments), found, "{arguments:?}");
    }
    let text = estate
        .run(&["history", FILE, "--relationship", "svc", "depends_on", "b"])
        .expect_status(0);
    assert!(
        text.output.contains("strength: – → soft"),
        "{}",
        text.output
    );
    for (arguments, status, said) in [
        (&["--class", "servr"][..], 1, "Did you mean server?"),
        (
            &["--relationship", "svc", "depend_on", "b"],
            1,
            "Did you mean depends_on?",
        ),
        (
            &["--relationship", "b", "depends_on", "svc"],
            1,
            "There is and was no relationship",
        ),
        (&["--relationship", "svc", "depends_on"], 2, ""),
        (&["--since", "draft:x"], 1, "There is no draft"),
        (&["--group", "nodes"], 2, "--relationship"),
        (&["n9"], 1, "n1"),
    ] {
        let mut all = vec!["history", FILE];
        all.extend(arguments);
        let answer = estate.run(&all).expect_status(status);
        assert!(
            answer.errors.contains(said),
            "{arguments:?}: {}",
            answer.errors
        );
    }
}
