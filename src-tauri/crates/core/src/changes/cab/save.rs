//! Saves, lists and deletes meetings.

use std::collections::BTreeSet;

use faultline_model::RecordKind;
use faultline_store::{View, WriteMode};

use super::meeting::PURPOSE;
use super::{CabFault, CabMeeting};
use crate::context::Context;
use crate::records::{RecordFault, save_record_setting};
use crate::workspace::{Applied, Operation, Workspace};

/// Every meeting, the earliest first.
///
/// # Errors
/// The store cannot be read.
pub fn cab_meetings(view: View<'_>) -> Result<Vec<CabMeeting>, CabFault> {
    let saved = view.record_settings(PURPOSE)?;
    let mut meetings: Vec<CabMeeting> = saved.iter().filter_map(CabMeeting::of).collect();
    meetings.sort_by(|left, right| (left.at, &left.name).cmp(&(right.at, &right.name)));
    Ok(meetings)
}

/// The meeting of a name.
///
/// # Errors
/// There is none.
pub fn cab_meeting(view: View<'_>, name: &str) -> Result<CabMeeting, CabFault> {
    let meetings = cab_meetings(view)?;
    let known = meetings.iter().map(|one| one.name.clone()).collect();
    let found = meetings.into_iter().find(|one| one.name == name.trim());
    found.ok_or_else(|| CabFault::Unknown {
        name: name.to_owned(),
        known,
    })
}

/// Saves a meeting under its name, or writes it anew with its agenda in the order given. What it
/// decided stays.
///
/// # Errors
/// It has no name, or something else than a change stands on its agenda, or one twice.
pub fn save_cab_meeting(
    workspace: &Workspace,
    context: &Context,
    meeting: &CabMeeting,
) -> Result<Applied<()>, CabFault> {
    let name = meeting.name.trim();
    if name.is_empty() {
        return Err(CabFault::NoName);
    }
    let reader = workspace.read()?;
    let mut known = BTreeSet::new();
    for &number in &meeting.agenda {
        if number.kind != RecordKind::Change {
            return Err(CabFault::NoChange(number));
        }
        if !known.insert(number.number) {
            return Err(CabFault::Twice(number));
        }
        if reader.view().record_by_number(number)?.is_none() {
            let latest = reader.view().latest_record(number.kind)?;
            let latest = latest.map(|record| record.number);
            return Err(RecordFault::Unknown { number, latest }.into());
        }
    }
    let decisions = match cab_meeting(reader.view(), name) {
        Ok(known) => known.decisions,
        Err(CabFault::Unknown { .. }) => Vec::new(),
        Err(fault) => return Err(fault),
    };
    drop(reader);
    let definition = CabMeeting {
        decisions,
        ..meeting.clone()
    }
    .to_definition();
    let saved = save_record_setting(workspace, context, PURPOSE, "meeting", name, definition)?;
    Ok(saved)
}

/// Deletes a meeting; what it decided stays with the changes.
///
/// # Errors
/// There is none of the name.
pub fn delete_cab_meeting(
    workspace: &Workspace,
    context: &Context,
    name: &str,
) -> Result<Applied<()>, CabFault> {
    let operation = Operation::DeleteRecordSetting {
        subject: format!("meeting {name}"),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let meeting = cab_meeting(transaction.view(), name)?;
        let saved = transaction.view().record_settings(PURPOSE)?;
        for one in saved.iter().filter(|one| one.name == meeting.name) {
            transaction.delete_record_setting(one.id)?;
        }
        Ok(())
    })
}
