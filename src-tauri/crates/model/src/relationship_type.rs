//! Relationship types: what joins two CIs, and which way failure travels over it.

use serde::{Deserialize, Serialize};

use crate::{AllowedEnds, Needs, Strength};

/// Which way failure travels over a relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImpactDirection {
    /// The source needs the target.
    TargetToSource,
    /// The target needs the source.
    SourceToTarget,
    /// Each needs the other.
    Both,
    /// No failure travels.
    None,
}

/// A relationship type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationshipTypeDefinition {
    /// The number under which relationships store it.
    #[serde(skip)]
    pub number: u16,
    /// Stable id, e.g. `runs_on`.
    pub id: String,
    /// Verb from source to target, e.g. "runs on".
    pub label: String,
    /// Verb from target to source, e.g. "runs".
    pub inverse_label: String,
    /// Which way failure travels.
    pub impact: ImpactDirection,
    /// Strength unless a relationship states its own.
    pub strength: Strength,
    /// What an unstated group of this type needs; none where there is no default group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_group: Option<Needs>,
    /// Between which classes it is allowed; empty for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<AllowedEnds>,
}

impl RelationshipTypeDefinition {
    /// Which end is the dependent that groups belong to: `true` for the source. By convention it
    /// is the source too where failure travels both ways or not at all.
    #[must_use]
    pub const fn dependent_is_source(&self) -> bool {
        !matches!(self.impact, ImpactDirection::SourceToTarget)
    }

    /// The dependent of a relationship of this type.
    #[must_use]
    pub const fn dependent<T: Copy>(&self, source: T, target: T) -> T {
        if self.dependent_is_source() {
            source
        } else {
            target
        }
    }
}
