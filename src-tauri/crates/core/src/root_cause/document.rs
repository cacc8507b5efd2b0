//! An answer as a document: what `root-cause --json` writes, and what a record keeps.

use faultline_graph::{CandidateCause, Graph, Node};
use serde::Serialize;

use super::Answer;

/// Hypotheses that are less probable are left out, as candidates are.
const LEAST: f64 = 1e-4;

/// An answer as a document; the fields are those of the command line's contract.
#[derive(Serialize)]
pub struct RootCauseDocument<'g> {
    candidates: Vec<Candidate<'g>>,
    hypotheses: Vec<Hypothesis<'g>>,
    searched: Searched,
    check_next: Vec<Check<'g>>,
    no_fault_ratio: Option<f64>,
}

#[derive(Serialize)]
struct Candidate<'g> {
    key: &'g str,
    probability: f64,
    /// Only of an incomplete search.
    #[serde(flatten)]
    range: Option<Range>,
    explained: Vec<&'g str>,
    unexplained: Vec<&'g str>,
    contradicted: Vec<&'g str>,
    alike: Vec<&'g str>,
}

#[derive(Serialize)]
struct Range {
    lower: f64,
    upper: f64,
}

#[derive(Serialize)]
struct Hypothesis<'g> {
    faults: Vec<Fault<'g>>,
    probability: f64,
    #[serde(flatten)]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Fault<'g> {
    key: &'g str,
    state: &'static str,
}

#[derive(Serialize)]
struct Searched {
    complete: bool,
    unbounded_mass: f64,
    candidates: usize,
}

#[derive(Serialize)]
struct Check<'g> {
    key: &'g str,
    entropy_drop: f64,
}

/// The document of an answer.
#[must_use]
pub fn document<'g>(graph: &'g Graph, answer: &Answer) -> RootCauseDocument<'g> {
    let found = &answer.found;
    let unbounded = found.searched.unbounded_mass;
    let range = |probability: f64| {
        let lower = probability * (1.0 - unbounded);
        (!found.searched.complete).then_some(Range {
            lower,
            upper: lower + unbounded,
        })
    };
    let hypotheses = found
        .hypotheses
        .iter()
        .take_while(|one| one.probability >= LEAST)
        .map(|one| Hypothesis {
            faults: one
                .faults
                .iter()
                .map(|fault| Fault {
                    key: graph.key(fault.node),
                    state: fault.state.as_str(),
                })
                .collect(),
            probability: one.probability,
            range: range(one.probability),
        });
    let checks = found.checks.iter().map(|check| Check {
        key: graph.key(check.node),
        entropy_drop: check.entropy_drop,
    });
    RootCauseDocument {
        candidates: found
            .candidates
            .iter()
            .map(|one| candidate(graph, one, range(one.probability)))
            .collect(),
        hypotheses: hypotheses.collect(),
        searched: Searched {
            complete: found.searched.complete,
            unbounded_mass: unbounded,
            candidates: found.searched.candidates,
        },
        check_next: checks.collect(),
        no_fault_ratio: found.no_fault_ratio,
    }
}

fn candidate<'g>(graph: &'g Graph, one: &CandidateCause, range: Option<Range>) -> Candidate<'g> {
    let keys = |nodes: &[Node]| nodes.iter().map(|&node| graph.key(node)).collect();
    let explained = one.explained.iter().filter_map(|way| way.first());
    Candidate {
        key: graph.key(one.node),
        probability: one.probability,
        range,
        explained: explained.map(|&node| graph.key(node)).collect(),
        unexplained: keys(&one.unexplained),
        contradicted: keys(&one.contradicted),
        alike: keys(&one.alike),
    }
}
