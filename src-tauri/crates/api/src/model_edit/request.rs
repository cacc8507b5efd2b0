//! What may be asked of the model.

use serde::Deserialize;
use specta::Type;

use crate::model::{AttributeView, RelationshipTypeView};

/// One edit of the model. What is altered is stated as it was read and as it is to be, so that nobody's edit is
/// overwritten unseen.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(
    tag = "edit",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ModelEditRequest {
    /// Makes a class.
    AddClass {
        /// What it is to be.
        after: ClassStatement,
    },
    /// Alters a class.
    AlterClass {
        /// As it was read.
        before: ClassStatement,
        /// What it is to be.
        after: ClassStatement,
    },
    /// Deletes a class.
    DeleteClass {
        /// Its id.
        id: String,
        /// Id of the class that its CIs go to; without it, there may be none.
        into: Option<String>,
    },
    /// Makes an attribute. Extra attributes of its id or label are adopted by the classes.
    AddAttribute {
        /// What it is to be.
        after: AttributeView,
        /// Ids of the classes that get it.
        classes: Vec<String>,
    },
    /// Makes an extra attribute one of these classes: by an attribute that is added, or by the one of this id that is
    /// there already.
    AdoptExtra {
        /// The name of the extra attribute.
        name: String,
        /// The attribute that it becomes.
        after: AttributeView,
        /// Ids of the classes that get it.
        classes: Vec<String>,
    },
    /// Alters an attribute, in all classes that have it.
    AlterAttribute {
        /// As it was read.
        before: AttributeView,
        /// What it is to be.
        after: AttributeView,
    },
    /// Deletes an attribute from all classes; its values are kept as extra attributes.
    DeleteAttribute {
        /// Its id.
        id: String,
    },
    /// Makes a relationship type.
    AddRelationshipType {
        /// What it is to be.
        after: RelationshipTypeView,
    },
    /// Alters a relationship type, for all relationships of it.
    AlterRelationshipType {
        /// As it was read.
        before: RelationshipTypeView,
        /// What it is to be.
        after: RelationshipTypeView,
    },
    /// Deletes a relationship type, of which there may be no relationship.
    DeleteRelationshipType {
        /// Its id.
        id: String,
    },
    /// Takes over a model file, TOML or JSON. What it does not name stays.
    ImportFile {
        /// Where it is.
        path: String,
    },
}

/// A class as it is stated.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ClassStatement {
    /// Stable id, e.g. `virtual_machine`.
    pub id: String,
    /// Label, e.g. "Virtual machine"; made from the id of a new class where it is empty.
    pub label: String,
    /// The class it inherits from.
    pub parent: Option<String>,
    /// No CI may be of an abstract class itself.
    pub is_abstract: bool,
    /// What a made-up key begins with; made from the id of a new class where it is empty.
    pub key_prefix: String,
    /// Ids of the attributes that it adds to the inherited ones.
    pub own_attributes: Vec<String>,
}
