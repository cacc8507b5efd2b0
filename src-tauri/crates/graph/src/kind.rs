//! What a relationship type says about failure.

use crate::Needs;

/// Whether a provider's state reaches its dependent as it is or one step better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// The dependent takes the provider's state.
    #[default]
    Hard,
    /// The dependent takes the provider's state softened once.
    Soft,
}

impl Strength {
    pub(crate) const fn is_soft(self) -> bool {
        matches!(self, Self::Soft)
    }

    pub(crate) const fn from_soft(soft: bool) -> Self {
        if soft { Self::Soft } else { Self::Hard }
    }
}

/// Which way failure travels over a relationship of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// A relationship type, as far as dependencies are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RelationshipKind {
    /// Which way failure travels.
    pub impact: ImpactDirection,
    /// Strength of its relationships that state none.
    pub strength: Strength,
    /// Needs of the type's default group; `None` where the type has no default group.
    pub default_group: Option<Needs>,
}
