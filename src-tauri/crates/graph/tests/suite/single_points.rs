//! Single points of failure equal what every lone fault does by the naive rule.

use std::collections::BTreeMap;

use faultline_graph::{Cancelled, Graph, Node, SinglePoints, State};
use faultline_testkit::estate::Estate;
use faultline_testkit::layered::Layered;
use faultline_testkit::oracle;
use proptest::prelude::*;

use crate::random;

fn all(graph: &Graph, targets: &[Node]) -> Vec<SinglePoints> {
    let found = graph.single_points(targets, &mut || true);
    found.expect("nobody asked to stop")
}

/// "x" for each single point, "x!" for a hidden one.
fn points(estate: &str, target: &str) -> Vec<String> {
    let graph = Estate::parse(estate).graph();
    let target = graph.node_of_key(target).expect("a CI of the estate");
    let found = all(&graph, &[target]);
    let points = found[0].points.iter().map(|point| {
        let mark = if point.hidden { "!" } else { "" };
        format!("{}{mark}", graph.key(point.node))
    });
    points.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn single_points_equal_every_lone_fault(estate in random::estate()) {
        let graph = estate.graph();
        let targets: Vec<Node> = graph.nodes().filter(|&node| graph.in_service(node)).collect();
        let mut expected: BTreeMap<Node, Vec<Node>> =
            targets.iter().map(|&target| (target, Vec::new())).collect();
        for &point in &targets {
            let states = oracle::states(&estate, &[(graph.key(point), State::Down)]);
            for (&target, points) in &mut expected {
                if target != point && states[graph.key(target)] == State::Down {
                    points.push(point);
                }
            }
        }
        let found = all(&graph, &targets);
        prop_assert_eq!(found.len(), targets.len());
        for one in found {
            let nodes: Vec<Node> = one.points.iter().map(|point| point.node).collect();
            prop_assert_eq!(&nodes, &expected[&one.target], "{}", graph.key(one.target));
            let alone = all(&graph, &[one.target]);
            prop_assert_eq!(&alone[0], &one);
            check_witnesses(&graph, &one)?;
        }
    }
}

/// Each hidden point, and no other, has a group of which enough members lead to it.
fn check_witnesses(graph: &Graph, found: &SinglePoints) -> Result<(), TestCaseError> {
    let nodes: Vec<Node> = found.points.iter().map(|point| point.node).collect();
    let shared = graph
        .shared_providers(found.target, &nodes, &mut || true)
        .expect("nobody asked to stop");
    let hidden = found
        .points
        .iter()
        .filter(|point| point.hidden)
        .map(|point| point.node);
    prop_assert!(hidden.eq(shared.iter().map(|one| one.point)));
    for one in shared {
        prop_assert_eq!(one.trunk[0], found.target);
        prop_assert_eq!(one.trunk.last(), Some(&one.group.dependent));
        prop_assert!(one.group.needed < one.group.members);
        let failures = one.group.members - one.group.needed + 1;
        prop_assert!(one.branches.len() >= failures as usize);
        let impact = graph.impact(&[(one.point, State::Down)]);
        for branch in &one.branches {
            prop_assert_eq!(branch.last(), Some(&one.point));
            let mut chain = vec![one.group.dependent];
            chain.extend(branch);
            for pair in chain.windows(2) {
                let leans = graph
                    .providers(pair[0])
                    .any(|link| link.provider == pair[1]);
                prop_assert!(leans && impact.state(pair[1]) == State::Down);
            }
        }
    }
    Ok(())
}

#[test]
fn a_shared_host_is_hidden_and_what_is_needed_outright_is_not() {
    let estate = "svc -> [1 of vm1 vm2]\nvm1 -> host\nvm2 -> host\nsvc -> db -> san\nhost -> rack";
    assert_eq!(points(estate, "svc"), ["db", "host!", "rack!", "san"]);
    let both = "svc -> [1 of vm1 vm2]\nvm1 -> host\nvm2 -> host\nsvc -> host";
    assert_eq!(points(both, "svc"), ["host"]);
}

#[test]
fn a_group_that_needs_every_member_hides_nothing() {
    assert_eq!(
        points("web -> [100% of a b]\na -> x", "web"),
        ["a", "b", "x"]
    );
    assert_eq!(points("web -> [7 of a b]", "web"), ["a", "b"]);
}

#[test]
fn soft_groups_and_dependencies_carry_nothing_down() {
    assert_eq!(
        points("web ~> [2 of a b]\nweb ~> c\nweb -> d", "web"),
        ["d"]
    );
}

#[test]
fn a_share_of_the_members_may_be_lost() {
    let estate = "web -> [50% of n1..n4]\nn1 -> a\nn2 -> a\nn3 -> a\nn3 -> b\nn4 -> b";
    assert_eq!(points(estate, "web"), ["a!"]);
}

#[test]
fn cycles_fail_only_from_outside() {
    let estate = "a -> b -> a\na -> [1 of x y]\nb -> z\nx -> b";
    assert_eq!(points(estate, "a"), ["b", "z"]);
}

#[test]
fn the_ways_to_a_shared_provider_are_shown() {
    let graph =
        Estate::parse("shop -> svc\nsvc -> [1 of vm1 vm2]\nvm1 -> host\nvm2 -> esx -> host")
            .graph();
    let [shop, host] = ["shop", "host"].map(|key| graph.node_of_key(key).unwrap());
    let shared = graph.shared_providers(shop, &[host], &mut || true).unwrap();
    let keys = |nodes: &[Node]| {
        nodes
            .iter()
            .map(|&node| graph.key(node))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(keys(&shared[0].trunk), "shop svc");
    let branches: Vec<String> = shared[0]
        .branches
        .iter()
        .map(|branch| keys(branch))
        .collect();
    assert_eq!(branches, ["vm1 host", "vm2 esx host"]);
}

#[test]
fn a_generated_estate_is_answered_as_impact_answers_it() {
    let graph = Layered::new(2_000, 3).builder().build();
    let services: Vec<Node> = graph
        .nodes()
        .filter(|&node| graph.key(node).starts_with("bs-") && graph.in_service(node))
        .collect();
    let found = all(&graph, &services);
    let mut expected = vec![Vec::new(); services.len()];
    for point in graph.nodes().filter(|&node| graph.in_service(node)) {
        let impact = graph.impact(&[(point, State::Down)]);
        for (&service, points) in services.iter().zip(&mut expected) {
            if service != point && impact.state(service) == State::Down {
                points.push(point);
            }
        }
    }
    for (one, expected) in found.iter().zip(expected) {
        let nodes: Vec<Node> = one.points.iter().map(|point| point.node).collect();
        assert_eq!(nodes, expected, "{}", graph.key(one.target));
    }
    assert!(
        found
            .iter()
            .any(|one| one.points.iter().any(|point| point.hidden))
    );
}

#[test]
fn a_chain_longer_than_a_stack_is_walked_and_can_be_cancelled() {
    let links: String = (0..60_000)
        .map(|at| format!("n{at:06} -> n{:06}\n", at + 1))
        .collect();
    let graph = Estate::parse(&links).graph();
    let first = graph.node_of_key("n000000").unwrap();
    assert_eq!(all(&graph, &[first])[0].points.len(), 60_000);
    assert_eq!(graph.single_points(&[first], &mut || false), Err(Cancelled));
}
