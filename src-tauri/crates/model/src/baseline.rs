//! Baselines: named changesets.

/// Internal id of a baseline.
pub type BaselineId = u32;

/// A changeset with a name, so that the state it left can be read and compared by that name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// Internal id.
    pub id: BaselineId,
    /// Unique name, compared character by character.
    pub name: String,
    /// The changeset that it names.
    pub changeset: u32,
    /// What it stands for, in its author's words; may be empty.
    pub note: String,
    /// The changeset that wrote this version.
    pub since: u32,
}
