//! The question, asked as a task that can be stopped.

use std::time::{Duration, Instant};

use faultline_core::root_cause::ask;
use faultline_core::root_cause::settings::options;
use faultline_core::task::Cancelled;

use super::evidence::reports;
use super::tell::Telling;
use super::{RootCauseRequest, RootCauseView};
use crate::task::Progress;
use crate::{ApiError, Session};

/// Which few faults explain what is reported.
///
/// # Errors
/// No workspace is open, nothing is reported degraded or down, a CI is gone or not in service, a
/// time or confidence cannot be taken, or the task was cancelled.
pub fn root_cause(
    session: &Session,
    request: &RootCauseRequest,
    task: u32,
    report: impl Fn(Progress),
) -> Result<RootCauseView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let mut options = options(view)?;
    options.settings.most_faults = request.most_faults.max(1) as usize;
    let unstated = options.settings.confidence;
    let reports = reports(&estate.snapshot, view, &request.evidence, unstated)?;
    let limit = Duration::from_secs(u64::from(request.time_limit));
    let now = session.now();
    let started = Instant::now();
    let answer = session.tasks.run(task, report, |task| {
        let mut keep_going = || task.step(0, 0).is_ok() && started.elapsed() < limit;
        let answer = ask(
            &estate.snapshot,
            view,
            &reports,
            &options,
            now,
            &mut keep_going,
        )?;
        if task.cancellation().is_cancelled() {
            return Err(ApiError::from(Cancelled));
        }
        Ok(answer)
    })?;
    let telling = Telling {
        estate: &estate,
        view,
        answer: &answer,
    };
    telling.tell(request.most_faults, started.elapsed())
}
