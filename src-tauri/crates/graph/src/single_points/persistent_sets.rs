//! Sets of numbers that share what they have in common.
//!
//! C. Okasaki and A. Gill, "Fast mergeable integer maps", Workshop on ML (1998): big-endian
//! Patricia trees, here with a word of 64 members at each leaf. Sets are never altered, and what
//! holds the same is the same set, so that much alike sets take little room and time.

use std::collections::HashMap;

/// A set of a [`PersistentSets`]: the same number, and no other, holds the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Set(u32);

const LEAF: u32 = 1 << 31;

impl Set {
    pub const EMPTY: Self = Self(u32::MAX);
}

/// Where sets live; none is ever given back.
#[derive(Debug, Default)]
pub(super) struct PersistentSets {
    branches: Vec<Branch>,
    leaves: Vec<Leaf>,
    /// By their halves, which say the rest.
    branch_of: HashMap<[Set; 2], Set>,
    leaf_of: HashMap<(u32, u64), Set>,
}

/// Sets whose blocks agree above `bit` with `prefix`; those without it left, those with it right.
#[derive(Clone, Copy, Debug)]
struct Branch {
    prefix: u32,
    bit: u32,
    left: Set,
    right: Set,
}

/// The members of one block: 64 consecutive numbers.
#[derive(Clone, Copy, Debug)]
struct Leaf {
    block: u32,
    word: u64,
}

/// The blocks that a set can hold: those that agree with `prefix` above `bit`, or `prefix` itself
/// where `bit` is 0.
#[derive(Clone, Copy, PartialEq)]
struct Cover {
    prefix: u32,
    bit: u32,
}

impl Cover {
    fn holds(self, other: Self) -> bool {
        self.bit > other.bit && above(other.prefix, self.bit) == self.prefix
    }
}

/// A block without `bit` and the bits below it.
fn above(block: u32, bit: u32) -> u32 {
    block & !(bit | (bit - 1))
}

impl PersistentSets {
    /// The set of one number below 2^31.
    pub fn singleton(&mut self, member: u32) -> Set {
        self.leaf(member >> 6, 1 << (member & 63))
    }

    /// What is in either.
    pub fn union(&mut self, one: Set, other: Set) -> Set {
        if one == other || other == Set::EMPTY {
            return one;
        }
        if one == Set::EMPTY {
            return other;
        }
        let covers = [self.cover(one), self.cover(other)];
        if covers[0].holds(covers[1]) {
            self.unite_within(one, covers[1], other)
        } else if covers[1].holds(covers[0]) {
            self.unite_within(other, covers[0], one)
        } else if covers[0] != covers[1] {
            self.join(covers, [one, other])
        } else if covers[0].bit == 0 {
            let [mine, theirs] = [self.word(one), self.word(other)];
            match mine | theirs {
                all if all == mine => one,
                all if all == theirs => other,
                all => self.leaf(covers[0].prefix, all),
            }
        } else {
            let [mine, theirs] = [self.branch(one), self.branch(other)];
            let left = self.union(mine.left, theirs.left);
            let right = self.union(mine.right, theirs.right);
            self.same_or_new([(one, mine), (other, theirs)], left, right)
        }
    }

    /// What is in both.
    pub fn intersection(&mut self, one: Set, other: Set) -> Set {
        if one == other || one == Set::EMPTY {
            return one;
        }
        if other == Set::EMPTY {
            return other;
        }
        let covers = [self.cover(one), self.cover(other)];
        if covers[0].holds(covers[1]) {
            let child = self.child(one, covers[1]);
            self.intersection(child, other)
        } else if covers[1].holds(covers[0]) {
            let child = self.child(other, covers[0]);
            self.intersection(one, child)
        } else if covers[0] != covers[1] {
            Set::EMPTY
        } else if covers[0].bit == 0 {
            let [mine, theirs] = [self.word(one), self.word(other)];
            match mine & theirs {
                0 => Set::EMPTY,
                both if both == mine => one,
                both if both == theirs => other,
                both => self.leaf(covers[0].prefix, both),
            }
        } else {
            let [mine, theirs] = [self.branch(one), self.branch(other)];
            let left = self.intersection(mine.left, theirs.left);
            let right = self.intersection(mine.right, theirs.right);
            if left == Set::EMPTY {
                right
            } else if right == Set::EMPTY {
                left
            } else {
                self.same_or_new([(one, mine), (other, theirs)], left, right)
            }
        }
    }

    /// Calls `visit` with every member, ascending.
    pub fn for_each(&self, set: Set, visit: &mut impl FnMut(u32)) {
        if set == Set::EMPTY {
            return;
        }
        if set.0 & LEAF == 0 {
            let branch = self.branch(set);
            self.for_each(branch.left, visit);
            self.for_each(branch.right, visit);
            return;
        }
        let Leaf { block, mut word } = self.leaves[(set.0 & !LEAF) as usize];
        while word != 0 {
            visit(block << 6 | word.trailing_zeros());
            word &= word - 1;
        }
    }

