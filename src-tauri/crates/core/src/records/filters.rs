//! Saved filters: which records a list shows, by a name of their own.

use std::collections::BTreeMap;

use faultline_model::{Attributes, RecordSetting, RecordSettingPurpose};
use faultline_store::{View, WriteMode};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::templates::{save_setting, setting_named};
use super::write::stated;
use super::{RecordFault, RecordFilter};
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

const PURPOSE: RecordSettingPurpose = RecordSettingPurpose::SavedFilter;
/// The one text that a saved filter holds.
const FILTER: &str = "filter";

/// A filter that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFilter {
    /// Its name.
    pub name: String,
    /// Which records it lists.
    pub filter: RecordFilter,
}

/// How a filter is written into the file, in words that stay when the program changes.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct WrittenFilter {
    kinds: Vec<String>,
    states: Vec<String>,
    open: bool,
    owner: Option<String>,
    priority: Option<u8>,
    ci: Option<u32>,
    below: bool,
    due_before: Option<Timestamp>,
    text: Option<String>,
}

impl WrittenFilter {
    fn of(filter: &RecordFilter) -> Self {
        let RecordFilter {
            kinds,
            states,
            open,
            owner,
            priority,
            ci,
            below,
            due_before,
            text,
        } = filter.clone();
        Self {
            kinds: kinds.iter().map(|kind| kind.as_str().to_owned()).collect(),
            states: states
                .iter()
                .map(|state| state.as_str().to_owned())
                .collect(),
            open,
            owner,
            priority,
            ci,
            below,
            due_before,
            text,
        }
    }

    /// None where it holds a word that this version does not know.
    fn read(self) -> Option<RecordFilter> {
        let kinds = self.kinds.iter().map(|word| word.parse().ok());
        let states = self.states.iter().map(|word| word.parse().ok());
        Some(RecordFilter {
            kinds: kinds.collect::<Option<_>>()?,
            states: states.collect::<Option<_>>()?,
            open: self.open,
            owner: self.owner,
            priority: self.priority,
            ci: self.ci,
            below: self.below,
            due_before: self.due_before,
            text: self.text,
        })
    }
}

fn read(setting: &RecordSetting) -> Option<RecordFilter> {
    let written = setting.definition.get(FILTER)?;
    serde_json::from_str::<WrittenFilter>(&written).ok()?.read()
}

/// All saved filters, by name; those that another version wrote and this one cannot read are left
/// out.
///
/// # Errors
/// The store cannot be read.
pub fn saved_filters(view: View<'_>) -> Result<Vec<SavedFilter>, RecordFault> {
    let settings = view.record_settings(PURPOSE)?.into_iter();
    let readable = settings.filter_map(|setting| {
        let filter = read(&setting)?;
        Some(SavedFilter {
            name: setting.name,
            filter,
        })
    });
    Ok(readable.collect())
}

/// The filter of a name.
///
/// # Errors
/// There is no such filter, another version wrote it, or the store cannot be read.
pub fn saved_filter(view: View<'_>, name: &str) -> Result<RecordFilter, RecordFault> {
    let setting = setting_named(view, PURPOSE, "filter", name)?;
    read(&setting).ok_or(RecordFault::FilterUnreadable { name: setting.name })
}

/// Saves a filter under a name, or writes it anew.
///
/// # Errors
/// The name is empty.
pub fn save_filter(
    workspace: &Workspace,
    context: &Context,
    name: &str,
    filter: &RecordFilter,
) -> Result<Applied<()>, RecordFault> {
    let name = stated("name of the filter", name)?;
    let written = serde_json::to_string(&WrittenFilter::of(filter));
    let written = written.expect("a filter holds texts, numbers and a time alone");
    let definition = Attributes::from_map(&BTreeMap::from([(FILTER.to_owned(), written)]));
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
