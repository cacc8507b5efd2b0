//! Relationships that differ.

use std::collections::{BTreeSet, HashMap};

use faultline_model::{RedundancyGroup, Relationship};
use faultline_store::{StoreError, Table};

use super::sides::{Side, Sides};
use super::{ChangeKind, CompareFault, End, RelationshipDifference};
use crate::history::{changes, values};
use crate::task::TaskContext;

/// Relationships that differ, by source, type, target and group.
pub(super) fn differences(
    task: &TaskContext<'_>,
    sides: &Sides<'_>,
) -> Result<Vec<RelationshipDifference>, CompareFault> {
    let mut touched = sides.touched(Table::Relationship)?;
    for id in sides.touched(Table::RedundancyGroup)? {
        let groups = sides.pair(|view| view.group(id))?;
        add_members(sides, groups, &mut touched)?;
    }
    let total = touched.len() as u64;
    let mut ends = [Ends::new(&sides.from), Ends::new(&sides.to)];
    let mut found = Vec::new();
    for (done, id) in (0..).zip(touched) {
        task.step(done, total)?;
        let pair = sides.pair(|view| view.relationship(id))?;
        found.extend(difference(sides, &mut ends, pair)?);
    }
    found.sort_by(|one, other| order(one).cmp(&order(other)));
    Ok(found)
}

fn order(one: &RelationshipDifference) -> (&str, &str, &str, &Option<String>, ChangeKind, u32) {
    (
        &one.source.key,
        &one.relationship_type,
        &one.target.key,
        &one.group,
        one.kind,
        one.id,
    )
}

/// Adds the relationships of a group of which other things are stated in the two moments.
fn add_members(
    sides: &Sides<'_>,
    (from, to): (Option<RedundancyGroup>, Option<RedundancyGroup>),
    ids: &mut BTreeSet<u32>,
) -> Result<(), StoreError> {
    if from.as_ref().map(statement) == to.as_ref().map(statement) {
        return Ok(());
    }
    for group in from.iter().chain(&to) {
        for side in [&sides.from, &sides.to] {
            let relationships = side.view.relationships_of(group.dependent)?;
            let members = relationships.iter().filter(|one| {
                side.group_of(one) == Some((group.dependent, group.identity.clone()))
            });
            ids.extend(members.map(|member| member.id));
        }
    }
    Ok(())
}

/// What a row says of a group.
fn statement(group: &RedundancyGroup) -> impl PartialEq {
    (
        group.dependent,
        group.identity.clone(),
        group.needs,
        group.strength,
    )
}

fn difference(
    sides: &Sides<'_>,
    [from_ends, to_ends]: &mut [Ends<'_>; 2],
    (from, to): (Option<Relationship>, Option<Relationship>),
) -> Result<Option<RelationshipDifference>, StoreError> {
    let (kind, changes) = match (&from, &to) {
        (None, None) => return Ok(None),
        (None, Some(_)) => (ChangeKind::Added, Vec::new()),
        (Some(_), None) => (ChangeKind::Removed, Vec::new()),
        (Some(before), Some(after)) => {
            let changes = changes(
                all_values(sides, &sides.from, from_ends, before, after)?,
                all_values(sides, &sides.to, to_ends, after, before)?,
            );
            if changes.is_empty() {
                return Ok(None);
            }
            (ChangeKind::Changed, changes)
        }
    };
    let ends = if to.is_some() { to_ends } else { from_ends };
    let Some(shown) = to.or(from) else {
        return Ok(None);
    };
    Ok(Some(RelationshipDifference {
        id: shown.id,
        source: ends.end(shown.source)?,
        relationship_type: sides.relationship_type(shown.kind),
        target: ends.end(shown.target)?,
        group: shown.group.as_text().map(str::to_owned),
        kind,
        changes,
    }))
}

/// The values of a relationship by their names. Ends are compared by internal id: of an end that is the same in `other`
/// nothing is told, be it renamed.
fn all_values(
    sides: &Sides<'_>,
    side: &Side<'_>,
    ends: &mut Ends<'_>,
    one: &Relationship,
    other: &Relationship,
) -> Result<Vec<(&'static str, Option<String>)>, StoreError> {
    let mut end = |id: u32, other: u32| match id == other {
        true => Ok::<_, StoreError>(None),
        false => ends.end(id).map(|end| Some(end.key)),
    };
    let ends = [
        end(one.source, other.source)?,
        end(one.target, other.target)?,
    ];
    let stated = side.stated(one)?;
    let needs = stated.as_ref().and_then(|group| group.needs);
    let strength = stated.as_ref().and_then(|group| group.strength);
    let mut all = Vec::from(values(one, ends, sides.relationship_type(one.kind)));
    all.push(("needs", needs.map(|needs| needs.to_string())));
    all.push((
        "group_strength",
        strength.map(|strength| strength.as_str().to_owned()),
    ));
    Ok(all)
}

/// CIs of a side, each looked up once.
struct Ends<'s> {
    side: &'s Side<'s>,
    known: HashMap<u32, End>,
}

impl<'s> Ends<'s> {
    fn new(side: &'s Side<'s>) -> Self {
        Self {
            side,
            known: HashMap::new(),
        }
    }

    fn end(&mut self, id: u32) -> Result<End, StoreError> {
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let end = self.side.end(id)?;
        self.known.insert(id, end.clone());
        Ok(end)
    }
}
