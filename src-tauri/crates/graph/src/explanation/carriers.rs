//! What carries one CI, from the states alone.

use std::collections::BTreeMap;

use super::lines::{GroupLine, Through};
use crate::forward::{DependencyRow, NO_GROUP};
use crate::{Graph, Impact, Node, State, Strength};

/// One reason for a CI's state: a provider, or a group with the members that carry it.
pub(super) struct Reason {
    pub group: Option<GroupLine>,
    /// By hops, then key.
    pub carriers: Vec<Carrier>,
}

/// A provider that carries, and by which relationships.
pub(super) struct Carrier {
    pub hops: u32,
    pub node: Node,
    pub through: Vec<Through>,
}

/// Everything that yields exactly the state of `dependent`, the nearest to a root first, so that
/// the first carrier is the one that `via` names.
pub(super) fn reasons(graph: &Graph, impact: &Impact, dependent: Node) -> Vec<Reason> {
    let mut by_group: BTreeMap<u32, Vec<DependencyRow>> = BTreeMap::new();
    for row in graph.forward.rows(dependent.0) {
        by_group.entry(row.group).or_default().push(row);
    }
    let ungrouped = by_group.remove(&NO_GROUP).unwrap_or_default();
    let mut reasons = direct_reasons(impact, dependent, &ungrouped);
    reasons.extend(
        by_group
            .iter()
            .filter_map(|(&group, rows)| group_reason(graph, impact, group, rows)),
    );
    reasons.sort_by_key(|reason| {
        let nearest = reason.carriers.first().map(|one| (one.hops, one.node));
        (nearest, reason.group.map(|line| line.group.identity))
    });
    reasons
}

fn direct_reasons(impact: &Impact, dependent: Node, rows: &[DependencyRow]) -> Vec<Reason> {
    let state = impact.state(dependent);
    let carrying: Vec<DependencyRow> = rows
        .iter()
        .copied()
        .filter(|row| {
            let provided = impact.state(Node(row.provider));
            let yielded = if row.soft {
                provided.soften()
            } else {
                provided
            };
            yielded == state
        })
        .collect();
    carriers(impact, &carrying)
        .into_iter()
        .map(|carrier| Reason {
            group: None,
            carriers: vec![carrier],
        })
        .collect()
}

fn group_reason(
    graph: &Graph,
    impact: &Impact,
    group: u32,
    rows: &[DependencyRow],
) -> Option<Reason> {
    let group = graph.groups[group as usize].view();
    let members: Vec<State> = rows
        .chunk_by(|left, right| left.provider == right.provider)
        .map(|of_provider| impact.state(Node(of_provider[0].provider)))
        .collect();
    let raw_state = group.raw_state(members.iter().copied());
    let state = match group.strength {
        Strength::Hard => raw_state,
        Strength::Soft => raw_state.soften(),
    };
    if state == State::Up || state != impact.state(group.dependent) {
        return None;
    }
    let better_than =
        |limit: State| members.iter().filter(|&&member| member < limit).count() as u32;
    let left = if raw_state == State::Down {
        better_than(State::Down)
    } else {
        better_than(State::Degraded)
    };
    let carrying: Vec<DependencyRow> = rows
        .iter()
        .copied()
        .filter(|row| impact.state(Node(row.provider)) >= raw_state)
        .collect();
    Some(Reason {
        group: Some(GroupLine {
            group,
            raw_state,
            state,
            left,
            margin: better_than(State::Down).saturating_sub(group.needed),
        }),
        carriers: carriers(impact, &carrying),
    })
}

/// One carrier per provider of `rows`, which are sorted by provider.
fn carriers(impact: &Impact, rows: &[DependencyRow]) -> Vec<Carrier> {
    let mut carriers: Vec<Carrier> = rows
        .chunk_by(|left, right| left.provider == right.provider)
        .filter_map(|of_provider| {
            let node = Node(of_provider[0].provider);
            let mut through: Vec<Through> = of_provider.iter().map(through).collect();
            through.sort_unstable();
            through.dedup();
            impact.of(node).map(|affected| Carrier {
                hops: affected.hops,
                node,
                through,
            })
        })
        .collect();
    carriers.sort_unstable_by_key(|carrier| (carrier.hops, carrier.node));
    carriers
}

fn through(row: &DependencyRow) -> Through {
    Through {
        relationship: row.relationship,
        kind: row.kind,
        strength: Strength::from_soft(row.soft),
    }
}
