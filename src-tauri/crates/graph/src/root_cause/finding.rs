//! What a search, or a part of it, comes to.

use std::collections::HashSet;

use super::log_sum::{log_add, log_sum};
use super::options::Lone;
use super::trial::Counted;

/// Sets that count, and what was left out; weights are natural logarithms relative to "no fault".
#[derive(Debug)]
pub(super) struct Finding {
    pub counted: Vec<Counted>,
    /// Mass that was not looked at, at most.
    pub rest: f64,
}

impl Finding {
    pub fn new() -> Self {
        Self {
            counted: Vec::new(),
            rest: f64::NEG_INFINITY,
        }
    }

    /// Every lone fault.
    pub fn of_lone(lone: &[Lone]) -> Self {
        let counted = lone.iter().zip(0..).map(|(lone, position)| Counted {
            members: vec![position],
            prior: lone.prior,
            gain: lone.gain,
        });
        Self {
            counted: counted.collect(),
            ..Self::new()
        }
    }

    /// Takes up sets that may be known already.
    pub fn add(&mut self, sets: Vec<Counted>) {
        let mut known: HashSet<Vec<u32>> =
            self.counted.iter().map(|one| one.members.clone()).collect();
        let new = sets
            .into_iter()
            .filter(|one| known.insert(one.members.clone()));
        self.counted.extend(new.collect::<Vec<_>>());
    }

    /// Takes up what other work found.
    pub fn append(&mut self, other: Self) {
        self.counted.extend(other.counted);
        self.leave(other.rest);
    }

    pub fn leave(&mut self, mass: f64) {
        self.rest = log_add(self.rest, mass);
    }

    /// The mass of the sets that count.
    pub fn total(&self) -> f64 {
        log_sum(self.counted.iter().map(Counted::weight))
    }
}
