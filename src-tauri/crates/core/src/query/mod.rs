//! The query language: `class:server environment:production owner:"team a" ram>64 depends_on:(name:oracle*) not updated<90d`.
//!
//! A text is read into its form (`parse`), its names and values are understood (`bind`), and what it asks is answered for all
//! CIs at once (`plan`, `evaluate`). Nothing a person types becomes part of an SQL statement.

mod bind;
mod complete;
mod condition;
mod evaluate;
mod explain;
mod fault;
mod help;
mod names;
mod parse;
mod pattern;
mod place;
mod plan;
mod print;
mod read;
mod scan;
mod syntax;
mod time_range;
mod value_of_attribute;
mod value_test;
mod words;

pub use complete::{Completion, Suggestion, SuggestionKind, complete};
pub use evaluate::Estate;
pub use explain::explain;
pub use fault::{QueryFault, QueryProblem};
pub use help::{EXAMPLES, Example};
pub use parse::parse;
pub use print::quoted;
pub use read::Query;
pub use syntax::{Direction, Expression, Operator, Span, Text};
pub use words::{Word, holds};

#[cfg(test)]
mod tests;
