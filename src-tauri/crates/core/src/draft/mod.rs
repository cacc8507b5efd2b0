//! Drafts: proposed edits outside the history until they are applied.
//!
//! A draft is edited and read through [`Workspace::in_draft`](crate::workspace::Workspace::in_draft)
//! by the same verbs as live; here is what concerns drafts as such. What a draft does not touch
//! always follows live.

mod apply;
mod conflict;
mod create;
mod describe;
mod discard;
mod effect;
mod fault;
mod list;
mod merge;
mod names;
mod proposals;
mod step;
#[cfg(test)]
mod tests;
mod what_if;

pub use apply::apply;
pub use conflict::{About, Choices, Conflict, ConflictKind, Side};
pub use create::create;
pub use describe::describe;
pub use discard::discard;
pub use effect::{ChoiceEffect, DependencyChange, StateDifference, effect};
pub use fault::DraftFault;
pub use faultline_model::{Draft, DraftId};
pub use faultline_store::DraftStep;
pub use list::{Counts, DraftSummary, list, summary};
pub use merge::conflicts;
pub use names::find;
pub(crate) use names::nearest_names;
pub use proposals::{Proposal, Proposed, proposals};
pub use step::{next_redo, next_undo, redo, undo};
pub use what_if::{WhatIf, ask, forget, keep};
