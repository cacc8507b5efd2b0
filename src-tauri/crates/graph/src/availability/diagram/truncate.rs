//! Smaller functions that lie below or above a given one.

use super::{Diagrams, FALSE, Stop, TRUE};

/// On which side of the original a truncated function lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Side {
    /// It is true at most where the original is.
    Below,
    /// It is true at least where the original is.
    Above,
}

impl Diagrams {
    /// A function on that side of the given one with about `kept` nodes: those that are least
    /// probably come to, given the chances of the variables, give way to a leaf.
    pub fn truncated(
        &mut self,
        function: u32,
        side: Side,
        kept: usize,
        chances: &[f64],
    ) -> Result<u32, Stop> {
        let needed = self.needed_by(function);
        if needed.len() <= kept {
            return Ok(function);
        }
        let place = |number: u32| needed.binary_search(&number).ok();
        let mut reached = vec![0.0; needed.len()];
        if let Some(first) = reached.last_mut() {
            *first = 1.0;
        }
        for (at, &number) in needed.iter().enumerate().rev() {
            let node = self.nodes[number as usize];
            let chance = chances[node.variable as usize];
            for (next, chance) in [(node.low, 1.0 - chance), (node.high, chance)] {
                if let Some(next) = place(next) {
                    reached[next] += reached[at] * chance;
                }
            }
        }
        let mut by_reach: Vec<usize> = (0..needed.len()).collect();
        by_reach.sort_by(|&left, &right| reached[left].total_cmp(&reached[right]));
        let mut gives_way = vec![false; needed.len()];
        for &at in &by_reach[..needed.len() - kept.max(1)] {
            gives_way[at] = true;
        }
        let leaf = match side {
            Side::Below => FALSE,
            Side::Above => TRUE,
        };
        let mut now: Vec<u32> = Vec::with_capacity(needed.len());
        for (at, &number) in needed.iter().enumerate() {
            let node = self.nodes[number as usize];
            let of = |old: u32| place(old).map_or(old, |at| now[at]);
            let (low, high) = (of(node.low), of(node.high));
            now.push(if gives_way[at] {
                leaf
            } else {
                self.decide(node.variable, low, high)?
            });
        }
        Ok(now.last().copied().unwrap_or(function))
    }

    /// The nodes of a function, ascending, without the leaves.
    fn needed_by(&self, function: u32) -> Vec<u32> {
        let mut needed = Vec::new();
        let mut seen = std::collections::HashSet::new();
        let mut waiting = vec![function];
        while let Some(number) = waiting.pop() {
            if number > TRUE && seen.insert(number) {
                needed.push(number);
                let node = self.nodes[number as usize];
                waiting.extend([node.low, node.high]);
            }
        }
        needed.sort_unstable();
        needed
    }
}
