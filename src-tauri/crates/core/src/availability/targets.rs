//! Which services can reach the availability they promise.

use faultline_graph::{DiagramLimit, Node, Unavailability};
use faultline_model::Attributes;
use faultline_store::{StoreError, View};
use rust_decimal::Decimal;

use super::UnusableNumber;
use super::figures::Figures;
use crate::snapshot::GraphSnapshot;
use crate::stated_number::{Meaning, nearest_float};
use crate::stopped::Stopped;
use crate::task::TaskContext;

const TARGET: Meaning = Meaning::percentage("availability_target");

/// Every service with a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Targets {
    /// The services, worst first: by how many times the allowed unavailability theirs is, then by
    /// key.
    pub promises: Vec<Promise>,
    /// What was stated and cannot be meant, and was left out, by key.
    pub unusable: Vec<UnusableNumber>,
}

/// What a service promises, and what its structure can give.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// The service.
    pub node: Node,
    /// The target in per cent, as stated.
    pub target: String,
    /// The unavailability that the target allows.
    pub allowed: f64,
    /// How probable it is that the service is down.
    pub unavailability: Unavailability,
}

/// Whether a promise can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// What the service stands on is available enough.
    Kept,
    /// It is not.
    Broken,
    /// The bounds lie on both sides of the target.
    Open,
}

impl Promise {
    /// Whether it can be kept.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.unavailability.upper <= self.allowed {
            Verdict::Kept
        } else if self.unavailability.lower > self.allowed {
            Verdict::Broken
        } else {
            Verdict::Open
        }
    }

    /// How many times the allowed unavailability it is; infinite where none is allowed.
    #[must_use]
    pub fn times_allowed(&self) -> f64 {
        let unavailability = self.unavailability.estimate();
        if unavailability == 0.0 {
            0.0
        } else {
            unavailability / self.allowed
        }
    }
}

/// Compares every service in service that states a target with what its structure can give.
///
/// Cost: that of [`availability`](super::availability()) for each of them.
///
/// # Errors
/// The task was cancelled, or the store cannot be read.
pub fn against_targets(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    limit: DiagramLimit,
) -> Result<Targets, Stopped> {
    let mut unusable = Vec::new();
    let stated = stated_targets(snapshot, view, &mut unusable)?;
    let figures = Figures::new(snapshot, view);
    let chance = |node| figures.chance(node);
    let mut promises = Vec::with_capacity(stated.len());
    for (done, (node, target, number)) in stated.iter().enumerate() {
        let progress = || task.step(done as u64, stated.len() as u64);
        progress()?;
        let structure = snapshot
            .graph
            .failure_structure(*node, &chance, limit, &mut || progress().is_ok())?;
        promises.push(Promise {
            node: *node,
            target: target.clone(),
            allowed: allowed(*number),
            unavailability: structure.unavailability(),
        });
    }
    promises.sort_by(|left, right| {
        let worse = right.times_allowed().total_cmp(&left.times_allowed());
        worse.then(left.node.cmp(&right.node))
    });
    unusable.extend(figures.found()?.unusable);
    unusable.sort_by_key(|one| (one.node, one.attribute));
    Ok(Targets { promises, unusable })
}

/// What `node` promises, where it states a target that can be meant.
///
/// # Errors
/// The store cannot be read.
pub fn promise(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    node: Node,
    unavailability: Unavailability,
) -> Result<Option<Promise>, StoreError> {
    let mut unusable = Vec::new();
    let stated = stated_target(snapshot, view, node, &mut unusable)?;
    Ok(stated.map(|(target, number)| Promise {
        node,
        target,
        allowed: allowed(number),
        unavailability,
    }))
}

/// The unavailability that a target in per cent allows.
fn allowed(target: Decimal) -> f64 {
    nearest_float(Decimal::ONE - target / Decimal::ONE_HUNDRED)
}

/// Services with their targets, by key.
fn stated_targets(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    unusable: &mut Vec<UnusableNumber>,
) -> Result<Vec<(Node, String, Decimal)>, StoreError> {
    let graph = &snapshot.graph;
    let mut stated = Vec::new();
    let services = graph
        .nodes()
        .filter(|&node| graph.in_service(node) && snapshot.is_service(node));
    for node in services {
        let target = stated_target(snapshot, view, node, unusable)?;
        stated.extend(target.map(|(target, number)| (node, target, number)));
    }
    Ok(stated)
}

/// The target of a CI, as stated and as a number.
fn stated_target(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    node: Node,
    unusable: &mut Vec<UnusableNumber>,
) -> Result<Option<(String, Decimal)>, StoreError> {
    let mut stated = None;
    view.for_each_ci_of(&[snapshot.graph.ci_id(node)], |row, _| {
        if let Some(value) = Attributes::find(row.attributes, TARGET.attribute) {
            match TARGET.read(node, &value) {
                Ok(number) => stated = Some((value.into_owned(), number)),
                Err(fault) => unusable.push(fault),
            }
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(stated)
}
