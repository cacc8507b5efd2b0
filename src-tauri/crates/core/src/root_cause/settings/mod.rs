//! The constants of the model as settings of a workspace: described, read, changed, taken back.
//!
//! A workspace holds only what differs from the shipped values, versioned like its CIs.

mod change;
mod definition;
mod definitions;
mod fault;
mod list;
mod read;
#[cfg(test)]
mod tests;

pub use change::{SettingChange, change_settings};
pub use definition::{SettingGroup, Unit};
pub use fault::SettingFault;
pub use list::{SettingEntry, settings};
pub use read::options;

pub(super) use change::write;

/// What stands before the names of these settings in the store, where other analyses have theirs.
const ANALYSIS: &str = "root_cause.";
/// What stands before the id of a class.
pub(super) const RATE: &str = "fault_rate.";
/// The rate of every class that neither states nor inherits one.
pub(super) const OTHER_CLASSES: &str = "other_classes";
