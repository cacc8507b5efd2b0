//! What another altered since the user read it.

use faultline_core::edit::Difference;
use serde::Serialize;
use specta::Type;

/// A value that another altered since the user read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceView {
    /// Id of the attribute, or `key`, `name`, `class`, `status`; of a relationship `type`, `strength`, `group`,
    /// `probability`; of a redundancy group `needs`, `strength`.
    pub attribute: String,
    /// The value that the user had seen.
    pub was: Option<String>,
    /// The value that another wrote since.
    pub theirs: Option<String>,
    /// The value that the user wants.
    pub mine: Option<String>,
}

impl DifferenceView {
    pub(crate) fn of(difference: &Difference) -> Self {
        let Difference {
            attribute,
            was,
            theirs,
            mine,
        } = difference.clone();
        Self {
            attribute,
            was,
            theirs,
            mine,
        }
    }
}
