//! Relationships of a CI, by what they mean for it.

use faultline_model::{Ci, CiId, ImpactDirection, Model, Relationship, Strength};
use faultline_store::{Confirmation, StoreError, View};

/// Relationships of a CI.
#[derive(Clone, Debug, Default)]
pub struct Relationships {
    /// Through which it needs others.
    pub needs: Vec<ShownRelationship>,
    /// Through which others need it.
    pub used_by: Vec<ShownRelationship>,
    /// Over which no failure travels.
    pub others: Vec<ShownRelationship>,
}

/// A relationship seen from one of its ends.
#[derive(Clone, Debug)]
pub struct ShownRelationship {
    /// The relationship.
    pub relationship: Relationship,
    /// The CI in question is the source.
    pub outgoing: bool,
    /// The CI at the other end.
    pub other: Ci,
    /// Its own strength, or that of its type.
    pub strength: Strength,
    /// The newest source that names it.
    pub confirmed: Option<Confirmation>,
}

/// The relationships of a CI, each list by type and the other's name. One that goes both ways
/// stands in both lists.
///
/// # Errors
/// The store cannot be read.
pub fn relationships(model: &Model, view: View<'_>, id: CiId) -> Result<Relationships, StoreError> {
    let mut lists = Relationships::default();
    for relationship in view.relationships_of(id)? {
        let outgoing = relationship.source == id;
        let other = if outgoing {
            relationship.target
        } else {
            relationship.source
        };
        let Some(other) = view.ci(other)? else {
            continue;
        };
        let kind = model.relationship_type_by_number(relationship.kind);
        let shown = ShownRelationship {
            confirmed: view
                .relationship_confirmations(relationship.id)?
                .into_iter()
                .next(),
            strength: relationship
                .strength
                .or(kind.map(|kind| kind.strength))
                .unwrap_or(Strength::Hard),
            relationship,
            outgoing,
            other,
        };
        match kind.map_or(ImpactDirection::None, |kind| kind.impact) {
            ImpactDirection::Both => {
                lists.used_by.push(shown.clone());
                lists.needs.push(shown);
            }
            ImpactDirection::TargetToSource if outgoing => lists.needs.push(shown),
            ImpactDirection::SourceToTarget if !outgoing => lists.needs.push(shown),
            ImpactDirection::TargetToSource | ImpactDirection::SourceToTarget => {
                lists.used_by.push(shown);
            }
            ImpactDirection::None => lists.others.push(shown),
        }
    }
    for list in [&mut lists.needs, &mut lists.used_by, &mut lists.others] {
        list.sort_by_cached_key(|shown| {
            (
                shown.relationship.kind,
                shown.other.name.to_lowercase(),
                shown.other.key.clone(),
                shown.relationship.id,
            )
        });
    }
    Ok(lists)
}
