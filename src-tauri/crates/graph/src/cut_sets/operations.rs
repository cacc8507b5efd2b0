//! The algebra of minimal families: "or" and "and" of what suffices, up to a size.
//!
//! A. Rauzy, "Mathematical foundations of minimal cutsets", IEEE Transactions on Reliability 50
//! (2001), for removing supersets on decision diagrams. Sets above the size asked for are dropped
//! as soon as they arise; no smaller set can come of them.
//!
//! Diagrams are as deep as there are elements, but a set holds few of them. So each operation
//! walks down the side without the elements in a loop, and only the side with them is recursion.

use super::families::{Families, Family, Split};
use super::results::Results;

/// Steps between two looks at whether to stop.
const CHECK_INTERVAL: u32 = 1 << 14;

/// What is done to two families.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    /// What either suffices for.
    Or,
    /// What takes both, in sets of at most so many elements.
    And(u32),
    /// The sets of the first that hold none of the second.
    WithoutSupersets,
    /// What the first takes besides the element that is the second's only set.
    Given,
    /// The sets of the first of at most so many elements; the second is the first.
    UpTo(u32),
}

/// Families and what can be made of them.
pub(super) struct Algebra<'k> {
    pub families: Families,
    results: Results,
    /// Operands on the way down, of the operations under way.
    spine: Vec<[Family; 2]>,
    keep_going: &'k mut dyn FnMut() -> bool,
    most_families: usize,
    steps: u32,
    /// A limit was reached: what is answered since is worthless.
    pub stopped: bool,
    /// A set was dropped for its size.
    pub dropped: bool,
}

impl<'k> Algebra<'k> {
    /// An algebra that stops above so many families, or once `keep_going` says no.
    pub fn new(most_families: usize, keep_going: &'k mut dyn FnMut() -> bool) -> Self {
        Self {
            families: Families::new(),
            results: Results::new(),
            spine: Vec::new(),
            keep_going,
            most_families: most_families.min(u32::MAX as usize - 1),
            steps: 0,
            stopped: false,
            dropped: false,
        }
    }

    /// The result of an operation; worthless once the algebra has stopped.
    pub fn apply(&mut self, operation: Operation, mut operands: [Family; 2]) -> Family {
        let base = self.spine.len();
        let mut result = loop {
            if self.must_stop() {
                break Family::NONE;
            }
            if let Some(simple) = self.simple(operation, &mut operands) {
                break simple;
            }
            if let Some(known) = self.results.get(operation, operands) {
                break known;
            }
            self.spine.push(operands);
            operands = self.split_both(operands).map(|split| split.without);
        };
        while self.spine.len() > base
            && let Some(operands) = self.spine.pop()
        {
            let splits = self.split_both(operands);
            let with = self.with(operation, splits, result);
            result = self.families.family(splits[0].element, result, with);
            self.results
                .put(operation, operands, result, self.families.len());
        }
        result
    }

    /// The result where no split is needed; where the order of the operands does not count, puts
    /// them in order else.
    fn simple(&mut self, operation: Operation, operands: &mut [Family; 2]) -> Option<Family> {
        let [one, other] = *operands;
        match operation {
            Operation::Or => {
                *operands = [one.min(other), one.max(other)];
                if one == other || other == Family::NONE || one == Family::EMPTY_SET {
                    return Some(one);
                }
                (one == Family::NONE || other == Family::EMPTY_SET).then_some(other)
            }
            Operation::And(size) => {
                *operands = [one.min(other), one.max(other)];
                if operands[0] == Family::NONE {
                    return Some(Family::NONE);
                }
                if operands[0] == Family::EMPTY_SET || one == other {
                    return Some(self.apply(Operation::UpTo(size), [operands[1]; 2]));
                }
                self.dropped |= size == 0;
                (size == 0).then_some(Family::NONE)
            }
            Operation::WithoutSupersets => {
                if one == other || other == Family::EMPTY_SET {
                    return Some(Family::NONE);
                }
                (one <= Family::EMPTY_SET || other == Family::NONE).then_some(one)
            }
            Operation::Given => {
                let [mine, theirs] = operands.map(|family| self.families.split(family));
                if mine.element == theirs.element {
                    return Some(self.apply(Operation::Or, [mine.with, mine.without]));
                }
                (theirs.element < mine.element).then_some(one)
            }
            Operation::UpTo(_) => (one <= Family::EMPTY_SET).then_some(one),
        }
    }

    /// The sets of a result that hold the element at which the operands are split, without it,
    /// given the sets of the result that do not hold it.
    fn with(&mut self, operation: Operation, [one, other]: [Split; 2], without: Family) -> Family {
        let with = match operation {
            Operation::Or => self.apply(Operation::Or, [one.with, other.with]),
            Operation::And(size) => {
                let and = Operation::And(size - 1);
                let either = self.apply(Operation::Or, [other.with, other.without]);
                let first = self.apply(and, [one.with, either]);
                let second = self.apply(and, [one.without, other.with]);
                self.apply(Operation::Or, [first, second])
            }
            Operation::WithoutSupersets => {
                let with = self.apply(operation, [one.with, other.with]);
                return self.apply(operation, [with, other.without]);
            }
            Operation::Given => self.apply(operation, [one.with, other.without]),
            Operation::UpTo(0) => {
                self.dropped = true;
                return Family::NONE;
            }
            Operation::UpTo(size) => {
                return self.apply(Operation::UpTo(size - 1), [one.with; 2]);
            }
        };
        self.apply(Operation::WithoutSupersets, [with, without])
    }

    /// Both families, split at the least element of either.
    fn split_both(&self, operands: [Family; 2]) -> [Split; 2] {
        let splits = operands.map(|family| self.families.split(family));
        let element = splits[0].element.min(splits[1].element);
        let mut whole = splits;
        for (split, family) in whole.iter_mut().zip(operands) {
            if split.element != element {
                *split = Split {
                    element,
                    without: family,
                    with: Family::NONE,
                };
            }
        }
        whole
    }

    fn must_stop(&mut self) -> bool {
        self.steps = self.steps.wrapping_add(1);
        if self.steps.is_multiple_of(CHECK_INTERVAL) && !(self.keep_going)() {
            self.stopped = true;
        }
        self.stopped |= self.families.len() > self.most_families;
        self.stopped
    }
}
