//! What `import` tells of values that stand and of what is gone.

use serde_json::json;

use super::harness::Estate;

const RELATIONSHIPS: &str = "source,type,target,group\n";

/// One source says that Ann owns `a`, another one then says Bob.
fn corrected() -> Estate {
    let estate = Estate::of(
        "key,class,owner\na,server,Ann\nb,server,\n",
        &format!("{RELATIONSHIPS}a,runs_on,b,\n"),
    );
    estate.write("other.csv", "key,class,owner\na,server,Bob\n");
    estate
        .run(&["import", "estate.faultline", "other.csv"])
        .expect_status(0);
    estate
}

#[test]
fn what_is_held_back_is_named() {
    let estate = corrected();
    let again = ["import", "estate.faultline", "cis.csv"];
    let told = estate.run(&again).expect_status(0).output;
    let line = told.lines().find(|line| line.starts_with("a "));
    let words: Vec<&str> = line.unwrap_or(&told).split_whitespace().collect();
    assert_eq!(words, ["a", "owner", "Ann", "Bob"], "{told}");
    let document = estate.ask(&again);
    assert_eq!(document["cis"]["held_back"], 1);
    assert_eq!(
        document["held_back"],
        json!([{"key": "a", "attribute": "owner", "said": "Ann", "stands": "Bob"}])
    );
    assert_eq!(document["held_back_total"], 1);
    assert_eq!(
        (&document["gone"], &document["gone_total"]),
        (&json!([]), &json!(0))
    );
}

#[test]
fn what_is_no_longer_listed_is_named() {
    let estate = corrected();
    estate.write("cis.csv", "key,class,owner\na,server,Ann\n");
    estate.write("relations.csv", RELATIONSHIPS);
    let again = [
        "import",
        "estate.faultline",
        "cis.csv",
        "relations.csv",
        "--dry-run",
    ];
    let told = estate.run(&again).expect_status(0).output;
    for line in ["b", "a runs_on b"] {
        assert!(told.lines().any(|told| told == line), "{line} in {told}");
    }
    assert_eq!(
        estate.ask(&again)["gone"],
        json!([
            {"key": "b"},
            {"source": "a", "type": "runs_on", "target": "b", "group": null},
        ])
    );
}

#[test]
fn long_lists_are_cut_for_people_and_counted() {
    let rows = |count: u32| -> String {
        let rows = (0..count).map(|number| format!("ci-{number:03},server\n"));
        format!("key,class\n{}", rows.collect::<String>())
    };
    let estate = Estate::of(&rows(30), RELATIONSHIPS);
    estate.write("cis.csv", rows(1));
    let again = ["import", "estate.faultline", "cis.csv", "--dry-run"];
    let told = estate.run(&again).expect_status(0).output;
    assert!(told.contains("\nci-020\nand 9 more\n"), "{told}");
    assert!(told.contains("cis.csv: 1 row,"), "{told}");
    let document = estate.ask(&again);
    assert_eq!(document["gone"].as_array().unwrap().len(), 29);
    assert_eq!(document["gone_total"], 29);
}

#[test]
fn two_columns_of_one_meaning_are_refused() {
    let estate = Estate::empty();
    for (header, first, second) in [
        ("key,class,owner,Owner", "owner", "Owner"),
        ("key,class,Class,owner", "class", "Class"),
    ] {
        estate.write("cis.csv", format!("{header}\na,server,server,server\n"));
        let refused = estate
            .run(&["import", "estate.faultline", "cis.csv", "--skip-bad-rows"])
            .expect_status(1);
        for part in ["cis.csv", &format!("“{first}”"), &format!("“{second}”")] {
            assert!(
                refused.errors.contains(part),
                "{part} in {}",
                refused.errors
            );
        }
        assert!(
            !refused.errors.contains("--skip-bad-rows"),
            "{}",
            refused.errors
        );
    }
    assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], 0);
}
