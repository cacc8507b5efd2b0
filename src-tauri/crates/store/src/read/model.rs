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

    /// The version of a class as of a changeset, with the changeset that wrote it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn class_as_of(
        self,
        number: u32,
        changeset: u32,
    ) -> Result<Option<(ClassDefinition, u32)>, StoreError> {
        let found = self.definition_as_of(Table::Class, number, changeset)?;
        Ok(found.map(|(number, since, class)| (ClassDefinition { number, ..class }, since)))
    }

    /// The version of an attribute as of a changeset, with the changeset that wrote it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn attribute_as_of(
        self,
        number: u32,
        changeset: u32,
    ) -> Result<Option<(AttributeDefinition, u32)>, StoreError> {
        let found = self.definition_as_of(Table::Attribute, number, changeset)?;
        Ok(found.map(|(number, since, one)| (AttributeDefinition { number, ..one }, since)))
    }

    /// The version of a relationship type as of a changeset, with the changeset that wrote it.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn relationship_type_as_of(
        self,
        number: u32,
        changeset: u32,
    ) -> Result<Option<(RelationshipTypeDefinition, u32)>, StoreError> {
        let found = self.definition_as_of(Table::RelationshipType, number, changeset)?;
        Ok(found.map(|(number, since, one)| (RelationshipTypeDefinition { number, ..one }, since)))
    }

    fn definition_as_of<T: DeserializeOwned>(
        self,
        table: Table,
        number: u32,
        changeset: u32,
    ) -> Result<Option<(u16, u32, T)>, StoreError> {
        let sql = format!(
            "SELECT id, definition, since FROM main.{name} WHERE id = ?1 AND since <= ?2
             UNION ALL SELECT id, definition, since FROM main.{name}_history
             WHERE id = ?1 AND since <= ?2 AND until > ?2",
            name = table.name()
        );
        self.first(&sql, [number, changeset], |row| {
            let number: u16 = row.get(0)?;
            Ok((
                number,
                row.get(2)?,
                definition(table, number, convert::text(row, 1)?)?,
            ))
        })
    }

    fn definitions<T: DeserializeOwned>(
        self,
        table: Table,
        numbered: impl Fn(u16, T) -> T,
    ) -> Result<Vec<T>, StoreError> {
        let sql = format!("SELECT id, definition FROM {} ORDER BY id", table.name());
        self.all(&sql, [], |row| {
            let number: u16 = row.get(0)?;
            let definition = definition(table, number, convert::text(row, 1)?)?;
            Ok(numbered(number, definition))
        })
    }
}

fn definition<T: DeserializeOwned>(table: Table, number: u16, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Row {
        table: table.name(),
        id: number.into(),
        problem: "its definition cannot be read",
    })
}
