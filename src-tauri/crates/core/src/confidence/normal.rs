//! What relationships the CIs of a class normally have.

use std::collections::{HashMap, HashSet};

use faultline_graph::{Dependency, Node};

use super::ConfidenceRule;
use crate::snapshot::GraphSnapshot;

/// A kind of relationship by which most CIs of a class are needed by others, or need others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NormalRelationship {
    /// Number of the class.
    pub class: u16,
    /// Number of the relationship type.
    pub kind: u16,
    /// CIs of the class in service that have such a relationship.
    pub having: u32,
    /// CIs of the class in service.
    pub of: u32,
}

/// By which relationships something normally needs the CIs of each class, or by which these normally need something, and
/// which CIs have them.
#[derive(Clone, Debug)]
pub struct NormalRelationships {
    /// By class and kind.
    normal: Vec<NormalRelationship>,
    /// CI and kind.
    having: HashSet<(Node, u16)>,
}

impl NormalRelationships {
    /// By what the CIs of an estate are normally needed. Cost: one pass over the dependencies.
    #[must_use]
    pub fn of(snapshot: &GraphSnapshot, rule: &ConfidenceRule) -> Self {
        Self::of_ends(snapshot, rule, |dependency| dependency.provider)
    }

    /// What the CIs of an estate normally need. Cost: one pass over the dependencies.
    #[must_use]
    pub fn of_needs(snapshot: &GraphSnapshot, rule: &ConfidenceRule) -> Self {
        Self::of_ends(snapshot, rule, |dependency| dependency.dependent)
    }

    fn of_ends(
        snapshot: &GraphSnapshot,
        rule: &ConfidenceRule,
        end: impl Fn(&Dependency) -> Node,
    ) -> Self {
        let graph = &snapshot.graph;
        let mut in_service: HashMap<u16, u32> = HashMap::new();
        let mut having: HashSet<(Node, u16)> = HashSet::new();
        for node in graph.nodes().filter(|&node| graph.in_service(node)) {
            *in_service.entry(graph.class(node)).or_default() += 1;
            for dependency in graph.providers(node) {
                having.insert((end(&dependency), dependency.kind));
            }
        }
        let mut counts: HashMap<(u16, u16), u32> = HashMap::new();
        for &(node, kind) in &having {
            *counts.entry((graph.class(node), kind)).or_default() += 1;
        }
        let mut normal: Vec<NormalRelationship> = counts
            .into_iter()
            .map(|((class, kind), having)| NormalRelationship {
                class,
                kind,
                having,
                of: in_service.get(&class).copied().unwrap_or(0),
            })
            .filter(|one| {
                one.of >= rule.least_cis
                    && f64::from(one.having) >= rule.normal_share * f64::from(one.of)
            })
            .collect();
        normal.sort_by_key(|one| (one.class, one.kind));
        Self { normal, having }
    }

    /// Every normal kind, by class and kind.
    #[must_use]
    pub fn all(&self) -> &[NormalRelationship] {
        &self.normal
    }

    /// The normal kinds that a CI of a class lacks.
    pub fn missing(&self, node: Node, class: u16) -> impl Iterator<Item = NormalRelationship> + '_ {
        let first = self.normal.partition_point(|one| one.class < class);
        self.normal[first..]
            .iter()
            .take_while(move |one| one.class == class)
            .filter(move |one| !self.having.contains(&(node, one.kind)))
            .copied()
    }
}
