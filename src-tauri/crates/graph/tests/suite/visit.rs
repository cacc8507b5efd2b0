//! petgraph's algorithms run on the graph.

use faultline_graph::Graph;
use faultline_testkit::estate::Estate;
use petgraph::algo::{kosaraju_scc, tarjan_scc, toposort};
use petgraph::visit::Dfs;

fn components(graph: &Graph, mut found: Vec<Vec<faultline_graph::Node>>) -> Vec<String> {
    for component in &mut found {
        component.sort_unstable();
    }
    found.sort_unstable();
    found
        .iter()
        .map(|component| component.iter().map(|&node| graph.key(node)).collect())
        .collect()
}

#[test]
fn strong_components_are_the_cycles_whichever_way_edges_are_walked() {
    let graph = Estate::parse("a -> b -> c -> a\nb -> [1 of d e]\nd -> e -> d\nf -> a").graph();
    let expected = ["abc", "de", "f"];
    assert_eq!(components(&graph, tarjan_scc(&graph)), expected);
    assert_eq!(components(&graph, kosaraju_scc(&graph)), expected);
}

#[test]
fn edges_lead_from_dependents_to_providers() {
    let graph = Estate::parse("shop -> app -> db\nlone").graph();
    let app = graph.node_of_key("app").unwrap();
    let mut search = Dfs::new(&graph, app);
    let mut met = Vec::new();
    while let Some(node) = search.next(&graph) {
        met.push(graph.key(node));
    }
    assert_eq!(met, ["app", "db"]);
    let order = toposort(&graph, None).expect("no cycle");
    let place = |key| order.iter().position(|&node| graph.key(node) == key);
    assert!(place("shop") < place("app") && place("app") < place("db"));
}
