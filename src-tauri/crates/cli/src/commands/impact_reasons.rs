//! The reasons of `faultline impact --explain`: the tree of carriers down to the roots.

use std::io::{self, Write};

use faultline_core::View;
use faultline_core::graph::{Node, State, Strength};
use faultline_core::impact::{Answer, ExplanationLine, Link, explain};
use serde::Serialize;

use super::impact::named;
use crate::failure::Failure;
use crate::state_words::{style, word};
use crate::text::harmless;

/// Lines of a tree; the rest is counted.
const LONGEST: usize = 10_000;

/// Why a CI is in its state.
#[derive(Serialize)]
pub struct Reasons {
    key: String,
    state: &'static str,
    lines: Vec<Reason>,
    truncated: bool,
}

/// A CI of the tree.
#[derive(Serialize)]
struct Reason {
    depth: u32,
    key: String,
    name: String,
    state: &'static str,
    forced: Option<&'static str>,
    link: Option<Through>,
    shown_above: bool,
    #[serde(skip)]
    colour: State,
}

/// How the CI above leans on this one.
#[derive(Serialize)]
struct Through {
    r#type: String,
    strength: &'static str,
    group: Option<Group>,
}

/// The redundancy group between the two.
#[derive(Serialize)]
struct Group {
    name: Option<String>,
    needs: u32,
    members: u32,
    left: u32,
    margin: u32,
    assumed: bool,
}

/// The reasons of a CI's state.
pub fn of(answer: &Answer, view: View<'_>, node: Node) -> Result<Reasons, Failure> {
    let graph = &answer.snapshot.graph;
    let explanation = explain(answer, graph.ci_id(node), LONGEST);
    let lines = explanation
        .lines
        .iter()
        .map(|line| reason(answer, view, line))
        .collect::<Result<_, _>>()?;
    Ok(Reasons {
        key: graph.key(node).to_owned(),
        state: word(answer.impact.state(node)),
        lines,
        truncated: explanation.truncated,
    })
}

fn reason(answer: &Answer, view: View<'_>, line: &ExplanationLine) -> Result<Reason, Failure> {
    let graph = &answer.snapshot.graph;
    let ci = view.ci(graph.ci_id(line.node)).map_err(Failure::work)?;
    Ok(Reason {
        depth: line.depth,
        key: graph.key(line.node).to_owned(),
        name: ci.map(|ci| ci.name).unwrap_or_default(),
        state: word(line.state),
        forced: line.forced.map(word),
        link: line.link.as_ref().map(|link| through(answer, link)),
        shown_above: line.shown_above,
        colour: line.state,
    })
}

fn through(answer: &Answer, link: &Link) -> Through {
    let kind = answer.snapshot.model.relationship_type_by_number(link.kind);
    Through {
        r#type: kind.map(|kind| kind.id.clone()).unwrap_or_default(),
        strength: match link.strength {
            Strength::Hard => "hard",
            Strength::Soft => "soft",
        },
        group: link.group.as_ref().map(|group| Group {
            name: group.name.clone(),
            needs: group.needs,
            members: group.members,
            left: group.left,
            margin: group.margin,
            assumed: group.assumed,
        }),
    }
}

/// Writes the tree, each CI below the one that leans on it.
pub fn write(out: &mut impl Write, reasons: &Reasons) -> io::Result<()> {
    if reasons.lines.is_empty() {
        return writeln!(out, "{} is up.", harmless(&reasons.key));
    }
    for line in &reasons.lines {
        let indent = "  ".repeat(line.depth as usize);
        let style = style(line.colour);
        write!(
            out,
            "{indent}{} {style}{}{style:#}",
            named(&line.key, &line.name),
            line.state.replace('_', " ")
        )?;
        writeln!(out, "{}", circumstances(line))?;
    }
    if reasons.truncated {
        writeln!(
            out,
            "The tree goes on; only its first {LONGEST} lines are shown."
        )?;
    }
    Ok(())
}

/// ", failed; runs_on in group nodes, needs 1 of 2, 0 left".
fn circumstances(line: &Reason) -> String {
    let mut words = String::new();
    if line.forced.is_some() {
        words.push_str(", failed");
    }
    if let Some(link) = &line.link {
        words.push_str("; ");
        if link.strength == "soft" {
            words.push_str("soft ");
        }
        words.push_str(&harmless(&link.r#type));
        if let Some(group) = &link.group {
            if let Some(name) = &group.name {
                words.push_str(&format!(" in group {}", harmless(name)));
            }
            let Group {
                needs,
                members,
                left,
                ..
            } = group;
            words.push_str(&format!(", needs {needs} of {members}, {left} left"));
            if group.assumed {
                words.push_str(" (assumed)");
            }
        }
    }
    if line.shown_above {
        words.push_str("; reasons above");
    }
    words
}
