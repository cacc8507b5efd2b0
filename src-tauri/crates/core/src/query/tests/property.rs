//! Random queries on random estates find what a naive evaluation finds, now and in the past.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::select;

use super::asked;
use super::naive::{Ask, NaiveCi};
use crate::Moment;
use crate::context::Context;
use crate::edit::{CiChange, change_ci};
use crate::import::tests::Shop;

const CLASSES: [&[&str]; 4] = [
    &["server", "compute"],
    &["virtual_machine", "compute"],
    &["database_instance", "software_instance"],
    &["business_service", "service"],
];
const STATUSES: [&str; 4] = ["live", "planned", "maintenance", "retired"];
const NAMES: [&str; 5] = ["Alpha one", "alpha", "ÄRGER 7", "one:two (x)", "B*ta"];
const OWNERS: [&str; 4] = ["Team A", "team b", "Ärger", ""];
const RAMS: [&str; 5] = ["8", "64", "64.0", "128.5", ""];
const DATES: [&str; 4] = ["2026-01-31", "2025-12-31", "2026-02-01", ""];
const TAGS: [&str; 4] = ["core", "core;pci", "pci", ""];
/// Types, and whether the source needs the target, and the target the source.
const TYPES: [(&str, bool, bool); 4] = [
    ("depends_on", true, false),
    ("part_of", false, true),
    ("peers_with", true, true),
    ("monitored_by", false, false),
];

type Relationship = (usize, usize, usize);

fn ci() -> impl Strategy<Value = [usize; 7]> {
    [0..4_usize, 0..4, 0..5, 0..4, 0..5, 0..4, 0..4]
}

fn estate() -> impl Strategy<Value = (Vec<[usize; 7]>, Vec<Relationship>, Vec<bool>)> {
    let cis = proptest::collection::vec(ci(), 7);
    let relationships = proptest::collection::vec((0..7_usize, 0..7_usize, 0..4_usize), 0..12);
    (
        cis,
        relationships,
        proptest::collection::vec(any::<bool>(), 7),
    )
}

fn ask() -> impl Strategy<Value = Ask> {
    let operator = || select(vec![":", "<", "<=", ">", ">="]);
    let leaf = prop_oneof![
        select(vec!["alph", "one", "7", "k1", "core", "zzz", "two"]).prop_map(Ask::Word),
        select(vec!["server", "compute", "service", "virtual_machine"]).prop_map(Ask::Class),
        select(STATUSES.to_vec()).prop_map(Ask::Status),
        select(vec!["k1", "K*", "*2", "k"]).prop_map(Ask::Key),
        select(vec![
            "alpha",
            "ALPHA*",
            "*ä*",
            "one:two (x)",
            "*a",
            "ärger *"
        ])
        .prop_map(Ask::Name),
        select(vec!["team a", "TEAM*", "*", "ÄRGER", "*e*"]).prop_map(Ask::Owner),
        (operator(), select(vec![80, 640, 641, 1285])).prop_map(|(sign, ram)| Ask::Ram(sign, ram)),
        (operator(), select(DATES[..3].to_vec())).prop_map(|(sign, date)| Ask::Date(sign, date)),
        select(vec!["core", "pci", "c"]).prop_map(Ask::Tag),
        select(vec!["owner", "ram_gb", "tags"]).prop_map(Ask::Has),
        Just(Ask::Related),
        Just(Ask::Altered),
    ];
    leaf.prop_recursive(4, 16, 3, |inner| {
        let parts = || proptest::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            parts().prop_map(Ask::All),
            parts().prop_map(Ask::Any),
            inner.clone().prop_map(|one| Ask::Not(Box::new(one))),
            (any::<bool>(), proptest::option::of(1..4_u32), inner.clone())
                .prop_map(|(down, within, of)| Ask::Reach(down, within, Box::new(of))),
        ]
    })
}

