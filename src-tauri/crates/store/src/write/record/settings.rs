//! Writing settings of records.

use faultline_model::RecordSetting;

use crate::value::Value;
use crate::{StoreError, Table, WriteTransaction};

impl WriteTransaction<'_> {
    /// Adds a setting. `since` is not read.
    ///
    /// # Errors
    /// The name is taken, or the file cannot be written.
    pub fn insert_record_setting(&mut self, setting: &RecordSetting) -> Result<(), StoreError> {
        self.ids.reserve(Table::RecordSetting, setting.id);
        self.insert(Table::RecordSetting, setting.id, &values(setting))
    }

    /// Writes a setting anew; false where it says the same already. `since` is not read.
    ///
    /// # Errors
    /// There is no such setting, or the file cannot be written.
    pub fn update_record_setting(&mut self, setting: &RecordSetting) -> Result<bool, StoreError> {
        self.update(Table::RecordSetting, setting.id, &values(setting))
    }

    /// Takes a setting away.
    ///
    /// # Errors
    /// There is no such setting, or the file cannot be written.
    pub fn delete_record_setting(&mut self, id: u32) -> Result<(), StoreError> {
        self.delete(Table::RecordSetting, id)
    }
}

fn values(setting: &RecordSetting) -> [Value<'_>; 3] {
    [
        Value::Integer(setting.purpose.code().into()),
        Value::Text(&setting.name),
        Value::Text(setting.definition.as_json()),
    ]
}
