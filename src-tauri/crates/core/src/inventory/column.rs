//! Columns of the inventory and the values that CIs have in them.

use std::borrow::Cow;

use faultline_model::{AttributeDefinition, Attributes, Model, extra_name};
use faultline_store::CiRow;

/// A column: a field that every CI has, or an attribute.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The unique key.
    Key,
    /// The name.
    Name,
    /// The class.
    Class,
    /// The life-cycle status.
    Status,
    /// An attribute by id, extra ones included.
    Attribute(String),
}

/// A column that cannot be named.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("A column has a name. Choose one of the listed columns.")]
pub struct ColumnFault;

impl Column {
    /// The column of an id.
    ///
    /// # Errors
    /// The id is empty.
    pub fn named(id: &str) -> Result<Self, ColumnFault> {
        Ok(match id {
            "" => return Err(ColumnFault),
            "key" => Self::Key,
            "name" => Self::Name,
            "class" => Self::Class,
            "status" => Self::Status,
            other => Self::Attribute(other.to_owned()),
        })
    }

    /// The id by which [`Column::named`] finds it.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Key => "key",
            Self::Name => "name",
            Self::Class => "class",
            Self::Status => "status",
            Self::Attribute(id) => id,
        }
    }

    /// The column that the head of a table means: by id or label, without regard to case.
    #[must_use]
    pub fn matching(head: &str, model: &Model) -> Option<Self> {
        let head = head.trim();
        let fixed = [Self::Key, Self::Name, Self::Class, Self::Status];
        let fixed = fixed
            .into_iter()
            .find(|column| column.id().eq_ignore_ascii_case(head));
        fixed.or_else(|| match extra_name(head) {
            Some(_) => Some(Self::Attribute(head.to_owned())),
            None => model
                .attribute_matching(head)
                .map(|attribute| Self::Attribute(attribute.id.clone())),
        })
    }

    /// The word at its head, for people; an import finds the same column by it.
    #[must_use]
    pub fn label<'m>(&'m self, model: &'m Model) -> &'m str {
        match self {
            Self::Key => "Key",
            Self::Name => "Name",
            Self::Class => "Class",
            Self::Status => "Status",
            Self::Attribute(id) => model
                .attribute(id)
                .map_or(id.as_str(), |attribute| attribute.label.as_str()),
        }
    }

    /// The attribute behind the column, where there is a defined one.
    #[must_use]
    pub fn definition<'m>(&self, model: &'m Model) -> Option<&'m AttributeDefinition> {
        match self {
            Self::Attribute(id) => model.attribute(id),
            _ => None,
        }
    }

    /// The value of a CI, as people read it: a class by its label.
    #[must_use]
    pub fn value<'r>(&self, row: &CiRow<'r>, model: &'r Model) -> Option<Cow<'r, str>> {
        match self {
            Self::Key => Some(Cow::Borrowed(row.key)),
            Self::Name => Some(Cow::Borrowed(row.name)),
            Self::Class => model
                .class_by_number(row.class)
                .map(|class| Cow::Borrowed(class.label.as_str())),
            Self::Status => Some(Cow::Borrowed(row.status.as_str())),
            Self::Attribute(id) => Attributes::find(row.attributes, id),
        }
    }
}
