//! What operations on families gave, remembered as far as there is room: a later result takes the
//! place of an earlier one that falls on the same slot.

use super::families::Family;
use super::operations::Operation;

pub(super) struct Results {
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    /// 0 where nothing is remembered.
    operation: u32,
    operands: [u32; 2],
    result: u32,
}

const FEWEST: usize = 1 << 14;
const MOST: usize = 1 << 22;

impl Results {
    pub fn new() -> Self {
        Self {
            slots: vec![Slot::default(); FEWEST],
        }
    }

    pub fn get(&self, operation: Operation, operands: [Family; 2]) -> Option<Family> {
        let asked = Slot::new(operation, operands, 0);
        let known = self.slots[asked.place(self.slots.len())];
        let same = known.operation == asked.operation && known.operands == asked.operands;
        same.then_some(Family::from_index(known.result))
    }

    /// Remembers a result; there is room in proportion to the number of families.
    pub fn put(
        &mut self,
        operation: Operation,
        operands: [Family; 2],
        result: Family,
        families: usize,
    ) {
        if families > self.slots.len() && self.slots.len() < MOST {
            self.widen();
        }
        let slot = Slot::new(operation, operands, result.index());
        let place = slot.place(self.slots.len());
        self.slots[place] = slot;
    }

    fn widen(&mut self) {
        let wider = self.slots.len() * 4;
        let before = std::mem::replace(&mut self.slots, vec![Slot::default(); wider]);
        for slot in before.into_iter().filter(|slot| slot.operation != 0) {
            let place = slot.place(wider);
            self.slots[place] = slot;
        }
    }
}

impl Slot {
    fn new(operation: Operation, operands: [Family; 2], result: u32) -> Self {
        let operation = match operation {
            Operation::Or => 1,
            Operation::WithoutSupersets => 2,
            Operation::Given => 8,
            Operation::And(size) => 3 | size << 2,
            Operation::UpTo(size) => 4 | size << 3,
        };
        Self {
            operation,
            operands: operands.map(Family::index),
            result,
        }
    }

    fn place(&self, slots: usize) -> usize {
        let operands = u64::from(self.operands[0]) << 32 | u64::from(self.operands[1]);
        let mixed = (operands ^ u64::from(self.operation) << 17)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(31)
            .wrapping_mul(0xd6e8_feb8_6659_fd93);
        (mixed ^ mixed >> 32) as usize & (slots - 1)
    }
}
