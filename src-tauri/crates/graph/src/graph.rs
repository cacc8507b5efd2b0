//! The graph and what can be asked of it without an algorithm.

use crate::forward::{DependencyRow, ForwardRows, NO_GROUP};
use crate::group::GroupRow;
use crate::input::Row;
use crate::nodes::Nodes;
use crate::reverse::{Reached, ReverseRows};
use crate::statements::Statements;
use crate::{CiId, Dependency, Node, RelationshipKind, Strength};

/// The dependencies of an estate at one time, immutable.
///
/// Every CI is a node. CIs that are not in service take part in nothing, nor do their
/// relationships; those are kept, so that [`Graph::updated`] can bring them back.
/// Equal rows make equal graphs, in whatever order they came.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    pub(crate) nodes: Nodes,
    pub(crate) statements: Statements,
    pub(crate) forward: ForwardRows,
    /// Relationships that are no dependency: type `none`, or an end unknown or out of service.
    pub(crate) idle: Vec<Row>,
    pub(crate) groups: Vec<GroupRow>,
    pub(crate) reverse: ReverseRows,
}

impl Graph {
    /// The node of a CI by its id.
    #[must_use]
    pub fn node_of(&self, ci: CiId) -> Option<Node> {
        self.nodes.find_id(ci).map(Node)
    }

    /// The node of a CI by its key, compared byte for byte; O(log n).
    #[must_use]
    pub fn node_of_key(&self, key: &str) -> Option<Node> {
        self.nodes.find_key(key)
    }

    /// The key of a CI.
    #[must_use]
    pub fn key(&self, node: Node) -> &str {
        self.nodes.key(node.0)
    }

    /// The id of a CI.
    #[must_use]
    pub fn ci_id(&self, node: Node) -> CiId {
        self.nodes.id(node.0)
    }

    /// Whether a CI takes part.
    #[must_use]
    pub fn in_service(&self, node: Node) -> bool {
        self.nodes.in_service(node.0)
    }

    /// What the caller stated as the CI's class.
    #[must_use]
    pub fn class(&self, node: Node) -> u16 {
        self.nodes.class(node.0)
    }

    /// What is stated of a relationship type.
    #[must_use]
    pub fn kind(&self, number: u16) -> Option<RelationshipKind> {
        self.statements.kinds.get(number).copied()
    }

    /// Every CI, in the order of keys.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = Node> + use<> {
        (0..self.nodes.len() as u32).map(Node)
    }

    /// How many CIs there are, in service or not.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.nodes.len()
    }

    /// How many CIs are in service.
    #[must_use]
    pub fn in_service_count(&self) -> usize {
        self.nodes.count_in_service()
    }

    /// How many dependencies there are; a relationship that hits both its ends makes two.
    #[must_use]
    pub fn dependency_count(&self) -> usize {
        self.forward.len()
    }

    /// How many redundancy groups have a member in service.
    #[must_use]
    pub fn group_count(&self) -> usize {
        self.groups.len()
    }

    /// What a CI needs, by provider; parallel dependencies each count.
    pub fn providers(&self, dependent: Node) -> impl Iterator<Item = Dependency> + '_ {
        self.forward
            .rows(dependent.0)
            .map(|row| self.dependency(row))
    }

    /// What needs a CI, by dependent. Costs a look at everything those dependents need.
    pub fn dependents(&self, provider: Node) -> impl Iterator<Item = Dependency> + '_ {
        let mut dependents: Vec<u32> = self.dependents_of(provider.0).collect();
        dependents.sort_unstable();
        dependents.dedup();
        dependents.into_iter().flat_map(move |dependent| {
            self.forward
                .rows(dependent)
                .filter(move |row| row.provider == provider.0)
                .map(|row| self.dependency(row))
        })
    }

    /// Bytes of memory held, spare capacity included.
    #[must_use]
    pub fn memory_bytes(&self) -> usize {
        size_of::<Self>()
            + self.nodes.memory_bytes()
            + self.statements.memory_bytes()
            + self.forward.memory_bytes()
            + self.idle.capacity() * size_of::<Row>()
            + self.groups.capacity() * size_of::<GroupRow>()
            + self.reverse.memory_bytes()
    }

    /// Dependents of a provider, in no order; one that leans on it in several ways comes again.
    pub(crate) fn dependents_of(&self, provider: u32) -> impl Iterator<Item = u32> + '_ {
        self.reverse
            .of(provider)
            .iter()
            .map(|link| match link.reached() {
                Reached::Dependent { node, .. } => node,
                Reached::Group(group) => self.groups[group as usize].owner(),
            })
    }

    fn dependency(&self, row: DependencyRow) -> Dependency {
        let group = (row.group != NO_GROUP).then(|| self.groups[row.group as usize].view());
        Dependency {
            dependent: Node(row.dependent),
            provider: Node(row.provider),
            relationship: row.relationship,
            kind: row.kind,
            strength: Strength::from_soft(row.soft),
            group,
            probability: self.statements.probabilities.get(row.relationship).copied(),
            way_back: row.way_back,
        }
    }
}