    fn cover(&self, set: Set) -> Cover {
        if set.0 & LEAF != 0 {
            let prefix = self.leaves[(set.0 & !LEAF) as usize].block;
            Cover { prefix, bit: 0 }
        } else {
            let Branch { prefix, bit, .. } = self.branch(set);
            Cover { prefix, bit }
        }
    }

    fn branch(&self, set: Set) -> Branch {
        self.branches[set.0 as usize]
    }

    fn word(&self, set: Set) -> u64 {
        self.leaves[(set.0 & !LEAF) as usize].word
    }

    /// The half of a branch that can hold `cover`.
    fn child(&self, branch: Set, cover: Cover) -> Set {
        let branch = self.branch(branch);
        if cover.prefix & branch.bit == 0 {
            branch.left
        } else {
            branch.right
        }
    }

    /// Unites a branch with a set that lies in one of its halves.
    fn unite_within(&mut self, whole: Set, cover: Cover, part: Set) -> Set {
        let branch = self.branch(whole);
        let [left, right] = if cover.prefix & branch.bit == 0 {
            [self.union(branch.left, part), branch.right]
        } else {
            [branch.left, self.union(branch.right, part)]
        };
        self.same_or_new([(whole, branch); 2], left, right)
    }

    /// One of two branches over the same blocks if these are its halves, else a new one.
    fn same_or_new(&mut self, known: [(Set, Branch); 2], left: Set, right: Set) -> Set {
        for (set, branch) in known {
            if branch.left == left && branch.right == right {
                return set;
            }
        }
        let Branch { prefix, bit, .. } = known[0].1;
        self.add_branch(Branch {
            prefix,
            bit,
            left,
            right,
        })
    }

    /// Two sets of which neither can hold blocks of the other.
    fn join(&mut self, covers: [Cover; 2], sets: [Set; 2]) -> Set {
        let differing = covers[0].prefix ^ covers[1].prefix;
        let bit = 1 << (31 - differing.leading_zeros());
        let [left, right] = if covers[0].prefix & bit == 0 {
            sets
        } else {
            [sets[1], sets[0]]
        };
        self.add_branch(Branch {
            prefix: above(covers[0].prefix, bit),
            bit,
            left,
            right,
        })
    }

    fn add_branch(&mut self, branch: Branch) -> Set {
        let next = self.branches.len() as u32;
        let halves = [branch.left, branch.right];
        let set = *self.branch_of.entry(halves).or_insert(Set(next));
        if set == Set(next) {
            assert!(next < LEAF, "fewer than 2^31 branches fit into memory");
            self.branches.push(branch);
        }
        set
    }

    fn leaf(&mut self, block: u32, word: u64) -> Set {
        let next = self.leaves.len() as u32;
        let set = *self
            .leaf_of
            .entry((block, word))
            .or_insert(Set(next | LEAF));
        if set == Set(next | LEAF) {
            assert!(next < LEAF - 1, "fewer than 2^31 leaves fit into memory");
            self.leaves.push(Leaf { block, word });
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::collection::{btree_set, vec};
    use proptest::prelude::*;

    use super::{PersistentSets, Set};

    fn listed(sets: &PersistentSets, set: Set) -> Vec<u32> {
        let mut members = Vec::new();
        sets.for_each(set, &mut |member| members.push(member));
        members
    }

    /// Numbers of one block, of neighbours, and far apart.
    fn member() -> impl Strategy<Value = u32> {
        prop_oneof![0..70_u32, 0..5_000_u32, 0..(1_u32 << 31)]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn unions_and_intersections_equal_those_of_ordered_sets(
            parts in vec(btree_set(member(), 0..40), 1..6),
        ) {
            let mut sets = PersistentSets::default();
            let mut known: Vec<(Set, BTreeSet<u32>)> = Vec::new();
            for part in parts {
                let mut set = Set::EMPTY;
                for &member in &part {
                    let one = sets.singleton(member);
                    set = sets.union(set, one);
                }
                for (other, others) in known.clone() {
                    let both = sets.intersection(set, other);
                    let either = sets.union(set, other);
                    prop_assert_eq!(sets.union(either, both), either);
                    prop_assert_eq!(sets.union(other, either), either);
                    prop_assert_eq!(sets.union(other, set), either);
                    prop_assert!(part.intersection(&others).copied().eq(listed(&sets, both)));
                    prop_assert!(part.union(&others).copied().eq(listed(&sets, either)));
                    known.push((either, part.union(&others).copied().collect()));
                }
                known.push((set, part));
            }
        }
    }
}
