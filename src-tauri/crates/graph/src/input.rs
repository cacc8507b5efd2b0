//! The rows from which a graph is built, as callers state them and as they are kept.

use crate::{CiId, Needs, Strength};

/// Id of a stated redundancy group in the store.
pub type GroupId = u32;

/// What a relationship says about its redundancy group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Membership {
    /// Nothing: the default group of its type, where the type has one.
    Unstated,
    /// `-`: no group, not even the default one.
    Ungrouped,
    /// This group of its dependent.
    Group(GroupId),
}

/// What is stated of a redundancy group; what is not is resolved when the graph is built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupStatement {
    /// How many members are needed; one where unstated (a default group: what its type says).
    pub needs: Option<Needs>,
    /// Where unstated: soft if all its relationships are soft, else hard.
    pub strength: Option<Strength>,
}

/// A relationship between two CIs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relationship {
    /// Its id in the store.
    pub id: u32,
    /// Its type.
    pub kind: u16,
    /// The CI it starts from.
    pub source: CiId,
    /// The CI it points to.
    pub target: CiId,
    /// Its redundancy group.
    pub membership: Membership,
    /// Overrides the strength of its type.
    pub strength: Option<Strength>,
    /// Stated propagation probability, 0 to 1.
    pub probability: Option<f64>,
}

/// A relationship packed into 20 bytes; probabilities are kept apart, since few state one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Row {
    pub id: u32,
    pub source: CiId,
    pub target: CiId,
    group: GroupId,
    pub kind: u16,
    pub statement: RowStatement,
}

/// What a relationship states of its strength and group, in one byte.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct RowStatement(u8);

const STRENGTH_STATED: u8 = 1;
const STRENGTH_SOFT: u8 = 2;
const UNGROUPED: u8 = 4;
const GROUPED: u8 = 8;

impl RowStatement {
    fn new(strength: Option<Strength>, membership: Membership) -> Self {
        let strength = match strength {
            None => 0,
            Some(Strength::Hard) => STRENGTH_STATED,
            Some(Strength::Soft) => STRENGTH_STATED | STRENGTH_SOFT,
        };
        let membership = match membership {
            Membership::Unstated => 0,
            Membership::Ungrouped => UNGROUPED,
            Membership::Group(_) => GROUPED,
        };
        Self(strength | membership)
    }

    pub fn strength(self) -> Option<Strength> {
        (self.0 & STRENGTH_STATED != 0).then(|| Strength::from_soft(self.0 & STRENGTH_SOFT != 0))
    }

    pub fn membership(self, group: GroupId) -> Membership {
        match self.0 & (UNGROUPED | GROUPED) {
            0 => Membership::Unstated,
            UNGROUPED => Membership::Ungrouped,
            _ => Membership::Group(group),
        }
    }

    pub fn bits(self) -> u8 {
        self.0
    }

    pub fn from_bits(bits: u8) -> Self {
        Self(bits & (STRENGTH_STATED | STRENGTH_SOFT | UNGROUPED | GROUPED))
    }
}

impl Row {
    pub fn new(relationship: &Relationship) -> Self {
        let Relationship {
            id,
            kind,
            source,
            target,
            membership,
            strength,
            probability: _,
        } = *relationship;
        let group = match membership {
            Membership::Group(group) => group,
            Membership::Unstated | Membership::Ungrouped => 0,
        };
        Self {
            id,
            source,
            target,
            group,
            kind,
            statement: RowStatement::new(strength, membership),
        }
    }

    /// Puts a row together again from its packed parts; `group` counts only where one is stated.
    pub fn from_parts(
        id: u32,
        kind: u16,
        [source, target]: [CiId; 2],
        statement: RowStatement,
        group: GroupId,
    ) -> Self {
        let group = match statement.membership(group) {
            Membership::Group(group) => group,
            Membership::Unstated | Membership::Ungrouped => 0,
        };
        Self {
            id,
            source,
            target,
            group,
            kind,
            statement,
        }
    }

    pub fn membership(&self) -> Membership {
        self.statement.membership(self.group)
    }
}
