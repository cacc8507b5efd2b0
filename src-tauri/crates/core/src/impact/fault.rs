//! Why a question cannot be asked.

use faultline_model::LifecycleStatus;
use faultline_store::StoreError;

/// Why an analysis gives no answer.
#[derive(Debug, thiserror::Error)]
pub enum AnalysisFault {
    /// No CI has this key.
    #[error("No CI has the key {key:?}.{}", did_you_mean(nearest))]
    UnknownCi {
        /// The key as given.
        key: String,
        /// Keys that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// No CI has this internal id: it was deleted meanwhile.
    #[error("The CI is no longer there. Choose another one.")]
    Gone,
    /// The CI is planned or retired.
    #[error(
        "{key} is {status} and takes no part in impact. Choose a CI in service, or put it in service first."
    )]
    NotInService {
        /// Its key.
        key: String,
        /// Its status.
        status: LifecycleStatus,
    },
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn did_you_mean(nearest: &[String]) -> String {
    match nearest {
        [] => " Check the spelling; keys are case-sensitive.".to_owned(),
        keys => format!(" Did you mean {}?", keys.join(", ")),
    }
}
