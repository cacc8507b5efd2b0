//! Unavailability, importance and added redundancy equal what trying every set of failures gives.

use faultline_graph::{DiagramLimit, FailureStructure, Graph, Unavailability};
use faultline_testkit::estate::Estate;
use faultline_testkit::oracle::availability::{Chances, doubled, unavailability};
use faultline_testkit::oracle::dependencies;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::random::{self, KEYS};

fn structure(graph: &Graph, of: &str, chances: &Chances, nodes: usize) -> FailureStructure {
    let chance = |node| chances.get(graph.key(node)).copied().unwrap_or(0.0);
    let of = graph.node_of_key(of).expect("a key of the estate");
    graph
        .failure_structure(of, &chance, DiagramLimit { nodes }, &mut || true)
        .expect("nobody asked to stop")
}

fn exactly(graph: &Graph, of: &str, chances: &Chances) -> FailureStructure {
    let structure = structure(graph, of, chances, 1 << 16);
    assert!(structure.is_exact());
    structure
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-12 * one.abs().max(other.abs())
}

fn chance() -> impl Strategy<Value = f64> {
    prop_oneof![
        2 => Just(0.0),
        4 => select(&[1e-9, 1e-4, 0.01, 0.3][..]),
        3 => 0.0..1.0,
        1 => Just(1.0),
    ]
}

fn chances() -> impl Strategy<Value = Chances> {
    vec(chance(), KEYS.len())
        .prop_map(|chances| KEYS.map(str::to_owned).into_iter().zip(chances).collect())
}

/// Many hard groups over few CIs, so that loops through groups are the rule.
const NAMES: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

fn tangle() -> impl Strategy<Value = Estate> {
    let group = (select(&NAMES[..]), subsequence(NAMES.to_vec(), 1..5), 1..4_u32)
        .prop_map(|(of, members, needs)| format!("{of} -> [{needs} of {}]", members.join(" ")));
    let direct = (select(&NAMES[..]), select(&NAMES[..]))
        .prop_map(|(of, provider)| format!("{of} -> {provider}"));
    (vec(group, 3..12), vec(direct, 0..5)).prop_map(|(groups, direct)| {
        let named = NAMES.join("\n");
        Estate::parse(&format!("{named}\n{}\n{}", groups.join("\n"), direct.join("\n")))
    })
}

fn tangle_chances() -> impl Strategy<Value = Chances> {
    vec(chance(), NAMES.len())
        .prop_map(|chances| NAMES.map(str::to_owned).into_iter().zip(chances).collect())
}

fn in_service(estate: &Estate, key: &str) -> bool {
    dependencies(estate).cis.contains(key)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_is_what_trying_every_set_of_failures_gives(
        estate in random::estate(), chances in chances(), of in random::key(),
    ) {
        prop_assume!(in_service(&estate, &of));
        let found = exactly(&estate.graph(), &of, &chances).unavailability();
        let expected = unavailability(&dependencies(&estate), &of, &chances);
        prop_assert!(near(found.lower, expected) && near(found.upper, expected), "{found:?} is not {expected}");
    }

    #[test]
    fn loops_through_groups_are_exact(
        estate in tangle(), chances in tangle_chances(), of in select(&NAMES[..]),
    ) {
        let found = exactly(&estate.graph(), of, &chances).unavailability();
        let expected = unavailability(&dependencies(&estate), of, &chances);
        prop_assert!(near(found.lower, expected), "{found:?} is not {expected}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn measures_of_importance_are_their_definitions(
        estate in tangle(), chances in tangle_chances(), of in select(&NAMES[..]),
    ) {
        let graph = estate.graph();
        let rules = dependencies(&estate);
        let whole = unavailability(&rules, of, &chances);
        let measured = exactly(&graph, of, &chances).importance();
        prop_assert!(measured.windows(2).all(|pair| pair[0].fussell_vesely >= pair[1].fussell_vesely));
        for one in measured {
            let key = graph.key(one.node);
            let with = |chance| {
                let mut chances = chances.clone();
                chances.insert(key.to_owned(), chance);
                unavailability(&rules, of, &chances)
            };
            let (failed, whole_again) = (with(1.0), with(0.0));
            let close = |found: f64, expected: f64| (found - expected).abs() < 1e-9 * expected.abs().max(1.0);
            prop_assert!(close(one.birnbaum, failed - whole_again), "{key}: {one:?}");
            if whole > 0.0 {
                prop_assert!(close(one.fussell_vesely, (whole - whole_again) / whole), "{key}: {one:?}");
                prop_assert!(close(one.risk_achievement_worth, failed / whole), "{key}: {one:?}");
            }
        }
    }

    #[test]
    fn an_added_copy_has_the_effect_that_building_it_has(
        estate in tangle(), chances in tangle_chances(), of in select(&NAMES[..]),
    ) {
        let graph = estate.graph();
        let rules = dependencies(&estate);
        let added = exactly(&graph, of, &chances).added_redundancies(3);
        prop_assert!(added.iter().all(|one| graph.key(one.node) != of));
        for one in &added {
            let key = graph.key(one.node);
            let mut chances = chances.clone();
            chances.insert(format!("{key}*"), chances[key]);
            let expected = unavailability(&doubled(&rules, key), of, &chances);
            prop_assert!(near(one.after.lower, expected), "{key}: {one:?} is not {expected}");
        }
        let best = added.first().map_or(f64::INFINITY, |one| one.after.lower);
        for key in chances.keys().filter(|&key| key != of) {
            let mut chances = chances.clone();
            chances.insert(format!("{key}*"), chances[key]);
            let after = unavailability(&doubled(&rules, key), of, &chances);
            prop_assert!(added.is_empty() || best <= after * (1.0 + 1e-9), "{key} would help more");
        }
    }

    #[test]
    fn too_small_a_diagram_gives_bounds_around_the_answer(
        estate in tangle(), chances in tangle_chances(), of in select(&NAMES[..]), nodes in 3..40_usize,
    ) {
        let found = structure(&estate.graph(), of, &chances, nodes);
        let Unavailability { lower, upper } = found.unavailability();
        let expected = unavailability(&dependencies(&estate), of, &chances);
        prop_assert!(lower <= expected * (1.0 + 1e-12), "{lower} > {expected}");
        prop_assert!(upper >= expected * (1.0 - 1e-12), "{upper} < {expected}");
        prop_assert!(!found.is_exact() || near(lower, expected));
    }
}

/// What `of` comes to, where every CI fails by itself with `chance`.
fn with_equal_chances(estate: &str, of: &str, chance: f64) -> f64 {
    let estate = Estate::parse(estate);
    let chances = estate.cis.keys().map(|key| (key.clone(), chance)).collect();
    exactly(&estate.graph(), of, &chances).unavailability().lower
}

#[test]
fn probe() {
    for apps in [20, 250, 300, 600] {
        let estate = faultline_testkit::shared_service::shared_service(apps, 1);
        let graph = estate.graph();
        let of = graph.node_of_key("service").unwrap();
        let chance = |node| faultline_testkit::shared_service::chance(graph.key(node));
        let started = std::time::Instant::now();
        let found = graph.failure_structure(of, &chance, DiagramLimit::default(), &mut || true).unwrap();
        eprintln!("{apps} apps {} cis: {:?} exact {} events {} decisions {} {:?}", estate.cis.len(), found.unavailability(), found.is_exact(), found.event_count(), found.decision_count(), started.elapsed());
    }
}
