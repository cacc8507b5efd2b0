//! The shape of an explanation: lines in reading order, each with its depth.

use crate::{DependencyGroup, Node, State, Strength};

/// Why a CI is in its state: a tree written as lines, each line below its parent and one deeper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The CI asked about first, then what carries it. Empty for a CI that is up.
    pub lines: Vec<ExplanationLine>,
    /// Whether lines were left out because the limit was reached.
    pub truncated: bool,
}

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplanationLine {
    /// 0 for the CI asked about; a group is one deeper than its dependent, a CI one deeper than
    /// the group or the CI that it carries.
    pub depth: u32,
    /// The line it stands under; `None` for the first.
    pub parent: Option<u32>,
    /// What the line says.
    pub content: LineContent,
}

/// What a line of an explanation is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineContent {
    /// A CI and its state.
    Ci(CiLine),
    /// A redundancy group that carries the CI above; the members that carry it stand below.
    Group(GroupLine),
}

/// A CI in an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CiLine {
    /// The CI.
    pub node: Node,
    /// Its state.
    pub state: State,
    /// The state by which it was forced.
    pub forced: Option<State>,
    /// Steps from the nearest root.
    pub hops: u32,
    /// Whether its state rests on redundancy that nobody stated.
    pub assumed: bool,
    /// The relationships by which it carries the CI or belongs to the group above, by id; empty
    /// for the CI asked about.
    pub through: Vec<Through>,
    /// Whether what carries it stands below.
    pub mention: Mention,
}

/// A relationship in an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Through {
    /// Its id.
    pub relationship: u32,
    /// Its type.
    pub kind: u16,
    /// Its strength; unused within a group.
    pub strength: Strength,
}

/// Whether a line about a CI is followed by what carries the CI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mention {
    /// A forced CI in its forced state: nothing carries it.
    Root,
    /// Its carriers stand below.
    Expanded,
    /// Its carriers stand below its line further up.
    ShownAbove,
    /// It is on the way from the CI asked about to this line: a cycle closes.
    Cycle,
}

/// A redundancy group in an explanation: "needs 2 of 3, 1 left".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupLine {
    /// The group: what it needs, of how many, its strength, and whether anybody stated it.
    pub group: DependencyGroup,
    /// Its state before softening.
    pub raw_state: State,
    /// Its state, which is that of the CI above.
    pub state: State,
    /// Members better than down if it is down, else members better than degraded.
    pub left: u32,
    /// How many more members may go down before the group does; 0 once it has.
    pub margin: u32,
}
