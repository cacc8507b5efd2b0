//! A request as a change of the model.

use std::path::Path;

use faultline_core::model_edit::{
    AllowedEnds, AttributeDefinition, AttributeType, ClassDefinition, Model, ModelChange,
    ModelEditFault, NewClass, Pattern, RelationshipTypeDefinition, add_attribute, add_class,
    add_relationship_type, adopt_extra, alter_attribute, alter_class, alter_relationship_type,
    delete_attribute, delete_class, delete_relationship_type, label_of,
};
use faultline_core::workspace::Operation;
use faultline_model::NeedsFault;

use super::files::change_of_file;
use super::{ClassStatement, ModelEditRequest};
use crate::model::{
    AttributeKind, AttributeView, RelationshipTypeView, attribute_view, relationship_type_view,
};
use crate::{ApiError, ErrorKind, convert};

/// The change that a request asks for, and the name of its changeset.
pub(super) fn change(
    model: &Model,
    request: &ModelEditRequest,
) -> Result<(ModelChange, Operation), ApiError> {
    if let ModelEditRequest::ImportFile { path } = request {
        let name = Path::new(path).file_name().unwrap_or_default();
        let operation = Operation::ImportModel {
            name: name.to_string_lossy().into_owned(),
        };
        return Ok((change_of_file(model, path)?, operation));
    }
    let change = edit(model, request)?;
    let what = change.label();
    Ok((change, Operation::ChangeModel { what }))
}

fn edit(model: &Model, request: &ModelEditRequest) -> Result<ModelChange, ApiError> {
    use ModelEditRequest as Request;
    let change = match request {
        Request::AddClass { after } => add_class(model, &new_class(after))?,
        Request::AlterClass { before, after } => {
            unchanged(
                "class",
                &before.id,
                model.class(&before.id).map(class_statement),
                before,
            )?;
            alter_class(model, &before.id, |class| set_class(class, after))?
        }
        Request::DeleteClass { id, into } => delete_class(model, id, into.as_deref())?,
        Request::AddAttribute { after, classes } => {
            add_attribute(model, attribute(after)?, classes)?
        }
        Request::AdoptExtra {
            name,
            after,
            classes,
        } => adopt_extra(model, name, attribute(after)?, classes)?,
        Request::AlterAttribute { before, after } => {
            let now = model.attribute(&before.id).map(attribute_view);
            unchanged("attribute", &before.id, now, before)?;
            let stated = attribute(after)?;
            alter_attribute(model, &before.id, |one| {
                *one = AttributeDefinition {
                    number: one.number,
                    ..stated
                }
            })?
        }
        Request::DeleteAttribute { id } => delete_attribute(model, id)?,
        Request::AddRelationshipType { after } => add_relationship_type(relationship_type(after)?),
        Request::AlterRelationshipType { before, after } => {
            let now = model
                .relationship_type(&before.id)
                .map(relationship_type_view);
            unchanged("relationship type", &before.id, now, before)?;
            let stated = relationship_type(after)?;
            alter_relationship_type(model, &before.id, |one| {
                *one = RelationshipTypeDefinition {
                    number: one.number,
                    ..stated
                }
            })?
        }
        Request::DeleteRelationshipType { id } => delete_relationship_type(model, id)?,
        Request::ImportFile { path } => change_of_file(model, path)?,
    };
    Ok(change)
}

/// Refuses where a definition is not what the author of the edit read. One that is gone is told by the verb itself.
fn unchanged<D: PartialEq>(
    kind: &'static str,
    id: &str,
    now: Option<D>,
    read: &D,
) -> Result<(), ModelEditFault> {
    match now {
        Some(now) if now != *read => Err(ModelEditFault::ChangedMeanwhile {
            kind,
            id: id.to_owned(),
        }),
        _ => Ok(()),
    }
}

fn stated(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn new_class(after: &ClassStatement) -> NewClass {
    NewClass {
        id: after.id.clone(),
        label: stated(&after.label),
        parent: after.parent.clone(),
        is_abstract: after.is_abstract,
        key_prefix: stated(&after.key_prefix),
        attributes: after.own_attributes.clone(),
    }
}

fn class_statement(class: &ClassDefinition) -> ClassStatement {
    ClassStatement {
        id: class.id.clone(),
        label: class.label.clone(),
        parent: class.parent.clone(),
        is_abstract: class.is_abstract,
        key_prefix: class.key_prefix.clone(),
        own_attributes: class.attributes.clone(),
    }
}

fn set_class(class: &mut ClassDefinition, after: &ClassStatement) {
    *class = ClassDefinition {
        number: class.number,
        id: after.id.clone(),
        label: after.label.clone(),
        parent: after.parent.clone(),
        is_abstract: after.is_abstract,
        attributes: after.own_attributes.clone(),
        key_prefix: after.key_prefix.clone(),
    };
}

fn attribute(view: &AttributeView) -> Result<AttributeDefinition, ModelEditFault> {
    let pattern = view.pattern.as_deref().map(|text| {
        Pattern::new(text).map_err(|error| ModelEditFault::Pattern {
            pattern: text.to_owned(),
            reason: error.to_string(),
        })
    });
    let value_type = value_type(view.kind, &view.choices);
    let suggestions = match &value_type {
        AttributeType::Choice(_) => Vec::new(),
        _ => view.choices.clone(),
    };
    let label = stated(&view.label).unwrap_or_else(|| label_of(&view.id));
    Ok(AttributeDefinition {
        unit: view.unit.clone(),
        suggestions,
        required: view.required,
        recommended: view.recommended,
        unique: view.unique,
        volatile: view.volatile,
        default: view.default.clone(),
        pattern: pattern.transpose()?,
        ..AttributeDefinition::new(&view.id, &label, value_type)
    })
}

fn value_type(kind: AttributeKind, choices: &[String]) -> AttributeType {
    match kind {
        AttributeKind::Text => AttributeType::Text,
        AttributeKind::LongText => AttributeType::LongText,
        AttributeKind::Integer => AttributeType::Integer,
        AttributeKind::Decimal => AttributeType::Decimal,
        AttributeKind::Boolean => AttributeType::Boolean,
        AttributeKind::Date => AttributeType::Date,
        AttributeKind::Timestamp => AttributeType::Timestamp,
        AttributeKind::Choice => AttributeType::Choice(choices.to_vec()),
        AttributeKind::Url => AttributeType::Url,
        AttributeKind::Email => AttributeType::Email,
        AttributeKind::IpAddress => AttributeType::IpAddress,
        AttributeKind::CiReference => AttributeType::CiReference,
        AttributeKind::Money => AttributeType::Money,
        AttributeKind::List => AttributeType::List,
    }
}

fn relationship_type(view: &RelationshipTypeView) -> Result<RelationshipTypeDefinition, ApiError> {
    let needs = view.default_group.as_deref().map(|needs| {
        needs.parse().map_err(|fault: NeedsFault| {
            let kind = ErrorKind::ModelRefused {
                reason: fault.to_string(),
            };
            ApiError::new(kind, &fault)
        })
    });
    Ok(RelationshipTypeDefinition {
        number: 0,
        id: view.id.clone(),
        label: view.label.clone(),
        inverse_label: view.inverse_label.clone(),
        impact: convert::impact_direction_of(view.impact),
        strength: convert::strength_of(view.strength),
        default_group: needs.transpose()?,
        allowed: view
            .allowed
            .iter()
            .map(|ends| AllowedEnds {
                source: ends.source.clone(),
                target: ends.target.clone(),
            })
            .collect(),
    })
}
