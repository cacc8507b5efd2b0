//! Templates: what standard changes begin with, approved once for all of them.

use faultline_model::{Record, RecordKind, RecordSetting, RecordSettingPurpose, record_field};
use faultline_store::{View, WriteMode};
use jiff::tz::TimeZone;

use super::write::stated;
use super::{FieldEdits, RecordFault};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

const PURPOSE: RecordSettingPurpose = RecordSettingPurpose::ChangeTemplate;
/// Fields that belong to one change, never to a template.
const OF_ONE_CHANGE: [&str; 8] = [
    "type",
    "template",
    "planned_start",
    "planned_end",
    "actual_start",
    "actual_end",
    "outcome",
    "review_notes",
];

/// All templates, by name.
///
/// # Errors
/// The store cannot be read.
pub fn templates(view: View<'_>) -> Result<Vec<RecordSetting>, RecordFault> {
    Ok(view.record_settings(PURPOSE)?)
}

/// Saves a template of this name, or writes it anew. Fields that belong to one change alone, such
/// as its times, are left out.
///
/// # Errors
/// The name is empty, or a field cannot hold its value.
pub fn save_template(
    workspace: &Workspace,
    context: &Context,
    name: &str,
    edits: &FieldEdits,
) -> Result<Applied<()>, RecordFault> {
    let name = stated("name of the template", name)?;
    let zone = edits.zone.clone().unwrap_or(TimeZone::UTC);
    let mut definition = std::collections::BTreeMap::new();
    for (id, value) in &edits.values {
        let field = record_field(RecordKind::Change, id);
        let field = field.ok_or_else(|| RecordFault::UnknownField {
            kind: RecordKind::Change,
            field: id.clone(),
            nearest: None,
        })?;
        if let Some(value) = value
            .as_deref()
            .filter(|_| !OF_ONE_CHANGE.contains(&field.id))
        {
            definition.insert(field.id.to_owned(), field.canonical(value, &zone)?);
        }
    }
    let definition = faultline_model::Attributes::from_map(&definition);
    save_setting(workspace, context, PURPOSE, "template", &name, definition)
}

/// The fields of a change, to be saved as a template.
#[must_use]
pub fn fields_for_template(change: &Record) -> FieldEdits {
    let mut edits = FieldEdits::default();
    for field in faultline_model::record_fields(RecordKind::Change) {
        if let Some(value) = change.value(field.id) {
            edits.values.insert(field.id.to_owned(), Some(value));
        }
    }
    edits
}

/// Deletes a template; changes made from it stay.
///
/// # Errors
/// There is no such template.
pub fn delete_template(
    workspace: &Workspace,
    context: &Context,
    name: &str,
) -> Result<Applied<()>, RecordFault> {
    let operation = Operation::DeleteRecordSetting {
        subject: format!("template {name}"),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let template = template_named(transaction.view(), name)?;
        transaction.delete_record_setting(template.id)?;
        Ok(())
    })
}

pub(super) fn template_named(view: View<'_>, name: &str) -> Result<RecordSetting, RecordFault> {
    setting_named(view, PURPOSE, "template", name)
}

/// The setting of a name for a purpose; `what` is its word for people.
pub(super) fn setting_named(
    view: View<'_>,
    purpose: RecordSettingPurpose,
    what: &'static str,
    name: &str,
) -> Result<RecordSetting, RecordFault> {
    let saved = view.record_settings(purpose)?;
    let known = saved.iter().map(|one| one.name.clone()).collect();
    let found = saved.into_iter().find(|one| one.name == name.trim());
    found.ok_or_else(|| RecordFault::UnknownSetting {
        what,
        name: name.to_owned(),
        known,
    })
}

/// Writes a setting under its name, whether it is there or not.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn save_setting(
    workspace: &Workspace,
    context: &Context,
    purpose: RecordSettingPurpose,
    what: &str,
    name: &str,
    definition: faultline_model::Attributes,
) -> Result<Applied<()>, RecordFault> {
    let operation = Operation::SetRecordSetting {
        subject: format!("{what} {name}"),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let saved = transaction.view().record_settings(purpose)?;
        let known = saved.iter().find(|one| one.name == name).map(|one| one.id);
        let setting = RecordSetting {
            id: match known {
                Some(id) => id,
                None => transaction.next_record_setting_id(),
            },
            purpose,
            name: name.to_owned(),
            definition,
            since: 0,
        };
        match known {
            Some(_) => transaction.update_record_setting(&setting).map(|_| ())?,
            None => transaction.insert_record_setting(&setting)?,
        }
        Ok(())
    })
}
