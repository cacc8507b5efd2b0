//! Fault rates by class, as the workspace's own confirmed causes suggest.
//!
//! Every incident has a cause by definition, so confirmed causes cannot tell how often CIs fail at
//! all; they tell which classes fail more often than others. The estimator is therefore that of
//! standardised ratios with gamma-Poisson shrinkage (D. Clayton and J. Kaldor, "Empirical Bayes
//! estimates of age-standardized relative risks", Biometrics 43, 1987): under the shipped rates
//! p(c), and with n(c) CIs in service, a class is expected to hold the share n(c)·p(c) of all K
//! confirmed causes, E(c) in number; it holds k(c). With the shipped rate weighing as much as w
//! expected causes, the proposed rate is p(c) · (k(c) + w) / (E(c) + w).

use std::collections::{BTreeMap, HashMap, HashSet};

use faultline_model::{ConfirmedCause, Model};
use faultline_store::{StoreError, View};
use jiff::Timestamp;

use super::super::evidence::seconds;
use super::list::ci_then;
use super::past_faults::DAY;
use crate::root_cause::ask::NEVER_AT_FAULT;
use crate::root_cause::settings::{OTHER_CLASSES, options};
use crate::root_cause::{FaultRates, LearningTerms, Options};
use crate::snapshot::GraphSnapshot;

/// Digits of a proposed rate: more would claim more than is known.
const DIGITS: i32 = 3;

/// What the confirmed causes say of one class.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposedRate {
    /// Id of the class, or `other_classes` for those that neither state nor inherit a rate.
    pub class: String,
    /// Its CIs in service, with those of classes below that state no rate of their own.
    pub cis: u32,
    /// How many of the counted causes were of it.
    pub causes: u32,
    /// How many were expected at the shipped rates.
    pub expected: f64,
    /// The shipped rate.
    pub shipped: f64,
    /// The rate in use.
    pub current: f64,
    /// The rate proposed; never used before it is accepted.
    pub proposed: f64,
}

/// What the confirmed causes of a period say.
#[derive(Clone, Debug, PartialEq)]
pub struct RateProposal {
    /// How long ago a cause may lie, and how much the shipped rates weigh.
    pub terms: LearningTerms,
    /// Incidents counted: causes that name the same one are of one.
    pub incidents: u32,
    /// Causes counted.
    pub causes: u32,
    /// Confirmed causes that were not counted: too long ago, or of a class that is never at fault.
    pub left_out: u32,
    /// The classes that state a rate, in the order of the settings.
    pub rates: Vec<ProposedRate>,
}

/// What the causes confirmed until `now` suggest. Changes nothing. Cost: one look at each CI.
///
/// # Errors
/// The store cannot be read.
pub fn propose_rates(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    now: Timestamp,
) -> Result<RateProposal, StoreError> {
    let options = options(view)?;
    let model = &snapshot.model;
    let stated = Classes::of(model, &options.rates);
    let mut causes: BTreeMap<usize, u32> = BTreeMap::new();
    let mut incidents = HashSet::new();
    let mut left_out = 0;
    for cause in view.confirmed_causes()? {
        let class = match is_within(&cause, now, options.learning.days) {
            true => ci_then(view, &cause)?.and_then(|ci| stated.of_number(ci.class)),
            false => None,
        };
        let Some(class) = class else {
            left_out += 1;
            continue;
        };
        *causes.entry(class).or_insert(0) += 1;
        incidents.insert(cause.incident.ok_or(cause.id));
    }
    let mut cis: BTreeMap<usize, u32> = BTreeMap::new();
    let graph = &snapshot.graph;
    for node in graph.nodes().filter(|&node| graph.in_service(node)) {
        if let Some(class) = stated.of_number(graph.class(node)) {
            *cis.entry(class).or_insert(0) += 1;
        }
    }
    let rates = rates(model, &options, &stated, &causes, &cis);
    Ok(RateProposal {
        terms: options.learning,
        incidents: incidents.len() as u32,
        causes: causes.values().sum(),
        left_out,
        rates,
    })
}

fn is_within(cause: &ConfirmedCause, now: Timestamp, days: f64) -> bool {
    let ago = seconds(now) - seconds(cause.happened_at());
    (0.0..=days * DAY).contains(&ago)
}

/// The classes that state a rate, and which of them holds for a class. The last place is that of
/// all other classes.
struct Classes {
    ids: Vec<String>,
    by_number: HashMap<u16, usize>,
}

impl Classes {
    fn of(model: &Model, rates: &FaultRates) -> Self {
        let ids: Vec<String> = rates.by_class.iter().map(|(id, _)| id.clone()).collect();
        let can_fail = model.classes().iter().filter(|class| {
            !NEVER_AT_FAULT
                .iter()
                .any(|ancestor| model.is_below(class, ancestor))
        });
        let place = |class| {
            let by = rates.stated_by(model, class);
            let place = by.and_then(|by| ids.iter().position(|id| *id == by.id));
            place.unwrap_or(ids.len())
        };
        let by_number = can_fail.map(|class| (class.number, place(class))).collect();
        Self { by_number, ids }
    }

    fn of_number(&self, number: u16) -> Option<usize> {
        self.by_number.get(&number).copied()
    }
}

fn rates(
    model: &Model,
    options: &Options,
    stated: &Classes,
    causes: &BTreeMap<usize, u32>,
    cis: &BTreeMap<usize, u32>,
) -> Vec<ProposedRate> {
    let shipped_rates = FaultRates::default();
    let shipped = |place: usize| {
        let class = stated.ids.get(place).and_then(|id| model.class(id));
        class.map_or(shipped_rates.otherwise, |class| {
            shipped_rates.of(model, class)
        })
    };
    let count = |of: &BTreeMap<usize, u32>, place| of.get(&place).copied().unwrap_or(0);
    let mass = |place| f64::from(count(cis, place)) * shipped(place);
    let places = 0..=stated.ids.len();
    let whole: f64 = places.clone().map(mass).sum();
    let all_causes: u32 = causes.values().sum();
    places
        .map(|place| {
            let share = if whole > 0.0 {
                mass(place) / whole
            } else {
                0.0
            };
            let expected = f64::from(all_causes) * share;
            let found = count(causes, place);
            let weight = options.learning.weight;
            let ratio = (f64::from(found) + weight) / (expected + weight);
            let id = stated.ids.get(place);
            ProposedRate {
                class: id.map_or_else(|| OTHER_CLASSES.to_owned(), Clone::clone),
                cis: count(cis, place),
                causes: found,
                expected,
                shipped: shipped(place),
                current: id
                    .and_then(|id| options.rates.own(id))
                    .unwrap_or(options.rates.otherwise),
                proposed: rounded(shipped(place) * ratio),
            }
        })
        .collect()
}

/// A positive number with so many digits as mean anything.
fn rounded(rate: f64) -> f64 {
    let places = DIGITS - 1 - rate.log10().floor() as i32;
    let text = format!("{rate:.*}", places.clamp(0, 20) as usize);
    text.parse::<f64>().map_or(rate, |rounded| rounded.min(0.5))
}
