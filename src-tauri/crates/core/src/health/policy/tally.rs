//! One policy against the estate.

use faultline_graph::Node;

use super::witness::Witnesses;
use super::{CheckedPolicy, Policy, Rule, Violation};
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
    let mut violations = Vec::new();
    for Bound { rule, query } in rules {
        let text = query.as_ref().zip(text_of(rule));
        match (rule, text) {
            (Rule::Must(_), Some((query, text))) => {
                let holds = query.matching(estate)?;
                for &node in nodes.iter().filter(|node| !holds[node.index()]) {
                    violations.push(violation(rule, node, format!("does not match {text}")));
                }
            }
            (Rule::MustNot(_), Some((query, text))) => {
                let holds = query.matching(estate)?;
                let against: Vec<Node> = nodes
                    .iter()
                    .copied()
                    .filter(|node| holds[node.index()])
                    .collect();
                let mut witnesses = Witnesses::of(estate, query, !against.is_empty())?;
                for node in against {
                    let way = witnesses.way(graph, node);
                    let reason = match way {
                        Some(way) => format!("matches {text}: {way}"),
                        None => format!("matches {text}"),
                    };
                    violations.push(violation(rule, node, reason));
                }
            }
            (Rule::NoSinglePoints, _) => {
                violations.extend(with_single_points(estate, rule, &nodes)?);
            }
            (Rule::MaximumCount(most), _) if nodes.len() as u64 > u64::from(*most) => {
                let reason = format!("one of {} found, where at most {most} may be", nodes.len());
                let all = nodes.iter();
                violations.extend(all.map(|&node| violation(rule, node, reason.clone())));
            }
            (Rule::MinimumCount(least), _) if (nodes.len() as u64) < u64::from(*least) => {
                violations.push(Violation {
                    rule: rule.as_str(),
                    node: None,
                    reason: format!("{} found, where at least {least} must be", nodes.len()),
                });
            }
            _ => {}
        }
    }
    Ok(CheckedPolicy {
        policy: policy.clone(),
        checked: nodes.len() as u32,
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
            let keys: Vec<&str> = named.map(|point| graph.key(point.node)).collect();
            let more = match one.points.len().saturating_sub(NAMED) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let reason = format!("is taken down alone by {}{more}", keys.join(", "));
            violation(rule, one.target, reason)
        })
        .collect())
}

fn text_of(rule: &Rule) -> Option<&str> {
    match rule {
        Rule::Must(query) | Rule::MustNot(query) => Some(&query.text),
        Rule::NoSinglePoints | Rule::MinimumCount(_) | Rule::MaximumCount(_) => None,
    }
}

fn violation(rule: &Rule, node: Node, reason: String) -> Violation {
    Violation {
        rule: rule.as_str(),
        node: Some(node),
        reason,
    }
}
