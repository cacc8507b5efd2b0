//! When a change is best done: the earliest spans in which it collides with nothing.

use faultline_model::RecordId;
use faultline_store::View;
use jiff::Timestamp;

use super::collisions::{
    ActiveWindow, Collision, CollisionKind, active_windows, against_windows, between, windows_of,
};
use super::drafted::Estates;
use super::scheduled::{ScheduledChange, open_draft, scheduled_changes};
use super::{ChangeFault, TimeSpan, span_of};
use crate::records::RecordFault;
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;
use crate::workspace::Workspace;
use faultline_model::RecordKind;

/// Seconds between two beginnings that are tried: a quarter of an hour.
const STEP: i64 = 15 * 60;
/// Seconds between two slots of the same day that are told, so that they are choices.
const APART: i64 = 6 * 3_600;
/// Seconds of a week.
const WEEK: i64 = 7 * 24 * 3_600;

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotQuestion {
    /// The change.
    pub change: RecordId,
    /// Minutes it takes; as long as planned unless given.
    pub minutes: Option<u32>,
    /// Not before then.
    pub from: Timestamp,
    /// Within so many weeks.
    pub weeks: u32,
    /// At most so many.
    pub limit: usize,
}

/// A span in which a change could be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When.
    pub span: TimeSpan,
    /// What remains at risk: the collisions that are left, none in a good slot.
    pub collisions: Vec<Collision>,
    /// Whether it lies in the maintenance windows of its CIs; none where they have none.
    pub in_maintenance: Option<bool>,
}

/// Spans for a change, the best first: those without collisions by their beginning, then those
/// with the least and mildest. Spans of one stretch of time are told six hours apart.
///
/// Cost: the collisions with each change of these weeks once, whatever the number of spans.
///
/// # Errors
/// The record is no change, it is unknown how long it takes, or it was cancelled.
pub fn slots(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    question: &SlotQuestion,
) -> Result<Vec<Slot>, ChangeFault> {
    let workspace = &workspace.live();
    let snapshot = &workspace.snapshot()?;
    let reader = workspace.read()?;
    let view = reader.view();
    let estates = Estates {
        workspace,
        live: snapshot,
    };
    let mut change = change_of(snapshot, view, question)?;
    let length = change.span.seconds();
    let horizon = TimeSpan {
        start: change.span.start,
        end: later(change.span.start, i64::from(question.weeks) * WEEK + length),
    };
    let windows = active_windows(task, snapshot, view, horizon)?;
    let mut others = scheduled_changes(snapshot, view)?;
    others.retain(|one| one.record.id != question.change && one.span.overlaps(&horizon));
    // Those with the same draft together, so that its estate is made once.
    others.sort_by_key(|one| one.draft);
    let mut keep_going = || !task.cancellation().is_cancelled();
    estates.footprints().with(snapshot, |cache| {
        let mut blocked: Vec<(TimeSpan, Vec<Collision>)> = Vec::new();
        for other in &others {
            let found = between(cache, estates, &change, other, &mut keep_going)?;
            if !found.is_empty() {
                blocked.push((other.span, found));
            }
        }
        let mut tried = Vec::new();
        for start in beginnings(&change, horizon, length, &blocked, &windows) {
            task.step(0, 0)?;
            change.span = TimeSpan {
                start,
                end: later(start, length),
            };
            let mut collisions: Vec<Collision> = blocked
                .iter()
                .filter(|(span, _)| span.overlaps(&change.span))
                .flat_map(|(_, found)| found.iter().cloned())
                .map(|found| Collision {
                    span: change.span,
                    ..found
                })
                .collect();
            let against = against_windows(cache, estates, &change, &windows, &mut keep_going)?;
            let is_outside = against
                .iter()
                .any(|one| one.kind == CollisionKind::OutsideMaintenance);
            let has_windows = !windows_of(&change, &windows).is_empty();
            collisions.extend(against);
            collisions.sort_by_key(|one| (one.kind, one.number.number));
            tried.push(Slot {
                span: change.span,
                collisions,
                in_maintenance: has_windows.then_some(!is_outside),
            });
        }
        Ok(best(tried, question.limit))
    })
}

/// The change as if it began at the earliest possible time.
fn change_of(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    question: &SlotQuestion,
) -> Result<ScheduledChange, ChangeFault> {
    let record = view.record(question.change)?.ok_or(RecordFault::Gone)?;
    if record.kind() != RecordKind::Change {
        return Err(ChangeFault::NoChange(record.number));
    }
    let planned = span_of(&record).map(|span| span.seconds());
    let stated = question
        .minutes
        .map(|minutes| i64::from(minutes.max(1)) * 60);
    let seconds = stated
        .or(planned)
        .ok_or(ChangeFault::NoTime(record.number))?;
    let start = rounded_up(question.from);
    let links = view.cis_of_record(record.id)?;
    let span = TimeSpan {
        start,
        end: later(start, seconds),
    };
    let draft = open_draft(view, &record)?;
    Ok(ScheduledChange::of(snapshot, record, span, &links, draft))
}

/// Where a slot can begin: at every hour, and where something that was in the way ends or a
/// maintenance window begins.
fn beginnings(
    change: &ScheduledChange,
    horizon: TimeSpan,
    length: i64,
    blocked: &[(TimeSpan, Vec<Collision>)],
    windows: &[ActiveWindow],
) -> Vec<Timestamp> {
    let own = windows_of(change, windows);
    let own = own.iter().flat_map(|(_, windows)| windows.iter());
    let windows_begin: Vec<Timestamp> = own
        .flat_map(|one| one.spans.iter().map(|span| span.start))
        .collect();
    let ends = blocked.iter().map(|(span, _)| rounded_up(span.end));
    let freezes = windows.iter().flat_map(|one| one.spans.iter());
    let freezes_end = freezes.map(|span| rounded_up(span.end));
    let hours = (0..).map(|hour| later(horizon.start, hour * 3_600));
    let last = later(horizon.end, -length);
    let mut all: Vec<Timestamp> = hours.take_while(|&at| at <= last).collect();
    all.extend(windows_begin);
    all.extend(ends);
    all.extend(freezes_end);
    all.retain(|&at| at >= horizon.start && at <= last);
    all.sort_unstable();
    all.dedup();
    all
}

fn best(mut tried: Vec<Slot>, limit: usize) -> Vec<Slot> {
    tried.sort_by_key(|slot| {
        let worst = slot
            .collisions
            .first()
            .map(|one| std::cmp::Reverse(one.kind));
        (worst, slot.collisions.len(), slot.span)
    });
    let mut told: Vec<Slot> = Vec::new();
    for slot in tried {
        if told.len() == limit {
            break;
        }
        let start = slot.span.start.as_second();
        let is_near = |known: &Slot| (known.span.start.as_second() - start).abs() < APART;
        if !told.iter().any(is_near) {
            told.push(slot);
        }
    }
    told
}

fn rounded_up(at: Timestamp) -> Timestamp {
    let second = at.as_second();
    let up = second + (STEP - second.rem_euclid(STEP)) % STEP;
    let is_past = at.subsec_nanosecond() > 0 && up == second;
    let up = if is_past { up + STEP } else { up };
    Timestamp::from_second(up).unwrap_or(at)
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_second(at.as_second().saturating_add(seconds)).unwrap_or(Timestamp::MAX)
}
