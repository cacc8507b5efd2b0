//! Which CIs need any of many, or are needed by any of many: breadth-first search from all of them at once.

use crate::{Cancelled, Graph};

/// Nodes expanded between two looks at whether to go on.
const STEP: usize = 4096;

/// Calls back with each node next to a node.
type Next<'n> = dyn Fn(u32, &mut dyn FnMut(u32)) + 'n;

impl Graph {
    /// Which nodes need a node of `providers` over at least one and at most `within` dependencies; a node of the set itself
    /// only if it needs one of the set. Both are one flag for each node.
    ///
    /// Cost: each dependency at most once.
    ///
    /// # Errors
    /// `keep_going` said no.
    pub fn dependents_of_any(
        &self,
        providers: &[bool],
        within: Option<u32>,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Vec<bool>, Cancelled> {
        let next = |node, reach: &mut dyn FnMut(u32)| self.dependents_of(node).for_each(reach);
        spread(providers, within, &next, keep_going)
    }

    /// Which nodes a node of `dependents` needs, as [`Graph::dependents_of_any`] the other way.
    ///
    /// # Errors
    /// `keep_going` said no.
    pub fn providers_of_any(
        &self,
        dependents: &[bool],
        within: Option<u32>,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Vec<bool>, Cancelled> {
        let next = |node, reach: &mut dyn FnMut(u32)| {
            self.forward.providers(node).iter().copied().for_each(reach);
        };
        spread(dependents, within, &next, keep_going)
    }
}

fn spread(
    from: &[bool],
    within: Option<u32>,
    next: &Next<'_>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<bool>, Cancelled> {
    let mut reached = vec![false; from.len()];
    let mut expanded = from.to_vec();
    let mut front: Vec<u32> = (0..)
        .zip(from)
        .filter_map(|(node, &is_in)| is_in.then_some(node))
        .collect();
    let mut steps = 0;
    while !front.is_empty() && within.is_none_or(|most| steps < most) {
        steps += 1;
        let mut beyond = Vec::new();
        for (done, &node) in front.iter().enumerate() {
            if done.is_multiple_of(STEP) && !keep_going() {
                return Err(Cancelled);
            }
            next(node, &mut |other| {
                let at = other as usize;
                reached[at] = true;
                if !expanded[at] {
                    expanded[at] = true;
                    beyond.push(other);
                }
            });
        }
        front = beyond;
    }
    Ok(reached)
}
