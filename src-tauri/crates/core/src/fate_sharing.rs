//! Fate sharing: CIs that need each other in a circle, with the relationship to review first.

use faultline_graph::{Dependency, Node};
use faultline_store::View;

use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;
use crate::task::Cancelled;

/// CIs of which each depends, directly or not, on every other.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// The CIs, by key.
    pub nodes: Vec<Node>,
    /// The dependency within whose relationship is worth reviewing first.
    pub weakest: Dependency,
    /// When a source last confirmed that relationship, RFC 3339 in UTC.
    pub last_confirmed: Option<String>,
}

/// Every circle of the estate, the largest first, then by key.
///
/// The weakest relationship is a soft one before a hard one, where the strength of its group
/// counts if it has one; then one in a group that survives the loss of a member; then the one of
/// the least stated probability; then one that no source confirms, or the one whose last
/// confirmation is oldest; then by the keys of dependent and provider.
///
/// Cost: one pass over the graph, and a read for each equally weak relationship.
///
/// # Errors
/// The store cannot be read, or `keep_going` said no.
pub fn fate_sharing(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<Circle>, Stopped> {
    let mut circles = Vec::new();
    for found in snapshot.graph.fate_sharing() {
        let mut weakest: Option<(Option<String>, Dependency)> = None;
        for dependency in found.weakest {
            if !keep_going() {
                return Err(Cancelled.into());
            }
            let confirmations = view.relationship_confirmations(dependency.relationship)?;
            let last = confirmations.into_iter().next().map(|newest| newest.at);
            // No confirmation at all comes before any, and the graph lists them by key.
            if weakest.as_ref().is_none_or(|(known, _)| last < *known) {
                weakest = Some((last, dependency));
            }
        }
        circles.extend(weakest.map(|(last_confirmed, weakest)| Circle {
            nodes: found.nodes,
            weakest,
            last_confirmed,
        }));
    }
    Ok(circles)
}
