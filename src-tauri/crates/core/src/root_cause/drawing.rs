//! Which CIs tell the story of a cause on a map: the faults, what is observed, and the ways between.

use std::collections::BTreeSet;

use faultline_graph::{Node, Observation, Reported, State};

use crate::impact::Answer;

/// How a CI stands to the faults that are assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It is one of the faults.
    Cause,
    /// It would be degraded or down, and is known to be healthy.
    Contradicted,
    /// It is reported degraded or down, and the faults do not make it so.
    Unexplained,
    /// It is reported degraded or down, and the faults make it so.
    Explained,
    /// Known to be healthy, as the faults have it.
    Fine,
    /// A look at it is proposed.
    CheckNext,
}

/// A map of some faults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The CIs to draw, by key.
    pub nodes: Vec<Node>,
    /// What the CIs are, drawn or not, the most telling marks first. A CI may have several.
    pub marks: Vec<(Node, Mark)>,
}

/// At most about `limit` CIs that tell what the faults of `answer` explain and what not: the faults,
/// then each observed CI with its way to a fault, contradictions first. Of `checks` those that the
/// faults reach are drawn; `beside` is drawn where room is left.
#[must_use]
pub fn worth_drawing(
    answer: &Answer,
    observations: &[Observation],
    checks: &[Node],
    beside: &[Node],
    limit: usize,
) -> Drawing {
    let marks = marks(answer, observations, checks);
    let mut drawn: BTreeSet<Node> = answer.roots.iter().map(|&(node, _)| node).collect();
    let is_reached = |node: Node| answer.impact.state(node) != State::Up;
    let mut kind = None;
    for &(node, mark) in &marks {
        let way = way(answer, node);
        let added = way.iter().filter(|node| !drawn.contains(node)).count();
        // Of every kind one is drawn, whatever the room.
        let is_first = kind != Some(mark);
        let is_worth_it = mark != Mark::CheckNext || is_reached(node);
        if is_worth_it && (is_first || drawn.len() + added <= limit) {
            drawn.extend(way);
        }
        kind = Some(mark);
    }
    for &node in beside {
        if drawn.len() < limit {
            drawn.insert(node);
        }
    }
    Drawing {
        nodes: drawn.into_iter().collect(),
        marks,
    }
}

fn marks(answer: &Answer, observations: &[Observation], checks: &[Node]) -> Vec<(Node, Mark)> {
    let is_broken = |node: Node| answer.impact.state(node) >= State::Degraded;
    let mut marks: Vec<(Node, Mark)> = answer
        .roots
        .iter()
        .map(|&(node, _)| (node, Mark::Cause))
        .collect();
    marks.extend(observations.iter().map(|one| {
        let mark = match (one.state, is_broken(one.node)) {
            (Reported::Up, true) => Mark::Contradicted,
            (Reported::Up, false) => Mark::Fine,
            (_, true) => Mark::Explained,
            (_, false) => Mark::Unexplained,
        };
        (one.node, mark)
    }));
    marks.extend(checks.iter().map(|&node| (node, Mark::CheckNext)));
    let is_service = |node: Node| answer.snapshot.is_service(node);
    // Services tell most; the order of keys is kept otherwise.
    marks.sort_by_key(|&(node, mark)| (mark, !is_service(node)));
    marks
}

/// The CIs by which failure came to `node`, itself first; only itself where it is up.
fn way(answer: &Answer, node: Node) -> Vec<Node> {
    let mut way = vec![node];
    let mut at = node;
    while let Some(via) = answer.impact.of(at).and_then(|affected| affected.via) {
        way.push(via);
        at = via;
    }
    way
}
