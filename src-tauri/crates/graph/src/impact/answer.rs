//! What an impact calculation answers.

use std::sync::OnceLock;

use crate::{Node, State};

/// A CI that is worse than up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Affected {
    /// The CI.
    pub node: Node,
    /// Its state.
    pub state: State,
    /// The state by which it was forced.
    pub forced: Option<State>,
    /// Steps along carriers from the nearest root; 0 for a root.
    pub hops: u32,
    /// The carrier with the least hops, of several the one with the least key; `None` for a root.
    pub via: Option<Node>,
    /// Whether some chain of carriers down to a root leans on a default group.
    pub assumed: bool,
}

impl Affected {
    /// Whether it is forced and in just that state, so that nothing carries it.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.via.is_none()
    }
}

/// The states of all CIs under some forced ones.
#[derive(Clone, Debug)]
pub struct Impact {
    /// The level of each CI in the lowest two bits.
    marks: Vec<u8>,
    affected: Vec<Affected>,
    positions: OnceLock<Vec<u32>>,
}

impl Impact {
    pub(super) fn new(marks: Vec<u8>, affected: Vec<Affected>) -> Self {
        Self {
            marks,
            affected,
            positions: OnceLock::new(),
        }
    }

    /// The state of a CI; `Up` for one that is not in service.
    #[must_use]
    pub fn state(&self, node: Node) -> State {
        State::from_level(self.marks[node.index()])
    }

    /// Every CI that is worse than up: state worst first, then hops, then key.
    #[must_use]
    pub fn affected(&self) -> &[Affected] {
        &self.affected
    }

    /// What the answer holds of one CI; `None` if it is up. The first call costs four bytes and
    /// a touch per CI of the estate.
    #[must_use]
    pub fn of(&self, node: Node) -> Option<&Affected> {
        if self.state(node) == State::Up {
            return None;
        }
        let positions = self.positions.get_or_init(|| {
            let mut positions = vec![0; self.marks.len()];
            for (affected, position) in self.affected.iter().zip(0..) {
                positions[affected.node.index()] = position;
            }
            positions
        });
        Some(&self.affected[positions[node.index()] as usize])
    }

    /// How many CIs are in each state worse than up.
    #[must_use]
    pub fn counts(&self) -> StateCounts {
        let starts = [State::Down, State::Degraded, State::AtRisk]
            .map(|state| self.affected.partition_point(|one| one.state >= state));
        StateCounts {
            down: starts[0],
            degraded: starts[1] - starts[0],
            at_risk: starts[2] - starts[1],
        }
    }
}

/// How many CIs are in each state worse than up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateCounts {
    /// CIs that do not work.
    pub down: usize,
    /// CIs that work in part.
    pub degraded: usize,
    /// CIs that work in full and lean on something impaired.
    pub at_risk: usize,
}
