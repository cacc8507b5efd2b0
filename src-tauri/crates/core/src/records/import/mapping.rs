//! Which columns of a ticket tool's export mean which fields of an incident.

use std::collections::BTreeMap;

use faultline_model::{Attributes, RecordKind, RecordSetting, RecordSettingPurpose, record_field};
use faultline_store::{View, WriteMode};

use crate::context::Context;
use crate::records::RecordFault;
use crate::records::templates::{save_setting, setting_named};
use crate::records::write::stated;
use crate::workspace::{Applied, Operation, Workspace};

/// The column of the CIs: keys or names, with `;` or `,` between.
pub const CI_COLUMN: &str = "ci";
/// The column of the state.
pub const STATE_COLUMN: &str = "state";

/// What columns are usually called, by the field they mean; the likeliest first.
const USUAL: &[(&str, &[&str])] = &[
    (
        "external_number",
        &[
            "number",
            "ticket",
            "ticket number",
            "incident",
            "incident number",
            "key",
            "issue key",
            "id",
            "reference",
        ],
    ),
    (
        "title",
        &["title", "short description", "summary", "subject", "name"],
    ),
    (
        "description",
        &["description", "details", "long description", "notes"],
    ),
    (
        CI_COLUMN,
        &[
            "ci",
            "configuration item",
            "cmdb ci",
            "affected ci",
            "affected cis",
            "configuration items",
            "asset",
            "host",
        ],
    ),
    (STATE_COLUMN, &["state", "status", "incident state"]),
    ("impact", &["impact"]),
    ("urgency", &["urgency"]),
    ("priority", &["priority"]),
    ("owner", &["owner"]),
    ("assigned_to", &["assigned to", "assignee", "assigned_to"]),
    (
        "team",
        &["assignment group", "team", "group", "support group"],
    ),
    (
        "reported_by",
        &[
            "caller",
            "reported by",
            "reporter",
            "requester",
            "opened by",
        ],
    ),
    (
        "onset",
        &["onset", "started", "start", "outage start", "begin"],
    ),
    (
        "detected",
        &[
            "detected",
            "opened",
            "opened at",
            "created",
            "created at",
            "reported at",
        ],
    ),
    (
        "restored",
        &["restored", "resolved at", "resolved", "ended", "outage end"],
    ),
    (
        "resolution",
        &["resolution", "close notes", "resolution notes", "solution"],
    ),
    ("workaround", &["workaround", "work around"]),
    ("due", &["due", "due date"]),
];

/// Columns by the field they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnMapping(pub BTreeMap<String, String>);

impl ColumnMapping {
    /// What the names of columns suggest.
    #[must_use]
    pub fn guess(header: &[String]) -> Self {
        let plain = |text: &str| text.trim().to_lowercase().replace(['_', '-'], " ");
        let mut mapping = BTreeMap::new();
        for (field, names) in USUAL {
            let found = names.iter().find_map(|name| {
                let is_it = |column: &&String| plain(column) == plain(name);
                header.iter().find(is_it)
            });
            if let Some(column) = found {
                mapping.insert((*field).to_owned(), column.clone());
            }
        }
        Self(mapping)
    }

    /// This mapping with others over it; an empty column takes a field out.
    #[must_use]
    pub fn with(mut self, others: &BTreeMap<String, String>) -> Self {
        for (field, column) in others {
            if column.is_empty() {
                self.0.remove(field);
            } else {
                self.0.insert(field.clone(), column.clone());
            }
        }
        self
    }

    /// The place of each mapped column in a header.
    ///
    /// # Errors
    /// A field that incidents lack, or a column that the file lacks.
    pub(super) fn places(&self, header: &[String]) -> Result<BTreeMap<String, usize>, RecordFault> {
        let mut places = BTreeMap::new();
        for (field, column) in &self.0 {
            let is_known = [CI_COLUMN, STATE_COLUMN].contains(&field.as_str())
                || record_field(RecordKind::Incident, field).is_some();
            if !is_known {
                return Err(RecordFault::UnknownField {
                    kind: RecordKind::Incident,
                    field: field.clone(),
                    nearest: None,
                });
            }
            let place = header.iter().position(|name| name == column);
            let place = place.ok_or_else(|| RecordFault::UnknownSetting {
                what: "column",
                name: column.clone(),
                known: header.to_vec(),
            })?;
            places.insert(field.clone(), place);
        }
        Ok(places)
    }
}

/// The mapping that was saved under a name.
///
/// # Errors
/// There is none.
pub fn saved_mapping(view: View<'_>, name: &str) -> Result<ColumnMapping, RecordFault> {
    let purpose = RecordSettingPurpose::ImportMapping;
    let saved = setting_named(view, purpose, "mapping", name)?;
    Ok(ColumnMapping(saved.definition.to_map()))
}

/// Saves a mapping under a name, or writes it anew.
///
/// # Errors
/// The file cannot be written.
pub fn save_mapping(
    workspace: &Workspace,
    context: &Context,
    name: &str,
    mapping: &ColumnMapping,
) -> Result<Applied<()>, RecordFault> {
    let name = stated("name of the mapping", name)?;
    let definition = Attributes::from_map(&mapping.0);
    let purpose = RecordSettingPurpose::ImportMapping;
    save_setting(workspace, context, purpose, "mapping", &name, definition)
}

/// Every saved mapping with its name, by name.
///
/// # Errors
/// The store cannot be read.
pub fn saved_mappings(view: View<'_>) -> Result<Vec<(String, ColumnMapping)>, RecordFault> {
    let saved = view.record_settings(RecordSettingPurpose::ImportMapping)?;
    let mapping = |one: RecordSetting| (one.name, ColumnMapping(one.definition.to_map()));
    Ok(saved.into_iter().map(mapping).collect())
}

/// Deletes a saved mapping.
///
/// # Errors
/// There is none of the name.
pub fn delete_mapping(
    workspace: &Workspace,
    context: &Context,
    name: &str,
) -> Result<Applied<()>, RecordFault> {
    let operation = Operation::DeleteRecordSetting {
        subject: format!("mapping {name}"),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let purpose = RecordSettingPurpose::ImportMapping;
        let mapping = setting_named(transaction.view(), purpose, "mapping", name)?;
        transaction.delete_record_setting(mapping.id)?;
        Ok(())
    })
}
