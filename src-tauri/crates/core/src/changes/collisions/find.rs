//! Finds the collisions of all changes, or of one.

use faultline_model::RecordId;
use faultline_store::View;
use jiff::Timestamp;

use super::super::drafted::{DraftSet, Estates, drafts_of};
use super::super::scheduled::{ScheduledChange, scheduled_changes};
use super::super::{ChangeFault, TimeSpan};
use super::{ActiveWindow, CollidesWith, Collision, active_windows, against_windows, between};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// Seconds around the changes in which maintenance windows are looked for, to name the nearest.
const AROUND: i64 = 14 * 24 * 3_600;

/// Which collisions are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CollisionQuestion {
    /// Those of this change alone.
    pub change: Option<RecordId>,
    /// Those of changes that are not over by then.
    pub from: Option<Timestamp>,
    /// Those of changes that begin before then.
    pub to: Option<Timestamp>,
    /// As if this change were done then.
    pub moved: Option<(RecordId, TimeSpan)>,
}

/// The collisions of changes with each other and with windows: by kind, the worst first, then by
/// time, then by number. Of two changes the one that begins first is named first, unless one alone
/// was asked for.
///
/// Cost: an impact for each change and, where two overlapping ones share a redundancy group, for
/// the pair; those of an unaltered estate are remembered, so that after a move only its new pairs
/// are asked.
///
/// A change that holds an open draft is asked of the live estate with its draft, a pair of the one
/// with both; each of these estates is made once in a run.
///
/// # Errors
/// The store cannot be read, a window's query or zone is gone, or it was cancelled.
pub fn collisions(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    question: &CollisionQuestion,
) -> Result<Vec<Collision>, ChangeFault> {
    let workspace = &workspace.live();
    let snapshot = workspace.snapshot()?;
    let reader = workspace.read()?;
    let view = reader.view();
    let changes = asked_about(&snapshot, view, question)?;
    let Some(all) = span_of_all(&changes) else {
        return Ok(Vec::new());
    };
    let windows = active_windows(task, &snapshot, view, all)?;
    let estates = Estates {
        workspace,
        live: &snapshot,
    };
    among(task, estates, &changes, &windows, question.change)
}

/// Two changes of the same time, one with a draft, under the drafts that both hold.
type DraftedTask<'c> = (DraftSet, &'c ScheduledChange, &'c ScheduledChange);

/// The collisions of changes that stand by their beginning; of `only` one where it is given.
pub(in crate::changes) fn among(
    task: &TaskContext<'_>,
    estates: Estates<'_>,
    changes: &[ScheduledChange],
    windows: &[ActiveWindow],
    only: Option<RecordId>,
) -> Result<Vec<Collision>, ChangeFault> {
    let mut found = Vec::new();
    let concerns = |one: &ScheduledChange| only.is_none_or(|only| only == one.record.id);
    estates.footprints().with(estates.live, |cache| {
        let mut keep_going = || !task.cancellation().is_cancelled();
        let mut open: Vec<&ScheduledChange> = Vec::new();
        let mut drafted: Vec<DraftedTask<'_>> = Vec::new();
        for (done, change) in (0..).zip(changes) {
            task.step(done, changes.len() as u64)?;
            open.retain(|one| one.span.end > change.span.start);
            for &other in &open {
                if !concerns(change) && !concerns(other) {
                    continue;
                }
                // The one that was asked for is the one that is spoken of.
                let (one, other) = match only == Some(change.record.id) {
                    true => (change, other),
                    false => (other, change),
                };
                let drafts = drafts_of(&[one, other]);
                match drafts.is_empty() {
                    true => found.extend(between(cache, estates, one, other, &mut keep_going)?),
                    false => drafted.push((drafts, one, other)),
                }
            }
            if concerns(change) {
                let against = against_windows(cache, estates, change, windows, &mut keep_going)?;
                found.extend(against);
            }
            open.push(change);
        }
        // Those of the same estate together, so that it is made once; lone drafts first, since pairs
        // of drafts need what each does alone.
        drafted.sort_by(|left, right| (left.0.len(), &left.0).cmp(&(right.0.len(), &right.0)));
        for (_, one, other) in drafted {
            task.step(0, 0)?;
            found.extend(between(cache, estates, one, other, &mut keep_going)?);
        }
        Ok::<(), ChangeFault>(())
    })?;
    found.sort_by_key(|one| (one.kind, one.span, one.number.number, other_number(one)));
    Ok(found)
}

/// Number of the other change; windows come first.
fn other_number(collision: &Collision) -> u32 {
    match &collision.with {
        CollidesWith::Change { number, .. } => number.number,
        CollidesWith::Window { .. } => 0,
    }
}

/// The changes of the time asked for, by their beginning, then by number.
fn asked_about(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    question: &CollisionQuestion,
) -> Result<Vec<ScheduledChange>, ChangeFault> {
    let mut changes = scheduled_changes(snapshot, view)?;
    if let Some((moved, span)) = question.moved {
        for change in changes.iter_mut().filter(|one| one.record.id == moved) {
            change.span = span;
        }
    }
    changes.retain(|one| {
        question.from.is_none_or(|from| one.span.end > from)
            && question.to.is_none_or(|to| one.span.start < to)
    });
    if let Some(only) = question.change {
        let span = changes.iter().find(|one| one.record.id == only);
        let span = span.map(|one| one.span);
        changes.retain(|one| span.is_some_and(|span| one.span.overlaps(&span)));
    }
    changes.sort_by_key(|one| (one.span, one.record.number.number));
    Ok(changes)
}

fn span_of_all(changes: &[ScheduledChange]) -> Option<TimeSpan> {
    let start = changes.iter().map(|one| one.span.start).min()?;
    let end = changes.iter().map(|one| one.span.end).max()?;
    let shifted = |at: Timestamp, seconds: i64| {
        let moved = Timestamp::from_second(at.as_second().saturating_add(seconds));
        moved.unwrap_or(at)
    };
    Some(TimeSpan {
        start: shifted(start, -AROUND),
        end: shifted(end, AROUND),
    })
}
