//! Writing confirmed causes.

use faultline_model::ConfirmedCause;

use super::WriteTransaction;
use crate::value::Value;
use crate::{StoreError, Table};

impl WriteTransaction<'_> {
    /// Adds a confirmed cause. `since` is not read.
    ///
    /// # Errors
    /// The id is taken, or the file cannot be written.
    pub fn insert_confirmed_cause(&mut self, cause: &ConfirmedCause) -> Result<(), StoreError> {
        self.ids.reserve(Table::ConfirmedCause, cause.id);
        with_values(cause, |values| {
            self.insert(Table::ConfirmedCause, cause.id, values)
        })
    }

    /// Writes a confirmed cause anew; false where it says the same already. `since` is not read.
    ///
    /// # Errors
    /// There is no such row, or the file cannot be written.
    pub fn update_confirmed_cause(&mut self, cause: &ConfirmedCause) -> Result<bool, StoreError> {
        with_values(cause, |values| {
            self.update(Table::ConfirmedCause, cause.id, values)
        })
    }

    /// Takes a confirmed cause away.
    ///
    /// # Errors
    /// There is no such row, or the file cannot be written.
    pub fn delete_confirmed_cause(&mut self, id: u32) -> Result<(), StoreError> {
        self.delete(Table::ConfirmedCause, id)
    }
}

fn with_values<T>(cause: &ConfirmedCause, write: impl FnOnce(&[Value<'_>]) -> T) -> T {
    let onset = cause.onset.map(|onset| onset.to_string());
    let confirmed_at = cause.confirmed_at.to_string();
    write(&[
        Value::Integer(cause.ci.into()),
        Value::Integer(cause.state.code().into()),
        Value::optional(onset.as_deref()),
        Value::Text(&confirmed_at),
        Value::optional(cause.incident.as_deref()),
        Value::Text(&cause.note),
        Value::Text(&cause.author),
    ])
}
