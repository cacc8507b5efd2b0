//! Paths: why one CI depends on another.

use std::collections::BTreeSet;

use faultline_core::graph::{Node, PathCoverage, PathLoss};
use faultline_core::impact::root_of_id;
use faultline_core::map::lines_among;
use faultline_core::path as core_path;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::impact::StateView;
use crate::item::{CiSummary, RelationshipLine};
use crate::map::MapGroup;
use crate::{ApiError, Session, convert, map};

/// Ways looked for at most.
const MOST_PATHS: u32 = 100;

/// Which ways from a dependent to a provider are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PathRangeView {
    /// Those of the least length.
    Shortest,
    /// Longer ones too, the shortest first.
    AlsoLonger,
}

/// Ways from a dependent to a provider, shortest first.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PathsView {
    /// Each way as internal ids, dependent first.
    pub paths: Vec<Vec<u32>>,
    /// All CIs on them.
    pub cis: Vec<CiSummary>,
    /// The relationships along them.
    pub relationships: Vec<RelationshipLine>,
    /// Redundancy groups that those belong to.
    pub groups: Vec<MapGroup>,
    /// What the loss of each way means for the dependent, in the order of the ways.
    pub losses: Vec<PathLossView>,
    /// State of the dependent while the provider is down.
    pub provider_down: StateView,
    /// There are more ways than were asked for.
    pub more: bool,
}

/// What it means for a dependent that all CIs between the ends of a way are down.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PathLossView {
    /// Its state; up where nothing lies between.
    pub state: StateView,
    /// Internal ids of those between that each alone take it down.
    pub points: Vec<u32>,
}

/// At most `limit` ways from a dependent to a provider, shortest first, and whether redundancy
/// covers the loss of each.
///
/// # Errors
/// No workspace is open, or one of the CIs is gone or not in service.
pub fn paths(
    session: &Session,
    from: u32,
    to: u32,
    range: PathRangeView,
    limit: u32,
) -> Result<PathsView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let snapshot = &estate.snapshot;
    let from = root_of_id(snapshot, view, from)?;
    let to = root_of_id(snapshot, view, to)?;
    let limit = limit.min(MOST_PATHS) as usize;
    let range = match range {
        PathRangeView::Shortest => core_path::PathRange::Shortest,
        PathRangeView::AlsoLonger => core_path::PathRange::AlsoLonger,
    };
    let mut found = core_path::paths(snapshot, from, to, range, limit + 1);
    let more = found.len() > limit;
    found.truncate(limit);
    let task = TaskContext::unattended();
    let PathCoverage {
        provider_down,
        losses,
    } = core_path::coverage(&task, snapshot, from, to, &found)?;
    let mut ids = BTreeSet::new();
    let mut along = BTreeSet::new();
    for path in &found {
        ids.extend(path.iter().map(|&node| snapshot.graph.ci_id(node)));
        let links = core_path::links(snapshot, path);
        along.extend(links.iter().map(|dependency| dependency.relationship));
    }
    let mut relationships = Vec::with_capacity(along.len());
    for id in along {
        relationships.extend(view.relationship(id)?);
    }
    let (lines, groups) = lines_among(snapshot, relationships);
    let ids: Vec<u32> = ids.into_iter().collect();
    Ok(PathsView {
        paths: found.iter().map(|path| ids_of(snapshot, path)).collect(),
        cis: estate.summaries(view, &ids)?,
        relationships: lines
            .iter()
            .map(|line| map::line(&snapshot.model, line))
            .collect(),
        groups: groups.iter().map(map::group).collect(),
        losses: losses.iter().map(|one| loss(snapshot, one)).collect(),
        provider_down: convert::state(provider_down),
        more,
    })
}

fn loss(snapshot: &GraphSnapshot, loss: &PathLoss) -> PathLossView {
    let PathLoss { state, points } = loss;
    PathLossView {
        state: convert::state(*state),
        points: ids_of(snapshot, points),
    }
}

fn ids_of(snapshot: &GraphSnapshot, nodes: &[Node]) -> Vec<u32> {
    nodes
        .iter()
        .map(|&node| snapshot.graph.ci_id(node))
        .collect()
}
