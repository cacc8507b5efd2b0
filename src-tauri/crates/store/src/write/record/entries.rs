//! Writing what is said and done on records.

use faultline_model::{EntryBody, RecordEntry};

use crate::value::Value;
use crate::{StoreError, Table, WriteTransaction};

impl WriteTransaction<'_> {
    /// Adds an entry. `since` is not read.
    ///
    /// # Errors
    /// The id is taken, or the file cannot be written.
    pub fn insert_record_entry(&mut self, entry: &RecordEntry) -> Result<(), StoreError> {
        self.ids.reserve(Table::RecordEntry, entry.id);
        with_values(entry, |values| {
            self.insert(Table::RecordEntry, entry.id, values)
        })?;
        match entry.body {
            EntryBody::Comment { .. } => self.index_record(entry.record),
            _ => Ok(()),
        }
    }

    /// Writes an entry anew; false where it says the same already. `since` is not read.
    ///
    /// # Errors
    /// There is no such entry, or the file cannot be written.
    pub fn update_record_entry(&mut self, entry: &RecordEntry) -> Result<bool, StoreError> {
        with_values(entry, |values| {
            self.update(Table::RecordEntry, entry.id, values)
        })
    }

    /// Takes an entry away.
    ///
    /// # Errors
    /// There is no such entry, or the file cannot be written.
    pub fn delete_record_entry(&mut self, id: u32) -> Result<(), StoreError> {
        self.delete(Table::RecordEntry, id)
    }
}

fn with_values<T>(entry: &RecordEntry, write: impl FnOnce(&[Value<'_>]) -> T) -> T {
    let at = entry.at.to_string();
    let body = entry.body.to_json();
    write(&[
        Value::Integer(entry.record.into()),
        Value::Text(&at),
        Value::Text(&entry.author),
        Value::Text(&body),
    ])
}
