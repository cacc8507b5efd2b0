//! What was done, by whom and why: changesets, and what they made of one CI or relationship.
//!
//! - `ci`, `relationship`: what became of one of them.
//! - `steps`: from versions to what each changeset did.
//! - `select`: which changesets to list.

mod ci;
mod fault;
mod relationship;
mod select;
mod steps;
#[cfg(test)]
mod tests;

pub use ci::{ci_history, ci_of_any_key, differences};
pub(crate) use ci::{class_name, differences_in};
pub use fault::HistoryFault;
pub(crate) use relationship::{changes, values};
pub use relationship::{relationship_history, relationship_of};
pub use select::ChangesetFilter;

use faultline_model::Changeset;

/// What became of something in a changeset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// It was made.
    Created,
    /// Its own values changed.
    Changed,
    /// It was deleted.
    Deleted,
}

/// A value before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeChange {
    /// `key`, `name`, `class`, `status`, an attribute id, or the name of an extra attribute.
    pub attribute: String,
    /// Before; none where there was none.
    pub from: Option<String>,
    /// After; none where it was cleared.
    pub to: Option<String>,
}

/// One step in the history of a CI or relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The changeset that did it.
    pub changeset: Changeset,
    /// What became of it.
    pub event: Event,
    /// What differs; of a CI key, name, class and status first, then attributes by id.
    pub changes: Vec<AttributeChange>,
}
