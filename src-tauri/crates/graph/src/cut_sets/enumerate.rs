//! Lists the sets of a family.

use super::families::{Families, Family};

/// The sets of exactly `size` elements, one more than `most` at the most.
pub(super) fn sets_of_size(
    families: &Families,
    family: Family,
    size: u32,
    most: usize,
) -> Vec<Vec<u32>> {
    let mut walk = Walk {
        families,
        most,
        set: Vec::with_capacity(size as usize),
        found: Vec::new(),
    };
    walk.visit(family, size);
    walk.found
}

struct Walk<'f> {
    families: &'f Families,
    most: usize,
    set: Vec<u32>,
    found: Vec<Vec<u32>>,
}

impl Walk<'_> {
    /// Recursion is as deep as a set is large.
    fn visit(&mut self, mut family: Family, left: u32) {
        while family > Family::EMPTY_SET {
            if left == 0 || self.found.len() > self.most {
                return;
            }
            let split = self.families.split(family);
            self.set.push(split.element);
            self.visit(split.with, left - 1);
            self.set.pop();
            family = split.without;
        }
        if family == Family::EMPTY_SET && left == 0 {
            self.found.push(self.set.clone());
        }
    }
}
