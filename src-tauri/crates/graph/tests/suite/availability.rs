//! Unavailability, importance and added redundancy equal what trying every set of failures gives.

use faultline_graph::{Cancelled, DiagramLimit, FailureStructure, Graph, Unavailability};
use faultline_testkit::estate::Estate;
use faultline_testkit::oracle::availability::{Chances, doubled, unavailability};
use faultline_testkit::oracle::dependencies;
use faultline_testkit::shared_service::{self, shared_service};
use faultline_testkit::simulation::simulate;
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
    let group = (
        select(&NAMES[..]),
        subsequence(NAMES.to_vec(), 1..5),
        1..4_u32,
    )
        .prop_map(|(of, members, needs)| format!("{of} -> [{needs} of {}]", members.join(" ")));
    let direct = (select(&NAMES[..]), select(&NAMES[..]))
        .prop_map(|(of, provider)| format!("{of} -> {provider}"));
    (vec(group, 3..12), vec(direct, 0..5)).prop_map(|(groups, direct)| {
        let named = NAMES.join("\n");
        Estate::parse(&format!(
            "{named}\n{}\n{}",
            groups.join("\n"),
            direct.join("\n")
        ))
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

/// What `t` comes to, where the CIs whose keys are these letters fail with `chance`.
fn with_equal_chances(estate: &str, letters: &str, chance: f64) -> f64 {
    let chances = letters.chars().map(|letter| (letter.to_string(), chance));
    let graph = Estate::parse(estate).graph();
    exactly(&graph, "t", &chances.collect())
        .unavailability()
        .lower
}

#[test]
fn textbook_systems_have_their_published_unreliability() {
    let q: f64 = 0.1;
    // Two out of three: 3q² - 2q³ (Rausand and Høyland, System Reliability Theory, 2004, 4.3).
    let voted = with_equal_chances("t -> [2 of a b c]", "abc", q);
    assert!(near(voted, 3.0 * q * q - 2.0 * q * q * q));
    // The bridge: 2p² + 2p³ - 5p⁴ + 2p⁵ (Barlow and Proschan, Statistical Theory of Reliability
    // and Life Testing, 1975, chapter 2), here through its four minimal path sets.
    let bridge = "t -> [1 of w1 w2 w3 w4]\nw1 -> a\nw1 -> d\nw2 -> b\nw2 -> e\nw3 -> a\nw3 -> c\nw3 -> e\nw4 -> b\nw4 -> c\nw4 -> d";
    let p: f64 = 1.0 - q;
    let works = 2.0 * p.powi(2) + 2.0 * p.powi(3) - 5.0 * p.powi(4) + 2.0 * p.powi(5);
    let found = with_equal_chances(bridge, "abcde", q);
    assert!((found - (1.0 - works)).abs() < 1e-14, "{found}");
    // The same through its minimal cut sets.
    let cuts = "t -> [1 of a b]\nt -> [1 of d e]\nt -> [1 of a c e]\nt -> [1 of b c d]";
    assert!(near(with_equal_chances(cuts, "abcde", q), found));
}

#[test]
fn the_pressure_tank_of_the_fault_tree_handbook() {
    // Vesely, Goldberg, Roberts and Haasl, Fault Tree Handbook, NUREG-0492, 1981, chapter VIII:
    // rupture = tank or K2 or S and (S1 or K1 or R); about 3.4e-5 there, by the rare-event sum.
    let estate = Estate::parse(
        "rupture -> tank\nrupture -> k2\nrupture -> [1 of s relays]\nrelays -> s1\nrelays -> k1\nrelays -> r",
    );
    let chances: Chances = [
        ("tank", 5e-6),
        ("k2", 3e-5),
        ("s", 1e-4),
        ("s1", 3e-5),
        ("k1", 3e-5),
        ("r", 1e-4),
    ]
    .map(|(key, chance)| (key.to_owned(), chance))
    .into();
    let found = exactly(&estate.graph(), "rupture", &chances)
        .unavailability()
        .lower;
    let relays = -((-3e-5_f64).ln_1p() * 2.0 + (-1e-4_f64).ln_1p()).exp_m1();
    let expected = -((-5e-6_f64).ln_1p() + (-3e-5_f64).ln_1p() + (-1e-4 * relays).ln_1p()).exp_m1();
    assert!(near(found, expected), "{found} is not {expected}");
    assert!((found - 3.4e-5).abs() < 0.15e-5);
}

#[test]
fn small_probabilities_keep_their_digits() {
    // Twenty events of 1e-17 beside each other: one minus the product of availabilities is 0.
    let members: Vec<String> = (0..20).map(|number| format!("t -> a{number}")).collect();
    let estate = Estate::parse(&members.join("\n"));
    let chances = estate
        .cis
        .keys()
        .map(|key| (key.clone(), if key == "t" { 0.0 } else { 1e-17 }));
    let found = exactly(&estate.graph(), "t", &chances.collect()).unavailability();
    assert!(near(found.lower, 2e-16), "{found:?}");
}

#[test]
fn trials_on_a_large_estate_agree() {
    let estate = shared_service(60, 5);
    let graph = estate.graph();
    let of = graph.node_of_key("service").expect("the service");
    let chance = |node| shared_service::chance(graph.key(node)) * 10.0;
    let found = graph
        .failure_structure(of, &chance, DiagramLimit::default(), &mut || true)
        .expect("nobody asked to stop");
    assert!(found.is_exact() && found.event_count() > 350);
    let exact = found.unavailability().lower;
    let simulated = simulate(&graph, of, &chance, 4_000, 2026);
    let deviation = (simulated.share - exact) / simulated.error;
    assert!(deviation.abs() < 3.0, "{simulated:?} is not {exact}");
}

#[test]
fn a_question_can_be_stopped() {
    let graph = shared_service(60, 5).graph();
    let of = graph.node_of_key("service").expect("the service");
    let chance = |node| shared_service::chance(graph.key(node));
    for looks in [0, 1, 5] {
        let mut left = looks;
        let stopped = graph.failure_structure(of, &chance, DiagramLimit::default(), &mut || {
            left -= 1;
            left >= 0
        });
        assert_eq!(stopped.err(), Some(Cancelled));
    }
}
