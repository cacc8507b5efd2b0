//! Strong components of what some CIs lean on, providers first.
//!
//! R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972),
//! with a stack of its own: chains of an estate can be longer than a thread's stack is deep.

use crate::{Cancelled, Graph, Node};

/// Dependencies between two looks at whether to stop.
const CHECK_INTERVAL: u32 = 4_096;

/// What some CIs lean on, themselves included.
pub(super) struct Components {
    /// By component, providers first.
    pub nodes: Vec<u32>,
    /// Where each component ends among the nodes.
    pub ends: Vec<u32>,
    /// The place of a node among those met, plus 1; 0 for one that was not met.
    met: Vec<u32>,
    /// The number of each node met.
    numbers: Vec<u32>,
}

/// A node whose providers are being walked.
struct Visit {
    node: u32,
    /// The next of its dependencies to look at.
    next: usize,
}

struct Walk<'g> {
    graph: &'g Graph,
    found: Components,
    /// Of each node met, the earliest one met that it is known to lead to.
    low: Vec<u32>,
    /// Nodes met that belong to no finished component.
    open: Vec<u32>,
    visits: Vec<Visit>,
}

/// The number of a node whose component is not finished.
const UNNUMBERED: u32 = u32::MAX;

impl Components {
    pub fn below(
        graph: &Graph,
        targets: &[Node],
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Self, Cancelled> {
        let mut walk = Walk {
            graph,
            found: Self {
                nodes: Vec::new(),
                ends: Vec::new(),
                met: vec![0; graph.nodes.len()],
                numbers: Vec::new(),
            },
            low: Vec::new(),
            open: Vec::new(),
            visits: Vec::new(),
        };
        let mut steps = 0_u32;
        for target in targets {
            if walk.found.met[target.index()] == 0 {
                walk.meet(target.0);
                while walk.step() {
                    steps = steps.wrapping_add(1);
                    if steps.is_multiple_of(CHECK_INTERVAL) && !keep_going() {
                        return Err(Cancelled);
                    }
                }
            }
        }
        Ok(walk.found)
    }

    /// The number of a node that was met.
    pub fn number_of(&self, node: u32) -> u32 {
        self.numbers[self.met[node as usize] as usize - 1]
    }
}

impl Walk<'_> {
    fn meet(&mut self, node: u32) {
        let place = self.low.len() as u32;
        self.found.met[node as usize] = place + 1;
        self.found.numbers.push(UNNUMBERED);
        self.low.push(place);
        self.open.push(node);
        self.visits.push(Visit {
            node,
            next: self.graph.forward.positions(node).start,
        });
    }

    fn place(&self, node: u32) -> usize {
        self.found.met[node as usize] as usize - 1
    }

    /// Looks at one dependency, or leaves a node; whether there is more to do.
    fn step(&mut self) -> bool {
        let Some(visit) = self.visits.last_mut() else {
            return false;
        };
        let node = visit.node;
        if visit.next == self.graph.forward.positions(node).end {
            self.leave(node);
            return true;
        }
        let row = self.graph.forward.row(node, visit.next);
        visit.next += 1;
        if !self.graph.is_hard_row(&row) {
            return true;
        }
        if self.found.met[row.provider as usize] == 0 {
            self.meet(row.provider);
        } else {
            self.lower(node, row.provider);
        }
        true
    }

    /// Takes up that `node` leads to `other`, unless that is done with.
    fn lower(&mut self, node: u32, other: u32) {
        let other = self.place(other);
        if self.found.numbers[other] == UNNUMBERED {
            let low = self.low[other];
            let own = self.place(node);
            self.low[own] = self.low[own].min(low);
        }
    }

    fn leave(&mut self, node: u32) {
        self.visits.pop();
        let place = self.place(node);
        if self.low[place] as usize == place {
            self.finish_component(node);
        }
        if let Some(above) = self.visits.last() {
            self.lower(above.node, node);
        }
    }

    /// Numbers everything met since `first`, which no cycle leads beyond.
    fn finish_component(&mut self, first: u32) {
        while let Some(node) = self.open.pop() {
            let place = self.place(node);
            self.found.numbers[place] = self.found.nodes.len() as u32;
            self.found.nodes.push(node);
            if node == first {
                break;
            }
        }
        self.found.ends.push(self.found.nodes.len() as u32);
    }
}
