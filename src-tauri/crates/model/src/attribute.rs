//! Definitions of attributes and their types.

use serde::{Deserialize, Serialize};

use crate::Pattern;

/// What kind of value an attribute holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributeType {
    /// One line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// A whole number.
    Integer,
    /// A number that keeps all its digits.
    Decimal,
    /// `true` or `false`.
    Boolean,
    /// A day such as `2026-11-21`.
    Date,
    /// A point in time, RFC 3339 in UTC.
    Timestamp,
    /// One of these.
    Choice(Vec<String>),
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// An IPv4 or IPv6 address.
    IpAddress,
    /// The key of another CI.
    CiReference,
    /// An amount and its currency, such as `1200.50 EUR`.
    Money,
    /// Several texts separated by `;`.
    List,
}

/// An attribute that classes can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeDefinition {
    /// The number under which the definition is stored.
    #[serde(skip)]
    pub number: u16,
    /// Stable id, e.g. `support_team`: lower-case letters, digits and underscores.
    pub id: String,
    /// Label, e.g. "Support team".
    pub label: String,
    /// Kind of value.
    #[serde(rename = "type")]
    pub value_type: AttributeType,
    /// Unit of numbers, e.g. "hours"; the currency assumed for money that names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Values offered for a text; others are allowed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<String>,
    /// A CI without it is refused.
    #[serde(default)]
    pub required: bool,
    /// A CI without it is reported by health and shown as missing.
    #[serde(default)]
    pub recommended: bool,
    /// No two CIs have the same value.
    #[serde(default)]
    pub unique: bool,
    /// Its alterations are not counted as changes.
    #[serde(default)]
    pub volatile: bool,
    /// The value of a new CI that states none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// What the whole value has to match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<Pattern>,
}

impl AttributeDefinition {
    /// A definition with nothing but id, label and type.
    #[must_use]
    pub fn new(id: &str, label: &str, value_type: AttributeType) -> Self {
        Self {
            number: 0,
            id: id.to_owned(),
            label: label.to_owned(),
            value_type,
            unit: None,
            suggestions: Vec::new(),
            required: false,
            recommended: false,
            unique: false,
            volatile: false,
            default: None,
            pattern: None,
        }
    }

    /// Allowed values of a choice in their order, or suggestions of a text.
    #[must_use]
    pub fn choices(&self) -> &[String] {
        match &self.value_type {
            AttributeType::Choice(choices) => choices,
            _ => &self.suggestions,
        }
    }
}
