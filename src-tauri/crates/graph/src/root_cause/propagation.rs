//! How surely each affected CI is reached.
//!
//! Knuth's generalisation of Dijkstra's algorithm: products fall along carriers, so whatever comes
//! out of the heap first is final, and a group is reached when as many of its carrying members are
//! as must fail together.

use std::collections::BinaryHeap;

use crate::forward::NO_GROUP;
use crate::impact::scratch::{DEGRADED, ImpactScratch};
use crate::reverse::Reached;
use crate::{Graph, Node, State};

const IS_GROUP: u32 = 1 << 31;

/// A member of a group that is degraded or down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub group: u32,
    pub member: u32,
    pub level: u8,
    /// How surely the group is reached by way of it.
    pub certainty: f64,
}

impl Hit {
    /// Sorts as its state does, and then as its certainty.
    pub fn key(&self) -> (u8, u64) {
        (self.level, self.certainty.to_bits())
    }
}

/// States, carriers and certainties under some faults, in memory that is used again.
#[derive(Debug, Default)]
pub(super) struct Propagation {
    scratch: ImpactScratch,
    certainties: Vec<f64>,
    reached: Vec<u32>,
    /// Members of a group that have yet to be reached; 0 for one that nothing has.
    missing: Vec<u32>,
    counted: Vec<u32>,
    vias: Vec<u32>,
    /// Bits of a certainty, which sort as it does, and a node or group.
    heap: BinaryHeap<(u64, u32)>,
}

impl Propagation {
    /// Puts `faults` on the graph. `with_paths` for [`Propagation::via`] to be known.
    pub fn run(
        &mut self,
        graph: &Graph,
        faults: &[(Node, State)],
        propagation: f64,
        with_paths: bool,
    ) {
        self.clear(graph);
        self.scratch.prepare(graph, faults);
        graph
            .settle(&mut self.scratch, &mut || true)
            .expect("nobody asked to stop");
        if with_paths {
            graph
                .measure_distances(&mut self.scratch, &mut || true)
                .expect("nobody asked to stop");
            self.vias.resize(graph.node_count(), 0);
            for arrival in &self.scratch.arrivals {
                self.vias[arrival.node() as usize] = arrival.via();
            }
        }
        for position in 0..self.scratch.forced.len() {
            let (node, level) = self.scratch.forced[position];
            if self.scratch.level(node) == level {
                self.heap.push((1.0_f64.to_bits(), node));
            }
        }
        while let Some((bits, item)) = self.heap.pop() {
            let certainty = f64::from_bits(bits);
            if item & IS_GROUP == 0 {
                self.reach(graph, item, certainty, propagation);
            } else {
                self.count(graph, item & !IS_GROUP, certainty, propagation);
            }
        }
    }

    /// The state of a CI.
    pub fn state(&self, node: Node) -> State {
        State::from_level(self.scratch.level(node.0))
    }

    /// How surely it is reached; 0 for one that is up.
    pub fn certainty(&self, node: Node) -> f64 {
        self.certainties[node.index()]
    }

    /// The next CI on the way to the fault, for an affected CI; a fault is its own.
    pub fn via(&self, node: Node) -> Node {
        Node(self.vias[node.index()])
    }

    /// Every affected CI.
    pub fn affected(&self) -> impl Iterator<Item = Node> + '_ {
        self.scratch.settled.iter().map(|&node| Node(node))
    }

    /// The members of groups that tolerate a failure which are degraded or down, by group and
    /// member.
    pub fn hits(&self, graph: &Graph, unstated: f64) -> Vec<Hit> {
        let mut hits = Vec::new();
        for &member in &self.scratch.settled {
            let level = self.scratch.level(member);
            if level < DEGRADED {
                continue;
            }
            for link in graph.reverse.of(member) {
                if let Reached::Group(group) = link.reached()
                    && graph.groups[group as usize].countdown > 1
                {
                    let owner = graph.groups[group as usize].owner();
                    let stated = probability(graph, owner, member, group, false, unstated);
                    hits.push(Hit {
                        group,
                        member,
                        level,
                        certainty: self.certainties[member as usize] * stated,
                    });
                }
            }
        }
        hits.sort_unstable_by_key(|hit| (hit.group, hit.member));
        hits
    }

    fn clear(&mut self, graph: &Graph) {
        for &node in &self.reached {
            self.certainties[node as usize] = 0.0;
        }
        for &group in &self.counted {
            self.missing[group as usize] = 0;
        }
        self.reached.clear();
        self.counted.clear();
        self.certainties.resize(graph.node_count(), 0.0);
        self.missing.resize(graph.groups.len(), 0);
    }

    fn reach(&mut self, graph: &Graph, node: u32, certainty: f64, propagation: f64) {
        if self.certainties[node as usize] > 0.0 {
            return;
        }
        self.certainties[node as usize] = certainty;
        self.reached.push(node);
        let level = self.scratch.level(node);
        for &link in graph.reverse.of(node) {
            let Some(carried) = graph.carried(&self.scratch, link, level) else {
                continue;
            };
            let dependent = carried.dependent;
            if self.certainties[dependent as usize] > 0.0 {
                continue;
            }
            let (item, group, soft) = match link.reached() {
                Reached::Dependent { softness, .. } => (dependent, NO_GROUP, softness == 1),
                Reached::Group(group) => (group | IS_GROUP, group, false),
            };
            let product = certainty * probability(graph, dependent, node, group, soft, propagation);
            if product > 0.0 {
                self.heap.push((product.to_bits(), item));
            }
        }
    }

    /// Takes up that another member of a group is reached.
    fn count(&mut self, graph: &Graph, group: u32, certainty: f64, propagation: f64) {
        let row = &graph.groups[group as usize];
        let missing = &mut self.missing[group as usize];
        if *missing == 0 {
            let failed = self.scratch.groups[group as usize].level() >= DEGRADED;
            *missing = if failed { row.countdown } else { 1 };
            self.counted.push(group);
        }
        *missing -= 1;
        if *missing == 0 {
            // Whatever else comes of this group finds its owner reached.
            *missing = u32::MAX;
            self.reach(graph, row.owner(), certainty, propagation);
        }
    }
}

/// The greatest probability among the relationships by which `provider` carries `dependent`.
fn probability(
    graph: &Graph,
    dependent: u32,
    provider: u32,
    group: u32,
    soft: bool,
    unstated: f64,
) -> f64 {
    let stated = &graph.statements.probabilities;
    if stated.is_empty() {
        return unstated;
    }
    let positions = graph.forward.positions(dependent);
    let providers = graph.forward.providers(dependent);
    let before = providers.partition_point(|&other| other < provider);
    (positions.start + before..positions.end)
        .map(|position| graph.forward.row(dependent, position))
        .take_while(|row| row.provider == provider)
        .filter(|row| row.group == group && (group != NO_GROUP || row.soft == soft))
        .map(|row| stated.get(row.relationship).copied().unwrap_or(unstated))
        .fold(0.0, f64::max)
}
