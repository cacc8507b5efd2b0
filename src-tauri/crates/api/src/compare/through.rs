//! What the two moments alone do not show.

use faultline_core::compare::{
    CameAndWent, ChangedBack, Subject, ValueStep, through as core_through,
};

use super::sides::Sides;
use super::{
    Between, CameAndWentView, ChangedBackView, LARGEST_WINDOW, ThroughView, ValueStepView,
};
use crate::task::Progress;
use crate::{ApiError, Session};

/// What changed between two moments and changed back, or came and went.
///
/// # Errors
/// No workspace is open, there is no such moment, or the task was cancelled.
pub fn through(
    session: &Session,
    between: &Between,
    task: u32,
    report: impl Fn(Progress),
) -> Result<ThroughView, ApiError> {
    let sides = Sides::of(session, between)?;
    let (from, to) = sides.moments();
    let workspace = &sides.open.workspace;
    let found = session
        .tasks
        .run(task, report, |task| core_through(task, workspace, from, to))?;
    let most = LARGEST_WINDOW as usize;
    Ok(ThroughView {
        changed_back_total: found.changed_back.len() as u32,
        came_and_went_total: found.came_and_went.len() as u32,
        changed_back: found
            .changed_back
            .into_iter()
            .take(most)
            .map(changed_back)
            .collect(),
        came_and_went: found
            .came_and_went
            .into_iter()
            .take(most)
            .map(came_and_went)
            .collect(),
    })
}

fn changed_back(one: ChangedBack) -> ChangedBackView {
    ChangedBackView {
        subject: one.subject.to_string(),
        ci: match one.subject {
            Subject::Ci { id, .. } => Some(id),
            Subject::Relationship { .. } => None,
        },
        attribute: one.attribute,
        value: one.value,
        steps: one
            .steps
            .into_iter()
            .map(|ValueStep { changeset, value }| ValueStepView { changeset, value })
            .collect(),
    }
}

fn came_and_went(one: CameAndWent) -> CameAndWentView {
    let CameAndWent {
        subject,
        made,
        deleted,
    } = one;
    CameAndWentView {
        subject: subject.to_string(),
        made,
        deleted,
    }
}
