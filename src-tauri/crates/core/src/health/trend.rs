//! The figures at earlier moments.

use std::collections::{BTreeMap, BTreeSet};

use faultline_store::{Moment, View};
use jiff::Timestamp;

use super::{Check, HealthRule, assess};
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// The figures at a moment of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendPoint {
    /// The changeset.
    pub changeset: u32,
    /// When it was recorded, from which ages are counted back.
    pub at: Timestamp,
    /// Names of its baselines, sorted.
    pub baselines: Vec<String>,
    /// CIs in service.
    pub in_service: u32,
    /// What each check found, in the order of [`Check::ALL`].
    pub counts: Vec<u32>,
}

/// The figures at no more than `most` changesets before the newest one that `view` sees: those that have a baseline, newest
/// first, and as many evenly spaced ones as are left. Oldest first. Changesets without CIs are left out.
///
/// Cost: that of [`assess`] and of reading the graph, for each of them.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn trend(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    view: View<'_>,
    rule: &HealthRule,
    most: usize,
) -> Result<Vec<TrendPoint>, Stopped> {
    let mut named: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for baseline in view.baselines()? {
        named
            .entry(baseline.changeset)
            .or_default()
            .push(baseline.name);
    }
    let head = view.head()?.number;
    let numbers = chosen(head, named.keys().copied(), most);
    let mut points = Vec::with_capacity(numbers.len());
    for (done, &changeset) in numbers.iter().enumerate() {
        task.step(done as u64, numbers.len() as u64)?;
        let reader = workspace.read_at(Moment::Changeset(changeset))?;
        let view = reader.view();
        let snapshot = GraphSnapshot::read(view)?;
        if snapshot.graph.node_count() == 0 {
            continue;
        }
        let at = view.head()?.header.at;
        // The bar tells of changesets alone.
        let quiet = TaskContext::new(task.cancellation().clone(), &|_, _| {});
        let health = assess(&quiet, &snapshot, view, rule, at)?;
        let mut baselines = named.remove(&changeset).unwrap_or_default();
        baselines.sort();
        points.push(TrendPoint {
            changeset,
            at,
            baselines,
            in_service: health.in_service,
            counts: Check::ALL
                .map(|check| health.figure(check).count())
                .to_vec(),
        });
    }
    task.step(numbers.len() as u64, numbers.len() as u64)?;
    Ok(points)
}

/// At most `most` numbers from 1 to before `head`: those of baselines, newest first, then evenly spaced ones.
fn chosen(head: u32, named: impl DoubleEndedIterator<Item = u32>, most: usize) -> Vec<u32> {
    let named = named.rev().filter(|&number| number < head);
    let mut chosen: BTreeSet<u32> = named.take(most).collect();
    let left = (most - chosen.len()) as u64;
    for place in 0..left {
        // From the first to the last, both included.
        let last = u64::from(head.saturating_sub(2));
        let number = 1 + last * place / left.saturating_sub(1).max(1);
        chosen.insert(number as u32);
    }
    chosen.into_iter().filter(|&number| number < head).collect()
}

#[cfg(test)]
mod tests {
    use super::chosen;

    #[test]
    fn baselines_come_first_and_the_rest_is_spread_evenly() {
        assert_eq!(chosen(101, [].into_iter(), 5), [1, 25, 50, 75, 100]);
        assert_eq!(chosen(101, [40, 60].into_iter(), 5), [1, 40, 50, 60, 100]);
        assert_eq!(chosen(101, [10, 40, 60].into_iter(), 2), [40, 60]);
        assert_eq!(chosen(3, [3].into_iter(), 5), [1, 2]);
        assert_eq!(chosen(1, [].into_iter(), 5), [0_u32; 0]);
    }
}
