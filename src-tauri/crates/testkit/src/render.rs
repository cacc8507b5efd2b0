//! Answers as text, for snapshots and for messages of failed tests.

use std::fmt::Write as _;

use faultline_graph::{Explanation, Graph, Impact, LineContent, Mention, State, Strength};

use crate::oracle::Hit;

/// The words of the states.
#[must_use]
pub fn state_word(state: State) -> &'static str {
    match state {
        State::Up => "up",
        State::AtRisk => "at_risk",
        State::Degraded => "degraded",
        State::Down => "down",
    }
}

/// The graph's answer in the oracle's form.
#[must_use]
pub fn hits(graph: &Graph, impact: &Impact) -> Vec<Hit> {
    impact
        .affected()
        .iter()
        .map(|affected| Hit {
            key: graph.key(affected.node).to_owned(),
            state: affected.state,
            forced: affected.forced,
            hops: affected.hops,
            via: affected.via.map(|node| graph.key(node).to_owned()),
            assumed: affected.assumed,
        })
        .collect()
}

/// One line per affected CI: `app: down, hops 1, via db`.
#[must_use]
pub fn render_hits(hits: &[Hit]) -> String {
    let mut text = String::new();
    for hit in hits {
        let forced = match hit.forced {
            Some(state) => format!(", forced {}", state_word(state)),
            None => String::new(),
        };
        let via = match &hit.via {
            Some(via) => format!(", hops {}, via {via}", hit.hops),
            None => String::new(),
        };
        let assumed = if hit.assumed { ", assumed" } else { "" };
        let state = state_word(hit.state);
        writeln!(text, "{}: {state}{forced}{via}{assumed}", hit.key)
            .expect("a string takes all text");
    }
    text
}

/// An explanation as an indented tree.
#[must_use]
pub fn render_explanation(graph: &Graph, explanation: &Explanation) -> String {
    let mut text = String::new();
    for line in &explanation.lines {
        let indent = "  ".repeat(line.depth as usize);
        let words = match &line.content {
            LineContent::Ci(ci) => {
                let mention = match ci.mention {
                    Mention::Root => " (root)",
                    Mention::Expanded => "",
                    Mention::ShownAbove => " (shown above)",
                    Mention::Cycle => " (cycle)",
                };
                format!("{} {}{mention}", graph.key(ci.node), state_word(ci.state))
            }
            LineContent::Group(line) => {
                let strength = match line.group.strength {
                    Strength::Hard => "",
                    Strength::Soft => "soft ",
                };
                let default = if line.group.is_default() {
                    ", by default"
                } else {
                    ""
                };
                format!(
                    "{strength}group {}: needs {} of {}, {} left, {} may fail{default}",
                    state_word(line.state),
                    line.group.needed,
                    line.group.members,
                    line.left,
                    line.margin,
                )
            }
        };
        writeln!(text, "{indent}{words}").expect("a string takes all text");
    }
    if explanation.truncated {
        text.push_str("(more was left out)\n");
    }
    text
}
