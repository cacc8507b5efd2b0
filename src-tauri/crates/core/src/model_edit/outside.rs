//! Relationships outside of where the model allows their type, whatever the status of their ends.

use faultline_model::{Model, RelationshipId, Validity};
use faultline_store::{StoreError, View};

use crate::ci_classes::CiClasses;

/// A relationship whose type is not allowed between the classes of its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideRelationship {
    /// Its id.
    pub id: RelationshipId,
    /// Key of the source.
    pub source: String,
    /// Id of the type.
    pub relationship_type: String,
    /// Key of the target.
    pub target: String,
    /// Id of the class of the source.
    pub source_class: String,
    /// Id of the class of the target.
    pub target_class: String,
}

/// How many there are, and the first of them by id, at most `limit`.
///
/// Cost: nothing where no type is restricted, else one pass over the classes of CIs and the relationships.
///
/// # Errors
/// The store cannot be read.
pub fn outside(
    view: View<'_>,
    model: &Model,
    limit: usize,
) -> Result<(u64, Vec<OutsideRelationship>), StoreError> {
    let validity = Validity::of(model);
    if validity.is_empty() {
        return Ok((0, Vec::new()));
    }
    let classes = CiClasses::read(view)?;
    let mut count = 0;
    let mut found = Vec::new();
    view.for_each_graph_relationship(|row| {
        let [source, target] = [row.source, row.target].map(|end| classes.of(end));
        if !validity.allows(row.kind, source, target) {
            count += 1;
            if found.len() < limit {
                found.push((
                    row.id,
                    row.kind,
                    [(row.source, source), (row.target, target)],
                ));
            }
        }
        Ok::<_, StoreError>(())
    })?;
    let told = found.into_iter().map(|(id, kind, ends)| {
        let kind = model.relationship_type_by_number(kind);
        let [source, target] = ends.map(|(ci, class)| {
            let class = model.class_by_number(class);
            let class = class.map_or_else(String::new, |class| class.id.clone());
            let ci = view.ci(ci)?;
            Ok::<_, StoreError>((ci.map_or_else(String::new, |ci| ci.key), class))
        });
        let ((source, source_class), (target, target_class)) = (source?, target?);
        Ok(OutsideRelationship {
            id,
            source,
            relationship_type: kind.map_or_else(String::new, |kind| kind.id.clone()),
            target,
            source_class,
            target_class,
        })
    });
    Ok((count, told.collect::<Result<_, StoreError>>()?))
}
