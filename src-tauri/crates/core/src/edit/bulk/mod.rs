//! Edits of many CIs at once: what would change is told first, and applying it is one changeset.

mod apply;
mod fault;
mod preview;
mod statement;
mod tally;

pub use apply::edit_cis;
pub use fault::BulkFault;
pub use preview::preview;
pub use statement::BulkStatement;
pub(in crate::edit) use statement::status;
pub use tally::{BulkPreview, Refusal, Transition};

#[cfg(test)]
mod tests;
