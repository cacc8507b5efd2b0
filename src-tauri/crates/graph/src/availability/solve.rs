//! From a fault tree to a decision diagram.

use std::collections::HashSet;

use super::DiagramLimit;
use super::diagram::{Decisions, Diagrams, FALSE, Junction, Side, Stop, TRUE};
use super::fault_tree::{FaultTree, Gate};
use super::order;
use super::structure::{Bounded, Part};
use crate::Cancelled;

/// A first try with this share of the nodes finds out cheaply which order does.
const FIRST_TRY: usize = 16;
/// Share of the nodes that a bound may take: both are made, and neither needs to be perfect.
const FOR_A_BOUND: usize = 8;

/// The diagram of a simplified tree, whose events are the parts of these `chances`; bounds where
/// it needs more nodes than `limit` in each order that is tried. `components` are the tree's
/// strong components, inputs first.
pub(super) fn solve(
    tree: &FaultTree,
    components: &[Vec<u32>],
    chances: &[f64],
    limit: DiagramLimit,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Part, Cancelled> {
    let orders = [
        order::depth_first(tree, components),
        order::drawn_together(tree),
    ];
    let mut attempt = |order: &[u32], nodes: usize, side: Option<Side>| {
        let mut compiling = Compiling::new(tree, order, chances, nodes, side, &mut *keep_going);
        match compiling.compile(components) {
            Ok(function) => Ok(Some(compiling.diagrams.decisions(function))),
            Err(Stop::TooLarge) => Ok(None),
            Err(Stop::Cancelled) => Err(Cancelled),
        }
    };
    for nodes in [limit.nodes / FIRST_TRY, limit.nodes] {
        for order in &orders {
            if let Some(decisions) = attempt(order, nodes, None)? {
                return Ok(diagram(tree, order, Bounded::Exact(decisions)));
            }
        }
    }
    let [order, _] = &orders;
    let mut bound = |side, otherwise| {
        let found = attempt(order, limit.nodes / FOR_A_BOUND, Some(side))?;
        Ok(found.unwrap_or_else(|| Decisions::constant(otherwise)))
    };
    let decisions = Bounded::Between {
        lower: bound(Side::Below, false)?,
        upper: bound(Side::Above, true)?,
    };
    Ok(diagram(tree, order, decisions))
}

fn diagram(tree: &FaultTree, order: &[u32], decisions: Bounded) -> Part {
    let part = |gate: &u32| match tree.gates[*gate as usize] {
        Gate::Event(part) => Some(part),
        _ => None,
    };
    Part::Diagram {
        variables: order.iter().filter_map(part).collect(),
        decisions,
    }
}

/// Functions of gates, made one after the other.
struct Compiling<'t> {
    tree: &'t FaultTree,
    diagrams: Diagrams,
    /// The function of each gate, then those of unfinished work; all that must not be forgotten.
    held: Vec<u32>,
    /// The variable of each event's gate.
    variables: Vec<u32>,
    /// How probable each variable is.
    chances: Vec<f64>,
    nodes: usize,
    /// On which side of a function a truncated one may take its place, if any may.
    side: Option<Side>,
    keep_going: &'t mut dyn FnMut() -> bool,
}

impl<'t> Compiling<'t> {
    fn new(
        tree: &'t FaultTree,
        order: &[u32],
        chances: &[f64],
        nodes: usize,
        side: Option<Side>,
        keep_going: &'t mut dyn FnMut() -> bool,
    ) -> Self {
        let mut variables = vec![u32::MAX; tree.gates.len()];
        let mut of_variables = Vec::with_capacity(order.len());
        for &gate in order {
            if let Gate::Event(part) = tree.gates[gate as usize] {
                variables[gate as usize] = of_variables.len() as u32;
                of_variables.push(chances[part as usize]);
            }
        }
        Self {
            tree,
            diagrams: Diagrams::new(nodes),
            held: vec![FALSE; tree.gates.len()],
            variables,
            chances: of_variables,
            nodes,
            side,
            keep_going,
        }
    }

    /// The function of the top gate.
    fn compile(&mut self, components: &[Vec<u32>]) -> Result<u32, Stop> {
        let mut waiting: Vec<usize> = self.tree.parents().iter().map(Vec::len).collect();
        // The top's function is waited for by the caller.
        waiting[self.tree.top as usize] += 1;
        for component in components {
            match component[..] {
                [gate] => {
                    let function = self.gate(gate)?;
                    self.held[gate as usize] = function;
                }
                _ => self.loop_of(component)?,
            }
            for &gate in component {
                for &input in self.tree.gates[gate as usize].inputs() {
                    waiting[input as usize] -= 1;
                    if waiting[input as usize] == 0 {
                        self.held[input as usize] = FALSE;
                    }
                }
            }
        }
        Ok(self.held[self.tree.top as usize])
    }

