//! How probably a CI fails by itself, from what it states.

use std::cell::RefCell;
use std::collections::HashMap;

use faultline_graph::Node;
use faultline_model::Attributes;
use faultline_store::{StoreError, View};
use rust_decimal::Decimal;

use crate::snapshot::GraphSnapshot;
use crate::stated_number::{Meaning, UnusableNumber, nearest_float};

const AVAILABILITY: Meaning = Meaning::fraction("availability");
const MTBF: Meaning = Meaning::hours("mtbf");
const MTTR: Meaning = Meaning::hours("mttr");

/// Probabilities of CIs, each read when it is first asked for.
pub(super) struct Figures<'v> {
    snapshot: &'v GraphSnapshot,
    view: View<'v>,
    read: RefCell<Read>,
}

#[derive(Default)]
struct Read {
    /// `None`: nothing usable is stated.
    chances: HashMap<Node, Option<f64>>,
    unusable: Vec<UnusableNumber>,
    fault: Option<StoreError>,
}

/// What was found while reading.
pub(super) struct Found {
    pub unusable: Vec<UnusableNumber>,
    /// CIs that were asked for.
    pub asked: usize,
    /// Those of them that state what their probability follows from.
    pub stated: usize,
}

impl<'v> Figures<'v> {
    pub fn new(snapshot: &'v GraphSnapshot, view: View<'v>) -> Self {
        Self {
            snapshot,
            view,
            read: RefCell::default(),
        }
    }

    /// The probability that a CI fails by itself: 1 - availability, else MTTR / (MTBF + MTTR),
    /// else 0. Where the store cannot be read it is 0, and [`Figures::found`] tells.
    pub fn chance(&self, node: Node) -> f64 {
        let mut read = self.read.borrow_mut();
        if let Some(&known) = read.chances.get(&node) {
            return known.unwrap_or(0.0);
        }
        let id = self.snapshot.graph.ci_id(node);
        let mut chance = None;
        let outcome = self.view.for_each_ci_of(&[id], |row, _| {
            chance = stated_chance(node, row.attributes, &mut read.unusable);
            Ok::<(), StoreError>(())
        });
        if let Err(fault) = outcome {
            read.fault.get_or_insert(fault);
        }
        read.chances.insert(node, chance);
        chance.unwrap_or(0.0)
    }

    /// What there is to say of what was read.
    pub fn found(self) -> Result<Found, StoreError> {
        let read = self.read.into_inner();
        if let Some(fault) = read.fault {
            return Err(fault);
        }
        let mut unusable = read.unusable;
        unusable.sort_by_key(|one| (one.node, one.attribute));
        Ok(Found {
            unusable,
            asked: read.chances.len(),
            stated: read.chances.values().flatten().count(),
        })
    }
}

fn stated_chance(node: Node, attributes: &str, unusable: &mut Vec<UnusableNumber>) -> Option<f64> {
    let mut stated = |meaning: Meaning| {
        let value = Attributes::find(attributes, meaning.attribute)?;
        let number = meaning.read(node, &value);
        number.map_err(|fault| unusable.push(fault)).ok()
    };
    if let Some(availability) = stated(AVAILABILITY) {
        return Some(nearest_float(Decimal::ONE - availability));
    }
    let (to_fail, to_repair) = (stated(MTBF), stated(MTTR));
    let (to_fail, to_repair) = (nearest_float(to_fail?), nearest_float(to_repair?));
    if to_fail + to_repair > 0.0 {
        return Some(to_repair / (to_fail + to_repair));
    }
    unusable.push(UnusableNumber {
        node,
        attribute: MTBF.attribute,
        value: "0".to_owned(),
        expected: "more than 0 where the mean time to repair is 0",
    });
    None
}
