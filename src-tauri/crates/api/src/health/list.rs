//! The list behind a figure.

use faultline_core::health::Finding;

use super::figures::assessed;
use super::reason::reason_view;
use super::{HealthCheckView, HealthFindingView, HealthFindingsView};
use crate::task::Progress;
use crate::{ApiError, Session};

/// At most `length` lines of the list of a check, by key, after leaving out the first `offset`.
///
/// # Errors
/// No workspace is open, it cannot be read, or the task was cancelled.
pub fn health_list(
    session: &Session,
    check: HealthCheckView,
    stale_after_days: u32,
    offset: u32,
    length: u32,
    task: u32,
    report: impl Fn(Progress),
) -> Result<HealthFindingsView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let health = session.tasks.run(task, report, |task| {
        assessed(session, &estate, view, stale_after_days, task)
    })?;
    let findings = &health.figure(check.into()).findings;
    let first = (offset as usize).min(findings.len());
    let asked: &[Finding] = &findings[first..(first + length as usize).min(findings.len())];
    let mut rows = Vec::with_capacity(asked.len());
    for (place, finding) in (offset..).zip(asked) {
        let ci = estate.summary(view, finding.node)?;
        rows.extend(ci.map(|ci| HealthFindingView {
            place,
            ci,
            reason: reason_view(finding, &estate.snapshot),
        }));
    }
    Ok(HealthFindingsView {
        total: findings.len() as u32,
        rows,
    })
}
