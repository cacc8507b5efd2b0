//! Writing links of records to CIs and to each other.

use faultline_model::{RecordCi, RecordLink};

use crate::value::Value;
use crate::{StoreError, Table, WriteTransaction};

impl WriteTransaction<'_> {
    /// Adds a CI to a record. `since` is not read.
    ///
    /// # Errors
    /// The record has the CI in that role already, or the file cannot be written.
    pub fn insert_record_ci(&mut self, link: &RecordCi) -> Result<(), StoreError> {
        self.ids.reserve(Table::RecordCi, link.id);
        self.insert(Table::RecordCi, link.id, &ci_values(link))
    }

    /// Writes a CI of a record anew; false where it says the same already. `since` is not read.
    ///
    /// # Errors
    /// There is no such link, or the file cannot be written.
    pub fn update_record_ci(&mut self, link: &RecordCi) -> Result<bool, StoreError> {
        self.update(Table::RecordCi, link.id, &ci_values(link))
    }

    /// Takes a CI from a record.
    ///
    /// # Errors
    /// There is no such link, or the file cannot be written.
    pub fn delete_record_ci(&mut self, id: u32) -> Result<(), StoreError> {
        self.delete(Table::RecordCi, id)
    }

    /// Links two records. `since` is not read.
    ///
    /// # Errors
    /// They are linked so already, or the file cannot be written.
    pub fn insert_record_link(&mut self, link: &RecordLink) -> Result<(), StoreError> {
        self.ids.reserve(Table::RecordLink, link.id);
        let values = [
            Value::Integer(link.source.into()),
            Value::Integer(link.kind.code().into()),
            Value::Integer(link.target.into()),
        ];
        self.insert(Table::RecordLink, link.id, &values)
    }

    /// Takes a link between records away.
    ///
    /// # Errors
    /// There is no such link, or the file cannot be written.
    pub fn delete_record_link(&mut self, id: u32) -> Result<(), StoreError> {
        self.delete(Table::RecordLink, id)
    }
}

fn ci_values(link: &RecordCi) -> [Value<'_>; 6] {
    [
        Value::Integer(link.record.into()),
        Value::Integer(link.ci.into()),
        Value::Integer(link.role.code().into()),
        Value::optional_integer(link.state.map(|state| state.code())),
        Value::optional_integer(link.minutes),
        Value::Text(&link.note),
    ]
}
