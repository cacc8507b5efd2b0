//! What is told of an incident.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{Graph, Node, Report, Reported, State};

use super::spread::Struck;
use crate::random::Random;

/// Share of CIs that are monitored.
const MONITORED: f64 = 0.6;
const MOST_REPORTED: usize = 40;
const WRONG_STATE: f64 = 0.2;
const FALSE_ALARM: f64 = 0.02;
const SEEN_BY_PEOPLE: f64 = 0.1;
const MONITORING_INTERVAL: f64 = 60.0;
const PEOPLE_DELAY: f64 = 600.0;
/// A healthy report or false alarm comes within this of the first fault.
const HALF_AN_HOUR: f64 = 1_800.0;
/// Healthy CIs around the symptoms of which is told what monitoring says.
const NEIGHBOURS: usize = 50;
const CONFIDENCE: f64 = 0.99;

fn report(node: Node, state: Reported, at: f64) -> Report {
    Report {
        node,
        state,
        at: Some(at),
        confidence: CONFIDENCE,
    }
}

/// Reports of what is degraded or down.
pub(super) fn of_broken(struck: &BTreeMap<Node, Struck>, random: &mut Random) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    for (&node, struck) in struck {
        let Some(onset) = struck.onset.filter(|_| random.happens(MONITORED)) else {
            continue;
        };
        let is_down = (struck.state == State::Down) != random.happens(WRONG_STATE);
        let state = if is_down {
            Reported::Down
        } else {
            Reported::Degraded
        };
        let delay = if random.happens(SEEN_BY_PEOPLE) {
            random.exponential(PEOPLE_DELAY)
        } else {
            random.unit() * MONITORING_INTERVAL
        };
        reports.push(report(node, state, onset + delay));
    }
    while reports.len() > MOST_REPORTED {
        reports.swap_remove(random.below(reports.len() as u32) as usize);
    }
    reports
}

/// Reports of what is healthy, false alarms among them: of the CIs nearest to those of `broken`.
pub(super) fn of_healthy(
    graph: &Graph,
    rates: &[f64],
    struck: &BTreeMap<Node, Struck>,
    broken: &[Report],
    random: &mut Random,
) -> Vec<Report> {
    let is_healthy = |node: &Node| {
        let is_spared = struck.get(node).is_none_or(|struck| struck.onset.is_none());
        is_spared && rates[node.index()] > 0.0
    };
    let mut seen: BTreeSet<Node> = broken.iter().map(|report| report.node).collect();
    let mut reached: Vec<Node> = seen.iter().copied().collect();
    let mut healthy = Vec::new();
    while !reached.is_empty() && healthy.len() < NEIGHBOURS {
        let mut next = Vec::new();
        for &node in &reached {
            let providers = graph.providers(node).map(|one| one.provider);
            let dependents = graph.dependents(node).map(|one| one.dependent);
            next.extend(
                providers
                    .chain(dependents)
                    .filter(|&node| seen.insert(node)),
            );
        }
        // Of those equally far it is a draw by lot.
        for position in (1..next.len()).rev() {
            next.swap(position, random.below(position as u32 + 1) as usize);
        }
        healthy.extend(next.iter().copied().filter(is_healthy));
        reached = next;
    }
    healthy.truncate(NEIGHBOURS);
    healthy.retain(|_| random.happens(MONITORED));
    healthy
        .into_iter()
        .map(|node| {
            let at = random.unit() * HALF_AN_HOUR;
            let state = if !random.happens(FALSE_ALARM) {
                Reported::Up
            } else if random.percent(50) {
                Reported::Degraded
            } else {
                Reported::Down
            };
            report(node, state, at)
        })
        .collect()
}
