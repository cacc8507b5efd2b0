//! Finds the node that decides in a given way.

use super::Decision;

const EMPTY: u32 = 0;

/// Numbers of nodes in an open-addressed table of at least twice as many places; leaves are not in
/// it, so that 0 can mark an empty place.
#[derive(Debug, Default)]
pub(super) struct HashIndex {
    places: Vec<u32>,
    used: usize,
}

impl HashIndex {
    /// The index of all nodes but the two leaves.
    pub fn of(nodes: &[Decision]) -> Self {
        let mut index = Self {
            places: vec![EMPTY; (nodes.len() * 2).next_power_of_two().max(64)],
            used: 0,
        };
        for number in 2..nodes.len() as u32 {
            index.place(nodes, number);
        }
        index
    }

    pub fn find(&self, nodes: &[Decision], wanted: &Decision) -> Option<u32> {
        if self.places.is_empty() {
            return None;
        }
        let mut place = self.first_place(wanted);
        loop {
            match self.places[place] {
                EMPTY => return None,
                number if nodes[number as usize] == *wanted => return Some(number),
                _ => place = (place + 1) & (self.places.len() - 1),
            }
        }
    }

    /// Takes up the last node, which must not be in it.
    pub fn insert(&mut self, nodes: &[Decision], number: u32) {
        if self.used * 2 >= self.places.len() {
            *self = Self::of(nodes);
        } else {
            self.place(nodes, number);
        }
    }

    fn place(&mut self, nodes: &[Decision], number: u32) {
        let mut place = self.first_place(&nodes[number as usize]);
        while self.places[place] != EMPTY {
            place = (place + 1) & (self.places.len() - 1);
        }
        self.places[place] = number;
        self.used += 1;
    }

    fn first_place(&self, decision: &Decision) -> usize {
        let ends = u64::from(decision.low) << 32 | u64::from(decision.high);
        spread(ends ^ spread(u64::from(decision.variable))) as usize & (self.places.len() - 1)
    }
}

/// Mixes the bits of a number: the finalizer of SplitMix64 (Steele, Lea and Flood 2014).
pub(super) fn spread(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
