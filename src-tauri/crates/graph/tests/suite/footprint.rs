//! Footprints hold the states of impact, and worse together is what joint outage says.

use faultline_graph::{Cancelled, ImpactScratch, Node, State};
use faultline_testkit::estate::{Estate, forced};
use proptest::prelude::*;

use crate::random;

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn footprints_and_pairs_are_those_of_impact(
        estate in random::estate(),
        first in random::roots(),
        second in random::roots(),
    ) {
        let graph = estate.graph();
        let mut scratch = ImpactScratch::default();
        let sides = [first, second].map(|roots| forced(&graph, &roots));
        let footprints = sides.each_ref().map(|side| {
            graph.footprint(side, &mut scratch, &mut || true).unwrap()
        });
        for (side, footprint) in sides.iter().zip(&footprints) {
            let impact = graph.impact(side);
            for node in graph.nodes() {
                prop_assert_eq!(footprint.state(node), impact.state(node));
            }
            prop_assert_eq!(footprint.states().len(), impact.affected().len());
        }
        let joint = graph.joint_outage(&[&sides[0], &sides[1]], &mut || true).unwrap();
        let mut expected: Vec<(Node, State, Vec<State>)> =
            joint.worse.into_iter().map(|one| (one.node, one.together, one.alone)).collect();
        expected.sort_by_key(|one| (std::cmp::Reverse(one.1), one.0));
        let [one, other] = &footprints;
        let worse = graph
            .worse_together((&sides[0], one), (&sides[1], other), &mut scratch, &mut || true)
            .unwrap();
        let worse: Vec<_> =
            worse.into_iter().map(|one| (one.node, one.together, one.alone.to_vec())).collect();
        prop_assert_eq!(worse, expected);
    }
}

#[test]
fn it_can_be_stopped() {
    let graph = Estate::parse("lb -> [1 of n1 n2]\nshop -> lb").graph();
    let side = forced(&graph, &[("n1", State::Down)]);
    let stopped = graph.footprint(&side, &mut ImpactScratch::default(), &mut || false);
    assert_eq!(stopped.err(), Some(Cancelled));
}
