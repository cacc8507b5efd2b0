//! Minimal cut sets: the fewest CIs that together take a CI down.

mod enumerate;
mod families;
mod operations;
mod results;
mod solve;
mod support;
mod vote;

use crate::fault_tree::FaultTree;
use crate::single_points::failing_sets;
use crate::{Cancelled, Graph, Node};
use enumerate::sets_of_size;
use solve::{Solver, element};

/// What is asked of the cut sets of a CI.
pub struct CutSetQuestion<'q> {
    /// The CI.
    pub of: Node,
    /// The most CIs of one set, at least 1.
    pub order: u32,
    /// Whether the CI itself may be in a set: then it is one alone.
    pub include_self: bool,
    /// Which CIs may be in a set; all where `None`.
    pub among: Option<&'q dyn Fn(Node) -> bool>,
    /// Beyond so many sets, larger ones are left out; single CIs are always listed.
    pub most_sets: usize,
    /// The most nodes of decision diagrams held in memory, about 24 bytes each.
    pub most_diagram_nodes: usize,
}

impl CutSetQuestion<'_> {
    /// The cut sets of `of` up to `order`, from all CIs but itself, with limits that keep the
    /// answer below about a gigabyte.
    #[must_use]
    pub fn new(of: Node, order: u32) -> Self {
        Self {
            of,
            order,
            include_self: false,
            among: None,
            most_sets: 1_000_000,
            most_diagram_nodes: 24_000_000,
        }
    }
}

/// The minimal cut sets of a CI.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CutSets {
    /// Each by key; all by size, then by keys. Every one is minimal, also where some are missing.
    pub sets: Vec<Vec<Node>>,
    /// Every minimal cut set of up to this many CIs is listed; at most the order asked for.
    pub complete_order: u32,
    /// Whether that is the order asked for: no limit was reached.
    pub complete: bool,
}

impl Graph {
    /// The minimal cut sets of a CI: the sets of at most `order` CIs that, forced down together,
    /// take it down, and of which no proper subset does. Exact, with cycles and redundancy groups.
    ///
    /// Sets of one CI are found in one pass. For larger ones the families of minimal sets are
    /// carried as decision diagrams from providers to dependents until they no longer change, order
    /// by order, so that a limit leaves the smaller ones complete. Once `keep_going`, asked every
    /// few thousand steps, says no, or a limit is reached, the answer is incomplete and says so.
    pub fn cut_sets(
        &self,
        question: &CutSetQuestion<'_>,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> CutSets {
        let mut answer = CutSets::default();
        // Stopping early leaves what was found by then, and says that it is not all.
        let stopped = self
            .find_cut_sets(question, keep_going, &mut answer)
            .is_err();
        answer.complete = !stopped && answer.complete_order == question.order;
        answer
    }

    fn find_cut_sets(
        &self,
        question: &CutSetQuestion<'_>,
        keep_going: &mut dyn FnMut() -> bool,
        answer: &mut CutSets,
    ) -> Result<(), Cancelled> {
        let (tree, numbers) = self.fault_tree(&[question.of], keep_going)?;
        let mut eligible: Vec<bool> = (0..tree.len() as u32)
            .map(|number| question.among.is_none_or(|among| among(tree.node(number))))
            .collect();
        let alone = failing_sets(&tree, keep_going)?;
        alone.for_each(numbers[0], &mut |number| {
            // What suffices alone is in no larger set.
            let may_be = std::mem::take(&mut eligible[number as usize]);
            if may_be && (question.include_self || number != numbers[0]) {
                answer.sets.push(vec![tree.node(number)]);
            }
        });
        answer.sets.sort_unstable();
        answer.complete_order = 1;
        while answer.complete_order < question.order {
            if !keep_going() {
                return Err(Cancelled);
            }
            let order = answer.complete_order + 1;
            let mut solver = Solver::new(&tree, &eligible, order, question, keep_going);
            let family = solver.solve(numbers[0]).ok_or(Cancelled)?;
            let room = question.most_sets.saturating_sub(answer.sets.len());
            let mut sets = sets_of_size(&solver.algebra.families, family, order, room);
            if sets.len() > room {
                sets.truncate(room);
                answer.add(&tree, sets);
                break;
            }
            answer.add(&tree, sets);
            // Where no set was dropped for its size there are no larger ones.
            let nothing_larger = !solver.algebra.dropped;
            answer.complete_order = if nothing_larger {
                question.order
            } else {
                order
            };
        }
        Ok(())
    }
}

impl CutSets {
    /// Adds sets of one size, larger than all before.
    fn add(&mut self, tree: &FaultTree, sets: Vec<Vec<u32>>) {
        let first = self.sets.len();
        self.sets.extend(sets.into_iter().map(|set| {
            let numbers = set.into_iter().map(|one| element(tree, one));
            let mut nodes: Vec<Node> = numbers.map(|number| tree.node(number)).collect();
            nodes.sort_unstable();
            nodes
        }));
        self.sets[first..].sort_unstable();
    }
}
