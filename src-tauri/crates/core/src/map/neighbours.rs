//! Neighbours of one CI.

use std::collections::BTreeSet;

use faultline_model::{Ci, CiId, ImpactDirection, Model, Relationship};
use faultline_store::{StoreError, View};

/// Which neighbours are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// What the CI needs.
    Needs,
    /// What needs it.
    UsedBy,
    /// Both, and those joined by a relationship without impact.
    Any,
}

/// Neighbours of a CI.
#[derive(Clone, Debug)]
pub struct Neighbours {
    /// By class, name and key; at most as many as asked for.
    pub cis: Vec<Ci>,
    /// How many there are.
    pub total: usize,
}

/// Neighbours of `ci`, at most `limit`.
///
/// Cost: its relationships, and one read for each neighbour.
///
/// # Errors
/// The store cannot be read.
pub fn neighbours(
    view: View<'_>,
    model: &Model,
    ci: CiId,
    direction: Direction,
    limit: usize,
) -> Result<Neighbours, StoreError> {
    let mut ids = BTreeSet::new();
    for relationship in view.relationships_of(ci)? {
        if let Some(other) = other_end(model, &relationship, ci, direction) {
            ids.insert(other);
        }
    }
    let mut cis = Vec::with_capacity(ids.len());
    for &id in &ids {
        cis.extend(view.ci(id)?);
    }
    cis.sort_by(|left, right| {
        let order = |ci: &Ci| (ci.class, ci.name.to_lowercase());
        order(left)
            .cmp(&order(right))
            .then_with(|| left.key.cmp(&right.key))
    });
    cis.truncate(limit);
    Ok(Neighbours {
        cis,
        total: ids.len(),
    })
}

/// The CI at the other end, if it lies in the direction asked for.
pub(super) fn other_end(
    model: &Model,
    relationship: &Relationship,
    ci: CiId,
    direction: Direction,
) -> Option<CiId> {
    let outgoing = relationship.source == ci;
    let other = if outgoing {
        relationship.target
    } else {
        relationship.source
    };
    let impact = model
        .relationship_type_by_number(relationship.kind)
        .map_or(ImpactDirection::None, |kind| kind.impact);
    let needs = match impact {
        ImpactDirection::TargetToSource => outgoing,
        ImpactDirection::SourceToTarget => !outgoing,
        ImpactDirection::Both => true,
        ImpactDirection::None => false,
    };
    let used_by = match impact {
        ImpactDirection::TargetToSource => !outgoing,
        ImpactDirection::SourceToTarget => outgoing,
        ImpactDirection::Both => true,
        ImpactDirection::None => false,
    };
    let wanted = match direction {
        Direction::Needs => needs,
        Direction::UsedBy => used_by,
        Direction::Any => true,
    };
    (wanted && other != ci).then_some(other)
}
