//! Drafts: proposed edits outside the history, and questions of what would be.

mod convert;
mod views;

use faultline_core::Moment;
use faultline_core::draft::{self as core_draft, DraftFault, WhatIf};

pub use views::{
    AboutView, ChoiceEffectView, ChoicesRequest, ConflictView, DependencyChangeView, DraftCounts,
    DraftView, ProposalView, ProposedView, SideView, StateDifferenceView, WhatIfRequest,
};

use crate::moment::{MomentKind, ShownMoment};
use crate::session::OpenWorkspace;
use crate::workspace::{AppliedView, applied_view};
use crate::{ApiError, Session, convert as words};
use convert::{about_view, choices_of, conflict_view, draft_view};

/// The named drafts, by name.
///
/// # Errors
/// No workspace is open.
pub fn drafts(session: &Session) -> Result<Vec<DraftView>, ApiError> {
    let open = session.open()?;
    let drafts = core_draft::list(&open.workspace)?;
    Ok(drafts.into_iter().map(draft_view).collect())
}

/// One draft, kept or not.
///
/// # Errors
/// No workspace is open, or the draft is gone.
pub fn draft(session: &Session, id: u32) -> Result<DraftView, ApiError> {
    let open = session.open()?;
    Ok(draft_view(core_draft::summary(&open.workspace, id)?))
}

/// What a draft would do to live as it is now.
///
/// # Errors
/// No workspace is open, or the draft is gone.
pub fn proposals(session: &Session, id: u32) -> Result<Vec<ProposalView>, ApiError> {
    let open = session.open()?;
    let proposals = core_draft::proposals(&open.workspace, id)?;
    let view = |one: core_draft::Proposal| ProposalView {
        about: about_view(&one.about),
        subject: one.subject,
        what: match one.what {
            core_draft::Proposed::Added => ProposedView::Added,
            core_draft::Proposed::Changed => ProposedView::Changed,
            core_draft::Proposed::Deleted => ProposedView::Deleted,
        },
        changes: one.changes.into_iter().map(words::change).collect(),
    };
    Ok(proposals.into_iter().map(view).collect())
}

/// Begins a draft and shows it: edits go to it from now on.
///
/// # Errors
/// No workspace is open, or the name is taken or is none.
pub fn create(session: &Session, name: &str, note: &str) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let made = core_draft::create(&open.workspace, &session.context(""), name, note)?;
    let shown = ShownMoment::draft(made.output, MomentKind::Draft, name.to_owned());
    open.show(shown);
    applied_view(session, &made)
}

/// Gives a draft another name or note; what is absent stays.
///
/// # Errors
/// No workspace is open, the draft is gone or not kept yet, or the name is taken or is none.
pub fn describe(
    session: &Session,
    id: u32,
    name: Option<String>,
    note: Option<String>,
) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let context = session.context("");
    let done = core_draft::describe(
        &open.workspace,
        &context,
        id,
        name.as_deref(),
        note.as_deref(),
    )?;
    if let Some(name) = name.filter(|_| open.shown().moment == Moment::Draft(id)) {
        open.show(ShownMoment::draft(id, MomentKind::Draft, name));
    }
    applied_view(session, &done)
}

/// Deletes a draft with everything in it; where it was shown, now is shown instead.
///
/// # Errors
/// No workspace is open, or the draft is gone.
pub fn discard(session: &Session, id: u32) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let done = core_draft::discard(&open.workspace, &session.context(""), id)?;
    leave(&open, id);
    applied_view(session, &done)
}

/// The conflicts between a draft and live as it is now, chosen in or not.
///
/// # Errors
/// No workspace is open, or the draft is gone.
pub fn conflicts(
    session: &Session,
    id: u32,
    choices: &ChoicesRequest,
) -> Result<Vec<ConflictView>, ApiError> {
    let open = session.open()?;
    let conflicts = core_draft::conflicts(&open.workspace, id, &choices_of(choices))?;
    Ok(conflicts.into_iter().map(conflict_view).collect())
}

/// What taking live or the draft in one conflict changes. Cost: two rebuilds of the graph in memory.
///
/// # Errors
/// No workspace is open, or the draft is gone or has no such conflict.
pub fn choice_effect(
    session: &Session,
    id: u32,
    conflict: &str,
    choices: &ChoicesRequest,
) -> Result<ChoiceEffectView, ApiError> {
    let open = session.open()?;
    let effect = core_draft::effect(&open.workspace, id, conflict, &choices_of(choices))?;
    let dependency = |one: core_draft::DependencyChange| DependencyChangeView {
        dependent: one.dependent,
        provider: one.provider,
        kind: one.kind,
        counts: one.counts,
    };
    let state = |one: core_draft::StateDifference| StateDifferenceView {
        root: one.root,
        ci: one.ci,
        key: one.key,
        live: one.live.map(words::state),
        draft: one.draft.map(words::state),
    };
    Ok(ChoiceEffectView {
        only_live: effect.only_live.into_iter().map(dependency).collect(),
        only_draft: effect.only_draft.into_iter().map(dependency).collect(),
        states: effect.states.into_iter().map(state).collect(),
    })
}

/// Makes the edits of a draft live as one changeset; where it was shown, now is shown instead. It
/// can be undone like any edit.
///
/// # Errors
/// No workspace is open, a conflict is open, or the draft is empty, gone or not kept yet.
pub fn apply(
    session: &Session,
    id: u32,
    choices: &ChoicesRequest,
    message: &str,
) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let context = session.context(message);
    let done = core_draft::apply(&open.workspace, &context, id, &choices_of(choices))?;
    open.record(done.changeset);
    leave(&open, id);
    applied_view(session, &done)
}

/// Supposes something and shows the estate like that, until another moment is shown or the question
/// is kept. Edits go to the supposed estate.
///
/// # Errors
/// No workspace is open, the relationship is gone or in no group, or what is needed is not valid.
pub fn ask_what_if(session: &Session, question: WhatIfRequest) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let question = match question {
        WhatIfRequest::Without { relationship } => WhatIf::Without(relationship),
        WhatIfRequest::Needs {
            relationship,
            needs,
        } => WhatIf::Needs(relationship, needs),
        WhatIfRequest::OneMore { relationship } => WhatIf::OneMore(relationship),
    };
    let asked = core_draft::ask(&open.workspace, &session.context(""), question)?;
    let label = asked.label.clone();
    open.show(ShownMoment::draft(asked.output, MomentKind::WhatIf, label));
    applied_view(session, &asked)
}

/// Keeps the question that is shown as a draft.
///
/// # Errors
/// No question is shown, or the name is taken or is none.
pub fn keep_what_if(session: &Session, name: &str, note: &str) -> Result<AppliedView, ApiError> {
    let open = session.open()?;
    let Moment::Draft(id) = open.shown().moment else {
        return Err(DraftFault::Unnamed.into());
    };
    let kept = core_draft::keep(&open.workspace, &session.context(""), id, name, note)?;
    open.show(ShownMoment::draft(id, MomentKind::Draft, name.to_owned()));
    applied_view(session, &kept)
}

/// Shows now where a draft that is gone was shown.
fn leave(open: &OpenWorkspace, id: u32) {
    if open.shown().moment == Moment::Draft(id) {
        open.show(ShownMoment::default());
    }
}
