//! What a change of the model does to validity: relationships that are allowed today and would not be
//! any more. They are kept; health lists them.

use std::collections::HashSet;

use faultline_model::{GroupMembership, Relationship, Validity};
use faultline_store::{StoreError, View};

use super::effect::Models;
use super::finding::{Finding, FindingReason, Findings};
use crate::ci_classes::CiClasses;
use crate::edit::subject;

/// Adds each relationship that the change takes out of where its type is allowed. One that is outside already is no
/// matter of this change.
///
/// Cost: nothing where no type is restricted otherwise, else one pass over the classes of CIs and the relationships.
pub(super) fn validity_effect(
    view: View<'_>,
    models: Models<'_>,
    limit: usize,
    unsatisfied: &mut Findings,
) -> Result<(), StoreError> {
    let [old, new] = [models.before, models.after].map(Validity::of);
    let types = models.after.relationship_types().iter();
    let concerned: HashSet<u16> = types
        .map(|kind| kind.number)
        .filter(|&kind| new.restricts(kind))
        .filter(|&kind| !models.moves.is_empty() || !new.same_as(&old, kind))
        .collect();
    if concerned.is_empty() {
        return Ok(());
    }
    let classes = CiClasses::read(view)?;
    let afterwards = |class: u16| {
        let old = models.before.class_by_number(class);
        let into = old.and_then(|old| models.after.class(models.moves.get(&old.id)?));
        into.map_or(class, |into| into.number)
    };
    let mut found: Vec<(Relationship, [u16; 2])> = Vec::new();
    view.for_each_relationship(|row, since| {
        if !concerned.contains(&row.kind) {
            return Ok(());
        }
        let [source, target] = [row.source, row.target].map(|end| classes.of(end));
        let ends = [source, target].map(afterwards);
        let becomes_invalid =
            old.allows(row.kind, source, target) && !new.allows(row.kind, ends[0], ends[1]);
        if !becomes_invalid {
            return Ok(());
        }
        unsatisfied.count += 1;
        if unsatisfied.first.len() + found.len() < limit {
            let relationship = Relationship {
                id: row.id,
                source: row.source,
                kind: row.kind,
                target: row.target,
                group: GroupMembership::Unstated,
                strength: row.strength,
                probability: None,
                since,
            };
            found.push((relationship, ends));
        }
        Ok::<_, StoreError>(())
    })?;
    for (relationship, ends) in found {
        let [source_class, target_class] = ends.map(|number| {
            let class = models.after.class_by_number(number);
            class.map_or_else(String::new, |class| class.id.clone())
        });
        unsatisfied.first.push(Finding {
            subject: subject(view, models.after, &relationship)?,
            attribute: None,
            value: None,
            reason: FindingReason::NotAllowed {
                source_class,
                target_class,
            },
        });
    }
    Ok(())
}
