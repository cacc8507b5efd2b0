//! Reads each relationship as dependencies: who needs whom, how strongly, in which group.

use crate::forward::{DependencyRow, NO_GROUP};
use crate::group::GroupIdentity;
use crate::input::{Membership, Row};
use crate::nodes::Nodes;
use crate::statements::Statements;
use crate::{ImpactDirection, RelationshipKind};

/// Dependencies of an estate before they are laid out.
pub(super) struct Resolved {
    pub dependencies: Vec<DependencyRow>,
    pub group_mentions: Vec<GroupMention>,
    pub idle: Vec<Row>,
}

/// One relationship's word that its provider belongs to a group of its dependent.
pub(super) struct GroupMention {
    pub owner: u32,
    pub identity: GroupIdentity,
    pub provider: u32,
    /// Position of the dependency; `None` where an end is not in service.
    pub dependency: Option<u32>,
    pub soft: bool,
}

pub(super) fn resolve(rows: Vec<Row>, nodes: &Nodes, statements: &Statements) -> Resolved {
    let mut resolved = Resolved {
        dependencies: Vec::with_capacity(rows.len()),
        group_mentions: Vec::new(),
        idle: Vec::new(),
    };
    for row in rows {
        resolved.add(row, nodes, statements);
    }
    resolved.idle.sort_unstable_by_key(|row| row.id);
    resolved.idle.shrink_to_fit();
    resolved
}

impl Resolved {
    fn add(&mut self, row: Row, nodes: &Nodes, statements: &Statements) {
        let Some((kind, [dependent, provider])) = carrying_ends(&row, nodes, statements) else {
            self.idle.push(row);
            return;
        };
        let in_service = nodes.in_service(dependent) && nodes.in_service(provider);
        let soft = row.statement.strength().unwrap_or(kind.strength).is_soft();
        let identity = match row.membership() {
            Membership::Group(group) => Some(GroupIdentity::Stated(group)),
            Membership::Unstated if kind.default_group.is_some() => {
                Some(GroupIdentity::Default(row.kind))
            }
            Membership::Unstated | Membership::Ungrouped => None,
        };
        if let Some(identity) = identity {
            self.group_mentions.push(GroupMention {
                owner: dependent,
                identity,
                provider,
                dependency: in_service.then_some(self.dependencies.len() as u32),
                soft,
            });
        }
        if !in_service {
            self.idle.push(row);
            return;
        }
        let forth = DependencyRow {
            dependent,
            provider,
            relationship: row.id,
            group: NO_GROUP,
            kind: row.kind,
            statement: row.statement,
            soft,
            way_back: false,
        };
        self.dependencies.push(forth);
        if kind.impact == ImpactDirection::Both {
            self.dependencies.push(DependencyRow {
                dependent: provider,
                provider: dependent,
                way_back: true,
                ..forth
            });
        }
    }
}

/// The dependent and the provider of a relationship over which failure travels.
fn carrying_ends<'s>(
    row: &Row,
    nodes: &Nodes,
    statements: &'s Statements,
) -> Option<(&'s RelationshipKind, [u32; 2])> {
    let kind = statements.kinds.get(row.kind)?;
    let [dependent, provider] = match kind.impact {
        ImpactDirection::None => return None,
        ImpactDirection::TargetToSource | ImpactDirection::Both => [row.source, row.target],
        ImpactDirection::SourceToTarget => [row.target, row.source],
    };
    let ends = [nodes.find_id(dependent)?, nodes.find_id(provider)?];
    Some((kind, ends))
}
