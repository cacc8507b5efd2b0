//! What an answer holds.

use crate::{Node, State};

/// A CI at fault, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fault {
    /// The CI.
    pub node: Node,
    /// `Down` or `Degraded`.
    pub state: State,
}

/// A set of faults that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Hypothesis {
    /// Its faults, by node.
    pub faults: Vec<Fault>,
    /// Its posterior probability among everything found.
    pub probability: f64,
    /// Natural logarithm of its prior: the product of odds and state weights.
    pub prior: f64,
    /// Natural logarithm of how much likelier it makes the observations than no fault does.
    pub gain: f64,
}

/// A symptom that began long before something that is said to have caused it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WrongOrder {
    /// The symptom.
    pub symptom: Node,
    /// What lies on its way to the fault, and began later.
    pub provider: Node,
    /// How much earlier the symptom began, in seconds.
    pub lead: f64,
    /// The factor of time.
    pub factor: f64,
}

/// A CI that may be at fault.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateCause {
    /// The CI.
    pub node: Node,
    /// The sum over the hypotheses found that hold it.
    pub probability: f64,
    /// What is certain of it, should the search not be complete.
    pub lower: f64,
    /// What it can be at most.
    pub upper: f64,
    /// How it is likelier to have failed, alone.
    pub state: State,
    /// Alone and in that state: natural logarithm of odds and state weight.
    pub prior: f64,
    /// Alone and in that state: natural logarithm of how much likelier it makes the observations.
    pub gain: f64,
    /// Symptoms that it explains alone, each as the way from the symptom to the fault.
    pub explained: Vec<Vec<Node>>,
    /// Symptoms that it does not.
    pub unexplained: Vec<Node>,
    /// CIs that it predicts degraded or down and that are known to be healthy.
    pub contradicted: Vec<Node>,
    /// Onsets in the wrong order.
    pub wrong_order: Vec<WrongOrder>,
    /// Candidates that no observation tells apart from it.
    pub alike: Vec<Node>,
}

/// An observation worth making.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// The unobserved CI to look at.
    pub node: Node,
    /// By how many bits the entropy of the posterior is expected to fall.
    pub entropy_drop: f64,
}

/// How far the search went.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Searched {
    /// Whether no more than the share of mass that may be discarded was left out.
    pub complete: bool,
    /// At most this share of all mass was not looked at; 0 where complete.
    pub unbounded_mass: f64,
    /// How many CIs could be at fault.
    pub candidates: usize,
}

/// Which failures explain what is observed.
#[derive(Clone, Debug, PartialEq)]
pub struct RootCause {
    /// Candidates of any weight, the most probable first, then by key.
    pub candidates: Vec<CandidateCause>,
    /// Hypotheses that count, the most probable first, then by key.
    pub hypotheses: Vec<Hypothesis>,
    /// How far the search went.
    pub searched: Searched,
    /// Unobserved CIs by what looking at them is expected to teach, best first.
    pub checks: Vec<Check>,
    /// The observation that best decides between the two most probable hypotheses.
    pub deciding: Option<Check>,
    /// How many times likelier "no fault" is than the most probable hypothesis; above 1 the reports
    /// are better explained as false. `None` without a hypothesis.
    pub no_fault_ratio: Option<f64>,
}

impl RootCause {
    /// How undecided it is between the hypotheses found, in bits: 0 where one of them is certain.
    #[must_use]
    pub fn entropy(&self) -> f64 {
        let shares = self.hypotheses.iter().map(|one| one.probability);
        shares
            .filter(|&share| share > 0.0)
            .map(|share| -share * share.log2())
            .sum()
    }
}
