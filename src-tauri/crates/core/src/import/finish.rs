//! The end of an import: what the sources say now is stored, and what they no longer list is told.

use std::collections::HashSet;

use faultline_model::LifecycleStatus;
use faultline_store::provenance::SaidKind;

use super::estate::{Estate, Run};
use super::fault::ImportFault;
use super::report::Subject;
use super::session::{Outcome, Session};

/// Records the runs and replaces what the sources of this import said last.
pub(super) fn finish<E: Estate>(session: &mut Session<'_, E>) -> Outcome<(), E> {
    let head = session.estate.head();
    let changes = session.report.changes_anything();
    let as_of = if changes { head + 1 } else { head };
    for file in &session.files {
        let run = Run {
            id: file.run,
            source: file.source,
            file_name: &file.name,
            file_hash: file.hash,
            changeset: changes.then_some(as_of),
        };
        session
            .estate
            .record_run(&run)
            .map_err(ImportFault::Storage)?;
    }
    let sets = session.column_sets.all();
    session
        .estate
        .store_column_sets(sets)
        .map_err(ImportFault::Storage)?;
    let run = session.files.last().map_or(0, |file| file.run);
    for ((source, kind), said) in std::mem::take(&mut session.said) {
        let (ranges, gone) = said.finish(run, as_of);
        session
            .estate
            .replace_said(source, kind, &ranges)
            .map_err(ImportFault::Storage)?;
        match kind {
            SaidKind::Ci => report_gone_cis(session, &gone)?,
            SaidKind::Relationship => report_gone_relationships(session, gone)?,
        }
    }
    Ok(())
}

/// Tells the CIs that are no longer listed; deleted and retired ones need no attention.
fn report_gone_cis<E: Estate>(session: &mut Session<'_, E>, gone: &[u32]) -> Outcome<(), E> {
    for &id in gone {
        let ci = session.estate.ci(id).map_err(ImportFault::Storage)?;
        if let Some(ci) = ci.filter(|ci| ci.status != LifecycleStatus::Retired) {
            session.report.cis.gone += 1;
            session
                .report
                .gone
                .push_with(|| Subject::Ci { key: ci.key });
        }
    }
    Ok(())
}

fn report_gone_relationships<E: Estate>(
    session: &mut Session<'_, E>,
    gone: Vec<u32>,
) -> Outcome<(), E> {
    if gone.is_empty() {
        return Ok(());
    }
    let gone: HashSet<u32> = gone.into_iter().collect();
    let mut found = Vec::new();
    let mut count = 0;
    let read = session.estate.for_each_relationship(&mut |relationship| {
        if gone.contains(&relationship.id) {
            count += 1;
            if found.len() < super::report::KEPT {
                found.push(relationship.clone());
            }
        }
    });
    read.map_err(ImportFault::Storage)?;
    session.report.relationships.gone += count;
    let unnamed = count - found.len() as u64;
    let model = session.estate.model().map_err(ImportFault::Storage)?;
    for relationship in found {
        let mut key = |id| {
            let ci = session.estate.ci(id).map_err(ImportFault::Storage)?;
            Ok::<_, ImportFault<E::Fault>>(ci.map(|ci| ci.key).unwrap_or_default())
        };
        let subject = Subject::Relationship {
            source: key(relationship.source)?,
            target: key(relationship.target)?,
            relationship_type: model
                .relationship_type_by_number(relationship.kind)
                .map(|kind| kind.id.clone())
                .unwrap_or_default(),
            group: relationship.group.as_text().map(str::to_owned),
        };
        session.report.gone.push_with(|| subject);
    }
    session.report.gone.total += unnamed;
    Ok(())
}
