//! How many of some CIs depend on each, which circles are hard, and the way to the nearest of many.

use faultline_graph::{Graph, Node};
use faultline_testkit::estate::Estate;

fn node(graph: &Graph, key: &str) -> Node {
    graph.node_of_key(key).expect("in the estate")
}

#[test]
fn each_dependent_counts_once_however_many_ways_lead_from_it() {
    let estate = "s1 -> app -> db\ns1 -> db\ns2 ~> [1 of app other]\ndb -> app\nalone -> gone\ngone is retired";
    let graph = Estate::parse(estate).graph();
    let services = ["s1", "s2", "alone"].map(|key| node(&graph, key));
    let counts = graph.counts_of_dependents(&services, &mut || true);
    let counts = counts.expect("nobody stops it");
    let told: Vec<String> = graph
        .nodes()
        .map(|one| format!("{} {}", graph.key(one), counts[one.index()]))
        .collect();
    assert_eq!(
        told,
        [
            "alone 1", "app 2", "db 2", "gone 0", "other 1", "s1 1", "s2 1"
        ]
    );
}

#[test]
fn more_dependents_than_one_sweep_holds_are_all_counted() {
    let lines: Vec<String> = (0..200).map(|number| format!("s{number} -> app")).collect();
    let graph = Estate::parse(&format!("{}\napp -> db", lines.join("\n"))).graph();
    let services: Vec<Node> = graph
        .nodes()
        .filter(|&one| graph.key(one).starts_with('s'))
        .collect();
    let counts = graph.counts_of_dependents(&services, &mut || true);
    let counts = counts.expect("nobody stops it");
    assert_eq!(counts[node(&graph, "db").index()], 200);
    assert!(
        graph
            .counts_of_dependents(&services, &mut || false)
            .is_err()
    );
}

#[test]
fn a_circle_is_hard_where_nothing_on_the_way_round_is_soft() {
    for (estate, circles) in [
        ("a -> b -> a", ["a b"].as_slice()),
        ("a -> b ~> a", &[]),
        ("a -> [1 of b c]\nb -> a", &["a b"]),
        ("a ~> [1 of b c]\nb -> a", &[]),
        (
            "a -> b -> c -> a\nc ~> d -> c\nd -> e -> d",
            &["a b c", "d e"],
        ),
        ("a -> a", &[]),
    ] {
        let graph = Estate::parse(estate).graph();
        let found = graph.hard_circles().into_iter().map(|nodes| {
            let keys: Vec<&str> = nodes.iter().map(|&one| graph.key(one)).collect();
            keys.join(" ")
        });
        assert_eq!(found.collect::<Vec<_>>(), circles, "{estate}");
    }
}

#[test]
fn the_way_to_the_nearest_is_the_shortest_one() {
    let graph = Estate::parse("a -> b -> x1\na -> c -> d -> x0\nx1 -> a").graph();
    let flagged: Vec<bool> = graph
        .nodes()
        .map(|one| graph.key(one).starts_with('x'))
        .collect();
    let way = |key: &str| {
        let way = graph.way_to_nearest(node(&graph, key), &flagged)?;
        let keys: Vec<&str> = way.into_iter().map(|one| graph.key(one)).collect();
        Some(keys.join(" "))
    };
    assert_eq!(way("a").as_deref(), Some("a b x1"));
    assert_eq!(way("c").as_deref(), Some("c d x0"));
    assert_eq!(way("x1").as_deref(), Some("x1 a b x1"));
    assert_eq!(way("x0"), None);
}
