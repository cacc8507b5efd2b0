//! The query that finds the same CIs as a check, for those that the query language can say.

use faultline_model::{AttributeDefinition, ClassDefinition, Model};

use super::{AttributeGap, Check, cis, dependencies};

const IN_SERVICE: &str = "(status:live or status:maintenance)";

/// A query that finds the CIs of a check's list, and no others; none where the language has no words for it.
#[must_use]
pub fn query_of(check: Check, model: &Model) -> Option<String> {
    let service = |asked: &str| format!("class:service {IN_SERVICE} {asked}");
    let missing = |id: &str| {
        let known = model.attribute(id)?;
        Some(format!("missing:{}", known.id))
    };
    match check {
        Check::MissingRequired => gaps(model, |one| one.required),
        Check::MissingRecommended => gaps(model, |one| one.recommended && !one.required),
        Check::ServicesWithoutOwner => Some(service(&missing("owner")?)),
        Check::ServicesWithoutCriticality => Some(service(&missing("criticality")?)),
        Check::ServicesWithoutTargets => {
            let targets: Vec<String> = cis::TARGETS.into_iter().filter_map(missing).collect();
            match targets.as_slice() {
                [] => None,
                some => Some(service(&format!("({})", some.join(" or ")))),
            }
        }
        Check::Orphans => {
            let mut query = format!("{IN_SERVICE} not depends_on:(key:*) not impacts:(key:*)");
            for class in dependencies::WITHOUT_IMPACT {
                if model.class(class).is_some() {
                    query.push_str(&format!(" not class:{class}"));
                }
            }
            Some(query)
        }
        _ => None,
    }
}

impl AttributeGap {
    /// A query that finds its CIs, and no others; none where the model lacks the class or the attribute.
    #[must_use]
    pub fn query(&self, model: &Model) -> Option<String> {
        let class = model.class_by_number(self.class)?;
        let mut attributes = model.attributes_of(class);
        let attribute = attributes.find(|one| one.number == self.attribute)?;
        Some(format!(
            "{} {IN_SERVICE} missing:{}",
            alone(model, class),
            attribute.id
        ))
    }
}

/// Finds the CIs of a class itself, without those of the classes below it.
fn alone(model: &Model, class: &ClassDefinition) -> String {
    let mut query = format!("class:{}", class.id);
    let children = model.classes().iter();
    for child in children.filter(|one| one.parent.as_ref() == Some(&class.id)) {
        query.push_str(&format!(" not class:{}", child.id));
    }
    query
}

/// CIs that lack an attribute which every class has; none where some class asks for more than the others.
fn gaps(model: &Model, wanted: impl Fn(&AttributeDefinition) -> bool) -> Option<String> {
    let common = model.common_attributes();
    let of_some = model.attributes().iter().filter(|&one| wanted(one));
    let mut terms = Vec::new();
    for attribute in of_some {
        if !common.contains(&attribute.id) {
            return None;
        }
        terms.push(format!("missing:{}", attribute.id));
    }
    match terms.as_slice() {
        [] => None,
        some => Some(format!("{IN_SERVICE} ({})", some.join(" or "))),
    }
}
