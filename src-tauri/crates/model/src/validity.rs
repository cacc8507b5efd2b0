//! Validity: between which classes relationships of a type are allowed. A type that states nothing is
//! allowed between any classes; restrictions come only from the user.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::Model;

/// A pair of classes between which a relationship type is allowed, the classes below them included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllowedEnds {
    /// Id of the class that the source is of or below; none for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Id of the class that the target is of or below; none for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
}

impl AllowedEnds {
    /// The classes it names.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        [&self.source, &self.target]
            .into_iter()
            .filter_map(|end| end.as_deref())
    }
}

/// Numbers of the classes that an end may be of; none for any.
type EndClasses = Option<HashSet<u16>>;

/// Which relationships a model allows, by the numbers that rows hold: one look-up each, whatever the depth of the tree.
#[derive(Clone, Debug, Default)]
pub struct Validity {
    /// By number of a type that is restricted.
    types: HashMap<u16, Vec<(EndClasses, EndClasses)>>,
}

impl Validity {
    /// What a model allows. Cost: one pass over its classes for each class that a type names.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let numbers = |end: &Option<String>| -> EndClasses {
            let below = model.descendants(end.as_deref()?);
            Some(below.map(|class| class.number).collect())
        };
        let restricted = model.relationship_types().iter();
        let restricted = restricted.filter(|kind| !kind.allowed.is_empty());
        let types = restricted.map(|kind| {
            let pairs = kind.allowed.iter();
            let pairs = pairs.map(|ends| (numbers(&ends.source), numbers(&ends.target)));
            (kind.number, pairs.collect())
        });
        Self {
            types: types.collect(),
        }
    }

    /// Whether relationships of no type are restricted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.types.is_empty()
    }

    /// Whether a type is allowed between some classes only.
    #[must_use]
    pub fn restricts(&self, relationship_type: u16) -> bool {
        self.types.contains_key(&relationship_type)
    }

    /// Whether a type is allowed between the same classes as in another model.
    #[must_use]
    pub fn same_as(&self, other: &Self, relationship_type: u16) -> bool {
        self.types.get(&relationship_type) == other.types.get(&relationship_type)
    }

    /// Whether a type is allowed from a CI of one class to a CI of another, all by number.
    #[must_use]
    pub fn allows(&self, relationship_type: u16, source: u16, target: u16) -> bool {
        let Some(pairs) = self.types.get(&relationship_type) else {
            return true;
        };
        let is_of = |end: &EndClasses, class: u16| {
            end.as_ref().is_none_or(|classes| classes.contains(&class))
        };
        pairs
            .iter()
            .any(|(sources, targets)| is_of(sources, source) && is_of(targets, target))
    }
}

#[cfg(test)]
mod tests {
    use super::{AllowedEnds, Validity};
    use crate::{Model, ModelFault};

    fn ends(source: &str, target: &str) -> AllowedEnds {
        let end = |class: &str| (class != "*").then(|| class.to_owned());
        AllowedEnds {
            source: end(source),
            target: end(target),
        }
    }

    /// The shipped model with one type restricted.
    fn restricted(id: &str, allowed: &[(&str, &str)]) -> Result<Model, ModelFault> {
        let shipped = Model::shipped();
        let mut types = shipped.relationship_types().to_vec();
        for kind in types.iter_mut().filter(|kind| kind.id == id) {
            kind.allowed = allowed.iter().map(|(one, two)| ends(one, two)).collect();
        }
        let classes = shipped.classes().to_vec();
        Model::new(classes, shipped.attributes().to_vec(), types)
    }

    #[test]
    fn pairs_hold_for_the_classes_below_and_what_states_none_is_allowed_anywhere() {
        let pairs = [("compute", "facility"), ("*", "team"), ("pdu", "*")];
        let model = restricted("located_in", &pairs).expect("the classes exist");
        let validity = Validity::of(&model);
        let kind = |id: &str| model.relationship_type(id).expect("shipped").number;
        let class = |id: &str| model.class(id).expect("shipped").number;
        let cases = [
            ("located_in", "server", "rack", true),
            ("located_in", "compute", "facility", true),
            ("located_in", "rack", "server", false),
            ("located_in", "person", "team", true),
            ("located_in", "pdu", "server", true),
            ("located_in", "server", "server", false),
            ("located_in", "network_device", "rack", false),
            ("runs_on", "rack", "person", true),
        ];
        for (id, source, target, allowed) in cases {
            let told = validity.allows(kind(id), class(source), class(target));
            assert_eq!(told, allowed, "{id} from {source} to {target}");
        }
        assert!(validity.restricts(kind("located_in")) && !validity.restricts(kind("runs_on")));
        assert!(Validity::of(&Model::shipped()).is_empty());
    }

    #[test]
    fn a_class_that_does_not_exist_is_refused() {
        let fault = restricted("runs_on", &[("server", "rak")]).expect_err("there is no rak");
        let named = ModelFault::UnknownEnd {
            relationship_type: "runs_on".to_owned(),
            class: "rak".to_owned(),
        };
        assert_eq!(fault, named);
    }
}
