//! Carries families of minimal sets from providers to dependents, to the least fixpoint.

use super::CutSetQuestion;
use super::families::Family;
use super::operations::{Algebra, Operation};
use super::support::Support;
use super::vote::vote;
use crate::fault_tree::FaultTree;

/// The element that stands for a CI, and the CI for an element. Dependents come first, so that what
/// a CI adds to its provider's family is put before it and the rest is shared.
pub(super) fn element(tree: &FaultTree, number: u32) -> u32 {
    tree.len() as u32 - 1 - number
}

/// The families of one order.
pub(super) struct Solver<'t, 'k> {
    tree: &'t FaultTree,
    /// Which CIs may be in a set of two or more.
    eligible: &'t [bool],
    order: u32,
    families: Vec<Family>,
    support: Support,
    pub algebra: Algebra<'k>,
}

impl<'t, 'k> Solver<'t, 'k> {
    pub fn new(
        tree: &'t FaultTree,
        eligible: &'t [bool],
        order: u32,
        question: &CutSetQuestion<'_>,
        keep_going: &'k mut dyn FnMut() -> bool,
    ) -> Self {
        Self {
            tree,
            eligible,
            order,
            families: vec![Family::NONE; tree.len()],
            support: Support::default(),
            algebra: Algebra::new(question.most_diagram_nodes, keep_going),
        }
    }

    /// The sets of at most so many elements that take `target` down; `None` at a limit.
    ///
    /// Dropping larger sets on the way loses nothing: all operations only ever join sets, so that
    /// the families up to a size obey the same equations. Within a cycle they are applied until
    /// nothing changes; there are finitely many families, and they only grow.
    pub fn solve(&mut self, target: u32) -> Option<Family> {
        for component in self.tree.components() {
            loop {
                let mut changed = false;
                for number in component.clone() {
                    let family = self.family(number);
                    if self.algebra.stopped {
                        return None;
                    }
                    let before = std::mem::replace(&mut self.families[number as usize], family);
                    changed |= before != family;
                }
                if !changed || component.len() == 1 {
                    break;
                }
            }
        }
        Some(self.families[target as usize])
    }

    /// What takes a CI down, by the families of its providers as they are now.
    fn family(&mut self, number: u32) -> Family {
        let mut any = Vec::new();
        if self.eligible[number as usize] {
            let element = element(self.tree, number);
            any.push(self.algebra.families.singleton(element));
        }
        for &provider in self.tree.needed(number) {
            any.push(self.families[provider as usize]);
        }
        for &group in self.tree.votes(number) {
            let members = self.tree.members(group).iter();
            let members = members.map(|&member| self.families[member as usize]);
            any.push(vote(
                &mut self.algebra,
                &mut self.support,
                members.collect(),
                group.failures as usize,
                self.order,
            ));
        }
        self.any_of(any)
    }

    /// What takes down any of several: pair by pair, so that large unions are made once.
    fn any_of(&mut self, mut families: Vec<Family>) -> Family {
        families.sort_unstable();
        families.dedup();
        while families.len() > 1 {
            families = families
                .chunks(2)
                .map(|pair| match *pair {
                    [one, other] => self.algebra.apply(Operation::Or, [one, other]),
                    _ => pair[0],
                })
                .collect();
        }
        families.first().copied().unwrap_or(Family::NONE)
    }
}
