//! What the dependency graph alone can tell: orphans, circles, and where the map ends.

use faultline_graph::Node;

use super::duplicates::NAMED;
use super::figures::Gathered;
use super::{Check, Finding, HealthRule, Reason};
use crate::confidence::{NormalRelationship, NormalRelationships};
use crate::snapshot::GraphSnapshot;

/// Classes through whose CIs no failure travels: people and papers.
pub(super) const WITHOUT_IMPACT: [&str; 2] = ["party", "agreement"];

/// Adds what the graph tells. Cost: a few passes over the dependencies.
pub(super) fn gather(snapshot: &GraphSnapshot, rule: &HealthRule, gathered: &mut Gathered) {
    orphans(snapshot, gathered);
    unmapped(snapshot, rule, gathered);
    for circle in snapshot.graph.hard_circles() {
        let Some((&node, others)) = circle.split_first() else {
            continue;
        };
        let reason = Reason::Circle {
            total: others.len() as u32,
            others: others.iter().copied().take(NAMED).collect(),
        };
        gathered.add(Check::HardCircles, Finding { node, reason });
    }
}

fn orphans(snapshot: &GraphSnapshot, gathered: &mut Gathered) {
    let graph = &snapshot.graph;
    let model = &snapshot.model;
    let without_impact: Vec<u16> = model
        .classes()
        .iter()
        .filter(|class| WITHOUT_IMPACT.iter().any(|top| model.is_below(class, top)))
        .map(|class| class.number)
        .collect();
    let mut connected = vec![false; graph.node_count()];
    for node in graph.nodes() {
        for dependency in graph.providers(node) {
            connected[node.index()] = true;
            connected[dependency.provider.index()] = true;
        }
    }
    let mut looked_at = 0;
    for node in graph.nodes().filter(|&node| graph.in_service(node)) {
        if without_impact.contains(&graph.class(node)) {
            continue;
        }
        looked_at += 1;
        if !connected[node.index()] {
            let reason = Reason::Orphan;
            gathered.add(Check::Orphans, Finding { node, reason });
        }
    }
    gathered.looked_at(&[Check::Orphans], looked_at);
}

fn unmapped(snapshot: &GraphSnapshot, rule: &HealthRule, gathered: &mut Gathered) {
    let needs = NormalRelationships::of_needs(snapshot, &rule.confidence);
    let dependents = NormalRelationships::of(snapshot, &rule.confidence);
    let graph = &snapshot.graph;
    let missing = |normal: &NormalRelationships, node: Node| -> Box<[NormalRelationship]> {
        normal.missing(node, graph.class(node)).collect()
    };
    for node in graph.nodes().filter(|&node| graph.in_service(node)) {
        let normal = missing(&needs, node);
        if !normal.is_empty() {
            let reason = Reason::LacksNeeds { normal };
            gathered.add(Check::UnmappedNeeds, Finding { node, reason });
        }
        let normal = missing(&dependents, node);
        if !normal.is_empty() {
            let reason = Reason::LacksDependents { normal };
            gathered.add(Check::UnmappedDependents, Finding { node, reason });
        }
    }
}
