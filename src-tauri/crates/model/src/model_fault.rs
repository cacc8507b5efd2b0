//! Why definitions do not make a model.

/// Why definitions make no model.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelFault {
    /// Two definitions of one kind have this id.
    #[error("The id {0} is defined twice. Rename one of the two.")]
    DuplicateId(String),
    /// A class names a parent that does not exist.
    #[error("The parent {parent} of the class {class} does not exist. Name an existing class.")]
    UnknownParent {
        /// The class.
        class: String,
        /// Its parent.
        parent: String,
    },
    /// A class is its own ancestor.
    #[error("The class {0} is its own ancestor. Give it another parent.")]
    Cycle(String),
    /// A class names an attribute that does not exist.
    #[error(
        "The attribute {attribute} of the class {class} does not exist. Name an existing attribute."
    )]
    UnknownAttribute {
        /// The class.
        class: String,
        /// The attribute.
        attribute: String,
    },
    /// A relationship type names a class that does not exist as one of its ends.
    #[error(
        "The relationship type {relationship_type} is allowed for the class {class}, which does not exist. Name an existing class, or take it off where the type is allowed."
    )]
    UnknownEnd {
        /// The relationship type.
        relationship_type: String,
        /// The class.
        class: String,
    },
}
