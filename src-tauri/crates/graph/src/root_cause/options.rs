//! Every lone fault: a candidate in one of the two states, with what it predicts.

use rayon::prelude::*;

use super::Settings;
use super::evaluate::{Evaluator, Prediction};
use super::incident::Incident;
use super::likelihood::Terms;
use super::propagation::Hit;
use crate::{Node, State};

/// Candidates that one thread works through between two looks at whether to stop.
const BATCH: usize = 64;

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
    let mut found = Vec::with_capacity(incident.candidates.len() * 2);
    let candidates: Vec<(Node, f64)> = incident
        .candidates
        .iter()
        .copied()
        .zip(odds.iter().copied())
        .collect();
    for round in candidates.chunks(BATCH * rayon::current_num_threads().max(1)) {
        if !keep_going() {
            return (found, false);
        }
        let batches: Vec<Vec<Lone>> = round
            .par_chunks(BATCH)
            .map(|batch| {
                let mut evaluator = Evaluator::new(incident, settings, terms);
                batch
                    .iter()
                    .flat_map(|&(node, odds)| both_states(&mut evaluator, settings, node, odds))
                    .collect()
            })
            .collect();
        found.extend(batches.into_iter().flatten());
    }
    (found, true)
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
            predictions: evaluator.predictions(),
            hits: evaluator
                .propagation
                .hits(&evaluator.incident.part.graph, settings.propagation),
        }
    })
}
