//! CIs and everything among them.

use std::collections::{BTreeSet, HashMap, HashSet};

use faultline_graph::{DependencyGroup, GroupIdentity, Node};
use faultline_model::{Ci, CiId, ImpactDirection, Relationship, Strength};
use faultline_store::{StoreError, View};

use super::neighbours::{Direction, other_end};
use crate::snapshot::GraphSnapshot;

/// CIs and everything among them.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// The CIs asked for that exist, in the order asked.
    pub nodes: Vec<SceneNode>,
    /// Relationships with both ends among them, by id.
    pub lines: Vec<Line>,
    /// Redundancy groups that those belong to.
    pub groups: Vec<SceneGroup>,
}

/// A CI with the size of its neighbourhood.
#[derive(Clone, Debug)]
pub struct SceneNode {
    /// The CI.
    pub ci: Ci,
    /// Distinct CIs it needs, drawn or not.
    pub needs: usize,
    /// Distinct CIs that need it.
    pub used_by: usize,
}

/// A relationship as it is drawn.
#[derive(Clone, Debug)]
pub struct Line {
    /// The relationship.
    pub relationship: Relationship,
    /// Which way failure travels.
    pub impact: ImpactDirection,
    /// Effective strength.
    pub strength: Strength,
    /// Position of its redundancy group in the scene; none where an end is out of service.
    pub group: Option<usize>,
}

/// A redundancy group as it is drawn.
#[derive(Clone, Debug)]
pub struct SceneGroup {
    /// The dependent CI.
    pub dependent: CiId,
    /// The group as the graph resolved it.
    pub group: DependencyGroup,
}

/// The CIs of `ids` and everything among them.
///
/// Cost: the relationships of these CIs.
///
/// # Errors
/// The store cannot be read.
pub fn scene(snapshot: &GraphSnapshot, view: View<'_>, ids: &[CiId]) -> Result<Scene, StoreError> {
    let mut scene = Scene::default();
    let mut seen = HashSet::new();
    let mut among = Vec::new();
    let wanted: HashSet<CiId> = ids.iter().copied().collect();
    for &id in ids.iter().filter(|&&id| seen.insert(id)) {
        let Some(ci) = view.ci(id)? else { continue };
        let relationships = view.relationships_of(id)?;
        let count = |direction| {
            let others: BTreeSet<CiId> = relationships
                .iter()
                .filter_map(|one| other_end(&snapshot.model, one, id, direction))
                .collect();
            others.len()
        };
        scene.nodes.push(SceneNode {
            ci,
            needs: count(Direction::Needs),
            used_by: count(Direction::UsedBy),
        });
        // Each relationship is met at both ends; its source speaks for it.
        among.extend(
            relationships
                .into_iter()
                .filter(|one| one.source == id && wanted.contains(&one.target)),
        );
    }
    among.sort_by_key(|relationship| relationship.id);
    let (lines, groups) = lines_among(snapshot, among);
    scene.lines = lines;
    scene.groups = groups;
    Ok(scene)
}

/// Relationships as lines, with the groups they belong to.
#[must_use]
pub fn lines_among(
    snapshot: &GraphSnapshot,
    relationships: Vec<Relationship>,
) -> (Vec<Line>, Vec<SceneGroup>) {
    let mut groups: Vec<SceneGroup> = Vec::new();
    let mut positions: HashMap<(Node, GroupIdentity), usize> = HashMap::new();
    let lines = relationships
        .into_iter()
        .map(|relationship| {
            let kind = snapshot
                .model
                .relationship_type_by_number(relationship.kind);
            let group = group_of(snapshot, &relationship).map(|group| {
                *positions
                    .entry((group.dependent, group.identity))
                    .or_insert_with(|| {
                        groups.push(SceneGroup {
                            dependent: snapshot.graph.ci_id(group.dependent),
                            group,
                        });
                        groups.len() - 1
                    })
            });
            Line {
                impact: kind.map_or(ImpactDirection::None, |kind| kind.impact),
                strength: relationship
                    .strength
                    .or(kind.map(|kind| kind.strength))
                    .unwrap_or(Strength::Hard),
                relationship,
                group,
            }
        })
        .collect();
    (lines, groups)
}

/// The redundancy group through which a relationship counts, as the graph resolved it.
fn group_of(snapshot: &GraphSnapshot, relationship: &Relationship) -> Option<DependencyGroup> {
    let kind = snapshot
        .model
        .relationship_type_by_number(relationship.kind)?;
    let dependent = kind.dependent(relationship.source, relationship.target);
    let node = snapshot.graph.node_of(dependent)?;
    snapshot
        .graph
        .providers(node)
        .find(|dependency| dependency.relationship == relationship.id && !dependency.way_back)
        .and_then(|dependency| dependency.group)
}
