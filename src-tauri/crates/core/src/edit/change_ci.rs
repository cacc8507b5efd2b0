//! Alters a CI: its values, name, class, status or key.

use std::collections::BTreeMap;

use faultline_model::{
    Attributes, Ci, CiId, ClassDefinition, LifecycleStatus, Model, validate_name,
};
use faultline_store::{CiRow, StoreError, View, WriteMode, WriteTransaction};

use super::checks::class;
use super::conflict::ci_for;
use super::keys::check_key;
use super::reclassify::reclassified;
use super::{EditFault, values};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// What to alter of a CI; what is none or absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CiChange {
    /// A new key; the old one stays as an alias.
    pub key: Option<String>,
    /// A new name.
    pub name: Option<String>,
    /// Id of another class; attributes that it lacks become extra.
    pub class: Option<String>,
    /// Another status.
    pub status: Option<LifecycleStatus>,
    /// Values by attribute id; none or empty clears.
    pub attributes: BTreeMap<String, Option<String>>,
}

/// Alters a CI of which the user had read the version that changeset `based_on` wrote. What another altered since stays.
///
/// # Errors
/// Another altered the same value since ([`EditFault::Conflict`]), the CI is gone, the key is taken, or class, key,
/// name or a value is not valid.
pub fn change_ci(
    workspace: &Workspace,
    context: &Context,
    id: CiId,
    based_on: u32,
    change: &CiChange,
) -> Result<Applied<CiId>, EditFault> {
    let reader = workspace.read()?;
    let before = ci_for(reader.view(), id, based_on, change)?;
    drop(reader);
    let operation = operation(&before, change);
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let before = ci_for(transaction.view(), id, based_on, change)?;
        let model = transaction.view().model()?;
        let after = changed(transaction.view(), &model, before.clone(), change)?;
        write(transaction, &before, after)?;
        Ok(id)
    })
}

/// Writes a CI as it is to be.
pub(super) fn write(
    transaction: &mut WriteTransaction<'_>,
    before: &Ci,
    mut after: Ci,
) -> Result<(), StoreError> {
    if after.key == before.key || !transaction.has_made_up_key(after.id)? {
        transaction.update_ci(&CiRow::of(&after))?;
        return Ok(());
    }
    // A key that only stood in leads nowhere, and is nobody's name.
    after.aliases.clone_from(&before.aliases);
    if after.name == before.key {
        after.name.clone_from(&after.key);
    }
    transaction.update_ci(&CiRow::of(&after))?;
    transaction.mark_key_given(after.id)
}

/// Gives a CI another key; the old one leads to it as an alias.
pub(super) fn rename(ci: &mut Ci, key: &str) {
    ci.aliases.retain(|alias| alias != key);
    let old = std::mem::replace(&mut ci.key, key.to_owned());
    ci.aliases.push(old);
}

fn operation(before: &Ci, change: &CiChange) -> Operation {
    let only_key = CiChange {
        key: change.key.clone(),
        ..CiChange::default()
    };
    let only_retires = CiChange {
        status: Some(LifecycleStatus::Retired),
        ..CiChange::default()
    };
    match &change.key {
        Some(to) if *change == only_key => Operation::RenameCi {
            from: before.key.clone(),
            to: to.clone(),
        },
        _ if *change == only_retires => Operation::RetireCi {
            key: before.key.clone(),
        },
        _ => Operation::ChangeCi {
            key: before.key.clone(),
        },
    }
}

fn changed(view: View<'_>, model: &Model, mut ci: Ci, change: &CiChange) -> Result<Ci, EditFault> {
    if let Some(key) = change.key.as_ref().filter(|key| **key != ci.key) {
        check_key(view, key, Some(ci.id))?;
        rename(&mut ci, key);
    }
    let (ci, class, values) = altered(model, ci, change)?;
    values::check_all(view, model, class, Some(ci.id), &values)?;
    Ok(ci)
}

/// The CI with all but its key altered, its class, and its values; that required ones are there and unique ones nobody
/// else's is for the caller to check.
pub(super) fn altered<'m>(
    model: &'m Model,
    mut ci: Ci,
    change: &CiChange,
) -> Result<(Ci, &'m ClassDefinition, BTreeMap<String, String>), EditFault> {
    if let Some(name) = &change.name {
        validate_name(name).map_err(|fault| EditFault::InvalidName {
            name: name.clone(),
            fault,
        })?;
        ci.name.clone_from(name);
    }
    ci.status = change.status.unwrap_or(ci.status);
    let mut before = ci.attributes.to_map();
    let class = match &change.class {
        Some(id) => {
            let class = class(model, id)?;
            before = reclassified(model, class, before);
            class
        }
        None => model
            .class_by_number(ci.class)
            .ok_or_else(|| EditFault::UnknownClass {
                name: ci.class.to_string(),
                nearest: Vec::new(),
            })?,
    };
    ci.class = class.number;
    let values = values::changed(model, class, &before, &change.attributes)?;
    ci.attributes = Attributes::from_map(&values);
    Ok((ci, class, values))
}
