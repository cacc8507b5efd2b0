//! The baselines on estates small enough to see the answer.

use faultline_graph::{Baseline, Incident, LocalisationQuestion, Observation, Reported};
use faultline_testkit::estate::Estate;

/// Two switches; everything on the first is broken but `c`, which nobody looked at.
const SWITCHES: &str = "\
    shop -> a b
    a b c -> sw-1
    d e -> sw-2
    sw-1 sw-2 -> core";

/// The estate in which everything left of an arrow needs everything right of it.
fn estate(text: &str) -> Estate {
    let mut lines = String::new();
    for line in text.lines() {
        let (dependents, providers) = line.split_once("->").expect("an arrow");
        for dependent in dependents.split_whitespace() {
            for provider in providers.split_whitespace() {
                lines.push_str(&format!("{dependent} -> {provider}\n"));
            }
        }
    }
    Estate::parse(&lines)
}

/// Candidates with their scores, the greatest first, ties side by side: "core > a=b".
fn ranking(method: Baseline, text: &str, broken: &str, healthy: &str, changed: &str) -> String {
    let graph = estate(text).graph();
    let observed = |keys: &str, state: Reported| -> Vec<Observation> {
        let observation = |key: &str| Observation {
            node: graph.node_of_key(key).expect("a key of the estate"),
            state,
            onset: None,
            confidence: 0.99,
        };
        keys.split_whitespace().map(observation).collect()
    };
    let observations = [
        observed(broken, Reported::Down),
        observed(healthy, Reported::Up),
    ]
    .concat();
    let incident = Incident::new(&graph, &observations, &|_| false);
    let candidates: Vec<_> = incident.candidates().collect();
    let ages: Vec<Option<f64>> = candidates
        .iter()
        .map(|&node| {
            let changes = changed.split_whitespace();
            let mut changes = changes.map(|change| change.split_once('@').expect("key@hours"));
            let change = changes.find(|&(key, _)| key == graph.key(node));
            change.map(|(_, hours)| hours.parse().expect("hours"))
        })
        .collect();
    let scores = method.scores(&LocalisationQuestion {
        graph: &graph,
        observations: &observations,
        candidates: &candidates,
        hours_since_change: &ages,
    });
    assert_eq!(scores.len(), candidates.len());
    assert!(
        scores
            .iter()
            .all(|score| score.is_finite() && *score >= 0.0)
    );
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by(|&one, &other| scores[other].total_cmp(&scores[one]).then(one.cmp(&other)));
    let mut text = String::new();
    for (position, &candidate) in order.iter().enumerate() {
        if position > 0 {
            let tied = (scores[candidate] - scores[order[position - 1]]).abs() < 1e-9;
            text.push_str(if tied { "=" } else { " > " });
        }
        text.push_str(graph.key(candidates[candidate]));
    }
    text
}

#[test]
fn chance_tells_nothing() {
    assert_eq!(
        ranking(Baseline::Chance, SWITCHES, "a b", "", ""),
        "a=b=core=sw-1"
    );
}

#[test]
fn the_nearest_common_provider_comes_first() {
    for (text, broken, expected) in [
        (SWITCHES, "a b", "sw-1 > core > a=b"),
        // Most symptoms count for more than nearness.
        (SWITCHES, "a b d", "core > sw-1 > a=b=d > sw-2"),
        ("x -> y\ny -> x\nx -> z", "x", "x > y=z"),
    ] {
        let method = Baseline::NearestCommonProvider;
        assert_eq!(ranking(method, text, broken, "", ""), expected);
    }
}

#[test]
fn set_cover_takes_what_covers_most_and_spares_the_healthy() {
    for (text, broken, healthy, expected) in [
        (SWITCHES, "a b", "", "core=sw-1 > a=b"),
        // A healthy CI below the core speaks against it.
        (SWITCHES, "a b", "d", "sw-1 > core > a=b"),
        // What is left after the first pick needs a pick of its own.
        (
            "a b c -> p\nc d -> q\nd e -> r",
            "a b c d",
            "",
            "p > d=q=r > a=b=c",
        ),
        ("a -> p\nb -> q", "a b", "", "a=b=p=q"),
    ] {
        let method = Baseline::GreedySetCover;
        assert_eq!(ranking(method, text, broken, healthy, ""), expected);
    }
}

#[test]
fn the_walk_stays_where_ways_from_symptoms_meet() {
    let method = Baseline::PersonalisedPageRank;
    assert_eq!(
        ranking(method, SWITCHES, "a b", "", ""),
        "sw-1 > core > a=b"
    );
    assert_eq!(
        ranking(method, "a b -> p\nb -> q\nq -> s", "a b", "", ""),
        // p takes 0.85 of a and half of that of b: 1.275 times what either has.
        "p > a=b > q > s"
    );
}

#[test]
fn the_shares_of_the_walk_are_those_of_its_equation() {
    // p = 0.85 a: from a the walk goes on to p or starts again, at p it only starts again.
    let graph = estate("a -> p").graph();
    let node = |key| graph.node_of_key(key).expect("a key of the estate");
    let scores = Baseline::PersonalisedPageRank.scores(&LocalisationQuestion {
        graph: &graph,
        observations: &[Observation {
            node: node("a"),
            state: Reported::Degraded,
            onset: None,
            confidence: 1.0,
        }],
        candidates: &[node("a"), node("p")],
        hours_since_change: &[None, None],
    });
    assert!((scores[0] - 1.0 / 1.85).abs() < 1e-9, "{scores:?}");
    assert!((scores[1] - 0.85 / 1.85).abs() < 1e-9, "{scores:?}");
}

#[test]
fn the_traversal_ends_at_the_deepest_symptoms() {
    for (text, broken, expected) in [
        (SWITCHES, "shop a sw-1", "sw-1 > a=b=core=shop"),
        // Nobody reported what lies between.
        (SWITCHES, "shop core", "core > a=b=shop=sw-1"),
        (SWITCHES, "shop b d", "b > d > a=core=shop=sw-1=sw-2"),
        // In a cycle each is as deep as the other.
        ("x -> y\ny -> x\nw -> x", "w x y", "x=y > w"),
    ] {
        let method = Baseline::DeepestAnomalous;
        assert_eq!(ranking(method, text, broken, "", ""), expected);
    }
}

#[test]
fn the_latest_change_is_suspected_first() {
    assert_eq!(
        ranking(
            Baseline::RecentChangeFirst,
            SWITCHES,
            "a b",
            "",
            "core@30 a@0.5 d@0"
        ),
        "a > core > b=sw-1"
    );
}

#[test]
fn names_differ() {
    let names = Baseline::ALL.map(Baseline::name);
    let distinct: std::collections::BTreeSet<&str> = names.into_iter().collect();
    assert_eq!(distinct.len(), names.len());
}
