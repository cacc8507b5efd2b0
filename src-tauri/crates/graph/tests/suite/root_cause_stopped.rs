//! Root cause asks often whether to go on, and bounds what it does not look at once it is stopped.

use faultline_graph::{Graph, Incident, Observation, Reported, Settings, State};
use faultline_testkit::layered::Layered;

/// Six CIs that one of the first suitable CIs of a generated estate takes down.
fn of_a_generated_estate() -> (Graph, Vec<Observation>) {
    let graph = Layered::new(2_000, 7).builder().build();
    let down = graph.nodes().find_map(|root| {
        let impact = graph.impact(&[(root, State::Down)]);
        let down = impact
            .affected()
            .iter()
            .filter(|one| one.state == State::Down);
        let down: Vec<_> = down.map(|one| one.node).collect();
        (down.len() >= 6).then_some(down)
    });
    let down = down.expect("some CI takes five along");
    let observations = down[..6].iter().map(|&node| Observation {
        node,
        state: Reported::Down,
        onset: None,
        confidence: 0.99,
    });
    let observations = observations.collect();
    (graph, observations)
}

#[test]
fn work_asks_whether_to_go_on_for_every_candidate_and_observation() {
    let (graph, observations) = of_a_generated_estate();
    let incident = Incident::new(&graph, &observations, &|_| false);
    let candidates = incident.candidates().len();
    let odds = vec![1e-4; candidates];
    let mut asked = 0;
    let answer = incident.explain(&odds, &Settings::default(), &mut || {
        asked += 1;
        true
    });
    assert!(answer.searched.complete);
    // Lone faults, both states of each prepared, the ways to each observation.
    assert!(asked >= 3 * candidates + 2 * observations.len(), "{asked}");
}

#[test]
fn work_that_is_stopped_before_it_searches_bounds_all_larger_hypotheses() {
    let (graph, observations) = of_a_generated_estate();
    let incident = Incident::new(&graph, &observations, &|_| false);
    let candidates = incident.candidates().len();
    let odds = vec![1e-4; candidates];
    let whole = incident.explain(&odds, &Settings::default(), &mut || true);
    for allowed in [0, candidates / 2, candidates] {
        let mut asked = 0;
        let answer = incident.explain(&odds, &Settings::default(), &mut || {
            asked += 1;
            asked <= allowed
        });
        assert!(!answer.searched.complete);
        let is_known = |faults| answer.hypotheses.iter().any(|one| one.faults == faults);
        let missed = whole.hypotheses.iter();
        let missed = missed.filter(|one| !is_known(one.faults.clone()));
        let missed: f64 = missed.map(|one| one.probability).sum();
        assert!(missed > 0.0 && missed <= answer.searched.unbounded_mass);
        assert!(answer.hypotheses.len() <= 2 * candidates);
        assert!(answer.hypotheses.iter().all(|one| one.faults.len() == 1));
    }
}
