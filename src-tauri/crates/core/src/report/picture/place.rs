//! Where boxes and lines stand.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::Folded;
use super::order::{Chains, Slot, way};

/// Size of a box.
pub const BOX: (f32, f32) = (132.0, 34.0);
/// Width of the slot of a line.
const LINE_SLOT: f32 = 14.0;
const GAP: f32 = 14.0;
/// Left of the first box and above the first row, for rings and discs.
const MARGIN: f32 = 10.0;
/// Between two rows, besides the lanes.
const BETWEEN: f32 = 26.0;
/// Between two lanes.
pub const LANE: f32 = 6.0;

/// Everything placed.
pub struct Placed {
    /// Left and top of each box.
    pub boxes: Vec<(f32, f32)>,
    /// The middle of each slot.
    pub middle: BTreeMap<Slot, f32>,
    /// The top of each row.
    pub top: Vec<f32>,
    /// The height at which the lines into a slot run sideways.
    pub lane: BTreeMap<Slot, f32>,
    pub width: f32,
    pub height: f32,
}

impl Placed {
    pub fn of(folded: &Folded, chains: &Chains) -> Self {
        let room = |slot: &Slot| match slot {
            Slot::Box(_) => BOX.0,
            Slot::Lines { .. } => LINE_SLOT,
        };
        let wide = |row: &Vec<Slot>| {
            let gaps = row.len().saturating_sub(1) as f32 * GAP;
            row.iter().map(room).sum::<f32>() + gaps
        };
        let width = chains.rows.iter().map(wide).fold(0.0, f32::max);
        let mut middle = BTreeMap::new();
        for row in &chains.rows {
            let mut left = MARGIN + (width - wide(row)) / 2.0;
            for slot in row {
                middle.insert(*slot, left + room(slot) / 2.0);
                left += room(slot) + GAP;
            }
        }
        let targets = targets(folded);
        let mut top = vec![0.0; folded.rows];
        let mut lane = BTreeMap::new();
        let mut y = MARGIN;
        for row in (0..folded.rows).rev() {
            top[row] = y;
            y += BOX.1;
            let Some(below) = row.checked_sub(1) else {
                break;
            };
            let into: Vec<Slot> = chains.rows[below]
                .iter()
                .copied()
                .filter(|slot| targets.contains(slot))
                .collect();
            for (number, slot) in into.iter().enumerate() {
                lane.insert(*slot, y + 10.0 + number as f32 * LANE);
            }
            y += BETWEEN + into.len() as f32 * LANE;
        }
        let corner =
            |number: usize, row: usize| (middle[&Slot::Box(number)] - BOX.0 / 2.0, top[row]);
        let boxes = folded.boxes.iter().enumerate();
        Self {
            boxes: boxes.map(|(number, one)| corner(number, one.row)).collect(),
            middle,
            top,
            lane,
            width: width + 2.0 * MARGIN,
            height: y,
        }
    }
}

/// The slots that lines lead into.
fn targets(folded: &Folded) -> BTreeSet<Slot> {
    let pairs = folded.pairs.keys();
    pairs
        .flat_map(|&(dependent, provider)| way(folded, dependent, provider).into_iter().skip(1))
        .collect()
}
