//! Which services can keep their availability targets.

use faultline_core::availability::against_targets;
use faultline_core::graph::DiagramLimit;
use serde::Serialize;
use specta::Type;

use super::availability::{target_view, unavailability_view, unusable_views};
use super::{TargetView, UnavailabilityView, UnusableView};
use crate::item::CiSummary;
use crate::task::Progress;
use crate::{ApiError, Session};

/// Every service with a target.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TargetsView {
    /// The services, worst first.
    pub services: Vec<ServiceTargetView>,
    /// Numbers that cannot be meant and were left out.
    pub unusable: Vec<UnusableView>,
}

/// What a service promises, and what its structure can give.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ServiceTargetView {
    /// The service.
    pub service: CiSummary,
    /// How probable it is that it is down.
    pub unavailability: UnavailabilityView,
    /// What it promises.
    pub target: TargetView,
}

/// Compares every service that states a target with what its structure can give.
///
/// # Errors
/// No workspace is open, it cannot be read, or the task was cancelled.
pub fn targets(
    session: &Session,
    task: u32,
    report: impl Fn(Progress),
) -> Result<TargetsView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let found = session.tasks.run(task, report, |task| {
        against_targets(task, &estate.snapshot, view, DiagramLimit::default())
    })?;
    let mut services = Vec::with_capacity(found.promises.len());
    for promise in &found.promises {
        let service = estate.summary(view, promise.node)?;
        services.extend(service.map(|service| ServiceTargetView {
            service,
            unavailability: unavailability_view(promise.unavailability),
            target: target_view(promise),
        }));
    }
    Ok(TargetsView {
        services,
        unusable: unusable_views(&estate, &found.unusable),
    })
}
