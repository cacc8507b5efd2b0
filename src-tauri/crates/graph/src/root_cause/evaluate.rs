//! The likelihood of one hypothesis, exactly.

use super::incident::Incident;
use super::likelihood::Terms;
use super::propagation::Propagation;
use super::{Settings, WrongOrder};
use crate::{Node, State};

/// What a hypothesis predicts of an observation that it affects.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Prediction {
    /// Position among the observations.
    pub observation: u32,
    pub state: State,
    pub certainty: f64,
}

/// Puts hypotheses on an incident, one after the other.
pub(super) struct Evaluator<'i> {
    pub incident: &'i Incident<'i>,
    settings: &'i Settings,
    terms: &'i [Terms],
    pub propagation: Propagation,
}

impl<'i> Evaluator<'i> {
    pub fn new(incident: &'i Incident<'i>, settings: &'i Settings, terms: &'i [Terms]) -> Self {
        Self {
            incident,
            settings,
            terms,
            propagation: Propagation::default(),
        }
    }

    /// Puts these faults, and nothing else, on the incident.
    pub fn put(&mut self, faults: &[(Node, State)]) {
        self.put_with(faults, self.incident.is_timed);
    }

    /// Like [`Self::put`], with the paths known even where no times ask for them.
    pub fn put_with_paths(&mut self, faults: &[(Node, State)]) {
        self.put_with(faults, true);
    }

    fn put_with(&mut self, faults: &[(Node, State)], with_paths: bool) {
        let graph = &self.incident.part.graph;
        self.propagation
            .run(graph, faults, self.settings.propagation, with_paths);
    }

    /// Puts faults and answers by how much they make the observations likelier than no fault does,
    /// as a natural logarithm.
    pub fn gain_of(&mut self, faults: &[(Node, State)]) -> f64 {
        self.put(faults);
        self.gain()
    }

    /// [`Self::gain_of`] the faults that were put last.
    pub fn gain(&self) -> f64 {
        let mut gain = 0.0;
        for (observation, terms) in self.incident.observations.iter().zip(self.terms) {
            let state = self.propagation.state(observation.node);
            if state != State::Up {
                let certainty = self.propagation.certainty(observation.node);
                gain += terms.gain(self.settings, observation, state, certainty);
            }
        }
        gain + self.time_gain()
    }

    /// The factors of time of the faults that were put last, as a natural logarithm: at most 0.
    pub fn time_gain(&self) -> f64 {
        let mut gain = 0.0;
        self.for_each_wrong_order(|order| gain += order.factor.ln());
        gain
    }

    /// The part of the gain of the faults that were put last that is due to onsets, by observation.
    pub fn time_gains(&self) -> Vec<f64> {
        let mut gains = vec![0.0; self.incident.observations.len()];
        self.for_each_wrong_order(|order| {
            let observations = &self.incident.observations;
            let place = observations.binary_search_by_key(&order.symptom, |one| one.node);
            gains[place.expect("a symptom is observed")] += order.factor.ln();
        });
        gains
    }

    /// What the faults that were put last predict, by observation.
    pub fn predictions(&self) -> Vec<Prediction> {
        self.incident
            .observations
            .iter()
            .zip(0..)
            .filter_map(|(one, observation)| {
                let state = self.propagation.state(one.node);
                (state != State::Up).then(|| Prediction {
                    observation,
                    state,
                    certainty: self.propagation.certainty(one.node),
                })
            })
            .collect()
    }

    /// Calls `visit` with every explained symptom that began too long before something on its way
    /// to the fault, in nodes of the part.
    pub fn for_each_wrong_order(&self, mut visit: impl FnMut(WrongOrder)) {
        if !self.incident.is_timed {
            return;
        }
        for symptom in self.incident.symptoms() {
            let Some(onset) = self.incident.onsets[symptom.index()] else {
                continue;
            };
            if self.propagation.state(symptom) < State::Degraded {
                continue;
            }
            let mut node = symptom;
            loop {
                let next = self.propagation.via(node);
                if next == node {
                    break;
                }
                node = next;
                let Some(earlier) = self.incident.onsets[node.index()] else {
                    continue;
                };
                let lead = earlier - onset;
                let factor = self.settings.onset_factor(lead);
                if factor < 1.0 {
                    visit(WrongOrder {
                        symptom,
                        provider: node,
                        lead,
                        factor,
                    });
                }
            }
        }
    }
}
