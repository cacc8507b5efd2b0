//! Minimal cut sets equal the truth table, and limits are told.

use faultline_graph::{CutSetQuestion, CutSets, Graph, ImpactScratch, Node, State};
use faultline_testkit::estate::Estate;
use faultline_testkit::layered::Layered;
use faultline_testkit::oracle::TruthTable;
use petgraph::visit::Bfs;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::random::{self, KEYS};

fn keys(graph: &Graph, found: &CutSets) -> Vec<Vec<String>> {
    let named = |set: &Vec<Node>| set.iter().map(|&node| graph.key(node).to_owned()).collect();
    found.sets.iter().map(named).collect()
}

fn cut_sets(estate: &str, target: &str, order: u32) -> Vec<String> {
    let graph = Estate::parse(estate).graph();
    let of = graph.node_of_key(target).expect("a CI of the estate");
    let question = CutSetQuestion::new(of, order);
    let found = graph.cut_sets(&question, &mut || true);
    assert!(found.complete);
    keys(&graph, &found)
        .iter()
        .map(|set| set.join(" "))
        .collect()
}

/// Estates in which one CI leans on several groups, so that large sets are common.
fn grouped_estate() -> impl Strategy<Value = Estate> {
    let needs = select(&["1", "2", "3", "50%", "34%", "100%"][..]);
    let group = (select(&KEYS[..]), needs, subsequence(&KEYS[..], 1..6)).prop_map(
        |(dependent, needs, members)| {
            format!("{dependent} -> [{needs} of {}]\n", members.join(" "))
        },
    );
    let link = (select(&KEYS[..]), select(&KEYS[..]))
        .prop_map(|(dependent, provider)| format!("{dependent} -> {provider}\n"));
    (
        prop::collection::vec(group, 1..7),
        prop::collection::vec(link, 0..5),
    )
        .prop_map(|(groups, links)| {
            Estate::parse(&(KEYS.join("\n") + "\n" + &groups.concat() + &links.concat()))
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cut_sets_equal_the_truth_table(
        estate in prop_oneof![random::estate(), grouped_estate()],
        target in random::key(),
        order in 1..6_u32,
        include_self: bool,
        among in prop::option::weighted(0.4, subsequence(&KEYS[..], 0..KEYS.len())),
    ) {
        let graph = estate.graph();
        let of = graph.node_of_key(&target).unwrap();
        prop_assume!(graph.in_service(of));
        let may_be = |key: &str| among.as_ref().is_none_or(|among| among.contains(&key));
        let filter = |node: Node| may_be(graph.key(node));
        let question = CutSetQuestion {
            include_self,
            among: Some(&filter),
            ..CutSetQuestion::new(of, order)
        };
        let found = graph.cut_sets(&question, &mut || true);
        prop_assert_eq!((found.complete, found.complete_order), (true, order));
        let eligible = |key: &str| may_be(key) && (include_self || key != target);
        let expected = TruthTable::of(&estate, &target).minimal_cut_sets(order, &eligible);
        prop_assert_eq!(keys(&graph, &found), expected);
    }

    #[test]
    fn wide_groups_over_few_hosts_equal_the_truth_table(
        hosts in prop::collection::vec(prop::collection::vec(0..3_usize, 1..3), 4..8),
        share in 1..100_u32,
        order in 2..5_u32,
    ) {
        let names: Vec<String> = (0..hosts.len()).map(|at| format!("n{at}")).collect();
        let mut text = format!("web -> [{share}% of {}]\n", names.join(" "));
        for (name, hosts) in names.iter().zip(&hosts) {
            let hosts: Vec<String> = hosts.iter().map(|host| format!("h{host}")).collect();
            text += &format!("{name} -> [1 of {}]\n", hosts.join(" "));
        }
        let estate = Estate::parse(&text);
        let graph = estate.graph();
        let of = graph.node_of_key("web").unwrap();
        let found = graph.cut_sets(&CutSetQuestion::new(of, order), &mut || true);
        let expected = TruthTable::of(&estate, "web").minimal_cut_sets(order, &|key| key != "web");
        prop_assert!(found.complete);
        prop_assert_eq!(keys(&graph, &found), expected);
    }

    #[test]
    fn a_limit_leaves_the_smaller_sets_complete(
        estate in grouped_estate(),
        target in random::key(),
        looks in 0..4_u32,
        most_sets in 0..8_usize,
        most_diagram_nodes in 2..60_usize,
    ) {
        let graph = estate.graph();
        let of = graph.node_of_key(&target).unwrap();
        let question = CutSetQuestion { most_sets, most_diagram_nodes, ..CutSetQuestion::new(of, 4) };
        let mut left = looks;
        let found = graph.cut_sets(&question, &mut || {
            left = left.saturating_sub(1);
            left > 0
        });
        let all = TruthTable::of(&estate, &target).minimal_cut_sets(4, &|key| key != target);
        let listed = keys(&graph, &found);
        prop_assert!(listed.iter().all(|set| all.contains(set)));
        prop_assert!(listed.is_sorted_by_key(|set| (set.len(), set.clone())));
        let whole = |set: &&Vec<String>| set.len() <= found.complete_order as usize;
        prop_assert!(all.iter().filter(whole).all(|set| listed.contains(set)));
        prop_assert_eq!(found.complete, found.complete_order == 4);
        prop_assert!(!found.complete || listed == all);
    }
}

/// A service of a generated estate, with some of its providers: the most that every triple of them
/// can be tried.
#[test]
fn a_generated_service_is_answered_as_impact_answers_every_triple() {
    let graph = Layered::new(2_000, 3).builder().build();
    let services = graph.nodes().filter(|&node| graph.in_service(node));
    let mut walk = services.filter(|&node| graph.key(node).starts_with("bs-"));
    let service = walk.next().unwrap();
    let mut providers = Vec::new();
    let mut search = Bfs::new(&graph, service);
    while let Some(node) = search.next(&graph) {
        providers.push(node);
    }
    let some: Vec<Node> = providers.into_iter().skip(1).step_by(2).take(36).collect();
    let mut scratch = ImpactScratch::default();
    let mut expected: Vec<Vec<Node>> = Vec::new();
    let mut sets: Vec<Vec<Node>> = vec![Vec::new()];
    for _ in 0..3 {
        sets = sets
            .iter()
            .flat_map(|set| {
                let after = some.iter().filter(|&node| set.last() < Some(node));
                after.map(|&node| [&set[..], &[node]].concat())
            })
            .filter(|set| {
                !expected
                    .iter()
                    .any(|cut| cut.iter().all(|node| set.contains(node)))
            })
            .collect();
        for set in &sets {
            let forced: Vec<_> = set.iter().map(|&node| (node, State::Down)).collect();
            let impact = graph
                .impact_with(&forced, &mut scratch, &mut || true)
                .unwrap();
            if impact.state(service) == State::Down {
                expected.push(set.clone());
            }
        }
        sets.retain(|set| !expected.contains(set));
    }
    expected.sort_by_key(|set| (set.len(), set.clone()));
    let among = |node: Node| some.contains(&node);
    let question = CutSetQuestion {
        among: Some(&among),
        ..CutSetQuestion::new(service, 3)
    };
    assert_eq!(graph.cut_sets(&question, &mut || true).sets, expected);
    assert!(expected.iter().any(|set| set.len() == 3), "{expected:?}");
}

#[test]
fn example_6_has_a_host_and_a_pair() {
    let estate = "svc -> [1 of vm1 vm2]\nvm1 -> host\nvm2 -> host";
    assert_eq!(cut_sets(estate, "svc", 2), ["host", "vm1 vm2"]);
}

#[test]
fn of_four_nodes_of_which_half_are_needed_any_three_suffice() {
    let expected = ["n1 n2 n3", "n1 n2 n4", "n1 n3 n4", "n2 n3 n4"];
    assert_eq!(cut_sets("web -> [50% of n1..n4]", "web", 3), expected);
    assert_eq!(cut_sets("web -> [50% of n1..n4]", "web", 2), [""; 0]);
}

#[test]
fn one_ci_may_count_for_several_members() {
    let estate = "web -> [1 of n1 n2 n3]\nn1 -> a\nn2 -> a\nn2 -> b\nn3 -> b";
    assert_eq!(
        cut_sets(estate, "web", 3),
        ["a b", "a n3", "b n1", "n1 n2 n3"]
    );
}

#[test]
fn a_farm_much_larger_than_the_order_has_only_what_its_members_share() {
    let links: String = (0..400)
        .map(|at| format!("n{at} -> h{}\n", at % 3))
        .collect();
    let estate = format!("web -> [34% of n0..n399]\n{links}");
    assert_eq!(cut_sets(&estate, "web", 3), ["h0 h1", "h0 h2", "h1 h2"]);
}

#[test]
fn wide_services_need_no_deep_stack() {
    let links: String = (0..20_000)
        .map(|at| format!("l{at:05} -> l{:05}\nr{at:05} -> r{:05}\n", at + 1, at + 1))
        .collect();
    let graph = Estate::parse(&format!("svc -> [1 of l00000 r00000]\n{links}")).graph();
    let mut question = CutSetQuestion::new(graph.node_of_key("svc").unwrap(), 2);
    question.most_sets = 10;
    let found = graph.cut_sets(&question, &mut || true);
    assert_eq!((found.sets.len(), found.complete_order), (10, 1));
}
