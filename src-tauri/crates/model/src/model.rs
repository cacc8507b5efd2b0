//! The model of a workspace: all classes, attributes and relationship types, with look-ups.

use std::collections::HashMap;

use crate::{
    AllowedEnds, AttributeDefinition, ClassDefinition, ModelFault, RelationshipTypeDefinition,
    nearest,
};

/// All classes, attributes and relationship types of a workspace. Immutable; an altered model is
/// made afresh from the altered definitions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    classes: Vec<ClassDefinition>,
    attributes: Vec<AttributeDefinition>,
    relationship_types: Vec<RelationshipTypeDefinition>,
    class_names: Names,
    attribute_names: Names,
    type_names: Names,
    /// By position of the class: positions of its attributes, inherited ones first.
    class_attributes: Vec<Vec<usize>>,
}

/// Positions by id, by label in lower case, and by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Names {
    ids: HashMap<String, usize>,
    labels: HashMap<String, usize>,
    numbers: HashMap<u16, usize>,
}

impl Names {
    fn new<'d>(
        definitions: impl Iterator<Item = (&'d str, &'d str, u16)>,
    ) -> Result<Self, ModelFault> {
        let mut names = Self::default();
        for (position, (id, label, number)) in definitions.enumerate() {
            let number_taken = names.numbers.insert(number, position).is_some();
            if names.ids.insert(id.to_owned(), position).is_some() || number_taken {
                return Err(ModelFault::DuplicateId(id.to_owned()));
            }
            names.labels.entry(label.to_lowercase()).or_insert(position);
        }
        Ok(names)
    }

    fn matching(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        let by_id = self.ids.get(name);
        by_id
            .or_else(|| self.labels.get(&name.to_lowercase()))
            .or_else(|| self.ids.get(&name.to_lowercase()))
            .copied()
    }

    fn nearest(&self, name: &str, limit: usize) -> Vec<&str> {
        nearest(name, self.ids.keys().map(String::as_str), limit)
    }
}

impl Model {
    /// A model of these definitions, whose numbers are set.
    ///
    /// # Errors
    /// [`ModelFault`] where they do not fit together.
    pub fn new(
        classes: Vec<ClassDefinition>,
        attributes: Vec<AttributeDefinition>,
        relationship_types: Vec<RelationshipTypeDefinition>,
    ) -> Result<Self, ModelFault> {
        let class_names = Names::new(
            classes
                .iter()
                .map(|class| (&*class.id, &*class.label, class.number)),
        )?;
        let attribute_names = Names::new(
            attributes
                .iter()
                .map(|one| (&*one.id, &*one.label, one.number)),
        )?;
        let type_names = Names::new(
            relationship_types
                .iter()
                .map(|one| (&*one.id, &*one.label, one.number)),
        )?;
        let mut model = Self {
            classes,
            attributes,
            relationship_types,
            class_names,
            attribute_names,
            type_names,
            class_attributes: Vec::new(),
        };
        model.class_attributes = model
            .classes
            .iter()
            .map(|class| model.collect_attributes(class))
            .collect::<Result<_, _>>()?;
        model.check_ends()?;
        Ok(model)
    }

    /// Every class that a relationship type names as an end has to exist.
    fn check_ends(&self) -> Result<(), ModelFault> {
        for kind in &self.relationship_types {
            let named = kind.allowed.iter().flat_map(AllowedEnds::classes);
            for class in named {
                self.class(class).ok_or_else(|| ModelFault::UnknownEnd {
                    relationship_type: kind.id.clone(),
                    class: class.to_owned(),
                })?;
            }
        }
        Ok(())
    }

