//! The six worked examples of the impact rule, each asked of the graph and of the oracle.

use faultline_graph::State::{self, Degraded, Down};
use faultline_testkit::estate::{Estate, forced};
use faultline_testkit::oracle;
use faultline_testkit::render::{hits, render_hits};

fn check(estate: &str, roots: &[(&str, State)], expected: &[&str]) {
    let estate = Estate::parse(estate);
    let graph = estate.graph();
    let answer = hits(&graph, &graph.impact(&forced(&graph, roots)));
    let by_hand: String = expected.iter().map(|line| format!("{line}\n")).collect();
    assert_eq!(render_hits(&answer), by_hand);
    assert_eq!(answer, oracle::impact(&estate, roots));
}

#[test]
fn example_1_a_chain_of_hard_dependencies() {
    check(
        "shop -> app -> db",
        &[("db", Down)],
        &[
            "db: down, forced down",
            "app: down, hops 1, via db",
            "shop: down, hops 2, via app",
        ],
    );
}

#[test]
fn example_2_a_soft_dependency_softens_once() {
    let estate = "shop -> app ~> cache";
    check(
        estate,
        &[("cache", Down)],
        &[
            "cache: down, forced down",
            "app: degraded, hops 1, via cache",
            "shop: degraded, hops 2, via app",
        ],
    );
    check(
        estate,
        &[("cache", Degraded)],
        &[
            "cache: degraded, forced degraded",
            "app: at_risk, hops 1, via cache",
            "shop: at_risk, hops 2, via app",
        ],
    );
}

#[test]
fn example_3_a_group_of_which_one_member_is_enough() {
    let estate = "lb -> [1 of n1 n2]\nsite -> lb";
    check(
        estate,
        &[("n1", Down)],
        &[
            "n1: down, forced down",
            "lb: at_risk, hops 1, via n1",
            "site: at_risk, hops 2, via lb",
        ],
    );
    check(
        estate,
        &[("n1", Down), ("n2", Down)],
        &[
            "n1: down, forced down",
            "n2: down, forced down",
            "lb: down, hops 1, via n1",
            "site: down, hops 2, via lb",
        ],
    );
}

#[test]
fn example_4_a_group_that_needs_half_of_its_members() {
    let estate = "web -> [50% of n1..n4]";
    for (down, web) in [(1, "at_risk"), (2, "at_risk"), (3, "down")] {
        let roots = &[("n1", Down), ("n2", Down), ("n3", Down)][..down];
        let estate = Estate::parse(estate);
        let graph = estate.graph();
        let answer = hits(&graph, &graph.impact(&forced(&graph, roots)));
        let expected = format!("web: {web}, hops 1, via n1\n");
        assert!(render_hits(&answer).ends_with(&expected), "{answer:?}");
        assert_eq!(answer, oracle::impact(&estate, roots));
    }
    check(
        estate,
        &[("n1", Down), ("n2", Degraded), ("n3", Degraded)],
        &[
            "n1: down, forced down",
            "n2: degraded, forced degraded",
            "n3: degraded, forced degraded",
            "web: degraded, hops 1, via n1",
        ],
    );
}

#[test]
fn example_5_a_cycle_does_not_hold_itself_down() {
    let estate = "b -> a -> b\na -> [1 of x y]";
    check(
        estate,
        &[("x", Down)],
        &[
            "x: down, forced down",
            "a: at_risk, hops 1, via x",
            "b: at_risk, hops 2, via a",
        ],
    );
    check(
        estate,
        &[("x", Down), ("y", Down)],
        &[
            "x: down, forced down",
            "y: down, forced down",
            "a: down, hops 1, via x",
            "b: down, hops 2, via a",
        ],
    );
    check(estate, &[], &[]);
}

#[test]
fn example_6_a_group_with_a_hidden_single_point_of_failure() {
    check(
        "svc -> [1 of vm1 vm2]\nvm1 -> host\nvm2 -> host",
        &[("host", Down)],
        &[
            "host: down, forced down",
            "vm1: down, hops 1, via host",
            "vm2: down, hops 1, via host",
            "svc: down, hops 2, via vm1",
        ],
    );
}
