//! A graph after edits, without going back to the store.

use std::collections::HashMap;
use std::hash::Hash;

use crate::forward::NO_GROUP;
use crate::group::GroupIdentity;
use crate::input::Row;
use crate::{
    CiId, Graph, GraphBuilder, GroupId, GroupStatement, ImpactDirection, Relationship,
    RelationshipKind,
};

/// One edit of the rows a graph was built from. Stating an id again replaces what it stood for.
#[derive(Clone, Debug, PartialEq)]
pub enum GraphChange {
    /// A CI is added or altered.
    Ci {
        /// Its id in the store.
        id: CiId,
        /// Its key.
        key: String,
        /// Whether it takes part.
        in_service: bool,
        /// The caller's class number.
        class: u16,
    },
    /// A CI is gone. Its relationships stay unless removed too, and carry nothing.
    CiRemoved(CiId),
    /// A relationship is added or altered.
    Relationship(Relationship),
    /// A relationship is gone.
    RelationshipRemoved(u32),
    /// A redundancy group is stated anew.
    Group(GroupId, GroupStatement),
    /// Nothing is stated of a redundancy group any more.
    GroupRemoved(GroupId),
    /// The default group of a type at a dependent is stated anew.
    DefaultGroup(CiId, u16, GroupStatement),
    /// Nothing is stated of that default group any more.
    DefaultGroupRemoved(CiId, u16),
    /// A relationship type is added or altered.
    Kind(u16, RelationshipKind),
    /// A relationship type is gone; its relationships carry nothing.
    KindRemoved(u16),
}

impl Graph {
    /// This estate with `changes` made in order: equal to a graph built afresh from the altered
    /// rows. Costs a build from rows that are in order already.
    #[must_use]
    pub fn updated(&self, changes: &[GraphChange]) -> Self {
        let overlay = Overlay::new(changes);
        let mut builder = GraphBuilder::with_capacity(self.node_count(), self.dependency_count());
        overlay.enter_cis(self, &mut builder);
        overlay.enter_statements(self, &mut builder);
        overlay.enter_relationships(self, &mut builder);
        builder.build()
    }

    /// Every relationship the graph was built from, with its stated probability.
    fn relationship_rows(&self) -> impl Iterator<Item = Row> + '_ {
        let carrying = (0..self.nodes.len() as u32).flat_map(move |dependent| {
            self.forward
                .rows(dependent)
                .filter(|row| !row.way_back)
                .map(move |row| {
                    let source_needs_target = self
                        .statements
                        .kinds
                        .get(row.kind)
                        .is_some_and(|kind| kind.impact != ImpactDirection::SourceToTarget);
                    let ends = if source_needs_target {
                        [row.dependent, row.provider]
                    } else {
                        [row.provider, row.dependent]
                    };
                    let ends = ends.map(|node| self.nodes.id(node));
                    let group = match self.stated_group(row.group) {
                        Some(group) => group,
                        None => NO_GROUP,
                    };
                    Row::from_parts(row.relationship, row.kind, ends, row.statement, group)
                })
        });
        carrying.chain(self.idle.iter().copied())
    }

    fn stated_group(&self, group: u32) -> Option<GroupId> {
        if group == NO_GROUP {
            return None;
        }
        match self.groups[group as usize].view().identity {
            GroupIdentity::Stated(id) => Some(id),
            GroupIdentity::Default(_) => None,
        }
    }
}

/// What is left of each altered id after all changes; `None` where it is gone.
#[derive(Default)]
struct Overlay<'c> {
    cis: HashMap<CiId, Option<(&'c str, bool, u16)>>,
    relationships: HashMap<u32, Option<&'c Relationship>>,
    kinds: HashMap<u16, Option<RelationshipKind>>,
    groups: HashMap<GroupId, Option<GroupStatement>>,
    default_groups: HashMap<(CiId, u16), Option<GroupStatement>>,
}

impl<'c> Overlay<'c> {
    fn new(changes: &'c [GraphChange]) -> Self {
        let mut overlay = Self::default();
        for change in changes {
            overlay.enter(change);
        }
        overlay
    }

    fn enter(&mut self, change: &'c GraphChange) {
        match change {
            GraphChange::Ci {
                id,
                key,
                in_service,
                class,
            } => {
                self.cis.insert(*id, Some((key, *in_service, *class)));
            }
            GraphChange::CiRemoved(id) => {
                self.cis.insert(*id, None);
            }
            GraphChange::Relationship(relationship) => {
                self.relationships
                    .insert(relationship.id, Some(relationship));
            }
            GraphChange::RelationshipRemoved(id) => {
                self.relationships.insert(*id, None);
            }
            GraphChange::Group(id, statement) => {
                self.groups.insert(*id, Some(*statement));
            }
            GraphChange::GroupRemoved(id) => {
                self.groups.insert(*id, None);
            }
            GraphChange::DefaultGroup(dependent, kind, statement) => {
                self.default_groups
                    .insert((*dependent, *kind), Some(*statement));
            }
            GraphChange::DefaultGroupRemoved(dependent, kind) => {
                self.default_groups.insert((*dependent, *kind), None);
            }
            GraphChange::Kind(id, kind) => {
                self.kinds.insert(*id, Some(*kind));
            }
            GraphChange::KindRemoved(id) => {
                self.kinds.insert(*id, None);
            }
        }
    }

    fn enter_cis(&self, graph: &Graph, builder: &mut GraphBuilder) {
        for node in graph.nodes() {
            let id = graph.ci_id(node);
            if !self.cis.contains_key(&id) {
                builder.ci(
                    id,
                    graph.key(node),
                    graph.in_service(node),
                    graph.class(node),
                );
            }
        }
        for (&id, ci) in &self.cis {
            if let Some((key, in_service, class)) = *ci {
                builder.ci(id, key, in_service, class);
            }
        }
    }

    fn enter_statements(&self, graph: &Graph, builder: &mut GraphBuilder) {
        let statements = &graph.statements;
        for (id, kind) in merged(statements.kinds.iter(), &self.kinds) {
            builder.kind(id, kind);
        }
        for (id, statement) in merged(statements.groups.iter(), &self.groups) {
            builder.group(id, statement);
        }
        let defaults = merged(statements.default_groups.iter(), &self.default_groups);
        for ((dependent, kind), statement) in defaults {
            builder.default_group_statement(dependent, kind, statement);
        }
    }

    fn enter_relationships(&self, graph: &Graph, builder: &mut GraphBuilder) {
        for row in graph.relationship_rows() {
            if !self.relationships.contains_key(&row.id) {
                let probability = graph.statements.probabilities.get(row.id).copied();
                builder.row(row, probability);
            }
        }
        for relationship in self.relationships.values().copied().flatten() {
            builder.relationship(*relationship);
        }
    }
}

/// The old rows that no change names, and the altered ones.
fn merged<'a, K: Copy + Eq + Hash + 'a, V: Copy + 'a>(
    old: impl Iterator<Item = &'a (K, V)>,
    altered: &'a HashMap<K, Option<V>>,
) -> impl Iterator<Item = (K, V)> {
    let kept = old.copied().filter(|(id, _)| !altered.contains_key(id));
    let stated = altered
        .iter()
        .filter_map(|(&id, &value)| value.map(|value| (id, value)));
    kept.chain(stated)
}
