//! The answer of a comparison.

use faultline_model::{CiId, RelationshipId};

use crate::history::AttributeChange;

/// What became of something between two moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It is there in the second only.
    Added,
    /// It is there in the first only.
    Removed,
    /// It is there in both and differs.
    Changed,
}

/// What differs between two moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The newest changeset known at the first; of a draft the one it stands on.
    pub from: u32,
    /// The newest changeset known at the second.
    pub to: u32,
    /// CIs, by key.
    pub cis: Vec<CiDifference>,
    /// Relationships, by source, type, target and group.
    pub relationships: Vec<RelationshipDifference>,
}

/// A CI that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CiDifference {
    /// Internal id.
    pub id: CiId,
    /// Key in the second moment, or in the first if it is gone.
    pub key: String,
    /// Name then.
    pub name: String,
    /// Class id then.
    pub class: String,
    /// What became of it.
    pub kind: ChangeKind,
    /// What differs, key, name, class and status first; empty unless changed.
    pub changes: Vec<AttributeChange>,
}

/// An end of a relationship that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct End {
    /// Its key.
    pub key: String,
    /// Internal id.
    pub id: CiId,
    /// Its class id.
    pub class: String,
}

/// A relationship that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationshipDifference {
    /// Internal id.
    pub id: RelationshipId,
    /// The source, in the second moment, or in the first if it is gone.
    pub source: End,
    /// Type id then.
    pub relationship_type: String,
    /// The target then.
    pub target: End,
    /// The group as stated then: its name, `-` for none on purpose.
    pub group: Option<String>,
    /// What became of it.
    pub kind: ChangeKind,
    /// What differs: `source`, `type`, `target`, `group`, `strength`, `probability`, and `needs` and `group_strength` of
    /// its group; empty unless changed.
    pub changes: Vec<AttributeChange>,
}

/// How many differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// There in the second only.
    pub added: u32,
    /// There in the first only.
    pub removed: u32,
    /// There in both, and other.
    pub changed: u32,
}

impl Counts {
    /// Counts kinds.
    pub fn of(kinds: impl IntoIterator<Item = ChangeKind>) -> Self {
        let mut counts = Self::default();
        for kind in kinds {
            match kind {
                ChangeKind::Added => counts.added += 1,
                ChangeKind::Removed => counts.removed += 1,
                ChangeKind::Changed => counts.changed += 1,
            }
        }
        counts
    }
}
