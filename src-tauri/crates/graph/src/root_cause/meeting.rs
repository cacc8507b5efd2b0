//! Where two faults meet.

use super::incident::Incident;
use super::propagation::Hit;
use super::touch::{Bits, unite};

/// Adds to `below` the observations below groups in which two faults meet: both hit them, and
/// neither leaves every member that the other hits at least as bad, and reaches it at least as
/// surely. Elsewhere the group is as the stronger of the two alone has it.
pub(super) fn meet(
    incident: &Incident<'_>,
    reach: &[Bits],
    one: &[Hit],
    other: &[Hit],
    below: &mut Bits,
) {
    let (short, mut long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    for ours in short.chunk_by(|hit, next| hit.group == next.group) {
        let group = ours[0].group;
        long = &long[long.partition_point(|hit| hit.group < group)..];
        let theirs = &long[..long.partition_point(|hit| hit.group <= group)];
        if !theirs.is_empty() && !outdoes(ours, theirs) && !outdoes(theirs, ours) {
            let owner = incident.part.graph.groups[group as usize].owner();
            unite(below, &reach[owner as usize]);
        }
    }
}

fn outdoes(hits: &[Hit], others: &[Hit]) -> bool {
    others.iter().all(|other| {
        hits.iter().any(|hit| {
            hit.member == other.member
                && hit.level >= other.level
                && hit.certainty >= other.certainty
        })
    })
}
