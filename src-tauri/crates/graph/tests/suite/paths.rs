//! Paths against naive enumeration.

use faultline_graph::{Graph, Node};
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
