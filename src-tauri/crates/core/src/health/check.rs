//! What is checked.

use std::str::FromStr;

use faultline_model::nearest;

/// A part of the health of an estate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What is not filled in.
    Completeness,
    /// What cannot be right, or does not follow from the data.
    Correctness,
    /// What relationships are old, dropped or missing.
    Relationships,
}

impl Section {
    /// The word used in documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Completeness => "completeness",
            Self::Correctness => "correctness",
            Self::Relationships => "relationships",
        }
    }
}

/// A check, with the list of what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// CIs in service without an attribute that their class requires.
    MissingRequired,
    /// CIs in service without an attribute that their class recommends.
    MissingRecommended,
    /// Services in service without an owner.
    ServicesWithoutOwner,
    /// Services in service without a criticality.
    ServicesWithoutCriticality,
    /// Services in service that lack an availability target, a recovery time or a recovery point objective.
    ServicesWithoutTargets,
    /// CIs in service that need nothing in service and that nothing in service needs. People, organisations, contracts and
    /// documents (classes below `party` and `agreement`) are left out, since no failure travels through them.
    Orphans,
    /// CIs in service that nobody altered and no source confirmed for so many days.
    Stale,
    /// CIs in service of one class with the same name.
    SameName,
    /// CIs in service with the same serial number.
    SameSerialNumber,
    /// CIs in service with the same IP address.
    SameIpAddress,
    /// Groups that need more members than are in service.
    NeedsAboveMembers,
    /// Groups with members, none of which is in service.
    GroupsWithoutMembers,
    /// Groups of which something is stated that their relationships do not bear out.
    GroupStatements,
    /// Default groups that answers rest on, since nobody stated what their dependent needs.
    AssumedGroups,
    /// Relationships between a CI in service and a retired one.
    RetiredEnds,
    /// Relationships of CIs in service between classes for which their type is not allowed.
    NotAllowed,
    /// CIs that need each other in a circle of hard dependencies.
    HardCircles,
    /// Relationships of CIs in service last confirmed longer ago than is trusted.
    OldRelationships,
    /// Relationships of CIs in service that no source lists any more.
    DroppedRelationships,
    /// CIs in service that no source lists any more.
    DroppedCis,
    /// CIs that need nothing in a way in which most of their class need something.
    UnmappedNeeds,
    /// CIs that nothing needs in a way in which most of their class are needed.
    UnmappedDependents,
}

/// There is no such check.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("There is no list {name:?}.{} The lists are {}.", meant(.nearest), names())]
pub struct UnknownCheck {
    /// What was asked for.
    pub name: String,
    /// Names that may have been meant, nearest first.
    pub nearest: Vec<&'static str>,
}

impl Check {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 22] = [
        Self::MissingRequired,
        Self::MissingRecommended,
        Self::ServicesWithoutOwner,
        Self::ServicesWithoutCriticality,
        Self::ServicesWithoutTargets,
        Self::Orphans,
        Self::Stale,
        Self::SameName,
        Self::SameSerialNumber,
        Self::SameIpAddress,
        Self::NeedsAboveMembers,
        Self::GroupsWithoutMembers,
        Self::GroupStatements,
        Self::AssumedGroups,
        Self::RetiredEnds,
        Self::NotAllowed,
        Self::HardCircles,
        Self::OldRelationships,
        Self::DroppedRelationships,
        Self::DroppedCis,
        Self::UnmappedNeeds,
        Self::UnmappedDependents,
    ];

    /// The name of its list.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MissingRequired => "missing_required",
            Self::MissingRecommended => "missing_recommended",
            Self::ServicesWithoutOwner => "services_without_owner",
            Self::ServicesWithoutCriticality => "services_without_criticality",
            Self::ServicesWithoutTargets => "services_without_targets",
            Self::Orphans => "orphans",
            Self::Stale => "stale",
            Self::SameName => "same_name",
            Self::SameSerialNumber => "same_serial_number",
            Self::SameIpAddress => "same_ip_address",
            Self::NeedsAboveMembers => "needs_above_members",
            Self::GroupsWithoutMembers => "groups_without_members",
            Self::GroupStatements => "group_statements",
            Self::AssumedGroups => "assumed_groups",
            Self::RetiredEnds => "retired_ends",
            Self::NotAllowed => "not_allowed",
            Self::HardCircles => "hard_circles",
            Self::OldRelationships => "old_relationships",
            Self::DroppedRelationships => "dropped_relationships",
            Self::DroppedCis => "dropped_cis",
            Self::UnmappedNeeds => "unmapped_needs",
            Self::UnmappedDependents => "unmapped_dependents",
        }
    }

    /// What it belongs to.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Self::MissingRequired
            | Self::MissingRecommended
            | Self::ServicesWithoutOwner
            | Self::ServicesWithoutCriticality
            | Self::ServicesWithoutTargets => Section::Completeness,
            Self::Orphans
            | Self::Stale
            | Self::SameName
            | Self::SameSerialNumber
            | Self::SameIpAddress
            | Self::NeedsAboveMembers
            | Self::GroupsWithoutMembers
            | Self::GroupStatements
            | Self::AssumedGroups
            | Self::RetiredEnds
            | Self::NotAllowed
            | Self::HardCircles => Section::Correctness,
            Self::OldRelationships
            | Self::DroppedRelationships
            | Self::DroppedCis
            | Self::UnmappedNeeds
            | Self::UnmappedDependents => Section::Relationships,
        }
    }
}

impl FromStr for Check {
    type Err = UnknownCheck;

    fn from_str(name: &str) -> Result<Self, UnknownCheck> {
        let written = name.trim().replace('-', "_");
        let found = Self::ALL.into_iter().find(|one| one.as_str() == written);
        found.ok_or_else(|| UnknownCheck {
            name: name.to_owned(),
            nearest: nearest(&written, Self::ALL.map(Self::as_str), 3),
        })
    }
}

fn meant(nearest: &[&str]) -> String {
    match nearest {
        [] => String::new(),
        names => format!(" Did you mean {}?", names.join(", ")),
    }
}

fn names() -> String {
    Check::ALL.map(Check::as_str).join(", ")
}
