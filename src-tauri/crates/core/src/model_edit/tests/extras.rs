//! Extra attributes: what is told of them, and what becomes of the values when they are adopted.

use super::{model, pairs, write};
use crate::import::tests::Shop;
use crate::model_edit::*;
use crate::task::TaskContext;
use crate::undo::undo;

const CIS: &str = "key,class,status,Bay,updated,rto,contact\n\
    s1,server,live,007,2026-01-02,,ann@example.org\n\
    s2,server,live,12,2026-01-03,,bob@example.org\n\
    r1,rack,live,3,,many,\n";

fn told(shop: &Shop) -> Vec<ExtraAttribute> {
    let reader = shop.workspace.read().expect("readable");
    let task = TaskContext::unattended();
    extras(&task, reader.view(), &model(&shop.workspace)).expect("readable")
}

fn values(shop: &Shop, key: &str) -> std::collections::BTreeMap<String, String> {
    let reader = shop.workspace.read().expect("readable");
    let ci = reader.view().ci_by_key(key).expect("readable");
    ci.expect("there").attributes.to_map()
}

#[test]
fn extras_are_told_by_name_and_class_with_a_type_that_loses_nothing() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS)]);
    let found: Vec<(String, String, u64, AttributeType)> = told(&shop)
        .into_iter()
        .map(|one| (one.name, one.class, one.cis, one.guess))
        .collect();
    let line =
        |name: &str, class: &str, cis, guess| (name.to_owned(), class.to_owned(), cis, guess);
    assert_eq!(
        found,
        [
            line("Bay", "server", 2, AttributeType::Text),
            line("Bay", "rack", 1, AttributeType::Integer),
            line("contact", "server", 2, AttributeType::Email),
            line("rto", "rack", 1, AttributeType::Text),
            line("updated", "server", 2, AttributeType::Date),
        ]
    );
    let rto = told(&shop).remove(3);
    assert_eq!(
        (rto.attribute.as_deref(), rto.unsuitable),
        (Some("rto"), false)
    );
    assert_eq!(told(&shop)[0].examples, ["007", "12"]);
}

#[test]
fn an_adopted_extra_moves_its_values_also_under_another_name() {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", CIS)]);
    let before = model(&shop.workspace);
    let bay = attribute_for_extra(&before, "Bay", AttributeType::Integer);
    assert_eq!(bay.id, "bay");
    let classes = ["server".to_owned(), "rack".to_owned()];
    let change = adopt_extra(&before, "Bay", bay, &classes).expect("a change");
    let effect = preview(&shop.workspace, &change, 9).expect("told");
    assert_eq!((effect.altered.count, effect.unsatisfied.count), (3, 0));
    let made = write(&shop.workspace, &change, Acceptance::OnlySatisfied).expect("made");
    assert_eq!(values(&shop, "s1")["bay"], "7");
    assert_eq!(
        values(&shop, "r1"),
        pairs(&[("+rto", "many"), ("bay", "3")])
    );
    let context = shop.context();
    undo(&shop.workspace, &context, made).expect("undone");
    assert_eq!(values(&shop, "s1")["+Bay"], "007");

    // "updated" means something else in queries, so that the attribute has to be called otherwise.
    let seen = AttributeDefinition::new("last_seen", "Last seen", AttributeType::Date);
    let before = model(&shop.workspace);
    let change = adopt_extra(&before, "updated", seen, &classes[..1]).expect("a change");
    write(&shop.workspace, &change, Acceptance::OnlySatisfied).expect("made");
    assert_eq!(values(&shop, "s2")["last_seen"], "2026-01-03");
    assert!(!values(&shop, "s2").contains_key("+updated"));

    // An attribute that the model has already is only listed in the class, and takes what suits it.
    let before = model(&shop.workspace);
    let rto = attribute_for_extra(&before, "rto", AttributeType::Text);
    let change = adopt_extra(&before, "rto", rto, &classes[1..]).expect("a change");
    write(&shop.workspace, &change, Acceptance::OnlySatisfied).expect("made");
    assert_eq!(values(&shop, "r1")["+rto"], "many");
    let left: Vec<(String, bool)> = told(&shop)
        .into_iter()
        .filter(|one| one.class == "rack")
        .map(|one| (one.name, one.unsuitable))
        .collect();
    assert_eq!(left, [("Bay".to_owned(), false), ("rto".to_owned(), true)]);
}

#[test]
fn ids_are_made_from_any_name() {
    let model = Model::shipped();
    let id = |name: &str| attribute_for_extra(&model, name, AttributeType::Text).id;
    assert_eq!(id("Cost centre (EUR)"), "cost_centre_eur");
    assert_eq!(id("Höheneinheit"), "hoeheneinheit");
    assert_eq!(id("3rd party"), "extra_3rd_party");
    assert_eq!(id("Support team"), "support_team");
    assert_eq!(id("日本"), "extra");
}
