//! What is told of an incident.

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{Graph, Node, Report, Reported, State};

use super::spread::Struck;
use crate::random::Random;

const REPORTED: f64 = 0.6;
const MOST_REPORTED: usize = 40;
const WRONG_STATE: f64 = 0.2;
const FALSE_ALARM: f64 = 0.02;
const SEEN_BY_PEOPLE: f64 = 0.1;
const MONITORING_INTERVAL: f64 = 60.0;
const PEOPLE_DELAY: f64 = 600.0;
/// A false alarm, or a look at something healthy, comes within this of the first fault.
const HALF_AN_HOUR: f64 = 1_800.0;
const LOOKS_NEARBY: u32 = 10;
const LOOKS_ANYWHERE: u32 = 5;
/// Steps towards providers from a reported CI to one that is looked at, at most.
const STEPS: u32 = 3;
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
        let Some(onset) = struck.onset.filter(|_| random.happens(REPORTED)) else {
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

/// Reports of what is healthy, false alarms among them; on none of the CIs of `broken`.
pub(super) fn of_healthy(
    graph: &Graph,
    monitored: &[Node],
    struck: &BTreeMap<Node, Struck>,
    broken: &[Report],
    random: &mut Random,
) -> Vec<Report> {
    let mut looked_at = BTreeSet::new();
    if !broken.is_empty() {
        for _ in 0..LOOKS_NEARBY {
            let start = broken[random.below(broken.len() as u32) as usize].node;
            looked_at.insert(nearby(graph, start, random));
        }
    }
    for _ in 0..LOOKS_ANYWHERE {
        looked_at.insert(random.one_of(monitored));
    }
    let is_healthy = |node: &Node| struck.get(node).is_none_or(|struck| struck.onset.is_none());
    let healthy = looked_at.into_iter().filter(is_healthy);
    healthy
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

/// Something that `start` leans on, or in half the cases what leans on that.
fn nearby(graph: &Graph, start: Node, random: &mut Random) -> Node {
    let mut node = start;
    for _ in 0..=random.below(STEPS) {
        let providers: Vec<Node> = graph.providers(node).map(|one| one.provider).collect();
        if providers.is_empty() {
            break;
        }
        node = random.one_of(&providers);
    }
    let dependents: Vec<Node> = graph.dependents(node).map(|one| one.dependent).collect();
    if dependents.is_empty() || random.percent(50) {
        return node;
    }
    random.one_of(&dependents)
}
