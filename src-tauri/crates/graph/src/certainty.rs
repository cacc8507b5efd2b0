//! Which affected CIs would be reached without any doubtful relationship.

use std::collections::BTreeMap;

use crate::forward::{DependencyRow, NO_GROUP};
use crate::{Graph, Impact, Node, State};

/// Which affected CIs are reached over relationships beyond doubt alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertainReach {
    certain: Vec<bool>,
}

impl CertainReach {
    /// Whether a CI is affected and a chain of carriers without doubtful relationships leads from it to
    /// the roots.
    #[must_use]
    pub fn is_certain(&self, node: Node) -> bool {
        self.certain[node.index()]
    }
}

impl Graph {
    /// Which CIs of an answer have the state they have also by trusted relationships alone.
    ///
    /// A root is certain. Another CI is if one of its carriers is, by a relationship that is not
    /// `doubtful`; where a group carries it, as many certain members as must fail together have to
    /// be joined to it by such relationships: n − k + 1 where the group fails, one where it is only
    /// at risk. The least solution, so that a cycle does not vouch for itself.
    ///
    /// Cost: the dependencies of the affected CIs, once for each of their providers that is certain
    /// before they are.
    #[must_use]
    pub fn certain_reach(&self, impact: &Impact, doubtful: &dyn Fn(u32) -> bool) -> CertainReach {
        let mut certain = vec![false; self.node_count()];
        let mut reached: Vec<u32> = Vec::new();
        for affected in impact.affected().iter().filter(|one| one.is_root()) {
            certain[affected.node.index()] = true;
            reached.push(affected.node.0);
        }
        while let Some(provider) = reached.pop() {
            for dependent in self.dependents_of(provider) {
                if certain[dependent as usize] || impact.state(Node(dependent)) == State::Up {
                    continue;
                }
                if self.is_carried(dependent, impact, &certain, doubtful) {
                    certain[dependent as usize] = true;
                    reached.push(dependent);
                }
            }
        }
        CertainReach { certain }
    }

    fn is_carried(
        &self,
        dependent: u32,
        impact: &Impact,
        certain: &[bool],
        doubtful: &dyn Fn(u32) -> bool,
    ) -> bool {
        let state = impact.state(Node(dependent));
        let trusted =
            |row: &DependencyRow| certain[row.provider as usize] && !doubtful(row.relationship);
        let mut by_group: BTreeMap<u32, Vec<DependencyRow>> = BTreeMap::new();
        for row in self.forward.rows(dependent) {
            if row.group != NO_GROUP {
                by_group.entry(row.group).or_default().push(row);
                continue;
            }
            let provided = impact.state(Node(row.provider));
            let yielded = if row.soft {
                provided.soften()
            } else {
                provided
            };
            if yielded == state && trusted(&row) {
                return true;
            }
        }
        by_group.into_iter().any(|(group, rows)| {
            let group = self.groups[group as usize].view();
            let members = || rows.chunk_by(|left, right| left.provider == right.provider);
            let member_state = |rows: &[DependencyRow]| impact.state(Node(rows[0].provider));
            let raw = group.raw_state(members().map(member_state));
            let yielded = if group.strength.is_soft() {
                raw.soften()
            } else {
                raw
            };
            if yielded != state {
                return false;
            }
            let must_fail = if raw >= State::Degraded {
                group.members - group.needed + 1
            } else {
                1
            };
            let failing = members()
                .filter(|rows| member_state(rows) >= raw && rows.iter().any(trusted))
                .count();
            failing as u32 >= must_fail
        })
    }
}
