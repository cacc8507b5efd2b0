//! How sure an answer is, on a workspace with sources of different age.

use faultline_graph::State;
use jiff::{SignedDuration, Timestamp};

use super::{ConfidenceRule, Doubt, NormalRelationships, assess, change_rule, rule};
use crate::impact::{ask, root_of_key};
use crate::import::tests::Shop;

const CIS: &str = "key,class
db,database_instance
app,application_component
web,application_component
old,application_component
vm-1,virtual_machine
vm-2,virtual_machine
vm-3,virtual_machine
vm-4,virtual_machine
vm-5,virtual_machine
idle,virtual_machine
";
const RELATIONSHIPS: &str = "source,type,target
app,depends_on,db
web,depends_on,app
old,depends_on,db
db,runs_on,vm-1
app,runs_on,vm-2
web,runs_on,vm-3
old,runs_on,vm-4
old,runs_on,vm-5
";

fn days_after(shop: &mut Shop, days: i64) -> Timestamp {
    shop.context().now + SignedDuration::from_hours(24 * days)
}

/// Keys of affected CIs that are only likely, the doubts, and the frontier with what is missing.
fn judged(shop: &Shop, root: &str, now: Timestamp) -> (Vec<String>, Vec<Doubt>, Vec<String>) {
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let reader = shop.workspace.read().expect("a reader");
    let view = reader.view();
    let node = root_of_key(&snapshot, view, root).expect("in service");
    let answer = ask(snapshot, &[(node, State::Down)]);
    let rule = ConfidenceRule::default();
    let normal = NormalRelationships::of(&answer.snapshot, &rule);
    let confidence = assess(&answer, view, &rule, &normal, now, &mut || true).expect("readable");
    let key = |node| answer.snapshot.graph.key(node).to_owned();
    let affected = answer.impact.affected();
    (
        affected
            .iter()
            .filter(|one| !confidence.is_certain(one))
            .map(|one| key(one.node))
            .collect(),
        confidence
            .doubtful
            .into_iter()
            .map(|one| one.doubt)
            .collect(),
        confidence
            .frontier
            .iter()
            .map(|one| {
                let lacked = &one.missing[0];
                format!("{} {} of {}", key(one.node), lacked.having, lacked.of)
            })
            .collect(),
    )
}

#[test]
fn what_a_source_confirmed_lately_is_certain_and_what_it_dropped_is_not() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    let soon = days_after(&mut shop, 10);
    assert_eq!(judged(&shop, "db", soon).0, [""; 0]);
    shop.import(&[(
        "relations.csv",
        &RELATIONSHIPS.replace("old,depends_on,db\n", ""),
    )]);
    let (likely, doubts, _) = judged(&shop, "db", soon);
    assert_eq!(likely, ["old"]);
    assert!(
        matches!(&doubts[..], [Doubt::Gone { source, .. }] if source == "relations.csv"),
        "{doubts:?}"
    );
}

#[test]
fn what_nobody_confirmed_for_long_is_only_likely() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    let late = days_after(&mut shop, 91);
    let (likely, doubts, _) = judged(&shop, "db", late);
    assert_eq!(likely, ["app", "old", "web"]);
    assert_eq!(doubts.len(), 3);
    assert!(
        doubts
            .iter()
            .all(|doubt| matches!(doubt, Doubt::Old { .. }))
    );
}

#[test]
fn a_ci_without_what_its_class_normally_has_is_the_frontier() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    let soon = days_after(&mut shop, 1);
    assert_eq!(judged(&shop, "idle", soon).2, ["idle 5 of 6"]);
    assert_eq!(judged(&shop, "vm-1", soon).2, [""; 0]);
}

#[test]
fn the_rule_is_held_by_the_workspace_until_it_is_the_shipped_one_again() {
    let mut shop = Shop::new();
    let held = |shop: &Shop| rule(shop.workspace.read().expect("a reader").view()).expect("a rule");
    assert_eq!(held(&shop), ConfidenceRule::default());
    let stricter = ConfidenceRule {
        confirmed_within_days: 30,
        normal_share: 0.65,
        least_cis: 3,
    };
    let context = shop.context();
    let applied = change_rule(&shop.workspace, &context, stricter).expect("taken");
    assert!(applied.changeset.is_some());
    assert_eq!(held(&shop), stricter);
    let refused = ConfidenceRule {
        normal_share: 1.5,
        ..stricter
    };
    let fault = change_rule(&shop.workspace, &context, refused).expect_err("out of range");
    assert_eq!(
        fault.to_string(),
        "The normal share cannot be 1.5. Choose from 0 to 1."
    );
    assert_eq!(held(&shop), stricter);
    let applied = change_rule(&shop.workspace, &context, ConfidenceRule::default());
    assert!(applied.expect("taken").changeset.is_some());
    assert_eq!(held(&shop), ConfidenceRule::default());
}
