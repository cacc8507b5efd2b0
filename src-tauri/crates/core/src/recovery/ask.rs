//! From a loss to an order, times and services.

use std::collections::{BTreeSet, HashMap};
use std::num::NonZeroUsize;

use faultline_graph::{Node, RecoveryOrder, RecoverySchedule};
use faultline_store::View;

use super::UnusableNumber;
use super::figures::Figures;
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;

/// How a recovery is planned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecoveryOptions {
    /// How many CIs can be worked on at a time; any number unless given.
    pub at_once: Option<NonZeroUsize>,
    /// Hours that a lost CI takes that states no mean time to repair, an assumption that the
    /// answer names. A CI that is down only because of others and states none takes no time.
    pub assumed_hours: f64,
}

impl Default for RecoveryOptions {
    fn default() -> Self {
        Self {
            at_once: None,
            assumed_hours: 4.0,
        }
    }
}

/// In which order, and when, everything comes back that a loss takes down.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// Waves of CIs.
    pub order: RecoveryOrder,
    /// When each CI is worked on and back.
    pub schedule: RecoverySchedule,
    /// Hours of work of each CI.
    pub hours: HashMap<Node, f64>,
    /// Lost CIs whose hours are assumed.
    pub assumed: BTreeSet<Node>,
    /// Services and whatever else states a recovery time objective: those too late first, by how
    /// much, then by time, those without an objective last.
    pub services: Vec<ServiceRecovery>,
    /// What the last CI waits for, from the first worked on to itself.
    pub critical_path: Vec<Node>,
    /// When the last CI is back, in hours from the loss.
    pub duration: f64,
    /// What was stated and cannot be meant, and was left out, by key.
    pub unusable: Vec<UnusableNumber>,
}

/// When a service is back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ServiceRecovery {
    /// The service.
    pub node: Node,
    /// When it is back, in hours from the loss.
    pub back: f64,
    /// When it would be back at the earliest, if everything could be worked on at once.
    pub earliest: f64,
    /// Its recovery time objective in hours, where it states one.
    pub objective: Option<f64>,
}

impl ServiceRecovery {
    /// Whether it is back in time; without an objective nobody can tell.
    #[must_use]
    pub fn in_time(&self) -> Option<bool> {
        self.objective.map(|objective| self.back <= objective)
    }

    /// Whether no number of people could bring it back in time.
    #[must_use]
    pub fn is_infeasible(&self) -> bool {
        self.objective
            .is_some_and(|objective| self.earliest > objective)
    }

    fn hours_late(&self) -> f64 {
        let late = self.objective.map(|objective| self.back - objective);
        late.unwrap_or(f64::NEG_INFINITY)
    }
}

/// Plans the recovery from losing `lost`.
///
/// Cost: that of the impact, and one look-up for each CI that is down.
///
/// # Errors
/// `keep_going` said no, or the store cannot be read.
pub fn recover(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    lost: &[Node],
    options: RecoveryOptions,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Recovery, Stopped> {
    let graph = &snapshot.graph;
    let order = graph.recovery_order(lost, keep_going)?;
    let down = order.waves().concat();
    let figures = Figures::read(snapshot, view, &down)?;
    let lost: BTreeSet<Node> = lost.iter().copied().collect();
    let is_stated = |node: &Node| figures.repair.contains_key(node);
    let assumed: BTreeSet<Node> = lost.into_iter().filter(|node| !is_stated(node)).collect();
    let hours: HashMap<Node, f64> = down
        .iter()
        .map(|&node| {
            let unstated = if assumed.contains(&node) {
                options.assumed_hours
            } else {
                0.0
            };
            (node, figures.repair.get(&node).copied().unwrap_or(unstated))
        })
        .collect();
    let hours_of = |node: Node| hours[&node];
    let weight = |node: Node| {
        let criticality = figures.criticality.get(&node);
        criticality.map_or(0, |&criticality| criticality as u32 + 1)
    };
    let schedule = graph.recovery_schedule(&order, &hours_of, &weight, options.at_once);
    let earliest = graph.recovery_schedule(&order, &hours_of, &weight, None);
    let earliest: HashMap<Node, f64> = earliest
        .times
        .iter()
        .map(|time| (time.node, time.back))
        .collect();
    let mut services: Vec<ServiceRecovery> = schedule
        .times
        .iter()
        .map(|time| ServiceRecovery {
            node: time.node,
            back: time.back,
            earliest: earliest[&time.node],
            objective: figures.objective.get(&time.node).copied(),
        })
        .filter(|one| one.objective.is_some() || snapshot.is_service(one.node))
        .collect();
    services.sort_by(|left, right| {
        let later = right.hours_late().total_cmp(&left.hours_late());
        let later = later.then(right.back.total_cmp(&left.back));
        later.then(left.node.cmp(&right.node))
    });
    let back = schedule.times.iter().map(|time| time.back);
    Ok(Recovery {
        duration: back.fold(0.0, f64::max),
        critical_path: schedule.critical_path(&order, &hours_of),
        order,
        schedule,
        assumed,
        services,
        unusable: figures.unusable,
        hours,
    })
}
