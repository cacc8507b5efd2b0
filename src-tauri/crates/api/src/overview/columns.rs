//! All CIs of an overview as columns of bytes: numbers of four bytes, the least significant first,
//! which a page reads without making an object of any.
//!
//! First come the changeset, the revision of the draft, the number of CIs, the number of pairs, and
//! how many of those lie within one community; these come first. Then, for each CI: id, x, y (as
//! floating-point numbers), community, class, site, team, criticality. Then both ends of each pair,
//! by the place of the CI in the columns. What a CI does not have is `u32::MAX`; criticalities are
//! 0 for low to 3 for critical.

use faultline_core::graph::{ArrangementDetail, Node, State};
use faultline_core::overview::{Overview, states_now};
use faultline_core::task::TaskContext;

use super::remembered;
use crate::impact::{ForcedState, answer};
use crate::inventory::{self, InventoryQuery};
use crate::session::Estate;
use crate::{ApiError, Session};

/// What a CI does not have.
const NONE: u32 = u32::MAX;

/// The columns of all CIs; no CI where the estate is shown by its communities alone.
///
/// # Errors
/// No workspace is open, or it cannot be read.
pub fn overview_columns(session: &Session) -> Result<Vec<u8>, ApiError> {
    let estate = session.estate()?;
    let overview = remembered::of(session, &estate, &TaskContext::unattended())?;
    Ok(bytes(words(&estate, &overview)))
}

/// The CIs that are worse than up where these fail, as a column of ids and one of states: 1 at risk, 2 degraded, 3 down.
/// Without any, those that are so now.
///
/// # Errors
/// No workspace is open, it cannot be read, or a CI is gone or not in service.
pub fn overview_states(session: &Session, roots: &[ForcedState]) -> Result<Vec<u8>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let states: Vec<(u32, State)> = if roots.is_empty() {
        states_now(&estate.snapshot, reader.view())?
    } else {
        let answer = answer(&estate, reader.view(), roots)?;
        let affected = answer.impact.affected().iter();
        affected
            .map(|one| (estate.snapshot.graph.ci_id(one.node), one.state))
            .collect()
    };
    let ids = states.iter().map(|&(id, _)| id);
    let numbers = states.iter().map(|&(_, state)| match state {
        State::Up => 0,
        State::AtRisk => 1,
        State::Degraded => 2,
        State::Down => 3,
    });
    Ok(bytes(ids.chain(numbers)))
}

/// Ids of the CIs that a query finds, as a column.
///
/// # Errors
/// No workspace is open, or the query cannot be read.
pub fn overview_matches(session: &Session, text: &str) -> Result<Vec<u8>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let query = InventoryQuery {
        text: text.to_owned(),
        ..InventoryQuery::default()
    };
    let (found, _) = inventory::found(session, &estate, reader.view(), &query)?;
    Ok(bytes(found.ids.iter().copied()))
}

fn words(estate: &Estate, overview: &Overview) -> Vec<u32> {
    let graph = &estate.snapshot.graph;
    let community = |node: Node| overview.arrangement.place(node).community;
    let (within, between): (Vec<_>, Vec<_>) = overview
        .pairs
        .iter()
        .partition(|&&(one, other)| community(one) == community(other));
    let placed = overview.arrangement.detail == ArrangementDetail::Cis;
    let nodes: Vec<Node> = if placed {
        graph.nodes().collect()
    } else {
        Vec::new()
    };
    let mut words = vec![
        estate.snapshot.changeset,
        estate.snapshot.revision,
        nodes.len() as u32,
        overview.pairs.len() as u32,
        within.len() as u32,
    ];
    let mut column = |of: &dyn Fn(Node) -> u32| words.extend(nodes.iter().map(|&node| of(node)));
    column(&|node| graph.ci_id(node));
    column(&|node| overview.arrangement.place(node).x.to_bits());
    column(&|node| overview.arrangement.place(node).y.to_bits());
    column(&community);
    column(&|node| u32::from(graph.class(node)));
    column(&|node| overview.words.sites.number(node.index()).unwrap_or(NONE));
    column(&|node| overview.words.teams.number(node.index()).unwrap_or(NONE));
    column(&|node| {
        let criticality = overview.words.criticalities[node.index()];
        criticality.map_or(NONE, |criticality| criticality as u32)
    });
    for (one, other) in within.into_iter().chain(between) {
        words.extend([one.index() as u32, other.index() as u32]);
    }
    words
}

fn bytes(words: impl IntoIterator<Item = u32>) -> Vec<u8> {
    words.into_iter().flat_map(u32::to_le_bytes).collect()
}
