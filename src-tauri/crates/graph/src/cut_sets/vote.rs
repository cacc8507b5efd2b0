//! Votes: what takes down enough members of a redundancy group.

use super::families::Family;
use super::operations::{Algebra, Operation};
use super::support::{Support, Weight};

/// The most elements by which a vote is split; beyond, counting members is cheaper.
const MOST_SPLITS: usize = 48;

/// The sets of at most `size` elements that take down at least `failures` of `members`.
///
/// Where a set has fewer elements than must fail, some element takes several members down. A set
/// takes down no more than its elements do one by one, which leaves few elements that can be in it:
/// they are tried in turn, with and without. Else members are counted one after the other.
pub(super) fn vote(
    algebra: &mut Algebra<'_>,
    support: &mut Support,
    members: Vec<Family>,
    failures: usize,
    size: u32,
) -> Family {
    let (taken, mut members): (Vec<Family>, Vec<Family>) = members
        .into_iter()
        .filter(|&family| family != Family::NONE)
        .partition(|&family| family == Family::EMPTY_SET);
    let Some(failures) = failures.checked_sub(taken.len()).filter(|&left| left > 0) else {
        return Family::EMPTY_SET;
    };
    let mut found = Family::NONE;
    while failures > size as usize && members.len() >= failures && !algebra.stopped {
        let weights = support.heaviest_first(&algebra.families, &members);
        let splits = needed_splits(&weights, failures, size);
        if splits > MOST_SPLITS {
            break;
        }
        if splits == 0 {
            algebra.dropped = true;
            return found;
        }
        let heaviest = algebra.families.singleton(weights[0].element);
        let given = each(algebra, Operation::Given, &members, heaviest);
        let with = vote(algebra, support, given, failures, size - 1);
        let with = algebra.apply(Operation::And(size), [heaviest, with]);
        found = algebra.apply(Operation::Or, [found, with]);
        members = each(algebra, Operation::WithoutSupersets, &members, heaviest);
        members.retain(|&family| family != Family::NONE);
    }
    let counted = count(algebra, &members, failures, size);
    algebra.apply(Operation::Or, [found, counted])
}

/// How many of the heaviest elements must be left out before no `size` of the others reach
/// `failures`.
fn needed_splits(weights: &[Weight], failures: usize, size: u32) -> usize {
    let reach = |from: usize| -> usize {
        let heaviest = weights[from..].iter().take(size as usize);
        heaviest.map(|one| one.families as usize).sum()
    };
    (0..weights.len())
        .find(|&from| reach(from) < failures)
        .unwrap_or(weights.len())
}

fn each(
    algebra: &mut Algebra<'_>,
    operation: Operation,
    members: &[Family],
    other: Family,
) -> Vec<Family> {
    let results = members
        .iter()
        .map(|&member| algebra.apply(operation, [member, other]));
    results.collect()
}

/// Member by member, `at_least[i]` holds what takes down `i` or more of those looked at.
fn count(algebra: &mut Algebra<'_>, members: &[Family], failures: usize, size: u32) -> Family {
    if members.len() < failures {
        return Family::NONE;
    }
    let mut at_least = vec![Family::NONE; failures + 1];
    at_least[0] = Family::EMPTY_SET;
    for (looked_at, &of_member) in members.iter().enumerate() {
        let left = members.len() - looked_at - 1;
        // Fewer could not reach the threshold with all that are left.
        let least = failures.saturating_sub(left).max(1);
        for failed in (least..=failures.min(looked_at + 1)).rev() {
            let both = [at_least[failed - 1], of_member];
            let with_member = algebra.apply(Operation::And(size), both);
            at_least[failed] = algebra.apply(Operation::Or, [at_least[failed], with_member]);
        }
    }
    at_least[failures]
}
