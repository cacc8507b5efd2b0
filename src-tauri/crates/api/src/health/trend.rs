//! The figures at earlier changesets.

use faultline_core::health::{TrendPoint, trend};

use super::TrendPointView;
use super::figures::rule_of;
use crate::task::Progress;
use crate::{ApiError, Session};

/// The figures at no more than `most` changesets before the one that is shown, baselines first, oldest first.
///
/// # Errors
/// No workspace is open, it cannot be read, or the task was cancelled.
pub fn health_trend(
    session: &Session,
    stale_after_days: u32,
    most: u32,
    task: u32,
    report: impl Fn(Progress),
) -> Result<Vec<TrendPointView>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let rule = rule_of(view, stale_after_days)?;
    let points = session.tasks.run(task, report, |task| {
        trend(task, &estate.open.workspace, view, &rule, most as usize)
    })?;
    let views = points.into_iter().map(|point| {
        let TrendPoint {
            changeset,
            at,
            baselines,
            in_service,
            counts,
        } = point;
        TrendPointView {
            changeset,
            at: at.to_string(),
            baselines,
            in_service,
            counts,
        }
    });
    Ok(views.collect())
}
