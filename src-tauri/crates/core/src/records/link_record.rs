//! Links records to each other.

use std::collections::BTreeSet;

use faultline_model::{Record, RecordId, RecordLink, RecordLinkKind};
use faultline_store::{StoreError, View, WriteTransaction};

use super::RecordFault;
use super::write::on_record;
use crate::context::Context;
use crate::workspace::{Applied, RecordAct, Workspace};

/// Links a record to another: "`id` is `kind` `target`".
///
/// # Errors
/// Both are the same, they are linked so already, or a circle of parents or parts would come about.
pub fn link_records(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    kind: RecordLinkKind,
    target: RecordId,
) -> Result<Applied<()>, RecordFault> {
    let other = number_of(workspace, target)?;
    let act = RecordAct::Link { other };
    on_record(workspace, context, id, act, |transaction, record| {
        let target = transaction.view().record(target)?;
        link_in(
            transaction,
            &record,
            kind,
            &target.ok_or(RecordFault::Gone)?,
        )
    })
}

/// As [`link_records`], as a part of a larger write.
pub(super) fn link_in(
    transaction: &mut WriteTransaction<'_>,
    source: &Record,
    kind: RecordLinkKind,
    target: &Record,
) -> Result<(), RecordFault> {
    let (source_number, target_number) = (source.number, target.number);
    if source.id == target.id {
        return Err(RecordFault::LinkToItself {
            number: source_number,
        });
    }
    let view = transaction.view();
    if find(view, source.id, kind, target.id)?.is_some() {
        return Err(RecordFault::LinkedAlready {
            source_number,
            target: target_number,
        });
    }
    let is_tree = matches!(kind, RecordLinkKind::ChildOf | RecordLinkKind::PartOf);
    if is_tree && reaches(view, target.id, kind, source.id)? {
        return Err(RecordFault::LinkCircle {
            source_number,
            target: target_number,
        });
    }
    let id = transaction.next_record_link_id();
    transaction.insert_record_link(&RecordLink {
        id,
        source: source.id,
        kind,
        target: target.id,
        since: 0,
    })?;
    Ok(())
}

/// Takes a link between records away.
///
/// # Errors
/// They are not linked so.
pub fn unlink_records(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    kind: RecordLinkKind,
    target: RecordId,
) -> Result<Applied<()>, RecordFault> {
    let other = number_of(workspace, target)?;
    let act = RecordAct::Unlink { other };
    on_record(workspace, context, id, act, |transaction, record| {
        let view = transaction.view();
        let target_number = view.record(target)?.ok_or(RecordFault::Gone)?.number;
        let found = find(view, record.id, kind, target)?;
        let link = found.ok_or(RecordFault::NotLinked {
            source_number: record.number,
            target: target_number,
        })?;
        transaction.delete_record_link(link.id)?;
        Ok(())
    })
}

fn number_of(workspace: &Workspace, id: RecordId) -> Result<String, RecordFault> {
    let reader = workspace.read()?;
    let record = reader.view().record(id)?.ok_or(RecordFault::Gone)?;
    Ok(record.number.to_string())
}

fn find(
    view: View<'_>,
    source: RecordId,
    kind: RecordLinkKind,
    target: RecordId,
) -> Result<Option<RecordLink>, StoreError> {
    let links = view.links_of_record(source)?;
    let is_it =
        |link: &RecordLink| link.source == source && link.kind == kind && link.target == target;
    Ok(links.into_iter().find(is_it))
}

/// Whether `from` leads to `to` over links of a kind.
///
/// Cost: one look where nothing leads to `to`, as at a record that is new; else all that `from` leads to.
fn reaches(
    view: View<'_>,
    from: RecordId,
    kind: RecordLinkKind,
    to: RecordId,
) -> Result<bool, StoreError> {
    let leads_there = |link: &RecordLink| link.target == to && link.kind == kind;
    if !view.links_of_record(to)?.iter().any(leads_there) {
        return Ok(false);
    }
    let mut known = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if at == to {
            return Ok(true);
        }
        for link in view.links_of_record(at)? {
            if link.source == at && link.kind == kind && known.insert(link.target) {
                open.push(link.target);
            }
        }
    }
    Ok(false)
}
