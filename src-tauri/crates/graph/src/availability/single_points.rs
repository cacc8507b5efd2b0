//! Events that alone make a fault tree fail.

use super::fault_tree::{FaultTree, Gate};
use crate::Cancelled;

/// Numbers of the events that alone make the top gate fail, ascending. `inputs_first` holds every
/// gate, those without loops after their inputs.
///
/// Sixty-four events are tried at a time, a bit each: O(events / 64 · tree), times the length of
/// loops.
pub(super) fn single_points(
    tree: &FaultTree,
    inputs_first: &[u32],
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<u32>, Cancelled> {
    let mut events: Vec<(u32, usize)> = Vec::new();
    for (position, gate) in tree.gates.iter().enumerate() {
        if let Gate::Event(event) = gate {
            events.push((*event, position));
        }
    }
    let mut found = Vec::new();
    let mut fails = vec![0_u64; tree.gates.len()];
    for tried in events.chunks(64) {
        if !keep_going() {
            return Err(Cancelled);
        }
        fails.fill(0);
        for (bit, &(_, position)) in tried.iter().enumerate() {
            fails[position] = 1 << bit;
        }
        while settle_once(tree, inputs_first, &mut fails) {}
        let alone = fails[tree.top as usize];
        let alone = tried
            .iter()
            .enumerate()
            .filter(|&(bit, _)| alone >> bit & 1 == 1);
        found.extend(alone.map(|(_, &(event, _))| event));
    }
    found.sort_unstable();
    Ok(found)
}

/// Applies every gate once; whether that changed anything.
fn settle_once(tree: &FaultTree, inputs_first: &[u32], fails: &mut [u64]) -> bool {
    let mut changed = false;
    for &number in inputs_first {
        let now = match &tree.gates[number as usize] {
            Gate::Event(_) => continue,
            Gate::Any(of) => of.iter().fold(0, |any, &one| any | fails[one as usize]),
            Gate::AtLeast { least, of } => {
                at_least(*least, of.iter().map(|&one| fails[one as usize]))
            }
        };
        changed |= now != fails[number as usize];
        fails[number as usize] = now;
    }
    changed
}

/// The bits that are set in at least `least` of the words: 64 binary counters side by side, of
/// which `counters` holds one binary digit each.
fn at_least(least: u32, words: impl Iterator<Item = u64>) -> u64 {
    let mut digits: Vec<u64> = vec![0; (u32::BITS - least.leading_zeros()) as usize];
    for word in words {
        let mut carry = word;
        for digit in &mut digits {
            (*digit, carry) = (*digit ^ carry, *digit & carry);
        }
        if carry != 0 {
            digits.push(carry);
        }
    }
    let (mut more, mut equal) = (0, u64::MAX);
    for (place, &digit) in digits.iter().enumerate().rev() {
        if place < u32::BITS as usize && least >> place & 1 == 1 {
            equal &= digit;
        } else {
            more |= equal & digit;
            equal &= !digit;
        }
    }
    more | equal
}

#[cfg(test)]
mod tests {
    use super::at_least;

    #[test]
    fn counters_count_each_bit_on_its_own() {
        let words = [0b0001, 0b0011, 0b0111, 0b0111, 0b0101];
        for least in 1..=6 {
            let by_hand = (0..4)
                .filter(|bit| words.iter().filter(|&word| word >> bit & 1 == 1).count() >= least)
                .fold(0, |bits, bit| bits | 1 << bit);
            assert_eq!(
                at_least(least as u32, words.into_iter()),
                by_hand,
                "{least}"
            );
        }
    }
}
