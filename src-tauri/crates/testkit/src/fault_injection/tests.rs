//! Injected incidents follow their rules.

use std::collections::BTreeMap;

use faultline_graph::{Graph, Node, Reported, State};

use super::{InjectedIncident, Spread, inject};
use crate::estate::Estate;
use crate::layered::Layered;

fn layered() -> Graph {
    Layered::new(2_000, 3).builder().build()
}

/// A hundred incidents of an estate in which everything in service fails alike.
fn incidents(graph: &Graph, seed: u64) -> Vec<InjectedIncident> {
    let rate = |node| if graph.in_service(node) { 1e-4 } else { 0.0 };
    let rates: Vec<f64> = graph.nodes().map(rate).collect();
    (0..100)
        .map(|number| inject(graph, &rates, seed, number))
        .collect()
}

#[test]
fn what_certainly_travels_brings_about_the_impact() {
    let graph = layered();
    let all: Vec<Node> = graph.nodes().collect();
    for (number, pair) in all.chunks(2).step_by(7).enumerate() {
        let states = [State::Down, State::Degraded];
        let faults: Vec<(Node, State)> = pair
            .iter()
            .copied()
            .filter(|&node| graph.in_service(node))
            .zip(states)
            .collect();
        let spread = Spread {
            transmission: 1.0,
            delay: 20.0,
            seed: number as u64,
        };
        let played: BTreeMap<Node, State> = spread
            .play(&graph, &faults)
            .into_iter()
            .map(|(node, struck)| (node, struck.state))
            .collect();
        let impact = graph.impact(&faults);
        let expected: BTreeMap<Node, State> = impact
            .affected()
            .iter()
            .map(|affected| (affected.node, affected.state))
            .collect();
        assert_eq!(played, expected, "{faults:?}");
    }
}

#[test]
fn a_failure_travels_as_often_as_is_stated_and_never_back_in_time() {
    let graph = Estate::parse("kind runs: target_to_source\nb runs c p 0.3").graph();
    let node = |key| graph.node_of_key(key).unwrap();
    let mut times = Vec::new();
    for seed in 0..2_000 {
        let spread = Spread {
            transmission: 1.0,
            delay: 20.0,
            seed,
        };
        let struck = spread.play(&graph, &[(node("c"), State::Down)]);
        assert_eq!(struck[&node("c")].onset, Some(0.0));
        times.extend(struck.get(&node("b")).and_then(|struck| struck.onset));
    }
    assert!((540..660).contains(&times.len()), "{}", times.len());
    let mean = times.iter().sum::<f64>() / times.len() as f64;
    assert!((17.0..23.0).contains(&mean), "{mean}");
}

#[test]
fn the_same_seed_gives_the_same_incidents_and_another_does_not() {
    let graph = layered();
    let told = |seed| -> Vec<_> {
        incidents(&graph, seed)
            .into_iter()
            .take(20)
            .map(|one| {
                (
                    one.faults,
                    one.reports,
                    one.hours_since_change,
                    one.recorded,
                )
            })
            .collect()
    };
    let (first, again, other) = (told(1), told(1), told(2));
    assert!(first == again);
    assert!(first != other);
}

#[test]
fn incidents_follow_the_rules() {
    let graph = layered();
    let dependencies = graph.dependency_count() as f64;
    let mut by_faults = [0; 4];
    let (mut broken, mut up, mut kept, mut of_a_change) = (0, 0, 0.0, 0);
    for incident in incidents(&graph, 4) {
        by_faults[incident.faults.len()] += 1;
        let symptoms = incident.reports.iter().filter(|one| one.state.is_broken());
        let symptoms = symptoms.count();
        assert!(symptoms >= 3);
        assert!(symptoms <= 40 + 50, "{symptoms}");
        assert!(incident.reports.is_sorted_by_key(|one| one.node));
        assert!(
            incident
                .reports
                .windows(2)
                .all(|pair| pair[0].node != pair[1].node)
        );
        assert!(!incident.shown.is_empty());
        assert!(
            incident
                .shown
                .iter()
                .all(|shown| { incident.faults.iter().any(|(node, _)| node == shown) })
        );
        broken += symptoms;
        up += incident
            .reports
            .iter()
            .filter(|one| one.state == Reported::Up)
            .count();
        kept += incident.recorded.dependency_count() as f64 / dependencies;
        let changed = |&(node, _): &(Node, State)| incident.hours_since_change.contains_key(&node);
        of_a_change += usize::from(changed(&incident.faults[0]));
        assert_eq!(incident.recorded.node_count(), graph.node_count());
        assert!(
            graph
                .nodes()
                .all(|node| graph.key(node) == incident.recorded.key(node))
        );
    }
    assert!(
        by_faults[1] > 40 && by_faults[2] > 10 && by_faults[3] > 5,
        "{by_faults:?}"
    );
    assert!(broken > 400 && up > 2_000, "{broken} {up}");
    assert!((93.5..96.5).contains(&kept), "{kept}");
    assert!((30..56).contains(&of_a_change), "{of_a_change}");
}

#[test]
fn a_tenth_of_the_records_is_missing_or_wrong() {
    let graph = layered();
    let incident = &incidents(&graph, 9)[0];
    let providers = |graph: &Graph, node: Node| -> Vec<(u32, Node)> {
        let providers = graph.providers(node);
        providers
            .map(|one| (one.relationship, one.provider))
            .collect()
    };
    let (mut missing, mut wrong, mut all) = (0, 0, 0);
    for node in graph.nodes() {
        let recorded = providers(&incident.recorded, node);
        for (relationship, provider) in providers(&graph, node) {
            all += 1;
            match recorded.iter().find(|(other, _)| *other == relationship) {
                None => missing += 1,
                Some(&(_, other)) if other != provider => {
                    wrong += 1;
                    assert_eq!(graph.class(other), graph.class(provider));
                }
                Some(_) => {}
            }
        }
    }
    let share = |count: i32| f64::from(count) / f64::from(all);
    assert!((0.04..0.07).contains(&share(missing)), "{missing} of {all}");
    assert!((0.03..0.06).contains(&share(wrong)), "{wrong} of {all}");
}
