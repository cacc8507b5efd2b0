//! Relationships between CIs.

use crate::{CiId, GroupMembership, Probability, Strength};

/// Internal id of a relationship.
pub type RelationshipId = u32;

/// A relationship: identified by source, type, target and group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relationship {
    /// Internal id.
    pub id: RelationshipId,
    /// The CI that the verb starts from.
    pub source: CiId,
    /// Number of the relationship type.
    pub kind: u16,
    /// The CI that the verb leads to.
    pub target: CiId,
    /// The redundancy group, as stated.
    pub group: GroupMembership,
    /// Strength stated on the relationship itself.
    pub strength: Option<Strength>,
    /// The chance that failure travels, as stated.
    pub probability: Option<Probability>,
    /// The changeset that wrote this version.
    pub since: u32,
}
