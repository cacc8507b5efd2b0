//! Where faults meet.

use super::incident::Incident;
use super::propagation::Hit;
use super::touch::{Bits, unite};
use crate::impact::scratch::{DEGRADED, DOWN};

/// Adds to `below` the observations below groups in which another fault meets those of a set, given
/// by what each hits: groups that together they bring to another state, or reach otherwise, than the
/// worse of what either does. Within the set no faults meet above those groups.
pub(super) fn meet(
    incident: &Incident<'_>,
    reach: &[Bits],
    set: &[&[Hit]],
    other: &[Hit],
    below: &mut Bits,
) {
    let mut left = set.to_vec();
    let (mut before, mut together) = (Vec::new(), Vec::new());
    for theirs in other.chunk_by(|hit, next| hit.group == next.group) {
        let group = theirs[0].group;
        before.clear();
        for hits in &mut left {
            *hits = &hits[hits.partition_point(|hit| hit.group < group)..];
            let end = hits.iter().take_while(|hit| hit.group == group).count();
            take_up(&mut before, &hits[..end]);
        }
        if before.is_empty() {
            continue;
        }
        together.clone_from(&before);
        take_up(&mut together, theirs);
        let row = &incident.part.graph.groups[group as usize];
        let countdown = row.countdown as usize;
        let mut alone = theirs.to_vec();
        let greater = outcome(&mut before, countdown).max(outcome(&mut alone, countdown));
        if outcome(&mut together, countdown) != greater {
            unite(below, &reach[row.owner() as usize]);
        }
    }
}

/// Leaves every member in the worst of its states.
fn take_up(hits: &mut Vec<Hit>, others: &[Hit]) {
    for other in others {
        match hits.iter_mut().find(|hit| hit.member == other.member) {
            Some(hit) if hit.key() < other.key() => *hit = *other,
            Some(_) => {}
            None => hits.push(*other),
        }
    }
}

/// The level of a group, and how surely it is reached, as bits; zeros where it does not fail.
fn outcome(hits: &mut [Hit], countdown: usize) -> (u8, u64) {
    if hits.len() < countdown {
        return (0, 0);
    }
    let down = hits.iter().filter(|hit| hit.level == DOWN).count();
    let level = if down >= countdown { DOWN } else { DEGRADED };
    hits.sort_unstable_by_key(|hit| {
        (
            hit.level < level,
            std::cmp::Reverse(hit.certainty.to_bits()),
        )
    });
    (level, hits[countdown - 1].certainty.to_bits())
}
