//! Drafts: rows that stand before the live ones while one looks at a draft, and their steps.
//!
//! A transaction that writes into a draft looks and writes as one that writes live: the rows it
//! reads are live rows with the draft on them (see `moment`), and what it writes goes to the draft's
//! own tables ([`overlay`]), noted so that it can be undone ([`steps`]).

mod catalogue;
mod overlay;
mod own_words;
mod proposal;
pub(crate) mod steps;
mod tables;

pub use catalogue::DraftStep;
pub use proposal::{ProposedCi, ProposedRow};
pub(crate) use steps::Step;
