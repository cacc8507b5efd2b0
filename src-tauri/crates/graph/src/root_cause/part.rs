//! The part of an estate that can bear on some CIs: all that they lean on, directly or not.

use crate::build::ci_rows::CiRows;
use crate::build::reverse::reverse_rows;
use crate::forward::{DependencyRow, ForwardRows, NO_GROUP};
use crate::group::{DependencyGroup, GroupRow};
use crate::nodes::Nodes;
use crate::statements::{SortedRows, Statements};
use crate::{Graph, Node};

const ABSENT: u32 = u32::MAX;

/// A graph of some CIs of another, in the same order. With every CI stands everything it leans on,
/// so that states, carriers and distances within it are those of the whole.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub graph: Graph,
    /// The nodes in the whole graph, ascending.
    pub nodes: Vec<Node>,
}

impl Part {
    /// The CIs of `starts` and what they lean on. Time O(part) besides four bytes per CI.
    pub fn below(whole: &Graph, starts: impl Iterator<Item = Node>) -> Self {
        let mut places = vec![ABSENT; whole.node_count()];
        let mut nodes = Vec::new();
        for start in starts {
            enter(&mut places, &mut nodes, start.0);
        }
        let mut next = 0;
        while let Some(&node) = nodes.get(next) {
            next += 1;
            for &provider in whole.forward.providers(node) {
                enter(&mut places, &mut nodes, provider);
            }
        }
        nodes.sort_unstable();
        for (&node, place) in nodes.iter().zip(0..) {
            places[node as usize] = place;
        }
        Self {
            graph: copied(whole, &nodes, &places),
            nodes: nodes.into_iter().map(Node).collect(),
        }
    }

    /// The node here of one of the whole.
    pub fn place(&self, node: Node) -> Option<Node> {
        let place = self.nodes.binary_search(&node).ok()?;
        Some(Node(place as u32))
    }

    /// The node in the whole of one here.
    pub fn whole(&self, node: Node) -> Node {
        self.nodes[node.index()]
    }
}

fn enter(places: &mut [u32], nodes: &mut Vec<u32>, node: u32) {
    if places[node as usize] == ABSENT {
        places[node as usize] = 0;
        nodes.push(node);
    }
}

fn copied(whole: &Graph, nodes: &[u32], places: &[u32]) -> Graph {
    let mut cis = CiRows::with_capacity(nodes.len());
    let mut groups: Vec<GroupRow> = Vec::new();
    let mut dependencies = Vec::new();
    let mut probabilities = Vec::new();
    for (&node, place) in nodes.iter().zip(0_u32..) {
        let (key, in_service) = (whole.nodes.key(node), whole.nodes.in_service(node));
        cis.push(place, key, in_service, whole.nodes.class(node));
        let mut of_node: Vec<(u32, u32)> = Vec::new();
        for row in whole.forward.rows(node) {
            if let Some(&probability) = whole.statements.probabilities.get(row.relationship) {
                probabilities.push((row.relationship, probability));
            }
            let known = of_node.iter().find(|&&(group, _)| group == row.group);
            let group = match known {
                _ if row.group == NO_GROUP => NO_GROUP,
                Some(&(_, group)) => group,
                None => {
                    let index = groups.len() as u32;
                    groups.push(GroupRow::new(&DependencyGroup {
                        dependent: Node(place),
                        ..whole.groups[row.group as usize].view()
                    }));
                    of_node.push((row.group, index));
                    index
                }
            };
            dependencies.push(DependencyRow {
                dependent: place,
                provider: places[row.provider as usize],
                group,
                ..row
            });
        }
    }
    let forward = ForwardRows::build(nodes.len(), dependencies);
    let reverse = reverse_rows(&forward, nodes.len());
    Graph {
        nodes: Nodes::build(&cis),
        statements: Statements {
            kinds: SortedRows::new(Vec::new()),
            groups: SortedRows::new(Vec::new()),
            default_groups: SortedRows::new(Vec::new()),
            probabilities: SortedRows::new(probabilities),
        },
        forward,
        idle: Vec::new(),
        groups,
        reverse,
    }
}
