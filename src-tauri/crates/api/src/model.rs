//! Classes, attributes and relationship types as the window shows them.

use serde::{Deserialize, Serialize};
use specta::Type;

/// The whole model of the workspace.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ModelView {
    /// All classes, parents before children.
    pub classes: Vec<ClassView>,
    /// All attributes, in the order of definition.
    pub attributes: Vec<AttributeView>,
    /// All relationship types.
    pub relationship_types: Vec<RelationshipTypeView>,
}

/// A class of CIs.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ClassView {
    /// Stable id, e.g. `virtual_machine`.
    pub id: String,
    /// Label, e.g. "Virtual machine".
    pub label: String,
    /// The class it inherits from.
    pub parent: Option<String>,
    /// No CI may be of an abstract class itself.
    pub is_abstract: bool,
    /// Attribute ids, inherited ones included, in order of display.
    pub attributes: Vec<String>,
    /// Ids of the attributes that it adds to the inherited ones.
    pub own_attributes: Vec<String>,
    /// What a made-up key of this class begins with, e.g. `VM`.
    pub key_prefix: String,
    /// CIs of this very class.
    pub cis: u32,
}

/// Kind of value of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum AttributeKind {
    /// One line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// A whole number.
    Integer,
    /// A number with all its digits kept.
    Decimal,
    /// `true` or `false`.
    Boolean,
    /// `2026-11-21`.
    Date,
    /// RFC 3339.
    Timestamp,
    /// One of `choices`.
    Choice,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// An IPv4 or IPv6 address.
    IpAddress,
    /// The key of another CI.
    CiReference,
    /// An amount and its currency.
    Money,
    /// Several texts separated by `;`.
    List,
}

/// An attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttributeView {
    /// Stable id, e.g. `support_team`.
    pub id: String,
    /// Label, e.g. "Support team".
    pub label: String,
    /// Kind of value.
    pub kind: AttributeKind,
    /// Unit shown in heads, e.g. "hours".
    pub unit: Option<String>,
    /// Allowed values of a choice, in their order; suggestions of a text.
    pub choices: Vec<String>,
    /// A CI without it is refused.
    pub required: bool,
    /// A CI without it is reported by health and shown as missing.
    pub recommended: bool,
    /// No two CIs have the same value.
    pub unique: bool,
    /// Its alterations are not counted as changes.
    pub volatile: bool,
    /// The value of a new CI that states none.
    pub default: Option<String>,
    /// A regular expression that the whole value has to match.
    pub pattern: Option<String>,
}

/// Which way failure travels over a relationship type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ImpactDirectionView {
    /// The source needs the target.
    TargetToSource,
    /// The target needs the source.
    SourceToTarget,
    /// Each needs the other.
    Both,
    /// No failure travels.
    None,
}

/// How strongly a dependent needs its provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum StrengthView {
    /// Takes the provider's state.
    Hard,
    /// Takes it one step better.
    Soft,
}

/// A relationship type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RelationshipTypeView {
    /// Stable id, e.g. `runs_on`.
    pub id: String,
    /// Verb from source to target, e.g. "runs on".
    pub label: String,
    /// Verb from target to source, e.g. "runs".
    pub inverse_label: String,
    /// Which way failure travels.
    pub impact: ImpactDirectionView,
    /// Strength unless a relationship overrides it.
    pub strength: StrengthView,
    /// What an unstated group of this type needs ("1", "50%"); none where there is no default group.
    pub default_group: Option<String>,
    /// Between which classes it is allowed, the classes below them included; empty for any.
    pub allowed: Vec<AllowedEndsView>,
}

/// A pair of classes between which a relationship type is allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AllowedEndsView {
    /// Id of the class of the source; none for any.
    pub source: Option<String>,
    /// Id of the class of the target; none for any.
    pub target: Option<String>,
}

use faultline_model::{AttributeDefinition, AttributeType, RelationshipTypeDefinition};

use crate::{ApiError, Session, convert};

/// The model of the open workspace.
///
/// # Errors
/// No workspace is open.
pub fn model(session: &Session) -> Result<ModelView, ApiError> {
    let estate = session.estate()?;
    let model = &estate.snapshot.model;
    let counts = estate.snapshot.cis_by_class();
    Ok(ModelView {
        classes: model
            .classes()
            .iter()
            .map(|class| ClassView {
                id: class.id.clone(),
                label: class.label.clone(),
                parent: class.parent.clone(),
                is_abstract: class.is_abstract,
                attributes: model
                    .attributes_of(class)
                    .map(|one| one.id.clone())
                    .collect(),
                own_attributes: class.attributes.clone(),
                key_prefix: class.key_prefix.clone(),
                cis: counts
                    .get(usize::from(class.number))
                    .copied()
                    .unwrap_or_default(),
            })
            .collect(),
        attributes: model.attributes().iter().map(attribute_view).collect(),
        relationship_types: model
            .relationship_types()
            .iter()
            .map(relationship_type_view)
            .collect(),
    })
}

/// An attribute as a view.
pub(crate) fn attribute_view(one: &AttributeDefinition) -> AttributeView {
    AttributeView {
        id: one.id.clone(),
        label: one.label.clone(),
        kind: kind(&one.value_type),
        unit: one.unit.clone(),
        choices: one.choices().to_vec(),
        required: one.required,
        recommended: one.recommended,
        unique: one.unique,
        volatile: one.volatile,
        default: one.default.clone(),
        pattern: one
            .pattern
            .as_ref()
            .map(|pattern| pattern.as_str().to_owned()),
    }
}

/// A relationship type as a view.
pub(crate) fn relationship_type_view(one: &RelationshipTypeDefinition) -> RelationshipTypeView {
    RelationshipTypeView {
        id: one.id.clone(),
        label: one.label.clone(),
        inverse_label: one.inverse_label.clone(),
        impact: convert::impact_direction(one.impact),
        strength: convert::strength(one.strength),
        default_group: one.default_group.map(|needs| needs.to_string()),
        allowed: one
            .allowed
            .iter()
            .map(|ends| AllowedEndsView {
                source: ends.source.clone(),
                target: ends.target.clone(),
            })
            .collect(),
    }
}

pub(crate) fn kind(value_type: &AttributeType) -> AttributeKind {
    match value_type {
        AttributeType::Text => AttributeKind::Text,
        AttributeType::LongText => AttributeKind::LongText,
        AttributeType::Integer => AttributeKind::Integer,
        AttributeType::Decimal => AttributeKind::Decimal,
        AttributeType::Boolean => AttributeKind::Boolean,
        AttributeType::Date => AttributeKind::Date,
        AttributeType::Timestamp => AttributeKind::Timestamp,
        AttributeType::Choice(_) => AttributeKind::Choice,
        AttributeType::Url => AttributeKind::Url,
        AttributeType::Email => AttributeKind::Email,
        AttributeType::IpAddress => AttributeKind::IpAddress,
        AttributeType::CiReference => AttributeKind::CiReference,
        AttributeType::Money => AttributeKind::Money,
        AttributeType::List => AttributeKind::List,
    }
}
