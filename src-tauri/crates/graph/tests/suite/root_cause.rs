//! Root cause equals exhaustive enumeration, and what must hold of any answer.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{
    Incident, Observation, Report, Reported, RootCause, Settings, State, first_onset, merge_reports,
};
use faultline_testkit::oracle;
use faultline_testkit::oracle::root_cause::{Faults, Posterior, Question, Seen};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::{collection, option};

use crate::random::{self, KEYS};

fn seen() -> impl Strategy<Value = Seen> {
    let onset = prop_oneof![
        2 => Just(None),
        3 => select(&[0.0, 60.0, 120.0, 121.0, 500.0, 5_000.0][..]).prop_map(Some),
    ];
    let confidence = prop_oneof![
        3 => Just(0.99),
        1 => select(&[0.0, 0.3, 1.0][..]),
    ];
    let state = prop_oneof![
        3 => Just(Reported::Up),
        2 => Just(Reported::Degraded),
        4 => Just(Reported::Down),
    ];
    (state, onset, confidence).prop_map(|(state, onset, confidence)| Seen {
        state,
        onset,
        confidence,
    })
}

fn question() -> impl Strategy<Value = Question> {
    let key = || select(&KEYS[..]).prop_map(str::to_owned);
    let evidence = collection::btree_map(key(), seen(), 1..7);
    let odds = collection::vec(select(&[1e-6, 1e-4, 1e-2, 0.3][..]), KEYS.len());
    let excluded = option::weighted(0.2, key());
    let faults = prop_oneof![4 => Just(1_usize), 10 => Just(2), 2 => Just(3)];
    (random::estate(), evidence, odds, excluded, faults).prop_map(
        |(estate, evidence, odds, excluded, most_faults)| Question {
            estate,
            evidence,
            odds: KEYS.map(str::to_owned).into_iter().zip(odds).collect(),
            excluded: excluded.into_iter().collect(),
            most_faults,
        },
    )
}

fn ask(question: &Question, settings: &Settings) -> (RootCause, Vec<String>) {
    ask_while(question, settings, &mut || true)
}

fn ask_while(
    question: &Question,
    settings: &Settings,
    keep_going: &mut dyn FnMut() -> bool,
) -> (RootCause, Vec<String>) {
    let graph = question.estate.graph();
    let observations: Vec<Observation> = question
        .evidence
        .iter()
        .map(|(key, seen)| Observation {
            node: graph.node_of_key(key).expect("a key of the estate"),
            state: seen.state,
            onset: seen.onset,
            confidence: seen.confidence,
        })
        .collect();
    let excluded = |node| question.excluded.contains(graph.key(node));
    let incident = Incident::new(&graph, &observations, &excluded);
    let odds: Vec<f64> = incident
        .candidates()
        .map(|node| question.odds[graph.key(node)])
        .collect();
    let keys = graph.nodes().map(|node| graph.key(node).to_owned());
    (
        incident.explain(&odds, settings, keep_going),
        keys.collect(),
    )
}

fn exactly(question: &Question) -> Settings {
    Settings {
        most_faults: question.most_faults,
        discard: 0.0,
        weighed_hypotheses: usize::MAX,
        checks: usize::MAX,
        ..Settings::default()
    }
}

fn faults(keys: &[String], hypothesis: &faultline_graph::Hypothesis) -> Faults {
    let fault = |fault: &faultline_graph::Fault| (keys[fault.node.index()].clone(), fault.state);
    hypothesis.faults.iter().map(fault).collect()
}

