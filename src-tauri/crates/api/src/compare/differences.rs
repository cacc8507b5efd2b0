//! What differs, in numbers and a part at a time.

use faultline_core::compare::{ChangeKind, CiDifference, Counts, RelationshipDifference};
use faultline_core::task::TaskContext;

use super::filter::Filter;
use super::sides::Sides;
use super::{
    Between, ChangeKindView, CiDifferenceView, CiDifferenceWindow, ComparisonView,
    DifferenceCounts, DifferenceFilter, LARGEST_WINDOW, RelationshipDifferenceView,
    RelationshipDifferenceWindow,
};
use crate::task::Progress;
use crate::{ApiError, Session, convert};

/// What differs between two moments, in numbers.
///
/// Cost: proportional to what was written between them, or a draft proposes; remembered.
///
/// # Errors
/// No workspace is open, there is no such moment, or the task was cancelled.
pub fn compare(
    session: &Session,
    between: &Between,
    task: u32,
    report: impl Fn(Progress),
) -> Result<ComparisonView, ApiError> {
    let sides = Sides::of(session, between)?;
    let work = |task: &TaskContext<'_>| sides.difference(task);
    let difference = session.tasks.run(task, report, work)?;
    let (from, to) = sides.views()?;
    Ok(ComparisonView {
        from,
        to,
        cis: counts(Counts::of(difference.cis.iter().map(|one| one.kind))),
        relationships: counts(Counts::of(
            difference.relationships.iter().map(|one| one.kind),
        )),
    })
}

/// Rows `offset..offset + length` of the CIs that differ and pass the filter, by key.
///
/// # Errors
/// No workspace is open, or there is no such moment.
pub fn cis(
    session: &Session,
    between: &Between,
    filter: &DifferenceFilter,
    offset: u32,
    length: u32,
) -> Result<CiDifferenceWindow, ApiError> {
    let sides = Sides::of(session, between)?;
    let difference = sides.difference(&TaskContext::unattended())?;
    let filter = Filter::new(&sides, filter)?;
    let all = difference.cis.iter().filter(|one| filter.takes_ci(one));
    let (total, rows) = window(all, offset, length);
    Ok(CiDifferenceWindow {
        total,
        offset,
        rows: rows.into_iter().map(ci_view).collect(),
    })
}

/// Rows `offset..offset + length` of the relationships that differ and pass the filter, by source, type, target and
/// group.
///
/// # Errors
/// No workspace is open, or there is no such moment.
pub fn relationships(
    session: &Session,
    between: &Between,
    filter: &DifferenceFilter,
    offset: u32,
    length: u32,
) -> Result<RelationshipDifferenceWindow, ApiError> {
    let sides = Sides::of(session, between)?;
    let difference = sides.difference(&TaskContext::unattended())?;
    let filter = Filter::new(&sides, filter)?;
    let all = difference.relationships.iter();
    let all = all.filter(|one| filter.takes_relationship(one));
    let (total, rows) = window(all, offset, length);
    Ok(RelationshipDifferenceWindow {
        total,
        offset,
        rows: rows.into_iter().map(relationship_view).collect(),
    })
}

/// How many there are, and a part of them.
fn window<T>(all: impl Iterator<Item = T>, offset: u32, length: u32) -> (u32, Vec<T>) {
    let (first, length) = (offset as usize, length.min(LARGEST_WINDOW) as usize);
    let mut rows = Vec::new();
    let mut total = 0;
    for (index, one) in all.enumerate() {
        total += 1;
        if index >= first && rows.len() < length {
            rows.push(one);
        }
    }
    (total, rows)
}

fn counts(counts: Counts) -> DifferenceCounts {
    let Counts {
        added,
        removed,
        changed,
    } = counts;
    DifferenceCounts {
        added,
        removed,
        changed,
    }
}

fn what(kind: ChangeKind) -> ChangeKindView {
    match kind {
        ChangeKind::Added => ChangeKindView::Added,
        ChangeKind::Removed => ChangeKindView::Removed,
        ChangeKind::Changed => ChangeKindView::Changed,
    }
}

fn ci_view(one: &CiDifference) -> CiDifferenceView {
    CiDifferenceView {
        id: one.id,
        key: one.key.clone(),
        name: one.name.clone(),
        class: one.class.clone(),
        what: what(one.kind),
        changes: one.changes.iter().cloned().map(convert::change).collect(),
    }
}

fn relationship_view(one: &RelationshipDifference) -> RelationshipDifferenceView {
    RelationshipDifferenceView {
        id: one.id,
        source_id: one.source.id,
        source: one.source.key.clone(),
        kind: one.relationship_type.clone(),
        target_id: one.target.id,
        target: one.target.key.clone(),
        group: one.group.clone(),
        what: what(one.kind),
        changes: one.changes.iter().cloned().map(convert::change).collect(),
    }
}
