//! What takes CIs down, as a fault tree: each CI is an OR gate over what it needs outright, and
//! over one voting gate for each of its redundancy groups.
//!
//! Only [`State::Down`](crate::State::Down) is decided here. Nothing soft ever carries it, so that
//! soft dependencies and soft groups are left out, and the rule of impact becomes a monotone
//! Boolean one. Unlike a textbook tree it shares parts and may lead in cycles; the least
//! assignment counts.

mod build;
mod components;

use std::ops::Range;

use crate::Node;

/// The CIs that can take some CIs down, numbered from 0: providers before dependents, except
/// within a strong component.
#[derive(Clone, Debug)]
pub(crate) struct FaultTree {
    nodes: Vec<Node>,
    component_ends: Vec<u32>,
    needed_starts: Vec<u32>,
    needed: Vec<u32>,
    vote_starts: Vec<u32>,
    votes: Vec<Vote>,
    members: Vec<u32>,
}

/// A redundancy group that survives the loss of any one member.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vote {
    /// Number of the group in the graph.
    pub group: u32,
    /// How many members must be down before the group is: at least 2.
    pub failures: u32,
    first_member: u32,
    last_member: u32,
}

impl FaultTree {
    /// How many CIs there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The CI behind a number.
    pub fn node(&self, number: u32) -> Node {
        self.nodes[number as usize]
    }

    /// The strong components, providers first.
    pub fn components(&self) -> impl Iterator<Item = Range<u32>> + '_ {
        let starts = std::iter::once(0).chain(self.component_ends.iter().copied());
        starts
            .zip(&self.component_ends)
            .map(|(start, &end)| start..end)
    }

    /// What a CI needs outright: each alone takes it down. Without repetition, never itself.
    pub fn needed(&self, number: u32) -> &[u32] {
        let number = number as usize;
        let positions =
            self.needed_starts[number] as usize..self.needed_starts[number + 1] as usize;
        &self.needed[positions]
    }

    /// The redundancy groups of a CI.
    pub fn votes(&self, number: u32) -> &[Vote] {
        let number = number as usize;
        &self.votes[self.vote_starts[number] as usize..self.vote_starts[number + 1] as usize]
    }

    /// The members of a group, each once.
    pub fn members(&self, vote: Vote) -> &[u32] {
        &self.members[vote.first_member as usize..vote.last_member as usize]
    }
}
