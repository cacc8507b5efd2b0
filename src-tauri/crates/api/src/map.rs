//! What a map draws: some CIs, what joins them, and what more is around them.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::item::{CiSummary, RelationshipLine};
use crate::model::StrengthView;

/// Which neighbours of a CI are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum NeighbourDirection {
    /// What it needs (providers).
    Needs,
    /// What needs it (dependents).
    UsedBy,
    /// Both, and relationships without impact too.
    Any,
}

/// CIs and everything among them.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapScene {
    /// The CIs asked for that exist, in the order asked.
    pub nodes: Vec<MapNode>,
    /// All relationships with both ends among them.
    pub relationships: Vec<RelationshipLine>,
    /// Redundancy groups that those belong to.
    pub groups: Vec<MapGroup>,
}

/// A CI on a map.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapNode {
    /// The CI.
    pub ci: CiSummary,
    /// How many distinct CIs it needs, on the map or not.
    pub needs: u32,
    /// How many distinct CIs need it.
    pub used_by: u32,
}

/// A redundancy group on a map.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MapGroup {
    /// Internal id of the dependent CI.
    pub dependent: u32,
    /// Members needed.
    pub needs: u32,
    /// Distinct members in service.
    pub members: u32,
    /// Strength of the group.
    pub strength: StrengthView,
    /// Nobody stated it: it is the default group of its type.
    pub assumed: bool,
}

/// Neighbours of one CI.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NeighboursView {
    /// The neighbours, by class and name.
    pub cis: Vec<CiSummary>,
    /// How many there are in all, where the list was cut.
    pub total: u32,
}

use faultline_core::map as core_map;
use faultline_core::map::{Direction, Line, SceneGroup};
use faultline_model::Model;

use crate::{ApiError, Session, convert};

/// The CIs given and everything among them.
///
/// # Errors
/// No workspace is open.
pub fn scene(session: &Session, ids: &[u32]) -> Result<MapScene, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let model = &estate.snapshot.model;
    let scene = core_map::scene(&estate.snapshot, reader.view(), ids)?;
    Ok(MapScene {
        nodes: scene
            .nodes
            .iter()
            .map(|node| MapNode {
                ci: convert::summary(model, &node.ci),
                needs: node.needs as u32,
                used_by: node.used_by as u32,
            })
            .collect(),
        relationships: scene.lines.iter().map(|one| line(model, one)).collect(),
        groups: scene.groups.iter().map(group).collect(),
    })
}

/// Neighbours of a CI, at most `limit`.
///
/// # Errors
/// No workspace is open.
pub fn neighbours(
    session: &Session,
    id: u32,
    direction: NeighbourDirection,
    limit: u32,
) -> Result<NeighboursView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let model = &estate.snapshot.model;
    let direction = match direction {
        NeighbourDirection::Needs => Direction::Needs,
        NeighbourDirection::UsedBy => Direction::UsedBy,
        NeighbourDirection::Any => Direction::Any,
    };
    let found = core_map::neighbours(reader.view(), model, id, direction, limit as usize)?;
    Ok(NeighboursView {
        cis: found
            .cis
            .iter()
            .map(|ci| convert::summary(model, ci))
            .collect(),
        total: found.total as u32,
    })
}

pub(crate) fn line(model: &Model, line: &Line) -> RelationshipLine {
    let Line {
        relationship,
        impact,
        strength,
        group,
    } = line;
    RelationshipLine {
        id: relationship.id,
        kind: convert::kind_id(model, relationship.kind),
        source: relationship.source,
        target: relationship.target,
        impact: convert::impact_direction(*impact),
        strength: convert::strength(*strength),
        group: group.map(|index| index as u32),
    }
}

pub(crate) fn group(group: &SceneGroup) -> MapGroup {
    let SceneGroup { dependent, group } = group;
    MapGroup {
        dependent: *dependent,
        needs: group.needed,
        members: group.members,
        strength: convert::graph_strength(group.strength),
        assumed: group.is_default(),
    }
}
