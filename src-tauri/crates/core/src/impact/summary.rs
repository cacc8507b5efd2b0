//! Counts over an answer.

use faultline_graph::{Affected, State};

use super::Answer;

/// CIs by state, and what else is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// CIs that are down.
    pub down: u32,
    /// CIs that are degraded.
    pub degraded: u32,
    /// CIs that are at risk.
    pub at_risk: u32,
    /// CIs in service that are up.
    pub up: u32,
    /// Affected CIs of class service and below.
    pub services: u32,
    /// Of these, those that are down.
    pub services_down: u32,
    /// Affected CIs whose answer leans on a default group.
    pub assumed: u32,
    /// Affected CIs by hops; index 0 holds the roots.
    pub by_hops: Vec<u32>,
}

/// Counts an answer. Cost: one pass over the affected CIs.
#[must_use]
pub fn summary(answer: &Answer) -> Summary {
    let mut counted = Summary::default();
    for affected in answer.impact.affected() {
        counted.count(affected, answer.snapshot.is_service(affected.node));
    }
    let in_service = answer.snapshot.graph.in_service_count() as u32;
    counted.up = in_service - counted.down - counted.degraded - counted.at_risk;
    counted
}

impl Summary {
    fn count(&mut self, affected: &Affected, is_service: bool) {
        match affected.state {
            State::Down => self.down += 1,
            State::Degraded => self.degraded += 1,
            State::AtRisk => self.at_risk += 1,
            State::Up => {}
        }
        self.services += u32::from(is_service);
        self.services_down += u32::from(is_service && affected.state == State::Down);
        self.assumed += u32::from(affected.assumed);
        let hops = affected.hops as usize;
        if self.by_hops.len() <= hops {
            self.by_hops.resize(hops + 1, 0);
        }
        self.by_hops[hops] += 1;
    }
}