    fn collect_attributes(&self, class: &ClassDefinition) -> Result<Vec<usize>, ModelFault> {
        let mut lineage = vec![class];
        while let Some(parent) = &lineage[lineage.len() - 1].parent {
            let next = self
                .class(parent)
                .ok_or_else(|| ModelFault::UnknownParent {
                    class: class.id.clone(),
                    parent: parent.clone(),
                })?;
            if lineage.len() > self.classes.len() {
                return Err(ModelFault::Cycle(class.id.clone()));
            }
            lineage.push(next);
        }
        let mut positions = Vec::new();
        for (class, attribute) in lineage
            .iter()
            .rev()
            .flat_map(|class| class.attributes.iter().map(move |one| (class, one)))
        {
            let position = self.attribute_names.ids.get(attribute).copied();
            let position = position.ok_or_else(|| ModelFault::UnknownAttribute {
                class: class.id.clone(),
                attribute: attribute.clone(),
            })?;
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
        Ok(positions)
    }

    /// All classes, in the order of definition.
    #[must_use]
    pub fn classes(&self) -> &[ClassDefinition] {
        &self.classes
    }

    /// All attributes, in the order of definition.
    #[must_use]
    pub fn attributes(&self) -> &[AttributeDefinition] {
        &self.attributes
    }

    /// All relationship types, in the order of definition.
    #[must_use]
    pub fn relationship_types(&self) -> &[RelationshipTypeDefinition] {
        &self.relationship_types
    }

    /// The class of an id.
    #[must_use]
    pub fn class(&self, id: &str) -> Option<&ClassDefinition> {
        self.class_names
            .ids
            .get(id)
            .map(|&position| &self.classes[position])
    }

    /// The class of a stored number.
    #[must_use]
    pub fn class_by_number(&self, number: u16) -> Option<&ClassDefinition> {
        self.class_names
            .numbers
            .get(&number)
            .map(|&position| &self.classes[position])
    }

    /// The class that a file or a person means: by id, else by label or id without regard to case.
    #[must_use]
    pub fn class_matching(&self, name: &str) -> Option<&ClassDefinition> {
        self.class_names
            .matching(name)
            .map(|position| &self.classes[position])
    }

    /// The attribute of an id.
    #[must_use]
    pub fn attribute(&self, id: &str) -> Option<&AttributeDefinition> {
        self.attribute_names
            .ids
            .get(id)
            .map(|&position| &self.attributes[position])
    }

    /// The attribute that a header means: by id, else by label or id without regard to case.
    #[must_use]
    pub fn attribute_matching(&self, name: &str) -> Option<&AttributeDefinition> {
        self.attribute_names
            .matching(name)
            .map(|position| &self.attributes[position])
    }

    /// The relationship type of an id.
    #[must_use]
    pub fn relationship_type(&self, id: &str) -> Option<&RelationshipTypeDefinition> {
        self.type_names
            .ids
            .get(id)
            .map(|&position| &self.relationship_types[position])
    }

    /// The relationship type of a stored number.
    #[must_use]
    pub fn relationship_type_by_number(&self, number: u16) -> Option<&RelationshipTypeDefinition> {
        self.type_names
            .numbers
            .get(&number)
            .map(|&position| &self.relationship_types[position])
    }

    /// The type that a file or a person means: by id, else by label or id without regard to case.
    #[must_use]
    pub fn relationship_type_matching(&self, name: &str) -> Option<&RelationshipTypeDefinition> {
        self.type_names
            .matching(name)
            .map(|position| &self.relationship_types[position])
    }

    /// The attributes of a class, inherited ones first.
    pub fn attributes_of(
        &self,
        class: &ClassDefinition,
    ) -> impl Iterator<Item = &AttributeDefinition> {
        let position = self.class_names.ids.get(&class.id).copied();
        let positions = position.map_or(&[][..], |position| &self.class_attributes[position]);
        positions.iter().map(|&position| &self.attributes[position])
    }

    /// Whether a class has an attribute, inherited ones included.
    #[must_use]
    pub fn has_attribute(&self, class: &ClassDefinition, attribute: &str) -> bool {
        self.attributes_of(class).any(|one| one.id == attribute)
    }

    /// Ids of the attributes that all classes without a parent share, in their order.
    #[must_use]
    pub fn common_attributes(&self) -> Vec<String> {
        let mut tops = self.classes.iter().filter(|class| class.parent.is_none());
        let mut common = tops.next().map_or(Vec::new(), |top| top.attributes.clone());
        for top in tops {
            common.retain(|attribute| top.attributes.contains(attribute));
        }
        common
    }

    /// A class, its parent, and so on up to the root.
    pub fn lineage<'m>(
        &'m self,
        class: &'m ClassDefinition,
    ) -> impl Iterator<Item = &'m ClassDefinition> {
        std::iter::successors(Some(class), |class| self.class(class.parent.as_deref()?))
    }

    /// Whether `class` is `ancestor` or below it.
    #[must_use]
    pub fn is_below(&self, class: &ClassDefinition, ancestor: &str) -> bool {
        self.lineage(class).any(|one| one.id == ancestor)
    }

    /// A class and all below it, in the order of definition.
    pub fn descendants<'m>(
        &'m self,
        ancestor: &'m str,
    ) -> impl Iterator<Item = &'m ClassDefinition> {
        self.classes
            .iter()
            .filter(move |class| self.is_below(class, ancestor))
    }

    /// At most `limit` class ids near a mistyped one, nearest first.
    #[must_use]
    pub fn nearest_classes(&self, name: &str, limit: usize) -> Vec<&str> {
        self.class_names.nearest(name, limit)
    }

    /// At most `limit` attribute ids near a mistyped one, nearest first.
    #[must_use]
    pub fn nearest_attributes(&self, name: &str, limit: usize) -> Vec<&str> {
        self.attribute_names.nearest(name, limit)
    }

    /// At most `limit` relationship type ids near a mistyped one, nearest first.
    #[must_use]
    pub fn nearest_relationship_types(&self, name: &str, limit: usize) -> Vec<&str> {
        self.type_names.nearest(name, limit)
    }
}

