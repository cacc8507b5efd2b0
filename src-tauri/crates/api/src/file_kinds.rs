//! What the kinds of files are called where a file is chosen.

use serde::Deserialize;
use specta::Type;

/// The names, in the language of the window.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FileKindNames {
    /// Workspaces.
    pub workspace: String,
    /// Workspaces and their backups.
    pub workspace_or_backup: String,
    /// Whatever there is.
    pub any: String,
    /// Texts whose values stand in columns.
    pub separated_values: String,
    /// Policy files.
    pub policies: String,
    /// Model files.
    pub model: String,
    /// What tells of alerts.
    pub evidence: String,
    /// Tables of any kind.
    pub tables: String,
    /// Workbooks of a spreadsheet.
    pub workbook: String,
    /// One CSV file.
    pub csv: String,
    /// Pictures made of lines.
    pub drawing: String,
    /// Pictures made of points.
    pub picture: String,
}

impl Default for FileKindNames {
    fn default() -> Self {
        Self {
            workspace: "Faultline workspace".to_owned(),
            workspace_or_backup: "Faultline workspaces and backups".to_owned(),
            any: "All files".to_owned(),
            separated_values: "Comma-separated values".to_owned(),
            policies: "Policies".to_owned(),
            model: "Model".to_owned(),
            evidence: "Alerts and evidence".to_owned(),
            tables: "Tables".to_owned(),
            workbook: "Excel workbook".to_owned(),
            csv: "CSV file".to_owned(),
            drawing: "Vector drawing".to_owned(),
            picture: "Picture".to_owned(),
        }
    }
}
