//! Which CIs of an answer are worth drawing: a map of everything affected would be a hairball.

use std::collections::BTreeSet;

use faultline_graph::{LineContent, Node, State};

use super::Answer;

/// Lines of explanation followed for each service.
const LINES_PER_SERVICE: usize = 40;
/// Groups up to this size are drawn with all their members, so that the redundancy is seen.
const WHOLE_GROUP_UP_TO: u32 = 4;

/// At most about `limit` CIs: the roots, then the affected services with their reasons, the worst
/// and nearest first, with the other members of the groups on the way. Services that still work
/// get at most half of the room.
#[must_use]
pub fn worth_drawing(answer: &Answer, limit: usize) -> Vec<Node> {
    let mut chosen: BTreeSet<Node> = answer.roots.iter().map(|&(node, _)| node).collect();
    let services = answer
        .impact
        .affected()
        .iter()
        .filter(|affected| answer.snapshot.is_service(affected.node));
    for (at, service) in services.take(limit).enumerate() {
        let mut with_service = chosen.clone();
        add_reasons(answer, service.node, &mut with_service);
        // What still works is worth less room than what does not; one service is always drawn.
        let room = match service.state {
            State::AtRisk => limit / 2,
            _ => limit,
        };
        if at == 0 || with_service.len() <= room {
            chosen = with_service;
        }
    }
    for affected in answer.impact.affected() {
        // Without services the nearest CIs stand for the answer; those at risk only if alone.
        if chosen.len() >= limit.min(24) {
            break;
        }
        if affected.state > State::AtRisk || chosen.len() < 12 {
            chosen.insert(affected.node);
        }
    }
    chosen.into_iter().collect()
}

fn add_reasons(answer: &Answer, service: Node, chosen: &mut BTreeSet<Node>) {
    let graph = &answer.snapshot.graph;
    let explained = graph.explain(&answer.impact, service, LINES_PER_SERVICE);
    for line in explained.lines {
        match line.content {
            LineContent::Ci(ci) => {
                chosen.insert(ci.node);
            }
            LineContent::Group(line) if line.group.members <= WHOLE_GROUP_UP_TO => {
                let members = graph.providers(line.group.dependent).filter(|dependency| {
                    dependency
                        .group
                        .is_some_and(|group| group.identity == line.group.identity)
                });
                chosen.extend(members.map(|dependency| dependency.provider));
            }
            LineContent::Group(_) => {}
        }
    }
}
