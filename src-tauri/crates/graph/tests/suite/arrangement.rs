//! Arrangements: everything has a place, what is joined lies together, planted communities are found,
//! and what stays does not move.

use faultline_graph::{
    Arrangement, ArrangementDetail, Cancelled, Graph, GraphBuilder, ImpactDirection, KnownPlace,
    LARGEST_COMMUNITY, Membership, Node, Relationship, RelationshipKind, Strength, modularity,
};
use faultline_testkit::layered::Layered;
use proptest::prelude::*;

use crate::random;

const KIND: RelationshipKind = RelationshipKind {
    impact: ImpactDirection::TargetToSource,
    strength: Strength::Hard,
    default_group: None,
};

fn graph(cis: u32, edges: impl IntoIterator<Item = (u32, u32)>) -> Graph {
    let mut builder = GraphBuilder::default();
    builder.kind(0, KIND);
    for id in 0..cis {
        builder.ci(id, &format!("ci-{id:05}"), true, 0);
    }
    for (id, (source, target)) in edges.into_iter().enumerate() {
        builder.relationship(Relationship {
            id: id as u32,
            kind: 0,
            source,
            target,
            membership: Membership::Unstated,
            strength: None,
            probability: None,
        });
    }
    builder.build()
}

/// `blocks` rings of `size` CIs with chords, each joined to the next by one relationship.
fn planted(blocks: u32, size: u32) -> Graph {
    let within = (0..blocks).flat_map(move |block| {
        (0..size).flat_map(move |place| {
            [1, 2, 5].map(|step| (block * size + place, block * size + (place + step) % size))
        })
    });
    let between = (1..blocks).map(move |block| (block * size, (block - 1) * size));
    graph(blocks * size, within.chain(between))
}

fn arranged(graph: &Graph, detail: ArrangementDetail) -> Arrangement {
    let arranged = graph.arrange(detail, &mut |_, _| true);
    arranged.expect("nobody asked to stop")
}

fn check_whole(graph: &Graph, arrangement: &Arrangement) -> Result<(), TestCaseError> {
    prop_assert_eq!(arrangement.places.len(), graph.node_count());
    let mut sizes = vec![0; arrangement.communities.len()];
    for place in &arrangement.places {
        prop_assert!(place.x.is_finite() && place.y.is_finite());
        let community = &arrangement.communities[place.community as usize];
        let distance = (place.x - community.x).hypot(place.y - community.y);
        prop_assert!(distance <= community.radius + 1e-3);
        sizes[place.community as usize] += 1;
    }
    for (community, size) in arrangement.communities.iter().zip(sizes) {
        prop_assert_eq!(community.size, size);
    }
    Ok(())
}

