//! From reports to an answer.

use std::collections::{HashMap, HashSet};

use faultline_graph::{Incident, Node, Observation, Report, RootCause, first_onset, merge_reports};
use faultline_model::{CiId, Model};
use faultline_store::View;
use jiff::Timestamp;

use super::causes::past_faults;
use super::changes::{ChangeBefore, changes_before, latest_changes};
use super::evidence::seconds;
use super::{FaultRates, Options, Prior, RootCauseFault};
use crate::snapshot::GraphSnapshot;

/// Classes whose CIs, with those of classes below, can never be at fault.
pub(super) const NEVER_AT_FAULT: [&str; 2] = ["party", "agreement"];

/// Which failures explain what is observed, and how it comes about.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What is observed of each CI.
    pub observations: Vec<Observation>,
    /// The first onset, or the time of asking, in seconds since 1970.
    pub onset: f64,
    /// The prior of each candidate.
    pub priors: HashMap<Node, Prior>,
    /// What altered the candidates and the observed CIs before the first onset, the latest first.
    pub changes: Vec<ChangeBefore>,
    /// Candidates, hypotheses and what to look at next.
    pub found: RootCause,
}

/// Which failures explain `reports` best. Once `keep_going` says no, what was found by then is
/// answered as incomplete.
///
/// Cost: the providers of the observed CIs, and the rows that changesets of the days before altered.
///
/// # Errors
/// Nothing is reported degraded or down, or the store cannot be read.
pub fn ask(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    reports: &[Report],
    options: &Options,
    now: Timestamp,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Answer, RootCauseFault> {
    let graph = &snapshot.graph;
    let observations = merge_reports(reports);
    if !observations.iter().any(|one| one.state.is_broken()) {
        return Err(RootCauseFault::NoSymptom);
    }
    let onset = first_onset(reports).unwrap_or_else(|| seconds(now));
    let (rates, excluded) = by_class(snapshot, &options.rates);
    let is_excluded = |node: Node| excluded.contains(&graph.class(node));
    let incident = Incident::new(graph, &observations, &is_excluded);
    let cis: HashSet<CiId> = incident
        .candidates()
        .chain(observations.iter().map(|one| one.node))
        .map(|node| graph.ci_id(node))
        .collect();
    let terms = options.terms;
    let changes = changes_before(
        view,
        &snapshot.model,
        &cis,
        onset,
        terms.counted_hours,
        snapshot.changeset,
    )?;
    let latest = latest_changes(&changes);
    let past_faults = past_faults(view, onset, terms.history_days)?;
    let priors: HashMap<Node, Prior> = incident
        .candidates()
        .map(|node| {
            let prior = Prior {
                rate: rates
                    .get(&graph.class(node))
                    .copied()
                    .unwrap_or(options.rates.otherwise),
                change: latest.get(&graph.ci_id(node)).cloned(),
                past_faults: past_faults.get(&graph.ci_id(node)).copied().unwrap_or(0),
                terms,
            };
            (node, prior)
        })
        .collect();
    let odds: Vec<f64> = incident
        .candidates()
        .map(|node| priors[&node].odds())
        .collect();
    let found = incident.explain(&odds, &options.settings, keep_going);
    Ok(Answer {
        observations,
        onset,
        priors,
        changes,
        found,
    })
}

/// Rates by number of class, and the classes whose CIs are never at fault.
fn by_class(snapshot: &GraphSnapshot, rates: &FaultRates) -> (HashMap<u16, f64>, HashSet<u16>) {
    let model = &snapshot.model;
    let rates = model
        .classes()
        .iter()
        .map(|class| (class.number, rates.of(model, class)))
        .collect();
    (rates, classes_never_at_fault(model))
}

/// The numbers of the classes whose CIs are never at fault: parties and agreements.
#[must_use]
pub fn classes_never_at_fault(model: &Model) -> HashSet<u16> {
    let is_exempt = |class: &&_| {
        let mut ancestors = NEVER_AT_FAULT.iter();
        ancestors.any(|ancestor| model.is_below(class, ancestor))
    };
    let exempt = model.classes().iter().filter(is_exempt);
    exempt.map(|class| class.number).collect()
}
