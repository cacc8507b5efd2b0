//! Edits of the model: shown before they are made, then made as one changeset.

mod extras;
mod fault;
mod files;
mod read;
mod request;
mod views;

pub use extras::{ExtraAttributeView, extras};
pub use files::export;
pub use request::{ClassStatement, ModelEditRequest};
pub use views::{ModelFindingReasonView, ModelFindingView, ModelFindingsView, ModelPreviewView};

use faultline_core::model_edit::{Acceptance, change_model, preview as effect_of};

use crate::session::Writable;
use crate::workspace::{AppliedView, recorded};
use crate::{ApiError, Session};

/// Findings of each kind told at once.
const SHOWN: usize = 200;

/// What an edit of the model would do. Nothing is written. Cost: one read of all CIs where a class or an attribute is
/// concerned.
///
/// # Errors
/// No workspace is open, the past or a draft is shown, or the edit is not sound.
pub fn preview(
    session: &Session,
    request: &ModelEditRequest,
) -> Result<ModelPreviewView, ApiError> {
    let Writable { workspace, .. } = session.writable()?;
    let model = workspace.read()?.view().model()?;
    let (change, _) = read::change(&model, request)?;
    let effect = effect_of(&workspace, &change, SHOWN)?;
    Ok(ModelPreviewView::of(&change, &effect))
}

/// Makes an edit of the model as one changeset. CIs that do not satisfy it are kept as they are where `accept` is set,
/// and else stand against it.
///
/// # Errors
/// As [`preview`], or what is there stands against it; nothing was changed.
pub fn apply(
    session: &Session,
    request: &ModelEditRequest,
    accept: bool,
    message: &str,
) -> Result<AppliedView, ApiError> {
    let Writable { open, workspace } = session.writable()?;
    let model = workspace.read()?.view().model()?;
    let (change, operation) = read::change(&model, request)?;
    let acceptance = match accept {
        true => Acceptance::Unsatisfied,
        false => Acceptance::OnlySatisfied,
    };
    let context = session.context(message);
    let applied = change_model(&workspace, &context, &operation, &change, acceptance, SHOWN)?;
    recorded(session, &open, &applied)
}