/// The share of all mass that hypotheses have which an answer does not hold.
fn mass_missed(answer: &RootCause, keys: &[String], expected: &Posterior) -> f64 {
    let found: BTreeSet<Faults> = answer
        .hypotheses
        .iter()
        .map(|one| faults(keys, one))
        .collect();
    let missed = expected
        .hypotheses
        .iter()
        .filter(|one| !found.contains(&one.faults));
    missed.map(|one| one.probability).sum()
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_equals_enumeration(question in question()) {
        let (answer, keys) = ask(&question, &exactly(&question));
        let expected = oracle::root_cause::answer(&question);
        prop_assert!(answer.searched.complete);
        prop_assert_eq!(answer.searched.candidates, expected.candidates.len());
        let found: BTreeMap<Faults, f64> = answer
            .hypotheses
            .iter()
            .map(|one| (faults(&keys, one), one.probability))
            .collect();
        prop_assert_eq!(found.len(), expected.hypotheses.len());
        for one in &expected.hypotheses {
            let probability = found.get(&one.faults).copied();
            prop_assert!(probability.is_some_and(|p| near(p, one.probability)), "{:?}: {probability:?}", one);
        }
        prop_assert!(answer.hypotheses.is_sorted_by(|one, next| one.probability >= next.probability));
        let told: BTreeMap<&str, f64> = answer
            .candidates
            .iter()
            .map(|one| (keys[one.node.index()].as_str(), one.probability))
            .collect();
        for (key, &probability) in &expected.candidates {
            let known = told.get(key.as_str()).copied();
            prop_assert!(known.map_or(probability < 1e-4 + 1e-9, |p| near(p, probability)), "{key}: {known:?}, {probability}");
        }
        let best = expected.hypotheses.iter().map(|one| one.weight).fold(0.0, f64::max);
        if let Some(ratio) = answer.no_fault_ratio {
            prop_assert!((ratio * best / expected.no_fault - 1.0).abs() < 1e-9);
        }
        prop_assert_eq!(answer.no_fault_ratio.is_none(), expected.candidates.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_to_check_next_equals_trying_every_report(question in question()) {
        let (answer, keys) = ask(&question, &exactly(&question));
        let expected = oracle::root_cause::information(&question, &oracle::root_cause::answer(&question));
        let found: BTreeMap<&str, f64> = answer
            .checks
            .iter()
            .map(|check| (keys[check.node.index()].as_str(), check.entropy_drop))
            .collect();
        for (key, drop) in &expected {
            let known = found.get(key.as_str()).copied().unwrap_or(0.0);
            prop_assert!((known - drop).abs() < 1e-8, "{key}: {known}, {drop}");
        }
        prop_assert!(found.keys().all(|key| expected.contains_key(*key)));
    }

    #[test]
    fn what_is_discarded_changes_little(question in question()) {
        let settings = Settings { most_faults: question.most_faults, ..Settings::default() };
        let (answer, keys) = ask(&question, &settings);
        prop_assert!(answer.searched.complete);
        let expected = oracle::root_cause::answer(&question);
        let missed = mass_missed(&answer, &keys, &expected);
        prop_assert!(missed <= answer.searched.unbounded_mass + 1e-9, "{missed}");
        for one in &answer.candidates {
            let probability = expected.candidates[&keys[one.node.index()]];
            prop_assert!((one.probability - probability).abs() <= 2e-4);
        }
    }

    #[test]
    fn stopped_work_holds_the_truth_between_its_bounds(question in question(), allowed in 0..64_usize) {
        let settings = exactly(&question);
        let mut asked = 0;
        let (answer, keys) = ask_while(&question, &settings, &mut || {
            asked += 1;
            asked <= allowed
        });
        let expected = oracle::root_cause::answer(&question);
        let told: BTreeMap<&str, (f64, f64)> = answer
            .candidates
            .iter()
            .map(|one| (keys[one.node.index()].as_str(), (one.lower, one.upper)))
            .collect();
        prop_assert!(answer.searched.complete == (answer.searched.unbounded_mass <= settings.discard));
        let missed = mass_missed(&answer, &keys, &expected);
        prop_assert!(missed <= answer.searched.unbounded_mass + 1e-9, "{missed}");
        for (key, &probability) in &expected.candidates {
            let unknown = (0.0, answer.searched.unbounded_mass + 1e-4);
            let &(lower, upper) = told.get(key.as_str()).unwrap_or(&unknown);
            prop_assert!(lower <= probability + 1e-9 && probability <= upper + 1e-9, "{key}: {lower} {probability} {upper}");
        }
    }

    #[test]
    fn knowing_a_ci_healthy_never_favours_what_predicts_it_broken(
        question in question(),
        healthy in random::key(),
    ) {
        let mut knowing = question.clone();
        knowing.evidence.insert(healthy.clone(), Seen { state: Reported::Up, onset: None, confidence: 0.99 });
        let mut unknowing = question.clone();
        unknowing.evidence.remove(&healthy);
        let gains = |question: &Question| -> BTreeMap<Faults, f64> {
            let (answer, keys) = ask(question, &exactly(question));
            answer.hypotheses.iter().map(|one| (faults(&keys, one), one.gain)).collect()
        };
        let (before, after) = (gains(&unknowing), gains(&knowing));
        let state = |faults: &Faults| {
            let roots: Vec<(&str, State)> = faults.iter().map(|(key, &state)| (key.as_str(), state)).collect();
            oracle::states(&question.estate, &roots).get(&healthy).copied().unwrap_or_default()
        };
        let kept: BTreeSet<&Faults> = before.keys().filter(|one| after.contains_key(*one)).collect();
        for &broken in kept.iter().filter(|one| state(one) >= State::Degraded) {
            for &spared in kept.iter().filter(|one| state(one) == State::Up) {
                let odds_before = before[broken] - before[spared];
                let odds_after = after[broken] - after[spared];
                prop_assert!(odds_after <= odds_before + 1e-9, "{broken:?} against {spared:?}");
            }
        }
    }
}

#[test]
fn of_several_reports_the_latest_counts_with_the_first_onset_since_it_was_up() {
    use Reported::{Degraded, Down, Up};
    let estate = faultline_testkit::estate::Estate::parse("a -> b");
    let node = estate.graph().node_of_key("a").unwrap();
    for (reports, state, onset) in [
        (vec![(Down, Some(5.0))], Down, Some(5.0)),
        (
            vec![(Down, Some(5.0)), (Degraded, Some(9.0))],
            Degraded,
            Some(5.0),
        ),
        (
            vec![(Degraded, Some(9.0)), (Down, Some(5.0))],
            Degraded,
            Some(5.0),
        ),
        (
            vec![(Down, Some(5.0)), (Up, Some(6.0)), (Down, Some(7.0))],
            Down,
            Some(7.0),
        ),
        (vec![(Up, Some(6.0)), (Down, Some(5.0))], Up, None),
        (vec![(Down, None), (Up, None)], Up, None),
        (vec![(Up, None), (Down, None)], Down, None),
        (vec![(Down, Some(5.0)), (Up, None)], Up, None),
        (vec![(Up, Some(5.0)), (Down, Some(5.0))], Down, Some(5.0)),
    ] {
        let rows: Vec<Report> = reports
            .iter()
            .map(|&(state, at)| Report {
                node,
                state,
                at,
                confidence: 0.5,
            })
            .collect();
        let merged = merge_reports(&rows);
        assert_eq!(merged.len(), 1);
        assert_eq!(
            (merged[0].state, merged[0].onset),
            (state, onset),
            "{reports:?}"
        );
    }
}

#[test]
fn the_first_onset_is_the_earliest_of_a_broken_report() {
    let estate = faultline_testkit::estate::Estate::parse("a -> b");
    let node = estate.graph().node_of_key("a").unwrap();
    let report = |state, at| Report {
        node,
        state,
        at,
        confidence: 1.0,
    };
    let reports = [
        report(Reported::Up, Some(1.0)),
        report(Reported::Down, None),
        report(Reported::Down, Some(8.0)),
        report(Reported::Degraded, Some(4.0)),
    ];
    assert_eq!(first_onset(&reports), Some(4.0));
    assert_eq!(first_onset(&reports[..2]), None);
}

#[test]
fn stopped_work_says_what_it_leaves_open() {
    let estate = faultline_testkit::estate::Estate::parse(
        "a -> x -> r\nb -> y -> r\nc -> [1 of p q]\nd -> [1 of p q]",
    );
    let graph = estate.graph();
    let observations: Vec<Observation> = ["a", "b", "c", "d"]
        .map(|key| Observation {
            node: graph.node_of_key(key).unwrap(),
            state: Reported::Down,
            onset: None,
            confidence: 0.99,
        })
        .to_vec();
    let incident = Incident::new(&graph, &observations, &|_| false);
    let odds = vec![1e-4; incident.candidates().len()];
    let whole = incident.explain(&odds, &Settings::default(), &mut || true);
    for allowed in 0..4 {
        let mut asked = 0;
        let stopped = incident.explain(&odds, &Settings::default(), &mut || {
            asked += 1;
            asked <= allowed
        });
        if !stopped.searched.complete {
            assert!(stopped.searched.unbounded_mass > 0.0);
        }
        for one in &stopped.candidates {
            let of_whole = whole.candidates.iter().find(|other| other.node == one.node);
            let probability = of_whole.map_or(0.0, |other| other.probability);
            assert!(one.lower <= probability + 1e-4 && probability <= one.upper + 1e-4);
        }
    }
}
