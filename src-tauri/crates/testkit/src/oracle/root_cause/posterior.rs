//! Every hypothesis of a question, weighed.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{Reported, State};

use super::likelihood::{likelihood, of_report, world};
use super::{Faults, Posterior, Question, Weighed};
use crate::oracle::{Dependencies, dependencies};

/// Everything that explains the evidence of `question`, by enumeration.
#[must_use]
pub fn answer(question: &Question) -> Posterior {
    let dependencies = dependencies(&question.estate);
    let candidates = candidates(question, &dependencies);
    let mut likelihoods: BTreeMap<Faults, f64> = BTreeMap::new();
    for faults in hypotheses(&candidates, question.most_faults) {
        let world = world(question, &dependencies, &faults);
        likelihoods.insert(faults, likelihood(question, &world));
    }
    let mut posterior = Posterior {
        no_fault: likelihoods[&Faults::new()],
        candidates: candidates.iter().map(|key| (key.clone(), 0.0)).collect(),
        ..Posterior::default()
    };
    for (faults, &likelihood) in &likelihoods {
        if faults.is_empty() || !every_fault_earns_its_place(&likelihoods, faults) {
            continue;
        }
        let prior: f64 = faults.iter().map(|fault| prior(question, fault)).product();
        posterior.hypotheses.push(Weighed {
            faults: faults.clone(),
            weight: prior * likelihood,
            probability: 0.0,
        });
    }
    let total: f64 = posterior.hypotheses.iter().map(|one| one.weight).sum();
    for one in &mut posterior.hypotheses {
        one.probability = one.weight / total;
        for key in one.faults.keys() {
            if let Some(sum) = posterior.candidates.get_mut(key) {
                *sum += one.probability;
            }
        }
    }
    posterior
}

/// By how many bits a look at each unobserved CI is expected to lower the entropy of the posterior:
/// every report is tried, and the posterior taken again.
#[must_use]
pub fn information(question: &Question, posterior: &Posterior) -> BTreeMap<String, f64> {
    let dependencies = dependencies(&question.estate);
    let worlds: Vec<_> = posterior
        .hypotheses
        .iter()
        .map(|one| (one.probability, world(question, &dependencies, &one.faults)))
        .collect();
    let before = entropy(worlds.iter().map(|(probability, _)| *probability));
    let unobserved = dependencies
        .cis
        .iter()
        .filter(|key| !question.evidence.contains_key(*key));
    unobserved
        .map(|key| {
            let mut after = 0.0;
            for report in Reported::ALL {
                let joint = worlds.iter().map(|(probability, world)| {
                    let (state, certainty) = (world.states[key], world.certainties[key]);
                    probability * of_report(state, certainty, report, 0.99)
                });
                let joint: Vec<f64> = joint.collect();
                let expected: f64 = joint.iter().sum();
                after += expected * entropy(joint.iter().map(|one| one / expected));
            }
            (key.clone(), before - after)
        })
        .collect()
}

fn entropy(probabilities: impl Iterator<Item = f64>) -> f64 {
    let terms = probabilities.filter(|&one| one > 0.0);
    terms.map(|one| -one * one.log2()).sum()
}

fn prior(question: &Question, (key, state): (&String, &State)) -> f64 {
    let share = if *state == State::Down { 0.7 } else { 0.3 };
    question.odds[key] * share
}

fn every_fault_earns_its_place(likelihoods: &BTreeMap<Faults, f64>, faults: &Faults) -> bool {
    faults.len() == 1
        || faults.keys().all(|key| {
            let mut without = faults.clone();
            without.remove(key);
            likelihoods[faults] / likelihoods[&without] >= 10.0 * (1.0 - 1e-9)
        })
}

/// CIs in service from which a symptom can be reached.
fn candidates(question: &Question, dependencies: &Dependencies) -> BTreeSet<String> {
    let symptoms = question
        .evidence
        .iter()
        .filter(|(_, seen)| seen.state != Reported::Up)
        .map(|(key, _)| key.clone());
    let mut reached: BTreeSet<String> = symptoms.collect();
    loop {
        let direct = dependencies
            .ungrouped
            .iter()
            .map(|(dependent, provider, _)| (dependent, provider));
        let grouped = dependencies.groups.iter().flat_map(|group| {
            let members = group.members.iter();
            members.map(|member| (&group.dependent, member))
        });
        let more: Vec<String> = direct
            .chain(grouped)
            .filter(|(dependent, provider)| {
                reached.contains(*dependent) && !reached.contains(*provider)
            })
            .map(|(_, provider)| provider.clone())
            .collect();
        if more.is_empty() {
            break;
        }
        reached.extend(more);
    }
    reached.retain(|key| dependencies.cis.contains(key) && !question.excluded.contains(key));
    reached
}

/// Every set of at most `most` faults, the empty one included.
fn hypotheses(candidates: &BTreeSet<String>, most: usize) -> Vec<Faults> {
    let mut all = vec![Faults::new()];
    for key in candidates {
        let smaller: Vec<Faults> = all.iter().filter(|one| one.len() < most).cloned().collect();
        for faults in smaller {
            for state in [State::Down, State::Degraded] {
                let mut larger = faults.clone();
                larger.insert(key.clone(), state);
                all.push(larger);
            }
        }
    }
    all
}
