//! What two selections do together that neither does alone.

use faultline_core::View;
use faultline_core::graph::{Node, State};
use faultline_core::impact::root_of_id;
use faultline_core::joint_outage as core_joint;
use serde::Serialize;
use specta::Type;

use crate::impact::{ForcedState, StateView};
use crate::item::CiSummary;
use crate::session::Estate;
use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// CIs told at once.
const SHOWN: usize = 2_000;

/// The CIs that end worse with both selections than with either alone.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct JointOutageView {
    /// The CIs, worst first (at most 2,000).
    pub worse: Vec<JointlyAffectedView>,
    /// How many there are.
    pub total: u32,
    /// How many of them are down.
    pub down: u32,
}

/// A CI that ends worse with both selections than with either alone.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct JointlyAffectedView {
    /// The CI.
    pub ci: CiSummary,
    /// Its state with both.
    pub together: StateView,
    /// Its state with the first alone.
    pub first: StateView,
    /// Its state with the second alone.
    pub second: StateView,
}

/// Which CIs end worse with both selections forced than with either alone.
///
/// # Errors
/// No workspace is open, a CI is gone or not in service, or the task was cancelled.
pub fn joint_outage(
    session: &Session,
    first: &[ForcedState],
    second: &[ForcedState],
    task: u32,
    report: impl Fn(Progress),
) -> Result<JointOutageView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let first = selection(&estate, view, first)?;
    let second = selection(&estate, view, second)?;
    let found = session.tasks.run(task, report, |task| {
        core_joint::joint_outage(task, &estate.snapshot, &[&first, &second])
    })?;
    let mut worse = Vec::with_capacity(found.worse.len().min(SHOWN));
    for one in found.worse.iter().take(SHOWN) {
        let ci = estate.summary(view, one.node)?;
        worse.extend(ci.map(|ci| JointlyAffectedView {
            ci,
            together: convert::state(one.together),
            first: convert::state(one.alone[0]),
            second: convert::state(one.alone[1]),
        }));
    }
    let down = found.worse.iter().filter(|one| one.together == State::Down);
    Ok(JointOutageView {
        worse,
        total: found.worse.len() as u32,
        down: down.count() as u32,
    })
}

fn selection(
    estate: &Estate,
    view: View<'_>,
    forced: &[ForcedState],
) -> Result<Vec<(Node, State)>, ApiError> {
    let roots = forced.iter().map(|root| {
        let node = root_of_id(&estate.snapshot, view, root.ci)?;
        Ok((node, convert::state_of(root.state)))
    });
    roots.collect()
}
