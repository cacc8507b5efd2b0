//! How probable it is that one CI is down.

use faultline_graph::{DiagramLimit, FailureStructure, Node};
use faultline_store::View;

use super::UnusableNumber;
use super::figures::Figures;
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;

/// How a CI comes to be down, and what that rests on.
#[derive(Clone, Debug)]
pub struct Availability {
    /// The probability, importance of each CI, and what a second copy of one would do.
    pub structure: FailureStructure,
    /// CIs that can take it down, itself included, over whatever they need.
    pub below: usize,
    /// Those of them that state how available they are; the others count as never failing.
    pub stated: usize,
    /// What they state that cannot be meant, and was left out, by key.
    pub unusable: Vec<UnusableNumber>,
}

/// How probable it is that `of` is down, if every CI fails independently with the probability that
/// follows from what it states.
///
/// Cost: one look-up for each CI that `of` needs over hard dependencies, and what
/// [`Graph::failure_structure`](faultline_graph::Graph::failure_structure) says.
///
/// # Errors
/// `keep_going` said no, or the store cannot be read.
pub fn availability(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    of: Node,
    limit: DiagramLimit,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Availability, Stopped> {
    let figures = Figures::new(snapshot, view);
    let chance = |node| figures.chance(node);
    let structure = snapshot
        .graph
        .failure_structure(of, &chance, limit, keep_going)?;
    let found = figures.found()?;
    Ok(Availability {
        structure,
        below: found.asked,
        stated: found.stated,
        unusable: found.unusable,
    })
}
