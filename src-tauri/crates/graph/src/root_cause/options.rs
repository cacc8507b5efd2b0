//! Every lone fault: a candidate in one of the two states, with what it predicts.

use super::Settings;
use super::evaluate::{Evaluator, Prediction};
use super::incident::Incident;
use super::likelihood::Terms;
use super::propagation::Hit;
use super::share_out::share_out;
use crate::{Node, State};

/// A lone fault.
#[derive(Clone, Debug)]
pub(super) struct Lone {
    pub node: Node,
    pub state: State,
    /// Natural logarithm of odds and state weight.
    pub prior: f64,
    /// Natural logarithm of its likelihood over that of no fault.
    pub gain: f64,
    /// The part of the gain that is due to onsets.
    pub time_gain: f64,
    /// The same by observation.
    pub time_gains: Vec<f64>,
    pub predictions: Vec<Prediction>,
    /// Where it may meet other faults.
    pub hits: Vec<Hit>,
}

impl Lone {
    pub fn fault(&self) -> (Node, State) {
        (self.node, self.state)
    }

    pub fn weight(&self) -> f64 {
        self.prior + self.gain
    }
}

/// All lone faults, two for each candidate in their order, `Down` first; those of the candidates
/// reached when `keep_going` said no, and whether that is all.
pub(super) fn lone_faults(
    incident: &Incident<'_>,
    settings: &Settings,
    terms: &[Terms],
    odds: &[f64],
    keep_going: &mut dyn FnMut() -> bool,
) -> (Vec<Lone>, bool) {
    let candidates = &incident.candidates;
    let batches = share_out(
        0..candidates.len(),
        keep_going,
        || Evaluator::new(incident, settings, terms),
        |evaluator, position, stopped| {
            let (node, odds) = (candidates[position], odds[position]);
            (!stopped()).then(|| both_states(evaluator, settings, node, odds))
        },
    );
    let is_all = batches.iter().all(Option::is_some);
    let found = batches.into_iter().map_while(|both| both).flatten();
    (found.collect(), is_all)
}

fn both_states(
    evaluator: &mut Evaluator<'_>,
    settings: &Settings,
    node: Node,
    odds: f64,
) -> [Lone; 2] {
    [State::Down, State::Degraded].map(|state| {
        evaluator.put(&[(node, state)]);
        Lone {
            node,
            state,
            prior: (odds * settings.state_weight(state)).ln(),
            gain: evaluator.gain(),
            time_gain: evaluator.time_gain(),
            time_gains: evaluator.time_gains(),
            predictions: evaluator.predictions(),
            hits: evaluator
                .propagation
                .hits(&evaluator.incident.part.graph, settings.propagation),
        }
    })
}
