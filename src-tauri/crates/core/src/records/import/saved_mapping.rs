//! Mappings that were saved under a name, which each kind has for itself.

use std::collections::BTreeMap;

use faultline_model::{Attributes, RecordKind, RecordSetting, RecordSettingPurpose, RecordState};
use faultline_store::{View, WriteMode};

use super::ColumnMapping;
use crate::context::Context;
use crate::records::RecordFault;
use crate::records::templates::{save_setting, setting_named};
use crate::records::write::stated;
use crate::workspace::{Applied, Operation, Workspace};

/// Under which name the kind is kept; mappings without are of incidents.
const OF_KIND: &str = "of_kind";
/// What stands before a word of a state.
const WORD_OF_STATE: &str = "state=";

const PURPOSE: RecordSettingPurpose = RecordSettingPurpose::ImportMapping;

/// A mapping with the name it was saved under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedMapping {
    /// Its name, unique for its kind.
    pub name: String,
    /// What it maps.
    pub mapping: ColumnMapping,
}

/// The mapping of a kind that was saved under a name.
///
/// # Errors
/// There is none.
pub fn saved_mapping(
    view: View<'_>,
    kind: RecordKind,
    name: &str,
) -> Result<ColumnMapping, RecordFault> {
    let saved = saved_mappings(view)?;
    let mut of_kind = saved.into_iter().filter(|one| one.mapping.kind == kind);
    let mut known = Vec::new();
    let found = of_kind.find(|one| {
        known.push(one.name.clone());
        one.name == name.trim()
    });
    found
        .map(|one| one.mapping)
        .ok_or_else(|| RecordFault::UnknownSetting {
            what: "mapping",
            name: name.to_owned(),
            known,
        })
}

/// Saves a mapping under a name of its kind, or writes it anew.
///
/// # Errors
/// The name is empty, or the file cannot be written.
pub fn save_mapping(
    workspace: &Workspace,
    context: &Context,
    name: &str,
    mapping: &ColumnMapping,
) -> Result<Applied<()>, RecordFault> {
    let name = stored_name(mapping.kind, &stated("name of the mapping", name)?);
    let mut texts = mapping.columns.clone();
    texts.insert(OF_KIND.to_owned(), mapping.kind.to_string());
    for (word, state) in &mapping.states {
        texts.insert(format!("{WORD_OF_STATE}{word}"), state.to_string());
    }
    let definition = Attributes::from_map(&texts);
    save_setting(workspace, context, PURPOSE, "mapping", &name, definition)
}

/// Every saved mapping, by name within each kind.
///
/// # Errors
/// The store cannot be read.
pub fn saved_mappings(view: View<'_>) -> Result<Vec<SavedMapping>, RecordFault> {
    let saved = view.record_settings(PURPOSE)?;
    Ok(saved.into_iter().map(of_setting).collect())
}

/// Deletes a saved mapping.
///
/// # Errors
/// There is none of the name.
pub fn delete_mapping(
    workspace: &Workspace,
    context: &Context,
    kind: RecordKind,
    name: &str,
) -> Result<Applied<()>, RecordFault> {
    let name = stored_name(kind, name.trim());
    let operation = Operation::DeleteRecordSetting {
        subject: format!("mapping {name}"),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let mapping = setting_named(transaction.view(), PURPOSE, "mapping", &name)?;
        transaction.delete_record_setting(mapping.id)?;
        Ok(())
    })
}

/// Settings have one name each; those of incidents go without their kind.
fn stored_name(kind: RecordKind, name: &str) -> String {
    match kind {
        RecordKind::Incident => name.to_owned(),
        kind => format!("{kind}/{name}"),
    }
}

fn of_setting(setting: RecordSetting) -> SavedMapping {
    let mut columns: BTreeMap<String, String> = setting.definition.to_map();
    let kind = columns.remove(OF_KIND).and_then(|word| word.parse().ok());
    let kind = kind.unwrap_or(RecordKind::Incident);
    let mut states = BTreeMap::new();
    columns.retain(|field, value| match field.strip_prefix(WORD_OF_STATE) {
        Some(word) => {
            let state = value.parse::<RecordState>();
            states.extend(state.ok().map(|state| (word.to_owned(), state)));
            false
        }
        None => true,
    });
    let prefix = stored_name(kind, "");
    let name = setting.name.strip_prefix(&prefix).unwrap_or(&setting.name);
    SavedMapping {
        name: name.to_owned(),
        mapping: ColumnMapping {
            kind,
            columns,
            states,
        },
    }
}
