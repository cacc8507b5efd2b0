//! From stated rows to a graph: the only place where relationships become dependencies.

mod builder;
pub(crate) mod ci_rows;
mod dependencies;
mod groups;
pub(crate) mod reverse;

pub use builder::GraphBuilder;
