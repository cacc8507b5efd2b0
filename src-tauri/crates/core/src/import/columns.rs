//! What the columns of a file of CIs mean for each class: an attribute of it, or an extra one.

use std::collections::HashMap;
use std::sync::Arc;

use faultline_exchange::csv::header::CiLayout;
use faultline_model::{AttributeDefinition, Model, extra_id};

/// The columns of a file for the CIs of one class, in byte order of the ids that they are stored under.
#[derive(Debug)]
pub(super) struct ClassColumns {
    /// The columns.
    pub columns: Vec<ClassColumn>,
    /// What new CIs get without being told, since the file has no such column.
    pub defaults: Vec<(String, String)>,
    /// Attributes that no CI of the class may lack.
    pub required: Vec<String>,
}

/// One column for one class.
#[derive(Debug)]
pub(super) struct ClassColumn {
    /// Its place in the row.
    pub column: usize,
    /// The id under which values are stored.
    pub id: String,
    /// What a value has to be; none for an extra attribute.
    pub definition: Option<AttributeDefinition>,
}

/// Finds what columns mean, and remembers it by class.
pub(super) struct Columns {
    attributes: Vec<(usize, Meaning)>,
    by_class: HashMap<u16, Arc<ClassColumns>>,
}

enum Meaning {
    Attribute(String),
    Unknown(String),
}

impl Columns {
    /// A header means an attribute by its id, else by its label; where two headers mean the same one, the second
    /// stands for itself.
    pub(super) fn new(layout: &CiLayout, model: &Model) -> Self {
        let exact: HashMap<&str, usize> = layout
            .attributes
            .iter()
            .filter(|(_, header)| model.attribute(header).is_some())
            .map(|(column, header)| (header.as_str(), *column))
            .collect();
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut attributes = Vec::new();
        for (column, header) in &layout.attributes {
            let meant = model.attribute_matching(header).filter(|attribute| {
                exact
                    .get(attribute.id.as_str())
                    .is_none_or(|owner| owner == column)
                    && *taken.entry(attribute.id.clone()).or_insert(*column) == *column
            });
            let meaning = match meant {
                Some(attribute) => Meaning::Attribute(attribute.id.clone()),
                None => Meaning::Unknown(header.clone()),
            };
            attributes.push((*column, meaning));
        }
        Self {
            attributes,
            by_class: HashMap::new(),
        }
    }

    /// The columns for a class.
    pub(super) fn of_class(&mut self, model: &Model, class: u16) -> Arc<ClassColumns> {
        let columns = self
            .by_class
            .entry(class)
            .or_insert_with(|| Arc::new(class_columns(&self.attributes, model, class)));
        Arc::clone(columns)
    }
}

fn class_columns(attributes: &[(usize, Meaning)], model: &Model, class: u16) -> ClassColumns {
    let definitions: Vec<&AttributeDefinition> = model
        .class_by_number(class)
        .map(|class| model.attributes_of(class).collect())
        .unwrap_or_default();
    let mut columns: Vec<ClassColumn> = attributes
        .iter()
        .map(|(column, meaning)| {
            let (name, definition) = match meaning {
                Meaning::Unknown(header) => (header, None),
                Meaning::Attribute(id) => {
                    (id, definitions.iter().find(|one| one.id == *id).copied())
                }
            };
            ClassColumn {
                column: *column,
                id: definition.map_or_else(|| extra_id(name), |one| one.id.clone()),
                definition: definition.cloned(),
            }
        })
        .collect();
    columns.sort_by(|one, other| one.id.cmp(&other.id));
    let is_listed = |id: &str| columns.iter().any(|column| column.id == id);
    let defaults = definitions
        .iter()
        .filter(|one| !is_listed(&one.id))
        .filter_map(|one| Some((one.id.clone(), one.default.clone()?)))
        .collect();
    let required = definitions
        .iter()
        .filter(|one| one.required)
        .map(|one| one.id.clone())
        .collect();
    ClassColumns {
        columns,
        defaults,
        required,
    }
}
