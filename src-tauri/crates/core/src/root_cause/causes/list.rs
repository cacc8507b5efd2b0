//! All confirmed causes, for people to look into.

use faultline_model::{Ci, ConfirmedCause};
use faultline_store::{StoreError, View};

/// A confirmed cause with its CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CauseEntry {
    /// What was confirmed.
    pub cause: ConfirmedCause,
    /// The CI as it is now, else as it was when the cause was confirmed.
    pub ci: Option<Ci>,
    /// Whether the CI was deleted since.
    pub deleted: bool,
}

/// All confirmed causes, the latest confirmed first.
///
/// # Errors
/// The store cannot be read.
pub fn causes(view: View<'_>) -> Result<Vec<CauseEntry>, StoreError> {
    let newest_first = view.confirmed_causes()?.into_iter().rev();
    newest_first
        .map(|cause| {
            Ok(CauseEntry {
                deleted: view.ci(cause.ci)?.is_none(),
                ci: ci_then(view, &cause)?,
                cause,
            })
        })
        .collect()
}

/// The CI of a cause as it is now, else as it was when the cause was confirmed.
pub(super) fn ci_then(view: View<'_>, cause: &ConfirmedCause) -> Result<Option<Ci>, StoreError> {
    match view.ci(cause.ci)? {
        Some(ci) => Ok(Some(ci)),
        None => view.ci_as_of(cause.ci, cause.since),
    }
}
