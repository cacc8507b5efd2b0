//! Relationships that differ.

use std::collections::{BTreeSet, HashMap};

use faultline_model::{GroupMembership, Probability, RedundancyGroup, Relationship, Strength};
use faultline_store::{StoreError, Table};

use super::sides::{Side, Sides};
use super::{ChangeKind, CompareFault, RelationshipDifference};
use crate::history::AttributeChange;
use crate::task::TaskContext;

/// Relationships that differ, by source, type, target and group.
pub(super) fn differences(
    task: &TaskContext<'_>,
    sides: &Sides<'_>,
) -> Result<Vec<RelationshipDifference>, CompareFault> {
    let mut touched: BTreeSet<u32> = sides.touched(Table::Relationship)?.into_iter().collect();
    for id in sides.touched(Table::RedundancyGroup)? {
        let groups = sides.pair(|view| view.group(id))?;
        add_members(sides, groups, &mut touched)?;
    }
    let total = touched.len() as u64;
    let mut keys = [Keys::new(&sides.from), Keys::new(&sides.to)];
    let mut found = Vec::new();
    for (done, id) in (0..).zip(touched) {
        task.step(done, total)?;
        let pair = sides.pair(|view| view.relationship(id))?;
        found.extend(difference(sides, &mut keys, pair)?);
    }
    found.sort_by(|one, other| order(one).cmp(&order(other)));
    Ok(found)
}

fn order(one: &RelationshipDifference) -> (&str, &str, &str, &Option<String>, ChangeKind, u32) {
    (
        &one.source,
        &one.relationship_type,
        &one.target,
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
    [from_keys, to_keys]: &mut [Keys<'_>; 2],
    (from, to): (Option<Relationship>, Option<Relationship>),
) -> Result<Option<RelationshipDifference>, StoreError> {
    let (kind, changes) = match (&from, &to) {
        (None, None) => return Ok(None),
        (None, Some(_)) => (ChangeKind::Added, Vec::new()),
        (Some(_), None) => (ChangeKind::Removed, Vec::new()),
        (Some(before), Some(after)) => {
            let values = [
                values(sides, &sides.from, from_keys, before, after)?,
                values(sides, &sides.to, to_keys, after, before)?,
            ];
            let changes = changes(values);
            if changes.is_empty() {
                return Ok(None);
            }
            (ChangeKind::Changed, changes)
        }
    };
    let keys = if to.is_some() { to_keys } else { from_keys };
    let Some(shown) = to.or(from) else {
        return Ok(None);
    };
    Ok(Some(RelationshipDifference {
        id: shown.id,
        ends: (shown.source, shown.target),
        source: keys.key(shown.source)?,
        relationship_type: sides.relationship_type(shown.kind),
        target: keys.key(shown.target)?,
        group: shown.group.as_text().map(str::to_owned),
        kind,
        changes,
    }))
}

/// The values of a relationship by their names. Ends are compared by internal id: of an end that is the same in `other`
/// nothing is told, be it renamed.
fn values(
    sides: &Sides<'_>,
    side: &Side<'_>,
    keys: &mut Keys<'_>,
    one: &Relationship,
    other: &Relationship,
) -> Result<[(&'static str, Option<String>); 8], StoreError> {
    let mut end = |id: u32, other: u32| match id == other {
        true => Ok::<_, StoreError>(None),
        false => keys.key(id).map(Some),
    };
    let (source, target) = (end(one.source, other.source)?, end(one.target, other.target)?);
    let stated = side.stated(one)?;
    let needs = stated.as_ref().and_then(|group| group.needs);
    let group_strength = stated.as_ref().and_then(|group| group.strength);
    let word = |strength: Strength| strength.as_str().to_owned();
    Ok([
        ("source", source),
        ("type", Some(sides.relationship_type(one.kind))),
        ("target", target),
        ("group", GroupMembership::as_text(&one.group).map(str::to_owned)),
        ("strength", one.strength.map(word)),
        ("probability", one.probability.as_ref().map(Probability::to_string)),
        ("needs", needs.map(|needs| needs.to_string())),
        ("group_strength", group_strength.map(word)),
    ])
}

fn changes([from, to]: [[(&'static str, Option<String>); 8]; 2]) -> Vec<AttributeChange> {
    let pairs = from.into_iter().zip(to);
    let differing = pairs.filter(|((_, from), (_, to))| from != to);
    differing
        .map(|((attribute, from), (_, to))| AttributeChange {
            attribute: attribute.to_owned(),
            from,
            to,
        })
        .collect()
}

/// Keys of the CIs of a side, each looked up once.
struct Keys<'s> {
    side: &'s Side<'s>,
    known: HashMap<u32, String>,
}

impl<'s> Keys<'s> {
    fn new(side: &'s Side<'s>) -> Self {
        Self {
            side,
            known: HashMap::new(),
        }
    }

    fn key(&mut self, id: u32) -> Result<String, StoreError> {
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let key = self.side.key(id)?;
        self.known.insert(id, key.clone());
        Ok(key)
    }
}
