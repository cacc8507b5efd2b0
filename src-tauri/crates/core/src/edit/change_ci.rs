//! Alters a CI: its values, name, class, status or key.

use std::collections::BTreeMap;

use faultline_model::{Attributes, Ci, CiId, LifecycleStatus, Model, validate_name};
use faultline_store::{CiRow, View, WriteMode};

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
        let mut after = changed(transaction.view(), &model, before.clone(), change)?;
        if after.key != before.key && transaction.has_made_up_key(id)? {
            // A key that only stood in leads nowhere, and is nobody's name.
            after.aliases = before.aliases;
            if after.name == before.key {
                after.name.clone_from(&after.key);
            }
            transaction.update_ci(&CiRow::of(&after))?;
            transaction.mark_key_given(id)?;
        } else {
            transaction.update_ci(&CiRow::of(&after))?;
        }
        Ok(id)
    })
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
        ci.aliases.retain(|alias| alias != key);
        ci.aliases.push(std::mem::replace(&mut ci.key, key.clone()));
    }
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
    values::check_all(view, model, class, Some(ci.id), &values)?;
    ci.attributes = Attributes::from_map(&values);
    Ok(ci)
}
