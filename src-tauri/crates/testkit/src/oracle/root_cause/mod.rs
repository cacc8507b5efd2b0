//! A naive reading of the model of root cause: every hypothesis is tried, on maps of strings. It
//! shares no code with the graph's search and is slow on purpose.

mod certainty;
mod likelihood;
mod posterior;

use std::collections::{BTreeMap, BTreeSet};

use faultline_graph::{Reported, State};

use crate::estate::Estate;

pub use posterior::{answer, information};

/// Reported state, onset and confidence by key.
pub type Evidence = BTreeMap<String, Seen>;

/// What is known of one CI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// The reported state.
    pub state: Reported,
    /// When it began, in seconds.
    pub onset: Option<f64>,
    /// How far it is trusted.
    pub confidence: f64,
}

/// Faults by key.
pub type Faults = BTreeMap<String, State>;

/// An incident in full.
#[derive(Clone, Debug)]
pub struct Question {
    /// The estate.
    pub estate: Estate,
    /// What is observed.
    pub evidence: Evidence,
    /// Prior odds by key.
    pub odds: BTreeMap<String, f64>,
    /// CIs that cannot be at fault.
    pub excluded: BTreeSet<String>,
    /// The most faults of one hypothesis.
    pub most_faults: usize,
}

/// A hypothesis that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// Its faults.
    pub faults: Faults,
    /// Prior times likelihood.
    pub weight: f64,
    /// The share of all that count.
    pub probability: f64,
}

/// The answer to a question.
#[derive(Clone, Debug, Default)]
pub struct Posterior {
    /// Everything that counts.
    pub hypotheses: Vec<Weighed>,
    /// Probabilities of all candidates.
    pub candidates: BTreeMap<String, f64>,
    /// The weight of "no fault".
    pub no_fault: f64,
}