fn naive(cis: &[[usize; 7]], relationships: &BTreeSet<Relationship>) -> Vec<NaiveCi> {
    let mut naive: Vec<NaiveCi> = (0..)
        .zip(cis)
        .map(|(at, &[class, status, name, owner, ram, date, tags])| {
            let values = [
                ("owner", OWNERS[owner]),
                ("ram_gb", RAMS[ram]),
                ("purchase_date", DATES[date]),
                ("tags", TAGS[tags]),
            ];
            let values = values.into_iter().filter(|(_, value)| !value.is_empty());
            NaiveCi {
                key: format!("k{at}"),
                name: NAMES[name].to_owned(),
                classes: CLASSES[class].to_vec(),
                status: STATUSES[status],
                values: values.map(|(id, value)| (id, value.to_owned())).collect(),
                ..NaiveCi::default()
            }
        })
        .collect();
    let in_service = |ci: &NaiveCi| matches!(ci.status, "live" | "maintenance");
    for &(source, target, kind) in relationships {
        (naive[source].related, naive[target].related) = (true, true);
        if in_service(&naive[source]) && in_service(&naive[target]) {
            let (_, down, up) = TYPES[kind];
            if down {
                naive[source].needs.insert(target);
            }
            if up {
                naive[target].needs.insert(source);
            }
        }
    }
    naive
}

fn import(shop: &mut Shop, naive: &[NaiveCi], relationships: &BTreeSet<Relationship>) {
    let mut cis = "key,name,class,status,owner,ram_gb,purchase_date,tags\n".to_owned();
    for ci in naive {
        let value = |id: &str| ci.values.get(id).map_or("", String::as_str);
        cis.push_str(&format!(
            "{},{},{},{},{},{},{},{}\n",
            ci.key,
            ci.name,
            ci.classes[0],
            ci.status,
            value("owner"),
            value("ram_gb"),
            value("purchase_date"),
            value("tags"),
        ));
    }
    let mut relations = "source,type,target\n".to_owned();
    for &(source, target, kind) in relationships {
        relations.push_str(&format!("k{source},{},k{target}\n", TYPES[kind].0));
    }
    shop.import(&[("cis.csv", &cis), ("relations.csv", &relations)]);
}

/// Takes the owner of some CIs away.
fn alter(shop: &Shop, naive: &mut [NaiveCi], altered: &[bool]) {
    let context = Context {
        now: "2026-11-01T09:00:00Z".parse().expect("a time"),
        author: "Ann".to_owned(),
        message: String::new(),
    };
    for (ci, _) in naive
        .iter_mut()
        .zip(altered)
        .filter(|(ci, altered)| **altered && ci.values.contains_key("owner"))
    {
        let reader = shop.workspace.read().expect("readable");
        let stored = reader
            .view()
            .ci_by_key(&ci.key)
            .expect("readable")
            .expect("there");
        drop(reader);
        let change = CiChange {
            attributes: BTreeMap::from([("owner".to_owned(), None)]),
            ..CiChange::default()
        };
        change_ci(&shop.workspace, &context, stored.id, stored.since, &change).expect("altered");
        ci.values.remove("owner");
        ci.altered = true;
    }
}

fn check(
    shop: &Shop,
    moment: Moment,
    naive: &[NaiveCi],
    asks: &[Ask],
) -> Result<(), TestCaseError> {
    let now = "2026-11-21T12:00[UTC]".parse().expect("a time");
    for ask in asks {
        let text = ask.to_string();
        let found = asked(&shop.workspace, moment, &text, &now);
        let found = found.map_err(|fault| TestCaseError::fail(format!("{text}: {fault}")))?;
        let expected: Vec<String> = (0..naive.len())
            .filter(|&at| ask.holds(naive, at))
            .map(|at| naive[at].key.clone())
            .collect();
        prop_assert_eq!(found, expected, "{} at {:?}", text, moment);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn queries_find_what_they_mean(
        (cis, relationships, altered) in estate(),
        asks in proptest::collection::vec(ask(), 30),
    ) {
        let relationships = relationships.into_iter().filter(|one| one.0 != one.1).collect();
        let before = naive(&cis, &relationships);
        let mut shop = Shop::new();
        import(&mut shop, &before, &relationships);
        let imported = Moment::Changeset(shop.head());
        let mut after = before.clone();
        alter(&shop, &mut after, &altered);
        check(&shop, Moment::Now, &after, &asks)?;
        check(&shop, imported, &before, &asks)?;
    }
}
