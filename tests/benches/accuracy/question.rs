//! One incident, asked of every method.

use std::time::{Duration, Instant};

use faultline_core::graph::{
    Baseline, Incident, LocalisationQuestion, Node, Report, Settings, merge_reports,
};
use faultline_core::root_cause::{LatestChange, Prior, PriorTerms};
use faultline_testkit::accuracy::{hit_share, mean_rank};
use faultline_testkit::fault_injection::InjectedIncident;

use crate::estates::Estate;

/// Less than a user would wait; a search that it stops answers with what it has found.
const TIME_LIMIT: Duration = Duration::from_secs(2);

/// What a method is told of an incident besides states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// When reports came, and what changed before.
    TimesAndChanges,
    /// Nothing.
    StatesAlone,
}

impl Told {
    pub const BOTH: [Self; 2] = [Self::TimesAndChanges, Self::StatesAlone];
}

/// Methods in the order of the tables: `None` is ours.
pub fn methods() -> impl Iterator<Item = Option<Baseline>> {
    std::iter::once(None).chain(Baseline::ALL.map(Some))
}

/// Where a method ranks the true faults.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub first: f64,
    pub first_three: f64,
    pub mean_rank: f64,
}

impl Placed {
    fn of(scores: &[f64], faults: &[Option<usize>]) -> Self {
        Self {
            first: hit_share(scores, faults, 1),
            first_three: hit_share(scores, faults, 3),
            mean_rank: mean_rank(scores, faults),
        }
    }
}

/// What came of asking.
#[derive(Clone, Debug)]
pub struct Asked {
    /// For each of [`methods`].
    pub placed: Vec<Placed>,
    /// The probability that we give each candidate told of, the most probable first, and whether it
    /// failed.
    pub stated: Vec<(f64, bool)>,
    pub is_complete: bool,
    pub candidates: usize,
    pub symptoms: usize,
}

/// Asks all methods what they make of an incident.
pub fn ask(estate: &Estate, incident: &InjectedIncident, told: Told) -> Asked {
    let graph = &incident.recorded;
    let with_all = told == Told::TimesAndChanges;
    let reports: Vec<Report> = incident
        .reports
        .iter()
        .map(|report| Report {
            at: report.at.filter(|_| with_all),
            ..*report
        })
        .collect();
    let observations = merge_reports(&reports);
    let is_exempt = |node: Node| estate.rates[node.index()] == 0.0;
    let question = Incident::new(graph, &observations, &is_exempt);
    let candidates: Vec<Node> = question.candidates().collect();
    let hours_since_change: Vec<Option<f64>> = candidates
        .iter()
        .map(|node| {
            incident
                .hours_since_change
                .get(node)
                .copied()
                .filter(|_| with_all)
        })
        .collect();
    let odds: Vec<f64> = candidates
        .iter()
        .zip(&hours_since_change)
        .map(|(node, hours)| odds(estate.rates[node.index()], *hours))
        .collect();
    let started = Instant::now();
    let answer = question.explain(&odds, &Settings::default(), &mut || {
        started.elapsed() < TIME_LIMIT
    });
    let place = |node: Node| candidates.binary_search(&node).ok();
    let mut probabilities = vec![0.0; candidates.len()];
    for candidate in &answer.candidates {
        let place = place(candidate.node).expect("an answer names candidates");
        probabilities[place] = candidate.probability;
    }
    let localisation = LocalisationQuestion {
        graph,
        observations: &observations,
        candidates: &candidates,
        hours_since_change: &hours_since_change,
    };
    let faults: Vec<Option<usize>> = incident.shown.iter().map(|&node| place(node)).collect();
    let failed = |node: Node| incident.faults.iter().any(|&(fault, _)| fault == node);
    Asked {
        placed: methods()
            .map(|method| match method {
                None => Placed::of(&probabilities, &faults),
                Some(method) => Placed::of(&method.scores(&localisation), &faults),
            })
            .collect(),
        stated: answer
            .candidates
            .iter()
            .map(|candidate| (candidate.probability, failed(candidate.node)))
            .collect(),
        is_complete: answer.searched.complete,
        candidates: candidates.len(),
        symptoms: observations
            .iter()
            .filter(|one| one.state.is_broken())
            .count(),
    }
}

fn odds(rate: f64, hours_since_change: Option<f64>) -> f64 {
    let prior = Prior {
        rate,
        change: hours_since_change.map(|hours_before| LatestChange {
            changeset: 0,
            hours_before,
        }),
        past_faults: 0,
        terms: PriorTerms::default(),
    };
    prior.odds()
}
