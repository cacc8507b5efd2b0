//! Writing settings of the analyses.

use faultline_model::AnalysisSetting;

use super::WriteTransaction;
use crate::value::Value;
use crate::{StoreError, Table};

impl WriteTransaction<'_> {
    /// Adds a setting that differs from the one shipped. `since` is not read.
    ///
    /// # Errors
    /// The id or the name is taken, or the file cannot be written.
    pub fn insert_analysis_setting(&mut self, setting: &AnalysisSetting) -> Result<(), StoreError> {
        self.ids.reserve(Table::AnalysisSetting, setting.id);
        self.insert(Table::AnalysisSetting, setting.id, &values(setting))
    }

    /// Gives a setting another value; false where it has it already. `since` is not read.
    ///
    /// # Errors
    /// There is no such row, or the file cannot be written.
    pub fn update_analysis_setting(
        &mut self,
        setting: &AnalysisSetting,
    ) -> Result<bool, StoreError> {
        self.update(Table::AnalysisSetting, setting.id, &values(setting))
    }

    /// Takes a setting back to what is shipped.
    ///
    /// # Errors
    /// There is no such row, or the file cannot be written.
    pub fn delete_analysis_setting(&mut self, id: u32) -> Result<(), StoreError> {
        self.delete(Table::AnalysisSetting, id)
    }
}

fn values(setting: &AnalysisSetting) -> [Value<'_>; 2] {
    [Value::Text(&setting.name), Value::Text(&setting.value)]
}
