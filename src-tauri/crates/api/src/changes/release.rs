//! What a release does.

use std::collections::HashMap;

use faultline_core::changes::release as core_release;
use faultline_core::impact::summary;
use faultline_core::task::TaskContext;
use serde::Serialize;
use specta::Type;

use crate::impact::{StateCounts, StateView, counts};
use crate::{ApiError, Session, convert};

/// CIs told of each sort.
const TOLD: usize = 2_000;

/// What the changes of a release do together.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseRadiusView {
    /// Internal id of the release.
    pub release: u32,
    /// Its changes in the order of their deployment; cancelled ones are left out.
    pub order: Vec<DeploymentStepView>,
    /// Names of the drafts it was asked with: those of its changes.
    pub drafts: Vec<String>,
    /// Counts over all CIs in service, with everything at once.
    pub counts: StateCounts,
    /// The services that are hit, the worst and most critical first (at most 2,000).
    pub services: Vec<ReleaseCiView>,
    /// How many there are.
    pub services_total: u32,
    /// CIs that end worse with everything at once than with any one change alone, worst first (at most 2,000).
    pub joint: Vec<ReleaseCiView>,
    /// How many there are.
    pub joint_total: u32,
}

/// A place in the order of deployment.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DeploymentStepView {
    /// Internal id of the change.
    pub change: u32,
    /// Numbers of changes that go before it, since what it alters needs what they alter.
    pub after: Vec<String>,
    /// It and another one need each other: the planned start decides.
    pub is_in_circle: bool,
}

/// A CI that a release hits.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseCiView {
    /// Internal id.
    pub ci: u32,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// It is a service.
    pub is_service: bool,
    /// `critical`, `high`, `medium`, `low`, or none.
    pub criticality: Option<String>,
    /// Its state with everything at once.
    pub together: StateView,
    /// Its worst state with one change alone.
    pub alone: StateView,
    /// Numbers of the changes that hit it alone, in that state.
    pub by: Vec<String>,
}

/// The combined blast radius of a release and the order of its deployment.
///
/// # Errors
/// No workspace is open, or the record is no release.
pub fn release_radius(session: &Session, release: u32) -> Result<ReleaseRadiusView, ApiError> {
    let workspace = session.open()?.workspace.live();
    let found = core_release::release_radius(&TaskContext::unattended(), &workspace, release)?;
    let numbers: HashMap<u32, String> = found
        .changes
        .iter()
        .map(|change| (change.id, change.number.to_string()))
        .collect();
    let named = |ids: &[u32]| -> Vec<String> {
        let numbers = ids.iter().filter_map(|id| numbers.get(id));
        numbers.cloned().collect()
    };
    let cis = |cis: &[core_release::ReleaseCi]| -> Vec<ReleaseCiView> {
        let told = cis.iter().take(TOLD);
        told.map(|one| ReleaseCiView {
            ci: one.ci,
            key: one.key.clone(),
            name: one.name.clone(),
            is_service: one.is_service,
            criticality: one.criticality.map(|word| word.as_str().to_owned()),
            together: convert::state(one.together),
            alone: convert::state(one.alone),
            by: named(&one.by),
        })
        .collect()
    };
    let counted = summary(&found.answer);
    Ok(ReleaseRadiusView {
        release: found.release.id,
        order: found
            .order
            .iter()
            .map(|step| DeploymentStepView {
                change: step.id,
                after: named(&step.after),
                is_in_circle: step.is_in_circle,
            })
            .collect(),
        drafts: found.drafts.clone(),
        counts: counts(&counted),
        services: cis(&found.services),
        services_total: found.services.len() as u32,
        joint: cis(&found.joint),
        joint_total: found.joint.len() as u32,
    })
}
