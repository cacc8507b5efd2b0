//! Policies against an estate.

use jiff::tz::TimeZone;

use crate::health::policy::{CheckFault, EXAMPLE, KeepFault, check, keep, kept, read};
use crate::import::tests::Shop;
use crate::query::Estate;
use crate::task::TaskContext;

const CIS: &str = "key,class,status,owner,criticality,environment
shop,business_service,live,Ann,critical,production
mail,business_service,live,,critical,production
old,business_service,retired,,critical,production
app,application_component,live,Ann,,production
db-test,database_instance,live,,,test
";
const RELATIONSHIPS: &str = "source,type,target
shop,depends_on,app
app,depends_on,db-test
";

fn shop() -> Shop {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    shop
}

/// Rule, key and reason of each violation.
fn checked(shop: &Shop, text: &str) -> Result<Vec<String>, CheckFault> {
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let reader = shop.workspace.read().expect("a reader");
    let task = TaskContext::unattended();
    let estate = Estate {
        task: &task,
        snapshot: &snapshot,
        view: reader.view(),
    };
    let policies = read(text).expect("sound");
    let head = reader.view().head().expect("a changeset");
    let now = head.header.at.to_zoned(TimeZone::UTC);
    let checked = check(estate, &policies, &now)?;
    assert_eq!(
        checked.met(),
        checked.policies.iter().all(|one| one.violations.is_empty())
    );
    let violations = checked.policies.iter().flat_map(|one| &one.violations);
    let told = violations.map(|one| {
        let key = one.node.map_or("-", |node| snapshot.graph.key(node));
        format!("{} {key}: {}", one.rule, one.cause)
    });
    Ok(told.collect())
}

fn told(rules: &str) -> Vec<String> {
    checked(&shop(), &format!("[[policy]]\nname = \"p\"\n{rules}\n")).expect("checked")
}

#[test]
fn every_violation_is_named_with_its_reason() {
    for (rules, expected) in [
        (
            "for = \"class:business_service\"\nmust = \"has:owner\"",
            ["must mail: does not match has:owner"].as_slice(),
        ),
        (
            "for = \"class:business_service\"\nmust = \"has:owner\"\nany_status = true",
            &[
                "must mail: does not match has:owner",
                "must old: does not match has:owner",
            ],
        ),
        (
            "for = \"class:service\"\nmust_not = \"depends_on:(environment:test)\"",
            &["must_not shop: matches depends_on:(environment:test): shop → app → db-test"],
        ),
        (
            "for = \"class:service\"\nno_single_points = true",
            &["no_single_points shop: is taken down alone by app, db-test"],
        ),
        (
            "for = \"environment:test\"\nmax_count = 0",
            &["max_count db-test: one of 1 found, where at most 0 may be"],
        ),
        ("for = \"class:service\"\nmax_count = 2", &[]),
        (
            "for = \"class:server\"\nmin_count = 1",
            &["min_count -: 0 found, where at least 1 must be"],
        ),
        ("must = \"has:class or key:*\"", &[]),
    ] {
        let rules = rules.replace("has:class or ", "");
        assert_eq!(told(&rules), expected, "{rules}");
    }
}

#[test]
fn every_query_that_cannot_be_read_is_told() {
    let text = "[[policy]]
name = \"p\"
for = \"class:servr\"
must = \"has:owner (\"

[[policy]]
name = \"q\"
must_not = \"\"
";
    let Err(CheckFault::Policies(faults)) = checked(&shop(), text) else {
        panic!("the queries are wrong");
    };
    let told: Vec<String> = faults.0.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "Line 3, policy \"p\": for = \"class:servr\" is no query: There is no class \"servr\" (at character 7). Did you mean server?",
            "Line 4, policy \"p\": must = \"has:owner (\" is no query: The parenthesis (at character 11) is not closed. Close it, or put the text in quotes.",
            "Line 8, policy \"q\": must_not = \"\" holds nothing to look for. Write a query, such as class:server, or leave it out.",
        ]
    );
}

#[test]
fn the_workspace_keeps_policies_by_moment() {
    let mut shop = shop();
    let held =
        |shop: &Shop| kept(shop.workspace.read().expect("a reader").view()).expect("readable");
    assert_eq!(held(&shop), None);
    let context = shop.context();
    let applied = keep(&shop.workspace, &context, Some(EXAMPLE)).expect("kept");
    assert!(applied.changeset.is_some());
    assert_eq!(held(&shop).as_deref(), Some(EXAMPLE));
    let refused = keep(&shop.workspace, &context, Some("policy = 1"));
    assert!(matches!(refused, Err(KeepFault::Policies(_))));
    assert_eq!(held(&shop).as_deref(), Some(EXAMPLE));
    let context = shop.context();
    keep(&shop.workspace, &context, None).expect("forgotten");
    assert_eq!(held(&shop), None);
}
