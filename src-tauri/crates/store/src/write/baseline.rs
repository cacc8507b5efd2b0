//! Writing baselines.

use faultline_model::{Baseline, BaselineId};

use super::WriteTransaction;
use crate::value::Value;
use crate::{StoreError, Table};

impl WriteTransaction<'_> {
    /// Adds a baseline under an id of [`WriteTransaction::next_baseline_id`], or one that it had before it was deleted.
    /// `since` is not read.
    ///
    /// # Errors
    /// The id or the name is taken, or the file cannot be written.
    pub fn insert_baseline(&mut self, baseline: &Baseline) -> Result<(), StoreError> {
        self.ids.reserve(Table::Baseline, baseline.id);
        self.insert(Table::Baseline, baseline.id, &values(baseline))
    }

    /// Writes a new version of a baseline; false where it equals the current one. `since` is not read.
    ///
    /// # Errors
    /// There is no such baseline, the name is taken, or the file cannot be written.
    pub fn update_baseline(&mut self, baseline: &Baseline) -> Result<bool, StoreError> {
        self.update(Table::Baseline, baseline.id, &values(baseline))
    }

    /// Deletes a baseline; the changeset that it names stays.
    ///
    /// # Errors
    /// There is no such baseline, or the file cannot be written.
    pub fn delete_baseline(&mut self, id: BaselineId) -> Result<(), StoreError> {
        self.delete(Table::Baseline, id)
    }
}

fn values(baseline: &Baseline) -> [Value<'_>; 3] {
    [
        Value::Text(&baseline.name),
        Value::Integer(baseline.changeset.into()),
        Value::Text(&baseline.note),
    ]
}
