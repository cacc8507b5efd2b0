//! Impact equals the naive reading of the rule, and what goes beyond a single answer.

use faultline_graph::{Cancelled, ImpactScratch, State};
use faultline_testkit::estate::{Estate, forced};
use faultline_testkit::oracle;
use faultline_testkit::render::{hits, render_hits};
use proptest::prelude::*;

use crate::random;

proptest! {
    #![proptest_config(ProptestConfig { cases: 6_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn impact_equals_the_naive_reading(estate in random::estate(), roots in random::roots()) {
        let graph = estate.graph();
        let impact = graph.impact(&forced(&graph, &roots));
        let answer = hits(&graph, &impact);
        prop_assert_eq!(&answer, &oracle::impact(&estate, &roots));
        for (key, state) in oracle::states(&estate, &roots) {
            let node = graph.node_of_key(&key).unwrap();
            prop_assert_eq!(impact.state(node), state);
            prop_assert_eq!(impact.of(node).map_or(State::Up, |one| one.state), state);
        }
        let counts = impact.counts();
        let count = |state| answer.iter().filter(|hit| hit.state == state).count();
        prop_assert_eq!(counts.down, count(State::Down));
        prop_assert_eq!(counts.degraded, count(State::Degraded));
        prop_assert_eq!(counts.at_risk, count(State::AtRisk));
    }

    #[test]
    fn a_used_scratch_gives_the_same_answers(
        first in random::estate(),
        second in random::estate(),
        roots in prop::collection::vec(random::roots(), 1..4),
    ) {
        let mut scratch = ImpactScratch::default();
        for (estate, roots) in [&first, &second, &first].into_iter().zip(roots.iter().cycle()) {
            let graph = estate.graph();
            let forced = forced(&graph, roots);
            let again = graph.impact_with(&forced, &mut scratch, &mut || true).unwrap();
            prop_assert_eq!(hits(&graph, &again), hits(&graph, &graph.impact(&forced)));
        }
    }
}

#[test]
fn a_forced_ci_that_ends_worse_is_carried() {
    let estate = Estate::parse("app -> db");
    let graph = estate.graph();
    let roots = forced(&graph, &[("app", State::Degraded), ("db", State::Down)]);
    let text = render_hits(&hits(&graph, &graph.impact(&roots)));
    assert_eq!(
        text,
        "db: down, forced down\napp: down, forced degraded, hops 1, via db\n"
    );
}

#[test]
fn a_forced_root_is_not_assumed_and_ends_the_chain() {
    let estate = Estate::parse(
        "kind powered_by: target_to_source hard default 1
         rack powered_by feed
         server -> rack
         kiosk -> server",
    );
    let graph = estate.graph();
    let assumed = |roots: &[(&str, State)]| -> Vec<String> {
        let answer = hits(&graph, &graph.impact(&forced(&graph, roots)));
        let assumed = answer.into_iter().filter(|hit| hit.assumed);
        assumed.map(|hit| hit.key).collect()
    };
    assert_eq!(
        assumed(&[("feed", State::Down)]),
        ["rack", "server", "kiosk"]
    );
    assert_eq!(
        assumed(&[("feed", State::Down), ("server", State::Down)]),
        ["rack"]
    );
}

#[test]
fn a_cancelled_calculation_leaves_a_scratch_that_can_be_used() {
    let estate = Estate::parse("shop -> app -> db");
    let graph = estate.graph();
    let roots = forced(&graph, &[("db", State::Down)]);
    let whole = hits(&graph, &graph.impact(&roots));
    for looks in 0..3 {
        let mut scratch = ImpactScratch::default();
        let mut left = looks;
        let stopped = graph.impact_with(&roots, &mut scratch, &mut || {
            left -= 1;
            left >= 0
        });
        match stopped {
            Err(Cancelled) => {}
            Ok(impact) => assert_eq!((looks, hits(&graph, &impact)), (2, whole.clone())),
        }
        let again = graph.impact_with(&roots, &mut scratch, &mut || true);
        assert_eq!(hits(&graph, &again.unwrap()), whole);
    }
}
