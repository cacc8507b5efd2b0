//! Conjunction and disjunction of two functions (Bryant's apply), with a stack of its own: chains
//! of a hundred thousand events must not exhaust that of a thread.

use super::hash_index::spread;
use super::{Diagrams, FALSE, TRUE};

/// Steps between two looks at whether to go on.
const CHECK_INTERVAL: u32 = 1 << 14;

/// How two functions are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Junction {
    And,
    Or,
}

/// Why there is no function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Stop {
    /// The caller asked to stop.
    Cancelled,
    /// The limit of nodes is reached.
    TooLarge,
}

/// What is still to be done, and what came of what is done.
#[derive(Debug, Default)]
pub(super) struct Work {
    tasks: Vec<Task>,
    results: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
enum Task {
    Join(u32, u32),
    Decide { variable: u32, of: (u32, u32) },
}

/// Results of earlier steps; a later one may take the place of an earlier one.
#[derive(Debug, Default)]
pub(super) struct Cache {
    entries: Vec<CacheEntry>,
}

#[derive(Clone, Copy, Debug)]
struct CacheEntry {
    of: (u32, u32),
    junction: Junction,
    result: u32,
}

/// Nothing is looked up that has two equal sides, so this is never found.
const NOTHING: CacheEntry = CacheEntry {
    of: (FALSE, FALSE),
    junction: Junction::And,
    result: FALSE,
};

impl Cache {
    pub fn clear(&mut self) {
        self.entries.fill(NOTHING);
    }

    fn place(&self, junction: Junction, (left, right): (u32, u32)) -> usize {
        let both = u64::from(left) << 32 | u64::from(right);
        spread(both ^ (junction as u64) << 63) as usize & (self.entries.len() - 1)
    }

    fn find(&self, junction: Junction, of: (u32, u32)) -> Option<u32> {
        let entry = self.entries.get(self.place(junction, of))?;
        (entry.of == of && entry.junction == junction).then_some(entry.result)
    }

    fn insert(&mut self, junction: Junction, of: (u32, u32), result: u32) {
        let place = self.place(junction, of);
        self.entries[place] = CacheEntry {
            of,
            junction,
            result,
        };
    }

    fn grow_with(&mut self, nodes: usize) {
        if self.entries.len() < nodes {
            self.entries = vec![NOTHING; nodes.next_power_of_two().max(1 << 10)];
        }
    }
}

impl Diagrams {
    /// The conjunction or disjunction of two functions. At most their product in nodes and time.
    pub fn join(
        &mut self,
        junction: Junction,
        left: u32,
        right: u32,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<u32, Stop> {
        self.cache.grow_with(self.nodes.len());
        let mut work = std::mem::take(&mut self.work);
        work.tasks.clear();
        work.results.clear();
        work.tasks.push(Task::Join(left, right));
        let mut outcome = Ok(());
        while let Some(task) = work.tasks.pop() {
            outcome = self.step(junction, task, &mut work, keep_going);
            if outcome.is_err() {
                break;
            }
        }
        let result = work.results.last().copied().unwrap_or(FALSE);
        self.work = work;
        outcome.map(|()| result)
    }

    fn step(
        &mut self,
        junction: Junction,
        task: Task,
        work: &mut Work,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<(), Stop> {
        match task {
            Task::Decide { variable, of } => {
                let high = work.results.pop().unwrap_or(FALSE);
                let low = work.results.pop().unwrap_or(FALSE);
                let result = self.decide(variable, low, high)?;
                self.cache.insert(junction, of, result);
                work.results.push(result);
            }
            Task::Join(left, right) => {
                if let Some(result) = at_once(junction, left, right) {
                    work.results.push(result);
                    return Ok(());
                }
                let of = (left.min(right), left.max(right));
                if let Some(result) = self.cache.find(junction, of) {
                    work.results.push(result);
                    return Ok(());
                }
                self.steps = self.steps.wrapping_add(1);
                if self.steps.is_multiple_of(CHECK_INTERVAL) && !keep_going() {
                    return Err(Stop::Cancelled);
                }
                let variable = self.first_variable(left).min(self.first_variable(right));
                let (left_low, left_high) = self.branches(left, variable);
                let (right_low, right_high) = self.branches(right, variable);
                work.tasks.push(Task::Decide { variable, of });
                work.tasks.push(Task::Join(left_high, right_high));
                work.tasks.push(Task::Join(left_low, right_low));
            }
        }
        Ok(())
    }

    /// What a function becomes when a variable no greater than its first is false, and true.
    fn branches(&self, function: u32, variable: u32) -> (u32, u32) {
        let node = self.nodes[function as usize];
        if node.variable == variable {
            (node.low, node.high)
        } else {
            (function, function)
        }
    }
}

/// The result where it needs no look at the nodes.
fn at_once(junction: Junction, left: u32, right: u32) -> Option<u32> {
    let (neutral, absorbing) = match junction {
        Junction::And => (TRUE, FALSE),
        Junction::Or => (FALSE, TRUE),
    };
    if left == absorbing || right == absorbing {
        Some(absorbing)
    } else if left == neutral || left == right {
        Some(right)
    } else if right == neutral {
        Some(left)
    } else {
        None
    }
}
