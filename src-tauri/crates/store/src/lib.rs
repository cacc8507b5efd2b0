//! The workspace file: SQLite, and the only SQL of the program.
//!
//! - `file`: is it ours, is it whole, how is it opened.
//! - [`Store`]: one writer and a few readers on an open file.
//! - [`View`]: everything that can be read, of one moment.
//! - [`WriteTransaction`]: everything that can be written; one transaction is at most one changeset.
//! - `backup`: whole copies, out of an open workspace and into a new one.
//! - `hashing` and `verify`: the chain that makes the history tamper-evident.
//!
//! What a user does, and what it means, is the core's business; here are rows.

mod backup;
mod drafts;
mod error;
pub mod file;
mod hashing;
mod migrate;
mod moment;
pub mod provenance;
mod read;
mod readers;
mod rows;
mod store;
mod table;
#[cfg(test)]
mod tests;
mod value;
mod verify;
mod watcher;
mod write;

pub use backup::{CopyError, Existing, restore};
pub use drafts::{DraftStep, ProposedCi, ProposedRow};
pub use error::StoreError;
pub use moment::{FIRST_DRAFT_STEP, Moment};
pub use read::{
    CiVersion, CiWords, Confirmation, DeletedVersion, GraphCi, RecordVersion, RelationshipEnd,
    RelationshipVersion, SourceWord, View,
};
pub use readers::Reader;
pub use rows::{CiRow, RelationshipRow};
pub use store::{Store, WriteMode, Written};
pub use table::Table;
pub use verify::{Fault, Problem, Verification, verify};
pub use write::WriteTransaction;
