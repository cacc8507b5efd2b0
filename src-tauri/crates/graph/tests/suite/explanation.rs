//! The tree of carriers: as text, against the oracle, and at extreme sizes.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{
    Explanation, Graph, GraphBuilder, ImpactDirection, LineContent, Membership, Mention,
    Relationship, RelationshipKind, State, Strength,
};
use faultline_testkit::estate::{Estate, forced};
use faultline_testkit::oracle::{self, Carrier};
use faultline_testkit::render::render_explanation;
use proptest::prelude::*;

use crate::random;

fn check(estate: &str, roots: &[(&str, State)], of: &str, expected: &str) {
    let graph = Estate::parse(estate).graph();
    let impact = graph.impact(&forced(&graph, roots));
    let node = graph.node_of_key(of).expect("a key of the estate");
    let text = render_explanation(&graph, &graph.explain(&impact, node, usize::MAX));
    assert_eq!(
        text.trim_end(),
        expected.trim_start_matches('\n').trim_end()
    );
}

#[test]
fn a_hidden_single_point_of_failure_is_seen_below_both_members() {
    check(
        "svc -> [1 of vm1 vm2]\nvm1 -> host\nvm2 -> host",
        &[("host", State::Down)],
        "svc",
        "
svc down
  group down: needs 1 of 2, 0 left, 0 may fail
    vm1 down
      host down (root)
    vm2 down
      host down (root)",
    );
}

#[test]
fn a_group_at_risk_shows_what_is_left_and_what_may_fail() {
    check(
        "web -> [2 of n1..n5]",
        &[("n2", State::Down), ("n4", State::Degraded)],
        "web",
        "
web at_risk
  group at_risk: needs 2 of 5, 3 left, 2 may fail
    n2 down (root)
    n4 degraded (root)",
    );
}

#[test]
fn the_carrier_named_by_via_comes_first_and_later_mentions_refer_back() {
    check(
        "shop -> a -> far -> db\nshop -> near -> db\nshop -> far\nshop ~> db",
        &[("db", State::Down)],
        "shop",
        "
shop down
  far down
    db down (root)
  near down
    db down (root)
  a down
    far down (shown above)",
    );
}

#[test]
fn a_cycle_is_named_where_it_closes() {
    check(
        "b -> a -> b\na -> x",
        &[("x", State::Down)],
        "b",
        "
b down
  a down
    x down (root)
    b down (cycle)",
    );
}

#[test]
fn a_soft_default_group_says_so() {
    check(
        "kind feeds: target_to_source soft default 1\nrack feeds a\nrack feeds b",
        &[("a", State::Down), ("b", State::Down)],
        "rack",
        "
rack degraded
  soft group degraded: needs 1 of 2, 0 left, 0 may fail, by default
    a down (root)
    b down (root)",
    );
}

#[test]
fn parallel_relationships_stand_on_one_line() {
    let graph = Estate::parse("app -> db\napp -> db\napp ~> db").graph();
    let impact = graph.impact(&forced(&graph, &[("db", State::Down)]));
    let app = graph.node_of_key("app").unwrap();
    let explanation = graph.explain(&impact, app, usize::MAX);
    let LineContent::Ci(line) = &explanation.lines[1].content else {
        panic!("a provider stands below app");
    };
    let carrying: Vec<u32> = line.through.iter().map(|one| one.relationship).collect();
    assert_eq!((explanation.lines.len(), carrying), (2, vec![0, 1]));
}

