//! The constants of the model, described so that a form can be made of them.

use faultline_core::root_cause::settings as core_settings;
use faultline_core::root_cause::settings::{SettingChange, SettingEntry, Unit};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// A setting of root cause, with everything that a form needs.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SettingView {
    /// Its name: `most_faults`, `fault_rate.compute`.
    pub name: String,
    /// The heading it stands under; settings come in the order of their headings.
    #[specta(type = crate::Sentence)]
    pub group: String,
    /// What it is called.
    #[specta(type = crate::Sentence)]
    pub label: String,
    /// What it means, in a sentence.
    #[specta(type = crate::Sentence)]
    pub meaning: String,
    /// What stands behind its numbers: "s", "h", "days", "×"; may be empty.
    #[specta(type = crate::Sentence)]
    pub unit: String,
    /// Whether only whole numbers are taken.
    pub whole: bool,
    /// What its numbers stand for where there are several; they sum to 1. Empty for one number.
    #[specta(type = Vec<crate::Sentence>)]
    pub parts: Vec<String>,
    /// The least that a number may be.
    #[specta(type = specta_typescript::Number)]
    pub least: f64,
    /// The most that a number may be.
    #[specta(type = specta_typescript::Number)]
    pub most: f64,
    /// The numbers in use.
    #[specta(type = Vec<specta_typescript::Number>)]
    pub value: Vec<f64>,
    /// The numbers shipped.
    #[specta(type = Vec<specta_typescript::Number>)]
    pub shipped: Vec<f64>,
    /// Whether the workspace holds a value of its own.
    pub differs: bool,
    /// The changeset that wrote that value.
    pub since: Option<u32>,
}

/// What becomes of one setting.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(
    tag = "change",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum SettingChangeRequest {
    /// It has these numbers from now on.
    Set {
        /// Its name.
        name: String,
        /// As many numbers as it has parts, or one.
        #[specta(type = Vec<specta_typescript::Number>)]
        value: Vec<f64>,
    },
    /// It goes back to what is shipped.
    Reset {
        /// Its name.
        name: String,
    },
}

/// All settings of root cause, in the order of the model.
///
/// # Errors
/// No workspace is open, or it cannot be read.
pub fn root_cause_settings(session: &Session) -> Result<Vec<SettingView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let settings = core_settings::settings(reader.view())?;
    Ok(settings.into_iter().map(view).collect())
}

/// Changes settings of root cause as one changeset, which can be undone.
///
/// # Errors
/// A name is unknown or stands twice, or a value is out of range; nothing was changed.
pub fn change_root_cause_settings(
    session: &Session,
    changes: Vec<SettingChangeRequest>,
    message: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let changes: Vec<SettingChange> = changes.into_iter().map(change).collect();
    let context = session.context(message);
    let applied = core_settings::change_settings(&open.workspace, &context, &changes)?;
    recorded(session, &open, &applied)
}

fn change(request: SettingChangeRequest) -> SettingChange {
    match request {
        SettingChangeRequest::Set { name, value } => {
            let texts: Vec<String> = value.iter().map(f64::to_string).collect();
            SettingChange::Set {
                name,
                value: texts.join(" "),
            }
        }
        SettingChangeRequest::Reset { name } => SettingChange::Reset { name },
    }
}

fn view(entry: SettingEntry) -> SettingView {
    let SettingEntry {
        name,
        group,
        label,
        meaning,
        unit,
        parts,
        least,
        most,
        value,
        shipped,
        since,
    } = entry;
    SettingView {
        name,
        group: group.label().to_owned(),
        label,
        meaning,
        unit: unit.symbol().to_owned(),
        whole: unit == Unit::Count,
        parts: parts.iter().map(|&part| part.to_owned()).collect(),
        least,
        most,
        value,
        shipped,
        differs: since.is_some(),
        since,
    }
}
