//! Writing records.

use faultline_model::{Record, RecordId, RecordKind};
use jiff::Timestamp;

use crate::value::Value;
use crate::{StoreError, Table, WriteTransaction};

impl WriteTransaction<'_> {
    /// The number for the next record of a kind: one more than any ever given.
    ///
    /// # Errors
    /// [`StoreError::OutOfIds`] after four thousand million, or the file cannot be read.
    pub fn next_record_number(&self, kind: RecordKind) -> Result<u32, StoreError> {
        let sql = "SELECT max((SELECT coalesce(max(number), 0) FROM record WHERE kind = ?1),
                   (SELECT coalesce(max(number), 0) FROM record_history WHERE kind = ?1))";
        let latest: u32 = self
            .transaction
            .prepare_cached(sql)?
            .query_row([kind.code()], |row| row.get(0))?;
        latest.checked_add(1).ok_or(StoreError::OutOfIds)
    }

    /// Adds a record. `since` is not read.
    ///
    /// # Errors
    /// The id or the number is taken, or the file cannot be written.
    pub fn insert_record(&mut self, record: &Record) -> Result<(), StoreError> {
        self.ids.reserve(Table::Record, record.id);
        with_values(record, |values| {
            self.insert(Table::Record, record.id, values)
        })?;
        self.index_record(record.id)
    }

    /// Writes a new version of a record; false where it equals the current one. `since` is not read.
    ///
    /// # Errors
    /// There is no such record, or the file cannot be written.
    pub fn update_record(&mut self, record: &Record) -> Result<bool, StoreError> {
        let differs = with_values(record, |values| {
            self.update(Table::Record, record.id, values)
        })?;
        if differs {
            self.index_record(record.id)?;
        }
        Ok(differs)
    }

    /// Takes a record away; what belongs to it is taken away by whoever asks for this. Its number is
    /// never given again.
    ///
    /// # Errors
    /// There is no such record, or the file cannot be written.
    pub fn delete_record(&mut self, id: RecordId) -> Result<(), StoreError> {
        self.delete(Table::Record, id)?;
        self.index_record(id)
    }
}

fn with_values<T>(record: &Record, write: impl FnOnce(&[Value<'_>]) -> T) -> T {
    let time = |at: Option<Timestamp>| at.map(|at| at.to_string());
    let due = time(record.due);
    let planned = [record.planned_start, record.planned_end].map(time);
    let actual = [record.actual_start, record.actual_end].map(time);
    let created_at = record.created_at.to_string();
    write(&[
        Value::Integer(record.number.kind.code().into()),
        Value::Integer(record.number.number.into()),
        Value::Integer(record.state.code().into()),
        Value::optional_integer(record.change_type.map(|one| one.code())),
        Value::Text(&record.title),
        Value::optional_integer(record.priority),
        Value::optional(record.owner.as_deref()),
        Value::optional(due.as_deref()),
        Value::optional(planned[0].as_deref()),
        Value::optional(planned[1].as_deref()),
        Value::optional(actual[0].as_deref()),
        Value::optional(actual[1].as_deref()),
        Value::Text(&created_at),
        Value::Text(record.fields.as_json()),
    ])
}
