//! What redundancy was lost between two moments, before anything fails.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use faultline_graph::{DependencyGroup, GroupIdentity, Node, State};
use faultline_model::CiId;
use faultline_store::{StoreError, Table};

use super::CompareFault;
use super::sides::Sides;
use crate::single_points as core_single_points;
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;

/// A redundancy group that had members to spare and has none left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostRedundancy {
    /// Internal id of the dependent.
    pub id: CiId,
    /// Its key in the second moment.
    pub key: String,
    /// Name of the group; none for the default group of a type.
    pub group: Option<String>,
    /// Members needed and there in the first moment.
    pub before: (u32, u32),
    /// Members needed and there in the second.
    pub after: (u32, u32),
    /// Keys of the services that are hit in the second moment when the dependent is down, itself among them; sorted.
    pub services: Vec<String>,
}

/// A critical service and CIs that alone take it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServicePoints {
    /// Key of the service.
    pub service: String,
    /// Keys of the CIs, sorted.
    pub points: Vec<String>,
}

/// Groups of `cis` and of what depends on them that had members to spare and have none left.
pub(super) fn lost_redundancy(
    task: &TaskContext<'_>,
    [before, after]: &[Arc<GraphSnapshot>; 2],
    cis: &BTreeSet<CiId>,
) -> Result<Vec<LostRedundancy>, CompareFault> {
    let mut dependents = cis.clone();
    for snapshot in [before, after] {
        let graph = &snapshot.graph;
        let nodes = cis.iter().filter_map(|&ci| graph.node_of(ci));
        let around = nodes.flat_map(|node| graph.dependents(node));
        dependents.extend(around.map(|one| graph.ci_id(one.dependent)));
    }
    let mut lost = Vec::new();
    for (done, &ci) in (0..).zip(&dependents) {
        task.step(done, dependents.len() as u64)?;
        let nodes = [before, after].map(|snapshot| snapshot.graph.node_of(ci));
        let [Some(first), Some(second)] = nodes else {
            continue;
        };
        let now = groups(after, second);
        for (identity, former) in groups(before, first) {
            let (Some(group), true) = (now.get(&identity), former.members > former.needed) else {
                continue;
            };
            if group.members == group.needed {
                lost.push(LostRedundancy {
                    id: ci,
                    key: after.graph.key(second).to_owned(),
                    group: after.group_name(identity).map(str::to_owned),
                    before: (former.needed, former.members),
                    after: (group.needed, group.members),
                    services: services(after, second),
                });
            }
        }
    }
    lost.sort_by(|one, other| (&one.key, &one.group).cmp(&(&other.key, &other.group)));
    Ok(lost)
}

/// The groups that a CI leans on.
fn groups(snapshot: &GraphSnapshot, node: Node) -> BTreeMap<GroupIdentity, DependencyGroup> {
    let providers = snapshot.graph.providers(node);
    let groups = providers.filter_map(|dependency| dependency.group);
    groups.map(|group| (group.identity, group)).collect()
}

/// Services that are hit when a CI is down.
fn services(snapshot: &GraphSnapshot, node: Node) -> Vec<String> {
    let graph = &snapshot.graph;
    if !graph.in_service(node) {
        return Vec::new();
    }
    let impact = graph.impact(&[(node, State::Down)]);
    let services = impact
        .affected()
        .iter()
        .filter(|one| snapshot.is_service(one.node) && one.state > State::AtRisk);
    let mut keys: Vec<String> = services.map(|one| graph.key(one.node).to_owned()).collect();
    keys.sort_unstable();
    keys
}

/// Points of failure of critical services by service key.
type Points = BTreeMap<String, BTreeSet<String>>;

/// Single points of failure of critical services that are there in one moment only: those that appeared, those gone. A
/// service counts where it is critical in either moment.
pub(super) fn single_points(
    task: &TaskContext<'_>,
    sides: &Sides<'_>,
    [before, after]: &[Arc<GraphSnapshot>; 2],
) -> Result<(Vec<ServicePoints>, Vec<ServicePoints>), CompareFault> {
    let mut critical = BTreeSet::new();
    for (snapshot, side) in [(before, &sides.from), (after, &sides.to)] {
        let nodes = core_single_points::critical_services(snapshot, side.view)?;
        critical.extend(nodes.into_iter().map(|node| snapshot.graph.ci_id(node)));
    }
    let of = |snapshot: &GraphSnapshot| -> Result<Points, CompareFault> {
        let graph = &snapshot.graph;
        let nodes = critical.iter().filter_map(|&ci| graph.node_of(ci));
        let nodes: Vec<Node> = nodes.filter(|&node| graph.in_service(node)).collect();
        let found = core_single_points::single_points(task, snapshot, &nodes)?;
        let points = found.into_iter().map(|service| {
            let keys = service.points.iter();
            let keys = keys.map(|point| graph.key(point.node).to_owned()).collect();
            (graph.key(service.target).to_owned(), keys)
        });
        Ok(points.collect())
    };
    let (before, after) = (of(before)?, of(after)?);
    Ok((beyond(&after, &before), beyond(&before, &after)))
}

/// Points that `of` has and `other` has not.
fn beyond(of: &Points, other: &Points) -> Vec<ServicePoints> {
    let mut found = Vec::new();
    for (service, points) in of {
        let known = other.get(service);
        let new = points
            .iter()
            .filter(|point| known.is_none_or(|known| !known.contains(*point)));
        let points: Vec<String> = new.cloned().collect();
        if !points.is_empty() {
            found.push(ServicePoints {
                service: service.clone(),
                points,
            });
        }
    }
    found
}

/// CIs whose own row, a relationship or a group of which was written between: only their groups, and those of what depends
/// on them, can differ.
pub(super) fn touched_cis(sides: &Sides<'_>) -> Result<BTreeSet<CiId>, StoreError> {
    let mut cis = sides.touched(Table::Ci)?;
    for id in sides.touched(Table::Relationship)? {
        let (from, to) = sides.pair(|view| view.relationship(id))?;
        let ends = from
            .iter()
            .chain(&to)
            .flat_map(|one| [one.source, one.target]);
        cis.extend(ends);
    }
    for id in sides.touched(Table::RedundancyGroup)? {
        let (from, to) = sides.pair(|view| view.group(id))?;
        cis.extend(from.iter().chain(&to).map(|group| group.dependent));
    }
    Ok(cis)
}
