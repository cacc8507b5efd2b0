//! Configuration items.

use crate::{Attributes, LifecycleStatus};

/// Internal id of a CI: stable over renames, never given to another CI.
pub type CiId = u32;

/// One version of a CI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ci {
    /// Internal id.
    pub id: CiId,
    /// Unique key, compared byte for byte.
    pub key: String,
    /// Name for people.
    pub name: String,
    /// Number of the class.
    pub class: u16,
    /// Life-cycle status.
    pub status: LifecycleStatus,
    /// Values by attribute id.
    pub attributes: Attributes,
    /// Old keys, oldest first, that still lead to this CI.
    pub aliases: Vec<String>,
    /// The changeset that wrote this version.
    pub since: u32,
}
