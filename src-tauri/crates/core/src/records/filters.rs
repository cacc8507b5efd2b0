//! Saved filters: which records a list shows, by a name of their own.

use std::collections::BTreeMap;

use faultline_model::{Attributes, RecordSetting, RecordSettingPurpose};
use faultline_store::{View, WriteMode};

use super::RecordFault;
use super::templates::{save_setting, setting_named};
use super::write::stated;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

const PURPOSE: RecordSettingPurpose = RecordSettingPurpose::SavedFilter;

/// All saved filters, by name.
///
/// # Errors
/// The store cannot be read.
pub fn saved_filters(view: View<'_>) -> Result<Vec<RecordSetting>, RecordFault> {
    Ok(view.record_settings(PURPOSE)?)
}

/// Saves a filter of this name, or writes it anew. What its texts mean is up to whoever lists.
///
/// # Errors
/// The name is empty.
pub fn save_filter(
    workspace: &Workspace,
    context: &Context,
    name: &str,
    definition: &BTreeMap<String, String>,
) -> Result<Applied<()>, RecordFault> {
    let name = stated("name of the filter", name)?;
    let definition = Attributes::from_map(definition);
    save_setting(workspace, context, PURPOSE, "filter", &name, definition)
}

/// Deletes a saved filter.
///
/// # Errors
/// There is no such filter.
pub fn delete_filter(
    workspace: &Workspace,
    context: &Context,
    name: &str,
) -> Result<Applied<()>, RecordFault> {
    let operation = Operation::DeleteRecordSetting {
        subject: format!("filter {name}"),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let filter = setting_named(transaction.view(), PURPOSE, "filter", name)?;
        transaction.delete_record_setting(filter.id)?;
        Ok(())
    })
}
