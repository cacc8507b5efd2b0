//! Classes, attributes and relationship types, added, altered and deleted.

use std::io::Write;
use std::path::Path;

use faultline_core::model_edit::{
    AllowedEnds, AttributeDefinition, AttributeType, ClassDefinition, ImpactDirection, Model,
    ModelChange, ModelEditFault, Needs, NewClass, Pattern, RelationshipTypeDefinition, Strength,
    add_attribute, add_class, add_relationship_type, alter_attribute, alter_class,
    alter_relationship_type, delete_attribute, delete_class, delete_relationship_type, label_of,
};
use faultline_core::workspace::Operation;

use super::tell::carry_out;
use crate::arguments::{
    AttributeFields, ClassFields, ModelAttributeCommand, ModelClassCommand, ModelTypeCommand,
    ModelWriting, TypeFields,
};
use crate::failure::Failure;
use crate::opening::open;

/// Adds, alters or deletes a class.
pub fn class(command: &ModelClassCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        ModelClassCommand::Add(fields) => write(&fields.file, &fields.writing, out, |model| {
            let new = NewClass {
                id: fields.id.clone(),
                label: fields.label.clone(),
                parent: stated(fields.parent.as_deref()),
                is_abstract: fields.r#abstract.unwrap_or(false),
                key_prefix: fields.key_prefix.clone(),
                attributes: fields.attributes.clone().unwrap_or_default(),
            };
            add_class(model, &new)
        }),
        ModelClassCommand::Alter(fields) => write(&fields.file, &fields.writing, out, |model| {
            alter_class(model, &fields.id, |class| set_class(class, fields))
        }),
        ModelClassCommand::Delete {
            file,
            id,
            into,
            writing,
        } => write(file, writing, out, |model| {
            delete_class(model, id, into.as_deref())
        }),
    }
}

/// Adds, alters or deletes an attribute.
pub fn attribute(command: &ModelAttributeCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        ModelAttributeCommand::Add(fields) => {
            let pattern = pattern(fields)?;
            write(&fields.file, &fields.writing, out, |model| {
                let label = label_of(&fields.id);
                let mut one = AttributeDefinition::new(&fields.id, &label, AttributeType::Text);
                set_attribute(&mut one, fields, pattern);
                add_attribute(model, one, &fields.classes)
            })
        }
        ModelAttributeCommand::Alter(fields) => {
            if !fields.classes.is_empty() {
                let sentence = "--class goes with add. Use model class alter CLASS --attributes.";
                return Err(Failure::WrongUsage(sentence.to_owned()));
            }
            let pattern = pattern(fields)?;
            write(&fields.file, &fields.writing, out, |model| {
                alter_attribute(model, &fields.id, |one| set_attribute(one, fields, pattern))
            })
        }
        ModelAttributeCommand::Delete { file, id, writing } => {
            write(file, writing, out, |model| delete_attribute(model, id))
        }
    }
}

/// Adds, alters or deletes a relationship type.
pub fn relationship_type(command: &ModelTypeCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        ModelTypeCommand::Add(fields) => {
            let (Some(label), Some(inverse)) = (&fields.label, &fields.inverse) else {
                let sentence = "A relationship type needs --label and --inverse.";
                return Err(Failure::WrongUsage(sentence.to_owned()));
            };
            let mut kind = RelationshipTypeDefinition {
                number: 0,
                id: fields.id.clone(),
                label: label.clone(),
                inverse_label: inverse.clone(),
                impact: ImpactDirection::None,
                strength: Strength::Hard,
                default_group: None,
                allowed: Vec::new(),
            };
            set_type(&mut kind, fields, needs(fields)?, allowed(fields)?);
            write(&fields.file, &fields.writing, out, |_| {
                Ok(add_relationship_type(kind))
            })
        }
        ModelTypeCommand::Alter(fields) => {
            let (needs, allowed) = (needs(fields)?, allowed(fields)?);
            write(&fields.file, &fields.writing, out, |model| {
                alter_relationship_type(model, &fields.id, |kind| {
                    set_type(kind, fields, needs, allowed);
                })
            })
        }
        ModelTypeCommand::Delete { file, id, writing } => write(file, writing, out, |model| {
            delete_relationship_type(model, id)
        }),
    }
}

fn write(
    file: &Path,
    writing: &ModelWriting,
    out: &mut impl Write,
    verb: impl FnOnce(&Model) -> Result<ModelChange, ModelEditFault>,
) -> Result<(), Failure> {
    let workspace = open(file)?;
    let model = workspace.read().map_err(Failure::work)?.view().model();
    let change = verb(&model.map_err(Failure::work)?).map_err(Failure::work)?;
    let what = change.label();
    carry_out(
        &workspace,
        &change,
        &Operation::ChangeModel { what },
        writing,
        out,
    )
}

/// What is stated; empty states nothing.
fn stated(text: Option<&str>) -> Option<String> {
    text.filter(|text| !text.is_empty()).map(str::to_owned)
}

