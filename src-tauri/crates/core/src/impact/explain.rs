//! Why a CI is in its state, as lines in reading order.

use faultline_graph::{self as graph, CiId, LineContent, Mention, Node, State, Strength};

use super::Answer;

/// The tree of carriers of a CI down to the roots, flattened.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The lines; the first is the CI asked about. Empty where it is up.
    pub lines: Vec<ExplanationLine>,
    /// The tree was larger than asked for.
    pub truncated: bool,
}

/// A CI of an explanation.
#[derive(Clone, Debug)]
pub struct ExplanationLine {
    /// Depth in the tree of CIs, 0 for the CI asked about.
    pub depth: u32,
    /// The CI.
    pub node: Node,
    /// Its state.
    pub state: State,
    /// The state it was forced to, if it was.
    pub forced: Option<State>,
    /// How the CI above leans on it; none for the first line.
    pub link: Option<Link>,
    /// Its own reasons stand further up, or it is among those being explained.
    pub shown_above: bool,
}

/// How a CI leans on another.
#[derive(Clone, Debug)]
pub struct Link {
    /// Relationship type number.
    pub kind: u16,
    /// The stored relationship's source is the provider.
    pub inverse: bool,
    /// Strength of the dependency, or of its group.
    pub strength: Strength,
    /// The redundancy group it belongs to.
    pub group: Option<GroupReason>,
}

/// A redundancy group as a reason.
#[derive(Clone, Debug)]
pub struct GroupReason {
    /// Name; none for a default group.
    pub name: Option<String>,
    /// Members needed.
    pub needs: u32,
    /// Distinct members in service.
    pub members: u32,
    /// Members that still work well enough.
    pub left: u32,
    /// How many more may fail before the group is lost.
    pub margin: u32,
    /// Nobody stated it.
    pub assumed: bool,
}

/// Explains `ci` in at most `limit` lines of CIs and groups.
#[must_use]
pub fn explain(answer: &Answer, ci: CiId, limit: usize) -> Explanation {
    let graph = &answer.snapshot.graph;
    let Some(node) = graph.node_of(ci) else {
        return Explanation {
            lines: Vec::new(),
            truncated: false,
        };
    };
    let explained = graph.explain(&answer.impact, node, limit);
    // The graph gives groups lines of their own; here a group is part of the link above its members.
    let mut depths: Vec<u32> = Vec::with_capacity(explained.lines.len());
    let mut lines = Vec::with_capacity(explained.lines.len());
    for line in &explained.lines {
        let parent = line.parent.map(|index| index as usize);
        let group = parent.and_then(|index| match &explained.lines[index].content {
            LineContent::Group(group) => Some(group),
            LineContent::Ci(_) => None,
        });
        match &line.content {
            LineContent::Group(_) => {
                depths.push(parent.map_or(0, |index| depths[index]));
            }
            LineContent::Ci(content) => {
                let depth = parent.map_or(0, |index| depths[index] + 1);
                depths.push(depth);
                lines.push(ExplanationLine {
                    depth,
                    node: content.node,
                    state: content.state,
                    forced: content.forced,
                    link: content
                        .through
                        .first()
                        .map(|through| link(answer, *through, group)),
                    shown_above: matches!(content.mention, Mention::ShownAbove | Mention::Cycle),
                });
            }
        }
    }
    Explanation {
        lines,
        truncated: explained.truncated,
    }
}

fn link(answer: &Answer, through: graph::Through, group: Option<&graph::GroupLine>) -> Link {
    let kind = answer
        .snapshot
        .model
        .relationship_type_by_number(through.kind);
    Link {
        kind: through.kind,
        inverse: kind.is_some_and(|kind| !kind.dependent_is_source()),
        strength: group.map_or(through.strength, |line| line.group.strength),
        group: group.map(|line| GroupReason {
            name: answer
                .snapshot
                .group_name(line.group.identity)
                .map(str::to_owned),
            needs: line.group.needed,
            members: line.group.members,
            left: line.left,
            margin: line.margin,
            assumed: line.group.is_default(),
        }),
    }
}
