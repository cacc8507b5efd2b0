//! The order of deployment by dependency.

use std::collections::{BTreeSet, HashSet};

use faultline_model::{CiId, RecordId};
use jiff::Timestamp;

/// A change with what it alters and what that needs.
#[derive(Clone, Debug)]
pub struct Needing {
    /// The change.
    pub id: RecordId,
    /// CIs that it alters.
    pub cis: BTreeSet<CiId>,
    /// CIs that these need, directly or not.
    pub needs: HashSet<CiId>,
    /// When it is planned; what is not planned comes last among equals.
    pub start: Option<Timestamp>,
}

/// A place in the order of deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeploymentStep {
    /// The change.
    pub id: RecordId,
    /// Changes that go before it, since what it alters needs what they alter.
    pub after: Vec<RecordId>,
    /// It and another one need each other, so that their planned start decides.
    pub is_in_circle: bool,
}

/// The order of deployment: what others need goes first, the earlier planned first among those that
/// are free (Kahn's algorithm; a circle is broken at its earliest). Two changes of one CI do not
/// order each other by it. Quadratic in the changes.
#[must_use]
pub fn deployment_order(changes: &[Needing]) -> Vec<DeploymentStep> {
    let mut waiting: Vec<&Needing> = changes.iter().collect();
    waiting.sort_by_key(|one| (one.start.is_none(), one.start, one.id));
    let before = |one: &Needing| -> Vec<RecordId> {
        let others = changes.iter().filter(|other| is_after(one, other));
        others.map(|other| other.id).collect()
    };
    let mut steps: Vec<DeploymentStep> = Vec::with_capacity(changes.len());
    while !waiting.is_empty() {
        let is_placed = |id: &RecordId| steps.iter().any(|step| step.id == *id);
        let free = waiting
            .iter()
            .position(|one| before(one).iter().all(is_placed));
        let next = waiting.remove(free.unwrap_or(0));
        let mut after = before(next);
        after.retain(is_placed);
        steps.push(DeploymentStep {
            id: next.id,
            after,
            is_in_circle: free.is_none(),
        });
    }
    steps
}

/// Whether what a change alters needs what another one alters.
fn is_after(one: &Needing, other: &Needing) -> bool {
    let mut altered = other.cis.iter();
    one.id != other.id && altered.any(|ci| one.needs.contains(ci) && !one.cis.contains(ci))
}

#[cfg(test)]
mod tests {
    use super::{DeploymentStep, Needing, deployment_order};

    fn change(id: u32, cis: &[u32], needs: &[u32], day: Option<u32>) -> Needing {
        let start = day.map(|day| format!("2026-11-{day:02}T20:00:00Z"));
        Needing {
            id,
            cis: cis.iter().copied().collect(),
            needs: needs.iter().copied().collect(),
            start: start.map(|at| at.parse().expect("a time")),
        }
    }

    fn ids(changes: &[Needing]) -> Vec<u32> {
        let steps = deployment_order(changes);
        steps.iter().map(|step| step.id).collect()
    }

    #[test]
    fn what_others_need_goes_first_however_it_is_planned() {
        let front = change(1, &[10], &[20], Some(21));
        let back = change(2, &[20], &[], Some(22));
        let step = |id, after: &[u32]| DeploymentStep {
            id,
            after: after.to_vec(),
            is_in_circle: false,
        };
        let expected = [step(2, &[]), step(1, &[2])];
        assert_eq!(deployment_order(&[front, back]), expected);
    }

    #[test]
    fn the_earlier_planned_goes_first_where_nothing_depends() {
        let changes = [
            change(1, &[1], &[], None),
            change(2, &[2], &[], Some(22)),
            change(3, &[3], &[], Some(21)),
        ];
        assert_eq!(ids(&changes), [3, 2, 1]);
    }

    #[test]
    fn a_circle_is_broken_at_its_earliest() {
        let steps = deployment_order(&[
            change(1, &[1], &[2], Some(22)),
            change(2, &[2], &[1], Some(21)),
        ]);
        let told: Vec<(u32, bool)> = steps
            .iter()
            .map(|step| (step.id, step.is_in_circle))
            .collect();
        assert_eq!(told, [(2, true), (1, false)]);
    }

    #[test]
    fn two_changes_of_one_ci_are_free_of_each_other() {
        let steps = deployment_order(&[
            change(1, &[1, 5], &[5], None),
            change(2, &[1, 5], &[5], None),
        ]);
        assert!(steps.iter().all(|step| step.after.is_empty()));
    }
}
