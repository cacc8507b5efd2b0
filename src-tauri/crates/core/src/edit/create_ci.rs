//! Makes a CI.

use std::collections::BTreeMap;

use faultline_model::{Attributes, CiId, LifecycleStatus, validate_name};
use faultline_store::{CiRow, WriteMode};

use super::checks::class;
use super::keys::{check_key, made_up_key, stand_in_key};
use super::{EditFault, values};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// A CI to make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewCi {
    /// Made up from the class where none is given; in a draft, one stands in until the draft is applied.
    pub key: Option<String>,
    /// The key where none is given.
    pub name: Option<String>,
    /// Id of the class.
    pub class: String,
    /// Life-cycle status.
    pub status: LifecycleStatus,
    /// Values by attribute id; empty ones are left out.
    pub attributes: BTreeMap<String, String>,
}

/// Makes a CI and gives its id. Attributes without a value take the default of their definition.
///
/// # Errors
/// The key is taken, or class, key, name or a value is not valid.
pub fn create_ci(
    workspace: &Workspace,
    context: &Context,
    new: &NewCi,
) -> Result<Applied<CiId>, EditFault> {
    let reader = workspace.read()?;
    let model = reader.view().model()?;
    let class = class(&model, &new.class)?;
    let key = match &new.key {
        Some(key) => key.clone(),
        None if workspace.draft().is_some() => stand_in_key(reader.view(), class)?,
        None => made_up_key(reader.view(), class)?,
    };
    check_key(reader.view(), &key, None)?;
    let name = new
        .name
        .as_ref()
        .filter(|name| !name.is_empty())
        .unwrap_or(&key);
    validate_name(name).map_err(|fault| EditFault::InvalidName {
        name: name.clone(),
        fault,
    })?;
    let defaults = model
        .attributes_of(class)
        .filter_map(|one| Some((one.id.clone(), one.default.clone()?)));
    let given = new
        .attributes
        .iter()
        .map(|(id, value)| (id.clone(), Some(value.clone())))
        .collect();
    let attributes = values::changed(&model, class, &defaults.collect(), &given)?;
    let json = Attributes::from_map(&attributes);
    drop(reader);
    let operation = Operation::CreateCi {
        key: Some(key.clone()),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        check_key(transaction.view(), &key, None)?;
        values::check_all(transaction.view(), &model, class, None, &attributes)?;
        let id = transaction.next_ci_id();
        transaction.insert_ci(&CiRow {
            id,
            key: &key,
            name,
            class: class.number,
            status: new.status,
            attributes: json.as_json(),
            aliases: &[],
        })?;
        if new.key.is_none() {
            transaction.mark_key_made_up(id)?;
        }
        Ok(id)
    })
}
