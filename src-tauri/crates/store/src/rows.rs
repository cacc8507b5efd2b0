//! Rows as they are written and streamed: borrowed, with attributes left as text.

use faultline_model::{Attributes, Ci, LifecycleStatus, Probability, Relationship, Strength};

use crate::StoreError;
use crate::value::Value;

/// A CI to write, or one that a stream passes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CiRow<'r> {
    /// Internal id.
    pub id: u32,
    /// Unique key.
    pub key: &'r str,
    /// Name.
    pub name: &'r str,
    /// Number of the class.
    pub class: u16,
    /// Life-cycle status.
    pub status: LifecycleStatus,
    /// Canonical JSON, as [`Attributes::as_json`] gives it.
    pub attributes: &'r str,
    /// Old keys, oldest first.
    pub aliases: &'r [String],
}

impl<'r> CiRow<'r> {
    /// The row of a CI.
    #[must_use]
    pub fn of(ci: &'r Ci) -> Self {
        Self {
            id: ci.id,
            key: &ci.key,
            name: &ci.name,
            class: ci.class,
            status: ci.status,
            attributes: ci.attributes.as_json(),
            aliases: &ci.aliases,
        }
    }

    pub(crate) fn values<'v>(&self, aliases: Option<&'v str>) -> [Value<'v>; 6]
    where
        'r: 'v,
    {
        [
            Value::Text(self.key),
            Value::Text(self.name),
            Value::Integer(self.class.into()),
            Value::Integer(self.status.code().into()),
            Value::Text(self.attributes),
            Value::optional(aliases),
        ]
    }
}

/// A relationship to write, or one that a stream passes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RelationshipRow<'r> {
    /// Internal id.
    pub id: u32,
    /// The CI that the verb starts from.
    pub source: u32,
    /// Number of the relationship type.
    pub kind: u16,
    /// The CI that the verb leads to.
    pub target: u32,
    /// Empty = unstated, `-` = none on purpose, else the name of a group of the dependent.
    pub group: &'r str,
    /// Strength stated on the relationship itself.
    pub strength: Option<Strength>,
    /// The chance that failure travels, in the canonical form of [`Probability`].
    pub probability: Option<&'r str>,
}

impl<'r> RelationshipRow<'r> {
    /// The row of a relationship.
    #[must_use]
    pub fn of(relationship: &'r Relationship) -> Self {
        Self {
            id: relationship.id,
            source: relationship.source,
            kind: relationship.kind,
            target: relationship.target,
            group: relationship.group.as_text().unwrap_or_default(),
            strength: relationship.strength,
            probability: relationship.probability.as_ref().map(Probability::as_str),
        }
    }

    pub(crate) fn values(&self) -> [Value<'r>; 6] {
        [
            Value::Integer(self.source.into()),
            Value::Integer(self.kind.into()),
            Value::Integer(self.target.into()),
            Value::Text(self.group),
            Value::optional_integer(self.strength.map(Strength::code)),
            Value::optional(self.probability),
        ]
    }
}

pub(crate) fn aliases_json(aliases: &[String]) -> Option<String> {
    (!aliases.is_empty()).then(|| serde_json::Value::from(aliases).to_string())
}

pub(crate) fn aliases_of(id: u32, json: Option<&str>) -> Result<Vec<String>, StoreError> {
    let Some(json) = json else {
        return Ok(Vec::new());
    };
    serde_json::from_str(json).map_err(|_| StoreError::Row {
        table: "ci",
        id,
        problem: "its aliases are no list",
    })
}

pub(crate) fn search_text(attributes: &str) -> String {
    let attributes = Attributes::from_canonical_json(attributes.to_owned());
    let mut text = String::with_capacity(attributes.as_json().len());
    attributes.for_each(|_, value| {
        text.push_str(&value);
        text.push('\n');
    });
    text
}
