//! What becomes of the model.

use std::collections::BTreeMap;

use faultline_model::{AttributeDefinition, ClassDefinition, RelationshipTypeDefinition};

/// A definition before and after. None before makes it, none after deletes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionEdit<D> {
    /// As the author of the edit read it.
    pub before: Option<D>,
    /// What it becomes.
    pub after: Option<D>,
}

/// What becomes of the model, as one changeset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ModelChange {
    /// Of classes.
    pub classes: Vec<DefinitionEdit<ClassDefinition>>,
    /// Of attributes.
    pub attributes: Vec<DefinitionEdit<AttributeDefinition>>,
    /// Of relationship types.
    pub relationship_types: Vec<DefinitionEdit<RelationshipTypeDefinition>>,
    /// By id of a class that is deleted: the id of the class that its CIs go to.
    pub moves: BTreeMap<String, String>,
    /// By id of an attribute: the name of the extra attribute that it takes the values of, besides its own id and label.
    pub adopts: BTreeMap<String, String>,
}

impl ModelChange {
    /// Whether nothing becomes different.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.attributes.is_empty() && self.relationship_types.is_empty()
    }

    /// What is done, a line each, as "Add class rack_row". Additions and deletions of an attribute come before the
    /// classes that list it.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for one in &self.attributes {
            lines.extend(line("attribute", one, |definition| &definition.id));
        }
        for one in &self.classes {
            lines.extend(line("class", one, |definition| &definition.id));
        }
        for one in &self.relationship_types {
            lines.extend(line("relationship type", one, |definition| &definition.id));
        }
        lines
    }

    /// What is done, in a few words.
    #[must_use]
    pub fn label(&self) -> String {
        let mut lines = self.lines();
        match lines.len() {
            0 => "Alter nothing in the model".to_owned(),
            1 => lines.remove(0),
            count => format!("{} and {} more in the model", lines.remove(0), count - 1),
        }
    }
}

fn line<D>(kind: &str, edit: &DefinitionEdit<D>, id: impl Fn(&D) -> &String) -> Option<String> {
    match (&edit.before, &edit.after) {
        (None, Some(after)) => Some(format!("Add {kind} {}", id(after))),
        (Some(_), Some(after)) => Some(format!("Alter {kind} {}", id(after))),
        (Some(before), None) => Some(format!("Delete {kind} {}", id(before))),
        (None, None) => None,
    }
}
