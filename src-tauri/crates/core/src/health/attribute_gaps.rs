//! Required and recommended attributes that have no value, by class.

use std::collections::BTreeMap;

use faultline_graph::Node;
use faultline_model::{Attributes, Model};
use faultline_store::CiRow;

use super::figures::Gathered;
use super::{Check, Finding, Reason};

/// How many CIs of a class lack an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeGap {
    /// Number of the class.
    pub class: u16,
    /// Number of the attribute.
    pub attribute: u16,
    /// Whether it is required; else recommended.
    pub required: bool,
    /// CIs of the class in service without it.
    pub missing: u32,
    /// CIs of the class in service.
    pub of: u32,
}

/// An attribute that is looked for.
struct Wanted {
    number: u16,
    id: String,
    required: bool,
    missing: u32,
}

/// What is wanted of one class, and how many CIs of it went by.
#[derive(Default)]
struct OfClass {
    wanted: Vec<Wanted>,
    cis: u32,
}

/// Counts gaps while CIs go by.
pub(super) struct AttributeGaps<'m> {
    model: &'m Model,
    classes: BTreeMap<u16, OfClass>,
}

impl<'m> AttributeGaps<'m> {
    pub fn new(model: &'m Model) -> Self {
        Self {
            model,
            classes: BTreeMap::new(),
        }
    }

    /// Takes note of a CI in service.
    pub fn consider(&mut self, node: Node, row: &CiRow<'_>, gathered: &mut Gathered) {
        let model = self.model;
        let class = self.classes.entry(row.class).or_insert_with(|| OfClass {
            wanted: wanted(model, row.class),
            cis: 0,
        });
        class.cis += 1;
        let (mut required, mut recommended) = (Vec::new(), Vec::new());
        for one in &mut class.wanted {
            if Attributes::find(row.attributes, &one.id).is_none() {
                one.missing += 1;
                let list = if one.required {
                    &mut required
                } else {
                    &mut recommended
                };
                list.push(one.number);
            }
        }
        for (check, missing) in [
            (Check::MissingRequired, required),
            (Check::MissingRecommended, recommended),
        ] {
            if !missing.is_empty() {
                let attributes = missing.into_boxed_slice();
                let reason = Reason::Missing { attributes };
                gathered.add(check, Finding { node, reason });
            }
        }
    }

    /// The gaps, required ones first, then the most CIs, then by class and attribute.
    pub fn into_gaps(self) -> Vec<AttributeGap> {
        let mut gaps: Vec<AttributeGap> = Vec::new();
        for (class, OfClass { wanted, cis }) in self.classes {
            let missing = wanted.into_iter().filter(|one| one.missing > 0);
            gaps.extend(missing.map(|one| AttributeGap {
                class,
                attribute: one.number,
                required: one.required,
                missing: one.missing,
                of: cis,
            }));
        }
        gaps.sort_by(|left, right| {
            let order = |one: &AttributeGap| (!one.required, std::cmp::Reverse(one.missing));
            let by_place = (left.class, left.attribute).cmp(&(right.class, right.attribute));
            order(left).cmp(&order(right)).then(by_place)
        });
        gaps
    }
}

fn wanted(model: &Model, class: u16) -> Vec<Wanted> {
    let Some(class) = model.class_by_number(class) else {
        return Vec::new();
    };
    let attributes = model.attributes_of(class);
    let wanted = attributes.filter(|attribute| attribute.required || attribute.recommended);
    wanted
        .map(|attribute| Wanted {
            number: attribute.number,
            id: attribute.id.clone(),
            required: attribute.required,
            missing: 0,
        })
        .collect()
}
