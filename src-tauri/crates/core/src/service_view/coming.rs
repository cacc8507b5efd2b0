//! What the coming changes do to a service.

use std::sync::Arc;

use faultline_graph::{Footprint, ImpactScratch, Node, State};
use faultline_model::{CiRole, Record, RecordId, RecordNumber};
use faultline_store::View;

use super::open_records::touched;
use super::{Below, TouchedCi};
use crate::Moment;
use crate::changes::{
    ChangeFault, ScheduledChange, TimeSpan, draft_of, forced_by, scheduled_changes,
};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;
use crate::workspace::Workspace;

/// Another change of the same time with which the service ends worse than by either alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorseWith {
    /// Internal id of the other change.
    pub change: RecordId,
    /// Its number.
    pub number: RecordNumber,
    /// The state that both together leave the service in.
    pub state: State,
}

/// A change of the span with what it does to the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComingChange {
    /// The change.
    pub record: Record,
    /// When it is done.
    pub span: TimeSpan,
    /// The state that it leaves the service in, by its blast radius.
    pub state: State,
    /// Why the service is left out of the change all the same, where somebody said so.
    pub excluded: Option<String>,
    /// The draft in which that was asked; none where it was the estate itself.
    pub draft: Option<String>,
    /// The CIs on and below the service that it alters, the nearest first; none where it reaches
    /// the service by its draft alone.
    pub touched: Vec<TouchedCi>,
    /// Changes of the same time that make it worse, the worst first.
    pub worse_with: Vec<WorseWith>,
}

/// A change with what is needed to ask about it together with others.
struct Asked {
    coming: ComingChange,
    forced: Vec<(Node, State)>,
    /// What it does to the estate itself; none where it was asked in a draft.
    footprint: Option<Footprint>,
}

/// The changes planned within a span that alter something on or below a service, or its state, by
/// their beginning.
///
/// Cost: the footprint of each change of the span, and of each two that overlap and touch it.
///
/// # Errors
/// The store cannot be read, the draft of a change cannot be looked at, or it was cancelled.
pub fn coming_changes(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    snapshot: &Arc<GraphSnapshot>,
    view: View<'_>,
    below: &Below,
    within: TimeSpan,
) -> Result<Vec<ComingChange>, ChangeFault> {
    let mut changes = scheduled_changes(snapshot, view)?;
    changes.retain(|change| change.span.overlaps(&within));
    let mut scratch = ImpactScratch::default();
    let mut asked = Vec::new();
    for (done, change) in (0..).zip(&changes) {
        task.step(done, changes.len() as u64)?;
        let found = ask(task, workspace, snapshot, view, below, change, &mut scratch)?;
        asked.extend(found);
    }
    asked.sort_by_key(|one| (one.coming.span, one.coming.record.number.number));
    let worse = worse_with(task, snapshot, below.top, &asked, &mut scratch)?;
    let mut coming: Vec<ComingChange> = asked.into_iter().map(|one| one.coming).collect();
    for (place, with) in worse {
        coming[place].worse_with.push(with);
    }
    for one in &mut coming {
        one.worse_with
            .sort_by_key(|with| (std::cmp::Reverse(with.state), with.number.number));
    }
    Ok(coming)
}

fn ask(
    task: &TaskContext<'_>,
    workspace: &Workspace,
    snapshot: &Arc<GraphSnapshot>,
    view: View<'_>,
    below: &Below,
    change: &ScheduledChange,
    scratch: &mut ImpactScratch,
) -> Result<Option<Asked>, ChangeFault> {
    let graph = &snapshot.graph;
    let service = graph.ci_id(below.top);
    let links = view.cis_of_record(change.record.id)?;
    let affected = links.iter().filter(|link| link.role == CiRole::Affected);
    let touched = touched(snapshot, below, affected);
    let draft = draft_of(view, &change.record)?;
    let mut keep_going = || !task.cancellation().is_cancelled();
    let (state, footprint) = match &draft {
        None => {
            let footprint = graph.footprint(&change.forced, scratch, &mut keep_going)?;
            (footprint.state(below.top), Some(footprint))
        }
        Some((_, id)) => {
            let proposed = workspace.snapshot_at(Moment::Draft(*id))?;
            let forced = forced_by(&proposed, &links);
            let mut scratch = ImpactScratch::default();
            let graph = &proposed.graph;
            let footprint = graph.footprint(&forced, &mut scratch, &mut keep_going)?;
            let node = graph.node_of(service);
            (node.map_or(State::Up, |node| footprint.state(node)), None)
        }
    };
    if state == State::Up && touched.is_empty() {
        return Ok(None);
    }
    let excluded = links
        .iter()
        .find(|link| link.role == CiRole::Excluded && link.ci == service);
    Ok(Some(Asked {
        coming: ComingChange {
            record: change.record.clone(),
            span: change.span,
            state,
            excluded: excluded.map(|link| link.note.clone()),
            draft: draft.map(|(name, _)| name),
            touched,
            worse_with: Vec::new(),
        },
        forced: change.forced.clone(),
        footprint,
    }))
}

/// For each two changes that overlap the worse state that they bring about together, once for each
/// of the two. What a draft alters is not joined with another change: the two are asked of different
/// estates.
fn worse_with(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    service: Node,
    asked: &[Asked],
    scratch: &mut ImpactScratch,
) -> Result<Vec<(usize, WorseWith)>, ChangeFault> {
    let mut keep_going = || !task.cancellation().is_cancelled();
    let mut found = Vec::new();
    for (place, one) in asked.iter().enumerate() {
        for (other_place, other) in asked.iter().enumerate().skip(place + 1) {
            if other.coming.span.start >= one.coming.span.end {
                break;
            }
            let (Some(footprint), Some(others)) = (&one.footprint, &other.footprint) else {
                continue;
            };
            let alone = one.coming.state.max(other.coming.state);
            if alone == State::Down || !footprint.may_fail_jointly(others) {
                continue;
            }
            let forced = one.forced.iter().chain(&other.forced).copied();
            let forced: Vec<(Node, State)> = forced.collect();
            let graph = &snapshot.graph;
            let together = graph.footprint(&forced, scratch, &mut keep_going)?;
            let state = together.state(service);
            if state > alone {
                let with = |other: &Asked| WorseWith {
                    change: other.coming.record.id,
                    number: other.coming.record.number,
                    state,
                };
                found.push((place, with(other)));
                found.push((other_place, with(one)));
            }
        }
    }
    Ok(found)
}
