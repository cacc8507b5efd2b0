//! In which order boxes stand in their rows: by the middle of their neighbours, so that lines cross
//! little (Sugiyama, Tagawa and Toda 1981). A line over several rows takes a slot in each of them;
//! all lines into one box share it.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::Folded;

const SWEEPS: usize = 8;

/// What takes room in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// A box.
    Box(usize),
    /// The lines that lead down into a box through this row.
    Lines {
        /// The box.
        into: usize,
        /// The row.
        row: usize,
    },
}

/// The rows from the bottom, each from the left.
pub struct Chains {
    pub rows: Vec<Vec<Slot>>,
}

pub fn ordered(folded: &Folded) -> Chains {
    let mut rows: Vec<Vec<Slot>> = vec![Vec::new(); folded.rows];
    for (number, one) in folded.boxes.iter().enumerate() {
        rows[one.row].push(Slot::Box(number));
    }
    let mut steps: BTreeSet<(Slot, Slot)> = BTreeSet::new();
    let mut seen: BTreeSet<Slot> = BTreeSet::new();
    for &(dependent, provider) in folded.pairs.keys() {
        for step in way(folded, dependent, provider).windows(2) {
            steps.insert((step[0], step[1]));
            if let Slot::Lines { row, .. } = step[1]
                && seen.insert(step[1])
            {
                rows[row].push(step[1]);
            }
        }
    }
    for sweep in 0..SWEEPS {
        let is_upward = sweep % 2 == 0;
        for at in 0..rows.len() {
            let row = if is_upward { at } else { rows.len() - 1 - at };
            let beside = if is_upward {
                row.checked_sub(1)
            } else {
                Some(row + 1)
            };
            let Some(fixed) = beside.and_then(|beside| rows.get(beside)) else {
                continue;
            };
            let middle = middles(fixed, &rows[row], &steps, is_upward);
            rows[row].sort_by(|left, right| middle[left].total_cmp(&middle[right]));
        }
    }
    Chains { rows }
}

/// The slots from a dependent down to what it needs.
pub fn way(folded: &Folded, dependent: usize, provider: usize) -> Vec<Slot> {
    let (from, to) = (folded.boxes[dependent].row, folded.boxes[provider].row);
    let mut way = vec![Slot::Box(dependent)];
    way.extend((to + 1..from).rev().map(|row| Slot::Lines {
        into: provider,
        row,
    }));
    way.push(Slot::Box(provider));
    way
}

/// For each slot of a row the middle of its neighbours' places, 0 to 1; its own where it has none.
fn middles(
    fixed: &[Slot],
    row: &[Slot],
    steps: &BTreeSet<(Slot, Slot)>,
    is_upward: bool,
) -> BTreeMap<Slot, f64> {
    let place = |at: usize, of: usize| (at as f64 + 0.5) / of as f64;
    row.iter()
        .enumerate()
        .map(|(at, &slot)| {
            let neighbours = fixed
                .iter()
                .enumerate()
                .filter(|&(_, &other)| match is_upward {
                    true => steps.contains(&(slot, other)),
                    false => steps.contains(&(other, slot)),
                });
            let places: Vec<f64> = neighbours.map(|(at, _)| place(at, fixed.len())).collect();
            let middle = match places.len() {
                0 => place(at, row.len()),
                count => places.iter().sum::<f64>() / count as f64,
            };
            (slot, middle)
        })
        .collect()
}
