//! Judges the data of an estate at a moment.

use faultline_store::View;
use jiff::Timestamp;

use super::figures::Gathered;
use super::{Check, Health, HealthRule, ask_first, cis, dependencies, relationships};
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;
use crate::task::{Cancelled, TaskContext};

/// Rows read between two looks at whether to stop.
const STEP: u64 = 4096;

/// Judges the data that `view` sees, of which `snapshot` is the graph. Ages are counted back from `now`.
///
/// Cost: one pass over the CIs, one over the relationships, one over the groups that somebody stated something of, and a few
/// over the dependencies in memory; memory for the lists, and some 50 bytes a CI.
///
/// # Errors
/// The store cannot be read, or the task was cancelled.
pub fn assess(
    task: &TaskContext<'_>,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    rule: &HealthRule,
    now: Timestamp,
) -> Result<Health, Stopped> {
    let graph = &snapshot.graph;
    let rows = graph.node_count() as u64 + u64::from(view.relationship_count()?);
    let mut read = 0_u64;
    let mut step = || {
        read += 1;
        if read.is_multiple_of(STEP) {
            task.step(read, rows.max(read))?;
        }
        Ok::<(), Stopped>(())
    };
    let mut gathered = Gathered::default();
    let passed = cis::pass(snapshot, view, rule, now, &mut gathered, &mut step)?;
    let relationships = relationships::pass(
        snapshot,
        view,
        rule,
        now,
        &passed.retired,
        &mut gathered,
        &mut step,
    )?;
    let mut keep_going = || !task.cancellation().is_cancelled();
    if !keep_going() {
        return Err(Cancelled.into());
    }
    dependencies::gather(snapshot, rule, &mut gathered);
    let in_service = graph.in_service_count() as u32;
    for check in Check::ALL {
        match check {
            Check::ServicesWithoutOwner
            | Check::ServicesWithoutCriticality
            | Check::ServicesWithoutTargets => gathered.looked_at(&[check], passed.services),
            Check::MissingRequired
            | Check::MissingRecommended
            | Check::Stale
            | Check::SameName
            | Check::SameSerialNumber
            | Check::SameIpAddress
            | Check::HardCircles
            | Check::DroppedCis
            | Check::UnmappedNeeds
            | Check::UnmappedDependents => gathered.looked_at(&[check], in_service),
            // Those that look at something else have said so.
            Check::Orphans
            | Check::NeedsAboveMembers
            | Check::GroupsWithoutMembers
            | Check::GroupStatements
            | Check::AssumedGroups
            | Check::RetiredEnds
            | Check::NotAllowed
            | Check::OldRelationships
            | Check::DroppedRelationships => {}
        }
    }
    let figures = gathered.into_figures();
    let critical = &passed.critical_services;
    let ask_first = ask_first::ask_first(snapshot, critical, &figures, &mut keep_going)?;
    Ok(Health {
        changeset: snapshot.changeset,
        at: now,
        rule: *rule,
        in_service,
        services: passed.services,
        critical_services: critical.len() as u32,
        relationships,
        figures,
        gaps: passed.gaps,
        ask_first,
    })
}
