//! An answer as a document: what `impact --json` writes, and what a record keeps.

use faultline_graph::{Affected, Graph, Node, State};
use faultline_store::{StoreError, View};
use serde::Serialize;

use super::{Answer, Summary, summary};

/// A forced CI.
#[derive(Serialize)]
pub struct RootDocument<'g> {
    key: &'g str,
    state: &'static str,
}

impl<'g> RootDocument<'g> {
    /// The document of a forced CI.
    #[must_use]
    pub fn of(graph: &'g Graph, (node, state): (Node, State)) -> Self {
        Self {
            key: graph.key(node),
            state: state.as_str(),
        }
    }
}

/// An affected CI.
#[derive(Serialize)]
pub struct AffectedDocument {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Id of its class.
    pub class: String,
    /// Its criticality, where one is stated.
    pub criticality: Option<String>,
    /// The word of its state.
    pub state: &'static str,
    /// The word of the state that it was forced to, if it was.
    pub forced: Option<&'static str>,
    /// Hops from a root.
    pub hops: u32,
    /// Key of a carrier with the least hops.
    pub via: Option<String>,
    /// Whether a way to a root leans on a default group.
    pub assumed: bool,
}

/// How many CIs are in which state.
#[derive(Serialize)]
pub struct SummaryDocument {
    down: u32,
    degraded: u32,
    at_risk: u32,
    services: u32,
    assumed: u32,
}

/// A whole answer.
#[derive(Serialize)]
pub struct ImpactDocument<'g> {
    as_of: u32,
    roots: Vec<RootDocument<'g>>,
    affected: Vec<AffectedDocument>,
    summary: SummaryDocument,
}

/// The document of an affected CI. Cost: one read of the CI.
///
/// # Errors
/// The store cannot be read.
pub fn affected_document(
    answer: &Answer,
    view: View<'_>,
    affected: &Affected,
) -> Result<AffectedDocument, StoreError> {
    let snapshot = &answer.snapshot;
    let graph = &snapshot.graph;
    let ci = view.ci(graph.ci_id(affected.node))?;
    let (name, criticality) = ci.map_or((String::new(), None), |ci| {
        let criticality = ci.attributes.get("criticality");
        (ci.name, criticality.map(|value| value.into_owned()))
    });
    let class = snapshot.model.class_by_number(graph.class(affected.node));
    Ok(AffectedDocument {
        key: graph.key(affected.node).to_owned(),
        name,
        class: class.map(|class| class.id.clone()).unwrap_or_default(),
        criticality,
        state: affected.state.as_str(),
        forced: affected.forced.map(State::as_str),
        hops: affected.hops,
        via: affected.via.map(|node| graph.key(node).to_owned()),
        assumed: affected.assumed,
    })
}

/// The document of the counts of an answer.
#[must_use]
pub fn summary_document(answer: &Answer) -> SummaryDocument {
    let Summary {
        down,
        degraded,
        at_risk,
        services,
        assumed,
        ..
    } = summary(answer);
    SummaryDocument {
        down,
        degraded,
        at_risk,
        services,
        assumed,
    }
}

/// The document of a whole answer. Cost: one read for each affected CI.
///
/// # Errors
/// The store cannot be read.
pub fn document<'a>(answer: &'a Answer, view: View<'_>) -> Result<ImpactDocument<'a>, StoreError> {
    let graph = &answer.snapshot.graph;
    let affected = answer.impact.affected().iter();
    Ok(ImpactDocument {
        as_of: answer.snapshot.changeset,
        roots: answer
            .roots
            .iter()
            .map(|&root| RootDocument::of(graph, root))
            .collect(),
        affected: affected
            .map(|one| affected_document(answer, view, one))
            .collect::<Result<_, _>>()?,
        summary: summary_document(answer),
    })
}
