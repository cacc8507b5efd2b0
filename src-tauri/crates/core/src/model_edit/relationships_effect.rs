//! What a change of the model means to relationships: those of a type that goes, and those whose
//! redundancy group belongs to an end that would no longer be the dependent.

use std::collections::HashMap;

use faultline_model::{GroupMembership, Model, Relationship};
use faultline_store::{StoreError, View};

use super::finding::{Finding, FindingReason, ModelEffect};
use crate::edit::subject;

pub(super) fn relationships_effect(
    view: View<'_>,
    before: &Model,
    after: &Model,
    limit: usize,
    effect: &mut ModelEffect,
) -> Result<(), StoreError> {
    let concerned: HashMap<u16, Option<FindingReason>> = before
        .relationship_types()
        .iter()
        .filter_map(|old| match after.relationship_type_by_number(old.number) {
            None => Some((old.number, Some(FindingReason::TypeGone(old.id.clone())))),
            Some(new) if new.dependent_is_source() != old.dependent_is_source() => {
                Some((old.number, None))
            }
            Some(_) => None,
        })
        .collect();
    if concerned.is_empty() {
        return Ok(());
    }
    let mut found: Vec<(Relationship, FindingReason)> = Vec::new();
    let mut count = 0_u64;
    view.for_each_relationship(|row, since| {
        let reason = match concerned.get(&row.kind) {
            None => return Ok(()),
            Some(Some(gone)) => gone.clone(),
            Some(None) if row.group.is_empty() || row.group == "-" => return Ok(()),
            Some(None) => FindingReason::GroupTurned,
        };
        count += 1;
        if found.len() < limit {
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
            found.push((relationship, reason));
        }
        Ok::<_, StoreError>(())
    })?;
    effect.refused.count += count;
    for (relationship, reason) in found {
        effect.refused.first.push(Finding {
            subject: subject(view, before, &relationship)?,
            attribute: None,
            value: None,
            reason,
        });
    }
    let mut stated = Vec::new();
    view.for_each_group(|group| {
        if let faultline_model::GroupIdentity::DefaultOf(kind) = group.identity
            && concerned.contains_key(&kind)
        {
            stated.push(group.dependent);
        }
        Ok::<_, StoreError>(())
    })?;
    for dependent in stated {
        let key = view
            .ci(dependent)?
            .map_or_else(|| dependent.to_string(), |ci| ci.key);
        effect.refused.push(limit, || Finding {
            subject: format!("The default group of {key}"),
            attribute: None,
            value: None,
            reason: FindingReason::GroupTurned,
        });
    }
    Ok(())
}