fn set_class(class: &mut ClassDefinition, fields: &ClassFields) {
    if let Some(label) = &fields.label {
        class.label.clone_from(label);
    }
    if let Some(parent) = &fields.parent {
        class.parent = stated(Some(parent));
    }
    class.is_abstract = fields.r#abstract.unwrap_or(class.is_abstract);
    if let Some(prefix) = &fields.key_prefix {
        class.key_prefix.clone_from(prefix);
    }
    if let Some(attributes) = &fields.attributes {
        class.attributes = attributes
            .iter()
            .filter(|id| !id.is_empty())
            .cloned()
            .collect();
    }
}

fn pattern(fields: &AttributeFields) -> Result<Option<Pattern>, Failure> {
    let Some(text) = stated(fields.pattern.as_deref()) else {
        return Ok(None);
    };
    let compiled = Pattern::new(&text);
    compiled.map(Some).map_err(|error| {
        let reason = error.to_string();
        Failure::work(ModelEditFault::Pattern {
            pattern: text,
            reason,
        })
    })
}

fn set_attribute(
    one: &mut AttributeDefinition,
    fields: &AttributeFields,
    pattern: Option<Pattern>,
) {
    if let Some(label) = &fields.label {
        one.label.clone_from(label);
    }
    let offered = fields.choices.clone();
    let keeps_choices = matches!(one.value_type, AttributeType::Choice(_));
    match fields.value_type.as_deref() {
        None if keeps_choices => {
            if let Some(offered) = offered {
                one.value_type = AttributeType::Choice(offered);
            }
        }
        None => one.suggestions = offered.unwrap_or_else(|| one.suggestions.clone()),
        Some("choice") => {
            let offered = offered.unwrap_or_else(|| one.choices().to_vec());
            one.value_type = AttributeType::Choice(offered);
            one.suggestions.clear();
        }
        Some(name) => {
            one.value_type = plain_type(name);
            one.suggestions = offered.unwrap_or_default();
        }
    }
    if fields.unit.is_some() {
        one.unit = stated(fields.unit.as_deref());
    }
    if fields.default.is_some() {
        one.default = stated(fields.default.as_deref());
    }
    if fields.pattern.is_some() {
        one.pattern = pattern;
    }
    one.required = fields.required.unwrap_or(one.required);
    one.recommended = fields.recommended.unwrap_or(one.recommended);
    one.unique = fields.unique.unwrap_or(one.unique);
    one.volatile = fields.volatile.unwrap_or(one.volatile);
}

pub(super) fn plain_type(name: &str) -> AttributeType {
    match name {
        "long_text" => AttributeType::LongText,
        "integer" => AttributeType::Integer,
        "decimal" => AttributeType::Decimal,
        "boolean" => AttributeType::Boolean,
        "date" => AttributeType::Date,
        "timestamp" => AttributeType::Timestamp,
        "url" => AttributeType::Url,
        "email" => AttributeType::Email,
        "ip_address" => AttributeType::IpAddress,
        "ci_reference" => AttributeType::CiReference,
        "money" => AttributeType::Money,
        "list" => AttributeType::List,
        _ => AttributeType::Text,
    }
}

fn needs(fields: &TypeFields) -> Result<Option<Needs>, Failure> {
    let needs = stated(fields.default_group.as_deref()).map(|needs| needs.parse());
    needs.transpose().map_err(Failure::work)
}

/// The pairs of classes that are stated, as `server:rack` or `*:team`.
fn allowed(fields: &TypeFields) -> Result<Option<Vec<AllowedEnds>>, Failure> {
    let Some(stated_pairs) = &fields.allowed else {
        return Ok(None);
    };
    let end = |class: &str| (class != "*").then(|| class.to_owned());
    let pairs = stated_pairs.iter().filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| match pair.split_once(':') {
        Some((source, target)) if !source.trim().is_empty() && !target.trim().is_empty() => {
            Ok(AllowedEnds {
                source: end(source.trim()),
                target: end(target.trim()),
            })
        }
        _ => Err(Failure::WrongUsage(format!(
            "{pair:?} is no pair of classes. Write it like server:rack, with * for any class."
        ))),
    });
    pairs.collect::<Result<_, _>>().map(Some)
}

fn set_type(
    kind: &mut RelationshipTypeDefinition,
    fields: &TypeFields,
    needs: Option<Needs>,
    allowed: Option<Vec<AllowedEnds>>,
) {
    if let Some(allowed) = allowed {
        kind.allowed = allowed;
    }
    if fields.default_group.is_some() {
        kind.default_group = needs;
    }
    if let Some(label) = &fields.label {
        kind.label.clone_from(label);
    }
    if let Some(inverse) = &fields.inverse {
        kind.inverse_label.clone_from(inverse);
    }
    kind.impact = match fields.impact.as_deref() {
        Some("target_to_source") => ImpactDirection::TargetToSource,
        Some("source_to_target") => ImpactDirection::SourceToTarget,
        Some("both") => ImpactDirection::Both,
        Some(_) => ImpactDirection::None,
        None => kind.impact,
    };
    kind.strength = match fields.strength.as_deref() {
        Some("soft") => Strength::Soft,
        Some(_) => Strength::Hard,
        None => kind.strength,
    };
}
