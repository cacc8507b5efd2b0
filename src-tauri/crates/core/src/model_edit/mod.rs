//! Edits of the model: classes, attributes and relationship types.
//!
//! Every verb makes a [`ModelChange`]: definitions before and after. One path previews it (which CIs
//! do not satisfy it, which values move), and one path makes it, as one changeset. No value is ever
//! lost: what a class lacks, or no longer takes, is kept as an extra attribute.

mod altered;
mod attribute;
mod change;
mod class;
mod class_effect;
mod conform;
mod difference;
mod effect;
mod extras;
mod fault;
mod file;
mod finding;
mod outside;
mod relationship_type;
mod relationships_effect;
mod validity_effect;
mod write;

pub use attribute::{
    add_attribute, adopt_extra, alter_attribute, attribute_for_extra, delete_attribute,
};
pub use change::{DefinitionEdit, ModelChange};
pub use class::{NewClass, add_class, alter_class, delete_class, label_of};
pub use difference::difference;
pub(crate) use effect::{Models, effect_beside};
pub use extras::{ExtraAttribute, extras};
pub use fault::ModelEditFault;
pub use faultline_exchange::model_file;
pub use faultline_model::{
    AllowedEnds, AttributeDefinition, AttributeType, ClassDefinition, ImpactDirection, Model,
    Needs, Pattern, RelationshipTypeDefinition, Strength, Validity,
};
pub use file::{ModelPlaceFault, export_model, read_model};
pub use finding::{Finding, FindingReason, Findings, ModelEffect};
pub use outside::{OutsideRelationship, outside};
pub use relationship_type::{
    add_relationship_type, alter_relationship_type, delete_relationship_type,
};
pub use write::{Acceptance, change_model, preview};

#[cfg(test)]
mod tests;
