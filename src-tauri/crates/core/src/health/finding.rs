//! One line of a list: a CI and the reason.

use faultline_graph::{Node, Strength};
use jiff::Timestamp;

use crate::confidence::NormalRelationship;

/// A CI that a check found, and why. A group, relationship or circle stands under its dependent, source or first CI.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The CI.
    pub node: Node,
    /// Why.
    pub reason: Reason,
}

/// A redundancy group of a CI.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupName {
    /// The one of this name.
    Named(Box<str>),
    /// The default group of the relationship type of this number.
    DefaultOf(u16),
}

/// Why a check found a CI.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// These attributes, by number, have no value.
    Missing {
        /// Numbers of the attributes, in the order of the class.
        attributes: Box<[u16]>,
    },
    /// No failure travels to it or from it.
    Orphan,
    /// Nobody altered it and no source confirmed it since.
    Stale {
        /// When somebody or something last did.
        last: Timestamp,
    },
    /// Others have the same value.
    Same {
        /// The value, as this CI has it.
        value: Box<str>,
        /// How many others.
        total: u32,
        /// The first of them, by key.
        others: Box<[Node]>,
    },
    /// A group needs more members than it has in service.
    NeedsAboveMembers {
        /// The group.
        group: GroupName,
        /// Members needed, as stated.
        needs: u32,
        /// Members in service.
        members: u32,
    },
    /// A group has members, and none in service: it counts as up, whatever happens.
    NoMember {
        /// The group.
        group: GroupName,
        /// Its members.
        members: u32,
    },
    /// The strength stated of a group is not that of any of its relationships.
    StrengthDisagrees {
        /// The group.
        group: GroupName,
        /// What is stated of the group.
        stated: Strength,
    },
    /// Something is stated of a group to which no relationship belongs.
    NoRelationship {
        /// The group.
        group: GroupName,
    },
    /// Nobody stated what the members of this default group mean.
    Assumed {
        /// Number of the relationship type.
        kind: u16,
        /// Members needed.
        needs: u32,
        /// Members in service.
        members: u32,
    },
    /// A relationship leads from or to a retired CI.
    RetiredEnd {
        /// Number of the relationship type.
        kind: u16,
        /// The retired CI.
        other: Node,
        /// Whether the CI found is the source.
        outgoing: bool,
    },
    /// A relationship from it is of a type that is not allowed between the classes of its ends.
    NotAllowed {
        /// Number of the relationship type.
        kind: u16,
        /// The target.
        other: Node,
    },
    /// It needs others that need it.
    Circle {
        /// How many others.
        total: u32,
        /// The first of them, by key.
        others: Box<[Node]>,
    },
    /// A relationship was last confirmed then.
    Old {
        /// Number of the relationship type.
        kind: u16,
        /// Its other end.
        other: Node,
        /// When.
        confirmed: Timestamp,
    },
    /// A relationship is no longer listed by any source that did.
    Dropped {
        /// Number of the relationship type.
        kind: u16,
        /// Its other end.
        other: Node,
        /// The source that listed it last.
        source: Box<str>,
        /// When it did.
        confirmed: Timestamp,
    },
    /// The CI is no longer listed by any source that did.
    DroppedCi {
        /// The source that listed it last.
        source: Box<str>,
        /// When it did.
        confirmed: Timestamp,
    },
    /// It needs nothing by relationships by which most of its class do.
    LacksNeeds {
        /// Which, with how many of the class have them.
        normal: Box<[NormalRelationship]>,
    },
    /// Nothing needs it by relationships by which most of its class are needed.
    LacksDependents {
        /// Which, with how many of the class have them.
        normal: Box<[NormalRelationship]>,
    },
}
