//! Writing to a record: one command for every edit.

use std::collections::BTreeMap;

use faultline_core::context::Context;
use faultline_core::records as core_records;
use faultline_core::records::{CiStatement, FieldEdits, Move, RecordFault};
use faultline_core::workspace::{Applied, Workspace};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CiRoleView, DecisionView, HypothesisStateView, LinkedStateView, RecordLinkKindView,
    RecordStateView,
};
use crate::session::Writable;
use crate::workspace::{AppliedView, applied_view, recorded};
use crate::{ApiError, Session};

/// A field with its value; none clears it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldValue {
    /// Id of the field.
    pub field: String,
    /// Its value; times without offset are local.
    pub value: Option<String>,
}

/// What is done to a record.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(
    tag = "edit",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum RecordEdit {
    /// Sets fields; `basedOn` is the changeset of the version that was looked at.
    Fields {
        based_on: Option<u32>,
        values: Vec<FieldValue>,
    },
    /// Moves it along its life cycle, with fields that are set at once.
    Move {
        to: RecordStateView,
        reason: String,
        values: Vec<FieldValue>,
    },
    /// Puts a CI on it, or writes anew what is said of it in that role.
    SetCi {
        ci: u32,
        role: CiRoleView,
        state: Option<LinkedStateView>,
        minutes: Option<u32>,
        note: String,
    },
    /// Takes a CI off.
    RemoveCi { ci: u32, role: CiRoleView },
    /// Links it to another record; `inverse` reads the word from the other one.
    Link {
        other: u32,
        kind: RecordLinkKindView,
        inverse: bool,
    },
    /// Takes a link away.
    Unlink {
        other: u32,
        kind: RecordLinkKindView,
        inverse: bool,
    },
    /// Says something.
    Comment { text: String },
    /// Approves, rejects or defers a change.
    Decide {
        decision: DecisionView,
        note: String,
    },
    /// Adds an open item to the go/no-go list of a release.
    AddChecklistItem { text: String },
    /// Ticks an item, or takes the tick away.
    SetChecklistItem { entry: u32, done: bool },
    /// Takes an item away.
    RemoveChecklistItem { entry: u32 },
    /// Adds an open hypothesis to a problem.
    AddHypothesis {
        statement: String,
        ci: Option<u32>,
        check: String,
    },
    /// Says what became of a hypothesis.
    DecideHypothesis {
        entry: u32,
        state: HypothesisStateView,
        check: String,
    },
}

/// A finished write to a record.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecordWrittenView {
    /// The number of the entry that was added, where one was.
    pub entry: Option<u32>,
    /// What moved.
    pub applied: AppliedView,
}

/// Does something to a record. Fields and links can be undone; what is said and moved cannot.
///
/// # Errors
/// No workspace is open, the past is shown, or the record does not allow it; everything that is
/// missing for a move is named.
pub fn write_record(
    session: &Session,
    id: u32,
    edit: RecordEdit,
    message: &str,
) -> Result<RecordWrittenView, ApiError> {
    let Writable { open, .. } = session.writable()?;
    let can_be_undone = matches!(
        edit,
        RecordEdit::Fields { .. }
            | RecordEdit::SetCi { .. }
            | RecordEdit::RemoveCi { .. }
            | RecordEdit::Link { .. }
            | RecordEdit::Unlink { .. }
    );
    let zone = session.zone().clone();
    let context = session.context(message);
    let written = apply(&open.workspace, &context, id, edit, &|values| FieldEdits {
        values: edits(values),
        zone: Some(zone.clone()),
    })?;
    let applied = match can_be_undone {
        true => recorded(session, &open, &written)?,
        false => applied_view(session, &written)?,
    };
    Ok(RecordWrittenView {
        entry: written.output,
        applied,
    })
}

pub(super) fn edits(values: Vec<FieldValue>) -> BTreeMap<String, Option<String>> {
    let pair = |one: FieldValue| (one.field, one.value);
    values.into_iter().map(pair).collect()
}

type Written = Result<Applied<Option<u32>>, RecordFault>;

fn apply(
    workspace: &Workspace,
    context: &Context,
    id: u32,
    edit: RecordEdit,
    in_zone: &dyn Fn(Vec<FieldValue>) -> FieldEdits,
) -> Written {
    match edit {
        RecordEdit::Fields { based_on, values } => nothing_added(core_records::edit_record(
            workspace,
            context,
            id,
            based_on,
            &in_zone(values),
        )),
        RecordEdit::Move { to, reason, values } => {
            let wanted = Move {
                to: to.into(),
                reason,
                edits: in_zone(values),
            };
            nothing_added(core_records::move_record(workspace, context, id, &wanted))
        }
        RecordEdit::SetCi {
            ci,
            role,
            state,
            minutes,
            note,
        } => {
            let statement = CiStatement {
                ci,
                role: role.into(),
                state: state.map(Into::into),
                minutes,
                note,
            };
            nothing_added(core_records::set_ci(workspace, context, id, &statement))
        }
        RecordEdit::RemoveCi { ci, role } => {
            let role = role.into();
            nothing_added(core_records::remove_ci(workspace, context, id, ci, role))
        }
        RecordEdit::Link {
            other,
            kind,
            inverse,
        } => {
            let (source, target) = ends(id, other, inverse);
            let kind = kind.into();
            nothing_added(core_records::link_records(
                workspace, context, source, kind, target,
            ))
        }
        RecordEdit::Unlink {
            other,
            kind,
            inverse,
        } => {
            let (source, target) = ends(id, other, inverse);
            let kind = kind.into();
            nothing_added(core_records::unlink_records(
                workspace, context, source, kind, target,
            ))
        }
        edit => apply_entry(workspace, context, id, edit),
    }
}

/// The edits that write entries.
fn apply_entry(workspace: &Workspace, context: &Context, id: u32, edit: RecordEdit) -> Written {
    match edit {
        RecordEdit::Comment { text } => added(core_records::comment(workspace, context, id, &text)),
        RecordEdit::Decide { decision, note } => {
            let decision = decision.into();
            nothing_added(core_records::approve(
                workspace, context, id, decision, &note,
            ))
        }
        RecordEdit::AddChecklistItem { text } => added(core_records::add_checklist_item(
            workspace, context, id, &text,
        )),
        RecordEdit::SetChecklistItem { entry, done } => nothing_added(
            core_records::set_checklist_item(workspace, context, id, entry, done),
        ),
        RecordEdit::RemoveChecklistItem { entry } => nothing_added(
            core_records::remove_checklist_item(workspace, context, id, entry),
        ),
        RecordEdit::AddHypothesis {
            statement,
            ci,
            check,
        } => added(core_records::add_hypothesis(
            workspace, context, id, &statement, ci, &check,
        )),
        RecordEdit::DecideHypothesis {
            entry,
            state,
            check,
        } => {
            let state = state.into();
            nothing_added(core_records::decide_hypothesis(
                workspace, context, id, entry, state, &check,
            ))
        }
        // The others write no entries.
        other => apply(workspace, context, id, other, &|_| FieldEdits::default()),
    }
}

fn ends(id: u32, other: u32, inverse: bool) -> (u32, u32) {
    if inverse { (other, id) } else { (id, other) }
}

fn nothing_added(applied: Result<Applied<()>, RecordFault>) -> Written {
    applied.map(|applied| applied.map(|()| None))
}

pub(super) fn added(applied: Result<Applied<u32>, RecordFault>) -> Written {
    applied.map(|applied| applied.map(Some))
}
