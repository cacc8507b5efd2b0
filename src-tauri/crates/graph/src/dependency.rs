//! Dependencies as callers see them.

use crate::{DependencyGroup, Node, Strength};

/// That one CI needs another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dependency {
    /// The CI that is hit.
    pub dependent: Node,
    /// The CI whose failure hits it.
    pub provider: Node,
    /// The relationship behind it.
    pub relationship: u32,
    /// The type of that relationship.
    pub kind: u16,
    /// Its strength; unused where it belongs to a group.
    pub strength: Strength,
    /// The redundancy group it belongs to.
    pub group: Option<DependencyGroup>,
    /// Stated propagation probability, 0 to 1.
    pub probability: Option<f64>,
    /// Whether it is the way back of a relationship that hits both its ends.
    pub way_back: bool,
}
