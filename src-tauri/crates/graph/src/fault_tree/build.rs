//! Gathers what can take some CIs down.

use super::components::Components;
use super::{FaultTree, Vote};
use crate::forward::{DependencyRow, NO_GROUP};
use crate::{Cancelled, Graph, Node};

impl Graph {
    /// The fault tree below `targets`, and the number of each of them. Time and memory
    /// O(n + what they depend on).
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going`, asked every few thousand CIs, said no.
    pub(crate) fn fault_tree(
        &self,
        targets: &[Node],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<(FaultTree, Vec<u32>), Cancelled> {
        let components = Components::below(self, targets, keep_going)?;
        let mut tree = FaultTree {
            nodes: Vec::with_capacity(components.nodes.len()),
            component_ends: Vec::new(),
            needed_starts: vec![0],
            needed: Vec::new(),
            vote_starts: vec![0],
            votes: Vec::new(),
            members: Vec::new(),
        };
        let mut grouped = Vec::new();
        for &node in &components.nodes {
            tree.add(self, &components, node, &mut grouped);
        }
        let numbers = targets
            .iter()
            .map(|target| components.number_of(target.0))
            .collect();
        tree.component_ends = components.ends;
        Ok((tree, numbers))
    }

    /// The dependencies of a CI that can carry it down.
    pub(super) fn hard_rows(&self, dependent: u32) -> impl Iterator<Item = DependencyRow> + '_ {
        self.forward
            .rows(dependent)
            .filter(|row| self.is_hard_row(row))
    }

    pub(super) fn is_hard_row(&self, row: &DependencyRow) -> bool {
        if row.group == NO_GROUP {
            !row.soft
        } else {
            self.groups[row.group as usize].softness() == 0
        }
    }
}

impl FaultTree {
    /// Adds the gates of the next CI; `grouped` is memory to use again.
    fn add(
        &mut self,
        graph: &Graph,
        components: &Components,
        node: u32,
        grouped: &mut Vec<(u32, u32)>,
    ) {
        let own = self.nodes.len() as u32;
        let first = self.needed.len();
        grouped.clear();
        for row in graph.hard_rows(node) {
            let provider = components.number_of(row.provider);
            // A group that cannot lose a member is no redundancy: it needs each of them outright.
            let spares = row.group != NO_GROUP && graph.groups[row.group as usize].countdown > 1;
            if spares {
                grouped.push((row.group, provider));
            } else if provider != own {
                self.needed.push(provider);
            }
        }
        sort_and_dedup_from(&mut self.needed, first);
        grouped.sort_unstable();
        grouped.dedup();
        for members in grouped.chunk_by(|left, right| left.0 == right.0) {
            let first_member = self.members.len() as u32;
            self.members
                .extend(members.iter().map(|&(_, member)| member));
            let group = members[0].0;
            self.votes.push(Vote {
                group,
                failures: graph.groups[group as usize].countdown,
                first_member,
                last_member: self.members.len() as u32,
            });
        }
        self.nodes.push(Node(node));
        self.needed_starts.push(self.needed.len() as u32);
        self.vote_starts.push(self.votes.len() as u32);
    }
}

fn sort_and_dedup_from(list: &mut Vec<u32>, first: usize) {
    list[first..].sort_unstable();
    let mut kept = first;
    for next in first..list.len() {
        if kept == first || list[kept - 1] != list[next] {
            list[kept] = list[next];
            kept += 1;
        }
    }
    list.truncate(kept);
}
