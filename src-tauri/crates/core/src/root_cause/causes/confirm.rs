//! Confirms that a CI was the cause of an incident.

use faultline_model::{CiId, ConfirmedCause, ConfirmedCauseId, FaultState};
use faultline_store::WriteMode;
use jiff::Timestamp;

use super::CauseFault;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Characters of a note that are kept.
const MOST_NOTE: usize = 10_000;
/// Characters of the name of an incident that are kept.
const MOST_INCIDENT: usize = 100;

/// A cause to confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCause {
    /// The CI.
    pub ci: CiId,
    /// How it had failed.
    pub state: FaultState,
    /// When the incident began, where that is known.
    pub onset: Option<Timestamp>,
    /// What several causes of one incident share; none or empty where this was the only one.
    pub incident: Option<String>,
    /// How it is known; may be empty.
    pub note: String,
}

/// Confirms a cause. Gives its id.
///
/// # Errors
/// The CI is gone, the onset lies in the future, a text is too long, or the CI is confirmed as a
/// cause of that incident already; nothing was changed.
pub fn confirm_cause(
    workspace: &Workspace,
    context: &Context,
    cause: &NewCause,
) -> Result<Applied<ConfirmedCauseId>, CauseFault> {
    if let Some(onset) = cause.onset.filter(|&onset| onset > context.now) {
        let onset = onset.to_string();
        return Err(CauseFault::OnsetInFuture { onset });
    }
    let incident = cause.incident.as_deref().map(str::trim);
    let incident = incident.filter(|incident| !incident.is_empty());
    let note = cause.note.trim();
    check_length("note", note, MOST_NOTE)?;
    check_length("incident", incident.unwrap_or_default(), MOST_INCIDENT)?;
    let reader = workspace.read()?;
    let key = reader.view().ci(cause.ci)?.ok_or(CauseFault::CiGone)?.key;
    drop(reader);
    let operation = Operation::ConfirmCause { key: key.clone() };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let view = transaction.view();
        view.ci(cause.ci)?.ok_or(CauseFault::CiGone)?;
        let same = |known: &ConfirmedCause| {
            known.ci == cause.ci && incident.is_some() && known.incident.as_deref() == incident
        };
        if let (true, Some(incident)) = (view.confirmed_causes()?.iter().any(same), incident) {
            let incident = incident.to_owned();
            return Err(CauseFault::ConfirmedAlready { key, incident });
        }
        let id = transaction.next_confirmed_cause_id();
        transaction.insert_confirmed_cause(&ConfirmedCause {
            id,
            ci: cause.ci,
            state: cause.state,
            onset: cause.onset,
            confirmed_at: context.now,
            incident: incident.map(str::to_owned),
            note: note.to_owned(),
            author: context.author.clone(),
            since: 0,
        })?;
        Ok(id)
    })
}

fn check_length(field: &'static str, text: &str, most: usize) -> Result<(), CauseFault> {
    match text.chars().count() {
        found if found > most => Err(CauseFault::TooLong { field, found, most }),
        _ => Ok(()),
    }
}
