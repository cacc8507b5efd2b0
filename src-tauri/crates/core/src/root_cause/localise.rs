//! What a baseline of fault localisation makes of the same evidence.

use std::collections::HashSet;

use faultline_graph::{
    Baseline, Incident, LocalisationQuestion, Node, Report, first_onset, merge_reports,
};
use faultline_model::CiId;
use faultline_store::View;
use jiff::Timestamp;

use super::changes::{changes_before, latest_changes};
use super::evidence::seconds;
use super::{PriorTerms, RootCauseFault, classes_never_at_fault};
use crate::snapshot::GraphSnapshot;

/// The candidates with the scores that `method` gives them, the greatest first, then by key.
///
/// Cost: the providers of the observed CIs, and where changes matter the rows that changesets of
/// the seven days before altered.
///
/// # Errors
/// Nothing is reported degraded or down, or the store cannot be read.
pub fn localise(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    reports: &[Report],
    method: Baseline,
    now: Timestamp,
) -> Result<Vec<(Node, f64)>, RootCauseFault> {
    let graph = &snapshot.graph;
    let observations = merge_reports(reports);
    if !observations.iter().any(|one| one.state.is_broken()) {
        return Err(RootCauseFault::NoSymptom);
    }
    let never = classes_never_at_fault(&snapshot.model);
    let is_exempt = |node: Node| never.contains(&graph.class(node));
    let candidates: Vec<Node> = Incident::new(graph, &observations, &is_exempt)
        .candidates()
        .collect();
    let hours_since_change = match method {
        Baseline::RecentChangeFirst => {
            let onset = first_onset(reports).unwrap_or_else(|| seconds(now));
            let cis: HashSet<CiId> = candidates.iter().map(|&node| graph.ci_id(node)).collect();
            let changes = changes_before(
                view,
                &snapshot.model,
                &cis,
                onset,
                PriorTerms::default().counted_hours,
                snapshot.changeset,
            )?;
            let latest = latest_changes(&changes);
            let hours = |&node: &Node| {
                let change = latest.get(&graph.ci_id(node));
                change.map(|change| change.hours_before)
            };
            candidates.iter().map(hours).collect()
        }
        _ => vec![None; candidates.len()],
    };
    let scores = method.scores(&LocalisationQuestion {
        graph,
        observations: &observations,
        candidates: &candidates,
        hours_since_change: &hours_since_change,
    });
    let mut scored: Vec<(Node, f64)> = candidates.into_iter().zip(scores).collect();
    scored.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    Ok(scored)
}
