//! Redundancy groups as the algorithms use them.

use crate::{GroupId, Node, State, Strength};

/// Which group of its dependent a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupIdentity {
    /// One that somebody stated.
    Stated(GroupId),
    /// The default group of this relationship type: redundancy that nobody stated.
    Default(u16),
}

/// A redundancy group with at least one member in service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DependencyGroup {
    /// The CI that leans on it.
    pub dependent: Node,
    /// Which group of that CI it is.
    pub identity: GroupIdentity,
    /// Its own strength; its members' strengths are not used.
    pub strength: Strength,
    /// How many members the dependent needs: 1 to `members`.
    pub needed: u32,
    /// Distinct providers in service.
    pub members: u32,
}

impl DependencyGroup {
    /// Whether nobody stated this redundancy.
    #[must_use]
    pub fn is_default(&self) -> bool {
        matches!(self.identity, GroupIdentity::Default(_))
    }

    /// The group's state before softening, from its members' states, each member once.
    #[must_use]
    pub fn raw_state(&self, members: impl IntoIterator<Item = State>) -> State {
        let mut at_least = [0_u32; 4];
        for state in members {
            for count in &mut at_least[..=state as usize] {
                *count += 1;
            }
        }
        let may_fail = self.members - self.needed;
        if at_least[State::Down as usize] > may_fail {
            State::Down
        } else if at_least[State::Degraded as usize] > may_fail {
            State::Degraded
        } else if at_least[State::AtRisk as usize] > 0 {
            State::AtRisk
        } else {
            State::Up
        }
    }
}

const SOFT: u32 = 1 << 30;
const DEFAULT: u32 = 1 << 31;
pub(crate) const INDEX_MASK: u32 = SOFT - 1;

/// A group in 16 bytes: one touch of memory gives all that impact needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct GroupRow {
    owner_and_flags: u32,
    /// How many members must fail before the group does: n - k + 1.
    pub countdown: u32,
    members: u32,
    identity: u32,
}

impl GroupRow {
    pub fn new(group: &DependencyGroup) -> Self {
        let (default, identity) = match group.identity {
            GroupIdentity::Stated(id) => (0, id),
            GroupIdentity::Default(kind) => (DEFAULT, u32::from(kind)),
        };
        let soft = if group.strength.is_soft() { SOFT } else { 0 };
        Self {
            owner_and_flags: group.dependent.0 | soft | default,
            countdown: group.members - group.needed + 1,
            members: group.members,
            identity,
        }
    }

    pub fn owner(&self) -> u32 {
        self.owner_and_flags & INDEX_MASK
    }

    /// 1 for a soft group, else 0: how many steps its state is bettered.
    pub fn softness(&self) -> u8 {
        u8::from(self.owner_and_flags & SOFT != 0)
    }

    pub fn is_default(&self) -> bool {
        self.owner_and_flags & DEFAULT != 0
    }

    pub fn view(&self) -> DependencyGroup {
        let identity = if self.is_default() {
            GroupIdentity::Default(self.identity as u16)
        } else {
            GroupIdentity::Stated(self.identity)
        };
        DependencyGroup {
            dependent: Node(self.owner()),
            identity,
            strength: Strength::from_soft(self.softness() == 1),
            needed: self.members - self.countdown + 1,
            members: self.members,
        }
    }
}
