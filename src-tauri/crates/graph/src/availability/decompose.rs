//! Takes a fault tree apart: events that suffice alone, modules, and what is left as a diagram.
//!
//! Shared things that everything needs (a site, a core switch) are what makes diagrams large. They
//! suffice alone, so they are set aside first, and what they held together falls apart into
//! modules. Nothing of this is an approximation: with the events S that suffice alone, the top
//! fails if one of S happens or if the rest fails without them, and the two are independent.

use super::DiagramLimit;
use super::fault_tree::{FaultTree, Gate};
use super::modules::{Shape, shape};
use super::simplify::simplify;
use super::single_points::single_points;
use super::solve::solve;
use super::structure::{Bound, FailureStructure, Part, value};
use crate::{Cancelled, Node};

/// The structure of a fault tree whose events fail with the given probabilities.
pub(super) fn structure(
    of: Node,
    tree: FaultTree,
    events: Vec<(Node, f64)>,
    limit: DiagramLimit,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<FailureStructure, Cancelled> {
    let mut assembly = Assembly {
        chances: events.iter().map(|&(_, chance)| chance).collect(),
        parts: Vec::new(),
        values: Vec::new(),
        limit,
        keep_going,
    };
    for event in 0..events.len() as u32 {
        assembly.push(Part::Event(event));
    }
    let whole = assembly.assemble(tree)?;
    Ok(FailureStructure {
        of,
        events,
        parts: assembly.parts,
        whole: whole as usize,
    })
}

struct Assembly<'k> {
    chances: Vec<f64>,
    parts: Vec<Part>,
    /// The probability of each part, or its lower bound.
    values: Vec<f64>,
    limit: DiagramLimit,
    keep_going: &'k mut dyn FnMut() -> bool,
}

impl Assembly<'_> {
    fn push(&mut self, part: Part) -> u32 {
        let value = value(&part, &self.chances, &self.values, Bound::Lower);
        self.values.push(value);
        self.parts.push(part);
        (self.parts.len() - 1) as u32
    }

    /// The part that fails as `tree` does, whose events are parts. Each call to itself is for a
    /// tree with fewer gates.
    fn assemble(&mut self, tree: FaultTree) -> Result<u32, Cancelled> {
        if !(self.keep_going)() {
            return Err(Cancelled);
        }
        let Some(tree) = simplify(tree) else {
            return Ok(self.push(Part::Never));
        };
        if let Gate::Event(part) = tree.gates[tree.top as usize] {
            return Ok(part);
        }
        let shape = shape(&tree);
        let alone = single_points(&tree, &shape.inputs_first(), self.keep_going)?;
        if !alone.is_empty() {
            let rest = self.assemble(without(tree, &alone))?;
            let mut any = alone;
            if !matches!(self.parts[rest as usize], Part::Never) {
                any.push(rest);
            }
            return Ok(self.push(Part::AnyOf(any)));
        }
        if shape.is_module.contains(&true) {
            let tree = self.with_modules_as_events(&tree, &shape)?;
            return self.assemble(tree);
        }
        let part = match voting(&tree) {
            Some(part) => part,
            None => solve(
                &tree,
                &shape.components,
                &self.values,
                self.limit,
                self.keep_going,
            )?,
        };
        Ok(self.push(part))
    }

    /// Makes a part of each module, the innermost first.
    fn with_modules_as_events(
        &mut self,
        tree: &FaultTree,
        shape: &Shape,
    ) -> Result<FaultTree, Cancelled> {
        let mut parts: Vec<Option<u32>> = vec![None; tree.gates.len()];
        let modules = shape.components.iter().flatten();
        for &gate in modules.filter(|&&gate| shape.is_module[gate as usize]) {
            let module = below(tree, gate, &parts);
            parts[gate as usize] = Some(self.assemble(module)?);
        }
        Ok(below(tree, tree.top, &parts))
    }
}

/// What `top` reaches, where gates that have become parts are events.
fn below(tree: &FaultTree, top: u32, parts: &[Option<u32>]) -> FaultTree {
    let mut numbers = std::collections::HashMap::from([(top, 0)]);
    let mut found = vec![top];
    let mut gates: Vec<Gate> = Vec::new();
    while let Some(&old) = found.get(gates.len()) {
        let mut gate = match parts[old as usize] {
            Some(part) => Gate::Event(part),
            None => tree.gates[old as usize].clone(),
        };
        if let Gate::Any(inputs) | Gate::AtLeast { of: inputs, .. } = &mut gate {
            for input in inputs {
                let old = *input;
                *input = *numbers.entry(old).or_insert_with(|| {
                    found.push(old);
                    found.len() as u32 - 1
                });
            }
        }
        gates.push(gate);
    }
    FaultTree { gates, top: 0 }
}

/// The tree in which some events never happen.
fn without(mut tree: FaultTree, events: &[u32]) -> FaultTree {
    for gate in &mut tree.gates {
        if matches!(gate, Gate::Event(event) if events.binary_search(event).is_ok()) {
            *gate = Gate::Any(Vec::new());
        }
    }
    tree
}

/// The part for a tree that only counts events, each once: it needs no diagram.
fn voting(tree: &FaultTree) -> Option<Part> {
    let Gate::AtLeast { least, of } = &tree.gates[tree.top as usize] else {
        return None;
    };
    let mut events = Vec::with_capacity(of.len());
    for &gate in of {
        match tree.gates[gate as usize] {
            Gate::Event(event) => events.push(event),
            _ => return None,
        }
    }
    events.sort_unstable();
    let is_each_once = events.windows(2).all(|pair| pair[0] != pair[1]);
    is_each_once.then_some(Part::AtLeast {
        least: *least,
        of: events,
    })
}
