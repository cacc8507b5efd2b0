//! Which CIs need each other in a circle, and what is reviewed first.

use faultline_testkit::estate::Estate;

fn found(estate: &str) -> Vec<String> {
    let graph = Estate::parse(estate).graph();
    let components = graph.fate_sharing().into_iter().map(|one| {
        let keys: Vec<&str> = one.nodes.iter().map(|&node| graph.key(node)).collect();
        let weakest: Vec<String> = one
            .weakest
            .iter()
            .map(|link| format!("{}-{}", graph.key(link.dependent), graph.key(link.provider)))
            .collect();
        format!("{}: {}", keys.join(" "), weakest.join(" "))
    });
    components.collect()
}

#[test]
fn circles_come_largest_first_and_others_not_at_all() {
    let estate = "a -> b -> a\nd -> e -> f -> d\nd -> a\nalone -> alone\nx is retired\na -> x -> a";
    assert_eq!(found(estate), ["d e f: d-e e-f f-d", "a b: a-b b-a"]);
    assert_eq!(found("a -> b -> c"), [""; 0]);
}

#[test]
fn soft_ones_are_the_weakest_then_redundant_ones_then_the_least_probable() {
    let start = "kind calls: target_to_source hard\na calls b p 0.9\nb calls c p 0.2\n";
    assert_eq!(found(&format!("{start}c -> a")), ["a b c: b-c"]);
    assert_eq!(found(&format!("{start}c -> [1 of a x]")), ["a b c: c-a"]);
    assert_eq!(found(&format!("{start}c -> [2 of a x]")), ["a b c: b-c"]);
    assert_eq!(found(&format!("{start}c ~> a")), ["a b c: c-a"]);
    assert_eq!(found(&format!("{start}c ~> [1 of a x]")), ["a b c: c-a"]);
}
