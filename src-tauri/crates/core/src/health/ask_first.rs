//! What to ask first: the missing or doubtful facts on which the answers about the most critical services rest.

use std::cmp::Reverse;

use faultline_graph::Node;

use super::{Check, Figure, Finding};
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;

/// Facts told; those behind them matter less.
const TOLD: usize = 200;

/// Checks whose findings are facts that somebody could state.
const ASKED: [Check; 5] = [
    Check::UnmappedNeeds,
    Check::AssumedGroups,
    Check::DroppedRelationships,
    Check::OldRelationships,
    Check::UnmappedDependents,
];

/// What to ask first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AskFirst {
    /// The facts on which the answers about most critical services rest (at most 200).
    pub facts: Vec<Fact>,
    /// How many facts at least one critical service's answers rest on.
    pub total: u32,
}

/// A fact that is missing, doubted or assumed.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The check that found it.
    pub check: Check,
    /// The CI, and what is not known.
    pub finding: Finding,
    /// Critical services that are this CI or depend on it, directly or through others. Stating the fact can change the
    /// answers about these services and about no other critical service.
    pub services: u32,
}

/// Ranks the findings of `figures`: most critical services first, then in the order of the checks asked about, then by key.
///
/// Cost: one sweep of the dependencies for every 64 critical services, and a look at each finding.
pub(super) fn ask_first(
    snapshot: &GraphSnapshot,
    critical_services: &[Node],
    figures: &[Figure],
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<AskFirst, Stopped> {
    let graph = &snapshot.graph;
    let counts = graph.counts_of_dependents(critical_services, keep_going)?;
    let mut ranked: Vec<(Reverse<u32>, usize, Node, usize)> = Vec::new();
    let lists = ASKED.map(|check| figures.iter().find(|figure| figure.check == check));
    for (rank, figure) in lists.iter().enumerate() {
        let findings = figure.map_or(&[][..], |figure| figure.findings.as_slice());
        for (place, finding) in findings.iter().enumerate() {
            let services = counts[finding.node.index()];
            if services > 0 {
                ranked.push((Reverse(services), rank, finding.node, place));
            }
        }
    }
    let total = ranked.len() as u32;
    ranked.sort_unstable();
    ranked.truncate(TOLD);
    let facts = ranked.into_iter().filter_map(|(services, rank, _, place)| {
        let figure = lists[rank]?;
        Some(Fact {
            check: figure.check,
            finding: figure.findings[place].clone(),
            services: services.0,
        })
    });
    Ok(AskFirst {
        facts: facts.collect(),
        total,
    })
}
