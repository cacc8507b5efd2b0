//! The fault tree of a CI: gates over events, with loops where CIs need each other.

use std::collections::HashMap;

use crate::forward::NO_GROUP;
use crate::{Graph, Node};

/// Gates by number. A gate fails in the least assignment in which every gate does what it says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FaultTree {
    pub gates: Vec<Gate>,
    pub top: u32,
}

/// When a gate fails.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Gate {
    /// By itself; the number says which event it is.
    Event(u32),
    /// If any of these gates fails.
    Any(Vec<u32>),
    /// If at least so many of these gates fail; one that stands there twice counts twice.
    AtLeast { least: u32, of: Vec<u32> },
}

impl Gate {
    /// What it looks at.
    pub fn inputs(&self) -> &[u32] {
        match self {
            Self::Event(_) => &[],
            Self::Any(inputs) | Self::AtLeast { of: inputs, .. } => inputs,
        }
    }
}

impl FaultTree {
    /// The gates that look at each gate; one that looks twice stands there twice.
    pub fn parents(&self) -> Vec<Vec<u32>> {
        let mut parents = vec![Vec::new(); self.gates.len()];
        for (gate, number) in self.gates.iter().zip(0..) {
            for &input in gate.inputs() {
                parents[input as usize].push(number);
            }
        }
        parents
    }
}

/// The fault tree of `of`, and its events: CIs with the probability that they fail by themselves,
/// in the order in which a depth-first walk from `of` meets them. Only CIs that can fail have one.
pub(super) fn of(
    graph: &Graph,
    of: Node,
    unavailability: &dyn Fn(Node) -> f64,
) -> (FaultTree, Vec<(Node, f64)>) {
    let mut reading = Reading {
        graph,
        unavailability,
        gates: Vec::new(),
        events: Vec::new(),
        numbers: HashMap::new(),
        waiting: Vec::new(),
    };
    let top = reading.gate_of(of.0);
    while let Some(ci) = reading.waiting.pop() {
        reading.read(ci);
    }
    let tree = FaultTree {
        gates: reading.gates,
        top,
    };
    (tree, reading.events)
}

struct Reading<'g> {
    graph: &'g Graph,
    unavailability: &'g dyn Fn(Node) -> f64,
    gates: Vec<Gate>,
    events: Vec<(Node, f64)>,
    numbers: HashMap<u32, u32>,
    /// CIs whose gate is made but not yet filled.
    waiting: Vec<u32>,
}

impl Reading<'_> {
    fn gate_of(&mut self, ci: u32) -> u32 {
        if let Some(&number) = self.numbers.get(&ci) {
            return number;
        }
        let number = self.push(Gate::Any(Vec::new()));
        self.numbers.insert(ci, number);
        self.waiting.push(ci);
        number
    }

    fn push(&mut self, gate: Gate) -> u32 {
        self.gates.push(gate);
        (self.gates.len() - 1) as u32
    }

    fn read(&mut self, ci: u32) {
        let mut causes = Vec::new();
        let probability = (self.unavailability)(Node(ci)).clamp(0.0, 1.0);
        if probability > 0.0 {
            self.events.push((Node(ci), probability));
            causes.push(self.push(Gate::Event(self.events.len() as u32 - 1)));
        }
        let graph = self.graph;
        // Members by group, each once: rows of a dependent are ordered by provider.
        let mut groups: Vec<(u32, Vec<u32>)> = Vec::new();
        for row in graph.forward.rows(ci) {
            if row.group == NO_GROUP {
                if !row.soft {
                    causes.push(self.gate_of(row.provider));
                }
            } else if graph.groups[row.group as usize].softness() == 0 {
                let member = self.gate_of(row.provider);
                match groups.iter_mut().find(|(group, _)| *group == row.group) {
                    Some((_, members)) if members.last() == Some(&member) => {}
                    Some((_, members)) => members.push(member),
                    None => groups.push((row.group, vec![member])),
                }
            }
        }
        for (group, of) in groups {
            let least = graph.groups[group as usize].countdown;
            causes.push(self.push(Gate::AtLeast { least, of }));
        }
        let number = self.numbers[&ci] as usize;
        self.gates[number] = Gate::Any(causes);
    }
}
