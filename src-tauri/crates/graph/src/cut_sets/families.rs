//! Families of sets as zero-suppressed decision diagrams.
//!
//! S. Minato, "Zero-suppressed BDDs for set manipulation in combinatorial problems", DAC 1993.
//! Every family here is minimal (no set holds another), so that equal upward closures are equal
//! diagrams, and a family that holds the empty set holds nothing else.

/// A family of a [`Families`]; equal numbers are equal families.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Family(u32);

impl Family {
    /// No set: nothing suffices.
    pub const NONE: Self = Self(0);
    /// The empty set alone: nothing is needed.
    pub const EMPTY_SET: Self = Self(1);

    pub fn index(self) -> u32 {
        self.0
    }

    pub fn from_index(index: u32) -> Self {
        Self(index)
    }
}

/// The sets of `without`, and those of `with` with `element` added. Elements within are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Split {
    pub element: u32,
    pub without: Family,
    pub with: Family,
}

/// Where families live; none is ever given back.
#[derive(Debug)]
pub(super) struct Families {
    splits: Vec<Split>,
    /// Open addressing: indices of splits, 0 where free.
    table: Vec<u32>,
}

/// Stands for the element of the two families that are not split: after every other.
const NO_ELEMENT: u32 = u32::MAX;

const FIRST_TABLE: usize = 1 << 12;

impl Families {
    pub fn new() -> Self {
        let end = |family| Split {
            element: NO_ELEMENT,
            without: family,
            with: family,
        };
        Self {
            splits: vec![end(Family::NONE), end(Family::EMPTY_SET)],
            table: vec![0; FIRST_TABLE],
        }
    }

    /// How many families there are.
    pub fn len(&self) -> usize {
        self.splits.len()
    }

    pub fn split(&self, family: Family) -> Split {
        self.splits[family.0 as usize]
    }

    /// The family of one set of one element.
    pub fn singleton(&mut self, element: u32) -> Family {
        self.family(element, Family::NONE, Family::EMPTY_SET)
    }

    /// The family that is split like this.
    pub fn family(&mut self, element: u32, without: Family, with: Family) -> Family {
        if with == Family::NONE {
            return without;
        }
        let split = Split {
            element,
            without,
            with,
        };
        let mask = self.table.len() - 1;
        let mut slot = hash(split) & mask;
        while self.table[slot] != 0 {
            if self.splits[self.table[slot] as usize] == split {
                return Family(self.table[slot]);
            }
            slot = (slot + 1) & mask;
        }
        let index = u32::try_from(self.splits.len()).expect("the limit is below 2^32 families");
        self.splits.push(split);
        self.table[slot] = index;
        if self.splits.len() * 2 > self.table.len() {
            self.grow();
        }
        Family(index)
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        self.table = vec![0; mask + 1];
        for (index, &split) in self.splits.iter().enumerate().skip(2) {
            let mut slot = hash(split) & mask;
            while self.table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.table[slot] = index as u32;
        }
    }
}

/// Multiplication by odd constants, the high bits folded down.
fn hash(split: Split) -> usize {
    let Split {
        element,
        without,
        with,
    } = split;
    let mixed = (u64::from(element) << 32 | u64::from(without.0))
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .rotate_left(29)
        .wrapping_add(u64::from(with.0))
        .wrapping_mul(0xd6e8_feb8_6659_fd93);
    (mixed ^ mixed >> 32) as usize
}
