//! Where faults meet.
//!
//! Faults change each other's effect in redundancy groups alone. Those of a set of which no two are
//! adjacent leave every CI as the worst of them leaves it alone.

use super::incident::Incident;
use super::propagation::Hit;
use super::touch::{Bits, unite};
use crate::impact::scratch::{DEGRADED, DOWN};

/// Adds to `below` the observations below groups in which a fault meets a set, given by what each
/// hits: groups that together they bring to another state, or reach otherwise, than the worse of
/// what either does.
pub(super) fn meet(
    incident: &Incident<'_>,
    reach: &[Bits],
    set: &[Hit],
    other: &[Hit],
    below: &mut Bits,
) {
    for_each_common(incident, set, other, |common| {
        if common.changes() {
            unite(below, &reach[common.owner]);
        }
        true
    });
}

/// Whether two faults meet in some group, or, in a set of more than three, may together with
/// others: where each adds to what the other hits, and the others can hit as many members as the
/// group still stands. `most_hit` is how many members of each group a lone fault hits at most.
///
/// In a set of more than three of which no two are adjacent nothing meets: were there a group that
/// the set leaves otherwise than the worst of its faults, then two of them would add to each other
/// there. In a set of three in which no two meet, all three still may.
pub(super) fn are_adjacent(
    incident: &Incident<'_>,
    most_hit: &[usize],
    size: usize,
    one: &[Hit],
    other: &[Hit],
) -> bool {
    let mut adjacent = false;
    for_each_common(incident, one, other, |common| {
        adjacent = common.changes() || (size > 3 && common.may_change(most_hit, size - 2));
        !adjacent
    });
    adjacent
}

/// The groups that both hit, each adding to what the other does, and what they hit of it together.
pub(super) fn shared_groups(
    incident: &Incident<'_>,
    one: &[Hit],
    other: &[Hit],
) -> Vec<(u32, Vec<Hit>)> {
    let mut shared = Vec::new();
    for_each_common(incident, one, other, |common| {
        if common.countdown > 2 && common.is_shared() {
            shared.push((common.group as u32, united(common.one, common.other)));
        }
        true
    });
    shared
}

/// Whether a set of faults and another meet in any group.
pub(super) fn do_meet(incident: &Incident<'_>, set: &[Hit], other: &[Hit]) -> bool {
    let mut met = false;
    for_each_common(incident, set, other, |common| {
        met = common.changes();
        !met
    });
    met
}

/// What two sets of faults hit together: each member in the worst of its states.
pub(super) fn united(one: &[Hit], other: &[Hit]) -> Vec<Hit> {
    let mut hits = [one, other].concat();
    hits.sort_unstable_by_key(|hit| (hit.group, hit.member, std::cmp::Reverse(hit.key())));
    hits.dedup_by_key(|hit| (hit.group, hit.member));
    hits
}

/// A group that two sets of faults hit.
struct Common<'h> {
    group: usize,
    owner: usize,
    countdown: usize,
    one: &'h [Hit],
    other: &'h [Hit],
}

impl Common<'_> {
    fn changes(&self) -> bool {
        let together = outcome(united(self.one, self.other), self.countdown);
        let alone = [self.one, self.other].map(|hits| outcome(hits.to_vec(), self.countdown));
        together != alone[0].max(alone[1])
    }

    /// Whether it can leave the group otherwise that so many others hit it too.
    fn may_change(&self, most_hit: &[usize], others: usize) -> bool {
        let hit = united(self.one, self.other).len();
        self.countdown > 2
            && hit + others * most_hit[self.group] >= self.countdown
            && self.is_shared()
    }

    /// Whether each hits a member that the other does not, or one worse than the other does.
    fn is_shared(&self) -> bool {
        let adds = |hits: &[Hit], to: &[Hit]| {
            let is_known = |hit: &Hit| {
                to.iter()
                    .any(|other| other.member == hit.member && other.key() >= hit.key())
            };
            !hits.iter().all(is_known)
        };
        adds(self.one, self.other) && adds(self.other, self.one)
    }
}

/// Visits the groups that both hit until `visit` says no.
fn for_each_common(
    incident: &Incident<'_>,
    mut one: &[Hit],
    mut other: &[Hit],
    mut visit: impl FnMut(Common<'_>) -> bool,
) {
    while let (Some(first), Some(second)) = (one.first(), other.first()) {
        let group = first.group.max(second.group);
        let of_one = split_off(&mut one, group);
        let of_other = split_off(&mut other, group);
        if of_one.is_empty() || of_other.is_empty() {
            continue;
        }
        let row = &incident.part.graph.groups[group as usize];
        let goes_on = visit(Common {
            group: group as usize,
            owner: row.owner() as usize,
            countdown: row.countdown as usize,
            one: of_one,
            other: of_other,
        });
        if !goes_on {
            return;
        }
    }
}

/// Takes the hits of a group, and those of earlier groups, off the front; answers with the former.
fn split_off<'h>(hits: &mut &'h [Hit], group: u32) -> &'h [Hit] {
    let start = hits.iter().take_while(|hit| hit.group < group).count();
    let count = hits[start..]
        .iter()
        .take_while(|hit| hit.group == group)
        .count();
    let (of_group, left) = hits[start..].split_at(count);
    *hits = left;
    of_group
}

/// The level of a group, and how surely it is reached, as bits; zeros where it does not fail.
fn outcome(mut hits: Vec<Hit>, countdown: usize) -> (u8, u64) {
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
