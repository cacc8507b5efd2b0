//! Forms redundancy groups from the relationships that belong to them.

use super::dependencies::GroupMention;
use crate::forward::DependencyRow;
use crate::group::{DependencyGroup, GroupIdentity, GroupRow, INDEX_MASK};
use crate::nodes::Nodes;
use crate::statements::Statements;
use crate::{GroupStatement, Needs, Node, Strength};

/// Forms the groups, ordered by dependent and identity, and enters them in `dependencies`.
pub(super) fn form_groups(
    dependencies: &mut [DependencyRow],
    mut mentions: Vec<GroupMention>,
    nodes: &Nodes,
    statements: &Statements,
) -> Vec<GroupRow> {
    mentions.sort_unstable_by_key(|mention| (mention.owner, mention.identity, mention.provider));
    let mut groups = Vec::new();
    for mentions in mentions
        .chunk_by(|left, right| left.owner == right.owner && left.identity == right.identity)
    {
        let Some(group) = form_group(mentions, nodes, statements) else {
            continue;
        };
        let index = groups.len() as u32;
        assert!(index < INDEX_MASK, "an estate has fewer than 2^30 groups");
        groups.push(GroupRow::new(&group));
        for dependency in mentions.iter().filter_map(|mention| mention.dependency) {
            dependencies[dependency as usize].group = index;
        }
    }
    groups.shrink_to_fit();
    groups
}

/// One group from all its mentions, sorted by provider; `None` without a member in service.
fn form_group(
    mentions: &[GroupMention],
    nodes: &Nodes,
    statements: &Statements,
) -> Option<DependencyGroup> {
    let GroupMention {
        owner, identity, ..
    } = mentions[0];
    let members = mentions
        .chunk_by(|left, right| left.provider == right.provider)
        .filter(|of_provider| of_provider.iter().any(|one| one.dependency.is_some()))
        .count() as u32;
    if members == 0 {
        return None;
    }
    let (statement, fallback) = match identity {
        GroupIdentity::Stated(id) => (statements.groups.get(id), Needs::ONE),
        GroupIdentity::Default(kind) => (
            statements.default_groups.get((nodes.id(owner), kind)),
            statements
                .kinds
                .get(kind)
                .and_then(|kind| kind.default_group)
                .unwrap_or(Needs::ONE),
        ),
    };
    let GroupStatement { needs, strength } = statement.copied().unwrap_or_default();
    // Relationships out of service have no member, but still say how the group was meant.
    let all_soft = || Strength::from_soft(mentions.iter().all(|mention| mention.soft));
    Some(DependencyGroup {
        dependent: Node(owner),
        identity,
        strength: strength.unwrap_or_else(all_soft),
        needed: needs.unwrap_or(fallback).of(members),
        members,
    })
}
