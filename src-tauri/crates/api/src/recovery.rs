//! In which order, and when, everything comes back that a loss takes down.

use std::collections::{BTreeSet, HashMap};
use std::num::NonZeroUsize;

use faultline_core::View;
use faultline_core::graph::Node;
use faultline_core::impact::root_of_id;
use faultline_core::recovery::{Recovery, RecoveryOptions, ServiceRecovery, recover};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::item::CiSummary;
use crate::redundancy::{UnusableView, unusable_views};
use crate::session::Estate;
use crate::task::Progress;
use crate::{ApiError, Session};

/// CIs told at once.
const SHOWN: usize = 2_000;

/// A loss, and how the recovery is planned.
#[derive(Clone, Debug, PartialEq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryQuery {
    /// Internal ids of the CIs lost.
    pub lost: Vec<u32>,
    /// How many CIs can be worked on at a time; any number where none.
    pub at_once: Option<u32>,
}

/// A recovery.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryView {
    /// CIs by wave, then by when work on them begins (at most 2,000).
    pub schedule: Vec<RecoveryLine>,
    /// How many CIs come back.
    pub total: u32,
    /// How many waves there are.
    pub waves: u32,
    /// What the last CI waits for, from the first worked on to itself (internal ids).
    pub critical_path: Vec<u32>,
    /// When the last CI is back, in hours from the loss.
    #[specta(type = specta_typescript::Number)]
    pub duration: f64,
    /// Hours that a lost CI takes that states no mean time to repair.
    #[specta(type = specta_typescript::Number)]
    pub assumed_hours: f64,
    /// How many lost CIs that was assumed of.
    pub assumed: u32,
    /// Services, and whatever else states an objective, those too late first.
    pub services: Vec<ServiceRecoveryView>,
    /// Numbers that cannot be meant and were left out.
    pub unusable: Vec<UnusableView>,
}

/// When a CI is worked on; times are in hours from the loss.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryLine {
    /// The CI.
    pub ci: CiSummary,
    /// Its wave, from 0 on.
    pub wave: u32,
    /// When work on it begins.
    #[specta(type = specta_typescript::Number)]
    pub begins: f64,
    /// How long the work takes.
    #[specta(type = specta_typescript::Number)]
    pub hours: f64,
    /// When it is back.
    #[specta(type = specta_typescript::Number)]
    pub back: f64,
    /// The hours are assumed.
    pub assumed: bool,
    /// Comes back together with others, since they need each other.
    pub in_cycle: bool,
}

/// When a service is back; times are in hours from the loss.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ServiceRecoveryView {
    /// The service.
    pub ci: CiSummary,
    /// When it is back.
    #[specta(type = specta_typescript::Number)]
    pub back: f64,
    /// When it would be back if everything could be worked on at once.
    #[specta(type = specta_typescript::Number)]
    pub earliest: f64,
    /// Its recovery-time objective.
    #[specta(type = Option<specta_typescript::Number>)]
    pub objective: Option<f64>,
    /// Whether it is back in time; none without an objective.
    pub in_time: Option<bool>,
    /// No number of people could bring it back in time.
    pub infeasible: bool,
}

/// Plans the recovery from a loss.
///
/// # Errors
/// No workspace is open, a CI is gone or not in service, or the task was cancelled.
pub fn recovery(
    session: &Session,
    question: &RecoveryQuery,
    task: u32,
    report: impl Fn(Progress),
) -> Result<RecoveryView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let snapshot = &estate.snapshot;
    let lost = question.lost.iter();
    let lost = lost
        .map(|&id| root_of_id(snapshot, view, id))
        .collect::<Result<Vec<Node>, _>>()?;
    let options = RecoveryOptions {
        at_once: question
            .at_once
            .and_then(|count| NonZeroUsize::new(count as usize)),
        ..RecoveryOptions::default()
    };
    let found = session.tasks.run(task, report, |task| {
        let mut keep_going = || !task.cancellation().is_cancelled();
        recover(snapshot, view, &lost, options, &mut keep_going)
    })?;
    let mut services = Vec::with_capacity(found.services.len());
    for one in &found.services {
        services.extend(service_view(&estate, view, one)?);
    }
    Ok(RecoveryView {
        schedule: lines(&estate, view, &found)?,
        total: found.schedule.times.len() as u32,
        waves: found.order.waves().len() as u32,
        critical_path: found
            .critical_path
            .iter()
            .map(|&node| snapshot.graph.ci_id(node))
            .collect(),
        duration: found.duration,
        assumed_hours: options.assumed_hours,
        assumed: found.assumed.len() as u32,
        services,
        unusable: unusable_views(&estate, &found.unusable),
    })
}

fn lines(estate: &Estate, view: View<'_>, found: &Recovery) -> Result<Vec<RecoveryLine>, ApiError> {
    let mut waves: HashMap<Node, u32> = HashMap::new();
    let mut in_cycles: BTreeSet<Node> = BTreeSet::new();
    for step in &found.order.steps {
        waves.extend(step.members.iter().map(|&node| (node, step.wave)));
        if step.members.len() > 1 {
            in_cycles.extend(&step.members);
        }
    }
    let mut times: Vec<_> = found.schedule.times.iter().collect();
    // Within a wave the order of the schedule, the most urgent first.
    times.sort_by_key(|time| waves[&time.node]);
    let mut lines = Vec::with_capacity(times.len().min(SHOWN));
    for time in times.into_iter().take(SHOWN) {
        let ci = estate.summary(view, time.node)?;
        lines.extend(ci.map(|ci| RecoveryLine {
            ci,
            wave: waves[&time.node],
            begins: time.begins,
            hours: found.hours[&time.node],
            back: time.back,
            assumed: found.assumed.contains(&time.node),
            in_cycle: in_cycles.contains(&time.node),
        }));
    }
    Ok(lines)
}

fn service_view(
    estate: &Estate,
    view: View<'_>,
    one: &ServiceRecovery,
) -> Result<Option<ServiceRecoveryView>, ApiError> {
    let ci = estate.summary(view, one.node)?;
    Ok(ci.map(|ci| ServiceRecoveryView {
        ci,
        back: one.back,
        earliest: one.earliest,
        objective: one.objective,
        in_time: one.in_time(),
        infeasible: one.is_infeasible(),
    }))
}
