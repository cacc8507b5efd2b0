//! Joint outages equal the naive reading of both changes together and alone.

use faultline_graph::{Cancelled, Node, State};
use faultline_testkit::estate::{Estate, forced};
use faultline_testkit::oracle;
use proptest::prelude::*;

use crate::random;

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn worse_is_what_no_selection_does_alone(
        estate in random::estate(),
        selections in prop::collection::vec(random::roots(), 2..4),
    ) {
        let graph = estate.graph();
        let forced: Vec<Vec<(Node, State)>> =
            selections.iter().map(|roots| forced(&graph, roots)).collect();
        let slices: Vec<&[(Node, State)]> = forced.iter().map(Vec::as_slice).collect();
        let found = graph.joint_outage(&slices, &mut || true).unwrap();
        let together = oracle::impact(&estate, &selections.concat());
        let alone: Vec<_> = selections.iter().map(|roots| oracle::states(&estate, roots)).collect();
        let expected: Vec<(&str, State, Vec<State>)> = together
            .iter()
            .map(|hit| (hit.key.as_str(), hit.state, alone.iter().map(|states| states[&hit.key]).collect::<Vec<_>>()))
            .filter(|(_, state, alone)| alone.iter().all(|one| one < state))
            .collect();
        let worse: Vec<_> = found
            .worse
            .iter()
            .map(|one| (graph.key(one.node), one.together, one.alone.clone()))
            .collect();
        prop_assert_eq!(worse, expected);
    }
}

#[test]
fn two_nodes_of_one_pair_are_down_only_together() {
    let graph = Estate::parse("lb -> [1 of n1 n2]\nshop -> lb").graph();
    let [first, second] = ["n1", "n2"].map(|key| forced(&graph, &[(key, State::Down)]));
    let found = graph
        .joint_outage(&[&first, &second], &mut || true)
        .unwrap();
    let worse: Vec<_> = found
        .worse
        .iter()
        .map(|one| (graph.key(one.node), one.together, one.alone.clone()))
        .collect();
    let at_risk = vec![State::AtRisk; 2];
    assert_eq!(
        worse,
        [
            ("lb", State::Down, at_risk.clone()),
            ("shop", State::Down, at_risk)
        ]
    );
    let stopped = graph.joint_outage(&[&first, &second], &mut || false);
    assert_eq!(stopped.err(), Some(Cancelled));
}
