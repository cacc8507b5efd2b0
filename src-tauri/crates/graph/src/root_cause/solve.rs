//! From an incident to an answer.

use std::collections::HashMap;

use super::bound::{Bounds, most};
use super::evaluate::Evaluator;
use super::finding::Finding;
use super::incident::Incident;
use super::leave::power;
use super::likelihood::Terms;
use super::log_sum::log_sum;
use super::next::checks;
use super::options::{Lone, lone_faults};
use super::search::Search;
use super::trial::{Counted, Trial};
use super::{
    CandidateCause, Fault, Hypothesis, Reported, RootCause, Searched, Settings, WrongOrder,
};
use crate::{Node, State};

/// Candidates less probable than this are not told of in detail.
const TOLD_FROM: f64 = 1e-4;

impl Incident<'_> {
    /// The most probable faults behind the observations.
    ///
    /// `odds` are the prior odds of a fault of each of [`Incident::candidates`], in their order.
    /// Once `keep_going` says no, what was found by then is answered as incomplete.
    ///
    /// # Panics
    /// If there are not as many odds as candidates.
    #[must_use]
    pub fn explain(
        &self,
        odds: &[f64],
        settings: &Settings,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> RootCause {
        assert_eq!(odds.len(), self.candidates.len(), "odds for each candidate");
        let terms: Vec<Terms> = self
            .observations
            .iter()
            .map(|observation| Terms::of(settings, observation))
            .collect();
        let (lone, all_lone) = lone_faults(self, settings, &terms, odds, keep_going);
        let mut found = Finding::of_lone(&lone);
        let prepared = all_lone && settings.most_faults > 1;
        let bounds = prepared.then(|| Bounds::new(self, settings, &terms, &lone, keep_going));
        if let Some(Some(bounds)) = &bounds {
            let mut search = Search {
                trial: Trial {
                    incident: self,
                    settings,
                    terms: &terms,
                    lone: &lone,
                    bounds,
                },
                keep_going,
            };
            search.run(&mut found);
        } else {
            found.leave(unsearched(settings, &terms, odds, lone.len() / 2));
        }
        self.answer(settings, &terms, &lone, found, keep_going)
    }

    fn answer(
        &self,
        settings: &Settings,
        terms: &[Terms],
        lone: &[Lone],
        mut found: Finding,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> RootCause {
        let total = log_sum(found.counted.iter().map(Counted::weight));
        let share = |weight: f64| (weight - total).exp();
        let unbounded = if found.rest == f64::NEG_INFINITY {
            0.0
        } else {
            1.0 / (1.0 + (total - found.rest).exp())
        };
        let nodes = |one: &Counted| -> Vec<(Node, State)> {
            let fault = |&member: &u32| lone[member as usize].fault();
            one.members.iter().map(fault).collect()
        };
        found.counted.sort_by(|one, other| {
            let by_weight = other.weight().total_cmp(&one.weight());
            // By node, and of one node degraded before down.
            let faults = one.members.iter().map(|member| member ^ 1);
            by_weight.then_with(|| faults.cmp(other.members.iter().map(|member| member ^ 1)))
        });
        let mut probabilities = vec![0.0; self.candidates.len()];
        for one in &found.counted {
            for &member in &one.members {
                probabilities[member as usize / 2] += share(one.weight());
            }
        }
        let mut covered = 0.0;
        let leading: Vec<(Vec<(Node, State)>, f64)> = found
            .counted
            .iter()
            .take(settings.weighed_hypotheses)
            .enumerate()
            .take_while(|&(position, one)| {
                let matters = position < 2 || covered < 1.0 - settings.discard;
                covered += share(one.weight());
                matters
            })
            .map(|(_, one)| (self.in_whole(&nodes(one)), share(one.weight())))
            .collect();
        let deciding = (leading.len() > 1)
            .then(|| checks(self, settings, &leading[..2], 1, keep_going))
            .and_then(|best| best.first().copied());
        let mut candidates = self.told(settings, terms, lone, &probabilities);
        for candidate in &mut candidates {
            candidate.lower = candidate.probability * (1.0 - unbounded);
            candidate.upper = candidate.lower + unbounded;
        }
        RootCause {
            no_fault_ratio: found.counted.first().map(|best| (-best.weight()).exp()),
            hypotheses: found
                .counted
                .iter()
                .map(|one| Hypothesis {
                    faults: self
                        .in_whole(&nodes(one))
                        .into_iter()
                        .map(|(node, state)| Fault { node, state })
                        .collect(),
                    probability: share(one.weight()),
                    prior: one.prior,
                    gain: one.gain,
                })
                .collect(),
            candidates,
            searched: Searched {
                complete: unbounded <= settings.discard,
                unbounded_mass: unbounded,
                candidates: self.candidates.len(),
            },
            checks: checks(self, settings, &leading, settings.checks, keep_going),
            deciding,
        }
    }

    fn in_whole(&self, faults: &[(Node, State)]) -> Vec<(Node, State)> {
        faults
            .iter()
            .map(|&(node, state)| (self.part.whole(node), state))
            .collect()
    }

    /// The candidates worth telling of, most probable first, then by key.
    fn told(
        &self,
        settings: &Settings,
        terms: &[Terms],
        lone: &[Lone],
        probabilities: &[f64],
    ) -> Vec<CandidateCause> {
        let mut order: Vec<usize> = (0..probabilities.len().min(lone.len() / 2))
            .filter(|&one| probabilities[one] >= TOLD_FROM)
            .collect();
        order.sort_by(|&one, &other| {
            let by_probability = probabilities[other].total_cmp(&probabilities[one]);
            by_probability.then(one.cmp(&other))
        });
        let mut alike = self.look_alikes(settings, terms, lone);
        let mut evaluator = Evaluator::new(self, settings, terms);
        order
            .into_iter()
            .map(|candidate| {
                let [down, degraded] = [&lone[candidate * 2], &lone[candidate * 2 + 1]];
                let likelier = if degraded.weight() > down.weight() {
                    degraded
                } else {
                    down
                };
                CandidateCause {
                    probability: probabilities[candidate],
                    alike: std::mem::take(&mut alike[candidate]),
                    ..self.described(&mut evaluator, likelier)
                }
            })
            .collect()
    }

    /// Why a candidate alone would explain what is observed, and why not.
    fn described(&self, evaluator: &mut Evaluator<'_>, lone: &Lone) -> CandidateCause {
        evaluator.put_with_paths(&[lone.fault()]);
        let mut described = CandidateCause {
            node: self.part.whole(lone.node),
            probability: 0.0,
            lower: 0.0,
            upper: 0.0,
            state: lone.state,
            prior: lone.prior,
            gain: lone.gain,
            explained: Vec::new(),
            unexplained: Vec::new(),
            contradicted: Vec::new(),
            wrong_order: Vec::new(),
            alike: Vec::new(),
        };
        for one in &self.observations {
            let is_broken = evaluator.propagation.state(one.node) >= State::Degraded;
            match (one.state, is_broken) {
                (Reported::Up, true) => described.contradicted.push(self.part.whole(one.node)),
                (Reported::Up, false) => {}
                (_, true) => described.explained.push(self.way(evaluator, one.node)),
                (_, false) => described.unexplained.push(self.part.whole(one.node)),
            }
        }
        evaluator.for_each_wrong_order(|order| {
            described.wrong_order.push(WrongOrder {
                symptom: self.part.whole(order.symptom),
                provider: self.part.whole(order.provider),
                ..order
            });
        });
        described
    }

    /// The way from a symptom to the fault.
    fn way(&self, evaluator: &Evaluator<'_>, symptom: Node) -> Vec<Node> {
        let mut way = vec![self.part.whole(symptom)];
        let mut node = symptom;
        loop {
            let next = evaluator.propagation.via(node);
            if next == node {
                return way;
            }
            node = next;
            way.push(self.part.whole(node));
        }
    }
}

/// The mass of all hypotheses but those of one fault among the first `known` candidates, at most:
/// as if each explained everything.
fn unsearched(settings: &Settings, terms: &[Terms], odds: &[f64], known: usize) -> f64 {
    let weight = settings.down_weight + settings.degraded_weight;
    let prior = |odds: &[f64]| (odds.iter().sum::<f64>() * weight).ln();
    let larger = (2..=settings.most_faults).map(|size| power(prior(odds), size));
    most(terms) + log_sum(larger.chain([prior(&odds[known..])]))
}

/// What each observation makes of a candidate in its two states, and what the onsets do; rounded, so
/// that sums taken in another order are the same.
type Signature = Vec<(u32, State, i64)>;

impl Incident<'_> {
    fn signature(&self, settings: &Settings, terms: &[Terms], both: &[Lone]) -> Signature {
        let rounded = |gain: f64| (gain * 1e10).round() as i64;
        let mut signature = Signature::new();
        for lone in both {
            for one in &lone.predictions {
                let position = one.observation as usize;
                let observation = &self.observations[position];
                let gain = terms[position].gain(settings, observation, one.state, one.certainty);
                signature.push((one.observation, lone.state, rounded(gain)));
            }
            signature.push((u32::MAX, lone.state, rounded(lone.time_gain)));
        }
        signature.retain(|&(_, _, gain)| gain != 0);
        signature
    }

    /// For each candidate, the others that no observation tells apart from it.
    fn look_alikes(&self, settings: &Settings, terms: &[Terms], lone: &[Lone]) -> Vec<Vec<Node>> {
        let mut alike: HashMap<Signature, Vec<usize>> = HashMap::new();
        for (candidate, both) in lone.chunks_exact(2).enumerate() {
            let signature = self.signature(settings, terms, both);
            alike.entry(signature).or_default().push(candidate);
        }
        let mut twins = vec![Vec::new(); self.candidates.len()];
        for class in alike.values() {
            for &candidate in class {
                let others = class.iter().filter(|&&other| other != candidate);
                twins[candidate] = others
                    .map(|&other| self.part.whole(self.candidates[other]))
                    .collect();
            }
        }
        twins
    }
}
