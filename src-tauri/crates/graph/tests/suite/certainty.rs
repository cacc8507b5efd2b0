//! Certain reach equals its definition, applied over and over to plain dependencies.

use std::collections::BTreeSet;

use faultline_graph::{Graph, GroupIdentity, Impact, Node, State, Strength};
use faultline_testkit::estate::{Estate, forced};
use proptest::prelude::*;

use crate::random;

/// The definition, read naively: everything affected is looked at until nothing more is certain.
fn oracle(graph: &Graph, impact: &Impact, doubtful: &dyn Fn(u32) -> bool) -> BTreeSet<Node> {
    let affected = impact.affected();
    let roots = affected.iter().filter(|one| one.is_root());
    let mut certain: BTreeSet<Node> = roots.map(|one| one.node).collect();
    loop {
        let known = certain.len();
        for one in affected {
            if is_carried(graph, impact, one.node, &certain, doubtful) {
                certain.insert(one.node);
            }
        }
        if certain.len() == known {
            return certain;
        }
    }
}

fn is_carried(
    graph: &Graph,
    impact: &Impact,
    node: Node,
    certain: &BTreeSet<Node>,
    doubtful: &dyn Fn(u32) -> bool,
) -> bool {
    let soften = |state: State, soft| if soft { state.soften() } else { state };
    let mut identities: BTreeSet<GroupIdentity> = BTreeSet::new();
    for dependency in graph.providers(node) {
        let Some(group) = dependency.group else {
            let provided = impact.state(dependency.provider);
            let yielded = soften(provided, dependency.strength == Strength::Soft);
            if yielded == impact.state(node)
                && certain.contains(&dependency.provider)
                && !doubtful(dependency.relationship)
            {
                return true;
            }
            continue;
        };
        if !identities.insert(group.identity) {
            continue;
        }
        let of_group = || {
            graph
                .providers(node)
                .filter(move |other| other.group.map(|one| one.identity) == Some(group.identity))
        };
        let members: BTreeSet<Node> = of_group().map(|one| one.provider).collect();
        let raw = group.raw_state(members.iter().map(|&member| impact.state(member)));
        let joined = members.iter().filter(|&&member| {
            certain.contains(&member)
                && impact.state(member) >= raw
                && of_group().any(|one| one.provider == member && !doubtful(one.relationship))
        });
        let must_fail = match raw {
            State::Down | State::Degraded => members.len() - group.needed as usize + 1,
            State::AtRisk | State::Up => 1,
        };
        let yielded = soften(raw, group.strength == Strength::Soft);
        if yielded == impact.state(node) && joined.count() >= must_fail {
            return true;
        }
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn certain_reach_equals_its_definition(
        estate in random::estate(),
        roots in random::roots(),
        doubts in any::<u32>(),
    ) {
        let graph = estate.graph();
        let impact = graph.impact(&forced(&graph, &roots));
        let doubtful = |relationship: u32| doubts >> (relationship % 32) & 1 == 1;
        let reach = graph.certain_reach(&impact, &doubtful);
        let certain: BTreeSet<Node> = graph.nodes().filter(|&node| reach.is_certain(node)).collect();
        prop_assert_eq!(certain, oracle(&graph, &impact, &doubtful));
        let trusting = graph.certain_reach(&impact, &|_| false);
        for one in impact.affected() {
            prop_assert!(trusting.is_certain(one.node));
        }
    }
}

#[test]
fn a_group_needs_as_many_certain_failures_as_bring_it_down() {
    let graph = Estate::parse("svc -> [1 of n1 n2]").graph();
    let roots = forced(&graph, &[("n1", State::Down), ("n2", State::Down)]);
    let impact = graph.impact(&roots);
    let service = graph.node_of_key("svc").expect("svc is there");
    let to = |key: &str| {
        let relationship = graph
            .providers(service)
            .find(|one| graph.key(one.provider) == key);
        relationship.expect("a member").relationship
    };
    let doubted = to("n1");
    assert!(
        !graph
            .certain_reach(&impact, &|one| one == doubted)
            .is_certain(service)
    );
    let one_down = graph.impact(&forced(&graph, &[("n2", State::Down)]));
    assert!(
        graph
            .certain_reach(&one_down, &|one| one == doubted)
            .is_certain(service)
    );
}
