//! The model that every new workspace begins with.

mod attributes;
mod classes;
mod relationship_types;

use std::sync::LazyLock;

use crate::Model;

impl Model {
    /// The model that every new workspace begins with.
    #[must_use]
    pub fn shipped() -> Self {
        static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
            Model::new(
                classes::shipped(),
                attributes::shipped(),
                relationship_types::shipped(),
            )
            .expect("the shipped definitions fit together")
        });
        SHIPPED.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::{AttributeDefinition, ClassDefinition, Model, RelationshipTypeDefinition};

    #[test]
    fn key_prefixes_are_distinct() {
        let model = Model::shipped();
        let concrete = || model.classes().iter().filter(|class| !class.is_abstract);
        let prefixes: HashSet<&str> = concrete().map(|class| &*class.key_prefix).collect();
        assert_eq!(prefixes.len(), concrete().count());
    }

    #[test]
    fn defaults_are_values() {
        for attribute in Model::shipped().attributes() {
            if let Some(default) = &attribute.default {
                assert_eq!(attribute.validate(default).as_deref(), Ok(&**default));
            }
        }
    }

    #[test]
    fn definitions_survive_being_stored() {
        let model = Model::shipped();
        for definition in model.classes() {
            let text = serde_json::to_string(definition).expect("serializes");
            let back: ClassDefinition = serde_json::from_str(&text).expect("reads back");
            assert_eq!(
                ClassDefinition {
                    number: definition.number,
                    ..back
                },
                *definition
            );
        }
        for definition in model.attributes() {
            let text = serde_json::to_string(definition).expect("serializes");
            let back: AttributeDefinition = serde_json::from_str(&text).expect("reads back");
            assert_eq!(
                AttributeDefinition {
                    number: definition.number,
                    ..back
                },
                *definition
            );
        }
        for definition in model.relationship_types() {
            let text = serde_json::to_string(definition).expect("serializes");
            let back: RelationshipTypeDefinition = serde_json::from_str(&text).expect("reads back");
            assert_eq!(
                RelationshipTypeDefinition {
                    number: definition.number,
                    ..back
                },
                *definition
            );
        }
    }
}
