//! Reduced ordered binary decision diagrams (Bryant 1986) of functions that only grow when an
//! event happens, which is all that failing asks for: conjunction and disjunction suffice, and
//! since no function ever meets its negation, complement edges would save nothing.
//!
//! Every node stands behind its successors, so that a pass over a diagram is a loop over an array.

mod apply;
mod decisions;
mod hash_index;
mod truncate;

pub(super) use apply::{Junction, Stop};
pub(super) use decisions::Decisions;
pub(super) use truncate::Side;

use hash_index::HashIndex;

/// Never true.
pub(super) const FALSE: u32 = 0;
/// Always true.
pub(super) const TRUE: u32 = 1;

/// If the variable then `high` else `low`; those two have greater variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decision {
    pub variable: u32,
    pub low: u32,
    pub high: u32,
}

/// The variable of the two leaves: behind all others.
const NO_VARIABLE: u32 = u32::MAX;

/// Functions that share their nodes; each is the number of a node.
#[derive(Debug)]
pub(super) struct Diagrams {
    nodes: Vec<Decision>,
    index: HashIndex,
    cache: apply::Cache,
    work: apply::Work,
    /// More nodes than this are refused.
    limit: usize,
    steps: u32,
}

impl Diagrams {
    pub fn new(limit: usize) -> Self {
        let leaf = |value| Decision {
            variable: NO_VARIABLE,
            low: value,
            high: value,
        };
        Self {
            nodes: vec![leaf(FALSE), leaf(TRUE)],
            index: HashIndex::default(),
            cache: apply::Cache::default(),
            work: apply::Work::default(),
            limit,
            steps: 0,
        }
    }

    /// How many nodes there are, whether anything still needs them or not.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The first variable that a function looks at; of a constant a number behind all others.
    pub fn first_variable(&self, function: u32) -> u32 {
        self.nodes[function as usize].variable
    }

    /// The function that is true if a variable is.
    pub fn variable(&mut self, variable: u32) -> Result<u32, Stop> {
        self.decide(variable, FALSE, TRUE)
    }

    /// The node that decides so, made if there is none.
    fn decide(&mut self, variable: u32, low: u32, high: u32) -> Result<u32, Stop> {
        if low == high {
            return Ok(low);
        }
        let decision = Decision {
            variable,
            low,
            high,
        };
        if let Some(known) = self.index.find(&self.nodes, &decision) {
            return Ok(known);
        }
        if self.nodes.len() >= self.limit {
            return Err(Stop::TooLarge);
        }
        let number = self.nodes.len() as u32;
        self.nodes.push(decision);
        self.index.insert(&self.nodes, number);
        Ok(number)
    }

    /// Forgets every node that none of the functions needs, and renumbers them.
    pub fn keep_only(&mut self, functions: &mut [u32]) {
        let mut needed = vec![false; self.nodes.len()];
        for &function in functions.iter() {
            needed[function as usize] = true;
        }
        for number in (2..self.nodes.len()).rev() {
            if needed[number] {
                let Decision { low, high, .. } = self.nodes[number];
                needed[low as usize] = true;
                needed[high as usize] = true;
            }
        }
        let mut numbers = vec![FALSE, TRUE];
        let mut kept = 2;
        for (number, is_needed) in needed.into_iter().enumerate().skip(2) {
            numbers.push(kept);
            if is_needed {
                let Decision {
                    variable,
                    low,
                    high,
                } = self.nodes[number];
                self.nodes[kept as usize] = Decision {
                    variable,
                    low: numbers[low as usize],
                    high: numbers[high as usize],
                };
                kept += 1;
            }
        }
        self.nodes.truncate(kept as usize);
        self.index = HashIndex::of(&self.nodes);
        self.cache.clear();
        for function in functions {
            *function = numbers[*function as usize];
        }
    }
}
