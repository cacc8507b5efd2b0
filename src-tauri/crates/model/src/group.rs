//! Redundancy groups of a dependent CI.

use serde::{Deserialize, Serialize};

use crate::{CiId, Needs, Strength};

/// Internal id of a stated redundancy group.
pub type GroupId = u32;

/// The group a relationship is stated to belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GroupMembership {
    /// Nothing is stated: the default group of the type, if it has one.
    #[default]
    Unstated,
    /// In no group, on purpose; written `-`.
    Ungrouped,
    /// In the group of this name of the dependent.
    Named(String),
}

impl GroupMembership {
    /// As stored and written in files: nothing, `-`, or the name.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Unstated => None,
            Self::Ungrouped => Some("-"),
            Self::Named(name) => Some(name),
        }
    }

    /// Reads a stored or written text; an empty one states nothing.
    ///
    /// # Errors
    /// [`GroupNameFault`] for a name with control characters or space around it.
    pub fn from_text(text: Option<&str>) -> Result<Self, GroupNameFault> {
        match text {
            None | Some("") => Ok(Self::Unstated),
            Some("-") => Ok(Self::Ungrouped),
            Some(name) if name.trim() != name || name.chars().any(char::is_control) => {
                Err(GroupNameFault)
            }
            Some(name) => Ok(Self::Named(name.to_owned())),
        }
    }
}

/// The text cannot name a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("The name of a group has no control characters and no space around it. Remove them.")]
pub struct GroupNameFault;

/// Which redundancy group of a dependent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupIdentity {
    /// The group of this name.
    Named(String),
    /// The default group of the relationship type of this number.
    DefaultOf(u16),
}

/// What is stated of a redundancy group. A group of which nothing is stated has no such row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedundancyGroup {
    /// Internal id.
    pub id: GroupId,
    /// The CI whose group it is.
    pub dependent: CiId,
    /// Which of its groups.
    pub identity: GroupIdentity,
    /// Members needed; none = unstated.
    pub needs: Option<Needs>,
    /// Strength of the group; none = unstated.
    pub strength: Option<Strength>,
    /// The changeset that wrote this version.
    pub since: u32,
}
