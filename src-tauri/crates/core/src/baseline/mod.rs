//! Baselines: changesets with a name, one verb a file.

mod change;
mod create;
mod delete;
mod fault;

pub use change::{BaselineChange, change_baseline};
pub use create::{NewBaseline, create_baseline};
pub use delete::delete_baseline;
pub use fault::{BaselineFault, BaselineNameFault};

#[cfg(test)]
mod tests;
