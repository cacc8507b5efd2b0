//! Settings of records.

use faultline_model::{RecordSetting, RecordSettingPurpose};

use super::convert::{SETTING_COLUMNS, setting};
use crate::{StoreError, View};

impl View<'_> {
    /// The settings for a purpose, by name.
    ///
    /// # Errors
    /// The file cannot be read, or a row is damaged.
    pub fn record_settings(
        self,
        purpose: RecordSettingPurpose,
    ) -> Result<Vec<RecordSetting>, StoreError> {
        let sql = format!(
            "SELECT {SETTING_COLUMNS} FROM record_setting WHERE purpose = ?1 ORDER BY name"
        );
        self.all(&sql, [purpose.code()], setting)
    }

    /// The setting of an id.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_setting(self, id: u32) -> Result<Option<RecordSetting>, StoreError> {
        let sql = format!("SELECT {SETTING_COLUMNS} FROM record_setting WHERE id = ?1");
        self.first(&sql, [id], setting)
    }

    /// The setting of an id as of a changeset.
    ///
    /// # Errors
    /// The file cannot be read, or the row is damaged.
    pub fn record_setting_as_of(
        self,
        id: u32,
        changeset: u32,
    ) -> Result<Option<RecordSetting>, StoreError> {
        let sql = format!(
            "SELECT {SETTING_COLUMNS} FROM record_setting WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT {SETTING_COLUMNS} FROM record_setting_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2"
        );
        self.first(&sql, [id, changeset], setting)
    }
}
