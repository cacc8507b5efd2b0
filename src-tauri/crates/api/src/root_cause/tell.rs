//! An answer in the page's words.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use faultline_core::View;
use faultline_core::graph::{CandidateCause, Hypothesis, Impact, Node, State, WrongOrder};
use faultline_core::root_cause::{Answer, instant};

use super::evidence::reported;
use super::{
    CandidateChange, CandidateView, CauseChange, CheckView, HypothesisView, ObservationView,
    RootCauseView, SearchedView, WrongOrderView,
};
use crate::impact::ForcedState;
use crate::session::Estate;
use crate::{ApiError, convert};

const CANDIDATES_TOLD: usize = 60;
const HYPOTHESES_TOLD: usize = 20;
const CHANGES_TOLD: usize = 100;
/// CIs told of each change.
const CHANGED_TOLD: usize = 20;
/// Hypotheses whose prediction for each proposed look is told.
const PREDICTING: usize = 3;

/// An answer with what is needed to put it into words.
pub(super) struct Telling<'a> {
    pub estate: &'a Estate,
    pub view: View<'a>,
    pub answer: &'a Answer,
}

impl Telling<'_> {
    pub(super) fn tell(
        &self,
        most_faults: u32,
        elapsed: Duration,
    ) -> Result<RootCauseView, ApiError> {
        let found = &self.answer.found;
        let mentioned = Mentioned::new(self);
        let observations: Vec<ObservationView> = self
            .answer
            .observations
            .iter()
            .map(|one| ObservationView {
                ci: mentioned.id(one.node),
                state: reported(one.state),
                onset: one.onset.map(time),
                confidence: one.confidence,
            })
            .collect();
        let candidates = found.candidates.iter().take(CANDIDATES_TOLD);
        let candidates = candidates.map(|one| self.candidate(&mentioned, one));
        let candidates: Vec<CandidateView> = candidates.collect();
        let hypotheses = found.hypotheses.iter().take(HYPOTHESES_TOLD);
        let hypotheses = hypotheses.map(|one| hypothesis(&mentioned, one)).collect();
        let checks = self.checks(&mentioned);
        let deciding = found.deciding.map(|check| mentioned.id(check.node));
        let changes = self.changes(&mentioned);
        Ok(RootCauseView {
            as_of: self.estate.snapshot.changeset,
            most_faults,
            elapsed_ms: elapsed.as_secs_f64() * 1_000.0,
            onset: time(self.answer.onset),
            onset_is_stated: observations.iter().any(|one| one.onset.is_some()),
            observations,
            changes,
            candidates,
            candidate_total: found.candidates.len() as u32,
            hypotheses,
            checks,
            deciding,
            entropy: found.entropy(),
            no_fault_ratio: found.no_fault_ratio,
            searched: SearchedView {
                complete: found.searched.complete,
                unbounded_mass: found.searched.unbounded_mass,
                candidates: found.searched.candidates as u32,
            },
            cis: self.estate.summaries(self.view, &mentioned.all())?,
        })
    }

    fn candidate(&self, mentioned: &Mentioned<'_>, one: &CandidateCause) -> CandidateView {
        let prior = &self.answer.priors[&one.node];
        let ids = |nodes: &[Node]| nodes.iter().map(|&node| mentioned.id(node)).collect();
        CandidateView {
            ci: mentioned.id(one.node),
            state: convert::state(one.state),
            probability: one.probability,
            lower: one.lower,
            upper: one.upper,
            rate: prior.rate,
            change: prior.change.as_ref().map(|change| CandidateChange {
                changeset: change.changeset,
                hours_before: change.hours_before,
                factor: prior.change_factor(),
            }),
            past_faults: prior.past_faults,
            history_factor: prior.history_factor(),
            explained: one.explained.iter().map(|way| ids(way)).collect(),
            unexplained: ids(&one.unexplained),
            contradicted: ids(&one.contradicted),
            wrong_order: one
                .wrong_order
                .iter()
                .map(|order| wrong_order(mentioned, order))
                .collect(),
            alike: ids(&one.alike),
        }
    }

    fn checks(&self, mentioned: &Mentioned<'_>) -> Vec<CheckView> {
        let found = &self.answer.found;
        let predictions: Vec<Impact> = found
            .hypotheses
            .iter()
            .take(PREDICTING)
            .map(|one| {
                let faults: Vec<(Node, State)> = one
                    .faults
                    .iter()
                    .map(|fault| (fault.node, fault.state))
                    .collect();
                self.estate.snapshot.graph.impact(&faults)
            })
            .collect();
        let checks = found.checks.iter().map(|check| CheckView {
            ci: mentioned.id(check.node),
            bits: check.entropy_drop,
            predicted: predictions
                .iter()
                .map(|impact| convert::state(impact.state(check.node)))
                .collect(),
        });
        checks.collect()
    }

    /// The changes of candidates and observed CIs, newest first.
    fn changes(&self, mentioned: &Mentioned<'_>) -> Vec<CauseChange> {
        let found = &self.answer.found.candidates;
        let rank: BTreeMap<Node, usize> = found.iter().map(|one| one.node).zip(0..).collect();
        let graph = &self.estate.snapshot.graph;
        let mut changes = Vec::new();
        for change in self.answer.changes.iter().take(CHANGES_TOLD) {
            let of_graph = change.cis.iter().filter_map(|&ci| graph.node_of(ci));
            let mut nodes: Vec<Node> = of_graph.collect();
            nodes.sort_by_key(|node| (rank.get(node).copied().unwrap_or(usize::MAX), *node));
            let header = &change.changeset.header;
            changes.push(CauseChange {
                changeset: change.changeset.number,
                at: header.at.to_string(),
                hours_before: change.hours_before,
                message: header.message.clone(),
                author: header.author.clone(),
                origin: header.origin.clone(),
                ci_total: nodes.len() as u32,
                cis: nodes
                    .into_iter()
                    .take(CHANGED_TOLD)
                    .map(|node| mentioned.id(node))
                    .collect(),
            });
        }
        changes
    }
}

/// Collects the CIs that an answer names.
struct Mentioned<'a> {
    telling: &'a Telling<'a>,
    ids: RefCell<BTreeSet<u32>>,
}

impl<'a> Mentioned<'a> {
    fn new(telling: &'a Telling<'a>) -> Self {
        Self {
            telling,
            ids: RefCell::default(),
        }
    }

    fn id(&self, node: Node) -> u32 {
        let id = self.telling.estate.snapshot.graph.ci_id(node);
        self.ids.borrow_mut().insert(id);
        id
    }

    fn all(&self) -> Vec<u32> {
        self.ids.borrow().iter().copied().collect()
    }
}

fn hypothesis(mentioned: &Mentioned<'_>, one: &Hypothesis) -> HypothesisView {
    let faults = one.faults.iter().map(|fault| ForcedState {
        ci: mentioned.id(fault.node),
        state: convert::state(fault.state),
    });
    HypothesisView {
        faults: faults.collect(),
        probability: one.probability,
    }
}

fn wrong_order(mentioned: &Mentioned<'_>, order: &WrongOrder) -> WrongOrderView {
    let WrongOrder {
        symptom,
        provider,
        lead,
        factor: _,
    } = *order;
    WrongOrderView {
        symptom: mentioned.id(symptom),
        provider: mentioned.id(provider),
        lead,
    }
}

fn time(seconds: f64) -> String {
    instant(seconds)
        .map(|at| at.to_string())
        .unwrap_or_default()
}
