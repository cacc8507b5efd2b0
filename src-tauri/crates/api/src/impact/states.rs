//! States of the CIs on a map, and what is left of their redundancy groups.

use std::collections::BTreeMap;

use faultline_core::graph::{Graph, GroupIdentity, Impact, Node, State, Strength};

use super::answer::answer;
use super::{ForcedState, GroupLeft, NodeState};
use crate::{ApiError, Session, convert};

/// States of CIs on a map; those not in service are left out.
///
/// # Errors
/// No workspace is open, or a root is gone or not in service.
pub fn states(
    session: &Session,
    roots: &[ForcedState],
    ids: &[u32],
) -> Result<Vec<NodeState>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let answer = answer(&estate, reader.view(), roots)?;
    let graph = &estate.snapshot.graph;
    let nodes = ids.iter().filter_map(|&id| graph.node_of(id));
    Ok(nodes
        .filter(|&node| graph.in_service(node))
        .map(|node| {
            let affected = answer.impact.of(node);
            NodeState {
                ci: graph.ci_id(node),
                state: convert::state(answer.impact.state(node)),
                forced: affected.and_then(|one| one.forced.map(convert::state)),
                hops: affected.map(|one| one.hops),
                groups_left: groups_left(graph, &answer.impact, node),
            }
        })
        .collect())
}

fn groups_left(graph: &Graph, impact: &Impact, dependent: Node) -> Vec<GroupLeft> {
    let mut groups: BTreeMap<GroupIdentity, GroupLeft> = BTreeMap::new();
    let mut members: BTreeMap<GroupIdentity, BTreeMap<Node, State>> = BTreeMap::new();
    for dependency in graph.providers(dependent) {
        let Some(group) = dependency.group else {
            continue;
        };
        let left = groups.entry(group.identity).or_insert_with(|| GroupLeft {
            relationships: Vec::new(),
            needs: group.needed,
            members: group.members,
            left: 0,
            state: super::StateView::Up,
        });
        left.relationships.push(dependency.relationship);
        let states = members.entry(group.identity).or_default();
        states.insert(dependency.provider, impact.state(dependency.provider));
        let raw = group.raw_state(states.values().copied());
        left.state = convert::state(match group.strength {
            Strength::Hard => raw,
            Strength::Soft => raw.soften(),
        });
        // Working members are those that are not down; the raw state says the rest.
        let working = states.values().filter(|&&state| state < State::Down);
        left.left = working.count() as u32;
    }
    groups.into_values().collect()
}
