//! The model as a file, TOML or JSON: classes, attributes and relationship types by their ids.
//!
//! ```toml
//! faultline_model = 1
//!
//! [[class]]
//! id = "rack_row"
//! label = "Rack row"
//! parent = "facility"
//! key_prefix = "ROW"
//! attributes = ["floor"]
//!
//! [[relationship_type]]
//! id = "cooled_by"
//! label = "cooled by"
//! inverse_label = "cools"
//! impact = "target_to_source"
//! strength = "soft"
//! allowed = [{ source = "compute", target = "cooling" }]
//! ```

mod read;
mod write;

use std::path::Path;

use faultline_model::{AttributeDefinition, ClassDefinition, RelationshipTypeDefinition};

pub use read::{ModelFileFault, read_model_file};
pub use write::write_model_file;

/// The version of the format, as the file states it.
const VERSION: u64 = 1;

/// The two forms of a model file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelFileFormat {
    /// For people: comments are allowed.
    Toml,
    /// For programs.
    Json,
}

impl ModelFileFormat {
    /// The form that the ending of a file name says; TOML unless it is `.json`.
    #[must_use]
    pub fn of_path(path: &Path) -> Self {
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending {
            Some(ending) if ending.eq_ignore_ascii_case("json") => Self::Json,
            _ => Self::Toml,
        }
    }
}

/// What a model file states. Numbers of definitions are not part of it, and 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModelDocument {
    /// Classes.
    pub classes: Vec<ClassDefinition>,
    /// Attributes.
    pub attributes: Vec<AttributeDefinition>,
    /// Relationship types.
    pub relationship_types: Vec<RelationshipTypeDefinition>,
}

#[cfg(test)]
mod tests;
