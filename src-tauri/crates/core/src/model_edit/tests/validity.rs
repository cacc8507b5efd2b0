//! Where relationship types are allowed: what a restriction tells before it is made, health, imports and undo.

use super::{model, write};
use crate::health::{Check, STALE_AFTER_DAYS, assess, sentence};
use crate::import::ImportOutcome;
use crate::import::tests::Shop;
use crate::model_edit::*;
use crate::task::TaskContext;
use crate::undo::undo;

const CIS: &str = "key,class,status\nsrv,server,live\nrack,rack,live\nroom,room,live\ndb,database_instance,live\n";
const RELATIONSHIPS: &str =
    "source,type,target\nsrv,located_in,rack\nrack,located_in,room\ndb,located_in,rack\n";

fn ends(source: Option<&str>, target: Option<&str>) -> AllowedEnds {
    AllowedEnds {
        source: source.map(str::to_owned),
        target: target.map(str::to_owned),
    }
}

fn shop() -> Shop {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS), ("relations.csv", RELATIONSHIPS)]);
    shop
}

fn restrict(shop: &Shop, allowed: &[AllowedEnds]) -> ModelChange {
    alter_relationship_type(&model(&shop.workspace), "located_in", |kind| {
        kind.allowed = allowed.to_vec();
    })
    .expect("there is such a type")
}

fn in_health(shop: &mut Shop) -> Vec<String> {
    let snapshot = shop.workspace.snapshot().expect("a snapshot");
    let now = shop.context().now;
    let reader = shop.workspace.read().expect("readable");
    let rule = crate::health::HealthRule {
        stale_after_days: STALE_AFTER_DAYS,
        confidence: crate::confidence::ConfidenceRule::default(),
    };
    let task = TaskContext::unattended();
    let health = assess(&task, &snapshot, reader.view(), &rule, now).expect("readable");
    let figure = health.figure(Check::NotAllowed);
    let told = figure.findings.iter().map(|one| {
        let key = snapshot.graph.key(one.node);
        format!("{key}: {}", sentence(&one.reason, &snapshot))
    });
    told.collect()
}

#[test]
fn a_restriction_names_what_it_leaves_outside_and_keeps_it() {
    let mut shop = shop();
    let facility = ends(None, Some("facility"));
    let fitting = preview(&shop.workspace, &restrict(&shop, &[facility]), 9).expect("told");
    assert_eq!(
        fitting.unsatisfied.count, 0,
        "a room and a rack are facilities"
    );

    let pairs = [
        ends(Some("compute"), Some("rack")),
        ends(Some("rack"), None),
    ];
    let change = restrict(&shop, &pairs);
    let told = preview(&shop.workspace, &change, 9).expect("told");
    assert_eq!(told.unsatisfied.count, 1);
    assert_eq!(
        told.unsatisfied.first[0].to_string(),
        "db located in rack: would not be allowed: database_instance to rack is no pair of the type"
    );
    let refused = write(&shop.workspace, &change, Acceptance::OnlySatisfied);
    assert!(matches!(refused, Err(ModelEditFault::Unsatisfied(_))));
    let made = write(&shop.workspace, &change, Acceptance::Unsatisfied).expect("made");
    let outside_told =
        "db: located in rack, which is of a class that the model does not allow there";
    assert_eq!(in_health(&mut shop), [outside_told]);
    let reader = shop.workspace.read().expect("readable");
    let (count, found) = outside(reader.view(), &model(&shop.workspace), 9).expect("read");
    drop(reader);
    assert_eq!((count, &*found[0].source_class), (1, "database_instance"));

    // One that was outside already is no matter of a later change.
    let narrower = restrict(&shop, &pairs[..1]);
    let told = preview(&shop.workspace, &narrower, 9).expect("told");
    let subjects: Vec<&str> = told
        .unsatisfied
        .first
        .iter()
        .map(|one| &*one.subject)
        .collect();
    assert_eq!(subjects, ["rack located in room"]);

    let context = shop.context();
    undo(&shop.workspace, &context, made).expect("undone");
    assert_eq!(in_health(&mut shop), Vec::<String>::new());
    assert_eq!(model(&shop.workspace), Model::shipped());
}

#[test]
fn classes_that_move_or_go_take_their_relationships_out_or_along() {
    let shop = shop();
    let allowed = restrict(&shop, &[ends(None, Some("facility"))]);
    write(&shop.workspace, &allowed, Acceptance::OnlySatisfied).expect("made");
    let before = model(&shop.workspace);
    let moved = alter_class(&before, "rack", |class| {
        class.parent = Some("storage".to_owned());
    });
    let told = preview(&shop.workspace, &moved.expect("a change"), 9).expect("told");
    let subjects: Vec<&str> = told
        .unsatisfied
        .first
        .iter()
        .map(|one| &*one.subject)
        .collect();
    assert_eq!(subjects, ["srv located in rack", "db located in rack"]);

    let pairs = [ends(None, Some("rack")), ends(None, Some("room"))];
    write(
        &shop.workspace,
        &restrict(&shop, &pairs),
        Acceptance::OnlySatisfied,
    )
    .expect("made");
    let before = model(&shop.workspace);
    let gone = delete_class(&before, "rack", None).expect("a change");
    let fault = preview(&shop.workspace, &gone, 9).expect_err("a type names it");
    assert!(fault.to_string().contains("located_in"), "{fault}");
    let gone = delete_class(&before, "rack", Some("room")).expect("a change");
    let told = preview(&shop.workspace, &gone, 9).expect("told");
    assert_eq!(told.unsatisfied.count, 0, "the type names the other class");
    write(&shop.workspace, &gone, Acceptance::OnlySatisfied).expect("made");
    let kind = model(&shop.workspace);
    let kind = kind.relationship_type("located_in").expect("there");
    assert_eq!(kind.allowed, [ends(None, Some("room"))]);
}

#[test]
fn an_import_takes_what_is_not_allowed_and_says_so() {
    let mut shop = shop();
    let allowed = restrict(&shop, &[ends(None, Some("facility"))]);
    write(&shop.workspace, &allowed, Acceptance::OnlySatisfied).expect("made");
    let files = [(
        "more.csv",
        "source,type,target\nrack,located_in,srv\nsrv,located_in,room\n",
    )];
    let report = shop.import(&files);
    assert_eq!(report.outcome, ImportOutcome::Changed);
    assert_eq!(report.relationships.new, 2);
    let notes: Vec<String> = report
        .doubtful
        .kept
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        notes,
        [
            "more.csv, line 2: rack located_in srv is doubtful: the type is not allowed from the class rack to the class \
          server. It is taken; health lists it."
        ]
    );
    assert_eq!(in_health(&mut shop).len(), 1);
    let again = shop.import(&files);
    assert_eq!(
        (again.outcome, again.doubtful.total),
        (ImportOutcome::Unchanged, 0)
    );
}

#[test]
fn what_a_type_names_has_to_make_sense() {
    let shop = shop();
    let refused = |allowed: &[AllowedEnds]| {
        let fault = preview(&shop.workspace, &restrict(&shop, allowed), 9);
        fault.expect_err("it makes no sense").to_string()
    };
    let rack = ends(None, Some("rack"));
    assert!(refused(&[ends(None, None)]).contains("a source, a target or both"));
    assert!(refused(&[rack.clone(), rack]).contains("from any class to rack twice"));
    assert!(refused(&[ends(Some("rak"), None)]).contains("the class rak, which does not exist"));
}
