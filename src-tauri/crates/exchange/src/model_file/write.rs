//! Writes a model file.

use faultline_model::Model;
use serde::Serialize;

use super::{ModelFileFormat, VERSION};

#[derive(Serialize)]
struct File<'m> {
    faultline_model: u64,
    class: &'m [faultline_model::ClassDefinition],
    attribute: &'m [faultline_model::AttributeDefinition],
    relationship_type: &'m [faultline_model::RelationshipTypeDefinition],
}

/// The text of a model, definitions in their order.
#[must_use]
pub fn write_model_file(model: &Model, format: ModelFileFormat) -> String {
    let file = File {
        faultline_model: VERSION,
        class: model.classes(),
        attribute: model.attributes(),
        relationship_type: model.relationship_types(),
    };
    let mut text = match format {
        ModelFileFormat::Toml => {
            toml::to_string(&file).expect("definitions hold only texts, lists and flags")
        }
        ModelFileFormat::Json => {
            serde_json::to_string_pretty(&file).expect("definitions have texts as keys")
        }
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}
