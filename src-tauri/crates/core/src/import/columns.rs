//! What the columns of a file of CIs mean for each class: an attribute of it, or an extra one.

use std::collections::HashMap;
use std::sync::Arc;

use faultline_exchange::csv::header::CiLayout;
use faultline_exchange::issue::Issue;
use faultline_exchange::reason::Reason;
use faultline_model::{AttributeDefinition, Model, extra_id};

/// What is wrong where two headers of a file mean one attribute, the one by its id and the other by its label.
pub(super) fn stated_twice(file: &str, layout: &CiLayout, model: &Model) -> Option<Issue> {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    layout.attributes.iter().find_map(|(_, header)| {
        let attribute = model.attribute_matching(header)?;
        let first = seen.insert(&attribute.id, header)?;
        let reason = Reason::SameMeaning {
            first: first.to_owned(),
            second: header.clone(),
        };
        Some(Issue {
            column: Some(header.clone()),
            ..Issue::of_row(file, 1, reason)
        })
    })
}

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
    /// A header means an attribute by its id, else by its label.
    pub(super) fn new(layout: &CiLayout, model: &Model) -> Self {
        let meaning = |header: &String| match model.attribute_matching(header) {
            Some(attribute) => Meaning::Attribute(attribute.id.clone()),
            None => Meaning::Unknown(header.clone()),
        };
        let attributes = layout.attributes.iter();
        Self {
            attributes: attributes
                .map(|(column, header)| (*column, meaning(header)))
                .collect(),
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