#[cfg(test)]
mod tests {
    use super::Model;
    use crate::{ClassDefinition, ModelFault};

    #[test]
    fn names_match_by_id_or_label() {
        let model = Model::shipped();
        for name in [
            "virtual_machine",
            "Virtual machine",
            " VIRTUAL MACHINE ",
            "Virtual_Machine",
        ] {
            assert_eq!(
                model.class_matching(name).map(|class| &*class.id),
                Some("virtual_machine"),
                "{name}"
            );
        }
        assert_eq!(
            model.attribute_matching("support team").map(|one| &*one.id),
            Some("support_team")
        );
        assert_eq!(
            model.nearest_classes("virtual_machin", 2),
            ["virtual_machine"]
        );
    }

    #[test]
    fn attributes_are_inherited() {
        let model = Model::shipped();
        let class = |id: &str| model.class(id).expect("shipped");
        assert!(model.has_attribute(class("business_service"), "rto"));
        assert!(model.has_attribute(class("server"), "serial_number"));
        assert!(!model.has_attribute(class("virtual_machine"), "serial_number"));
        assert!(
            model
                .classes()
                .iter()
                .all(|class| model.has_attribute(class, "owner"))
        );
        assert!(model.is_below(class("business_service"), "service"));
        assert_eq!(model.descendants("service").count(), 4);
    }

    #[test]
    fn refuses_what_does_not_fit_together() {
        let class = |number: u16, id: &str, parent: Option<&str>| ClassDefinition {
            number,
            id: id.to_owned(),
            label: id.to_owned(),
            parent: parent.map(str::to_owned),
            is_abstract: false,
            attributes: Vec::new(),
            key_prefix: "X".to_owned(),
        };
        let fault = |classes| Model::new(classes, Vec::new(), Vec::new()).expect_err("refused");
        assert!(matches!(
            fault(vec![class(1, "a", None), class(2, "a", None)]),
            ModelFault::DuplicateId(_)
        ));
        assert!(matches!(
            fault(vec![class(1, "a", Some("b"))]),
            ModelFault::UnknownParent { .. }
        ));
        assert!(matches!(
            fault(vec![class(1, "a", Some("b")), class(2, "b", Some("a"))]),
            ModelFault::Cycle(_)
        ));
        let with_attribute = ClassDefinition {
            attributes: vec!["x".to_owned()],
            ..class(1, "a", None)
        };
        assert!(matches!(
            fault(vec![with_attribute]),
            ModelFault::UnknownAttribute { .. }
        ));
    }
}
