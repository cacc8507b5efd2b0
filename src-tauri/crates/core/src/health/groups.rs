//! Redundancy groups as they are stated, with the relationships that belong to them.

use std::collections::HashMap;
use std::num::NonZeroU32;

use faultline_graph::Node;
use faultline_model::{
    GroupIdentity, ImpactDirection, Needs, RedundancyGroup, RelationshipTypeDefinition, Strength,
};
use faultline_store::{RelationshipRow, StoreError, View};

use super::figures::Gathered;
use super::{Check, Finding, GroupName, Reason};
use crate::snapshot::GraphSnapshot;

/// What belongs to a group.
#[derive(Default)]
struct Tally {
    /// Providers, in service or not; one may come again.
    members: Vec<Node>,
    hard: bool,
    soft: bool,
}

/// Gathers groups while relationships go by.
pub(super) struct Groups<'s> {
    snapshot: &'s GraphSnapshot,
    tallies: HashMap<(Node, GroupName), Tally>,
}

impl<'s> Groups<'s> {
    pub fn new(snapshot: &'s GraphSnapshot) -> Self {
        Self {
            snapshot,
            tallies: HashMap::new(),
        }
    }

    /// Takes note of a relationship; only the groups of CIs in service matter.
    pub fn consider(
        &mut self,
        row: &RelationshipRow<'_>,
        kind: &RelationshipTypeDefinition,
        source: Node,
        target: Node,
    ) {
        let (dependent, provider) = if kind.dependent_is_source() {
            (source, target)
        } else {
            (target, source)
        };
        let name = match row.group {
            "-" => None,
            "" => kind.default_group.map(|_| GroupName::DefaultOf(row.kind)),
            name => Some(GroupName::Named(name.into())),
        };
        let Some(name) = name else {
            return;
        };
        let carries = kind.impact != ImpactDirection::None;
        if !carries || !self.snapshot.graph.in_service(dependent) {
            return;
        }
        let tally = self.tallies.entry((dependent, name)).or_default();
        tally.members.push(provider);
        match row.strength.unwrap_or(kind.strength) {
            Strength::Hard => tally.hard = true,
            Strength::Soft => tally.soft = true,
        }
    }

    /// Judges every group; one pass over what is stated of groups.
    pub fn gather(self, view: View<'_>, gathered: &mut Gathered) -> Result<(), StoreError> {
        let Self {
            snapshot,
            mut tallies,
        } = self;
        let graph = &snapshot.graph;
        let mut groups = tallies.len() as u32;
        let mut needed: HashMap<(Node, GroupName), Needs> = HashMap::new();
        view.for_each_group(|group| {
            let RedundancyGroup {
                dependent,
                identity,
                needs,
                strength,
                ..
            } = group;
            let name = match identity {
                GroupIdentity::Named(name) => GroupName::Named(name.into()),
                GroupIdentity::DefaultOf(kind) => GroupName::DefaultOf(kind),
            };
            let dependent = graph.node_of(dependent);
            let Some(dependent) = dependent.filter(|&node| graph.in_service(node)) else {
                return Ok::<(), StoreError>(());
            };
            let tally = tallies.get(&(dependent, name.clone()));
            groups += u32::from(tally.is_none());
            let problem = match (tally, strength) {
                (None, _) => Some(Reason::NoRelationship {
                    group: name.clone(),
                }),
                (Some(tally), Some(stated)) if disagrees(tally, stated) => {
                    Some(Reason::StrengthDisagrees {
                        group: name.clone(),
                        stated: in_graph(stated),
                    })
                }
                _ => None,
            };
            if let Some(reason) = problem {
                let node = dependent;
                gathered.add(Check::GroupStatements, Finding { node, reason });
            }
            if let Some(needs) = needs {
                needed.insert((dependent, name), needs);
            }
            Ok(())
        })?;
        let checks = [
            Check::NeedsAboveMembers,
            Check::GroupsWithoutMembers,
            Check::GroupStatements,
            Check::AssumedGroups,
        ];
        gathered.looked_at(&checks, groups);
        // In an order of their own, so that equal estates give equal lists.
        let mut all: Vec<_> = tallies.drain().collect();
        all.sort_unstable_by(|left, right| left.0.cmp(&right.0));
        for ((node, group), tally) in all {
            let stated = needed.get(&(node, group.clone())).copied();
            judge(snapshot, node, group, tally, stated, gathered);
        }
        Ok(())
    }
}

/// Judges a group by its members in service.
fn judge(
    snapshot: &GraphSnapshot,
    node: Node,
    group: GroupName,
    mut tally: Tally,
    stated: Option<Needs>,
    gathered: &mut Gathered,
) {
    tally.members.sort_unstable();
    tally.members.dedup();
    let in_service = |member: &&Node| snapshot.graph.in_service(**member);
    let members = tally.members.iter().filter(in_service).count() as u32;
    let default = match group {
        GroupName::Named(_) => None,
        GroupName::DefaultOf(kind) => {
            let kind = snapshot.model.relationship_type_by_number(kind);
            kind.and_then(|kind| kind.default_group)
        }
    };
    let needs = stated.or(default).unwrap_or(Needs::ONE);
    let count = match needs {
        Needs::Count(count) => count.get(),
        Needs::Percent(percentage) => share(percentage.parts(), members),
    };
    if members == 0 {
        let members = tally.members.len() as u32;
        let reason = Reason::NoMember { group, members };
        gathered.add(Check::GroupsWithoutMembers, Finding { node, reason });
        return;
    }
    if let GroupName::DefaultOf(kind) = group {
        let reason = Reason::Assumed {
            kind,
            needs: count.min(members),
            members,
        };
        gathered.add(Check::AssumedGroups, Finding { node, reason });
    }
    if count > members {
        let reason = Reason::NeedsAboveMembers {
            group,
            needs: count,
            members,
        };
        gathered.add(Check::NeedsAboveMembers, Finding { node, reason });
    }
}

/// How many of so many members a percentage needs, as the impact rule has it.
fn share((digits, scale): (u64, u8), members: u32) -> u32 {
    let percent = faultline_graph::Percent::new(digits, scale);
    let needs = percent.map_or(
        faultline_graph::Needs::Count(NonZeroU32::MIN),
        faultline_graph::Needs::Percent,
    );
    needs.of(members)
}

/// Whether every relationship of a group has the other strength than is stated of it.
fn disagrees(tally: &Tally, stated: Strength) -> bool {
    match stated {
        Strength::Hard => !tally.hard,
        Strength::Soft => !tally.soft,
    }
}

const fn in_graph(strength: Strength) -> faultline_graph::Strength {
    match strength {
        Strength::Hard => faultline_graph::Strength::Hard,
        Strength::Soft => faultline_graph::Strength::Soft,
    }
}
