//! The query as a person types it: plain words, and `class:` terms; all of them hold.

mod parse;
mod words;

pub use parse::{Query, QueryFault, parse};
pub use words::{Word, holds};
