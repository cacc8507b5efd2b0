//! One policy against the estate.

use faultline_graph::Node;

use super::witness::Witnesses;
use super::{Cause, CheckedPolicy, Policy, Rule, Violation};
use crate::health::HealthFault;
use crate::query::{Estate, Query};
use crate::single_points::single_points;

/// Single points named in one reason.
const NAMED: usize = 5;

/// A rule with its query, if it has one.
pub(super) struct Bound<'p> {
    pub rule: &'p Rule,
    pub query: Option<Query>,
}

/// Checks one policy.
pub(super) fn tally(
    estate: Estate<'_>,
    policy: &Policy,
    about: &Query,
    rules: &[Bound<'_>],
) -> Result<CheckedPolicy, HealthFault> {
    let graph = &estate.snapshot.graph;
    let found = about.matching(estate)?;
    let meant = |node: &Node| found[node.index()] && (policy.any_status || graph.in_service(*node));
    let nodes: Vec<Node> = graph.nodes().filter(meant).collect();
    let count = nodes.len() as u32;
    let mut violations = Vec::new();
    for Bound { rule, query } in rules {
        match (rule, query) {
            (Rule::Must(text), Some(query)) => {
                let holds = query.matching(estate)?;
                for &node in nodes.iter().filter(|node| !holds[node.index()]) {
                    let query = text.text.clone();
                    violations.push(violation(rule, node, Cause::DoesNotMatch { query }));
                }
            }
            (Rule::MustNot(text), Some(query)) => {
                let holds = query.matching(estate)?;
                let against = nodes.iter().copied().filter(|node| holds[node.index()]);
                let against: Vec<Node> = against.collect();
                let mut witnesses = Witnesses::of(estate, query, !against.is_empty())?;
                for node in against {
                    let way = witnesses.way(graph, node);
                    let query = text.text.clone();
                    violations.push(violation(rule, node, Cause::Matches { query, way }));
                }
            }
            (Rule::NoSinglePoints, _) => {
                violations.extend(with_single_points(estate, rule, &nodes)?);
            }
            (&&Rule::MaximumCount(most), _) if count > most => {
                let cause = Cause::TooMany { found: count, most };
                let all = nodes.iter();
                violations.extend(all.map(|&node| violation(rule, node, cause.clone())));
            }
            (&&Rule::MinimumCount(least), _) if count < least => {
                violations.push(Violation {
                    rule: rule.as_str(),
                    node: None,
                    cause: Cause::TooFew {
                        found: count,
                        least,
                    },
                });
            }
            _ => {}
        }
    }
    Ok(CheckedPolicy {
        policy: policy.clone(),
        checked: count,
        violations,
    })
}

fn with_single_points(
    estate: Estate<'_>,
    rule: &Rule,
    nodes: &[Node],
) -> Result<Vec<Violation>, HealthFault> {
    let Estate { task, snapshot, .. } = estate;
    let graph = &snapshot.graph;
    // What is not in service cannot fail.
    let in_service = nodes.iter().copied().filter(|&node| graph.in_service(node));
    let targets: Vec<Node> = in_service.collect();
    let found = single_points(task, snapshot, &targets)?.into_iter();
    let with_points = found.filter(|one| !one.points.is_empty());
    Ok(with_points
        .map(|one| {
            let named = one.points.iter().take(NAMED);
            let cause = Cause::SinglePoints {
                first: named
                    .map(|point| graph.key(point.node).to_owned())
                    .collect(),
                total: one.points.len() as u32,
            };
            violation(rule, one.target, cause)
        })
        .collect())
}

fn violation(rule: &Rule, node: Node, cause: Cause) -> Violation {
    Violation {
        rule: rule.as_str(),
        node: Some(node),
        cause,
    }
}
