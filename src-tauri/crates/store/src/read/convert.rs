//! From cells to values of the model. A cell that no value fits is a damaged file.

use faultline_model::{
    Attributes, Ci, GroupIdentity, GroupMembership, LifecycleStatus, Probability, RedundancyGroup,
    Relationship, Strength,
};
use rusqlite::Row;
use rusqlite::types::ValueRef;

use crate::rows::aliases_of;
use crate::{CiRow, RelationshipRow, StoreError};

/// Columns of [`ci`] and [`ci_row`].
pub(super) const CI_COLUMNS: &str = "id, key, name, class, status, attributes, aliases, since";
/// Columns of [`relationship`] and [`relationship_row`].
pub(super) const RELATIONSHIP_COLUMNS: &str =
    "id, source, type, target, group_name, strength, probability, since";
/// Columns of [`group`].
pub(super) const GROUP_COLUMNS: &str = "id, dependent, name, type, needs, strength, since";

pub(super) fn text<'r>(row: &'r Row<'_>, position: usize) -> Result<&'r str, StoreError> {
    let cell = row.get_ref(position)?;
    cell.as_str()
        .map_err(|_| StoreError::File(crate::file::FileFault::Damaged))
}

pub(super) fn optional_text<'r>(
    row: &'r Row<'_>,
    position: usize,
) -> Result<Option<&'r str>, StoreError> {
    match row.get_ref(position)? {
        ValueRef::Null => Ok(None),
        _ => text(row, position).map(Some),
    }
}

pub(super) fn status(id: u32, code: u8) -> Result<LifecycleStatus, StoreError> {
    LifecycleStatus::from_code(code).ok_or(StoreError::Row {
        table: "ci",
        id,
        problem: "its status is none of the known",
    })
}

pub(super) fn strength(id: u32, code: Option<u8>) -> Result<Option<Strength>, StoreError> {
    let unknown = StoreError::Row {
        table: "relationship",
        id,
        problem: "its strength is none of the known",
    };
    code.map(|code| Strength::from_code(code).ok_or(unknown))
        .transpose()
}

pub(super) fn ci_row<'r>(row: &'r Row<'_>, aliases: &'r [String]) -> Result<CiRow<'r>, StoreError> {
    let id = row.get(0)?;
    Ok(CiRow {
        id,
        key: text(row, 1)?,
        name: text(row, 2)?,
        class: row.get(3)?,
        status: status(id, row.get(4)?)?,
        attributes: text(row, 5)?,
        aliases,
    })
}

pub(super) fn aliases(row: &Row<'_>) -> Result<Vec<String>, StoreError> {
    aliases_of(row.get(0)?, optional_text(row, 6)?)
}

pub(crate) fn ci(row: &Row<'_>) -> Result<Ci, StoreError> {
    let aliases = aliases(row)?;
    let CiRow {
        id,
        key,
        name,
        class,
        status,
        attributes,
        ..
    } = ci_row(row, &[])?;
    Ok(Ci {
        id,
        key: key.to_owned(),
        name: name.to_owned(),
        class,
        status,
        attributes: Attributes::from_canonical_json(attributes.to_owned()),
        aliases,
        since: row.get(7)?,
    })
}

pub(super) fn relationship_row<'r>(row: &'r Row<'_>) -> Result<RelationshipRow<'r>, StoreError> {
    let id = row.get(0)?;
    Ok(RelationshipRow {
        id,
        source: row.get(1)?,
        kind: row.get(2)?,
        target: row.get(3)?,
        group: text(row, 4)?,
        strength: strength(id, row.get(5)?)?,
        probability: optional_text(row, 6)?,
    })
}

pub(crate) fn relationship(row: &Row<'_>) -> Result<Relationship, StoreError> {
    let RelationshipRow {
        id,
        source,
        kind,
        target,
        group,
        strength,
        probability,
    } = relationship_row(row)?;
    let damaged = |problem| StoreError::Row {
        table: "relationship",
        id,
        problem,
    };
    Ok(Relationship {
        id,
        source,
        kind,
        target,
        group: GroupMembership::from_text(Some(group))
            .map_err(|_| damaged("its group has no valid name"))?,
        strength,
        probability: probability
            .map(str::parse::<Probability>)
            .transpose()
            .map_err(|_| damaged("its probability is none"))?,
        since: row.get(7)?,
    })
}

pub(crate) fn group(row: &Row<'_>) -> Result<RedundancyGroup, StoreError> {
    let id = row.get(0)?;
    let damaged = |problem| StoreError::Row {
        table: "redundancy_group",
        id,
        problem,
    };
    let identity = match (optional_text(row, 2)?, row.get(3)?) {
        (Some(name), None) => GroupIdentity::Named(name.to_owned()),
        (None, Some(kind)) => GroupIdentity::DefaultOf(kind),
        _ => return Err(damaged("it has neither a name nor a type, or both")),
    };
    let needs = optional_text(row, 4)?.map(str::parse).transpose();
    Ok(RedundancyGroup {
        id,
        dependent: row.get(1)?,
        identity,
        needs: needs.map_err(|_| damaged("what it needs is no count and no percentage"))?,
        strength: strength(id, row.get(5)?)?,
        since: row.get(6)?,
    })
}
