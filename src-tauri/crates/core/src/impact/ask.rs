//! From keys or ids to an answer.

use std::sync::Arc;

use faultline_graph::{CiId, Impact, Node, State};
use faultline_model::nearest;
use faultline_store::{CiWords, StoreError, View};

use super::AnalysisFault;
use crate::snapshot::GraphSnapshot;

/// How many keys an unknown one is told of.
const SUGGESTIONS: usize = 3;
/// CIs with the words of a name that are looked at for that very name.
const NAMES_LOOKED_AT: u32 = 1_000;

/// A question with its answer.
#[derive(Debug)]
pub struct Answer {
    /// The estate it was asked of.
    pub snapshot: Arc<GraphSnapshot>,
    /// The forced CIs, each once with the worst state it was forced to, in the order given.
    pub roots: Vec<(Node, State)>,
    /// States, hops, carriers.
    pub impact: Impact,
}

/// What fails when `roots` are forced.
///
/// Cost: proportional to the affected CIs and the relationships that reach them.
#[must_use]
pub fn ask(snapshot: Arc<GraphSnapshot>, roots: &[(Node, State)]) -> Answer {
    let mut worst: Vec<(Node, State)> = Vec::with_capacity(roots.len());
    for &(node, state) in roots {
        match worst.iter_mut().find(|(known, _)| *known == node) {
            Some((_, known)) => *known = state.max(*known),
            None => worst.push((node, state)),
        }
    }
    let impact = snapshot.graph.impact(&worst);
    Answer {
        snapshot,
        roots: worst,
        impact,
    }
}

/// The CI in service that `key`, or an old key of it, names.
///
/// # Errors
/// No CI has the key (the nearest keys are named), or it is not in service.
pub fn root_of_key(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    key: &str,
) -> Result<Node, AnalysisFault> {
    let graph = &snapshot.graph;
    let found = match graph.node_of_key(key) {
        Some(node) => Some(node),
        None => view.ci_of_alias(key)?.and_then(|ci| graph.node_of(ci)),
    };
    let Some(node) = found else {
        return Err(unknown_key(snapshot, view, key)?);
    };
    in_service(snapshot, view, node)
}

/// The CI in service with an internal id.
///
/// # Errors
/// The CI was deleted, or is not in service.
pub fn root_of_id(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    id: CiId,
) -> Result<Node, AnalysisFault> {
    let node = snapshot.graph.node_of(id).ok_or(AnalysisFault::Gone)?;
    in_service(snapshot, view, node)
}

fn in_service(snapshot: &GraphSnapshot, view: View<'_>, node: Node) -> Result<Node, AnalysisFault> {
    let graph = &snapshot.graph;
    if graph.in_service(node) {
        return Ok(node);
    }
    let ci = view.ci(graph.ci_id(node))?.ok_or(AnalysisFault::Gone)?;
    Err(AnalysisFault::NotInService {
        key: ci.key,
        status: ci.status,
    })
}

/// The fault for a key that no CI has. Keys of CIs whose name it is come first: people often take
/// the one for the other. Cost: compares it with every key.
///
/// # Errors
/// The store cannot be read.
pub(crate) fn unknown_key(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    key: &str,
) -> Result<AnalysisFault, StoreError> {
    let graph = &snapshot.graph;
    let mut suggestions = keys_of_name(view, key)?;
    let keys = graph.nodes().map(|node| graph.key(node));
    for near in nearest(key, keys, SUGGESTIONS) {
        if suggestions.iter().all(|known| known != near) {
            suggestions.push(near.to_owned());
        }
    }
    suggestions.truncate(SUGGESTIONS);
    Ok(AnalysisFault::UnknownCi {
        key: key.to_owned(),
        nearest: suggestions,
    })
}

fn keys_of_name(view: View<'_>, name: &str) -> Result<Vec<String>, StoreError> {
    let Some(words) = CiWords::of(name) else {
        return Ok(Vec::new());
    };
    let ids = view.matches_in_names(&words, NAMES_LOOKED_AT)?;
    let mut keys = Vec::new();
    view.for_each_ci_of(&ids, |row, _| {
        if row.name.to_lowercase() == name.to_lowercase() {
            keys.push(row.key.to_owned());
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(keys)
}
