//! Paths: why one CI depends on another.

use serde::Serialize;
use specta::Type;

use crate::item::{CiSummary, RelationshipLine};
use crate::map::MapGroup;

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
}

use std::collections::BTreeSet;

use faultline_core::impact::root_of_id;
use faultline_core::map::lines_among;
use faultline_core::path as core_path;

use crate::{ApiError, Session, map};

/// Ways looked for at most.
const MOST_PATHS: u32 = 100;

/// At most `limit` ways from a dependent to a provider, shortest first.
///
/// # Errors
/// No workspace is open, or one of the CIs is gone or not in service.
pub fn paths(session: &Session, from: u32, to: u32, limit: u32) -> Result<PathsView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let snapshot = &estate.snapshot;
    let from = root_of_id(snapshot, view, from)?;
    let to = root_of_id(snapshot, view, to)?;
    let found = core_path::paths(snapshot, from, to, limit.min(MOST_PATHS) as usize);
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
        paths: found
            .iter()
            .map(|path| {
                path.iter()
                    .map(|&node| snapshot.graph.ci_id(node))
                    .collect()
            })
            .collect(),
        cis: estate.summaries(view, &ids)?,
        relationships: lines
            .iter()
            .map(|line| map::line(&snapshot.model, line))
            .collect(),
        groups: groups.iter().map(map::group).collect(),
    })
}
