//! Which unobserved CI to look at next.
//!
//! The expected drop in the entropy of the posterior is the mutual information between hypothesis
//! and report: the entropy of the report less its expected entropy once the fault is known.

use std::collections::HashMap;

use fixedbitset::FixedBitSet;

use super::incident::Incident;
use super::propagation::Propagation;
use super::{Check, Reported, Settings};
use crate::{Node, State};

/// So many leading hypotheses are weighed even where the time is up: without them nothing could be
/// proposed.
const ALWAYS_WEIGHED: usize = 8;

/// What some hypotheses together say of one CI.
#[derive(Clone, Copy, Default)]
struct Foreseen {
    reports: [f64; 3],
    entropy: f64,
    weight: f64,
}

/// Unobserved CIs by what a look at them teaches under these faults and their probabilities, best
/// first. Cost: the impact of each hypothesis on the whole estate.
pub(super) fn checks(
    incident: &Incident<'_>,
    settings: &Settings,
    hypotheses: &[(Vec<(Node, State)>, f64)],
    limit: usize,
    keep_going: &mut dyn FnMut() -> bool,
) -> Vec<Check> {
    let observed: FixedBitSet = incident
        .observations
        .iter()
        .map(|one| incident.part.whole(one.node).index())
        .collect();
    let mut foreseen: HashMap<Node, Foreseen> = HashMap::new();
    let mut propagation = Propagation::default();
    let mut total = 0.0;
    for (position, (faults, probability)) in hypotheses.iter().enumerate() {
        if position >= ALWAYS_WEIGHED && !keep_going() {
            break;
        }
        total += probability;
        propagation.run(incident.whole, faults, settings.propagation, false);
        let unobserved = propagation
            .affected()
            .filter(|node| !observed.contains(node.index()));
        for node in unobserved {
            let (state, certainty) = (propagation.state(node), propagation.certainty(node));
            let reports = expected_reports(settings, state, certainty);
            let sum = foreseen.entry(node).or_default();
            for (sum, report) in sum.reports.iter_mut().zip(reports) {
                *sum += probability * report;
            }
            sum.entropy += probability * entropy(reports);
            sum.weight += probability;
        }
    }
    let spared = expected_reports(settings, State::Up, 0.0);
    let mut checks: Vec<Check> = foreseen
        .into_iter()
        .map(|(node, sum)| Check {
            node,
            entropy_drop: drop_of(sum, spared, total),
        })
        .filter(|check| check.entropy_drop > 1e-9)
        .collect();
    checks.sort_by(|one, other| {
        let by_drop = other.entropy_drop.total_cmp(&one.entropy_drop);
        by_drop.then(one.node.cmp(&other.node))
    });
    checks.truncate(limit);
    checks
}

/// In bits, with the hypotheses that leave the CI up taken in.
fn drop_of(foreseen: Foreseen, spared: [f64; 3], total: f64) -> f64 {
    let unaffected = total - foreseen.weight;
    let mut reports = [0.0; 3];
    for (report, (sum, spared)) in reports
        .iter_mut()
        .zip(foreseen.reports.into_iter().zip(spared))
    {
        *report = (sum + unaffected * spared) / total;
    }
    entropy(reports) - (foreseen.entropy + unaffected * entropy(spared)) / total
}

fn expected_reports(settings: &Settings, state: State, certainty: f64) -> [f64; 3] {
    Reported::ALL.map(|report| settings.likelihood(state, certainty, report, settings.confidence))
}

/// Entropy in bits.
fn entropy(probabilities: [f64; 3]) -> f64 {
    let terms = probabilities.into_iter().filter(|&one| one > 0.0);
    terms.map(|one| -one * one.log2()).sum()
}
