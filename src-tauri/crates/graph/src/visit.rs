//! petgraph's view of the graph, so that its algorithms run on it. Edges lead from dependent to
//! provider; of several dependencies between two CIs some may appear as one.

use fixedbitset::FixedBitSet;
use petgraph::Direction;
use petgraph::visit::{
    GraphBase, GraphProp, IntoNeighbors, IntoNeighborsDirected, IntoNodeIdentifiers,
    NodeCompactIndexable, NodeCount, NodeIndexable, VisitMap, Visitable,
};

use crate::{Graph, Node};

/// A set of nodes of one graph, one bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeSet(FixedBitSet);

impl VisitMap<Node> for NodeSet {
    fn visit(&mut self, node: Node) -> bool {
        !self.0.put(node.index())
    }

    fn is_visited(&self, node: &Node) -> bool {
        self.0.contains(node.index())
    }

    fn unvisit(&mut self, node: Node) -> bool {
        let visited = self.0.contains(node.index());
        self.0.set(node.index(), false);
        visited
    }
}

impl GraphBase for Graph {
    type NodeId = Node;
    type EdgeId = u32;
}

impl GraphProp for Graph {
    type EdgeType = petgraph::Directed;
}

impl NodeCount for Graph {
    fn node_count(&self) -> usize {
        self.nodes.len()
    }
}

impl NodeIndexable for Graph {
    fn node_bound(&self) -> usize {
        self.nodes.len()
    }

    fn to_index(&self, node: Node) -> usize {
        node.index()
    }

    fn from_index(&self, index: usize) -> Node {
        Node(u32::try_from(index).expect("an index below node_bound"))
    }
}

impl NodeCompactIndexable for Graph {}

impl Visitable for Graph {
    type Map = NodeSet;

    fn visit_map(&self) -> NodeSet {
        NodeSet(FixedBitSet::with_capacity(self.nodes.len()))
    }

    fn reset_map(&self, map: &mut NodeSet) {
        map.0.clear();
        map.0.grow(self.nodes.len());
    }
}

impl<'g> IntoNodeIdentifiers for &'g Graph {
    type NodeIdentifiers = Box<dyn Iterator<Item = Node> + 'g>;

    fn node_identifiers(self) -> Self::NodeIdentifiers {
        Box::new(self.nodes())
    }
}

impl<'g> IntoNeighbors for &'g Graph {
    type Neighbors = Neighbors<'g>;

    fn neighbors(self, node: Node) -> Neighbors<'g> {
        Neighbors::Providers(self.forward.providers(node.0).iter())
    }
}

impl<'g> IntoNeighborsDirected for &'g Graph {
    type NeighborsDirected = Neighbors<'g>;

    fn neighbors_directed(self, node: Node, direction: Direction) -> Neighbors<'g> {
        match direction {
            Direction::Outgoing => self.neighbors(node),
            Direction::Incoming => Neighbors::Dependents(Box::new(self.dependents_of(node.0))),
        }
    }
}

/// The nodes next to a node.
pub enum Neighbors<'g> {
    /// What it needs.
    Providers(std::slice::Iter<'g, u32>),
    /// What needs it.
    Dependents(Box<dyn Iterator<Item = u32> + 'g>),
}

impl Iterator for Neighbors<'_> {
    type Item = Node;

    fn next(&mut self) -> Option<Node> {
        match self {
            Self::Providers(providers) => providers.next().copied().map(Node),
            Self::Dependents(dependents) => dependents.next().map(Node),
        }
    }
}