/// What stands directly below each expanded CI, through its groups.
fn carriers_by_line(
    graph: &Graph,
    explanation: &Explanation,
) -> BTreeMap<String, BTreeSet<Carrier>> {
    let mut carriers: BTreeMap<String, BTreeSet<Carrier>> = BTreeMap::new();
    for line in &explanation.lines {
        let LineContent::Ci(ci) = &line.content else {
            continue;
        };
        let key = graph.key(ci.node).to_owned();
        let mut parent = line.parent;
        let mut by_default_group = false;
        while let Some(above) = parent.map(|parent| &explanation.lines[parent as usize]) {
            match &above.content {
                LineContent::Group(group) => {
                    by_default_group = group.group.is_default();
                    parent = above.parent;
                }
                LineContent::Ci(owner) => {
                    let owner = graph.key(owner.node).to_owned();
                    let provider = key.clone();
                    carriers.entry(owner).or_default().insert(Carrier {
                        provider,
                        by_default_group,
                    });
                    break;
                }
            }
        }
    }
    carriers
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_has_exactly_its_carriers_and_every_end_is_a_root(
        estate in random::estate(),
        roots in random::roots(),
        limit in 1..12_usize,
    ) {
        let graph = estate.graph();
        let impact = graph.impact(&forced(&graph, &roots));
        let dependencies = oracle::dependencies(&estate);
        let states = oracle::states(&estate, &roots);
        for node in graph.nodes() {
            let whole = graph.explain(&impact, node, usize::MAX);
            prop_assert_eq!(whole.lines.is_empty(), impact.state(node) == State::Up);
            prop_assert!(!whole.truncated);
            let below = carriers_by_line(&graph, &whole);
            let mut expanded = BTreeSet::new();
            for (position, line) in whole.lines.iter().enumerate() {
                let parent_depth = line.parent.map(|parent| whole.lines[parent as usize].depth + 1);
                prop_assert_eq!(line.depth, parent_depth.unwrap_or(0));
                let LineContent::Ci(ci) = &line.content else { continue };
                let key = graph.key(ci.node);
                let affected = impact.of(ci.node).unwrap();
                prop_assert_eq!(ci.mention == Mention::Root, affected.is_root());
                match ci.mention {
                    Mention::Expanded => {
                        prop_assert!(expanded.insert(key));
                        let carriers = oracle::carriers(&dependencies, &states, key);
                        prop_assert_eq!(&below[key], &carriers.into_iter().collect());
                        let nearest = whole.lines[position + 1..].iter().find_map(|next| {
                            match &next.content {
                                LineContent::Ci(ci) => Some(ci.node),
                                LineContent::Group(_) => None,
                            }
                        });
                        prop_assert_eq!(nearest, affected.via);
                    }
                    Mention::ShownAbove | Mention::Cycle => prop_assert!(expanded.contains(key)),
                    Mention::Root => {}
                }
            }
            let part = graph.explain(&impact, node, limit);
            prop_assert_eq!(part.truncated, whole.lines.len() > limit);
            prop_assert_eq!(&part.lines[..], &whole.lines[..whole.lines.len().min(limit)]);
        }
    }
}

#[test]
fn a_chain_of_a_hundred_thousand_is_explained_to_its_root() {
    const LENGTH: u32 = 100_000;
    let mut builder = GraphBuilder::default();
    builder.kind(
        0,
        RelationshipKind {
            impact: ImpactDirection::TargetToSource,
            strength: Strength::Hard,
            default_group: None,
        },
    );
    for id in 0..LENGTH {
        builder.ci(id, &format!("ci-{id}"), true, 0);
    }
    for id in 1..LENGTH {
        builder.relationship(Relationship {
            id,
            kind: 0,
            source: id,
            target: id - 1,
            membership: Membership::Unstated,
            strength: None,
            probability: None,
        });
    }
    let graph = builder.build();
    let node = |id| graph.node_of(id).unwrap();
    let impact = graph.impact(&[(node(0), State::Down)]);
    let explanation = graph.explain(&impact, node(LENGTH - 1), usize::MAX);
    assert_eq!(explanation.lines.len(), LENGTH as usize);
    let last = explanation.lines.last().unwrap();
    assert_eq!(last.depth, LENGTH - 1);
    let paths = graph.paths(node(LENGTH - 1), node(0), 2);
    assert_eq!((paths.len(), paths[0].len()), (1, LENGTH as usize));
}
