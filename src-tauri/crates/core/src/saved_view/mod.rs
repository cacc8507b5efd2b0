//! Saved views: maps and lists that somebody comes back to, one verb a file.
//!
//! They are no part of the history: saving one makes no changeset, and every moment shows the same
//! views. What a body means belongs to whoever draws the kind; here it is a JSON object.

mod delete;
mod describe;
mod fault;
mod find;
mod save;

#[cfg(test)]
mod tests;

pub use faultline_model::{SavedView, SavedViewBody, SavedViewId, SavedViewKind};

pub use delete::delete;
pub use describe::{Description, describe};
pub use fault::SavedViewFault;
pub use find::{find, list, show};
pub use save::{NewSavedView, save, save_anew};
