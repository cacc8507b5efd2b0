//! Puts CIs on a record and takes them off.

use faultline_model::{CiId, CiRole, LinkedState, Record, RecordCi, RecordId};
use faultline_store::WriteTransaction;

use super::RecordFault;
use super::write::{limited, on_record};
use crate::context::Context;
use crate::impact::AnalysisFault;
use crate::workspace::{Applied, RecordAct, Workspace};

/// What is said of a CI on a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CiStatement {
    /// The CI.
    pub ci: CiId,
    /// What it is to the record.
    pub role: CiRole,
    /// The state that it is put in, or was reported in.
    pub state: Option<LinkedState>,
    /// For how long, in minutes.
    pub minutes: Option<u32>,
    /// Anything else; an excluded CI needs to have it said why. May be empty.
    pub note: String,
}

/// Puts a CI on a record in a role, or writes anew what is said of it in that role.
///
/// # Errors
/// The CI is gone, it is excluded without a note, or affected and excluded would contradict.
pub fn set_ci(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    statement: &CiStatement,
) -> Result<Applied<()>, RecordFault> {
    let key = key_of(workspace, statement.ci)?;
    let act = RecordAct::SetCi { key };
    on_record(workspace, context, id, act, |transaction, record| {
        put_ci(transaction, &record, statement)
    })
}

/// As [`set_ci`], as a part of a larger write.
pub(super) fn put_ci(
    transaction: &mut WriteTransaction<'_>,
    record: &Record,
    statement: &CiStatement,
) -> Result<(), RecordFault> {
    let note = limited("note", &statement.note)?;
    let ci = transaction.view().ci(statement.ci)?;
    let key = ci.ok_or(AnalysisFault::Gone)?.key;
    if statement.role == CiRole::Excluded && note.is_empty() {
        return Err(RecordFault::ExcludedWithoutNote { key });
    }
    let links = transaction.view().cis_of_record(record.id)?;
    let mut of_ci = links.iter().filter(|link| link.ci == statement.ci);
    let contradicts = |link: &&RecordCi| {
        let roles = [link.role, statement.role];
        roles == [CiRole::Affected, CiRole::Excluded]
            || roles == [CiRole::Excluded, CiRole::Affected]
    };
    if let Some(other) = of_ci.clone().find(contradicts) {
        return Err(RecordFault::RolesContradict {
            number: record.number,
            key,
            role: other.role.as_str(),
        });
    }
    let known = of_ci.find(|link| link.role == statement.role);
    let link = RecordCi {
        id: match known {
            Some(known) => known.id,
            None => transaction.next_record_ci_id(),
        },
        record: record.id,
        ci: statement.ci,
        role: statement.role,
        state: statement.state,
        minutes: statement.minutes,
        note,
        since: 0,
    };
    match known {
        Some(_) => transaction.update_record_ci(&link).map(|_| ())?,
        None => transaction.insert_record_ci(&link)?,
    }
    Ok(())
}

/// Takes a CI off a record in a role.
///
/// # Errors
/// The record does not have it so.
pub fn remove_ci(
    workspace: &Workspace,
    context: &Context,
    id: RecordId,
    ci: CiId,
    role: CiRole,
) -> Result<Applied<()>, RecordFault> {
    // The CI may be deleted by now, and its link is taken away all the same.
    let key = key_of(workspace, ci).unwrap_or_else(|_| format!("CI {ci}"));
    let act = RecordAct::RemoveCi { key: key.clone() };
    on_record(workspace, context, id, act, |transaction, record| {
        let links = transaction.view().cis_of_record(record.id)?;
        let found = links.iter().find(|link| link.ci == ci && link.role == role);
        let link = found.ok_or(RecordFault::CiNotLinked {
            number: record.number,
            key,
            role: role.as_str(),
        })?;
        transaction.delete_record_ci(link.id)?;
        Ok(())
    })
}

fn key_of(workspace: &Workspace, ci: CiId) -> Result<String, RecordFault> {
    let reader = workspace.read()?;
    let found = reader.view().ci(ci)?;
    Ok(found.ok_or(AnalysisFault::Gone)?.key)
}
