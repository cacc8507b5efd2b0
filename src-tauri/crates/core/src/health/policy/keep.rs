//! The policies that a workspace keeps, versioned like its CIs, so that a moment of the past has those of then.

use faultline_store::{StoreError, View, WriteMode};

use super::{PolicyFaults, read};
use crate::analysis_setting;
use crate::context::Context;
use crate::workspace::{Applied, Operation, Workspace};

/// Its name in the store, where the constants of analyses are kept.
const NAME: &str = "health.policies";

/// Why policies were not kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepFault {
    /// The text states no policies.
    #[error(transparent)]
    Policies(#[from] PolicyFaults),
    /// The store cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The text of the policies that the workspace keeps; none where it keeps none.
///
/// # Errors
/// The store cannot be read.
pub fn kept(view: View<'_>) -> Result<Option<String>, StoreError> {
    let known = view.id_of_analysis_setting(NAME)?;
    let held = known.map_or(Ok(None), |id| view.analysis_setting(id))?;
    Ok(held.map(|held| held.value))
}

/// Keeps policies in the place of those kept before, or none any more, as one changeset.
///
/// # Errors
/// The text states no policies, or the store cannot be written; nothing was changed.
pub fn keep(
    workspace: &Workspace,
    context: &Context,
    text: Option<&str>,
) -> Result<Applied<()>, KeepFault> {
    if let Some(text) = text {
        read(text)?;
    }
    let operation = Operation::ChangeAnalysisSettings {
        names: vec![NAME.to_owned()],
    };
    let workspace = workspace.live();
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        analysis_setting::write(transaction, NAME, text.map(str::to_owned))?;
        Ok(())
    })
}