fn known(graph: &Graph, arrangement: &Arrangement) -> Vec<KnownPlace> {
    let nodes = graph.nodes();
    nodes
        .map(|node| KnownPlace {
            ci: graph.ci_id(node),
            place: arrangement.place(node),
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_ci_has_a_place_and_equal_graphs_have_equal_arrangements(estate in random::estate()) {
        let graph = estate.graph();
        let arrangement = arranged(&graph, ArrangementDetail::Cis);
        check_whole(&graph, &arrangement)?;
        prop_assert_eq!(&arranged(&estate.graph(), ArrangementDetail::Cis), &arrangement);
        let kept = graph.arranged_after(&arrangement.communities, &known(&graph, &arrangement), ArrangementDetail::Cis);
        prop_assert_eq!(kept.map(|kept| kept.places), Some(arrangement.places));
    }

    #[test]
    fn what_stays_does_not_move_and_what_is_new_lies_beside_it(
        new in 1_u32..40,
        joins in proptest::collection::vec((0_u32..240, 0_u32..40), 0..60),
    ) {
        let before = planted(10, 20);
        let first = arranged(&before, ArrangementDetail::Cis);
        let edges = before.joined_pairs().into_iter().map(|(one, other)| (one.index() as u32, other.index() as u32));
        let joined = joins.iter().map(|&(to, from)| (200 + from % new, to % (200 + new)));
        let after = graph(200 + new, edges.chain(joined));
        let second = after.arranged_after(&first.communities, &known(&before, &first), ArrangementDetail::Cis);
        let second = second.expect("less than a quarter is new");
        check_whole(&after, &second)?;
        prop_assert_eq!(&second.places[..200], &first.places[..]);
        let mut squares: Vec<(i32, i32)> = second.places[200..].iter().map(|place| (place.x.floor() as i32, place.y.floor() as i32)).collect();
        squares.sort_unstable();
        let count = squares.len();
        squares.dedup();
        prop_assert_eq!(squares.len(), count, "two new CIs lie on one square");
    }
}

#[test]
fn planted_communities_are_found() {
    let graph = planted(12, 30);
    let arrangement = arranged(&graph, ArrangementDetail::Cis);
    for block in arrangement.places.chunks(30) {
        assert!(
            block
                .iter()
                .all(|place| place.community == block[0].community)
        );
    }
    assert_eq!(arrangement.communities.len(), 12);
    let found = modularity(&graph, &arrangement);
    // 12 equal parts, of which 11 of 1,091 relationships lead out.
    let planted = 1_080.0 / 1_091.0 - 1.0 / 12.0;
    assert!((found - planted).abs() < 1e-3, "{found} beside {planted}");
}

#[test]
fn neighbours_lie_nearer_than_pairs_taken_at_random() {
    let graph = Layered::new(5_000, 7).builder().build();
    let arrangement = arranged(&graph, ArrangementDetail::Cis);
    let distance = |one: Node, other: Node| {
        let [one, other] = [one, other].map(|node| arrangement.place(node));
        f64::from((one.x - other.x).hypot(one.y - other.y))
    };
    let pairs = graph.joined_pairs();
    let joined: f64 = pairs.iter().map(|&(one, other)| distance(one, other)).sum();
    let nodes: Vec<Node> = graph.nodes().collect();
    let at_random: f64 = (0..pairs.len())
        .map(|draw| {
            distance(
                nodes[draw * 7_919 % nodes.len()],
                nodes[draw * 104_729 % nodes.len()],
            )
        })
        .sum();
    assert!(joined * 4.0 < at_random, "{joined} beside {at_random}");
}

#[test]
fn communities_do_not_overlap_and_can_be_opened() {
    let graph = Layered::new(5_000, 7).builder().build();
    let arrangement = arranged(&graph, ArrangementDetail::Cis);
    let communities = &arrangement.communities;
    for (number, one) in communities.iter().enumerate() {
        assert!(one.size as usize <= LARGEST_COMMUNITY);
        for other in &communities[number + 1..] {
            let distance = (one.x - other.x).hypot(one.y - other.y);
            assert!(
                distance >= one.radius + other.radius - 0.1,
                "{one:?} overlaps {other:?}"
            );
        }
    }
}

#[test]
fn providers_lie_below_what_needs_them() {
    let graph = planted(1, 1);
    assert_eq!(
        arranged(&graph, ArrangementDetail::Cis).communities.len(),
        1
    );
    let chain = self::graph(12, (0..11).map(|place| (place, place + 1)));
    let arrangement = arranged(&chain, ArrangementDetail::Cis);
    let heights: Vec<f32> = arrangement.places.iter().map(|place| place.y).collect();
    assert!(heights[0] + 2.0 < heights[11], "{heights:?}");
}

#[test]
fn what_is_joined_to_nothing_is_gathered() {
    let arrangement = arranged(&graph(100, []), ArrangementDetail::Cis);
    assert_eq!(arrangement.communities.len(), 1);
    assert!(arrangement.communities[0].is_loose);
    assert!(
        arranged(&graph(0, []), ArrangementDetail::Cis)
            .communities
            .is_empty()
    );
}

#[test]
fn a_large_estate_is_arranged_by_communities_alone() {
    let graph = planted(6, 20);
    let arrangement = arranged(&graph, ArrangementDetail::Communities);
    for place in &arrangement.places {
        let community = &arrangement.communities[place.community as usize];
        assert_eq!((place.x, place.y), (community.x, community.y));
    }
}

#[test]
fn an_arrangement_can_be_stopped_at_every_step() {
    let graph = planted(12, 30);
    let mut steps = 0;
    graph
        .arrange(ArrangementDetail::Cis, &mut |_, _| {
            steps += 1;
            true
        })
        .expect("nobody asked to stop");
    assert!(steps > 0);
    for last in 0..steps {
        let mut taken = 0;
        let stopped = graph.arrange(ArrangementDetail::Cis, &mut |_, _| {
            taken += 1;
            taken <= last
        });
        assert_eq!(stopped, Err(Cancelled));
    }
}

#[test]
fn many_new_cis_ask_for_a_new_arrangement() {
    let before = planted(2, 20);
    let first = arranged(&before, ArrangementDetail::Cis);
    let after = planted(4, 20);
    let moved = after.arranged_after(
        &first.communities,
        &known(&before, &first),
        ArrangementDetail::Cis,
    );
    assert_eq!(moved, None);
}
