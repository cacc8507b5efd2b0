//! Single points of failure, of one CI and of every critical service.

use faultline_core::View;
use faultline_core::graph::{Node, SharedProvider};
use faultline_core::impact::root_of_id;
use faultline_core::single_points as core_points;
use serde::Serialize;
use specta::Type;

use crate::item::CiSummary;
use crate::session::Estate;
use crate::task::Progress;
use crate::{ApiError, Session};

/// Points told at once.
const SHOWN: usize = 1_000;
/// Ways from a group to a point told at once.
const WAYS_SHOWN: usize = 20;

/// The CIs that alone take a CI down.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SinglePointsView {
    /// The points, by key (at most 1,000).
    pub points: Vec<SinglePointView>,
    /// How many there are.
    pub total: u32,
    /// How many of them hide behind redundancy.
    pub hidden: u32,
}

/// A CI that alone takes another down.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SinglePointView {
    /// The CI.
    pub ci: CiSummary,
    /// The group that only looks redundant; none where it is needed outright.
    pub shared: Option<SharedView>,
}

/// A redundancy group of which a single CI takes more members than it can lose.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedView {
    /// The CI whose group it is.
    pub dependent: CiSummary,
    /// Name of the group; none for a default group.
    pub group: Option<String>,
    /// Members needed.
    pub needs: u32,
    /// Distinct members in service.
    pub members: u32,
    /// Members that the point takes down.
    pub taken: u32,
    /// For each of those, the way from the CI asked about to the point (at most 20).
    pub ways: Vec<Vec<CiSummary>>,
}

/// How many single points a service has.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CriticalServiceView {
    /// The service.
    pub service: CiSummary,
    /// Its single points of failure.
    pub points: u32,
    /// Those that hide behind redundancy.
    pub hidden: u32,
}

/// The CIs that alone, forced down, take `of` down.
///
/// # Errors
/// No workspace is open, the CI is gone or not in service, or the task was cancelled.
pub fn single_points(
    session: &Session,
    of: u32,
    task: u32,
    report: impl Fn(Progress),
) -> Result<SinglePointsView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let of = root_of_id(&estate.snapshot, view, of)?;
    session.tasks.run(task, report, |task| {
        let found = core_points::single_points(task, &estate.snapshot, &[of])?;
        let mut answer = SinglePointsView {
            points: Vec::new(),
            total: 0,
            hidden: 0,
        };
        for one in &found {
            let shared = core_points::shared_providers(task, &estate.snapshot, one)?;
            answer.total = one.points.len() as u32;
            answer.hidden = one.points.iter().filter(|point| point.hidden).count() as u32;
            for point in one.points.iter().take(SHOWN) {
                let group = shared.iter().find(|group| group.point == point.node);
                let group = group.map(|group| shared_view(&estate, view, group));
                let shared = group.transpose()?.flatten();
                let ci = estate.summary(view, point.node)?;
                answer
                    .points
                    .extend(ci.map(|ci| SinglePointView { ci, shared }));
            }
        }
        Ok(answer)
    })
}

fn shared_view(
    estate: &Estate,
    view: View<'_>,
    shared: &SharedProvider,
) -> Result<Option<SharedView>, ApiError> {
    let SharedProvider {
        point: _,
        trunk,
        group,
        branches,
    } = shared;
    let summaries = |nodes: &mut dyn Iterator<Item = &Node>| -> Result<Vec<CiSummary>, ApiError> {
        let found = nodes.filter_map(|&node| estate.summary(view, node).transpose());
        found.collect()
    };
    let Some(dependent) = estate.summary(view, group.dependent)? else {
        return Ok(None);
    };
    Ok(Some(SharedView {
        dependent,
        group: estate
            .snapshot
            .group_name(group.identity)
            .map(str::to_owned),
        needs: group.needed,
        members: group.members,
        taken: branches.len() as u32,
        ways: branches
            .iter()
            .take(WAYS_SHOWN)
            .map(|branch| summaries(&mut trunk.iter().chain(branch)))
            .collect::<Result<_, _>>()?,
    }))
}

/// Every critical service with how many single points of failure it has, most first.
///
/// # Errors
/// No workspace is open, it cannot be read, or the task was cancelled.
pub fn critical_single_points(
    session: &Session,
    task: u32,
    report: impl Fn(Progress),
) -> Result<Vec<CriticalServiceView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let services = core_points::critical_services(&estate.snapshot, view)?;
    session.tasks.run(task, report, |task| {
        let found = core_points::single_points(task, &estate.snapshot, &services)?;
        let mut rows = Vec::with_capacity(found.len());
        for one in found {
            let service = estate.summary(view, one.target)?;
            rows.extend(service.map(|service| CriticalServiceView {
                service,
                points: one.points.len() as u32,
                hidden: one.points.iter().filter(|point| point.hidden).count() as u32,
            }));
        }
        rows.sort_by(|left, right| {
            let most = (right.points, right.hidden).cmp(&(left.points, left.hidden));
            most.then_with(|| left.service.key.cmp(&right.service.key))
        });
        Ok(rows)
    })
}
