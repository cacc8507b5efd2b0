//! Unavailability: the probability that a CI is down when every CI fails independently.
//!
//! The question is a fault tree with loops: a CI is down if it is forced down, if something it
//! needs is, or if too few members of a group are left; the least assignment counts, so a loop
//! never holds itself down. [`simplify`] takes out what cannot fail and most loops,
//! [`decompose`] splits off events that suffice alone and modules that share nothing with the
//! rest, and what is left of each is compiled into a binary decision diagram, from which the
//! probability follows without any approximation. Only where a diagram outgrows its limit are
//! there bounds instead.
//!
//! Soft dependencies and soft groups never carry `down`, and have no part in this.

mod decompose;
mod diagram;
mod fault_tree;
mod importance;
mod modules;
mod order;
mod redundancy;
mod simplify;
mod single_points;
mod solve;
mod structure;
mod voting;

pub use importance::Importance;
pub use redundancy::AddedRedundancy;
pub use structure::{FailureStructure, Unavailability};

use crate::{Cancelled, Graph, Node};

/// How large a decision diagram may become before there are bounds instead of an exact answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiagramLimit {
    /// Nodes of one diagram with its intermediate results; each takes up to 40 bytes.
    pub nodes: usize,
}

impl Default for DiagramLimit {
    fn default() -> Self {
        Self { nodes: 4_000_000 }
    }
}

impl Graph {
    /// How `of` comes to be down, when each CI `c` fails independently with probability
    /// `unavailability(c)` (0 to 1; anything else counts as the nearer of the two). A CI that is
    /// not in service depends on nothing and is down only by itself.
    ///
    /// Cost: linear in what `of` needs, besides what shares providers in ways that no module
    /// parts; of that, exponential at worst in the breadth of the sharing, up to `limit`.
    ///
    /// # Errors
    /// [`Cancelled`] if `keep_going`, asked every few thousand steps, said no.
    pub fn failure_structure(
        &self,
        of: Node,
        unavailability: &dyn Fn(Node) -> f64,
        limit: DiagramLimit,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<FailureStructure, Cancelled> {
        let (tree, events) = fault_tree::of(self, of, unavailability);
        decompose::structure(of, tree, events, limit, keep_going)
    }
}
