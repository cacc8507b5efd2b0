//! Everything that can be written. One transaction is at most one changeset.

mod analysis_setting;
mod baseline;
mod bulk;
mod cached;
mod ci;
mod commit;
mod confirmed_cause;
mod group;
mod ids;
mod model;
mod record;
mod relationship;
mod saved_view;
mod transaction;
mod versions;

pub use transaction::WriteTransaction;
pub(crate) use versions::{is_equal, missing};
