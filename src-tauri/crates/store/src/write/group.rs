//! Writing what is stated of redundancy groups.

use faultline_model::{GroupIdentity, RedundancyGroup, Strength};

use super::WriteTransaction;
use crate::value::Value;
use crate::{StoreError, Table};

impl WriteTransaction<'_> {
    /// States a group that nothing was stated of. `since` is not read.
    ///
    /// # Errors
    /// The id is taken, the group is stated already, or the file cannot be written.
    pub fn insert_group(&mut self, group: &RedundancyGroup) -> Result<(), StoreError> {
        self.ids.reserve(Table::RedundancyGroup, group.id);
        with_values(group, |values| {
            self.insert(Table::RedundancyGroup, group.id, values)
        })
    }

    /// States a group anew; false where the same is stated already. `since` is not read.
    ///
    /// # Errors
    /// There is no such row, or the file cannot be written.
    pub fn update_group(&mut self, group: &RedundancyGroup) -> Result<bool, StoreError> {
        with_values(group, |values| {
            self.update(Table::RedundancyGroup, group.id, values)
        })
    }

    /// Takes back what was stated of a group.
    ///
    /// # Errors
    /// There is no such row, or the file cannot be written.
    pub fn delete_group(&mut self, id: u32) -> Result<(), StoreError> {
        self.delete(Table::RedundancyGroup, id)
    }
}

fn with_values<T>(group: &RedundancyGroup, write: impl FnOnce(&[Value<'_>]) -> T) -> T {
    let needs = group.needs.map(|needs| needs.to_string());
    let (name, kind) = match &group.identity {
        GroupIdentity::Named(name) => (Value::Text(name), Value::Null),
        GroupIdentity::DefaultOf(kind) => (Value::Null, Value::Integer((*kind).into())),
    };
    write(&[
        Value::Integer(group.dependent.into()),
        name,
        kind,
        Value::optional(needs.as_deref()),
        Value::optional_integer(group.strength.map(Strength::code)),
    ])
}
