//! Writing classes, attributes and relationship types.

use faultline_model::{AttributeDefinition, ClassDefinition, Model, RelationshipTypeDefinition};
use serde::Serialize;

use super::WriteTransaction;
use crate::value::Value;
use crate::{StoreError, Table};

impl WriteTransaction<'_> {
    /// Adds a class under the number of its definition.
    ///
    /// # Errors
    /// The number or the id is taken, or the file cannot be written.
    pub fn insert_class(&mut self, class: &ClassDefinition) -> Result<(), StoreError> {
        self.insert_definition(Table::Class, class.number, &class.id, class)
    }

    /// Adds every definition of a model.
    pub(crate) fn insert_model(&mut self, model: &Model) -> Result<(), StoreError> {
        for class in model.classes() {
            self.insert_class(class)?;
        }
        for attribute in model.attributes() {
            self.insert_attribute(attribute)?;
        }
        for one in model.relationship_types() {
            self.insert_relationship_type(one)?;
        }
        Ok(())
    }

    /// Adds an attribute under the number of its definition.
    ///
    /// # Errors
    /// The number or the id is taken, or the file cannot be written.
    pub fn insert_attribute(&mut self, attribute: &AttributeDefinition) -> Result<(), StoreError> {
        self.insert_definition(Table::Attribute, attribute.number, &attribute.id, attribute)
    }

    /// Adds a relationship type under the number of its definition.
    ///
    /// # Errors
    /// The number or the id is taken, or the file cannot be written.
    pub fn insert_relationship_type(
        &mut self,
        one: &RelationshipTypeDefinition,
    ) -> Result<(), StoreError> {
        self.insert_definition(Table::RelationshipType, one.number, &one.id, one)
    }

    /// Deletes a class that no CI is of: the caller has made sure.
    ///
    /// # Errors
    /// There is no such class, or the file cannot be written.
    pub fn delete_class(&mut self, number: u16) -> Result<(), StoreError> {
        self.delete(Table::Class, number.into())
    }

    /// Writes a new version of a class; false where it equals the current one.
    ///
    /// # Errors
    /// There is no such class, the id is taken, or the file cannot be written.
    pub fn update_class(&mut self, class: &ClassDefinition) -> Result<bool, StoreError> {
        self.update_definition(Table::Class, class.number, &class.id, class)
    }

    /// Writes a new version of an attribute; false where it equals the current one.
    ///
    /// # Errors
    /// There is no such attribute, the id is taken, or the file cannot be written.
    pub fn update_attribute(&mut self, one: &AttributeDefinition) -> Result<bool, StoreError> {
        self.update_definition(Table::Attribute, one.number, &one.id, one)
    }

    /// Deletes an attribute that no class has: the caller has made sure.
    ///
    /// # Errors
    /// There is no such attribute, or the file cannot be written.
    pub fn delete_attribute(&mut self, number: u16) -> Result<(), StoreError> {
        self.delete(Table::Attribute, number.into())
    }

    /// Writes a new version of a relationship type; false where it equals the current one.
    ///
    /// # Errors
    /// There is no such type, the id is taken, or the file cannot be written.
    pub fn update_relationship_type(
        &mut self,
        one: &RelationshipTypeDefinition,
    ) -> Result<bool, StoreError> {
        self.update_definition(Table::RelationshipType, one.number, &one.id, one)
    }

    /// Deletes a relationship type that no relationship is of: the caller has made sure.
    ///
    /// # Errors
    /// There is no such type, or the file cannot be written.
    pub fn delete_relationship_type(&mut self, number: u16) -> Result<(), StoreError> {
        self.delete(Table::RelationshipType, number.into())
    }

    fn insert_definition(
        &mut self,
        table: Table,
        number: u16,
        name: &str,
        definition: &impl Serialize,
    ) -> Result<(), StoreError> {
        let id = u32::from(number);
        self.ids.reserve(table, id);
        let text = definition_text(table, id, definition)?;
        self.insert(table, id, &[Value::Text(name), Value::Text(&text)])
    }

    fn update_definition(
        &mut self,
        table: Table,
        number: u16,
        name: &str,
        definition: &impl Serialize,
    ) -> Result<bool, StoreError> {
        let id = u32::from(number);
        let text = definition_text(table, id, definition)?;
        self.update(table, id, &[Value::Text(name), Value::Text(&text)])
    }
}

fn definition_text(
    table: Table,
    id: u32,
    definition: &impl Serialize,
) -> Result<String, StoreError> {
    serde_json::to_string(definition).map_err(|_| StoreError::Row {
        table: table.name(),
        id,
        problem: "its definition is no JSON",
    })
}
