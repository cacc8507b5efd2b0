//! Saves, lists and deletes meetings.

use std::collections::BTreeSet;

use faultline_model::{Attributes, RecordKind, RecordNumber, RecordSetting};
use faultline_store::{StoreError, View, WriteMode, WriteTransaction};

use super::meeting::{MEETING_FIELD, PURPOSE};
use super::{CabFault, CabMeeting};
use crate::context::Context;
use crate::records::RecordFault;
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

/// Saves a meeting with its agenda in the order given: a new one, or that which is called `before`
/// until now. What it decided stays, and changes that name it follow where it is called otherwise.
///
/// # Errors
/// It has no name or another one's, there is no meeting `before`, or something else than a change
/// stands on its agenda, or one twice.
pub fn save_cab_meeting(
    workspace: &Workspace,
    context: &Context,
    before: Option<&str>,
    meeting: &CabMeeting,
) -> Result<Applied<()>, CabFault> {
    let name = meeting.name.trim();
    if name.is_empty() {
        return Err(CabFault::NoName);
    }
    let reader = workspace.read()?;
    check_agenda(reader.view(), &meeting.agenda)?;
    drop(reader);
    let operation = Operation::SetRecordSetting {
        subject: match before.filter(|before| *before != name) {
            Some(before) => format!("meeting {before} as {name}"),
            None => format!("meeting {name}"),
        },
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let view = transaction.view();
        let known = before.map(|before| cab_meeting(view, before)).transpose()?;
        let saved = view.record_settings(PURPOSE)?;
        let named = |name: &str| saved.iter().find(|one| one.name == name);
        let is_own_name = known.as_ref().is_some_and(|known| known.name == name);
        if !is_own_name && named(name).is_some() {
            return Err(CabFault::NameTaken(name.to_owned()));
        }
        let id = known.as_ref().and_then(|known| named(&known.name));
        let mut setting = RecordSetting {
            id: id.map_or_else(|| transaction.next_record_setting_id(), |one| one.id),
            purpose: PURPOSE,
            name: name.to_owned(),
            definition: Attributes::default(),
            since: 0,
        };
        let Some(known) = known else {
            setting.definition = meeting.to_definition();
            transaction.insert_record_setting(&setting)?;
            return Ok(());
        };
        if known.name != name {
            follow(transaction, &known.name, name)?;
        }
        let decisions = known.decisions;
        let meeting = CabMeeting {
            decisions,
            ..meeting.clone()
        };
        setting.definition = meeting.to_definition();
        transaction.update_record_setting(&setting)?;
        Ok(())
    })
}

fn check_agenda(view: View<'_>, agenda: &[RecordNumber]) -> Result<(), CabFault> {
    let mut known = BTreeSet::new();
    for &number in agenda {
        if number.kind != RecordKind::Change {
            return Err(CabFault::NoChange(number));
        }
        if !known.insert(number.number) {
            return Err(CabFault::Twice(number));
        }
        if view.record_by_number(number)?.is_none() {
            let latest = view.latest_record(number.kind)?;
            let latest = latest.map(|record| record.number);
            return Err(RecordFault::Unknown { number, latest }.into());
        }
    }
    Ok(())
}

/// Changes that name a meeting name it by its new name.
fn follow(
    transaction: &mut WriteTransaction<'_>,
    before: &str,
    name: &str,
) -> Result<(), StoreError> {
    for mut change in transaction.view().records_of(RecordKind::Change)? {
        if change.value(MEETING_FIELD).as_deref() == Some(before) {
            change.set(MEETING_FIELD, Some(name));
            transaction.update_record(&change)?;
        }
    }
    Ok(())
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