    /// The least functions that agree with each other: from all false, each is made anew while
    /// something it looks at has changed. For any one assignment a loop of n gates settles within n
    /// rounds, so after as many truncated functions, which may go on changing, lie on their side
    /// as well.
    fn loop_of(&mut self, component: &[u32]) -> Result<(), Stop> {
        // A simplified tree numbers gates from the top on, so this is nearly inputs first.
        let mut gates = component.to_vec();
        gates.sort_unstable_by(|left, right| right.cmp(left));
        let mut changed: HashSet<u32> = gates.iter().copied().collect();
        for _ in 0..gates.len() {
            let mut changes = HashSet::new();
            for &gate in &gates {
                let inputs = self.tree.gates[gate as usize].inputs();
                let mut looked_at = inputs.iter();
                if !looked_at.any(|input| changed.contains(input) || changes.contains(input)) {
                    continue;
                }
                let function = self.gate(gate)?;
                if function != self.held[gate as usize] {
                    self.held[gate as usize] = function;
                    changes.insert(gate);
                }
            }
            if changes.is_empty() {
                break;
            }
            changed = changes;
        }
        Ok(())
    }

    fn gate(&mut self, gate: u32) -> Result<u32, Stop> {
        match &self.tree.gates[gate as usize] {
            Gate::Event(_) => self.diagrams.variable(self.variables[gate as usize]),
            Gate::Any(inputs) => {
                let any = self.hold(FALSE);
                for input in self.deepest_first(inputs) {
                    self.held[any] = self.join(Junction::Or, any, input)?;
                }
                self.release(any)
            }
            Gate::AtLeast { least, of } => self.at_least(*least as usize, of),
        }
    }

    /// One member after the other: at least n fail if n - 1 of those before do and this one does,
    /// or if n of those before do.
    fn at_least(&mut self, least: usize, of: &[u32]) -> Result<u32, Stop> {
        let first = self.hold(TRUE);
        for _ in 0..least {
            self.hold(FALSE);
        }
        let both = self.hold(FALSE);
        for (member, before) in self.deepest_first(of).into_iter().zip(0..) {
            for failed in (1..=least.min(before + 1)).rev() {
                self.held[both] = self.join(Junction::And, member, first + failed - 1)?;
                self.held[first + failed] = self.join(Junction::Or, first + failed, both)?;
            }
        }
        let function = self.held[first + least];
        self.held.truncate(first);
        Ok(function)
    }

    /// The inputs whose functions begin with the last variables come first: what is joined to them
    /// then lies above them, and leaves them as they are.
    fn deepest_first(&self, inputs: &[u32]) -> Vec<usize> {
        let mut slots: Vec<usize> = inputs.iter().map(|&input| input as usize).collect();
        slots.sort_by_key(|&slot| std::cmp::Reverse(self.diagrams.first_variable(self.held[slot])));
        slots
    }

    fn hold(&mut self, function: u32) -> usize {
        self.held.push(function);
        self.held.len() - 1
    }

    fn release(&mut self, slot: usize) -> Result<u32, Stop> {
        let function = self.held[slot];
        self.held.truncate(slot);
        Ok(function)
    }

    /// Joins two held functions. Where there is no room, first what nobody needs is forgotten;
    /// then, if that is allowed, functions are truncated further and further.
    fn join(&mut self, junction: Junction, left: usize, right: usize) -> Result<u32, Stop> {
        let mut kept = self.nodes / 8;
        let mut is_first = true;
        loop {
            let functions = (self.held[left], self.held[right]);
            let joined =
                self.diagrams
                    .join(junction, functions.0, functions.1, &mut *self.keep_going);
            if joined != Err(Stop::TooLarge) {
                return joined;
            }
            self.diagrams.keep_only(&mut self.held);
            let is_crowded = self.diagrams.len() > self.nodes / 2;
            if is_crowded || !is_first {
                let side = self.side.filter(|_| kept > 0).ok_or(Stop::TooLarge)?;
                if is_crowded {
                    for slot in 0..self.held.len() {
                        self.truncate(slot, side, kept)?;
                    }
                } else {
                    self.truncate(left, side, kept)?;
                    self.truncate(right, side, kept)?;
                }
                self.diagrams.keep_only(&mut self.held);
                kept /= 2;
            }
            is_first = false;
        }
    }

    fn truncate(&mut self, slot: usize, side: Side, kept: usize) -> Result<(), Stop> {
        let function = self.held[slot];
        self.held[slot] = self
            .diagrams
            .truncated(function, side, kept, &self.chances)?;
        Ok(())
    }
}
