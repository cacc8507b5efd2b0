//! CIs that need each other in a circle, and so fail together.

use faultline_core::View;
use faultline_core::fate_sharing as core_fate;
use faultline_core::fate_sharing::Circle;
use faultline_core::graph::Strength;
use serde::Serialize;
use specta::Type;

use crate::item::CiSummary;
use crate::model::StrengthView;
use crate::session::Estate;
use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// CIs of a circle told at once.
const SHOWN: usize = 200;

/// CIs that need each other in a circle.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CircleView {
    /// The CIs, by key (at most 200).
    pub cis: Vec<CiSummary>,
    /// How many there are.
    pub total: u32,
    /// The relationship that is worth reviewing first.
    pub weakest: WeakestView,
}

/// The relationship of a circle that is worth reviewing first.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WeakestView {
    /// The CI that needs the other.
    pub dependent: CiSummary,
    /// Id of the relationship type.
    pub kind: String,
    /// The CI that is needed.
    pub provider: CiSummary,
    /// Strength of the dependency, or of its group.
    pub strength: StrengthView,
    /// When a source of data last confirmed it; none where none did.
    pub last_confirmed: Option<String>,
}

/// The circles of CIs that need each other.
///
/// # Errors
/// No workspace is open, it cannot be read, or the task was cancelled.
pub fn fate_sharing(
    session: &Session,
    task: u32,
    report: impl Fn(Progress),
) -> Result<Vec<CircleView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let found = session.tasks.run(task, report, |task| {
        let mut keep_going = || !task.cancellation().is_cancelled();
        core_fate::fate_sharing(&estate.snapshot, reader.view(), &mut keep_going)
    })?;
    let circles = found
        .iter()
        .filter_map(|circle| circle_view(&estate, reader.view(), circle).transpose());
    circles.collect()
}

fn circle_view(
    estate: &Estate,
    view: View<'_>,
    circle: &Circle,
) -> Result<Option<CircleView>, ApiError> {
    let weakest = &circle.weakest;
    let (Some(dependent), Some(provider)) = (
        estate.summary(view, weakest.dependent)?,
        estate.summary(view, weakest.provider)?,
    ) else {
        return Ok(None);
    };
    let shown = circle.nodes.iter().take(SHOWN);
    let ids: Vec<u32> = shown
        .map(|&node| estate.snapshot.graph.ci_id(node))
        .collect();
    let strength: Strength = weakest
        .group
        .map_or(weakest.strength, |group| group.strength);
    Ok(Some(CircleView {
        cis: estate.summaries(view, &ids)?,
        total: circle.nodes.len() as u32,
        weakest: WeakestView {
            dependent,
            kind: convert::kind_id(&estate.snapshot.model, weakest.kind),
            provider,
            strength: convert::graph_strength(strength),
            last_confirmed: circle.last_confirmed.clone(),
        },
    }))
}
