//! Classes, attributes and relationship types.

use faultline_model::{AttributeDefinition, ClassDefinition, Model, RelationshipTypeDefinition};
use serde::de::DeserializeOwned;

use super::{View, convert};
use crate::{StoreError, Table};

impl View<'_> {
    /// The current model.
    ///
    /// # Errors
    /// The file cannot be read, or its definitions make no model.
    pub fn model(self) -> Result<Model, StoreError> {
        let classes = self.definitions(Table::Class, |number, class| ClassDefinition {
            number,
            ..class
        })?;
        let attributes =
            self.definitions(Table::Attribute, |number, attribute| AttributeDefinition {
                number,
                ..attribute
            })?;
        let types = self.definitions(Table::RelationshipType, |number, one| {
            RelationshipTypeDefinition { number, ..one }
        })?;
        Ok(Model::new(classes, attributes, types)?)
    }

    fn definitions<T: DeserializeOwned>(
        self,
        table: Table,
        numbered: impl Fn(u16, T) -> T,
    ) -> Result<Vec<T>, StoreError> {
        let sql = format!("SELECT id, definition FROM {} ORDER BY id", table.name());
        self.all(&sql, [], |row| {
            let number: u16 = row.get(0)?;
            let definition =
                serde_json::from_str(convert::text(row, 1)?).map_err(|_| StoreError::Row {
                    table: table.name(),
                    id: number.into(),
                    problem: "its definition cannot be read",
                })?;
            Ok(numbered(number, definition))
        })
    }
}
