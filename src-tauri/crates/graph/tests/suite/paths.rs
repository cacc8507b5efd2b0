//! Paths against naive enumeration.

use faultline_graph::{Graph, Node, State};
use faultline_testkit::estate::Estate;
use faultline_testkit::oracle::{self, Dependencies};
use proptest::prelude::*;

use crate::random;

/// Every simple path, shortest first, those of one length by keys.
fn naive_paths(dependencies: &Dependencies, from: &str, to: &str) -> Vec<Vec<String>> {
    let direct = dependencies
        .ungrouped
        .iter()
        .map(|(dependent, provider, _)| (dependent.clone(), provider.clone()));
    let grouped = dependencies.groups.iter().flat_map(|group| {
        let members = group.members.iter();
        members.map(|member| (group.dependent.clone(), member.clone()))
    });
    let mut edges: Vec<(String, String)> = direct.chain(grouped).collect();
    edges.sort();
    edges.dedup();
    let mut paths = Vec::new();
    extend(&edges, &mut vec![from.to_owned()], to, &mut paths);
    paths.sort_by_key(|path| (path.len(), path.clone()));
    paths
}

fn extend(
    edges: &[(String, String)],
    path: &mut Vec<String>,
    to: &str,
    paths: &mut Vec<Vec<String>>,
) {
    let last = path[path.len() - 1].clone();
    if last == to {
        paths.push(path.clone());
        return;
    }
    for (_, provider) in edges.iter().filter(|(dependent, _)| *dependent == last) {
        if !path.contains(provider) {
            path.push(provider.clone());
            extend(edges, path, to, paths);
            path.pop();
        }
    }
}

fn keys(graph: &Graph, paths: &[Vec<Node>]) -> Vec<Vec<String>> {
    let of_path = |path: &Vec<Node>| {
        path.iter()
            .map(|&node| graph.key(node).to_owned())
            .collect()
    };
    paths.iter().map(of_path).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn paths_equal_naive_enumeration(
        estate in random::estate(),
        from in random::key(),
        to in random::key(),
        limit in 0..6_usize,
    ) {
        let graph = estate.graph();
        let naive = naive_paths(&oracle::dependencies(&estate), &from, &to);
        let [start, goal] = [&from, &to].map(|key| graph.node_of_key(key).unwrap());
        prop_assert_eq!(&keys(&graph, &graph.paths(start, goal, usize::MAX)), &naive);
        let few = &naive[..naive.len().min(limit)];
        prop_assert_eq!(&keys(&graph, &graph.paths(start, goal, limit))[..], few);
        let shortest = naive.first().map_or(0, Vec::len);
        let shortest: Vec<Vec<String>> = naive
            .into_iter()
            .filter(|path| path.len() == shortest)
            .collect();
        prop_assert_eq!(&keys(&graph, &graph.shortest_paths(start, goal, usize::MAX)), &shortest);
        let few = &shortest[..shortest.len().min(limit)];
        prop_assert_eq!(&keys(&graph, &graph.shortest_paths(start, goal, limit))[..], few);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn losses_equal_what_the_naive_rule_says(
        estate in random::estate(),
        from in random::key(),
        to in random::key(),
    ) {
        let graph = estate.graph();
        let [start, goal] = [&from, &to].map(|key| graph.node_of_key(key).unwrap());
        let paths = graph.paths(start, goal, 5);
        let coverage = graph.path_coverage(start, goal, &paths, &mut || true).unwrap();
        let state_without = |lost: &[Node]| {
            let roots: Vec<(&str, State)> = lost.iter().map(|&node| (graph.key(node), State::Down)).collect();
            oracle::states(&estate, &roots).get(&from).copied().unwrap_or_default()
        };
        prop_assert_eq!(coverage.provider_down, state_without(&[goal]));
        prop_assert_eq!(coverage.losses.len(), paths.len());
        for (path, loss) in paths.iter().zip(&coverage.losses) {
            let between: Vec<Node> = path.iter().copied().filter(|&node| node != start && node != goal).collect();
            prop_assert_eq!(loss.state, state_without(&between));
            let alone: Vec<Node> = between.iter().copied().filter(|&node| state_without(&[node]) == State::Down).collect();
            prop_assert_eq!(&loss.points, &alone);
        }
    }
}

#[test]
fn a_way_through_one_member_of_a_group_is_covered_until_both_meet() {
    let graph =
        Estate::parse("shop -> [1 of app1 app2]\napp1 -> host -> feed\napp2 -> host").graph();
    let node = |key: &str| graph.node_of_key(key).unwrap();
    let paths = graph.shortest_paths(node("shop"), node("feed"), 10);
    let coverage = graph.path_coverage(node("shop"), node("feed"), &paths, &mut || true);
    let coverage = coverage.unwrap();
    assert_eq!(coverage.provider_down, State::Down);
    assert_eq!(paths.len(), 2);
    for loss in &coverage.losses {
        assert!(!loss.is_covered());
        assert_eq!(loss.points, [node("host")]);
    }
    let short = graph.shortest_paths(node("shop"), node("host"), 10);
    let coverage = graph.path_coverage(node("shop"), node("host"), &short, &mut || true);
    for loss in coverage.unwrap().losses {
        assert_eq!(loss.state, State::AtRisk);
        assert_eq!(loss.points, []);
    }
}

#[test]
fn the_first_path_is_the_least_of_the_shortest() {
    let graph =
        Estate::parse("shop -> b -> db\nshop -> a2 -> db\nshop -> a1 -> a2\nshop -> z -> db")
            .graph();
    let [from, to] = ["shop", "db"].map(|key| graph.node_of_key(key).unwrap());
    let expected = [
        ["shop", "a2", "db"].as_slice(),
        &["shop", "b", "db"],
        &["shop", "z", "db"],
        &["shop", "a1", "a2", "db"],
    ];
    assert_eq!(keys(&graph, &graph.paths(from, to, 10)), expected);
    assert_eq!(
        keys(&graph, &graph.paths(to, from, 10)),
        Vec::<Vec<String>>::new()
    );
}
