//! Decides about a change in a meeting.

use std::collections::BTreeMap;

use faultline_model::{Decision, RecordNumber, RecordState};
use faultline_store::WriteMode;

use super::meeting::{MEETING_FIELD, PURPOSE};
use super::{CabFault, MeetingDecision, cab_meeting};
use crate::context::Context;
use crate::records::{FieldEdits, Move, RecordFault, approve_in, move_in};
use crate::workspace::{Applied, Operation, RecordAct, Workspace};

/// What a meeting decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CabDecision {
    /// The meeting.
    pub meeting: String,
    /// The change.
    pub number: RecordNumber,
    /// What.
    pub decision: Decision,
    /// Why; needed for a rejection and a deferral.
    pub note: String,
}

/// Takes a decision down and moves the change along, as one changeset: approved, it is scheduled;
/// rejected, it goes back to new; deferred, it stays in (or, where it was scheduled, goes back to)
/// authorize. The author of `context` answers for it and may not be the requester of what is
/// approved.
///
/// # Errors
/// Nobody is named, there is no such meeting, the change is not on its agenda or does not stand where it can be
/// decided about, something is missing before the move, or the note is.
pub fn decide(
    workspace: &Workspace,
    context: &Context,
    decided: &CabDecision,
) -> Result<Applied<RecordState>, CabFault> {
    let CabDecision {
        meeting,
        number,
        decision,
        note,
    } = decided;
    let note = note.trim();
    if *decision != Decision::Approve && note.is_empty() {
        return Err(CabFault::NoNote(*number));
    }
    if !context.is_signed() {
        return Err(RecordFault::NoAuthor(*number).into());
    }
    let operation = Operation::Record {
        number: number.to_string(),
        act: RecordAct::Decide {
            decision: *decision,
        },
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let mut found = cab_meeting(transaction.view(), meeting)?;
        if !found.agenda.contains(number) {
            return Err(CabFault::NotOnAgenda {
                number: *number,
                meeting: found.name,
            });
        }
        let change = transaction.view().record_by_number(*number)?;
        let change = change.ok_or(RecordFault::Gone)?;
        use RecordState::{Assess, Authorize, New, Scheduled};
        let to = match (decision, change.state) {
            (Decision::Approve, Authorize) => Some(Scheduled),
            (Decision::Reject, Assess | Authorize) => Some(New),
            (Decision::Defer, Assess | Authorize) => None,
            (Decision::Defer, Scheduled) => Some(Authorize),
            // What is scheduled goes back to be authorised, and from there to new.
            (Decision::Reject, Scheduled) => Some(Authorize),
            _ => {
                return Err(CabFault::NotDecidable {
                    number: *number,
                    state: change.state,
                });
            }
        };
        let (id, was_scheduled) = (change.id, change.state == Scheduled);
        if !was_scheduled {
            approve_in(transaction, context, &change, *decision, note)?;
        }
        let named = FieldEdits {
            values: BTreeMap::from([(MEETING_FIELD.to_owned(), Some(found.name.clone()))]),
            zone: None,
        };
        let go = |transaction: &mut _, to: RecordState, edits: FieldEdits| {
            let wanted = Move {
                to,
                reason: note.to_owned(),
                edits,
            };
            move_in(transaction, context, id, &wanted)
        };
        match to {
            Some(to) => go(transaction, to, named)?,
            None => {
                let mut change = change;
                change.set(MEETING_FIELD, Some(&found.name));
                transaction.update_record(&change)?;
            }
        }
        if was_scheduled {
            // What was approved before does not hold after the way back.
            let sent_back = transaction.view().record(id)?.ok_or(RecordFault::Gone)?;
            approve_in(transaction, context, &sent_back, *decision, note)?;
            if *decision == Decision::Reject {
                go(transaction, New, FieldEdits::default())?;
            }
        }
        found.decisions.push(MeetingDecision {
            change: number.number,
            decision: *decision,
            by: context.author.clone(),
            at: context.now,
            note: note.to_owned(),
        });
        let saved = transaction.view().record_settings(PURPOSE)?;
        for mut setting in saved.into_iter().filter(|one| one.name == found.name) {
            setting.definition = found.to_definition();
            transaction.update_record_setting(&setting)?;
        }
        let now = transaction.view().record(id)?.ok_or(RecordFault::Gone)?;
        Ok(now.state)
    })
}
