//! One incident from end to end.

use std::collections::BTreeMap;

use faultline_graph::{Graph, Node, Report, State};

use super::records::recorded;
use super::reports::{of_broken, of_healthy};
use super::spread::Spread;
use crate::random::Random;

/// Purpose of the random numbers here.
const INCIDENT: u32 = 11;
const LEAST_SYMPTOMS: usize = 3;
const DOWN: f64 = 0.7;
const OF_A_CHANGE: f64 = 0.4;
const CHANGED: f64 = 0.05;
const HOURS_TO_A_FAULT: f64 = 12.0;
const HOURS_OF_A_WEEK: f64 = 168.0;
/// Draws after which an estate is taken to be one in which no fault shows.
const DRAWS: u32 = 100_000;

/// An incident of which the cause is known.
#[derive(Clone, Debug)]
pub struct InjectedIncident {
    /// What failed.
    pub faults: Vec<(Node, State)>,
    /// Those of them without which some report would not be: the ones that can be found.
    pub shown: Vec<Node>,
    /// What is told, in the order of nodes; times in seconds after the first fault.
    pub reports: Vec<Report>,
    /// The CIs that changed in the seven days before, and how many hours before.
    pub hours_since_change: BTreeMap<Node, f64>,
    /// The estate as it is recorded, with the nodes of the true one.
    pub recorded: Graph,
}

/// Makes the incident of this seed and number. `rates` has the chance of a fault of each CI of the
/// true estate, by node; CIs of rate 0 never fail and are not told of when healthy.
///
/// Cost: the recorded graph is built anew, besides the impact of each draw.
///
/// # Panics
/// Where nothing can fail, or no fault ever shows by three reports.
#[must_use]
pub fn inject(graph: &Graph, rates: &[f64], seed: u64, number: u32) -> InjectedIncident {
    let mut random = Random::new(seed, number, INCIDENT);
    let fallible: Vec<Node> = graph
        .nodes()
        .filter(|node| rates[node.index()] > 0.0)
        .collect();
    assert!(!fallible.is_empty(), "nothing can fail in this estate");
    let wanted = match random.below(100) {
        0..60 => 1,
        60..85 => 2,
        _ => 3,
    };
    for _ in 0..DRAWS {
        let faults = faults(rates, &fallible, wanted, &mut random);
        let spread = Spread {
            transmission: 0.95,
            delay: 20.0,
            seed: random.next(),
        };
        let struck = spread.play(graph, &faults);
        let mut reports = of_broken(&struck, &mut random);
        let shown: Vec<Node> = faults
            .iter()
            .filter(|&&fault| {
                let alone = spread.play(graph, &[fault]);
                let is_hit = |node| alone.get(&node).is_some_and(|hit| hit.onset.is_some());
                reports.iter().any(|report| is_hit(report.node))
            })
            .map(|&(node, _)| node)
            .collect();
        let healthy = of_healthy(graph, rates, &struck, &reports, &mut random);
        reports.extend(healthy);
        reports.sort_by_key(|report| report.node);
        let symptoms = reports.iter().filter(|report| report.state.is_broken());
        if shown.is_empty() || symptoms.count() < LEAST_SYMPTOMS {
            continue;
        }
        return InjectedIncident {
            hours_since_change: changes(&fallible, &faults, &mut random),
            recorded: recorded(graph, &mut random),
            faults,
            shown,
            reports,
        };
    }
    panic!("no fault shows by {LEAST_SYMPTOMS} reports in this estate");
}

/// So many faults, by rate.
fn faults(
    rates: &[f64],
    fallible: &[Node],
    wanted: usize,
    random: &mut Random,
) -> Vec<(Node, State)> {
    let mut sums = Vec::with_capacity(fallible.len());
    let mut total = 0.0;
    for node in fallible {
        total += rates[node.index()];
        sums.push(total);
    }
    let mut faults: Vec<(Node, State)> = Vec::new();
    while faults.len() < wanted.min(fallible.len()) {
        let draw = random.unit() * total;
        let position = sums.partition_point(|&sum| sum <= draw).min(sums.len() - 1);
        let node = fallible[position];
        let state = if random.happens(DOWN) {
            State::Down
        } else {
            State::Degraded
        };
        if faults.iter().all(|&(other, _)| other != node) {
            faults.push((node, state));
        }
    }
    faults
}

/// What changed lately, and when; of several changes the latest counts.
fn changes(
    fallible: &[Node],
    faults: &[(Node, State)],
    random: &mut Random,
) -> BTreeMap<Node, f64> {
    let mut changes = BTreeMap::new();
    for &node in fallible {
        if random.happens(CHANGED) {
            changes.insert(node, random.unit() * HOURS_OF_A_WEEK);
        }
    }
    for &(node, _) in faults {
        if random.happens(OF_A_CHANGE) {
            let hours = random.exponential(HOURS_TO_A_FAULT).min(HOURS_OF_A_WEEK);
            let latest: &mut f64 = changes.entry(node).or_insert(hours);
            *latest = latest.min(hours);
        }
    }
    changes
}
