//! Settings of the analyses that differ from those shipped.

use faultline_model::{AnalysisSetting, AnalysisSettingId};
use rusqlite::Row;

use super::View;
use super::convert::text;
use crate::StoreError;

const COLUMNS: &str = "id, name, value, since";

impl View<'_> {
    /// All settings, by name.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn analysis_settings(self) -> Result<Vec<AnalysisSetting>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM analysis_setting ORDER BY name");
        self.all(&sql, [], setting)
    }

    /// The setting of an id.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn analysis_setting(
        self,
        id: AnalysisSettingId,
    ) -> Result<Option<AnalysisSetting>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM analysis_setting WHERE id = ?1");
        self.first(&sql, [id], setting)
    }

    /// The setting of an id as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn analysis_setting_as_of(
        self,
        id: AnalysisSettingId,
        changeset: u32,
    ) -> Result<Option<AnalysisSetting>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM analysis_setting WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {COLUMNS} FROM analysis_setting_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], setting)
    }

    /// The id that a name has, or had before it went back to what is shipped.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn id_of_analysis_setting(
        self,
        name: &str,
    ) -> Result<Option<AnalysisSettingId>, StoreError> {
        let sql = "SELECT id FROM analysis_setting WHERE name = ?1
                   UNION ALL SELECT id FROM analysis_setting_history WHERE name = ?1";
        self.first(sql, [name], |row| Ok(row.get(0)?))
    }
}

fn setting(row: &Row<'_>) -> Result<AnalysisSetting, StoreError> {
    Ok(AnalysisSetting {
        id: row.get(0)?,
        name: text(row, 1)?.to_owned(),
        value: text(row, 2)?.to_owned(),
        since: row.get(3)?,
    })
}
