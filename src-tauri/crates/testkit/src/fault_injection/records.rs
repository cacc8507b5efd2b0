//! What the records get wrong.

use std::collections::HashMap;

use faultline_graph::{
    Dependency, Graph, GraphChange, GroupIdentity, ImpactDirection, Membership, Node, Relationship,
};

use crate::random::Random;

/// Share of relationships that are missing, and share of those that name the wrong provider.
const MISSING: f64 = 0.05;
const WRONG: f64 = 0.05;

/// The estate as it is recorded: with the same CIs, hence the same nodes.
pub(super) fn recorded(graph: &Graph, random: &mut Random) -> Graph {
    let mut of_class: HashMap<u16, Vec<Node>> = HashMap::new();
    for node in graph.nodes().filter(|&node| graph.in_service(node)) {
        of_class.entry(graph.class(node)).or_default().push(node);
    }
    let mut mistakes = Vec::new();
    for node in graph.nodes() {
        for dependency in graph.providers(node).filter(|one| !one.way_back) {
            let draw = random.unit();
            if draw >= MISSING + WRONG {
                continue;
            }
            let mut alike = of_class.get(&graph.class(dependency.provider));
            if draw < MISSING {
                alike = None;
            }
            let other = alike.map(|alike| alike[random.below(alike.len() as u32) as usize]);
            mistakes.push(match other {
                Some(other) if other != node && other != dependency.provider => {
                    GraphChange::Relationship(restated(graph, &dependency, other))
                }
                _ => GraphChange::RelationshipRemoved(dependency.relationship),
            });
        }
    }
    graph.updated(&mistakes)
}

/// A relationship with another provider.
fn restated(graph: &Graph, dependency: &Dependency, provider: Node) -> Relationship {
    let kind = graph
        .kind(dependency.kind)
        .expect("a dependency's type carries failure");
    let mut ends = [dependency.dependent, provider];
    if kind.impact == ImpactDirection::SourceToTarget {
        ends.reverse();
    }
    let [source, target] = ends.map(|node| graph.ci_id(node));
    Relationship {
        id: dependency.relationship,
        kind: dependency.kind,
        source,
        target,
        membership: match dependency.group.map(|group| group.identity) {
            None => Membership::Ungrouped,
            Some(GroupIdentity::Default(_)) => Membership::Unstated,
            Some(GroupIdentity::Stated(group)) => Membership::Group(group),
        },
        strength: Some(dependency.strength),
        probability: dependency.probability,
    }
}
